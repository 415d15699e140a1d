// Ceilings of value: what fits below one, and which of its needs a family has when not all of them do.
#include <algorithm>
#include <map>

#include "centre/matching/engine/network.hpp"

namespace matching::engine {
namespace {

constexpr int tries_most = 5'000;

// Of one family: counts by need, tried from the best by the prices on; what cannot become better is not tried.
class Choice {
 public:
  Choice(const Problem& problem, const Room& room, std::vector<std::uint32_t> needs, const std::vector<Milli>& source_price)
      : problem_(problem), needs_(std::move(needs)) {
    auto brings = [&](std::uint32_t n) { return problem.needs[n].gain - source_price[problem.needs[n].source]; };
    std::ranges::sort(needs_, [&](std::uint32_t a, std::uint32_t b) { return std::pair(-brings(a), a) < std::pair(-brings(b), b); });
    for (auto n : needs_) {
      const auto& need = problem.needs[n];
      brings_.push_back(brings(n));
      first_most_ = std::max(first_most_, problem.baskets[need.basket].first);
      baskets_[need.basket] = {room.baskets[need.basket].laid, room.baskets[need.basket].free};
    }
    const auto family = problem.baskets[problem.needs[needs_.front()].basket].family;
    family_ = {room.families[family].laid, room.families[family].free};
    steps_ = &problem.families[family].steps;
    counts_.assign(needs_.size(), 0);
    best_counts_ = counts_;
    look_at(0, 0, value_free(problem.families[family], room.families[family]));
  }
  void write(Problem& problem) const {
    for (std::size_t i = 0; i < needs_.size(); ++i) problem.needs[needs_[i]].most = problem.needs[needs_[i]].least + best_counts_[i];
  }

 private:
  struct Held {
    std::int64_t held = 0, free = 0;
  };

  void look_at(std::size_t at, Milli worth, std::int64_t value) {
    if (worth > best_) best_ = worth, best_counts_ = counts_;
    if (at == needs_.size() || family_.free == 0 || ++tries_ > tries_most || worth + most_from(at) <= best_) return;
    const auto& need = problem_.needs[needs_[at]];
    auto& basket = baskets_[need.basket];
    auto room = std::min({need.most - need.least, basket.free, family_.free, need.value > 0 ? value / need.value : need.most});
    for (auto n = room; n >= 0; --n) {
      Milli more = n * brings_[at] + (n > 0 && basket.held == 0 ? problem_.baskets[need.basket].first : 0);
      for (std::int64_t k = 0; k < n; ++k) more += step(family_.held + k);
      take(basket, n);
      counts_[at] = n;
      look_at(at + 1, worth + more, value - n * need.value);
      counts_[at] = 0;
      take(basket, -n);
    }
  }
  void take(Held& basket, std::int64_t n) {
    basket.held += n, basket.free -= n;
    family_.held += n, family_.free -= n;
  }
  Milli step(std::int64_t n) const { return n < static_cast<std::int64_t>(steps_->size()) ? (*steps_)[static_cast<std::size_t>(n)] : 0; }
  // More than the rest can bring: each next share as good as it could be.
  Milli most_from(std::size_t at) const {
    Milli sum = 0;
    auto left = family_.free;
    for (; at < needs_.size() && left > 0; ++at) {
      auto n = std::min(left, problem_.needs[needs_[at]].most - problem_.needs[needs_[at]].least);
      sum += n * std::max<Milli>(0, brings_[at] + first_most_ + step(family_.held));
      left -= n;
    }
    return sum;
  }

  const Problem& problem_;
  std::vector<std::uint32_t> needs_;
  std::vector<Milli> brings_;
  Milli first_most_ = 0;
  std::map<std::uint32_t, Held> baskets_;
  Held family_;
  const std::vector<Milli>* steps_ = nullptr;
  std::vector<std::int64_t> counts_, best_counts_;
  Milli best_ = 0;
  int tries_ = 0;
};

}  // namespace

bool has_value_ceilings(const Problem& problem) {
  return std::ranges::any_of(problem.families, [](const Family& family) { return family.most_value.has_value(); });
}

std::int64_t value_free(const Family& family, const Room::Left& left) {
  return family.most_value ? std::max<std::int64_t>(0, *family.most_value - left.laid_value) : 0;
}

std::vector<std::int64_t> values_of(const Problem& problem, const std::vector<std::int64_t>& shares) {
  std::vector<std::int64_t> out(problem.families.size(), 0);
  for (std::size_t i = 0; i < problem.needs.size(); ++i)
    out[problem.baskets[problem.needs[i].basket].family] += shares[i] * problem.needs[i].value;
  return out;
}

Problem fitted(Problem problem, const Room& room) {
  for (auto& need : problem.needs) {
    const auto f = problem.baskets[need.basket].family;
    if (problem.families[f].most_value && need.value > 0)
      need.most = std::min(need.most, need.least + value_free(problem.families[f], room.families[f]) / need.value);
  }
  return problem;
}

void choose_by_prices(Problem& problem, const Room& room, const std::vector<std::uint32_t>& needs, const std::vector<Milli>& source_price) {
  Choice(problem, room, needs, source_price).write(problem);
}

}  // namespace matching::engine
