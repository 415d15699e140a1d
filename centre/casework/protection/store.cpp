// Rows around closed files.
#include "centre/casework/protection/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"
#include "centre/casework/store.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery blocked_q{
    parent_checked, "SELECT staff_id FROM casework_blocks WHERE org_id = $1 AND case_id = $2 AND lifted_ms IS NULL"};
constexpr OpenQuery blocks_q{
    parent_checked,
    "SELECT * FROM casework_blocks WHERE org_id = $1 AND case_id = $2 AND lifted_ms IS NULL ORDER BY placed_ms, id"};
constexpr InsertQuery insert_block_q{
    "INSERT INTO casework_blocks (org_id, id, case_id, staff_id, why, words, placed_ms, placed_by, lifted_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, '')"};
constexpr OpenQuery lift_block_q{
    parent_checked,
    "UPDATE casework_blocks SET lifted_ms = $4, lifted_by = $5 WHERE org_id = $1 AND case_id = $2 AND id = $3"
    " AND lifted_ms IS NULL"};

constexpr InsertQuery insert_kin_q{
    "INSERT INTO casework_kin (org_id, id, area_code, staff_id, person_id, household_id, declared_ms, declared_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr ScopedQuery end_kin_q{
    "UPDATE casework_kin SET ended_ms = $2 WHERE id = $1 AND ended_ms IS NULL AND {scope:casework_kin}"};
constexpr ScopedQuery kin_q{
    "SELECT k.id, k.staff_id, k.person_id, k.declared_ms FROM casework_kin k WHERE {scope:k} AND k.staff_id = $1"
    " AND k.ended_ms IS NULL ORDER BY k.declared_ms, k.id"};
constexpr OpenQuery staff_akin_q{
    system_job,
    "SELECT DISTINCT staff_id FROM casework_kin WHERE ended_ms IS NULL AND ((person_id <> '' AND person_id IN"
    " ($1, $2, $3, $4, $5, $6, $7, $8)) OR ($9 <> '' AND household_id = $9))"};
constexpr OpenQuery family_cases_q{
    system_job,
    "SELECT c.* FROM casework_cases c WHERE ($2 <> '' AND c.household_id = $2) OR EXISTS (SELECT 1 FROM casework_clients k"
    " WHERE k.org_id = c.org_id AND k.case_id = c.id AND k.person_id = $1)"};

constexpr OpenQuery limit_q{
    reference_table,
    "SELECT amount FROM casework_protection_limits WHERE what = $1 AND valid_from <= $2"
    " AND (valid_until IS NULL OR valid_until >= $2) ORDER BY valid_from DESC LIMIT 1"};
constexpr OpenQuery tries_q{
    own_session, "SELECT COUNT(*) AS n FROM casework_glass_tries WHERE staff_id = $1 AND tried_ms > $2"};
constexpr InsertQuery insert_glass_try_q{
    "INSERT INTO casework_glass_tries (org_id, id, area_code, staff_id, tried_ms) VALUES ($1, $2, $3, $4, $5)"};
