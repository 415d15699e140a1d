#include "centre/targeting/engine/figures.hpp"

#include <cmath>

namespace targeting::engine {
namespace {

// The error of sum y / sum n over clusters.
class Ratio {
 public:
  Ratio(double numerator, double denominator) : ratio_(denominator == 0 ? 0 : numerator / denominator), whole_(denominator) {}
  void add(double y, double n) {
    auto residual = y - ratio_ * n;
    squares_ += residual * residual;
  }
  double error(double clusters) const { return whole_ == 0 ? 0 : std::sqrt(clusters / (clusters - 1) * squares_) / whole_; }

 private:
  double ratio_;
  double whole_;
  double squares_ = 0;
};

}  // namespace

Figures figures(Engine& engine, PlanNumber plan, Level level, std::size_t area) {
  const Totals& poor = engine.totals(plan, level);
  return {.people = engine.everybody(plan, level).poor(area), .poor = poor.poor(area), .score = poor.score(area)};
}

std::vector<double> contributions(const Judge& judge, const Totals& totals, std::size_t row) {
  std::vector<double> shares(judge.indicator_count());
  double whole = 0;
  for (unsigned j = 0; j < shares.size(); ++j) {
    shares[j] = static_cast<double>(judge.weight(j)) * totals.lanes(row)[j];
    whole += shares[j];
  }
  for (auto& share : shares) share = whole == 0 ? 0 : share / whole;
  return shares;
}

std::optional<Errors> standard_errors(Engine& engine, PlanNumber plan, Level level, std::size_t area) {
  auto whole = figures(engine, plan, level, area);
  const Area& places = engine.levels().areas(level)[area];
  auto people = static_cast<double>(whole.people), poor = static_cast<double>(whole.poor);
  auto score = static_cast<double>(whole.score) / ppm;
  Ratio incidence(poor, people), intensity(score, poor), m0(score, people);
  double clusters = 0;
  for (auto place = places.place_from; place < places.place_to; ++place) {
    auto one = figures(engine, plan, Level::tambon, place);
    if (one.people == 0) continue;
    clusters += 1;
    auto n = static_cast<double>(one.people), q = static_cast<double>(one.poor), s = static_cast<double>(one.score) / ppm;
    incidence.add(q, n);
    intensity.add(s, q);
    m0.add(s, n);
  }
  if (clusters < 2) return std::nullopt;
  return Errors{incidence.error(clusters), intensity.error(clusters), m0.error(clusters)};
}

Decomposed change_between(const Figures& before, const Figures& after) {
  auto incidence = after.incidence() - before.incidence(), intensity = after.intensity() - before.intensity();
  return {.m0 = after.m0() - before.m0(),
          .incidence = incidence * (after.intensity() + before.intensity()) / 2,
          .intensity = intensity * (after.incidence() + before.incidence()) / 2};
}

}  // namespace targeting::engine
