// What happens after the snapshot was taken: people move between cells, and lists know where they are now.
#include <algorithm>

#include "centre/targeting/engine/engine.hpp"

namespace targeting::engine {
namespace {
std::uint64_t key(std::uint32_t place, std::uint32_t pattern) { return static_cast<std::uint64_t>(place) << 32 | pattern; }
}  // namespace

kit::Result<void> Engine::apply(const Change& change) {
  const auto places = levels_.areas(Level::tambon).size();
  if ((change.before && change.place_before >= places) || (change.after && change.place_after >= places))
    return kit::refuse(kit::Refused::not_found, "targeting.engine_place_unknown");
  if (numbering_.all().empty())
    for (auto& words : snapshot_.cube().patterns) numbering_.ensure(words);
  std::uint32_t before = no_pattern;
  if (change.before) {
    before = numbering_.find(*change.before);
    if (before == no_pattern || people_at(change.place_before, before) <= 0)
      return kit::refuse(kit::Refused::not_found, "targeting.engine_person_unknown");
  }
  auto after = change.after ? pattern_for(*change.after) : no_pattern;
  if (change.before) count(change.place_before, before, -1);
  if (change.after) count(change.place_after, after, 1);
  moved_[change.row] = {.place = change.after ? change.place_after : 0, .pattern = after};
  return {};
}

std::uint32_t Engine::pattern_for(const Words& words) {
  auto number = numbering_.ensure(words);
  if (number < pattern_count()) return number;
  later_patterns_.push_back(words);
  auto learn = [](Kept& kept, const Verdict& verdict) {
    kept.verdicts.entries.push_back(verdict.entry);
    kept.verdicts.lanes_high.push_back(verdict.lanes_high);
  };
  for (auto& [plan_number, plan] : plans_) {
    learn(plan.kept, plan.judge.verdict(words));
    if (plan.judge.has_cutoff()) plan.kept.verdicts.scores.push_back(plan.judge.slider_score(words));
  }
  // Dimensions differ between baselines, so these are computed anew when they are asked for.
  baselines_.clear();
  absences_.reset();
  national_.clear();
  return number;
}

std::int64_t Engine::people_at(std::uint32_t place, std::uint32_t pattern) const {
  const Cube& cube = snapshot_.cube();
  std::int64_t people = 0;
  for (auto s = cube.segment_from[place]; s < cube.segment_from[place + 1]; ++s) {
    const Segment& segment = cube.segments[s];
    auto cells = cube.cells.subspan(segment.from[0], segment.end - segment.from[0]);
    auto at = std::partition_point(cells.begin(), cells.end(), [&](auto cell) { return cell >> cube.count_bits < pattern; });
    for (; at != cells.end() && *at >> cube.count_bits == pattern; ++at) people += *at & ((1U << cube.count_bits) - 1);
  }
  auto delta = delta_at_.find(key(place, pattern));
  return delta == delta_at_.end() ? people : people + deltas_[delta->second].count;
}

void Engine::count(std::uint32_t place, std::uint32_t pattern, std::int64_t count) {
  auto [at, fresh] = delta_at_.try_emplace(key(place, pattern), deltas_.size());
  if (fresh) deltas_.push_back({.place = place, .pattern = pattern, .count = 0});
  deltas_[at->second].count += count;
  if (pattern < national_.size()) national_[pattern] += static_cast<std::uint64_t>(count);
  for_each_kept([&](Kept& kept) {
    for (auto level : {Level::tambon, Level::district, Level::province, Level::nation})
      add(kept.verdicts, pattern, count, kept.rolled[level], level == Level::nation ? 0 : levels_.area_of(level, place));
  });
}

void Engine::for_each_kept(const std::function<void(Kept&)>& act) {
  for (auto& [number, plan] : plans_) act(plan.kept);
  for (auto& [dimensions, kept] : baselines_) act(kept);
  if (absences_) act(*absences_);
}

void Engine::list(PlanNumber number, std::uint32_t place_from, std::uint32_t place_to,
                  const std::function<bool(const PoorRun&)>& take) const {
  const KeptPlan& plan = plans_.at(number);
  for (auto place = place_from; place < place_to; ++place)
    if (!list_place(plan, place, take)) return;
}

bool Engine::list_place(const KeptPlan& plan, std::uint32_t place, const std::function<bool(const PoorRun&)>& take) const {
  const Cube& cube = snapshot_.cube();
  const std::uint32_t count_mask = (1U << cube.count_bits) - 1;
  std::vector<std::uint32_t> stayed;
  auto show = [&](std::uint32_t pattern, std::span<const std::uint32_t> rows) {
    auto entry = plan.kept.verdicts.entries[pattern];
    if (entry == 0 || rows.empty()) return true;
    return take({.place = place, .words = words_of(pattern), .score = static_cast<std::uint32_t>(score_of(entry)), .rows = rows});
  };
  auto at = cube.people_from[place];
  for (auto s = cube.segment_from[place]; s < cube.segment_from[place + 1]; ++s)
    for (auto c = cube.segments[s].from[0]; c < cube.segments[s].end; ++c) {
      auto rows = snapshot_.rows().subspan(at, cube.cells[c] & count_mask);
      at += rows.size();
      auto pattern = cube.cells[c] >> cube.count_bits;
      if (!moved_.empty() && is_poor(plan.kept.verdicts.entries[pattern])) {
        stayed.clear();
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(stayed), [&](auto row) { return !moved_.contains(row); });
        rows = stayed;
      }
      if (!show(pattern, rows)) return false;
    }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> came;  // pattern, row
  for (auto& [row, now] : moved_)
    if (now.pattern != no_pattern && now.place == place) came.emplace_back(now.pattern, row);
  std::sort(came.begin(), came.end());
  return std::all_of(came.begin(), came.end(), [&](auto& c) { return show(c.first, std::span(&c.second, 1)); });
}

}  // namespace targeting::engine