constexpr InsertQuery insert_glass_q{
    "INSERT INTO casework_glass (org_id, id, case_id, staff_id, why, words, broken_ms, until_ms, review_due_ms,"
    " reviewed_ms, reviewed_by, verdict, review_words, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
// Looks past the teams on purpose, and tells the teams.
constexpr ScopedQuery behind_glass_q{
    "SELECT c.* FROM casework_cases c WHERE {scope:c} AND c.secrecy <> 'ordinary' AND c.state <> 'closed'"
    " AND (($2 <> '' AND c.number = $2) OR EXISTS (SELECT 1 FROM casework_clients k WHERE k.org_id = c.org_id"
    " AND k.case_id = c.id AND k.person_id <> '' AND k.person_id IN ($3, $4, $5, $6, $7, $8, $9, $10)))"
    " AND NOT EXISTS (SELECT 1 FROM casework_blocks b WHERE b.org_id = c.org_id AND b.case_id = c.id"
    " AND b.staff_id = $1 AND b.lifted_ms IS NULL) ORDER BY c.opened_ms DESC LIMIT 20"};
constexpr auto& to_review_q = case_query<
    "SELECT c.*, g.id AS glass_id FROM casework_glass g JOIN casework_cases c ON c.org_id = g.org_id AND c.id = g.case_id"
    " WHERE {seen} AND g.reviewed_ms IS NULL AND g.staff_id <> $1 ORDER BY g.review_due_ms, g.id LIMIT $3">;
constexpr auto& find_glass_q = case_query<
    "SELECT c.*, g.id AS glass_id FROM casework_glass g JOIN casework_cases c ON c.org_id = g.org_id AND c.id = g.case_id"
    " WHERE {seen} AND g.id = $3">;
constexpr OpenQuery glass_by_key_q{parent_checked, "SELECT * FROM casework_glass WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery glass_q{
    parent_checked, "SELECT * FROM casework_glass WHERE org_id = $1 AND case_id = $2 ORDER BY broken_ms DESC, id DESC"};
constexpr OpenQuery save_review_q{
    parent_checked,
    "UPDATE casework_glass SET reviewed_ms = $4, reviewed_by = $5, verdict = $6, review_words = $7, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery own_glass_q{
    parent_checked,
    "SELECT MAX(until_ms) AS until_ms FROM casework_glass WHERE org_id = $1 AND case_id = $2 AND staff_id = $3"
    " AND until_ms > $4"};

constexpr OpenQuery safe_contact_q{
    parent_checked,
    "SELECT * FROM casework_safe_contacts WHERE org_id = $1 AND case_id = $2 ORDER BY set_ms DESC, id DESC LIMIT 1"};
constexpr InsertQuery insert_safe_contact_q{
    "INSERT INTO casework_safe_contacts (org_id, id, case_id, way, phone, hours, by_whom, code_word, never, set_ms, set_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr auto& family_contacts_q = case_query<
    "SELECT s.* FROM casework_cases c JOIN casework_safe_contacts s ON s.org_id = c.org_id AND s.case_id = c.id"
    " WHERE {seen} AND c.state <> 'closed' AND (($3 <> '' AND c.household_id = $3) OR EXISTS (SELECT 1 FROM casework_clients k"
    " WHERE k.org_id = c.org_id AND k.case_id = c.id AND k.person_id <> '' AND k.person_id IN ($4, $5, $6, $7, $8, $9, $10, $11)))"
    " AND NOT EXISTS (SELECT 1 FROM casework_safe_contacts n WHERE n.org_id = s.org_id AND n.case_id = s.case_id"
    " AND (n.set_ms > s.set_ms OR (n.set_ms = s.set_ms AND n.id > s.id))) ORDER BY s.set_ms DESC, s.id LIMIT 20">;

BrokenGlass read_glass(frame::Look& look, const frame::Row& row) {
  auto c = read_sealed<Case>(look, "casework_cases", row);
  auto found = look.db.find(glass_by_key_q, {c.org_id, row.text("glass_id")});
  ENSURE(found);
  return {std::move(c), read_sealed<Glass>(look, "casework_glass", *found)};
}

}  // namespace

std::vector<std::string> blocked_from(frame::Look& look, const Case& c) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(blocked_q, {c.org_id, c.id})) out.push_back(row.text("staff_id"));
  return out;
}

std::vector<Block> blocks_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Block>(look, "casework_blocks", look.db.rows(blocks_q, {c.org_id, c.id}));
}

void insert_block(frame::Act& act, const Block& block) {
  insert_sealed(act, "casework_blocks", insert_block_q, block);
}

bool lift_block(frame::Act& act, const Case& c, std::string_view block_id) {
  return act.db.change(lift_block_q, {c.org_id, c.id, std::string(block_id), act.now().ms, act.actor().staff_id}) > 0;
}

void copy_blocks(frame::Act& act, const Case& from, const Case& to) {
  for (Block block : blocks_of(act, from)) {
    block.id = act.new_event_id();
    block.org_id = to.org_id;
    block.case_id = to.id;
    insert_block(act, block);
  }
}

void insert_kin(frame::Act& act, const staff::Member& member, std::string_view area_code, std::string_view person_id,
                std::string_view household_id) {
  act.db.insert(insert_kin_q, {member.org_id, act.new_event_id(), std::string(area_code), member.id, std::string(person_id),
                               std::string(household_id), act.now().ms, act.actor().staff_id});
}

bool end_kin(frame::Act& act, std::string_view kin_id) {
  return act.db.change(end_kin_q, {std::string(kin_id), act.now().ms}) > 0;
}

std::vector<Kin> kin_of(frame::Look& look, std::string_view staff_id) {
  std::vector<Kin> out;
  for (const auto& row : look.db.rows(kin_q, {std::string(staff_id)}))
    out.push_back({row.text("id"), row.text("staff_id"), row.text("person_id"), {row.integer("declared_ms")}});
  return out;
}

