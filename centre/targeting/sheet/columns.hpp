// What a column of a list can mean, and the headings that offices write for it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/targeting/rules.hpp"

namespace targeting::sheet {

enum class Column : std::uint8_t {
  unknown,
  ignored,  // understood, and not needed
  house_code,
  house_no,
  village_code,
  tambon_code,
  village_no,
  village_name,
  id_value,
  title,
  name,
  first_name,
  last_name,
  head_id,
  head_name,
  gender,
  birth,
  age,
  phone,
  family_role,
  card,
  income_person_year,
  income_household_year,
  members,
  conditions,
  survey_date,
  survey_year,
  failed_dimensions,
  dimension,
  indicator,
};
constexpr auto choices(const Column*) {
  return kit::Choices{"unknown",     "ignored",  "house_code", "house_no",    "village_code",       "tambon_code",
                      "village_no",  "village_name", "id_value", "title",     "name",               "first_name",
                      "last_name",   "head_id",  "head_name",  "gender",      "birth",              "age",
                      "phone",       "family_role", "card",    "income_person_year", "income_household_year", "members",
                      "conditions",  "survey_date", "survey_year", "failed_dimensions", "dimension", "indicator"};
}

// A column's meaning; `measure` with dimension and indicator only.
struct Meaning {
  Column column = Column::unknown;
  Measure measure = {};
  bool operator==(const Meaning&) const = default;
};
std::string text_of(const Meaning& meaning);                  // "name", "dimension:health", "indicator:4"
std::optional<Meaning> meaning_of_text(std::string_view text);

// What compares headings: no spaces, no signs, Thai digits as digits, lower case.
std::string heading_form(std::string_view heading);
// Titles of indicators by heading_form().
using Titles = std::map<std::string, int>;
Titles titles_of(const std::vector<Indicator>& indicators);
// The meaning of a heading as written, by synonyms, numbers ("ตัวชี้วัดที่ 4", "ind4") and the titles of indicators.
Meaning meaning_of(std::string_view heading, const Titles& titles);

}  // namespace targeting::sheet
