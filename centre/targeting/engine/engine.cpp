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

// The places whose segments a part has, and those without a segment behind them.
PlaceSpan places_of(const Cube& cube, const std::vector<std::size_t>& cuts, unsigned part) {
  auto place_at = [&](std::size_t cut) {
    if (cut == 0) return 0U;
    return cut == cube.segments.size() ? static_cast<std::uint32_t>(cube.places()) : cube.segments[cut].place;
  };
  return {place_at(cuts[part]), place_at(cuts[part + 1])};
}

}  // namespace

Engine::Engine(Snapshot snapshot, unsigned threads)
    : snapshot_(std::move(snapshot)), levels_(snapshot_.places()), crew_(threads), kernel_(kernels().back()) {
  auto patterns = snapshot_.cube().patterns;
  for (unsigned c = 0; c < skip_classes; ++c) {
    auto first = std::ranges::partition_point(patterns, [&](const Words& w) { return static_cast<unsigned>(std::popcount(w.deprived)) < c; });
    class_from_[c] = static_cast<std::uint32_t>(first - patterns.begin());
  }
}

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
  judge_all(kept.judge, spare_);
  if (same_lanes) {
    replace(kept.kept, spare_);
    return {};
  }
  kept.kept.rolled = Rolled(levels_, kept.judge.lane_count());
  std::swap(kept.kept.verdicts, spare_);
  recompute(kept.kept);
  return {};
}

kit::Result<void> Engine::move_cutoff(PlanNumber number, std::int64_t cutoff_ppm) {
  KeptPlan& kept = plans_.at(number);
  if (!kept.judge.has_cutoff()) return kit::refuse_field("/cutoff_ppm", "targeting.plan_cutoff_missing");
  if (cutoff_ppm < 0 || cutoff_ppm > ppm) return kit::refuse_field("/cutoff_ppm", "kit.out_of_range");
  auto before = kept.judge.cutoff();
  kept.judge.move_cutoff(cutoff_ppm);
  flip(kept, before);
  return {};
}

void Engine::judge_all(const Judge& judge, Verdicts& into) {
  auto patterns = snapshot_.cube().patterns;
  into.entries.resize(pattern_count());
  into.lanes_high.resize(pattern_count());
  into.scores.resize(judge.has_cutoff() ? pattern_count() : 0);
  into.lanes_low.resize(pattern_count());
  into.sums.resize(pattern_count());
  auto judge_part = [&](std::span<const Words> some, std::size_t at) {
    judge.verdicts(some, into.entries.data() + at, into.lanes_high.data() + at, judge.has_cutoff() ? into.scores.data() + at : nullptr);
    split(into, at, at + some.size());
  };
  const auto parts = crew_.size() * 4;
  auto from = [&](unsigned part) { return patterns.size() * part / parts; };
  crew_.run(parts, [&](unsigned part) {
    judge_part(patterns.subspan(from(part), from(part + 1) - from(part)), from(part));
  });
  judge_part(later_patterns_, patterns.size());
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
  split(kept.verdicts);
  recompute(kept);
  return kept;
}

// Flipping touches the row of every place a pattern is in, out of order: dearer for a cell than a recompute.
constexpr std::size_t flip_dearness = 8;

// One thread flips; all of them recompute.
bool Engine::is_less(std::size_t flips, std::size_t work) const { return flips * flip_dearness * crew_.size() < work; }

// The verdicts are split.
void Engine::recompute(Kept& kept, const Walk& walk) {
  const Cube& cube = snapshot_.cube();
  Totals& totals = kept.rolled[Level::tambon];
  kept.work = walk.work;
  auto cuts = cut(cube, crew_.size() * 4);
  crew_.run(static_cast<unsigned>(cuts.size() - 1), [&](unsigned part) {
    auto places = places_of(cube, cuts, part);
    totals.clear(places.first, places.second);
    kernel_.run(cube, cuts[part], cuts[part + 1], kept.verdicts, totals);
    for (auto pattern : walk.apart) count_apart(kept.verdicts, pattern, places, totals);
  });
  for (const Delta& delta : deltas_) add(kept.verdicts, delta.pattern, delta.count, totals, delta.place);
  roll_up(levels_, kept.rolled);
}

// Few of those with one or two deprivations are poor, and they are most of the cells: where it is less work, the poor
// patterns among them are counted by their index, and the kernel begins behind them.
Engine::Walk Engine::walk_of(Verdicts& verdicts) const {
  const Cube& cube = snapshot_.cube();
  auto cells_from = [&](unsigned c) { return cube.index.size() - cube.index_from[class_from_[c]]; };
  Walk walk{.apart = {}, .work = cells_from(verdicts.skip_class)};
  std::vector<std::uint32_t> met;
  std::size_t met_entries = 0;
  verdicts.scan_class = verdicts.skip_class;
  for (auto c = verdicts.skip_class; c + 1 < skip_classes; ++c) {
    for (auto p = class_from_[c]; p < class_from_[c + 1]; ++p) {
      if (verdicts.entries[p] == 0) continue;
      met.push_back(p);
      met_entries += cube.index_from[p + 1] - cube.index_from[p];
    }
    auto work = cells_from(c + 1) + met_entries * flip_dearness;
    if (work >= cells_from(verdicts.skip_class)) continue;
    walk = {.apart = met, .work = work};
    verdicts.scan_class = c + 1;
  }
  return walk;
}

