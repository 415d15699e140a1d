// A plan says who counts as poor: data, as it stands in a JSON file (README.md has an example for each method).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/describe/shape.hpp"

namespace targeting::engine {

enum class Method : std::uint8_t {
  any_dimension,   // TPMAP: deprived in at least one dimension
  alkire_foster,   // the weighted share of deprivations reaches the cut-off
  national_mpi,    // the same with the weights and the cut-off of the Thai national index, unless given
  programme_rule,  // whoever the rule holds for
};
constexpr auto choices(const Method*) {
  return kit::Choices{"any_dimension", "alkire_foster", "national_mpi", "programme_rule"};
}

enum class Unit : std::uint8_t {
  person,             // each person by the own answers
  household,          // households are judged and counted
  household_members,  // households are judged, their members are counted
};
constexpr auto choices(const Unit*) { return kit::Choices{"person", "household", "household_members"}; }

// What an indicator without an answer does to the score.
enum class Absent : std::uint8_t {
  not_deprived,  // counts as not deprived
  renormalised,  // its weight is shared among the others
};
constexpr auto choices(const Absent*) { return kit::Choices{"not_deprived", "renormalised"}; }

// One condition, or a list of them. Exactly one member is filled.
struct Rule {
  std::vector<Rule> all;
  std::vector<Rule> any;
  std::vector<Rule> none;
  std::string indicator;  // deprived in it
  std::string dimension;  // deprived in an indicator of it
  std::string group;
  std::optional<std::int64_t> score_ppm_min;
  std::optional<std::int64_t> deprivations_min;  // of the plan's indicators
};
const kit::Shape& describe(const Rule*);

struct PlanIndicator {
  std::string indicator;  // its name in the snapshot: the heading of its column
  std::string dimension;
  std::optional<std::int64_t> weight;  // in any unit; absent: dimensions weigh the same, and indicators in them
};
const kit::Shape& describe(const PlanIndicator*);

struct Plan {
  std::string name;
  Method method = Method::alkire_foster;
  Unit unit = Unit::person;
  std::vector<PlanIndicator> indicators;
  std::optional<std::int64_t> cutoff_ppm;  // the poverty cut-off k in millionths; who is at it is poor
  Absent not_applicable = Absent::not_deprived;
  Absent missing = Absent::not_deprived;
  std::optional<Rule> rule;  // of a programme_rule
  std::optional<Rule> only;  // any method: nobody else counts as poor ({"group": "card"}: TPMAP's target poor)
};
const kit::Shape& describe(const Plan*);

// Reads a plan file. Refuses what kit::json refuses; whether it fits a snapshot is seen when it is compiled.
kit::Result<Plan> read_plan(std::string_view json);

}  // namespace targeting::engine
