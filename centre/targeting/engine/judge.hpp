// A plan made ready for one snapshot: judges words, one person's or one pattern's, in a few look-ups.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "centre/targeting/engine/people.hpp"
#include "centre/targeting/engine/plan.hpp"
#include "centre/targeting/engine/words.hpp"

namespace targeting::engine {

// The verdict in one word: lanes in the low half, poor flag and score in the high half; zero for who is not poor.
// Lanes beyond 32 stand apart, because most plans have none.
struct Verdict {
  std::uint64_t entry = 0;
  std::uint32_t lanes_high = 0;
};
inline constexpr unsigned score_bits = 20;  // scores reach one million
inline constexpr std::uint64_t score_mask = (1ULL << score_bits) - 1;
constexpr bool is_poor(std::uint64_t entry) { return (entry >> (32 + score_bits)) != 0; }
constexpr std::uint64_t entry_of_poor(std::uint64_t lanes, std::uint32_t score) {
  return (lanes & 0xFFFF'FFFFU) | (1ULL << score_bits | score) << 32;
}
constexpr std::uint64_t score_of(std::uint64_t entry) { return (entry >> 32) & score_mask; }

class Judge {
 public:
  // Refuses targeting.plan_indicator_unknown, targeting.plan_indicator_twice, targeting.plan_dimensions_too_many,
  // targeting.plan_lanes_too_many, targeting.plan_weights_zero, targeting.plan_weights_partly,
  // targeting.plan_cutoff_missing,
  // targeting.plan_rule_missing, targeting.plan_rule_unknown, targeting.plan_rule_unclear.
  static kit::Result<Judge> make(const Plan& plan, const Names& names);

  const Plan& plan() const { return plan_; }
  const std::vector<std::string>& dimensions() const { return dimensions_; }
  std::span<const std::uint32_t> dimension_indicators() const { return {dimension_bits_.data(), dimensions_.size()}; }
  unsigned indicator_count() const { return indicator_count_; }
  unsigned lane_count() const { return lane_count_; }
  unsigned first_group_lane() const { return indicator_count_ + static_cast<unsigned>(dimensions_.size()); }
  std::uint64_t weight(unsigned indicator) const { return weights_[indicator]; }
  std::uint64_t weight_total() const { return weight_total_; }
  std::int64_t cutoff() const { return cutoff_; }
  void move_cutoff(std::int64_t cutoff) { cutoff_ = cutoff; plan_.cutoff_ppm = cutoff; }
  // Whether the cut-off decides: only then can it be moved.
  bool has_cutoff() const { return plan_.method == Method::alkire_foster || plan_.method == Method::national_mpi; }

  // Weighted share of deprivations in millionths, rounded down; 0 when no counting indicator is applicable.
  std::uint32_t score(const Words& words) const;
  bool poor(const Words& words) const { return poor(words, score(words)); }
  bool poor(const Words& words, std::uint32_t score) const;
  std::uint64_t lanes(const Words& words) const;
  Verdict verdict(const Words& words) const;
  // The score that a cut-off is compared with: never_poor for whom the plan leaves out.
  std::uint32_t slider_score(const Words& words) const {
    auto points = score(words);
    return only_.empty() || holds(only_, words, points) ? points : never_poor;
  }
  // What the verdict is when the score reaches the cut-off.
  Verdict verdict_if_poor(const Words& words, std::uint32_t score) const;
  // Of many patterns; `scores` may be null, else it gets the score of everybody, or never_poor.
  void verdicts(std::span<const Words> patterns, std::uint64_t* entries, std::uint32_t* lanes_high, std::uint32_t* scores) const;

 private:
  enum class Op : std::uint8_t { deprived_in, in_group, score_min, deprivations_min, all, any, none };
  struct Step {
    Op op = Op::all;
    std::uint32_t operand = 0;  // bits, a number, or how many results the step takes
  };
  using Program = std::vector<Step>;  // in postfix order
  static constexpr unsigned steps_max = 60;  // their results fit a stack of 64 bits
  static constexpr unsigned nesting_max = 12;

  kit::Result<void> take_indicators(const Names& names);
  kit::Result<void> take_weights();
  kit::Result<void> take_method();
  kit::Result<void> compile(const Rule& rule, const Names& names, unsigned depth, Program& into) const;
  kit::Result<void> compile_list(const Rule& rule, const Names& names, unsigned depth, Program& into) const;
  kit::Result<void> compile_leaf(const Rule& rule, const Names& names, Program& into) const;
  bool holds(const Program& program, const Words& words, std::uint32_t score) const;
  void fill_tables();
  std::uint64_t weight_of(std::uint32_t bits) const {
    return tables_[0][bits & 255] + tables_[1][bits >> 8 & 255] + tables_[2][bits >> 16 & 255] + tables_[3][bits >> 24];
  }

  Plan plan_;
  std::vector<std::string> dimensions_;
  std::array<std::uint32_t, dimensions_max> dimension_bits_{};
  std::array<std::uint64_t, indicators_max> weights_{};
  std::array<std::array<std::uint64_t, 256>, 4> tables_{};
  std::uint64_t weight_total_ = 0;
  std::uint32_t used_ = 0;  // the indicators that the plan counts
  std::int64_t cutoff_ = 0;
  unsigned indicator_count_ = 0;
  unsigned lane_count_ = 0;
  Program rule_, only_;
};

}  // namespace targeting::engine
