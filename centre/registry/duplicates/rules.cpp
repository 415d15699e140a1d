// What speaks against a merge, and who may make it nevertheless.
#include "centre/registry/duplicates/rules.hpp"

#include <algorithm>
#include <cstdlib>

namespace registry::duplicates {
namespace {

// Old people's years are often a guess of one; more is another person.
constexpr int birth_years_apart_max = 1;

int year_of(const words::PartialDate& date) {
  return static_cast<int>(date.date.day.year());
}

bool births_apart(const Known& one, const Known& other) {
  return one.birth && other.birth &&
         std::abs(year_of(*one.birth) - year_of(*other.birth)) > birth_years_apart_max;
}

bool gender_differs(const Known& one, const Known& other) {
  auto known = [](words::Gender g) {
    return g == words::Gender::male || g == words::Gender::female;
  };
  return known(one.gender) && known(other.gender) && one.gender != other.gender;
}

}  // namespace

std::vector<MergeWarning> warnings(const Known& one, const Known& other) {
  std::vector<MergeWarning> out;
  if (one.national_id && other.national_id) out.push_back(MergeWarning::two_national_ids);
  if (gender_differs(one, other)) out.push_back(MergeWarning::gender_differs);
  if (births_apart(one, other)) out.push_back(MergeWarning::births_apart);
  if (one.deceased != other.deceased) out.push_back(MergeWarning::one_died);
  return out;
}

kit::Result<void> may_merge(const std::vector<MergeWarning>& warnings, const MergeWords& words) {
  if (warnings.empty()) return {};
  if (std::ranges::find(warnings, MergeWarning::two_national_ids) != warnings.end()) {
    if (!words.by_province)
      return kit::refuse(kit::Refused::forbidden, "registry.merge_needs_province");
    if (words.number_reason.empty())
      return kit::refuse_field("/number_reason", "registry.number_reason_needed");
  }
  if (!words.confirmed) return kit::refuse_field("/confirmed", "registry.merge_needs_confirming");
  return {};
}

}  // namespace registry::duplicates
