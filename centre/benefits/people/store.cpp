// Statements as rows.
#include "centre/benefits/people/store.hpp"

namespace benefits::store {
namespace {

using frame::InsertQuery;
using frame::ScopedQuery;

constexpr InsertQuery insert_q{
    "INSERT INTO benefits_statements (org_id, id, area_code, person_id, household_id, fact, holds, stated_on, source, note, "
    "staff_id, recorded_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr ScopedQuery find_q{
    "SELECT s.* FROM benefits_statements s WHERE s.id = $1 AND s.withdrawn_ms IS NULL AND {scope:s}"};
constexpr ScopedQuery withdraw_q{
    "UPDATE benefits_statements AS s SET withdrawn_ms = $2 WHERE s.id = $1 AND s.withdrawn_ms IS NULL AND {scope:s}"};
constexpr ScopedQuery of_households_q{
    "SELECT s.* FROM benefits_statements s WHERE s.household_id <> '' AND s.household_id >= $1 AND s.household_id <= $2 "
    "AND s.withdrawn_ms IS NULL AND {scope:s} ORDER BY s.stated_on, s.recorded_ms, s.id"};
constexpr ScopedQuery of_person_q{
    "SELECT s.* FROM benefits_statements s WHERE s.person_id <> '' AND s.person_id = $1 AND s.withdrawn_ms IS NULL "
    "AND {scope:s} ORDER BY s.stated_on, s.recorded_ms, s.id"};
constexpr ScopedQuery of_people_q{
    "SELECT s.* FROM benefits_statements s WHERE s.person_id <> '' AND s.withdrawn_ms IS NULL AND {scope:s} "
    "ORDER BY s.stated_on, s.recorded_ms, s.id"};

Statement statement_of(const frame::Row& row) {
  auto on = kit::Date::parse(row.text("stated_on"));
  auto source = kit::choice_of<StatementSource>(row.text("source"));
  ENSURE(on && source);
  return {.org_id = row.text("org_id"),
          .id = row.text("id"),
          .area_code = row.text("area_code"),
          .person_id = row.text("person_id"),
          .household_id = row.text("household_id"),
          .fact = row.text("fact"),
          .holds = row.text("holds"),
          .stated_on = *on,
          .source = *source,
          .note = {row.blob("note")},
          .staff_id = row.text("staff_id"),
          .recorded = {row.integer("recorded_ms")}};
}

std::vector<Statement> statements_in(const frame::Rows& rows) {
  std::vector<Statement> out;
  for (const auto& row : rows) out.push_back(statement_of(row));
  return out;
}

}  // namespace

void insert_statement(frame::Db& db, const Statement& s) {
  db.insert(insert_q, {s.org_id, s.id, s.area_code, s.person_id, s.household_id, s.fact, s.holds, s.stated_on.text(),
                       std::string(kit::name_of(s.source)), s.note, s.staff_id, s.recorded.ms});
}

std::optional<Statement> find_statement(frame::Db& db, std::string_view id) {
  auto row = db.find(find_q, {std::string(id)});
  return row ? std::optional(statement_of(*row)) : std::nullopt;
}

void withdraw_statement(frame::Db& db, const Statement& s, kit::Instant now) { db.put(withdraw_q, {s.id, now.ms}); }

std::vector<Statement> statements_of_households(frame::Db& db, std::string_view first, std::string_view last) {
  return statements_in(db.rows(of_households_q, {std::string(first), std::string(last)}));
}

std::vector<Statement> statements_of_person(frame::Db& db, std::string_view person_id) {
  return statements_in(db.rows(of_person_q, {std::string(person_id)}));
}

std::map<std::string, std::vector<Statement>> statements_of_people(frame::Db& db) {
  std::map<std::string, std::vector<Statement>> out;
  for (const auto& row : db.rows(of_people_q)) {
    auto s = statement_of(row);
    out[s.person_id].push_back(std::move(s));
  }
  return out;
}

}  // namespace benefits::store
