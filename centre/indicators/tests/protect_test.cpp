// What is published tells nobody of few: P1 by looking at every figure, P2 by a solver that is given all that is shown and
// tries to work out what is not. Faulty ways of publishing are caught by the same checks.
#include <glpk.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <random>
#include <set>

#include "centre/indicators/publishing/protect.hpp"

namespace indicators::publishing {
namespace {

using Shown = std::vector<std::optional<std::int64_t>>;
using Random = std::mt19937;

std::int64_t any(Random& random, std::int64_t from, std::int64_t until) {
  return std::uniform_int_distribution<std::int64_t>(from, until)(random);
}

// A province with districts, tambons, and what is not shown by place; many of the tambons are empty or have few.
std::vector<Node> population(Random& random) {
  std::vector<Node> tree{{-1, 0}};
  auto count = [&] {
    switch (any(random, 0, 4)) {
      case 0: return std::int64_t{0};
      case 1: return any(random, 1, 9);
      case 2: return any(random, 10, 14);
      default: return any(random, 0, 60);
    }
  };
  for (auto districts = any(random, 1, 5); districts > 0; --districts) {
    tree.push_back({0, 0});
    int district = static_cast<int>(tree.size()) - 1;
    for (auto tambons = any(random, 1, 6); tambons > 0; --tambons) tree.push_back({district, count()});
  }
  tree.push_back({0, any(random, 0, 2) ? any(random, 0, 12) : 0});
  for (std::size_t i = tree.size(); i-- > 1;) tree[static_cast<std::size_t>(tree[i].parent)].count += tree[i].count;
  return tree;
}

bool breaks_p1(const std::vector<Node>& tree, const Shown& shown) {
  for (std::size_t i = 0; i < tree.size(); ++i) {
    if (!shown[i]) continue;
    bool few_shown = tree[i].count > 0 && tree[i].count < 10;
    bool odd = *shown[i] % 5 != 0 || (*shown[i] > 0 && *shown[i] < 10) || std::abs(*shown[i] - tree[i].count) > 2;
    if (few_shown || odd) return true;
  }
  return false;
}

// One figure, published or not: the sum of some of the smallest cells there are.
struct Figure {
  std::vector<int> cells;
  std::optional<std::int64_t> shown;
};

// Whether anything of `secrets` can be worked out from the figures by somebody who knows how they are made.
class Auditor {
 public:
  Auditor(int cells, const std::vector<Figure>& figures) : lp_(glp_create_prob()) {
    glp_term_out(GLP_OFF);
    glp_add_cols(lp_, cells);
    for (int c = 1; c <= cells; ++c) glp_set_col_bnds(lp_, c, GLP_LO, 0, 0);
    for (const Figure& f : figures)
      if (f.shown) add(f);
  }
  ~Auditor() { glp_delete_prob(lp_); }

  bool is_worked_out(const std::vector<int>& cells) {
    double low = best(cells, GLP_MIN), high = best(cells, GLP_MAX);
    constexpr double near = 1e-6;
    return !((low <= near && high >= 9 - near) || high - low >= 10 - near);
  }

 private:
  void add(const Figure& f) {
    int row = glp_add_rows(lp_, 1);
    double low = *f.shown == 0 ? 0 : std::max<double>(10, static_cast<double>(*f.shown) - 2);
    double high = *f.shown == 0 ? 0 : static_cast<double>(*f.shown) + 2;
    glp_set_row_bnds(lp_, row, low == high ? GLP_FX : GLP_DB, low, high);
    std::vector<int> at{0};
    std::vector<double> ones{0};
    for (int c : f.cells) at.push_back(c + 1), ones.push_back(1);
    glp_set_mat_row(lp_, row, static_cast<int>(f.cells.size()), at.data(), ones.data());
  }
  double best(const std::vector<int>& cells, int direction) {
    for (int c = 1; c <= glp_get_num_cols(lp_); ++c) glp_set_obj_coef(lp_, c, 0);
    for (int c : cells) glp_set_obj_coef(lp_, c + 1, 1);
    glp_set_obj_dir(lp_, direction);
    glp_smcp settings;
    glp_init_smcp(&settings);
    settings.msg_lev = GLP_MSG_OFF;
    EXPECT_EQ(glp_simplex(lp_, &settings), 0);
    auto status = glp_get_status(lp_);
    if (status == GLP_UNBND) return 1e9;
    EXPECT_EQ(status, GLP_OPT) << "the true counts satisfy what is shown";
    return glp_get_obj_val(lp_);
  }

