// The front header of the engine: a snapshot, plans that are kept current on it, and what they come to.
//
//   auto snapshot = TRY(Snapshot::open("people.cube"));       // or Snapshot::build(...)
//   Engine engine(std::move(snapshot));
//   auto plan = TRY(engine.keep(TRY_ABOVE(read_plan(json)))); // everything recomputed: milliseconds for a nation
//   TRY(engine.move_cutoff(plan, 330'000));                   // only patterns whose verdict flips
//   const Totals& provinces = engine.totals(plan, Level::province);
//   figures(...) of figures.hpp gives H, A, M0, shares and standard errors of a row.
//
// One caller at a time: who serves many wraps it in a mutex. Counts of few people are personal data: whoever publishes
// a table suppresses small cells.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "centre/targeting/engine/crew.hpp"
#include "centre/targeting/engine/judge.hpp"
#include "centre/targeting/engine/kernel.hpp"
#include "centre/targeting/engine/levels.hpp"
#include "centre/targeting/engine/numbering.hpp"
#include "centre/targeting/engine/snapshot.hpp"

namespace targeting::engine {

using PlanNumber = std::uint32_t;

// One person, or one household where the snapshot counts those. `before` is nothing for who is new, `after` for who
// is gone. `row` is the number that lists name the person by: that of the row built from, or any new one.
struct Change {
  std::uint32_t row = 0;
  std::uint32_t place_before = 0;
  std::optional<Words> before;
  std::uint32_t place_after = 0;
  std::optional<Words> after;
};

// People of one place who share their words, all of them poor under the plan of the list.
struct PoorRun {
  std::uint32_t place = 0;
  const Words& words;
  std::uint32_t score = 0;
  std::span<const std::uint32_t> rows;
};

// The nation alone, for what is shown while a finger moves faster than the map.
struct Headline {
  std::uint64_t people = 0;
  std::uint64_t poor = 0;
  std::uint64_t score = 0;
  std::array<std::uint64_t, lanes_max> lanes{};
};

// Places from the first to before the second.
using PlaceSpan = std::pair<std::uint32_t, std::uint32_t>;
struct HeadCount {
  std::uint64_t people = 0;
  std::uint64_t poor = 0;
};

class Engine {
 public:
  explicit Engine(Snapshot snapshot, unsigned threads = 0);

  const Snapshot& snapshot() const { return snapshot_; }
  const Levels& levels() const { return levels_; }
  std::optional<std::uint32_t> find_place(std::string_view tambon) const;

  // Judges everybody by the plan and keeps its totals current from now on. Refuses as Judge::make, and
  // targeting.plan_unit_differs when the snapshot counts something else.
  kit::Result<PlanNumber> keep(const Plan& plan);
  // The plan in the place of a kept one: recomputed, or only what flips when that is less.
  kit::Result<void> change(PlanNumber number, const Plan& plan);
  // Refuses targeting.plan_cutoff_missing when the method of the plan has none, kit.out_of_range.
  kit::Result<void> move_cutoff(PlanNumber number, std::int64_t cutoff_ppm);
  void drop(PlanNumber number) { plans_.erase(number); }

  const Judge& judge(PlanNumber number) const { return plans_.at(number).judge; }
  // Lanes: indicators of the snapshot, dimensions of the plan, groups: censored headcounts, that is of the poor.
  const Totals& totals(PlanNumber number, Level level) const { return plans_.at(number).kept.rolled[level]; }
  // The same lanes of everybody, poor or not: uncensored headcounts and groups; poor() is the population.
  const Totals& everybody(PlanNumber number, Level level);
  // Lane j: to how many indicator j does not apply; lane 32 + j: of how many it is missing.
  const Totals& absent(Level level);
  // Those poor under `to` and not under `from`, in the lanes of `to`: who enters; the other way about, who leaves.
  Rolled entering(PlanNumber from, PlanNumber to);
  kit::Result<Headline> headline(const Plan& plan);
  // Of some places, under a plan that is not kept: for a figure that stands beside those of another unit.
  kit::Result<HeadCount> head_count(const Plan& plan, std::span<const PlaceSpan> spans);

