// A table of life: the chance of dying within a year, by age, of men and of women; and what is told of it.
#pragma once

#include "centre/welfare/welfare.hpp"

namespace welfare {

// Parts of a billion.
struct LifeRate {
  std::int64_t age = 0;
  std::int64_t men_ppb = 0;
  std::int64_t women_ppb = 0;
};
inline const kit::Shape& describe(const LifeRate*) {
  using X = LifeRate;
  static const kit::Shape shape = kit::shape<X>("WelfareLifeRate", kit::field<&X::age>("age"), kit::field<&X::men_ppb>("men_ppb"),
                                                kit::field<&X::women_ppb>("women_ppb"));
  return shape;
}

struct LifeTable {
  std::string org_id;
  std::string id;
  std::string fund_id;
  kit::Date effective_from;
  std::string source;
  std::vector<LifeRate> rates;
  kit::Instant made_ms;
  std::string made_by;
};
inline const kit::Shape& describe(const LifeTable*) {
  using X = LifeTable;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareLifeTableRecord", kit::field<&X::org_id>("org_id"), kit::field<&X::id>("id"), kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::effective_from>("effective_from"), kit::field<&X::source>("source"), kit::field<&X::rates>("rates"),
      kit::field<&X::made_ms>("made_ms"), kit::field<&X::made_by>("made_by"));
  return shape;
}

struct LifeTableRow {
  std::string id;  // "": the law that holds when no table is in force
  kit::Date effective_from;
  std::string source;
  std::int64_t ages = 0;
  std::int64_t men_left_tenths = 0;  // years that a man of sixty may expect
  std::int64_t women_left_tenths = 0;
  bool in_force = false;
};
inline const kit::Shape& describe(const LifeTableRow*) {
  using X = LifeTableRow;
  static const kit::Shape shape = kit::shape<X>(
      "WelfareLifeTable", kit::field<&X::id>("id"), kit::field<&X::effective_from>("effective_from"),
      kit::field<&X::source>("source"), kit::field<&X::ages>("ages"), kit::field<&X::men_left_tenths>("men_left_tenths"),
      kit::field<&X::women_left_tenths>("women_left_tenths"), kit::field<&X::in_force>("in_force"));
  return shape;
}

struct LifeTableNews {
  std::string fund_id;
  kit::Date effective_from;
  std::string source;
};
inline const kit::Shape& describe(const LifeTableNews*) {
  using X = LifeTableNews;
  static const kit::Shape shape = kit::shape<X>("WelfareLifeTableNews", kit::field<&X::fund_id>("fund_id"),
                                                kit::field<&X::effective_from>("effective_from"),
                                                kit::field<&X::source>("source"));
  return shape;
}

}  // namespace welfare
