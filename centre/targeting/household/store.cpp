// Surveys are only added; what follows from them is put anew.
#include "centre/targeting/household/store.hpp"

#include "kit/text/text.hpp"

namespace targeting::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::or_null;
using frame::Row;
using frame::ScopedQuery;
using frame::Unscoped;

constexpr InsertQuery insert_survey_q{
    "INSERT INTO targeting_surveys (org_id, id, area_code, household_id, person_id, number_index, definition, source, "
    "observed, marks, income_satang, card, conditions, import_id, line, staff_id, note, recorded_ms) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"};
constexpr ScopedQuery surveys_of_q{
    "SELECT s.* FROM targeting_surveys s WHERE s.household_id = $1 AND {scope:s} AND ($2 OR s.superseded_ms IS NULL) "
    "ORDER BY s.recorded_ms, s.id"};
constexpr ScopedQuery surveys_of_person_q{
    "SELECT s.* FROM targeting_surveys s WHERE s.person_id = $1 AND {scope:s} AND s.superseded_ms IS NULL "
    "ORDER BY s.recorded_ms, s.id"};
constexpr ScopedQuery supersede_import_q{
    "UPDATE targeting_surveys AS s SET superseded_ms = $2 WHERE s.import_id = $1 AND s.superseded_ms IS NULL AND {scope:s}"};
constexpr OpenQuery person_listed_q{
    Unscoped::parent_checked,
    "SELECT id FROM targeting_surveys WHERE person_id = $1 AND superseded_ms IS NULL LIMIT 1"};
constexpr OpenQuery household_listed_q{
    Unscoped::parent_checked, "SELECT id FROM targeting_surveys WHERE household_id = $1 AND superseded_ms IS NULL LIMIT 1"};
constexpr ScopedQuery households_of_import_q{
    "SELECT DISTINCT s.household_id FROM targeting_surveys s WHERE s.import_id = $1 AND s.household_id > $2 AND {scope:s} "
    "ORDER BY s.household_id LIMIT $3"};

constexpr InsertQuery put_status_q{
    "INSERT INTO targeting_households (org_id, household_id, area_code, search, income, health, education, living, access, "
    "deprived, card, target_poor, definition, observed, level, level_rule, level_on, computed_ms) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) "
    "ON CONFLICT (org_id, household_id) DO UPDATE SET area_code = excluded.area_code, search = excluded.search, "
    "income = excluded.income, health = excluded.health, education = excluded.education, living = excluded.living, "
    "access = excluded.access, deprived = excluded.deprived, card = excluded.card, target_poor = excluded.target_poor, "
    "definition = excluded.definition, observed = excluded.observed, level = excluded.level, "
    "level_rule = excluded.level_rule, level_on = excluded.level_on, computed_ms = excluded.computed_ms"};
constexpr ScopedQuery drop_status_q{
    "DELETE FROM targeting_households AS h WHERE h.household_id = $1 AND {scope:h}"};
constexpr ScopedQuery find_status_q{
    "SELECT h.* FROM targeting_households h WHERE h.household_id = $1 AND {scope:h}"};
constexpr ScopedQuery of_area_q{
    "SELECT h.* FROM targeting_households h WHERE {scope:h} AND h.area_code >= $1 AND h.area_code < $2 "
    "AND h.household_id > $3 ORDER BY h.household_id LIMIT $4"};
constexpr ScopedQuery surveys_between_q{
    "SELECT s.* FROM targeting_surveys s WHERE s.household_id >= $1 AND s.household_id <= $2 "
    "AND s.superseded_ms IS NULL AND {scope:s} ORDER BY s.household_id, s.recorded_ms, s.id"};
// $1 dimension, $2 level, $3 card, $4 poor only, $5 $6 area, $7 search, $8 $9 $10 cursor, $11 limit.
constexpr ScopedQuery page_q{
    "SELECT h.* FROM targeting_households h WHERE {scope:h} "
    "AND ($1 = '' OR ($1 = 'income' AND h.income = 'deprived') OR ($1 = 'health' AND h.health = 'deprived') "
    "OR ($1 = 'education' AND h.education = 'deprived') OR ($1 = 'living' AND h.living = 'deprived') "
    "OR ($1 = 'access' AND h.access = 'deprived')) "
    "AND ($2 < 0 OR h.level = $2) AND ($3 = '' OR h.card = $3) AND (NOT $4 OR h.deprived > 0) "
    "AND h.area_code >= $5 AND h.area_code < $6 AND h.search LIKE $7 "
    "AND (5 - h.deprived, h.area_code, h.household_id) > ($8, $9, $10) "
    "ORDER BY 5 - h.deprived, h.area_code, h.household_id LIMIT $11"};
