// Policy of housing as dated rows: prices, sources of money, ceilings, levels, what is inspected.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/base/time.hpp"
#include "kit/describe/shape.hpp"

namespace housing {

// A line of the price list that is in force on a day.
struct Price {
  std::string code;
  kit::Date valid_from;
  std::string part;  // roof, walls, floor, structure, toilet, access, other
  std::string name_th;
  std::string name_en;
  std::string unit_th;
  std::string unit_en;
  std::int64_t material_satang = 0;
  std::int64_t labour_satang = 0;
  std::string source;
};
inline const kit::Shape& describe(const Price*) {
  using S = Price;
  static const kit::Shape shape =
      kit::shape<S>("HousingPrice", kit::field<&S::code>("code"), kit::field<&S::valid_from>("valid_from"),
                    kit::field<&S::part>("part"), kit::field<&S::name_th>("name_th"),
                    kit::field<&S::name_en>("name_en"), kit::field<&S::unit_th>("unit_th"),
                    kit::field<&S::unit_en>("unit_en"), kit::field<&S::material_satang>("material_satang"),
                    kit::field<&S::labour_satang>("labour_satang"), kit::field<&S::source>("source"));
  return shape;
}

// Who gives money for houses, and how much for one.
struct Source {
  std::string code;
  std::string name_th;
  std::string name_en;
  std::string programme;
  std::string benefit_code;                    // its rate is the ceiling
  std::string purse_kind;                      // "" when no purse of the ledger pays
  std::optional<std::int64_t> ceiling_satang;  // of the source, or of the benefit's rate on the day; none: no ceiling
  std::optional<std::int64_t> again_after_months;  // none: the same roof never again
  std::optional<std::int64_t> min_age;
  std::string group_code;
  std::string help_from;
  std::string source;
  std::string loan_from;  // "cooperative": a loan of the housing cooperative pays
};
inline const kit::Shape& describe(const Source*) {
  using S = Source;
  static const kit::Shape shape = kit::shape<S>(
      "HousingSource", kit::field<&S::code>("code"), kit::field<&S::name_th>("name_th"),
      kit::field<&S::name_en>("name_en"), kit::field<&S::programme>("programme"),
      kit::field<&S::benefit_code>("benefit_code"), kit::field<&S::purse_kind>("purse_kind"),
      kit::field<&S::ceiling_satang>("ceiling_satang"), kit::field<&S::again_after_months>("again_after_months"),
      kit::field<&S::min_age>("min_age"), kit::field<&S::group_code>("group_code"),
      kit::field<&S::help_from>("help_from"), kit::field<&S::source>("source"),
      kit::field<&S::loan_from>("loan_from"));
  return shape;
}

struct HousingRule {
  std::string version;
  kit::Date valid_from;
  std::int64_t committee_least = 0;
  std::int64_t warranty_months = 0;
  std::string source;
};
inline const kit::Shape& describe(const HousingRule*) {
  using S = HousingRule;
  static const kit::Shape shape =
      kit::shape<S>("HousingRule", kit::field<&S::version>("version"), kit::field<&S::valid_from>("valid_from"),
                    kit::field<&S::committee_least>("committee_least"),
                    kit::field<&S::warranty_months>("warranty_months"), kit::field<&S::source>("source"));
  return shape;
}

// Up to which amount a role may approve.
struct Level {
  std::string role;
  std::int64_t most_satang = 0;
};
inline const kit::Shape& describe(const Level*) {
  using S = Level;
  static const kit::Shape shape =
      kit::shape<S>("HousingLevel", kit::field<&S::role>("role"), kit::field<&S::most_satang>("most_satang"));
  return shape;
}

// What an inspection looks at.
struct CheckItem {
  std::string code;
  std::string name_th;
  std::string name_en;
};
inline const kit::Shape& describe(const CheckItem*) {
  using S = CheckItem;
  static const kit::Shape shape = kit::shape<S>("HousingCheckItem", kit::field<&S::code>("code"),
                                                kit::field<&S::name_th>("name_th"), kit::field<&S::name_en>("name_en"));
  return shape;
}

// Everything that is in force on a day.
struct Dated {
  HousingRule rule;
  std::vector<Price> prices;
  std::vector<Source> sources;
  std::vector<Level> levels;
  std::vector<CheckItem> checks;
};
inline const kit::Shape& describe(const Dated*) {
  using S = Dated;
  static const kit::Shape shape = kit::shape<S>("HousingDated", kit::field<&S::rule>("rule"),
                                                kit::field<&S::prices>("prices"), kit::field<&S::sources>("sources"),
                                                kit::field<&S::levels>("levels"), kit::field<&S::checks>("checks"));
  return shape;
}

}  // namespace housing
