// Calls, nominations and marks as SQL; names and what is said of people are sealed.
#include "centre/awards/store.hpp"

#include "centre/frame/update.hpp"

namespace awards::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery calls_q{
    "SELECT c.*, (SELECT COUNT(*) FROM awards_nominations n WHERE n.org_id = c.org_id AND n.call_id = c.id) AS nominations,"
    " (SELECT COUNT(*) FROM awards_nominations n WHERE n.org_id = c.org_id AND n.call_id = c.id AND n.state = 'awarded') AS awarded"
    " FROM awards_calls c WHERE {scope:c} ORDER BY c.closes_on DESC, c.id LIMIT 500"};
constexpr ScopedQuery call_q{"SELECT c.* FROM awards_calls c WHERE c.id = $1 AND {scope:c}"};
constexpr InsertQuery insert_call_q{
    "INSERT INTO awards_calls (org_id, id, area_code, state, title_th, title_en, year, purpose, closes_on, given_on, event_id,"
    " scorers_min, posthumous, signer_name, signer_position, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery save_call_q{
    parent_checked,
    "UPDATE awards_calls SET area_code = $3, state = $4, title_th = $5, title_en = $6, year = $7, purpose = $8, closes_on = $9,"
    " given_on = $10, event_id = $11, scorers_min = $12, posthumous = $13, signer_name = $14, signer_position = $15,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $16"};
constexpr OpenQuery hold_q{parent_checked, "UPDATE awards_calls SET year = year WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery categories_q{
    parent_checked, "SELECT code, name_th, name_en, places FROM awards_categories WHERE org_id = $1 AND call_id = $2 ORDER BY n"};
constexpr OpenQuery drop_categories_q{parent_checked, "DELETE FROM awards_categories WHERE org_id = $1 AND call_id = $2"};
constexpr InsertQuery insert_category_q{
    "INSERT INTO awards_categories (org_id, call_id, n, code, name_th, name_en, places) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery criteria_q{
    parent_checked, "SELECT name_th, name_en, weight, points_max FROM awards_criteria WHERE org_id = $1 AND call_id = $2 ORDER BY n"};
constexpr OpenQuery drop_criteria_q{parent_checked, "DELETE FROM awards_criteria WHERE org_id = $1 AND call_id = $2"};
constexpr InsertQuery insert_criterion_q{
    "INSERT INTO awards_criteria (org_id, call_id, n, name_th, name_en, weight, points_max) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery scorers_q{parent_checked, "SELECT staff_id FROM awards_scorers WHERE org_id = $1 AND call_id = $2 ORDER BY staff_id"};
constexpr OpenQuery drop_scorers_q{parent_checked, "DELETE FROM awards_scorers WHERE org_id = $1 AND call_id = $2"};
constexpr InsertQuery insert_scorer_q{
    "INSERT INTO awards_scorers (org_id, call_id, staff_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};

constexpr OpenQuery nominations_q{parent_checked, "SELECT * FROM awards_nominations WHERE org_id = $1 AND call_id = $2 ORDER BY n"};
constexpr ScopedQuery nomination_q{
    "SELECT n.* FROM awards_nominations n JOIN awards_calls c ON c.org_id = n.org_id AND c.id = n.call_id"
    " WHERE n.id = $1 AND {scope:c}"};
constexpr OpenQuery by_name_q{
    parent_checked, "SELECT * FROM awards_nominations WHERE org_id = $1 AND call_id = $2 AND category = $3 AND name_index = $4"};
constexpr OpenQuery last_number_q{
    parent_checked, "SELECT COALESCE(MAX(n), 0) AS n FROM awards_nominations WHERE org_id = $1 AND call_id = $2"};
constexpr InsertQuery insert_nomination_q{
    "INSERT INTO awards_nominations (org_id, id, area_code, call_id, n, category, name, name_index, organisation, reason, person_id,"
    " by_kind, nominator, nominated_by, consent, deceased, state, precedence, precedence_reason, score_milli, ended_reason,"
    " paper_id, certificate_number, certificate_code, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"};
constexpr OpenQuery save_nomination_q{
    parent_checked,
    "UPDATE awards_nominations SET area_code = $3, call_id = $4, n = $5, category = $6, name = $7, name_index = $8,"
    " organisation = $9, reason = $10, person_id = $11, by_kind = $12, nominator = $13, nominated_by = $14, consent = $15,"
    " deceased = $16, state = $17, precedence = $18, precedence_reason = $19, score_milli = $20, ended_reason = $21,"
    " paper_id = $22, certificate_number = $23, certificate_code = $24, version = $25 WHERE org_id = $1 AND id = $2 AND version = $25 - 1"};
constexpr ScopedQuery awarded_q{
    "SELECT n.* FROM awards_nominations n JOIN awards_calls c ON c.org_id = n.org_id AND c.id = n.call_id"
    " WHERE n.state = 'awarded' AND c.state = 'announced' AND ($1 = 0 OR c.year = $1)"
    " AND (c.year < $2 OR (c.year = $2 AND (c.id > $3 OR (c.id = $3 AND n.n > $4)))) AND {scope:c}"
    " ORDER BY c.year DESC, c.id, n.n LIMIT $5"};

constexpr InsertQuery insert_paper_q{
    "INSERT INTO awards_papers (org_id, id, nomination_id, title, scan_id, media_type, size) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery papers_q{parent_checked, "SELECT * FROM awards_papers WHERE org_id = $1 AND nomination_id = $2 ORDER BY id"};

constexpr OpenQuery marks_q{
    parent_checked,
    "SELECT s.nomination_id, s.staff_id, s.criterion, s.points FROM awards_scores s JOIN awards_nominations n"
    " ON n.org_id = s.org_id AND n.id = s.nomination_id WHERE n.org_id = $1 AND n.call_id = $2"};
constexpr InsertQuery insert_mark_q{
    "INSERT INTO awards_scores (org_id, nomination_id, criterion, staff_id, points) VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT (org_id, nomination_id, staff_id, criterion) DO UPDATE SET points = excluded.points"};

constexpr std::string_view nominations_t = "awards_nominations";

std::optional<Nomination> opened(const frame::Look& look, const std::optional<frame::Row>& row) {
  return row ? std::optional(frame::read_sealed<Nomination>(look, nominations_t, *row)) : std::nullopt;
}

}  // namespace

std::vector<CallRow> calls(frame::Look& look) { return kit::sql::read_all<CallRow>(look.db.rows(calls_q)); }
std::optional<Call> find_call(frame::Look& look, std::string_view id) {
  auto row = look.db.find(call_q, {std::string(id)});
  return row ? std::optional(kit::sql::read<Call>(*row)) : std::nullopt;
}
void insert_call(frame::Act& act, const Call& call) { act.db.insert(insert_call_q, kit::sql::values(call)); }
void save_call(frame::Act& act, Call& call) {
  frame::update_record(act.db, save_call_q, call);
  ++call.version;
}
void hold_call(frame::Act& act, const Call& call) { act.db.change(hold_q, {call.org_id, call.id}); }

std::vector<Category> categories_of(frame::Look& look, const Call& call) {
  return kit::sql::read_all<Category>(look.db.rows(categories_q, {call.org_id, call.id}));
}
std::vector<Criterion> criteria_of(frame::Look& look, const Call& call) {
  return kit::sql::read_all<Criterion>(look.db.rows(criteria_q, {call.org_id, call.id}));
}
std::vector<std::string> scorers_of(frame::Look& look, const Call& call) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(scorers_q, {call.org_id, call.id})) out.push_back(row.text("staff_id"));
  return out;
}
void set_parts(frame::Act& act, const Call& c, const WriteCall& parts) {
  act.db.change(drop_categories_q, {c.org_id, c.id});
  act.db.change(drop_criteria_q, {c.org_id, c.id});
  act.db.change(drop_scorers_q, {c.org_id, c.id});
  std::int64_t n = 0;
  for (const auto& one : parts.categories) act.db.insert(insert_category_q, {c.org_id, c.id, ++n, one.code, one.name_th, one.name_en, one.places});
  n = 0;
  for (const auto& one : parts.criteria) act.db.insert(insert_criterion_q, {c.org_id, c.id, ++n, one.name_th, one.name_en, one.weight, one.points_max});
  for (const auto& id : parts.scorers) act.db.insert(insert_scorer_q, {c.org_id, c.id, id});
}

