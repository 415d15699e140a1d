// What is kept of a household's surveys, and of what follows from them.
#pragma once

#include "centre/targeting/rules.hpp"

namespace targeting {

struct SurveyRecord {
  std::string org_id;  // the household's
  std::string id;
  std::string area_code;
  std::string household_id;
  std::string person_id;  // "" for the household as a whole
  std::string number_index;  // of the number the list gave, "" when none
  std::string definition;
  Source source = Source::tpmap;
  words::PartialDate observed;
  Marks marks;
  std::optional<std::int64_t> income_satang;
  std::string card;
  std::string conditions;
  std::string import_id;
  std::int64_t line = 0;
  std::string staff_id;
  std::string sealed_note;  // "" when none
  kit::Instant recorded;
  std::optional<kit::Instant> superseded = {};
};

struct StatusRecord {
  std::string org_id;
  std::string household_id;
  std::string area_code;
  std::string search;
  Status status;
  std::string card;
  std::optional<words::PartialDate> observed;
  kit::Date level_on;
  kit::Instant computed;
};

// All that surveys say of a household, worked out.
struct Assessment {
  std::vector<Observation> current;
  std::array<rules::DimensionResult, 5> dimensions;
  Status status;
  std::optional<std::int64_t> income_satang;
  std::int64_t dependents = 0;
  std::string card;  // "yes" when anybody holds one, "no" when somebody was asked and nobody does
  std::optional<words::PartialDate> observed;  // the newest
};
// `surveys` are those that still count; members with their conditions filled from them.
Assessment assess(const std::vector<SurveyRecord>& surveys, std::vector<std::pair<std::string, Member>> members,
                  const std::vector<Definition>& definitions, const LevelRule& rule, kit::Date today);

}  // namespace targeting
