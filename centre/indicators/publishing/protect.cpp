// Few are held back first; then, so long as something held back can be worked out, its smallest neighbour too.
#include "centre/indicators/publishing/protect.hpp"

#include <algorithm>
#include <limits>

#include "kit/base/breakage.hpp"

namespace indicators::publishing {
namespace {

struct Range {
  std::int64_t low = 0, high = 0;
  void meet(std::int64_t from, std::int64_t to) { low = std::max(low, from), high = std::min(high, to); }
  bool is_wide() const { return (low <= 0 && high >= few - 1) || high - low >= few; }
};

class Tree {
 public:
  explicit Tree(const std::vector<Node>& nodes) : nodes_(nodes), parts_(nodes.size()), hidden_(nodes.size()) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      ENSURE(nodes[i].parent < static_cast<int>(i) && nodes[i].count >= 0);
      if (nodes[i].parent >= 0) parts_[static_cast<std::size_t>(nodes[i].parent)].push_back(i);
      hidden_[i] = nodes[i].count > 0 && nodes[i].count < few;
      if (!nodes_.empty() && i == 0) most_ = std::max<std::int64_t>(nodes[0].count + rounding, few);
    }
  }

  // Until nothing held back can be worked out.
  void hold_back() {
    for (;;) {
      reach();
      bool any = false;
      std::vector<bool> helped(nodes_.size());
      const auto before = hidden_;  // what is held back in this turn has no range yet
      for (std::size_t i = 0; i < nodes_.size(); ++i) {
        if (!before[i] || ranges_[i].is_wide()) continue;
        auto family = static_cast<std::size_t>(std::max(nodes_[i].parent, 0));
        if (helped[family]) continue;
        helped[family] = true;
        any = hide_beside(i) || any;
      }
      if (!any) return;
    }
  }

  bool hidden(std::size_t i) const { return hidden_[i]; }

 private:
  // What a reader can tell of each figure: up the tree, and down again. On a tree that is all there is to know.
  void reach() {
    ranges_.assign(nodes_.size(), {0, most_});
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (hidden_[i]) continue;
      auto shown = rounded(nodes_[i].count);
      ranges_[i] = shown == 0 ? Range{0, 0} : Range{std::max(few, shown - rounding / 2), shown + rounding / 2};
    }
    for (std::size_t i = nodes_.size(); i-- > 0;) {
      if (parts_[i].empty()) continue;
      Range sum = sum_of(i);
      ranges_[i].meet(sum.low, sum.high);
    }
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      Range sum = sum_of(i), whole = ranges_[i];
      for (auto part : parts_[i]) {
        Range& r = ranges_[part];
        r.meet(whole.low - (sum.high - r.high), whole.high - (sum.low - r.low));
      }
    }
  }
  Range sum_of(std::size_t i) const {
    Range sum;
    for (auto part : parts_[i]) sum.low += ranges_[part].low, sum.high += ranges_[part].high;
    return sum;
  }

  void hide(std::size_t i) {
    if (nodes_[i].count > 0) hidden_[i] = true;
    for (auto part : parts_[i]) hide(part);
  }

  bool hide_beside(std::size_t i) {
    for (;;) {
      if (nodes_[i].parent < 0) return false;
      auto parent = static_cast<std::size_t>(nodes_[i].parent);
      auto smallest = nodes_.size();
      for (auto other : parts_[parent])
        if (!hidden_[other] && nodes_[other].count > 0 &&
            (smallest == nodes_.size() || nodes_[other].count < nodes_[smallest].count))
          smallest = other;
      if (smallest < nodes_.size()) return hide(smallest), true;
      if (!hidden_[parent]) return hide(parent), true;
      i = parent;
    }
  }

  const std::vector<Node>& nodes_;
  std::vector<std::vector<std::size_t>> parts_;
  std::vector<bool> hidden_;
  std::vector<Range> ranges_;
  std::int64_t most_ = 0;
};

}  // namespace

std::int64_t rounded(std::int64_t count) { return (count + rounding / 2) / rounding * rounding; }

std::vector<std::optional<std::int64_t>> protect(const std::vector<Node>& nodes) {
  Tree tree(nodes);
  tree.hold_back();
  std::vector<std::optional<std::int64_t>> out(nodes.size());
  for (std::size_t i = 0; i < nodes.size(); ++i)
    if (!tree.hidden(i)) out[i] = rounded(nodes[i].count);
  return out;
}

}  // namespace indicators::publishing
