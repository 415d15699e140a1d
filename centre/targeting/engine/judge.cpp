#include "centre/targeting/engine/judge.hpp"

#include <bit>

namespace targeting::engine {

std::uint32_t Judge::score(const Words& words) const {
  auto absent = (plan_.not_applicable == Absent::renormalised ? words.not_applicable : 0U) |
                (plan_.missing == Absent::renormalised ? words.missing : 0U);
  auto whole = weight_total_ - weight_of(absent & used_);
  if (whole == 0) return 0;
  auto share = weight_of(words.deprived & used_);
  // The one place where a division rounds: down, to a whole millionth.
  return static_cast<std::uint32_t>(whole == static_cast<std::uint64_t>(ppm) ? share : share * ppm / whole);
}

bool Judge::poor(const Words& words, std::uint32_t score) const {
  if (!only_.empty() && !holds(only_, words, score)) return false;
  switch (plan_.method) {
    case Method::any_dimension: return (words.deprived & used_) != 0;
    case Method::programme_rule: return holds(rule_, words, score);
    case Method::alkire_foster:
    case Method::national_mpi: break;
  }
  return score >= cutoff_;
}

std::uint64_t Judge::lanes(const Words& words) const {
  std::uint64_t lanes = words.deprived;
  for (std::size_t d = 0; d < dimensions_.size(); ++d)
    lanes |= static_cast<std::uint64_t>((words.deprived & dimension_bits_[d]) != 0) << (indicator_count_ + d);
  return lanes | static_cast<std::uint64_t>(words.group) << first_group_lane();
}

Verdict Judge::verdict(const Words& words) const {
  auto points = score(words);
  return poor(words, points) ? verdict_if_poor(words, points) : Verdict{};
}

Verdict Judge::verdict_if_poor(const Words& words, std::uint32_t score) const {
  auto all = lanes(words);
  return {.entry = entry_of_poor(all, score), .lanes_high = static_cast<std::uint32_t>(all >> 32)};
}

// Neighbours differ in their groups alone (the dictionary puts groups last), so most of the work is done once for many.
void Judge::verdicts(std::span<const Words> patterns, std::uint64_t* entries, std::uint32_t* lanes_high, std::uint32_t* scores) const {
  const bool groups_decide = !only_.empty() || plan_.method == Method::programme_rule;
  Words before{};
  auto points = score(before);
  bool is_poor = poor(before, points);
  auto common = lanes(before);
  for (std::size_t p = 0; p < patterns.size(); ++p) {
    const Words& words = patterns[p];
    const bool same = words.deprived == before.deprived && words.not_applicable == before.not_applicable &&
                      words.missing == before.missing;
    if (!same) {
      points = score(words);
      common = lanes({.deprived = words.deprived});
    }
    if (!same || groups_decide) is_poor = poor(words, points);
    before = words;
    if (scores != nullptr) scores[p] = only_.empty() || holds(only_, words, points) ? points : never_poor;
    const auto all = common | static_cast<std::uint64_t>(words.group) << first_group_lane();
    entries[p] = is_poor ? entry_of_poor(all, points) : 0;
    lanes_high[p] = is_poor ? static_cast<std::uint32_t>(all >> 32) : 0;
  }
}

bool Judge::holds(const Program& program, const Words& words, std::uint32_t score) const {
  std::uint64_t results = 0;  // a stack of bits, the newest at the bottom
  for (const Step& step : program) {
    bool result = false;
    auto top = step.operand >= 64 ? ~0ULL : (1ULL << step.operand) - 1;
    switch (step.op) {
      case Op::deprived_in: result = (words.deprived & step.operand) != 0; break;
      case Op::in_group: result = (words.group & step.operand) != 0; break;
      case Op::score_min: result = score >= step.operand; break;
      case Op::deprivations_min:
        result = static_cast<std::uint32_t>(std::popcount(words.deprived & used_)) >= step.operand;
        break;
      case Op::all: result = (results & top) == top; break;
      case Op::any: result = (results & top) != 0; break;
      case Op::none: result = (results & top) == 0; break;
    }
    if (step.op >= Op::all) results >>= step.operand;
    results = results << 1 | static_cast<std::uint64_t>(result);
  }
  return (results & 1) != 0;
}

}  // namespace targeting::engine
