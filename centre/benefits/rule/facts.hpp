// The facts that a rule may name, and what is known of somebody.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "kit/describe/shape.hpp"

namespace benefits {

// since: a day that is compared by how long ago it was ("age"); day: compared with days of the calendar.
enum class FactType : std::uint8_t { flag, number, since, day, choice };
constexpr auto choices(const FactType*) { return kit::Choices{"flag", "number", "since", "day", "choice"}; }

enum class About : std::uint8_t { person, household };
constexpr auto choices(const About*) { return kit::Choices{"person", "household"}; }

// Where a fact comes from when nobody states it. asked_in_private: it is never kept here, because it opens a restricted file.
enum class Origin : std::uint8_t { registered, survey, counted, stated, asked_in_private };
constexpr auto choices(const Origin*) {
  return kit::Choices{"registered", "survey", "counted", "stated", "asked_in_private"};
}

struct Fact {
  std::string_view name;
  FactType type = FactType::flag;
  About about = About::person;
  Origin origin = Origin::stated;
  std::string_view unit = {};     // of a number: "baht_a_year", "people"
  std::string_view label_th;      // "มีบัตรประจำตัวคนพิการ"
  std::string_view label_en;
  std::string_view not_th = {};   // of a flag: "ไม่มีบัตรประจำตัวคนพิการ"
  std::string_view not_en = {};
  std::span<const std::string_view> words = {};  // of a choice
  std::string_view column = {};   // of benefits_people; "" for one that is never kept
  bool can_be_stated = true;
};
std::span<const Fact> all_facts();
const Fact* find_fact(std::string_view name);

struct ChoiceWords {
  std::string_view name, th, en;
};
// How the choices of facts are called.
std::span<const ChoiceWords> choice_words();

// Flags are 0 or 1; days and choices text.
using FactValue = std::variant<std::monostate, bool, std::int64_t, std::string>;
// By column. What is not there is not known.
struct Facts {
  std::map<std::string, FactValue, std::less<>> values;
  bool birth_last = false;  // Policy: of a birthday not fully known the last possible day counts

  std::optional<bool> flag(const Fact& fact) const;
  std::optional<std::int64_t> number(const Fact& fact) const;
  std::optional<kit::Date> day(const Fact& fact) const;
  std::optional<std::string> choice(const Fact& fact) const;
  const FactValue* find(std::string_view column) const;
};
// The column that a fact is read from; that of a birthday depends on policy.
std::string_view column_of(const Fact& fact, bool birth_last);

}  // namespace benefits
