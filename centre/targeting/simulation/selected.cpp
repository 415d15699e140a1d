#include "centre/targeting/simulation/selected.hpp"

#include <algorithm>

#include "centre/targeting/simulation/sums.hpp"
#include "kit/crypto/crypto.hpp"

namespace targeting::simulation {
namespace {

std::vector<Picked> picked_in(World& world, engine::Unit unit, engine::PlanNumber plan, std::uint32_t place) {
  std::map<PackedId, Picked> found;
  auto& engine = world.of(unit);
  engine.list(plan, place, place + 1, [&](const engine::PoorRun& run) {
    for (auto row : run.rows) {
      auto household = world.who(row).household;
      Picked& one = found[household];
      one.household = household;
      ++one.rows;
      one.reasons |= run.words.deprived;
      one.score = std::max(one.score, run.score);
    }
    return true;
  });
  std::vector<Picked> out;
  for (auto& [id, one] : found) {
    one.area_code = engine.snapshot().places()[place].tambon;
    out.push_back(std::move(one));
  }
  return out;
}

// By place and id, so that two snapshots of the same people hash alike.
std::string hash_of_list(World& world, engine::Unit unit, engine::PlanNumber plan, const std::vector<PlaceRange>& ranges) {
  std::string hash;
  auto& engine = world.of(unit);
  for (const auto& range : ranges)
    for (auto place = range.from; place < range.to; ++place) {
      std::vector<PackedId> ids;
      engine.list(plan, place, place + 1, [&](const engine::PoorRun& run) {
        for (auto row : run.rows) ids.push_back(unit == engine::Unit::person ? world.who(row).person : world.who(row).household);
        return true;
      });
      if (ids.empty()) continue;
      std::ranges::sort(ids);
      std::string text = hash + engine.snapshot().places()[place].tambon;
      for (const auto& id : ids) text.append(id.begin(), id.end());
      hash = kit::crypto::hex(kit::crypto::sha256(text));
    }
  return hash;
}

}  // namespace

kit::Result<std::vector<Picked>> pick(World& world, const frame::Scope& scope, const engine::Plan& plan, const PickFrom& from,
                                      const std::string& owner) {
  auto ranges = TRY(places_in(world, scope, from.area));
  auto number = TRY(world.own_plan(plan, owner));
  const auto& places = world.people().snapshot().places();
  std::vector<Picked> out;
  for (const auto& range : ranges)
    for (auto place = range.from; place < range.to && out.size() < from.limit; ++place) {
      const auto& code = places[place].tambon;
      if (code < from.after_code) continue;
      for (auto& one : picked_in(world, plan.unit, number, place)) {
        bool seen = code == from.after_code && unpacked(one.household) <= from.after_household;
        if (!seen && out.size() < from.limit) out.push_back(std::move(one));
      }
    }
  return out;
}

std::vector<std::string> reasons_of(const World& world, const engine::Plan& plan, std::uint32_t reasons) {
  std::vector<std::string> out;
  const auto& names = world.head().indicators;
  for (const auto& wanted : plan.indicators) {
    auto at = std::ranges::find(names, wanted.indicator);
    if (at != names.end() && reasons >> (at - names.begin()) & 1) out.push_back(wanted.indicator);
  }
  return out;
}

kit::Result<Selected> select(World& world, const frame::Scope& scope, const engine::Plan& plan, const std::string& area,
                             const std::string& owner) {
  auto ranges = TRY(places_in(world, scope, area));
  auto plans = TRY(world.plan(plan, owner));
  Sums people(world.people(), plans.people), households(world.households(), plans.households);
  std::vector<std::string> whole{area};
  if (area.empty())
    if (auto roots = roots_of(scope); !roots.empty()) whole = roots;
  auto p = people.of(whole, Lanes::none), h = households.of(whole, Lanes::none);
  return Selected{.people = p.all,
                  .people_selected = p.poor,
                  .households = h.all,
                  .households_selected = h.poor,
                  .score = plan.unit == engine::Unit::person ? p.score : h.score,
                  .list_hash = hash_of_list(world, plan.unit, plans.of(plan.unit), ranges)};
}

}  // namespace targeting::simulation