constexpr ScopedQuery summary_q{
    "SELECT count(*) AS households, count(*) FILTER (WHERE h.deprived > 0) AS poor, "
    "count(*) FILTER (WHERE h.target_poor) AS target_poor, count(*) FILTER (WHERE h.income = 'deprived') AS income, "
    "count(*) FILTER (WHERE h.health = 'deprived') AS health, "
    "count(*) FILTER (WHERE h.education = 'deprived') AS education, "
    "count(*) FILTER (WHERE h.living = 'deprived') AS living, count(*) FILTER (WHERE h.access = 'deprived') AS access, "
    "count(*) FILTER (WHERE h.level = 0) AS level_0, count(*) FILTER (WHERE h.level = 1) AS level_1, "
    "count(*) FILTER (WHERE h.level = 2) AS level_2, count(*) FILTER (WHERE h.level = 3) AS level_3 "
    "FROM targeting_households h WHERE h.area_code >= $1 AND h.area_code < $2 AND {scope:h}"};
constexpr InsertQuery insert_level_q{
    "INSERT INTO targeting_levels (org_id, id, area_code, household_id, level, rule, computed_on) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr ScopedQuery levels_of_q{
    "SELECT l.* FROM targeting_levels l WHERE l.household_id = $1 AND {scope:l} ORDER BY l.id DESC LIMIT 50"};

std::optional<kit::Instant> instant_of(const Row& row, std::string_view column) {
  auto ms = row.find_integer(column);
  return ms ? std::optional(kit::Instant{*ms}) : std::nullopt;
}

SurveyRecord survey_of(const Row& row) {
  auto source = kit::choice_of<Source>(row.text("source"));
  auto observed = words::PartialDate::parse(row.text("observed"));
  ENSURE(source && observed);
  return {.org_id = row.text("org_id"),
          .id = row.text("id"),
          .area_code = row.text("area_code"),
          .household_id = row.text("household_id"),
          .person_id = row.text("person_id"),
          .number_index = row.text("number_index"),
          .definition = row.text("definition"),
          .source = *source,
          .observed = *observed,
          .marks = marks_of(row.text("marks")),
          .income_satang = row.find_integer("income_satang"),
          .card = row.text("card"),
          .conditions = row.text("conditions"),
          .import_id = row.text("import_id"),
          .line = row.integer("line"),
          .staff_id = row.text("staff_id"),
          .sealed_note = row.is_null("note") ? "" : row.blob("note"),
          .recorded = {row.integer("recorded_ms")},
          .superseded = instant_of(row, "superseded_ms")};
}

Finding finding_of(const Row& row, Dimension d) {
  return kit::choice_of<Finding>(row.text(kit::name_of(d))).value_or(Finding::unknown);
}

StatusRecord status_of(const Row& row) {
  StatusRecord r{.org_id = row.text("org_id"),
                 .household_id = row.text("household_id"),
                 .area_code = row.text("area_code"),
                 .search = row.text("search"),
                 .status = {.poor = row.integer("deprived") > 0,
                            .target_poor = row.flag("target_poor"),
                            .level = row.find_integer("level"),
                            .level_rule = row.text("level_rule"),
                            .definition = row.text("definition")},
                 .card = row.text("card"),
                 .observed = words::PartialDate::parse(row.text("observed")),
                 .level_on = *kit::Date::parse(row.text("level_on")),
                 .computed = {row.integer("computed_ms")}};
  for (Dimension d : all_dimensions) r.status.findings[static_cast<std::size_t>(d)] = finding_of(row, d);
  return r;
}

std::int64_t deprived(const Status& s) { return std::ranges::count(s.findings, Finding::deprived); }

}  // namespace

void insert_survey(frame::Db& db, const SurveyRecord& s) {
  auto note = s.sealed_note.empty() ? frame::Value() : frame::Value(kit::sql::Blob{s.sealed_note});
  db.insert(insert_survey_q,
            {s.org_id, s.id, s.area_code, s.household_id, s.person_id, s.number_index, s.definition, std::string(kit::name_of(s.source)),
             s.observed.text(), text_of(s.marks), or_null(s.income_satang), s.card, s.conditions, s.import_id, s.line,
             s.staff_id, note, s.recorded.ms});
}

