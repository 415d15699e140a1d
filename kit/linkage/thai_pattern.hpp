// How two people of Thai lists are compared: identity number, sex, birth, address, first name,
// surname. The levels of each are listed from best to worst behind "missing".
#pragma once

#include <algorithm>
#include <bit>
#include <cstdlib>

#include "kit/linkage/layout.hpp"
#include "kit/linkage/names.hpp"
#include "kit/linkage/record.hpp"
#include "kit/linkage/similarity.hpp"

namespace kit::linkage {

enum class Field : std::size_t { national_id, sex, birth, address, first, last };
const Layout& thai_layout();

namespace level {
enum NationalId : unsigned { id_missing, id_same, id_slip, id_other_doubtful, id_other };
enum Sexes : unsigned { sex_missing, sex_same, sex_other };
enum Birth : unsigned {
  birth_missing,
  birth_same,
  birth_same_year_only,
  birth_slip,
  birth_in_month,
  birth_in_year,
  birth_in_ten_years,
  birth_other
};
enum Address : unsigned {
  address_missing,
  same_house,
  same_village,
  same_tambon,
  same_district,
  address_other
};
// name_same + rarity for equal names.
enum Name : unsigned {
  name_missing,
  name_same,
  name_92 = name_same + rarities,
  name_88,
  name_70,
  name_other
};
inline constexpr unsigned names = name_other + 1;
}  // namespace level

// Packed decimals that differ in one digit, or in two neighbours that changed places.
template <class Packed>
bool is_slip(Packed a, Packed b) {
  Packed x = a ^ b;
  Packed digits = (x | x >> 1 | x >> 2 | x >> 3) & static_cast<Packed>(0x1111111111111111ULL);
  int differing = std::popcount(digits);
  if (differing == 1) return true;
  int at = std::countr_zero(digits);
  if (differing != 2 || digits >> at != 0x11) return false;
  return (a >> at & 15) == (b >> (at + 4) & 15) && (b >> at & 15) == (a >> (at + 4) & 15);
}

inline unsigned id_level(const Record& a, const Record& b) {
  if (a.national_id == 0 || b.national_id == 0) return level::id_missing;
  if (a.national_id == b.national_id) return level::id_same;
  // Two whole numbers are two numbers, however alike: the check digit sees every slip.
  if (a.id_is_valid && b.id_is_valid) return level::id_other;
  return is_slip(a.national_id, b.national_id) ? level::id_slip : level::id_other_doubtful;
}

inline unsigned sex_level(const Record& a, const Record& b) {
  if (a.sex == Sex::unknown || b.sex == Sex::unknown) return level::sex_missing;
  return a.sex == b.sex ? level::sex_same : level::sex_other;
}

inline bool day_and_month_swapped(std::uint32_t a, std::uint32_t b) {
  return (a ^ b) >> 16 == 0 && (a >> 8 & 255) == (b & 255) && (a & 255) == (b >> 8 & 255);
}

inline unsigned birth_level(const Record& a, const Record& b) {
  if (a.birth == 0 || b.birth == 0) return level::birth_missing;
  bool whole = !only_year(a.birth) && !only_year(b.birth);
  if (whole && a.birth == b.birth) return level::birth_same;
  if (!whole && (a.birth ^ b.birth) >> 16 == 0) return level::birth_same_year_only;
  if (is_slip(a.birth, b.birth) || day_and_month_swapped(a.birth, b.birth))
    return level::birth_slip;
  int days = std::abs(a.day - b.day);
  if (whole && days <= 31) return level::birth_in_month;
  if (days <= 366) return level::birth_in_year;
  return days <= 3653 ? level::birth_in_ten_years : level::birth_other;
}

inline unsigned address_level(const Record& a, const Record& b) {
  if (a.place == 0 || b.place == 0) return level::address_missing;
  std::uint32_t x = a.place ^ b.place;
  // Who lives outside every village, or of whom only the tambon is known, has 0 for the village.
  if (x == 0 && (a.place >> 7 & 127) != 0) {
    if (a.house != 0 && a.house == b.house) return level::same_house;
    if ((a.place & 127) != 0) return level::same_village;
  }
  if (x >> 7 == 0 && (a.place >> 7 & 127) != 0) return level::same_tambon;
  if (x >> 14 == 0 && (a.place >> 14 & 127) != 0) return level::same_district;
  return level::address_other;
}

inline unsigned similar_level(std::string_view a, std::string_view b) {
  double alike = jaro_winkler(a, b);
  return alike >= 0.92   ? level::name_92
         : alike >= 0.88 ? level::name_88
         : alike >= 0.70 ? level::name_70
                         : level::name_other;
}

// The same for names of a dictionary. Most pairs of different names have too few letters in common
// to be alike at all, and the letters' bits tell so at once.
inline unsigned similar_level(const NameDictionary& names, std::uint32_t a, std::uint32_t b) {
  auto x = names.text(a), y = names.text(b);
  auto only_x = std::popcount(names.letters(a) & ~names.letters(b));
  auto only_y = std::popcount(names.letters(b) & ~names.letters(a));
  std::size_t common = std::min(x.size() - std::size_t(only_x), y.size() - std::size_t(only_y));
  bool short_enough = x.size() <= jaro_length_max && y.size() <= jaro_length_max;
  if (short_enough && jaro_winkler_bound(x.size(), y.size(), common) < 0.70)
    return level::name_other;
  return similar_level(x, y);
}

inline unsigned name_level(const NameDictionary& names, std::uint32_t a, std::uint32_t b) {
  if (a == no_name || b == no_name) return level::name_missing;
  if (a == b) return level::name_same + names.rarity(a);
  return similar_level(names, a, b);
}

struct Names {
  NameDictionary first, last;
};

// Digits of the code from the last comparison to the first, so that what is cheap comes first.
inline Code cheap_code(const Record& a, const Record& b) {
  return id_level(a, b) + (level::id_other + 1) *
                              (sex_level(a, b) + (level::sex_other + 1) *
                                                     (birth_level(a, b) + (level::birth_other + 1) *
                                                                              address_level(a, b)));
}
inline constexpr Code cheap_codes = (level::id_other + 1) * (level::sex_other + 1) *
                                    (level::birth_other + 1) * (level::address_other + 1);

inline Code whole_code(Code cheap, unsigned first, unsigned last) {
  return cheap + cheap_codes * (first + level::names * last);
}

inline Code thai_pattern(const Record& a, const Record& b, const Names& names) {
  return whole_code(cheap_code(a, b), name_level(names.first, a.first, b.first),
                    name_level(names.last, a.last, b.last));
}

}  // namespace kit::linkage
