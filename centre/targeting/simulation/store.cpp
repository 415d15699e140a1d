#include "centre/targeting/simulation/store.hpp"

#include "centre/frame/context.hpp"
#include "kit/text/text.hpp"

namespace targeting::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::Row;
using frame::ScopedQuery;
using frame::Unscoped;

constexpr ScopedQuery surveys_after_q{
    "SELECT s.id, s.household_id, s.person_id, s.definition, s.source, s.observed, s.marks, s.card, s.conditions, "
    "s.recorded_ms FROM targeting_surveys s WHERE s.household_id > $1 AND s.superseded_ms IS NULL AND {scope:s} "
    "ORDER BY s.household_id, s.id LIMIT $2"};
constexpr OpenQuery presets_q{Unscoped::reference_table, "SELECT * FROM targeting_plan_presets ORDER BY sort, code"};

constexpr InsertQuery insert_round_q{
    "INSERT INTO targeting_rounds (org_id, id, area_code, name, scope_area, plan, snapshot_hash, list_hash, people, "
    "people_selected, households, households_selected, score, state, saved_by, saved_name, saved_ms, approved_by, "
    "approved_name, approved_ms, hash, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)"};
constexpr ScopedQuery approve_round_q{
    "UPDATE targeting_rounds AS r SET state = 'approved', approved_by = $3, approved_name = $4, approved_ms = $5, hash = $6, "
    "version = r.version + 1 WHERE r.id = $1 AND r.version = $2 AND r.state = 'draft' AND {scope:r}"};
constexpr ScopedQuery find_round_q{"SELECT r.* FROM targeting_rounds r WHERE r.id = $1 AND {scope:r}"};
constexpr ScopedQuery rounds_q{
    "SELECT r.* FROM targeting_rounds r WHERE {scope:r} AND ($1 = '' OR (r.saved_ms, r.id) < ($2, $1)) "
    "ORDER BY r.saved_ms DESC, r.id DESC LIMIT $3"};

SurveyRecord told_survey_of(const Row& row) {
  auto source = kit::choice_of<Source>(row.text("source"));
  auto observed = words::PartialDate::parse(row.text("observed"));
  ENSURE(source && observed);
  return {.id = row.text("id"),
          .household_id = row.text("household_id"),
          .person_id = row.text("person_id"),
          .definition = row.text("definition"),
          .source = *source,
          .observed = *observed,
          .marks = marks_of(row.text("marks")),
          .card = row.text("card"),
          .conditions = row.text("conditions"),
          .recorded = {row.integer("recorded_ms")}};
}

}  // namespace

std::vector<SurveyRecord> surveys_after(frame::Db& db, std::string_view after, std::size_t limit) {
  std::vector<SurveyRecord> out;
  for (auto many = limit;; many *= 2) {
    out.clear();
    for (const Row& row : db.rows(surveys_after_q, {std::string(after), static_cast<std::int64_t>(many)}))
      out.push_back(told_survey_of(row));
    if (out.size() < many) return out;
    auto last = out.back().household_id;  // perhaps cut off: it comes with the next page
    std::erase_if(out, [&](const SurveyRecord& s) { return s.household_id == last; });
    if (!out.empty()) return out;
  }
}

std::vector<PresetRecord> plan_presets(frame::Db& db) {
  std::vector<PresetRecord> out;
  for (const Row& row : db.rows(presets_q))
    out.push_back({row.text("code"), row.text("name_th"), row.text("name_en"), row.text("note_th"), row.text("note_en"),
                   row.text("plan"), row.text("source")});
  return out;
}

void insert_round(frame::Db& db, const RoundRecord& round) {
  db.insert(insert_round_q, kit::sql::values(kit::shape_of<RoundRecord>(), &round));
}

bool approve_round(frame::Db& db, const RoundRecord& r) {
  return db.change(approve_round_q, {r.id, r.version, r.approved_by, r.approved_name, frame::or_null(r.approved_ms), r.hash}) == 1;
}

std::optional<RoundRecord> find_round(frame::Db& db, std::string_view id) {
  auto row = db.find(find_round_q, {std::string(id)});
  return row ? std::optional(kit::sql::read<RoundRecord>(*row)) : std::nullopt;
}

std::vector<RoundRecord> rounds(frame::Db& db, const std::vector<std::string>& after, std::size_t limit) {
  auto ms = after.empty() ? 0 : kit::text::parse_int(after[0]).value_or(0);
  std::vector<RoundRecord> out;
  for (const Row& row : db.rows(rounds_q, {after.empty() ? "" : after[1], ms, static_cast<std::int64_t>(limit)}))
    out.push_back(kit::sql::read<RoundRecord>(row));
  return out;
}

}  // namespace targeting::store
