// All SQL of verifications.
#include "centre/logbook/verification/store.hpp"

#include "centre/frame/columns.hpp"
#include "kit/sql/record.hpp"

namespace logbook::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery find_verification_q{"SELECT v.* FROM logbook_verifications v WHERE {scope:v} AND v.id = $1"};
constexpr ScopedQuery open_q{
    "SELECT v.* FROM logbook_verifications v WHERE {scope:v} AND v.org_id = $1 AND v.area_code = $2 AND v.survey_year = $3"
    " AND v.state = 'open'"};
constexpr ScopedQuery list_verifications_q{
    "SELECT v.* FROM logbook_verifications v WHERE {scope:v} AND ($1 = '' OR v.state = $1)"
    " ORDER BY v.opened_on DESC, v.id LIMIT $2"};
constexpr InsertQuery insert_verification_q{
    "INSERT INTO logbook_verifications (org_id, id, area_code, survey_year, state, opened_on, opened_by, compared_ms,"
    " closed_on, closed_by, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr OpenQuery save_verification_q{
    parent_checked,
    "UPDATE logbook_verifications SET state = $4, compared_ms = $5, closed_on = $6, closed_by = $7, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};

constexpr ScopedQuery counts_q{
    "SELECT COUNT(*) AS all_entries, COUNT(*) FILTER (WHERE e.settled = 'open' AND e.standing = 'to_visit') AS to_visit,"
    " COUNT(*) FILTER (WHERE e.standing = 'rightly_listed') AS rightly_listed,"
    " COUNT(*) FILTER (WHERE e.standing = 'rightly_left_out') AS rightly_left_out,"
    " COUNT(*) FILTER (WHERE e.standing = 'listed_not_poor') AS listed_not_poor,"
    " COUNT(*) FILTER (WHERE e.standing = 'poor_not_listed') AS poor_not_listed,"
    " COUNT(*) FILTER (WHERE e.settled <> 'open') AS settled,"
    " COUNT(*) FILTER (WHERE e.settled = 'open' AND e.standing IN ('listed_not_poor', 'poor_not_listed')) AS for_meeting"
    " FROM logbook_entries e WHERE {scope:e} AND e.org_id = $1 AND e.verification_id = $2"};
// $1 $2 the verification, $3 work, $4 standing, $5 origin, $6 $7 area, $8 household, $9 $10 cursor, $11 limit.
constexpr ScopedQuery entries_q{
    "SELECT e.* FROM logbook_entries e WHERE {scope:e} AND e.org_id = $1 AND e.verification_id = $2"
    " AND ($3 = '' OR ($3 = 'settled' AND e.settled <> 'open') OR ($3 = 'to_visit' AND e.settled = 'open'"
    " AND e.standing = 'to_visit') OR ($3 = 'for_meeting' AND e.settled = 'open'"
    " AND e.standing IN ('listed_not_poor', 'poor_not_listed')))"
    " AND ($4 = '' OR e.standing = $4) AND ($5 = '' OR e.origin = $5) AND e.area_code >= $6 AND e.area_code < $7"
    " AND ($8 = '' OR e.household_id = $8) AND (e.area_code, e.id) > ($9, $10) ORDER BY e.area_code, e.id LIMIT $11"};
constexpr ScopedQuery find_entry_q{"SELECT e.* FROM logbook_entries e WHERE {scope:e} AND e.id = $1"};
constexpr OpenQuery entry_of_household_q{parent_checked,
                                         "SELECT * FROM logbook_entries WHERE org_id = $1 AND verification_id = $2 AND household_id = $3"};
constexpr InsertQuery insert_entry_q{
    "INSERT INTO logbook_entries (org_id, id, area_code, verification_id, household_id, origin, listed, listed_in, found,"
    " found_in, found_on, found_by, standing, settled, settled_by, settled_on, meeting_id, reason, proposed_by, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};
constexpr OpenQuery save_entry_q{
    parent_checked,
    "UPDATE logbook_entries SET listed = $4, listed_in = $5, found = $6, found_in = $7, found_on = $8, found_by = $9,"
    " standing = $10, settled = $11, settled_by = $12, settled_on = $13, meeting_id = $14, reason = $15,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};

}  // namespace

std::optional<Verification> find_verification(frame::Look& look, std::string_view id) {
  return kit::sql::read_one<Verification>(look.db.find(find_verification_q, {std::string(id)}));
}

std::optional<Verification> open_verification(frame::Look& look, std::string_view org_id, std::string_view area_code,
                                              std::int64_t survey_year) {
  return kit::sql::read_one<Verification>(look.db.find(open_q, {std::string(org_id), std::string(area_code), survey_year}));
}

std::vector<Verification> list_verifications(frame::Look& look, std::string_view state, std::size_t limit) {
  std::vector<Verification> out;
  for (const auto& row : look.db.rows(list_verifications_q, {std::string(state), static_cast<std::int64_t>(limit)}))
    out.push_back(kit::sql::read<Verification>(row));
  return out;
}

void insert_verification(frame::Act& act, const Verification& verification) {
  frame::insert_sealed(act, "logbook_verifications", insert_verification_q, verification);
}
void save_verification(frame::Act& act, Verification& verification) {
  frame::save_columns(act, save_verification_q, "logbook_verifications", verification,
                      {"org_id", "id", "version", "state", "compared_ms", "closed_on", "closed_by"});
}

VerificationCounts counts_of(frame::Look& look, const Verification& v) {
  auto row = look.db.find(counts_q, {v.org_id, v.id});
  ENSURE(row);
  return {row->integer("all_entries"),     row->integer("to_visit"),        row->integer("rightly_listed"), row->integer("rightly_left_out"),
          row->integer("listed_not_poor"), row->integer("poor_not_listed"), row->integer("settled"),        row->integer("for_meeting")};
}

std::vector<Entry> list_entries(frame::Look& look, const Verification& v, const EntryFilter& f) {
  return frame::read_all_sealed<Entry>(
      look, "logbook_entries",
      look.db.rows(entries_q, {v.org_id, v.id, f.work, f.standing, f.origin, f.area.from, f.area.to, f.household_id, f.after_area,
                               f.after_id, static_cast<std::int64_t>(f.limit)}));
}

std::optional<Entry> find_entry(frame::Look& look, std::string_view id) {
  auto row = look.db.find(find_entry_q, {std::string(id)});
  return row ? std::optional(frame::read_sealed<Entry>(look, "logbook_entries", *row)) : std::nullopt;
}

std::optional<Entry> entry_of_household(frame::Look& look, const Verification& v, std::string_view household_id) {
  auto row = look.db.find(entry_of_household_q, {v.org_id, v.id, std::string(household_id)});
  return row ? std::optional(frame::read_sealed<Entry>(look, "logbook_entries", *row)) : std::nullopt;
}

void insert_entry(frame::Act& act, const Entry& entry) { frame::insert_sealed(act, "logbook_entries", insert_entry_q, entry); }
void save_entry(frame::Act& act, Entry& entry) {
  frame::save_columns(act, save_entry_q, "logbook_entries", entry,
       {"org_id", "id", "version", "listed", "listed_in", "found", "found_in", "found_on", "found_by", "standing", "settled",
        "settled_by", "settled_on", "meeting_id", "reason"});
}

}  // namespace logbook::store