std::vector<Nomination> nominations_of(frame::Look& look, const Call& call) {
  return frame::read_all_sealed<Nomination>(look, nominations_t, look.db.rows(nominations_q, {call.org_id, call.id}));
}
std::optional<Nomination> find_nomination(frame::Look& look, std::string_view id) {
  return opened(look, look.db.find(nomination_q, {std::string(id)}));
}
std::optional<Nomination> find_by_name(frame::Look& look, const Call& c, const std::string& category, const std::string& name_index) {
  return opened(look, look.db.find(by_name_q, {c.org_id, c.id, category, name_index}));
}
std::int64_t last_number(frame::Look& look, const Call& c) { return look.db.find(last_number_q, {c.org_id, c.id})->integer("n"); }
void insert_nomination(frame::Act& act, const Nomination& nomination) {
  frame::insert_sealed(act, nominations_t, insert_nomination_q, nomination);
}
void save_nomination(frame::Act& act, Nomination& nomination) { frame::update_sealed(act, nominations_t, save_nomination_q, nomination); }

std::vector<Entry> awarded(frame::Look& look, const RegisterFilter& f) {
  std::vector<Entry> out;
  std::map<std::string, Call> known;
  auto rows = look.db.rows(awarded_q, {f.year, f.before_year, f.after_call, f.after_n, static_cast<std::int64_t>(f.limit)});
  for (auto& n : frame::read_all_sealed<Nomination>(look, nominations_t, rows)) {
    if (!known.contains(n.call_id)) known[n.call_id] = *find_call(look, n.call_id);
    out.push_back({n, known[n.call_id]});
  }
  return out;
}

void insert_paper(frame::Act& act, const Paper& paper) { act.db.insert(insert_paper_q, kit::sql::values(paper)); }
std::vector<Paper> papers_of(frame::Look& look, const Nomination& n) { return kit::sql::read_all<Paper>(look.db.rows(papers_q, {n.org_id, n.id})); }

std::map<std::string, Given> marks_of(frame::Look& look, const Call& c) {
  std::map<std::string, Given> out;
  for (const auto& row : look.db.rows(marks_q, {c.org_id, c.id}))
    out[row.text("nomination_id")][row.text("staff_id")][row.integer("criterion")] = row.integer("points");
  return out;
}
void set_marks(frame::Act& act, const Nomination& n, std::span<const std::int64_t> points) {
  std::int64_t criterion = 0;
  for (auto given : points) act.db.insert(insert_mark_q, {n.org_id, n.id, ++criterion, act.actor().staff_id, given});
}

}  // namespace awards::store
