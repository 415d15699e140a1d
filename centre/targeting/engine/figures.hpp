// What totals mean: H, A, M0, contributions, standard errors, and the change between two years.
#pragma once

#include <optional>
#include <vector>

#include "centre/targeting/engine/engine.hpp"

namespace targeting::engine {

// The three measures of one area. `score` is the sum over the poor, in millionths.
struct Figures {
  std::uint64_t people = 0;
  std::uint64_t poor = 0;
  std::uint64_t score = 0;
  // Incidence H = poor / people; intensity A = mean score of the poor; M0 = H x A. 0 where there is nobody.
  double incidence() const { return people == 0 ? 0 : static_cast<double>(poor) / static_cast<double>(people); }
  double intensity() const { return poor == 0 ? 0 : static_cast<double>(score) / ppm / static_cast<double>(poor); }
  double m0() const { return people == 0 ? 0 : static_cast<double>(score) / ppm / static_cast<double>(people); }
};
Figures figures(Engine& engine, PlanNumber plan, Level level, std::size_t area);

// Of each indicator of the snapshot: weight x censored headcount over the sum of those; 0 where nobody is poor. Without
// renormalisation that is the contribution of Alkire and Foster, w_j h_j / M0.
std::vector<double> contributions(const Judge& judge, const Totals& totals, std::size_t row);

// For survey data, where places are the clusters that were drawn. With y_c the sum over cluster c of what is counted
// (the poor, their scores), n_c its people and r = sum y / sum n, the linearised ("Taylor") variance of the ratio r is
//   C / (C - 1) x sum over c of ((y_c - r n_c) / sum n)^2     (C clusters, drawn with replacement, no finite correction)
// and the error its root; for A = score / poor the poor stand in the place of the people. Cochran, Sampling Techniques
// (3rd ed., 1977), section 6 and 9A; the same as Stata's svy: ratio with vce(linearized).
struct Errors {
  double incidence = 0;
  double intensity = 0;
  double m0 = 0;
};
// Nothing for an area of fewer than two places with people: one place has no spread between places.
std::optional<Errors> standard_errors(Engine& engine, PlanNumber plan, Level level, std::size_t area);

// M0 = H x A, so M0' - M0 = (H' - H)(A' + A)/2 + (A' - A)(H' + H)/2: the Shapley decomposition into what fewer poor and
// what less deprived poor did (Apablaza and Yalonetzky 2013; Alkire and others, Multidimensional Poverty Measurement and
// Analysis, 2015, section 9.3).
struct Decomposed {
  double m0 = 0;         // the whole change
  double incidence = 0;  // of it, by incidence
  double intensity = 0;  // by intensity
};
Decomposed change_between(const Figures& before, const Figures& after);

}  // namespace targeting::engine
