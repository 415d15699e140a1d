// All SQL of logbooks. A list counts its actions in the same question.
#include "centre/logbook/book/store.hpp"

#include "centre/frame/columns.hpp"

namespace logbook::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery find_q{"SELECT b.* FROM logbook_books b WHERE {scope:b} AND b.id = $1"};
constexpr ScopedQuery of_household_q{
    "SELECT b.* FROM logbook_books b WHERE {scope:b} AND b.household_id = $1 ORDER BY b.state DESC, b.opened_on DESC, b.id LIMIT 1"};
constexpr InsertQuery insert_q{
    "INSERT INTO logbook_books (org_id, id, area_code, household_id, opened_on, opened_by, stage, stage_since, state,"
    " closed_on, closed_for, closed_words, reassess_on, deprived_first, deprived_last, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery save_q{
    parent_checked,
    "UPDATE logbook_books SET stage = $4, stage_since = $5, state = $6, closed_on = $7, closed_for = $8, closed_words = $9,"
    " reassess_on = $10, deprived_last = $11, area_code = $12, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};

// $1 today, $2 $3 area, $4 stage, $5 state, $6 overdue only, $7 mentor, $8 household, $9 $10 cursor, $11 limit.
constexpr ScopedQuery list_q{
    "SELECT b.*,"
    " (SELECT COUNT(*) FROM logbook_actions a WHERE a.org_id = b.org_id AND a.book_id = b.id AND a.state IN ('planned',"
    " 'under_way')) AS actions_open,"
    " (SELECT COUNT(*) FROM logbook_actions a WHERE a.org_id = b.org_id AND a.book_id = b.id AND a.state IN ('planned',"
    " 'under_way') AND a.due_on < $1) AS overdue,"
    " (SELECT MIN(a.due_on) FROM logbook_actions a WHERE a.org_id = b.org_id AND a.book_id = b.id AND a.state IN ('planned',"
    " 'under_way')) AS next_due"
    " FROM logbook_books b WHERE {scope:b} AND b.area_code >= $2 AND b.area_code < $3 AND ($4 = '' OR b.stage = $4)"
    " AND ($5 = '' OR b.state = $5) AND ($6 = 'no' OR (b.state = 'open' AND (b.reassess_on < $1 OR EXISTS (SELECT 1 FROM"
    " logbook_actions a WHERE a.org_id = b.org_id AND a.book_id = b.id AND a.state IN ('planned', 'under_way')"
    " AND a.due_on < $1))))"
    " AND ($7 = '' OR EXISTS (SELECT 1 FROM logbook_team t WHERE t.org_id = b.org_id AND t.book_id = b.id"
    " AND t.member_id = $7 AND t.until IS NULL)) AND ($8 = '' OR b.household_id = $8)"
    " AND (b.area_code, b.id) > ($9, $10) ORDER BY b.area_code, b.id LIMIT $11"};
constexpr ScopedQuery summary_q{
    "SELECT COUNT(*) AS books, COUNT(*) FILTER (WHERE b.stage = 'survive') AS survive,"
    " COUNT(*) FILTER (WHERE b.stage = 'sufficient') AS sufficient,"
    " COUNT(*) FILTER (WHERE b.stage = 'sustainable') AS sustainable,"
    " COUNT(*) FILTER (WHERE EXISTS (SELECT 1 FROM logbook_actions a WHERE a.org_id = b.org_id AND a.book_id = b.id"
    " AND a.state IN ('planned', 'under_way') AND a.due_on < $1)) AS overdue,"
    " COUNT(*) FILTER (WHERE b.reassess_on < $1) AS reassess_late,"
    " COALESCE(SUM(b.deprived_first), 0) AS deprived_first, COALESCE(SUM(b.deprived_last), 0) AS deprived_last"
    " FROM logbook_books b WHERE {scope:b} AND b.state = 'open' AND b.area_code >= $2 AND b.area_code < $3"};

constexpr OpenQuery assessments_q{
    parent_checked,
    "SELECT * FROM logbook_assessments WHERE org_id = $1 AND book_id = $2"
    " ORDER BY CASE WHEN kind = 'baseline' THEN 0 ELSE 1 END, assessed_on, recorded_ms, id"};
constexpr InsertQuery insert_assessment_q{
    "INSERT INTO logbook_assessments (org_id, id, book_id, kind, assessed_on, source, income, health, education, living,"
    " access, level, definition, attitude, skill, resource, way_out, note, assessed_by, recorded_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};

constexpr OpenQuery stages_q{
    parent_checked,
    "SELECT * FROM logbook_stages WHERE org_id = $1 AND book_id = $2 ORDER BY moved_ms DESC, id DESC"};
constexpr InsertQuery insert_stage_q{
    "INSERT INTO logbook_stages (org_id, id, book_id, from_stage, to_stage, moved_on, reason, rule_version, assessment_id,"
    " staff_id, moved_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};

constexpr OpenQuery team_q{
    parent_checked,
    "SELECT * FROM logbook_team WHERE org_id = $1 AND book_id = $2 ORDER BY until IS NOT NULL, part, since, id"};
constexpr InsertQuery insert_team_q{
    "INSERT INTO logbook_team (org_id, id, book_id, part, kind, member_id, name, duty, since, until)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery end_team_q{parent_checked,
                               "UPDATE logbook_team SET until = $3 WHERE org_id = $1 AND id = $2 AND until IS NULL"};
constexpr OpenQuery mentor_q{
    parent_checked,
    "SELECT COUNT(DISTINCT t.book_id) AS n FROM logbook_team t JOIN logbook_books b ON b.org_id = t.org_id"
    " AND b.id = t.book_id WHERE t.org_id = $1 AND t.member_id = $2 AND t.part = 'mentor' AND t.until IS NULL"
    " AND b.state = 'open'"};

constexpr OpenQuery menu_q{
    reference_table,
    "SELECT code, dimension, problem_code, name_th, name_en, agency_kind, agency_th, agency_en FROM logbook_menu"
    " WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1) ORDER BY position, code"};
constexpr OpenQuery stage_rules_q{
    reference_table,
    "SELECT version, valid_from, stage, deprived_max, unknown_max, income_needed, months_before FROM logbook_stage_rules"
    " WHERE version = (SELECT s.version FROM logbook_stage_rules s WHERE s.valid_from <= $1 ORDER BY s.valid_from DESC,"
    " s.version DESC LIMIT 1) ORDER BY position"};
constexpr OpenQuery follow_rule_q{
    reference_table,
    "SELECT version, valid_from, reassess_months, books_per_mentor_max FROM logbook_follow_rules WHERE valid_from <= $1"
    " ORDER BY valid_from DESC, version DESC LIMIT 1"};

}  // namespace

std::optional<Book> find_book(frame::Look& look, std::string_view book_id) {
  auto row = look.db.find(find_q, {std::string(book_id)});
  return row ? std::optional(frame::read_sealed<Book>(look, "logbook_books", *row)) : std::nullopt;
}

std::optional<Book> book_of_household(frame::Look& look, std::string_view household_id) {
  auto row = look.db.find(of_household_q, {std::string(household_id)});
  return row ? std::optional(frame::read_sealed<Book>(look, "logbook_books", *row)) : std::nullopt;
}

void insert_book(frame::Act& act, const Book& book) { frame::insert_sealed(act, "logbook_books", insert_q, book); }

void save_book(frame::Act& act, Book& book) {
  frame::save_columns(act, save_q, "logbook_books", book,
       {"org_id", "id", "version", "stage", "stage_since", "state", "closed_on", "closed_for", "closed_words", "reassess_on",
        "deprived_last", "area_code"});
}

std::vector<Listed> list_books(frame::Look& look, const Filter& f) {
  std::vector<Listed> out;
  for (const auto& row :
       look.db.rows(list_q, {look.today().text(), f.area.from, f.area.to, f.stage, f.state, std::string(f.overdue_only ? "yes" : "no"),
                             f.mentor_id, f.household_id, f.after_area, f.after_id, static_cast<std::int64_t>(f.limit)})) {
    Listed one{.book = frame::read_sealed<Book>(look, "logbook_books", row),
               .actions_open = row.integer("actions_open"),
               .overdue = row.integer("overdue")};
    if (!row.is_null("next_due")) one.next_due = kit::Date::parse(row.text("next_due"));
    out.push_back(std::move(one));
  }
  return out;
}

BookSummary summary(frame::Look& look, const frame::AreaRange& area) {
  return kit::sql::read<BookSummary>(*look.db.find(summary_q, {look.today().text(), area.from, area.to}));
}

std::vector<Assessment> assessments_of(frame::Look& look, const Book& b) {
  return frame::read_all_sealed<Assessment>(look, "logbook_assessments", look.db.rows(assessments_q, {b.org_id, b.id}));
}
void insert_assessment(frame::Act& act, const Assessment& assessment) {
  frame::insert_sealed(act, "logbook_assessments", insert_assessment_q, assessment);
}

std::vector<StageMove> stage_moves_of(frame::Look& look, const Book& b) {
  return frame::read_all_sealed<StageMove>(look, "logbook_stages", look.db.rows(stages_q, {b.org_id, b.id}));
}
void insert_stage_move(frame::Act& act, const StageMove& move) {
  frame::insert_sealed(act, "logbook_stages", insert_stage_q, move);
}

std::vector<TeamMember> team_of(frame::Look& look, const Book& b) {
  return frame::read_all_sealed<TeamMember>(look, "logbook_team", look.db.rows(team_q, {b.org_id, b.id}));
}
void insert_team_member(frame::Act& act, const TeamMember& member) {
  frame::insert_sealed(act, "logbook_team", insert_team_q, member);
}
void end_team_member(frame::Act& act, const TeamMember& m) {
  if (act.db.change(end_team_q, {m.org_id, m.id, act.today().text()}) == 0)
    throw kit::sql::TryAgain("the team changed while it was being changed");
}
std::int64_t books_of_mentor(frame::Look& look, std::string_view org_id, std::string_view member_id) {
  return look.db.find(mentor_q, {std::string(org_id), std::string(member_id)})->integer("n");
}

std::vector<MenuItem> menu(frame::Look& look, kit::Date day) {
  std::vector<MenuItem> out;
  for (const auto& row : look.db.rows(menu_q, {day.text()})) out.push_back(kit::sql::read<MenuItem>(row));
  return out;
}

LogbookRules rules_on(frame::Look& look, kit::Date day) {
  LogbookRules out;
  for (const auto& row : look.db.rows(stage_rules_q, {day.text()})) out.stages.push_back(kit::sql::read<StageRule>(row));
  auto follow = look.db.find(follow_rule_q, {day.text()});
  if (out.stages.empty() || !follow) throw kit::Breakage("no rules of logbooks are in force on " + day.text());
  out.follow = kit::sql::read<FollowRule>(*follow);
  return out;
}

}  // namespace logbook::store
