// What follows from survey answers: the five dimensions, and the level of vulnerability. Pure.
#pragma once

#include <vector>

#include "centre/targeting/marks.hpp"
#include "centre/words/words.hpp"

namespace targeting {

struct Indicator {
  int number = 0;
  std::string name_th;
  std::string name_en;
  bool of_household = false;         // else of each person
  std::optional<Dimension> counts_in;  // the dimension it decides
  std::optional<Dimension> uncertain_in;  // shown there, decides nothing: sources differ
};

// How the lists of certain survey years are meant.
struct Definition {
  std::string version;
  std::string cycle;
  int survey_year_from = 0;  // Buddhist era
  int survey_year_to = 0;
  bool card_required = false;  // target poor: also a holder of the state welfare card
  bool complete = false;       // all indicators of the cycle are known here
  std::string note_th, note_en;
  std::vector<Indicator> indicators;

  const Indicator* find(int number) const {
    for (const auto& i : indicators)
      if (i.number == number) return &i;
    return nullptr;
  }
};

// One answer, as of a day.
struct Observation {
  std::string person_id;  // "" for the household
  Measure measure;
  Mark mark = Mark::missing;
  Source source = Source::tpmap;
  words::PartialDate observed;
  kit::Instant recorded;
  std::string survey_id;
  const Definition* definition = nullptr;
};

struct LevelRule {
  std::string version;
  kit::Date valid_from;
  std::int64_t income_satang_max = 0;  // a person and year
  int child_age_to = 0;
  int elder_age_from = 0;
  int few_dependents_max = 0;
  int housing_indicator = 0;
  int income_indicator = 0;
  std::vector<std::string> conditions;  // that make a person dependent: "disabled", "bedridden", ...
};

struct Member {
  std::optional<words::PartialDate> birth;
  std::vector<std::string> conditions;
};

namespace rules {

// Whether `a` is to be believed before `b`: by day, then a visit before a list, then what was written later.
bool newer(const Observation& a, const Observation& b);

// The newest answer of each person to each measure; what a visit says of a whole dimension of the household sets aside
// what was said of its people's before.
std::vector<Observation> current(const std::vector<Observation>& all);

struct Reason {
  Observation observation;
  bool decides = true;  // false: an uncertain indicator, shown only
};
struct DimensionResult {
  Dimension dimension = Dimension::income;
  Finding finding = Finding::unknown;
  std::vector<Reason> why;  // the failing answers
};
// From current answers. A dimension fails when an answer in it fails; it is fine when a list or a visit says so of
// the whole dimension, or when every indicator that counts has been answered; an answer to the whole dimension is set
// aside once every indicator has a newer one, and older indicators are set aside by an answer to the whole.
std::array<DimensionResult, 5> assess(const std::vector<Observation>& current);

bool low_income(const std::vector<Observation>& current, std::optional<std::int64_t> income_satang,
                const LevelRule& rule);
int dependents(const std::vector<Member>& members, kit::Date today, const LevelRule& rule);
// 0 to 3; nothing for a household that is not known to have a low income.
std::optional<std::int64_t> level(const std::vector<Observation>& current, std::optional<std::int64_t> income_satang,
                                  int dependents, const LevelRule& rule);

}  // namespace rules
}  // namespace targeting