  // Moves one person between cells and brings every kept plan up to date. Refuses targeting.engine_person_unknown when
  // nobody with the words `before` is in the place, targeting.engine_place_unknown.
  kit::Result<void> apply(const Change& change);
  // How many people differ from the snapshot; a new snapshot is due when they are many (a hundred thousand).
  std::size_t changed_people() const { return moved_.size(); }

  // The poor of the places from `place_from` to before `place_to`, by place and pattern. Stops when `take` says false.
  void list(PlanNumber number, std::uint32_t place_from, std::uint32_t place_to,
            const std::function<bool(const PoorRun&)>& take) const;

  // The kernel to use in place of the best one: for tests and measurements.
  void use(const NamedKernel& kernel) { kernel_ = kernel; }

 private:
  struct Kept {
    Verdicts verdicts;
    Rolled rolled;
    std::size_t work = 0;  // of its last recompute
  };
  // How a recompute goes through the cube: some patterns by their index, then the cells from the verdicts' scan_class on.
  struct Walk {
    std::vector<std::uint32_t> apart;
    std::size_t work = 0;  // in cells
  };
  struct KeptPlan {
    Judge judge;
    Kept kept;
  };
  struct Delta {
    std::uint32_t place = 0;
    std::uint32_t pattern = 0;
    std::int64_t count = 0;
  };
  struct Whereabouts {
    std::uint32_t place = 0;
    std::uint32_t pattern = 0;  // no_pattern: gone
  };

  using VerdictOf = std::function<Verdict(const Words&)>;
  kit::Result<Judge> judge_for(const Plan& plan) const;
  void judge_all(const Judge& judge, Verdicts& into);
  Kept computed(const VerdictOf& verdict, unsigned lanes);
  void recompute(Kept& kept) { recompute(kept, walk_of(kept.verdicts)); }
  void recompute(Kept& kept, const Walk& walk);
  Walk walk_of(Verdicts& verdicts) const;
  bool is_less(std::size_t flips, std::size_t work) const;
  void count_apart(const Verdicts& verdicts, std::uint32_t pattern, PlaceSpan places, Totals& into) const;
  void replace(Kept& kept, Verdicts& next);
  void flip(KeptPlan& kept, std::int64_t cutoff_before);
  void flip(Kept& kept, std::uint32_t pattern, const Verdict& to, bool all_levels);
  void flip_delta(Kept& kept, const Delta& delta, const Verdict& to, bool all_levels);
  Kept& baseline(const Judge& judge);
  Kept& absences();
  void count_national();
  std::uint64_t poor_of(const Verdicts& verdicts, PlaceSpan span);
  const Words& words_of(std::uint32_t pattern) const;
  std::size_t pattern_count() const { return snapshot_.cube().patterns.size() + later_patterns_.size(); }
  std::uint32_t pattern_for(const Words& words);
  std::int64_t people_at(std::uint32_t place, std::uint32_t pattern) const;
  void count(std::uint32_t place, std::uint32_t pattern, std::int64_t count);
  void for_each_kept(const std::function<void(Kept&)>& act);
  bool list_place(const KeptPlan& plan, std::uint32_t place, const std::function<bool(const PoorRun&)>& take) const;

  Snapshot snapshot_;
  Levels levels_;
  Crew crew_;
  NamedKernel kernel_;
  std::map<PlanNumber, KeptPlan> plans_;
  PlanNumber next_number_ = 1;
  std::map<std::vector<std::uint32_t>, Kept> baselines_;  // by the indicators of the dimensions
  std::optional<Kept> absences_;
  std::array<std::uint32_t, skip_classes> class_from_{};  // the first pattern with so many deprivations
  Verdicts spare_;  // where the next plan is judged before it is known what that changes
  std::vector<std::uint64_t> national_;  // people by pattern; empty until the first headline
  // What came after the snapshot.
  std::vector<Words> later_patterns_;
  Numbering numbering_;  // of base and later patterns; empty until the first change
  std::vector<Delta> deltas_;
  std::unordered_map<std::uint64_t, std::size_t> delta_at_;  // place and pattern
  std::unordered_map<std::uint32_t, Whereabouts> moved_;     // by row
};

}  // namespace targeting::engine
