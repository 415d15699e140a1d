#include "kit/linkage/pair_walk.hpp"

#include <algorithm>
#include <limits>

namespace kit::linkage {
namespace {

// The levels that a name can have in a state.
std::pair<unsigned, unsigned> levels_of(unsigned state) {
  if (state == Bounds::different) return {level::name_92, level::name_other};
  return {state, state};
}

float best_of(const Weights& weights, Code cheap, std::pair<unsigned, unsigned> first,
              std::pair<unsigned, unsigned> last) {
  float best = -std::numeric_limits<float>::infinity();
  for (unsigned f = first.first; f <= first.second; ++f)
    for (unsigned l = last.first; l <= last.second; ++l)
      best = std::max(best, weights[whole_code(cheap, f, l)]);
  return best;
}

}  // namespace

Bounds::Bounds(const Weights& weights, float least)
    : least_(least),
      best_(cheap_codes * states * states),
      best_with_first_(cheap_codes * level::names) {
  for (Code cheap = 0; cheap < cheap_codes; ++cheap) {
    for (unsigned first = 0; first < states; ++first)
      for (unsigned last = 0; last < states; ++last)
        best_[cheap + cheap_codes * (first + states * last)] =
            best_of(weights, cheap, levels_of(first), levels_of(last));
    for (unsigned first = 0; first < level::names; ++first)
      best_with_first_[cheap + cheap_codes * first] =
          best_of(weights, cheap, {first, first}, levels_of(different));
  }
}

void PairWalk::compare(const Record& a, const Record& b, std::uint32_t number_a,
                       std::uint32_t number_b, std::vector<Edge>& edges, WalkCounts& counts) const {
  ++counts.pairs;
  Code cheap = cheap_code(a, b);
  unsigned first = Bounds::state(a.first, b.first, names_.first);
  unsigned last = Bounds::state(a.last, b.last, names_.last);
  if (bounds_.hopeless(cheap, first, last)) return;
  if (first == Bounds::different) {
    ++counts.names;
    first = similar_level(names_.first, a.first, b.first);
  }
  if (last == Bounds::different) {
    if (bounds_.hopeless_with_first(cheap, first)) return;
    ++counts.names;
    last = similar_level(names_.last, a.last, b.last);
  }
  Code code = whole_code(cheap, first, last);
  float weight = weights_[code];
  if (weight < bounds_.least()) return;
  edges.push_back({std::min(number_a, number_b), std::max(number_a, number_b), code, weight});
}

}  // namespace kit::linkage
