// Totals of an area from the rows that the engine keeps.
#pragma once

#include "centre/targeting/simulation/world.hpp"

namespace targeting::simulation {

struct Sum {
  std::int64_t all = 0;
  std::int64_t poor = 0;
  std::int64_t score = 0;
  std::array<std::int64_t, engine::lanes_max> poor_lanes{};
  std::array<std::int64_t, engine::lanes_max> all_lanes{};
};
enum class Lanes : std::uint8_t { none, all };

class Sums {
 public:
  Sums(engine::Engine& engine, engine::PlanNumber plan) : engine_(engine), plan_(plan) {}

  const engine::Judge& judge() const { return engine_.judge(plan_); }
  // Of 2, 4, 6 or 8 digits; "" for the nation.
  Sum of(const std::string& area, Lanes lanes);
  Sum of(const std::vector<std::string>& areas, Lanes lanes);
  // Codes one level below that have a place.
  std::vector<std::string> below(const std::string& area) const;

 private:
  void add(engine::Level level, std::size_t row, Lanes lanes, Sum& into);

  engine::Engine& engine_;
  engine::PlanNumber plan_;
};

std::pair<std::uint32_t, std::uint32_t> place_range(const std::vector<engine::Place>& places, const std::string& area);

}  // namespace targeting::simulation
