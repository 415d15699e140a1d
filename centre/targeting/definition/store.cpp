// Reads what the migrations brought: policy as dated data.
#include "centre/targeting/definition/store.hpp"

#include "kit/text/text.hpp"

namespace targeting::store {
namespace {

using frame::OpenQuery;
using frame::Row;
using frame::Unscoped;

constexpr OpenQuery definitions_q{
    Unscoped::reference_table,
    "SELECT d.version, d.cycle, d.survey_year_from, d.survey_year_to, d.card_rule, s.complete, s.note_th, s.note_en "
    "FROM targeting_definitions d JOIN targeting_indicator_sets s ON s.cycle = d.cycle ORDER BY d.survey_year_from"};
constexpr OpenQuery indicators_q{Unscoped::reference_table,
                                 "SELECT * FROM targeting_indicators WHERE cycle = $1 ORDER BY number"};
constexpr OpenQuery sets_q{Unscoped::reference_table, "SELECT * FROM targeting_indicator_sets ORDER BY cycle"};
constexpr OpenQuery level_rule_q{
    Unscoped::reference_table,
    "SELECT * FROM targeting_level_rules ORDER BY CASE WHEN valid_from <= $1 THEN 0 ELSE 1 END, "
    "CASE WHEN valid_from <= $1 THEN valid_from END DESC, valid_from LIMIT 1"};

Indicator indicator_of(const Row& row) {
  Indicator i{.number = static_cast<int>(row.integer("number")),
              .name_th = row.text("name_th"),
              .name_en = row.text("name_en"),
              .of_household = row.text("unit") == "household"};
  auto dimension = kit::choice_of<Dimension>(row.text("tpmap_dimension"));
  if (row.text("tpmap_used") == "yes") i.counts_in = dimension;
  if (row.text("tpmap_used") == "uncertain") i.uncertain_in = dimension;
  return i;
}

IndicatorView view_of(const Row& row) {
  return {.number = row.integer("number"),
          .form_part = row.text("form_part"),
          .name_th = row.text("name_th"),
          .name_en = row.text("name_en"),
          .unit = row.text("unit"),
          .threshold = row.text("threshold"),
          .age_from = row.find_integer("age_from"),
          .age_to = row.find_integer("age_to"),
          .tpmap_used = kit::choice_of<TpmapUse>(row.text("tpmap_used")).value_or(TpmapUse::uncertain),
          .tpmap_dimension = kit::choice_of<Dimension>(row.text("tpmap_dimension"))};
}

}  // namespace

std::vector<Definition> definitions(frame::Db& db) {
  std::vector<Definition> out;
  for (const Row& row : db.rows(definitions_q)) {
    Definition d{.version = row.text("version"),
                 .cycle = row.text("cycle"),
                 .survey_year_from = static_cast<int>(row.integer("survey_year_from")),
                 .survey_year_to = static_cast<int>(row.integer("survey_year_to")),
                 .card_required = row.text("card_rule") == "required",
                 .complete = row.flag("complete"),
                 .note_th = row.text("note_th"),
                 .note_en = row.text("note_en"),
                 .indicators = {}};
    for (const Row& indicator : db.rows(indicators_q, {d.cycle})) d.indicators.push_back(indicator_of(indicator));
    out.push_back(std::move(d));
  }
  return out;
}

LevelRule level_rule(frame::Db& db, kit::Date day) {
  auto row = db.find(level_rule_q, {day.text()});
  ENSURE(row);
  auto small = [&](std::string_view column) { return static_cast<int>(row->integer(column)); };
  return {.version = row->text("version"),
          .valid_from = *kit::Date::parse(row->text("valid_from")),
          .income_satang_max = row->integer("income_satang_max"),
          .child_age_to = small("child_age_to"),
          .elder_age_from = small("elder_age_from"),
          .few_dependents_max = small("few_dependents_max"),
          .housing_indicator = small("housing_indicator"),
          .income_indicator = small("income_indicator"),
          .conditions = kit::text::split(row->text("conditions"), ' ')};
}

std::vector<IndicatorSetView> indicator_sets(frame::Db& db) {
  std::vector<IndicatorSetView> out;
  for (const Row& row : db.rows(sets_q)) {
    IndicatorSetView set{.cycle = row.text("cycle"),
                         .year_from = row.integer("year_from"),
                         .year_to = row.integer("year_to"),
                         .complete = row.flag("complete"),
                         .note_th = row.text("note_th"),
                         .note_en = row.text("note_en"),
                         .source = row.text("source"),
                         .indicators = {}};
    for (const Row& indicator : db.rows(indicators_q, {set.cycle})) set.indicators.push_back(view_of(indicator));
    out.push_back(std::move(set));
  }
  return out;
}

}  // namespace targeting::store
