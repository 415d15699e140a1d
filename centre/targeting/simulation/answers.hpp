// From what surveys say of a household to the words that the engine counts, person by person. Pure.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "centre/targeting/engine/people.hpp"
#include "centre/targeting/household/records.hpp"

namespace targeting::simulation {

// Which bit is which answer. The five dimensions come first: what all answers of a person come to; then single
// indicators of the survey, called "i22".
class Layout {
 public:
  // Indicators that TPMAP counts or that sources differ on, and the others named.
  Layout(const std::vector<Definition>& definitions, const std::vector<int>& others);
  const engine::Names& names() const { return names_; }
  std::optional<unsigned> bit_of(const Measure& measure) const;
  const std::vector<int>& indicators() const { return indicators_; }

 private:
  engine::Names names_;
  std::vector<int> indicators_;
};

// Groups after the standard ones: what surveys say of a person, and whether a visit found somebody deprived.
inline constexpr std::array own_groups{"bedridden", "chronic", "visit_poor", "visit_not_poor"};

struct Person {
  std::string id;
  std::string gender;
  std::optional<words::PartialDate> birth;
};

// `surveys` are those of the household that still count.
engine::Words words_of(const Person& person, const std::vector<SurveyRecord>& surveys, const Layout& layout,
                       const std::vector<Definition>& definitions, const LevelRule& rule, kit::Date today);

}  // namespace targeting::simulation
