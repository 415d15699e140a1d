// Who a plan selects, household by household, in order of place and id.
#pragma once

#include "centre/targeting/simulation/results.hpp"

namespace targeting::simulation {

struct Picked {
  PackedId household{};
  std::string area_code;
  std::int64_t rows = 0;      // people, where the plan counts people
  std::uint32_t reasons = 0;  // bits of indicators
  std::uint32_t score = 0;
};

struct PickFrom {
  std::string area;
  std::string after_code, after_household;  // "" from the beginning
  std::size_t limit = 0;
};
// Refuses as places_in and the plan do.
kit::Result<std::vector<Picked>> pick(World& world, const frame::Scope& scope, const engine::Plan& plan, const PickFrom& from,
                                      const std::string& owner);

// The names of the indicators in `reasons` that the plan counts.
std::vector<std::string> reasons_of(const World& world, const engine::Plan& plan, std::uint32_t reasons);

}  // namespace targeting::simulation
