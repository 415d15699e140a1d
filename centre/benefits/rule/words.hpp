// A rule, a clause and a fact in words that can be read to people.
#pragma once

#include <string>

#include "centre/benefits/rule/facts.hpp"
#include "centre/benefits/rule/shapes.hpp"

namespace benefits {

struct Words {
  std::string th;
  std::string en;
};
// "อายุ 60 ปีขึ้นไป และ ..."; "" for an empty rule.
Words in_words(const Rule& rule);
// What is so: "อายุ 59 ปี", "ยังไม่ทราบ".
Words finding(const Fact& fact, const Facts& facts, kit::Date on);
Words day_in_words(kit::Date day);

}  // namespace benefits
