// What a snapshot is built from: places in their areas, and one row for each person, column by column.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "centre/targeting/engine/words.hpp"

namespace targeting::engine {

// The groups that every snapshot has, as bits of Words::group in this order; target groups follow from first_target.
inline constexpr std::array standard_groups{"male",      "female",    "age_0_5",  "age_6_14", "age_15_21",
                                            "age_22_59", "age_60_up", "disabled", "card"};
inline constexpr unsigned first_target = standard_groups.size();

// Sex and age as group bits: 1 male, 2 female, else unknown; a negative age is unknown.
constexpr std::uint32_t sex_bit(int sex) { return sex == 1 ? 1U : sex == 2 ? 2U : 0U; }
constexpr std::uint32_t age_bit(int age) {
  if (age < 0) return 0;
  return 4U << ((age > 5) + (age > 14) + (age > 21) + (age > 59));
}
inline constexpr std::uint32_t disabled_bit = 1U << 7;
inline constexpr std::uint32_t card_bit = 1U << 8;

// A tambon, or what stands for it. Districts and provinces are whatever the list says they are.
struct Place {
  std::string tambon;
  std::string district;
  std::string province;
};

struct Names {
  std::vector<std::string> indicators;  // at most indicators_max
  std::vector<std::string> groups;      // standard_groups, then target groups; at most groups_max
};

// Columns of equal length; `missing` and `household` may be empty. Any order of rows.
struct People {
  std::span<const std::uint32_t> place;  // index into the list of places
  std::span<const std::uint32_t> deprived;
  std::span<const std::uint32_t> not_applicable;
  std::span<const std::uint32_t> missing;
  std::span<const std::uint32_t> group;
  std::span<const std::uint32_t> household;  // any number; the same for all members

  std::size_t size() const { return place.size(); }
  Words words(std::size_t row) const {
    return {deprived[row], not_applicable[row], missing.empty() ? 0 : missing[row], group[row]};
  }
};

}  // namespace targeting::engine