void Engine::count_apart(const Verdicts& verdicts, std::uint32_t pattern, PlaceSpan places, Totals& into) const {
  const Cube& cube = snapshot_.cube();
  auto index = cube.index.subspan(cube.index_from[pattern], cube.index_from[pattern + 1] - cube.index_from[pattern]);
  auto at = [&](std::uint32_t place) {
    return std::ranges::partition_point(index, [&](auto entry) { return entry >> cube.index_count_bits < place; }) - index.begin();
  };
  auto from = at(places.first);
  kernel_.flip({index.subspan(static_cast<std::size_t>(from), static_cast<std::size_t>(at(places.second) - from)), cube.index_count_bits,
                verdicts.entries[pattern], verdicts.lanes_high[pattern], verdicts.wide, false}, into);
}

void Engine::replace(Kept& kept, Verdicts& next) {
  const Cube& cube = snapshot_.cube();
  auto& now = kept.verdicts;
  const auto walk = walk_of(next);
  std::vector<std::uint32_t> flipped;
  std::size_t entries = 0;
  for (std::uint32_t p = 0; p < next.entries.size() && is_less(entries, walk.work); ++p) {
    if (now.entries[p] == next.entries[p] && now.lanes_high[p] == next.lanes_high[p]) continue;
    flipped.push_back(p);
    if (p < cube.patterns.size()) entries += cube.index_from[p + 1] - cube.index_from[p];
  }
  if (is_less(entries, walk.work)) {
    for (const Delta& d : deltas_) flip_delta(kept, d, {next.entries[d.pattern], next.lanes_high[d.pattern]}, false);
    for (auto p : flipped) flip(kept, p, {next.entries[p], next.lanes_high[p]}, false);
    roll_up(levels_, kept.rolled);
    std::swap(now, next);
  } else {
    std::swap(now, next);
    recompute(kept, walk);
  }
}

// Only patterns whose score lies between the two cut-offs.
void Engine::flip(KeptPlan& plan, std::int64_t cutoff_before) {
  const Cube& cube = snapshot_.cube();
  Verdicts& verdicts = plan.kept.verdicts;
  const auto low = static_cast<std::uint32_t>(std::min(cutoff_before, plan.judge.cutoff()));
  const auto width = static_cast<std::uint32_t>(std::max(cutoff_before, plan.judge.cutoff())) - low;
  std::vector<std::uint32_t> flipped;
  std::size_t entries = 0;
  for (std::uint32_t p = 0; p < verdicts.scores.size(); ++p)
    if (verdicts.scores[p] - low < width) {
      flipped.push_back(p);
      if (p < cube.patterns.size()) entries += cube.index_from[p + 1] - cube.index_from[p];
    }
  const bool enters = plan.judge.cutoff() < cutoff_before;
  auto verdict = [&](std::uint32_t p) {
    return enters ? plan.judge.verdict_if_poor(words_of(p), verdicts.scores[p]) : Verdict{};
  };
  constexpr std::size_t entries_few = 3'000;  // cheaper to touch four levels than to add the places up again
  const bool recomputed = entries != 0 && !is_less(entries, plan.kept.work);
  for (const Delta& delta : deltas_)
    if (!recomputed && verdicts.scores[delta.pattern] - low < width)
      flip_delta(plan.kept, delta, verdict(delta.pattern), entries < entries_few);
  for (auto p : flipped) {
    auto to = verdict(p);
    if (!recomputed) flip(plan.kept, p, to, entries < entries_few);
    verdicts.entries[p] = to.entry;
    verdicts.lanes_high[p] = to.lanes_high;
    if (p < cube.patterns.size()) split(verdicts, p, p + 1);
  }
  verdicts.skip_class = skip_class(verdicts, cube.patterns);
  if (recomputed)
    recompute(plan.kept);
  else if (entries >= entries_few)
    roll_up(levels_, plan.kept.rolled);
}

void Engine::flip_delta(Kept& kept, const Delta& delta, const Verdict& to, bool all_levels) {
  for (auto level : {Level::tambon, Level::district, Level::province, Level::nation}) {
    if (level != Level::tambon && !all_levels) break;
    auto row = level == Level::nation ? 0 : levels_.area_of(level, delta.place);
    add(kept.verdicts, delta.pattern, -delta.count, kept.rolled[level], row);
    add(to.entry, to.lanes_high, delta.count, kept.rolled[level], row);
  }
}

void Engine::flip(Kept& kept, std::uint32_t pattern, const Verdict& to, bool all_levels) {
  const Cube& cube = snapshot_.cube();
  const auto& verdicts = kept.verdicts;
  if (pattern >= cube.patterns.size()) return;
  auto index = cube.index.subspan(cube.index_from[pattern], cube.index_from[pattern + 1] - cube.index_from[pattern]);
  if (all_levels) {
    for (auto at : index)
      flip_delta(kept, {at >> cube.index_count_bits, pattern, at & ((1U << cube.index_count_bits) - 1)}, to, true);
    return;
  }
  const Verdict from{verdicts.entries[pattern], verdicts.lanes_high[pattern]};
  for (bool leaves : {true, false}) {
    const Verdict& verdict = leaves ? from : to;
    if (verdict.entry != 0)
      kernel_.flip({index, cube.index_count_bits, verdict.entry, verdict.lanes_high, verdicts.wide, leaves}, kept.rolled[Level::tambon]);
  }
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
  split(kept.verdicts);
  recompute(kept);
  return std::move(kept.rolled);
}

const Words& Engine::words_of(std::uint32_t pattern) const {
  auto base = snapshot_.cube().patterns;
  return pattern < base.size() ? base[pattern] : later_patterns_[pattern - base.size()];
}

}  // namespace targeting::engine
