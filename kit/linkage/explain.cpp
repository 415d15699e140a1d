#include "kit/linkage/explain.hpp"

namespace kit::linkage {

Explanation explain(Code code, const Layout& layout, const Odds& odds) {
  Explanation out;
  double before = odds.after(code, 0);
  out.steps.push_back({"prior", "", before});
  for (std::size_t c = 0; c < layout.size(); ++c) {
    double now = odds.after(code, c + 1);
    out.steps.push_back({layout[c].name, layout[c].levels[layout.level(code, c)], now - before});
    before = now;
  }
  out.weight = before;
  out.probability = probability_of(before);
  return out;
}

}  // namespace kit::linkage
