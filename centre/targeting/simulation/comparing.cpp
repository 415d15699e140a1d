// Two plans side by side: who enters, who leaves, and how each stands against what visits found.
#include <algorithm>

#include "centre/targeting/simulation/results.hpp"
#include "centre/targeting/simulation/suppress.hpp"
#include "centre/targeting/simulation/sums.hpp"

namespace targeting::simulation {
namespace {

using engine::Level;
using engine::Rolled;

struct Moves {
  std::int64_t enter = 0, leave = 0;
};

// Entering and leaving are told together or not at all: with the counts before and after, one gives away the other.
ChangeResult change(std::string name, std::int64_t before, std::int64_t after, Moves moves) {
  ChangeResult out{.name = std::move(name), .before = alone(before), .after = alone(after), .enter = {}, .leave = {}};
  auto enter = alone(moves.enter), leave = alone(moves.leave);
  if (enter && leave) out.enter = enter, out.leave = leave;
  return out;
}

class Flows {
 public:
  Flows(engine::Engine& engine, const Rolled& entering, const Rolled& leaving) : engine_(engine), entering_(entering), leaving_(leaving) {}

  Moves whole(const std::string& area) const {
    return {sum(entering_, area, [](auto& t, auto row) { return t.poor(row); }),
            sum(leaving_, area, [](auto& t, auto row) { return t.poor(row); })};
  }
  // Lanes of entering are those of the plan entered, and of leaving those of the plan left.
  Moves lane(const std::string& area, std::size_t entering_lane, std::size_t leaving_lane) const {
    return {sum(entering_, area, [&](auto& t, auto row) { return t.lanes(row)[entering_lane]; }),
            sum(leaving_, area, [&](auto& t, auto row) { return t.lanes(row)[leaving_lane]; })};
  }

 private:
  template <class F>
  std::int64_t sum(const Rolled& rolled, const std::string& area, F of) const {
    auto [from, to] = place_range(engine_.snapshot().places(), area);
    std::int64_t out = 0;
    for (auto place = from; place < to; ++place) out += static_cast<std::int64_t>(of(rolled[Level::tambon], place));
    return out;
  }
  engine::Engine& engine_;
  const Rolled& entering_;
  const Rolled& leaving_;
};

VisitResult visits(const Sums& sums, const Sum& sum, const engine::Names& names) {
  auto lane = [&](std::string_view group) {
    auto at = std::ranges::find(names.groups, group);
    ENSURE(at != names.groups.end());
    return sums.judge().first_group_lane() + static_cast<std::size_t>(at - names.groups.begin());
  };
  auto poor = lane("visit_poor"), not_poor = lane("visit_not_poor");
  return {.found_poor = alone(sum.all_lanes[poor]),
          .excluded = alone(sum.all_lanes[poor] - sum.poor_lanes[poor]),
          .found_not_poor = alone(sum.all_lanes[not_poor]),
          .included = alone(sum.poor_lanes[not_poor])};
}

}  // namespace

kit::Result<Comparison> compare(World& world, const frame::Scope& scope, const ComparisonAsked& asked, const std::string& owner) {
  if (asked.from.unit != asked.to.unit) return kit::refuse_field("/to/unit", "targeting.plan_unit_differs");
  auto from_asked = SimulationAsked{asked.from, asked.area, {}};
  auto seen = TRY(simulate(world, scope, from_asked, owner + "/from"));  // refuses what is out of reach
  auto before_plan = TRY(world.own_plan(asked.from, owner + "/from"));
  auto after_plan = TRY(world.own_plan(asked.to, owner + "/to"));
  auto& engine = world.of(asked.to.unit);
  Sums before(engine, before_plan), after(engine, after_plan);
  std::vector<std::string> whole{asked.area};
  if (asked.area.empty())
    if (auto roots = roots_of(scope); !roots.empty()) whole = roots;
  auto was = before.of(whole, Lanes::all), is = after.of(whole, Lanes::all);
  auto entering = engine.entering(before_plan, after_plan), leaving = engine.entering(after_plan, before_plan);
  Flows flows(engine, entering, leaving);
  auto moves_of = [&](auto get) {
    Moves all;
    for (const auto& code : whole) {
      auto one = get(code);
      all.enter += one.enter, all.leave += one.leave;
    }
    return all;
  };
  Comparison out;
  out.whole = change("", was.poor, is.poor, moves_of([&](auto& code) { return flows.whole(code); }));
  const auto& names = engine.snapshot().names();
  for (std::size_t g = 0; g < names.groups.size(); ++g) {
    auto a = before.judge().first_group_lane() + g, b = after.judge().first_group_lane() + g;
    out.groups.push_back(change(names.groups[g], was.poor_lanes[a], is.poor_lanes[b],
                                moves_of([&](auto& code) { return flows.lane(code, b, a); })));
  }
  for (const auto& area : seen.areas)
    out.areas.push_back(change(area.code, before.of(area.code, Lanes::none).poor, after.of(area.code, Lanes::none).poor, flows.whole(area.code)));
  out.visits_before = visits(before, was, names);
  out.visits_after = visits(after, is, names);
  return out;
}

kit::Result<std::vector<PlaceRange>> places_in(World& world, const frame::Scope& scope, const std::string& area) {
  std::vector<PlaceRange> out;
  auto roots = area.empty() ? roots_of(scope) : std::vector<std::string>{area};
  if (roots.empty()) roots.emplace_back();
  bool reached = area.empty() || scope.everywhere() || std::ranges::any_of(scope.areas(), [&](auto& r) { return r.contains(area); });
  if (!reached) return kit::refuse_field("/area", "targeting.area_out_of_reach");
  for (const auto& code : roots) {
    auto [from, to] = place_range(world.people().snapshot().places(), code);
    out.push_back({from, to});
  }
  return out;
}

}  // namespace targeting::simulation
