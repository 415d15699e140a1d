// Counters, likeness and tracking as SQL.
#include "centre/casework/intake/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"
#include "centre/casework/store.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

// The row of the counter is locked until the act ends, so numbers have no gaps and no twins.
constexpr OpenQuery take_number_q{
    parent_checked,
    "INSERT INTO casework_counters (org_id, fiscal_year, last) VALUES ($1, $2, 1)"
    " ON CONFLICT (org_id, fiscal_year) DO UPDATE SET last = casework_counters.last + 1"
    " RETURNING last"};

// Four questions by four indexes: a plus, or an empty text behind a name, keeps SQLite from walking through all cases of those
// days instead.
// Looks past secrecy on purpose: the flag is kept, and only those who may see the other case see
// it.
constexpr OpenQuery alike_q{
    parent_checked,
    "SELECT id, secrecy, CASE MIN(rank) WHEN 1 THEN 'same_client' WHEN 2 THEN 'same_phone' WHEN 3 THEN 'same_household'"
    " ELSE 'same_place' END AS why FROM ("
    "SELECT c.id, c.secrecy, c.opened_ms, 1 AS rank FROM casework_clients k"
    " JOIN casework_cases c ON c.org_id = k.org_id AND c.id = k.case_id"
    " WHERE k.org_id || '' = $1 AND k.person_id <> '' AND k.person_id IN ($4, $9, $10, $11, $12, $13, $14, $15)"
    " AND c.id <> $2 AND +c.opened_ms >= $3"
    " UNION ALL SELECT c.id, c.secrecy, c.opened_ms, 2 FROM casework_cases c"
    " JOIN casework_problem_types p ON p.code = c.main_problem AND p.valid_until IS NULL"
    " WHERE $6 <> '' AND c.org_id = $1 AND c.phone_index = $6 AND p.parent_code = $5 AND c.id <> $2 AND +c.opened_ms >= $3"
    " UNION ALL SELECT c.id, c.secrecy, c.opened_ms, 3 FROM casework_cases c"
    " JOIN casework_problem_types p ON p.code = c.main_problem AND p.valid_until IS NULL"
    " WHERE $7 <> '' AND c.org_id = $1 AND c.household_id = $7 AND p.parent_code = $5 AND c.id <> $2 AND +c.opened_ms >= $3"
    " UNION ALL SELECT c.id, c.secrecy, c.opened_ms, 4 FROM casework_cases c"
    " JOIN casework_problem_types p ON p.code = c.main_problem AND p.valid_until IS NULL"
    " WHERE $4 = '' AND c.area_code = $8 AND c.opened_ms >= $3 AND c.org_id || '' = $1 AND p.parent_code = $5 AND c.id <> $2"
    " AND NOT EXISTS (SELECT 1 FROM casework_clients k WHERE k.org_id = c.org_id AND k.case_id = c.id AND k.person_id <> '')"
    ") likely GROUP BY id, secrecy, opened_ms ORDER BY opened_ms DESC LIMIT 10"};
constexpr OpenQuery group_of_q{reference_table,
                               "SELECT parent_code FROM casework_problem_types WHERE code = $1 "
                               "ORDER BY valid_from DESC LIMIT 1"};
constexpr InsertQuery note_duplicate_q{
    "INSERT INTO casework_duplicates (org_id, case_id, other_id, why) VALUES ($1, $2, $3, $4)"};
constexpr auto& duplicates_q = case_query<
    "SELECT c.*, d.why FROM casework_duplicates d"
    " JOIN casework_cases c ON c.org_id = d.org_id AND c.id = d.other_id"
    " WHERE {seen} AND d.org_id = $3 AND d.case_id = $4 ORDER BY c.opened_ms DESC">;

constexpr OpenQuery find_tracked_q{public_view, "SELECT * FROM casework_cases WHERE number = $1"};


}  // namespace

std::int64_t take_number(frame::Act& act, std::string_view org_id, std::int64_t fiscal_year) {
  auto row = act.db.find(take_number_q, {std::string(org_id), fiscal_year});
  ENSURE(row);
  return row->integer("last");
}

std::vector<Alike> alike(frame::Act& act, const Case& record,
                         const std::vector<std::string>& person_ids, int days) {
  auto one = one_person(person_ids);
  auto group = act.db.find(group_of_q, {record.main_problem});
  auto rows = act.db.rows(
      alike_q, {record.org_id, record.id, act.now().ms - days * kit::day_ms, one[0],
                group ? group->text("parent_code") : "", record.phone_index, record.household_id,
                record.area_code, one[1], one[2], one[3], one[4], one[5], one[6], one[7]});
  std::vector<Alike> out;
  for (const auto& row : rows)
    out.push_back({row.text("id"), *kit::choice_of<Secrecy>(row.text("secrecy")),
                   *kit::choice_of<Likeness>(row.text("why"))});
  return out;
}

void note_duplicate(frame::Act& act, const Case& record, const Alike& other) {
  std::string why(kit::name_of(other.why));
  act.db.insert(note_duplicate_q, {record.org_id, record.id, other.case_id, why});
  act.db.insert(note_duplicate_q, {record.org_id, other.case_id, record.id, why});
}

std::vector<Duplicate> duplicates_of(frame::Look& look, const Case& record) {
  Viewer who(look);
  std::vector<Duplicate> out;
  for (const auto& row : look.db.rows(duplicates_q, {who.id, who.heads, record.org_id, record.id}))
    out.push_back({read_sealed<Case>(look, "casework_cases", row),
                   *kit::choice_of<Likeness>(row.text("why"))});
  return out;
}

std::optional<Case> find_tracked(frame::Look& look, std::string_view number) {
  auto row = look.db.find(find_tracked_q, {std::string(number)});
  if (!row) return std::nullopt;
  return read_sealed<Case>(look, "casework_cases", *row);
}

}  // namespace casework::store
