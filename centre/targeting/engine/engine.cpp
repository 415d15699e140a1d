#include "centre/targeting/engine/engine.hpp"

#include <algorithm>

#include "centre/targeting/engine/pattern.hpp"

namespace targeting::engine {
namespace {

// Runs of segments with about as many cells; a place is never shared, so that nobody else writes to its row.
std::vector<std::size_t> cut(const Cube& cube, unsigned parts) {
  std::vector<std::size_t> cuts{0};
  for (unsigned part = 1; part < parts; ++part) {
    auto cell = static_cast<std::uint32_t>(cube.cells.size() * part / parts);
    auto at = std::partition_point(cube.segments.begin(), cube.segments.end(), [&](auto& s) { return s.end < cell; });
    while (at != cube.segments.end() && at != cube.segments.begin() && at->place == (at - 1)->place) ++at;
    cuts.push_back(std::max(cuts.back(), static_cast<std::size_t>(at - cube.segments.begin())));
  }
  cuts.push_back(cube.segments.size());
  return cuts;
}

unsigned skip_class(const Verdicts& verdicts, std::span<const Words> patterns) {
  auto first = std::find_if(verdicts.entries.begin(), verdicts.entries.end(), [](auto e) { return e != 0; });
  auto at = static_cast<std::size_t>(first - verdicts.entries.begin());
  if (at >= patterns.size()) return skip_classes - 1;
  return std::min<unsigned>(static_cast<unsigned>(std::popcount(patterns[at].deprived)), skip_classes - 1);
}

}  // namespace

Engine::Engine(Snapshot snapshot, unsigned threads)
    : snapshot_(std::move(snapshot)), levels_(snapshot_.places()), crew_(threads), kernel_(kernels().back()) {}

std::optional<std::uint32_t> Engine::find_place(std::string_view tambon) const {
  const auto& places = snapshot_.places();
  auto found = std::find_if(places.begin(), places.end(), [&](auto& p) { return p.tambon == tambon; });
  if (found == places.end()) return std::nullopt;
  return static_cast<std::uint32_t>(found - places.begin());
}

kit::Result<Judge> Engine::judge_for(const Plan& plan) const {
  if (plan.unit != snapshot_.unit()) return kit::refuse_field("/unit", "targeting.plan_unit_differs");
  return Judge::make(plan, snapshot_.names());
}

kit::Result<PlanNumber> Engine::keep(const Plan& plan) {
  auto judge = TRY(judge_for(plan));
  KeptPlan kept{.judge = std::move(judge), .kept = {}};
  kept.kept.rolled = Rolled(levels_, kept.judge.lane_count());
  judge_all(kept.judge, kept.kept.verdicts);
  recompute(kept.kept);
  plans_.emplace(next_number_, std::move(kept));
  return next_number_++;
}

kit::Result<void> Engine::change(PlanNumber number, const Plan& plan) {
  auto judge = TRY(judge_for(plan));
  KeptPlan& kept = plans_.at(number);
  const bool same_lanes = judge.lane_count() == kept.judge.lane_count();
  kept.judge = std::move(judge);
  Verdicts verdicts;
  judge_all(kept.judge, verdicts);
  if (same_lanes) {
    replace(kept.kept, std::move(verdicts));
    return {};
  }
  kept.kept.rolled = Rolled(levels_, kept.judge.lane_count());
  kept.kept.verdicts = std::move(verdicts);
  recompute(kept.kept);
  return {};
}

kit::Result<void> Engine::move_cutoff(PlanNumber number, std::int64_t cutoff_ppm) {
  KeptPlan& kept = plans_.at(number);
  if (!kept.judge.has_cutoff()) return kit::refuse_field("/cutoff_ppm", "targeting.plan_cutoff_missing");
  if (cutoff_ppm < 0 || cutoff_ppm > ppm) return kit::refuse_field("/cutoff_ppm", "kit.out_of_range");
  kept.judge.move_cutoff(cutoff_ppm);
  Verdicts verdicts;
  judge_all(kept.judge, verdicts);
  replace(kept.kept, std::move(verdicts));
  return {};
}

void Engine::judge_all(const Judge& judge, Verdicts& into) {
  auto patterns = snapshot_.cube().patterns;
  into.entries.resize(pattern_count());
  into.lanes_high.resize(pattern_count());
  const auto parts = crew_.size() * 4;
  auto from = [&](unsigned part) { return patterns.size() * part / parts; };
  crew_.run(parts, [&](unsigned part) {
    judge.verdicts(patterns.subspan(from(part), from(part + 1) - from(part)), into.entries.data() + from(part),
                   into.lanes_high.data() + from(part));
  });
  judge.verdicts(later_patterns_, into.entries.data() + patterns.size(), into.lanes_high.data() + patterns.size());
  into.wide = judge.lane_count() > 32;
  into.skip_class = skip_class(into, patterns);
}

Engine::Kept Engine::computed(const VerdictOf& verdict, unsigned lanes) {
  Kept kept{.verdicts = {}, .rolled = Rolled(levels_, lanes)};
  kept.verdicts.wide = lanes > 32;
  for (std::uint32_t p = 0; p < pattern_count(); ++p) {
    auto v = verdict(words_of(p));
    kept.verdicts.entries.push_back(v.entry);
    kept.verdicts.lanes_high.push_back(v.lanes_high);
  }
  kept.verdicts.skip_class = skip_class(kept.verdicts, snapshot_.cube().patterns);
  recompute(kept);
  return kept;
}

void Engine::recompute(Kept& kept) {
  const Cube& cube = snapshot_.cube();
  Totals& totals = kept.rolled[Level::tambon];
  totals.clear(0, totals.rows());
  auto cuts = cut(cube, crew_.size() * 4);
  crew_.run(static_cast<unsigned>(cuts.size() - 1),
            [&](unsigned part) { kernel_.run(cube, cuts[part], cuts[part + 1], kept.verdicts, totals); });
  for (const Delta& delta : deltas_) add(kept.verdicts, delta.pattern, delta.count, totals, delta.place);
  roll_up(levels_, kept.rolled);
}

// Flipping touches a row for each cell of a flipped pattern, out of order: dearer for a cell than a recompute.
void Engine::replace(Kept& kept, Verdicts verdicts) {
  const Cube& cube = snapshot_.cube();
  constexpr std::size_t dearer = 4;
  std::size_t flipped = 0;
  for (std::size_t p = 0; p < cube.patterns.size(); ++p)
    if (kept.verdicts.entries[p] != verdicts.entries[p] || kept.verdicts.lanes_high[p] != verdicts.lanes_high[p])
      flipped += cube.index_from[p + 1] - cube.index_from[p];
  if (flipped * dearer < cube.cells.size()) {
    flip(kept, verdicts);
    kept.verdicts = std::move(verdicts);
  } else {
    kept.verdicts = std::move(verdicts);
    recompute(kept);
  }
}

void Engine::flip(Kept& kept, const Verdicts& verdicts) {
  const Cube& cube = snapshot_.cube();
  Totals& totals = kept.rolled[Level::tambon];
  const std::uint32_t count_mask = (1U << cube.index_count_bits) - 1;
  auto differs = [&](std::size_t p) {
    return kept.verdicts.entries[p] != verdicts.entries[p] || kept.verdicts.lanes_high[p] != verdicts.lanes_high[p];
  };
  for (std::uint32_t p = 0; p < cube.patterns.size(); ++p) {
    if (!differs(p)) continue;
    for (auto i = cube.index_from[p]; i < cube.index_from[p + 1]; ++i) {
      auto place = cube.index[i] >> cube.index_count_bits;
      auto people = static_cast<std::int64_t>(cube.index[i] & count_mask);
      add(kept.verdicts, p, -people, totals, place);
      add(verdicts, p, people, totals, place);
    }
  }
  for (const Delta& delta : deltas_) {
    if (!differs(delta.pattern)) continue;
    add(kept.verdicts, delta.pattern, -delta.count, totals, delta.place);
    add(verdicts, delta.pattern, delta.count, totals, delta.place);
  }
  roll_up(levels_, kept.rolled);
}

const Totals& Engine::everybody(PlanNumber number, Level level) { return baseline(judge(number)).rolled[level]; }

Engine::Kept& Engine::baseline(const Judge& judge) {
  std::vector<std::uint32_t> key(judge.dimension_indicators().begin(), judge.dimension_indicators().end());
  auto found = baselines_.find(key);
  if (found != baselines_.end()) return found->second;
  auto verdict = [&](const Words& words) {
    auto lanes = judge.lanes(words);
    return Verdict{.entry = (lanes & 0xFFFF'FFFFU) | 1ULL << (32 + score_bits), .lanes_high = static_cast<std::uint32_t>(lanes >> 32)};
  };
  return baselines_.emplace(std::move(key), computed(verdict, judge.lane_count())).first->second;
}

const Totals& Engine::absent(Level level) { return absences().rolled[level]; }

Engine::Kept& Engine::absences() {
  if (!absences_)
    absences_ = computed(
        [](const Words& words) {
          return Verdict{.entry = words.not_applicable | 1ULL << (32 + score_bits), .lanes_high = words.missing};
        },
        lanes_max);
  return *absences_;
}

Rolled Engine::entering(PlanNumber from, PlanNumber to) {
  const Verdicts& before = plans_.at(from).kept.verdicts;
  Kept kept{.verdicts = plans_.at(to).kept.verdicts, .rolled = Rolled(levels_, judge(to).lane_count())};
  for (std::size_t p = 0; p < before.entries.size(); ++p)
    if (before.entries[p] != 0) kept.verdicts.entries[p] = kept.verdicts.lanes_high[p] = 0;
  recompute(kept);
  return std::move(kept.rolled);
}

kit::Result<Headline> Engine::headline(const Plan& plan) {
  auto judge = TRY(judge_for(plan));
  if (national_.size() != pattern_count()) {
    const Cube& cube = snapshot_.cube();
    national_.assign(pattern_count(), 0);
    for (auto cell : cube.cells) national_[cell >> cube.count_bits] += cell & ((1U << cube.count_bits) - 1);
    for (const Delta& delta : deltas_) national_[delta.pattern] += static_cast<std::uint64_t>(delta.count);
  }
  Verdicts verdicts;
  judge_all(judge, verdicts);
  Headline sum;
  for (std::size_t p = 0; p < national_.size(); ++p) {
    auto people = national_[p];
    auto entry = verdicts.entries[p];
    sum.people += people;
    if (entry == 0) continue;
    sum.poor += people;
    sum.score += people * score_of(entry);
    auto lanes = (entry & 0xFFFF'FFFFU) | static_cast<std::uint64_t>(verdicts.lanes_high[p]) << 32;
    for (auto left = lanes; left != 0; left &= left - 1) sum.lanes[static_cast<std::size_t>(std::countr_zero(left))] += people;
  }
  return sum;
}

const Words& Engine::words_of(std::uint32_t pattern) const {
  auto base = snapshot_.cube().patterns;
  return pattern < base.size() ? base[pattern] : later_patterns_[pattern - base.size()];
}

}  // namespace targeting::engine
