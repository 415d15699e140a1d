#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {

const Layout& thai_layout() {
  static const std::vector<std::string> name_levels = {
      "missing",  "same_very_common", "same_common", "same_rare", "same_very_rare",
      "alike_92", "alike_88",         "alike_70",    "other"};
  static const Layout layout({
      {"national_id", {"missing", "same", "slip", "other_doubtful", "other"}},
      {"sex", {"missing", "same", "other"}},
      {"birth",
       {"missing", "same", "same_year_only", "slip", "in_month", "in_year", "in_ten_years",
        "other"}},
      {"address",
       {"missing", "same_house", "same_village", "same_tambon", "same_district", "other"}},
      {"first", name_levels},
      {"last", name_levels},
  });
  return layout;
}

}  // namespace kit::linkage