std::vector<std::string> staff_akin(frame::Look& look, const std::vector<std::string>& person_ids,
                                    std::string_view household_id) {
  auto one = one_person(person_ids);
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(staff_akin_q, {one[0], one[1], one[2], one[3], one[4], one[5], one[6], one[7],
                                                     std::string(household_id)}))
    out.push_back(row.text("staff_id"));
  return out;
}

std::vector<Case> cases_of_family(frame::Look& look, std::string_view person_id, std::string_view household_id) {
  return read_all_sealed<Case>(look, "casework_cases",
                               look.db.rows(family_cases_q, {std::string(person_id), std::string(household_id)}));
}

std::int64_t limit_of(frame::Look& look, std::string_view what) {
  auto row = look.db.find(limit_q, {std::string(what), look.today().text()});
  ENSURE(row);
  return row->integer("amount");
}

std::int64_t glass_tries_since(frame::Look& look, std::int64_t since_ms) {
  return look.db.find(tries_q, {look.actor().staff_id, since_ms})->integer("n");
}

void insert_glass_try(frame::Act& act) {
  const auto& a = act.actor();
  act.db.insert(insert_glass_try_q, {a.org_id, act.new_event_id(), a.area_code, a.staff_id, act.now().ms});
}

void insert_glass(frame::Act& act, const Glass& glass) {
  insert_sealed(act, "casework_glass", insert_glass_q, glass);
}

std::vector<Case> behind_glass(frame::Look& look, std::string_view number, const std::vector<std::string>& person_ids) {
  auto one = one_person(person_ids);
  return read_all_sealed<Case>(look, "casework_cases",
                               look.db.rows(behind_glass_q, {look.actor().staff_id, std::string(number), one[0], one[1], one[2],
                                                             one[3], one[4], one[5], one[6], one[7]}));
}

std::vector<BrokenGlass> glass_to_review(frame::Look& look, std::size_t limit) {
  Viewer who(look);
  std::vector<BrokenGlass> out;
  for (const auto& row : look.db.rows(to_review_q, {who.id, who.heads, static_cast<std::int64_t>(limit)}))
    out.push_back(read_glass(look, row));
  return out;
}

std::vector<Glass> glass_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Glass>(look, "casework_glass", look.db.rows(glass_q, {c.org_id, c.id}));
}

std::optional<BrokenGlass> find_glass(frame::Look& look, std::string_view glass_id) {
  Viewer who(look);
  auto row = look.db.find(find_glass_q, {who.id, who.heads, std::string(glass_id)});
  return row ? std::optional(read_glass(look, *row)) : std::nullopt;
}

void save_review(frame::Act& act, Glass& g) {
  Glass sealed = g;
  seal_personal(act.vault(), "casework_glass", kit::shape_of<Glass>(), &sealed);
  auto changed = act.db.change(save_review_q, {g.org_id, g.id, g.version, act.now().ms, act.actor().staff_id,
                                               std::string(kit::name_of(g.verdict)), sealed.review_words});
  if (changed == 0) throw kit::sql::TryAgain("the review changed while it was being signed");
  ++g.version;
}

std::optional<kit::Instant> own_glass_until(frame::Look& look, const Case& c) {
  auto row = look.db.find(own_glass_q, {c.org_id, c.id, look.actor().staff_id, look.now().ms});
  auto until = row ? row->find_integer("until_ms") : std::nullopt;
  return until ? std::optional(kit::Instant{*until}) : std::nullopt;
}

std::optional<SafeContact> safe_contact_of(frame::Look& look, const Case& c) {
  auto row = look.db.find(safe_contact_q, {c.org_id, c.id});
  if (!row) return std::nullopt;
  return read_sealed<SafeContact>(look, "casework_safe_contacts", *row);
}

void insert_safe_contact(frame::Act& act, const SafeContact& contact) {
  insert_sealed(act, "casework_safe_contacts", insert_safe_contact_q, contact);
}

std::vector<SafeContact> safe_contacts_of_family(frame::Look& look, const std::vector<std::string>& person_ids,
                                                 std::string_view household_id) {
  Viewer who(look);
  auto one = one_person(person_ids);
  return read_all_sealed<SafeContact>(
      look, "casework_safe_contacts",
      look.db.rows(family_contacts_q, {who.id, who.heads, std::string(household_id), one[0], one[1], one[2], one[3], one[4],
                                       one[5], one[6], one[7]}));
}

}  // namespace casework::store
