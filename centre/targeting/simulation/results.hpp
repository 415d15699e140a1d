// From the world and a plan to what an officer may see. Areas out of reach are refused, small counts held back.
#pragma once

#include "centre/targeting/simulation/shapes.hpp"

namespace targeting::simulation {

// The areas an officer reaches, the widest first in each place; none when everywhere is in reach.
std::vector<std::string> roots_of(const frame::Scope& scope);

// Refuses targeting.area_out_of_reach, and what engine::Judge refuses.
kit::Result<Simulation> simulate(World& world, const frame::Scope& scope, const SimulationAsked& asked, const std::string& owner);
kit::Result<Comparison> compare(World& world, const frame::Scope& scope, const ComparisonAsked& asked, const std::string& owner);

// Places of the engine that lie in an area, or in all that is in reach; refuses targeting.area_out_of_reach.
struct PlaceRange {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
};
kit::Result<std::vector<PlaceRange>> places_in(World& world, const frame::Scope& scope, const std::string& area);

// What a round keeps: whole counts, and a hash of everybody selected, by place and id.
struct Selected {
  std::int64_t people = 0, people_selected = 0, households = 0, households_selected = 0, score = 0;
  std::string list_hash;
};
kit::Result<Selected> select(World& world, const frame::Scope& scope, const engine::Plan& plan, const std::string& area,
                             const std::string& owner);

std::string key_of(const engine::Plan& plan);

}  // namespace targeting::simulation
