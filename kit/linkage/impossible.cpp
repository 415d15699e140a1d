#include "kit/linkage/impossible.hpp"

#include <algorithm>

namespace kit::linkage {

std::string_view name_of(Impossible reason) {
  switch (reason) {
    case Impossible::no:
      return "";
    case Impossible::two_valid_ids:
      return "two_valid_ids";
    case Impossible::one_list:
      return "one_list";
    case Impossible::two_sexes:
      return "two_sexes";
    case Impossible::birth_years_apart:
      return "birth_years_apart";
    case Impossible::groups_disagree:
      return "groups_disagree";
  }
  return "";
}

Impossible impossible(const Known& a, const Known& b) {
  if (a.valid_id != 0 && b.valid_id != 0 && a.valid_id != b.valid_id)
    return Impossible::two_valid_ids;
  if (a.sex != Sex::unknown && b.sex != Sex::unknown && a.sex != b.sex)
    return Impossible::two_sexes;
  if (a.first_year != 0 && b.first_year != 0 &&
      std::max(a.last_year, b.last_year) - std::min(a.first_year, b.first_year) >
          birth_years_apart_max)
    return Impossible::birth_years_apart;
  return Impossible::no;
}

Known together(const Known& a, const Known& b) {
  Known both = a;
  if (both.valid_id == 0) both.valid_id = b.valid_id;
  if (both.sex == Sex::unknown) both.sex = b.sex;
  if (both.first_year == 0) {
    both.first_year = b.first_year;
    both.last_year = b.last_year;
  } else if (b.first_year != 0) {
    both.first_year = std::min(a.first_year, b.first_year);
    both.last_year = std::max(a.last_year, b.last_year);
  }
  return both;
}

}  // namespace kit::linkage
