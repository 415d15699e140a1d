// Decides; touches nothing.
#include "centre/matching/rules.hpp"

#include <algorithm>

#include "kit/text/text.hpp"

namespace matching {
namespace {

using kit::Refused;

constexpr std::int64_t metres_in_km = 1'000, satang_in_1000_baht = 100'000;

std::size_t at(Dimension dimension) { return static_cast<std::size_t>(dimension); }

std::string gap_factor(const Family& family, Dimension dimension) {
  switch (family.findings[at(dimension)]) {
    case 'd': return "gap.deprived";
    case 'n': return "gap.not_deprived";
    default: return "gap.unknown";
  }
}

std::int64_t other_gaps(const Family& family, Dimension but) {
  std::int64_t n = 0;
  for (std::size_t d = 0; d < dimensions; ++d) n += d != at(but) && family.findings[d] == 'd';
  return n;
}

template <class See>
void each_group(const Family& family, const See& see) {
  for (const auto& one : kit::text::split(family.people_in_groups, ','))
    if (auto colon = one.find(':'); colon != std::string_view::npos) see(one.substr(0, colon), kit::text::parse_int(one.substr(colon + 1)).value_or(0));
}

bool in_groups(const Item& item, std::string_view group) {
  auto all = kit::text::split(item.target_groups, ',');
  return std::ranges::find(all, group) != all.end();
}

}  // namespace

Points::Points(std::span<const Weight> weights) {
  for (const auto& weight : weights) points_[weight.factor] = weight.points;
}
std::int64_t Points::of(std::string_view factor) const {
  auto found = points_.find(factor);
  return found == points_.end() ? 0 : found->second;
}

std::vector<PointsPart> points_of(const Points& points, const Family& family, const Item& item) {
  std::vector<PointsPart> out;
  auto add = [&](std::string factor, std::int64_t value) {
    if (value != 0) out.push_back({std::move(factor), value});
  };
  auto urgency = "urgency." + std::string(kit::name_of(family.urgency));
  add(urgency, points.of(urgency) * milli);
  auto gap = gap_factor(family, item.dimension);
  add(gap, points.of(gap) * milli);
  if (family.asked[at(item.dimension)] == 'y' && gap != "gap.deprived") add("gap.asked", points.of("gap.asked") * milli);
  add("gap.other", other_gaps(family, item.dimension) * points.of("gap.other") * milli);
  each_group(family, [&](std::string_view group, std::int64_t people) {
    if (people > 0) add("group." + std::string(group), points.of("group." + std::string(group)) * milli);
  });
  add("help.points", -std::min(points.of("help.most") * milli, points.of("help.points") * milli * family.help_satang / satang_in_1000_baht));
  if (item.kind != giving::GiftKind::money && family.metres)
    add("distance.points", -std::min(points.of("distance.most") * milli, points.of("distance.points") * milli * *family.metres / metres_in_km));
  return out;
}

std::int64_t gain_of(const Points& points, const Family& family, const Item& item) {
  std::int64_t sum = 0;
  for (const auto& part : points_of(points, family, item)) sum += part.milli;
  return sum;
}

std::int64_t people_of(const Family& family, std::string_view group) {
  std::int64_t found = 0;
  each_group(family, [&](std::string_view code, std::int64_t people) { found = code == group ? people : found; });
  return found;
}

std::int64_t wanted_of(const Family& family, const Item& item) {
  std::int64_t people = 0;
  if (item.target_groups.empty())
    people = std::max<std::int64_t>(1, family.members);
  else
    each_group(family, [&](std::string_view group, std::int64_t n) { people = in_groups(item, group) ? std::max(people, n) : people; });
  bool gap = family.findings[at(item.dimension)] == 'd' || family.asked[at(item.dimension)] == 'y';
  if (people == 0 || (item.whom == Whom::gap && !gap)) return 0;
  return item.each == Each::person ? people * item.most : item.most;
}

std::optional<std::int64_t> ceiling_of(const Points& points, const Run& run) {
  constexpr std::int64_t satang_in_baht = 100;
  auto of_all = points.of("ceiling.baht") * satang_in_baht;
  if (of_all == 0) return run.ceiling_satang;
  return std::min(of_all, run.ceiling_satang.value_or(of_all));
}

std::int64_t value_of(const Item& item, const std::optional<stock::ItemBrief>& thing) {
  if (item.kind == giving::GiftKind::money) return item.units;
  return thing ? thing->value_satang * item.units : 0;
}

std::vector<stock::LotBrief> without_promised(std::vector<stock::LotBrief> held, std::int64_t promised) {
  for (auto& lot : held) {
    auto taken = std::min(lot.quantity, promised);
    lot.quantity -= taken;
    promised -= taken;
  }
  return held;
}

std::vector<engine::Lot> lots_of(const Points& points, const Item& item, std::span<const stock::LotBrief> held, kit::Date on_day) {
  if (item.kind != giving::GiftKind::goods) return {{item.there, 0}};
  std::vector<engine::Lot> out;
  std::int64_t loose = 0;
  for (const auto& lot : held) {
    if (lot.expires_on && *lot.expires_on < on_day) continue;
    bool soon = lot.expires_on && on_day.days_until(*lot.expires_on) <= points.of("expiry.days");
    loose += lot.quantity;
    out.push_back({loose / item.units, soon ? points.of("expiry.points") * milli : 0});
    loose %= item.units;
  }
  return out;
}

void draw_lines(Question& question, const Points& points, const std::vector<std::map<std::string, std::int64_t>>& got) {
  std::map<std::pair<std::string, std::int64_t>, const Lock*> locks;
  for (const auto& lock : question.locks) locks[{lock.household_id, lock.item_n}] = &lock;
  question.lines.clear();
  for (const auto& family : question.families)
    for (std::size_t i = 0; i < question.items.size(); ++i) {
      const auto& item = question.items[i];
      auto before = got[i].find(family.household_id);
      auto wanted = std::max<std::int64_t>(0, wanted_of(family, item) - (before == got[i].end() ? 0 : before->second / item.units));
      auto lock = locks.find({family.household_id, item.n});
      if (lock != locks.end()) wanted = std::max(wanted, lock->second->shares);
      if (wanted == 0 && lock == locks.end()) continue;
      question.lines.push_back({.org_id = family.org_id, .run_id = family.run_id, .family_n = family.n, .item_n = item.n, .wanted = wanted,
                                .gain_milli = gain_of(points, family, item), .shares = lock == locks.end() ? 0 : lock->second->shares,
                                .laid = lock != locks.end()});
    }
}

engine::Problem problem_of(const Question& question, const Points& points) {
  engine::Problem problem;
  for (const auto& lots : question.lots) problem.sources.push_back({lots});
  auto first = points.of("first.family") * milli, second = std::min(first, points.of("first.second") * milli);
  for (std::uint32_t f = 0; f < question.families.size(); ++f) {
    problem.families.push_back({.most = points.of("ceiling.family"), .steps = {first, second}, .urgency = static_cast<std::uint8_t>(question.families[f].urgency),
                                .most_value = question.ceiling_satang});
    for (std::size_t d = 0; d < dimensions; ++d)
      problem.baskets.push_back({f, points.of("ceiling.dimension"), points.of("first.dimension") * milli});
  }
  for (const auto& line : question.lines) {
    const auto& item = question.items[static_cast<std::size_t>(line.item_n) - 1];
    auto basket = static_cast<std::uint32_t>((line.family_n - 1) * static_cast<std::int64_t>(dimensions)) + static_cast<std::uint32_t>(item.dimension);
    problem.needs.push_back({.source = static_cast<std::uint32_t>(line.item_n) - 1, .basket = basket, .most = line.laid ? line.shares : line.wanted,
                             .least = line.laid ? line.shares : 0, .gain = line.gain_milli, .value = item.value_satang});
  }
  return problem;
}

Figures take_answer(Question& question, const engine::Problem& problem, const engine::Plan& plan, std::uint64_t seed) {
  auto equal = engine::equal_shares(problem, seed);
  for (auto& family : question.families) family.wanted = family.given = 0;
  for (auto& item : question.items) item.wanted = item.given = item.equal_given = 0;
  for (std::size_t i = 0; i < question.lines.size(); ++i) {
    auto& line = question.lines[i];
    auto& family = question.families[static_cast<std::size_t>(line.family_n) - 1];
    auto& item = question.items[static_cast<std::size_t>(line.item_n) - 1];
    line.shares = plan.shares[i];
    line.equal_shares = equal[i];
    family.wanted += line.wanted;
    family.given += line.shares;
    item.wanted += line.wanted;
    item.given += line.shares;
    item.equal_given += line.equal_shares;
  }
  for (std::size_t i = 0; i < question.items.size(); ++i) question.items[i].price_milli = plan.source_price[i];
  auto best = engine::measure(problem, plan.shares), other = engine::measure(problem, equal);
  constexpr double ppm = 1e6;
  Figures out{.families = static_cast<std::int64_t>(question.families.size()), .lines = static_cast<std::int64_t>(question.lines.size()),
              .wanting = best.families_wanting, .worth_milli = plan.worth, .bound_milli = plan.bound, .equal_worth_milli = other.worth,
              .shares = best.shares, .equal_shares = other.shares, .served = best.families_served, .equal_served = other.families_served,
              .jain_ppm = static_cast<std::int64_t>(best.jain * ppm), .equal_jain_ppm = static_cast<std::int64_t>(other.jain * ppm)};
  for (std::size_t u = urgencies; u-- > 0;)
    out.by_urgency.push_back({static_cast<Urgency>(u), best.wanting[u], best.served[u], other.served[u]});
  return out;
}

kit::Result<void> may_change(const Run& run) {
  if (run.state == State::drafted || run.state == State::proposed) return {};
  return kit::refuse(Refused::conflict, run.state == State::dropped ? "matching.dropped_already" : "matching.approved_already");
}

kit::Result<void> may_approve(const Run& run, std::string_view staff_id) {
  TRY(may_change(run));
  if (run.state != State::proposed) return kit::refuse(Refused::conflict, "matching.not_solved");
  if (run.stale) return kit::refuse(Refused::conflict, "matching.stale");
  if (run.made_by == staff_id || run.edited_by == staff_id) return kit::refuse(Refused::conflict, "matching.second_person_needed");
  return {};
}

}  // namespace matching
