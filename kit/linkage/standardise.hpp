// Identity numbers, birth dates, sexes, villages and houses as lists write them, brought to bits
// that compare in a few instructions.
#pragma once

#include "kit/linkage/record.hpp"

namespace kit::linkage {

struct StandardId {
  std::uint64_t digits = 0;
  bool valid = false;
};
// Thai digits, spaces and hyphens are welcome; anything but 13 digits is missing.
StandardId standard_id(std::string_view text);

struct StandardBirth {
  std::uint32_t digits = 0;
  std::int32_t day = 0;
};
// Buddhist years, years that were converted twice or the wrong way, day and month in either order
// when only one is possible, a year alone (1 January). What cannot be a birth date is missing.
StandardBirth standard_birth(std::string_view text);

Sex standard_sex(std::string_view text);
std::uint32_t standard_place(std::string_view code);  // 8 digits, or the first 6, 4 or 2 of them
std::uint32_t standard_house(std::string_view text);

// Everything but the names and the keys.
Record standardise_fields(const RawPerson& person);

// The keys of the blocking rules; `first` and `last` are the hashes of the names' skeletons (0:
// missing).
struct Skeletons {
  std::uint32_t first = 0, last = 0;
};
void set_keys(Record& record, Skeletons skeletons);

}  // namespace kit::linkage