std::vector<SurveyRecord> surveys_of_person(frame::Db& db, std::string_view person_id) {
  std::vector<SurveyRecord> out;
  for (const Row& row : db.rows(surveys_of_person_q, {std::string(person_id)})) out.push_back(survey_of(row));
  return out;
}

std::vector<SurveyRecord> surveys_of(frame::Db& db, std::string_view household_id, Which which) {
  std::vector<SurveyRecord> out;
  for (const Row& row : db.rows(surveys_of_q, {std::string(household_id), which == Which::all})) out.push_back(survey_of(row));
  return out;
}

std::int64_t supersede_import(frame::Db& db, std::string_view import_id, kit::Instant now) {
  return db.change(supersede_import_q, {std::string(import_id), now.ms});
}

bool person_listed(frame::Db& db, std::string_view person_id) {
  return db.find(person_listed_q, {std::string(person_id)}).has_value();
}
bool household_listed(frame::Db& db, std::string_view household_id) {
  return db.find(household_listed_q, {std::string(household_id)}).has_value();
}

std::vector<std::string> households_of_import(frame::Db& db, std::string_view import_id, std::string_view after,
                                              std::size_t limit) {
  std::vector<std::string> out;
  for (const Row& row :
       db.rows(households_of_import_q, {std::string(import_id), std::string(after), static_cast<std::int64_t>(limit)}))
    out.push_back(row.text("household_id"));
  return out;
}

void put_status(frame::Db& db, const StatusRecord& r) {
  auto finding = [&](Dimension d) { return std::string(kit::name_of(r.status.findings[static_cast<std::size_t>(d)])); };
  db.insert(put_status_q,
            {r.org_id, r.household_id, r.area_code, r.search, finding(Dimension::income), finding(Dimension::health),
             finding(Dimension::education), finding(Dimension::living), finding(Dimension::access), deprived(r.status),
             r.card, r.status.target_poor, r.status.definition, r.observed ? r.observed->text() : "",
             or_null(r.status.level), r.status.level_rule, r.level_on.text(), r.computed.ms});
}

void drop_status(frame::Db& db, std::string_view household_id) { db.put(drop_status_q, {std::string(household_id)}); }

std::optional<StatusRecord> find_status(frame::Db& db, std::string_view household_id) {
  auto row = db.find(find_status_q, {std::string(household_id)});
  return row ? std::optional(status_of(*row)) : std::nullopt;
}

std::vector<StatusRecord> page(frame::Db& db, const Filter& f, const std::vector<std::string>& after,
                               std::size_t limit) {
  auto spared = after.empty() ? -1 : kit::text::parse_int(after[0]).value_or(-1);
  std::vector<StatusRecord> out;
  for (const Row& row :
       db.rows(page_q, {f.dimension, f.level, f.card, f.only_poor, f.area.from, f.area.to, f.search, spared,
                        after.empty() ? "" : after[1], after.empty() ? "" : after[2], static_cast<std::int64_t>(limit)}))
    out.push_back(status_of(row));
  return out;
}

std::vector<StatusRecord> statuses_in(frame::Db& db, const frame::AreaRange& area, std::string_view after, std::size_t limit) {
  std::vector<StatusRecord> out;
  for (const Row& row : db.rows(of_area_q, {area.from, area.to, std::string(after), static_cast<std::int64_t>(limit)}))
    out.push_back(status_of(row));
  return out;
}

std::vector<SurveyRecord> surveys_between(frame::Db& db, std::string_view first, std::string_view last) {
  std::vector<SurveyRecord> out;
  for (const Row& row : db.rows(surveys_between_q, {std::string(first), std::string(last)})) out.push_back(survey_of(row));
  return out;
}

Summary summary(frame::Db& db, const frame::AreaRange& area) {
  auto row = db.find(summary_q, {area.from, area.to});
  ENSURE(row);
  return kit::sql::read<Summary>(*row);
}

void insert_level(frame::Db& db, const StatusRecord& r, std::string_view id) {
  db.insert(insert_level_q, {r.org_id, std::string(id), r.area_code, r.household_id, or_null(r.status.level),
                             r.status.level_rule, r.level_on.text()});
}

std::vector<LevelView> levels_of(frame::Db& db, std::string_view household_id) {
  std::vector<LevelView> out;
  for (const Row& row : db.rows(levels_of_q, {std::string(household_id)}))
    out.push_back({row.find_integer("level"), row.text("rule"), *kit::Date::parse(row.text("computed_on"))});
  return out;
}

}  // namespace targeting::store
