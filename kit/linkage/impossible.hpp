// What no likeness of names can outweigh: two records that cannot be one person.
#pragma once

#include <string_view>

#include "kit/linkage/record.hpp"

namespace kit::linkage {

enum class Impossible : std::uint8_t {
  no,
  two_valid_ids,
  one_list,
  two_sexes,
  birth_years_apart,
  groups_disagree
};
std::string_view name_of(Impossible reason);

// Dates slip by a digit and people forget their year, but not by a generation.
inline constexpr int birth_years_apart_max = 20;

// What is known of a person from all its records so far.
struct Known {
  std::uint64_t valid_id = 0;
  Sex sex = Sex::unknown;
  std::int16_t first_year = 0, last_year = 0;  // of births; 0: unknown
};

inline Known known_of(const Record& r) {
  auto year = static_cast<std::int16_t>(r.birth == 0 ? 0 : year_of(r.birth));
  return {r.id_is_valid ? r.national_id : 0, r.sex, year, year};
}

Impossible impossible(const Known& a,
                      const Known& b);  // one_list and groups_disagree: see cluster()
Known together(const Known& a, const Known& b);

}  // namespace kit::linkage