  glp_prob* lp_;
};

// The figures of a tree over its leaves; `first` numbers the leaf that is the tree's first.
std::vector<Figure> figures_of(const std::vector<Node>& tree, const Shown& shown, int first, int* leaves = nullptr) {
  std::vector<Figure> out(tree.size());
  std::vector<bool> whole(tree.size());
  for (const Node& n : tree)
    if (n.parent >= 0) whole[static_cast<std::size_t>(n.parent)] = true;
  int next = first;
  for (std::size_t i = 0; i < tree.size(); ++i) {
    out[i].shown = shown[i];
    if (whole[i]) continue;
    for (int at = static_cast<int>(i); at >= 0; at = tree[static_cast<std::size_t>(at)].parent) out[static_cast<std::size_t>(at)].cells.push_back(next);
    ++next;
  }
  if (leaves) *leaves = next - first;
  return out;
}

int worked_out(const std::vector<Node>& tree, const Shown& shown) {
  int leaves = 0, found = 0;
  auto figures = figures_of(tree, shown, 0, &leaves);
  Auditor auditor(leaves, figures);
  for (const Figure& f : figures)
    if (!f.shown && !f.cells.empty()) found += auditor.is_worked_out(f.cells);
  return found;
}

// Faulty ways.
Shown without_neighbours(const std::vector<Node>& tree) {
  Shown out;
  for (const Node& n : tree) out.push_back(n.count > 0 && n.count < 10 ? std::nullopt : std::optional(rounded(n.count)));
  return out;
}
Shown with_a_low_limit(const std::vector<Node>& tree) {
  Shown out = protect(tree);
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (tree[i].count >= 5 && tree[i].count < 10) out[i] = rounded(tree[i].count);
  return out;
}
Shown unrounded(const std::vector<Node>& tree) {
  Shown out = protect(tree);
  for (std::size_t i = 0; i < tree.size(); ++i)
    if (out[i]) out[i] = tree[i].count;
  return out;
}

int populations(int usual) {
  const char* asked = std::getenv("CHAESON_DISCLOSURE");
  return asked ? std::atoi(asked) : usual;
}

TEST(Protect, ten_thousand_populations_show_no_few_and_nothing_unrounded) {
  Random random{1};
  int hidden = 0, figures = 0;
  for (int n = 0; n < 10'000; ++n) {
    auto tree = population(random);
    auto shown = protect(tree);
    ASSERT_FALSE(breaks_p1(tree, shown)) << "population " << n;
    hidden += static_cast<int>(std::ranges::count(shown, std::optional<std::int64_t>{}));
    figures += static_cast<int>(shown.size());
  }
  EXPECT_LT(hidden, figures * 8 / 10) << "most of what may be shown is shown";
}

TEST(Protect, a_solver_works_out_nothing_that_is_held_back) {
  Random random{2};
  for (int n = 0; n < populations(10'000); ++n) {
    auto tree = population(random);
    ASSERT_EQ(worked_out(tree, protect(tree)), 0) << "population " << n;
  }
}

TEST(Protect, faulty_ways_of_publishing_are_caught) {
  Random random{3};
  int neighbours = 0, low = 0, exact = 0;
  for (int n = 0; n < 200; ++n) {
    auto tree = population(random);
    neighbours += worked_out(tree, without_neighbours(tree)) > 0;
    low += breaks_p1(tree, with_a_low_limit(tree));
    exact += breaks_p1(tree, unrounded(tree));
  }
  EXPECT_GT(neighbours, 0);
  EXPECT_GT(low, 100);
  EXPECT_GT(exact, 100);
}

// The same places in two periods: what is published of each, and what of both tells of the second.
TEST(Protect, releases_of_periods_that_do_not_overlap_tell_nothing_together_and_releases_to_date_are_caught) {
  Random random{4};
  int together = 0, to_date = 0;
  for (int n = 0; n < 150; ++n) {
    auto first = population(random), second = first;
    for (std::size_t i = 1; i < second.size(); ++i) second[i].count = 0;
    second[0].count = 0;
    std::set<int> parents;
    for (const Node& node : first) parents.insert(node.parent);
    for (std::size_t i = first.size(); i-- > 0;) {
      if (!parents.contains(static_cast<int>(i))) second[i].count = any(random, 0, 1) ? any(random, 0, 15) : 0;
      if (second[i].parent >= 0) second[static_cast<std::size_t>(second[i].parent)].count += second[i].count;
    }
    auto both = first;
    for (std::size_t i = 0; i < both.size(); ++i) both[i].count += second[i].count;
    int leaves = 0;
    auto of_first = figures_of(first, protect(first), 0, &leaves);
    auto of_second = figures_of(second, protect(second), leaves);
    auto of_both = figures_of(both, protect(both), 0);
    for (Figure& f : of_both) {
      auto cells = f.cells;
      for (int c : cells) f.cells.push_back(c + leaves);
    }
    auto secrets = [&](Auditor& auditor) {
      int found = 0;
      for (std::size_t i = 0; i < second.size(); ++i)
        if (second[i].count > 0 && second[i].count < 10) found += auditor.is_worked_out(of_second[i].cells);
      return found;
    };
    auto apart = of_first;
    apart.insert(apart.end(), of_second.begin(), of_second.end());
    Auditor right(2 * leaves, apart);
    together += secrets(right);
    auto running = of_first;
    running.insert(running.end(), of_both.begin(), of_both.end());
    Auditor wrong(2 * leaves, running);
    to_date += secrets(wrong);
  }
  EXPECT_EQ(together, 0);
  EXPECT_GT(to_date, 0) << "figures to date give the newest month away";
}

// Villages are on no list; published beside tambons they would tell of the one held back.
TEST(Protect, villages_published_beside_tambons_are_caught) {
  Random random{5};
  int found = 0;
  for (int n = 0; n < 150; ++n) {
    std::vector<Node> tree{{-1, 0}};
    for (auto villages = any(random, 2, 5); villages > 0; --villages) tree.push_back({0, any(random, 0, 20)});
    for (std::size_t i = 1; i < tree.size(); ++i) tree[0].count += tree[i].count;
    if (tree[0].count < 10) continue;
    auto beside = without_neighbours(tree);
    found += worked_out(tree, beside) > 0;
    EXPECT_EQ(worked_out(tree, protect(tree)), 0);
  }
  EXPECT_GT(found, 0);
}

}  // namespace
}  // namespace indicators::publishing
