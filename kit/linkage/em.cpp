#include "kit/linkage/em.hpp"

#include <cmath>

namespace kit::linkage {
namespace {

constexpr int rounds_max = 100;
constexpr double settled_below = 1e-5;

enum Class { match, relative, stranger };
using OfClass = std::array<double, 3>;
using Shares = std::vector<std::vector<OfClass>>;  // by comparison and level

Shares shares_of(const Model& model) {
  Shares shares;
  for (const auto& c : model.comparisons) {
    auto& levels = shares.emplace_back();
    for (const auto& l : c.levels) levels.push_back({l.match, l.relative, l.stranger});
  }
  return shares;
}

void set_shares(Model& model, const Shares& shares) {
  for (std::size_t c = 0; c < shares.size(); ++c)
    for (std::size_t l = 0; l < shares[c].size(); ++l) {
      model.comparisons[c].levels[l].match = shares[c][l][match];
      model.comparisons[c].levels[l].relative = shares[c][l][relative];
    }
}

class Expectation {
 public:
  Expectation(const Layout& layout, const Shares& shares, const Shares& prior, double prior_pairs)
      : layout_(layout), shares_(shares), sums_(prior) {
    for (auto& levels : sums_)
      for (auto& of_class : levels)
        for (double& sum : of_class) sum *= prior_pairs;
  }

  // Adds the rule's pairs by their probable classes; gives the classes' shares among them.
  OfClass add(const RulePatterns& rule, const OfClass& rates) {
    OfClass found{};
    double all = 0;
    for (const auto& p : rule.patterns) {
      auto of_class = probable(rule, p.code, rates);
      for (std::size_t k = 0; k < 3; ++k) found[k] += of_class[k] * double(p.pairs);
      all += double(p.pairs);
      for (std::size_t c = 0; c < layout_.size(); ++c) {
        auto level = layout_.level(p.code, c);
        if (rule.demanded[c] || level == 0) continue;
        sums_[c][level][match] += of_class[match] * double(p.pairs);
        if (rule.households) sums_[c][level][relative] += of_class[relative] * double(p.pairs);
      }
    }
    for (double& share : found) share = all > 0 ? std::max(share / all, 1e-9) : 0;
    return found;
  }

  Shares maximised() const {
    Shares next = shares_;
    for (std::size_t c = 0; c < sums_.size(); ++c)
      for (Class k : {match, relative}) {
        double all = 0;
        for (std::size_t l = 1; l < sums_[c].size(); ++l) all += sums_[c][l][k];
        if (all <= 0) continue;
        for (std::size_t l = 1; l < sums_[c].size(); ++l) next[c][l][k] = sums_[c][l][k] / all;
      }
    return next;
  }

 private:
  OfClass probable(const RulePatterns& rule, Code code, const OfClass& rates) const {
    OfClass p = rates;
    for (std::size_t c = 0; c < layout_.size(); ++c) {
      auto level = layout_.level(code, c);
      if (rule.demanded[c] || level == 0) continue;
      for (std::size_t k = 0; k < 3; ++k) p[k] *= std::max(shares_[c][level][k], 1e-12);
    }
    double all = p[0] + p[1] + p[2];
    for (double& each : p) each = all > 0 ? each / all : 0;
    return p;
  }

  const Layout& layout_;
  const Shares& shares_;
  Shares sums_;
};

double largest_step(const Shares& a, const Shares& b) {
  double largest = 0;
  for (std::size_t c = 0; c < a.size(); ++c)
    for (std::size_t l = 0; l < a[c].size(); ++l)
      for (Class k : {match, relative})
        largest = std::max(largest, std::abs(a[c][l][k] - b[c][l][k]));
  return largest;
}

}  // namespace

EmOutcome maximise(Model& model, const Layout& layout, const std::vector<RulePatterns>& rules,
                   double prior_pairs) {
  const auto prior = shares_of(model);
  auto shares = prior;
  std::vector<OfClass> rates;
  for (const auto& rule : rules)
    rates.push_back(rule.households ? OfClass{0.1, 0.6, 0.3} : OfClass{0.3, 0, 0.7});
  EmOutcome outcome;
  for (; outcome.rounds < rounds_max; ++outcome.rounds) {
    Expectation expectation(layout, shares, prior, prior_pairs);
    for (std::size_t r = 0; r < rules.size(); ++r) {
      rates[r] = expectation.add(rules[r], rates[r]);
      if (!rules[r].households) rates[r][relative] = 0;
    }
    auto next = expectation.maximised();
    double step = largest_step(shares, next);
    shares = std::move(next);
    if (step < settled_below) break;
  }
  for (const auto& rate : rates) {
    outcome.matches.push_back(rate[match]);
    outcome.relatives.push_back(rate[relative]);
  }
  set_shares(model, shares);
  return outcome;
}

}  // namespace kit::linkage
