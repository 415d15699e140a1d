// Whole lists: the fast path against all pairs, any number of threads, impossible merges, common
// keys.
#include "kit/linkage/link.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "kit/linkage/fit.hpp"
#include "kit/linkage/tests/invented.hpp"

namespace kit::linkage {
namespace {

using Pair = std::tuple<std::uint32_t, std::uint32_t, Code>;

std::set<Pair> pairs_of(const std::vector<Edge>& edges) {
  std::set<Pair> pairs;
  for (const auto& e : edges) pairs.insert({e.a, e.b, e.code});
  return pairs;
}

bool share_a_key(const Record& a, const Record& b) {
  for (std::size_t k = 0; k < rule_count; ++k)
    if (a.keys[k] != 0 && a.keys[k] == b.keys[k]) return true;
  return false;
}

std::set<Pair> plain_pairs(const InventedList& list, const Model& model) {
  Weights weights(model, thai_layout(), list.records.size());
  std::set<Pair> pairs;
  for (std::uint32_t a = 0; a < list.records.size(); ++a)
    for (std::uint32_t b = a + 1; b < list.records.size(); ++b) {
      if (!share_a_key(list.records[a], list.records[b])) continue;
      Code code = thai_pattern(list.records[a], list.records[b], list.names);
      if (weights[code] >= static_cast<float>(weight_of(model.review))) pairs.insert({a, b, code});
    }
  return pairs;
}

TEST(LinkTest, blocks_and_bounds_find_what_comparing_every_pair_finds) {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    auto list = standard_list(invent_rows(600, seed));
    LinkOptions options{.threads = 2, .model = thai_model()};
    options.model->review = seed % 2 == 0 ? 0.05 : 1e-6;
    auto linked = link_people(list.records, list.names, options);
    EXPECT_EQ(pairs_of(linked.edges), plain_pairs(list, *options.model)) << seed;
    EXPECT_EQ(linked.edges.size(), pairs_of(linked.edges).size()) << "a pair came twice";
  }
}

TEST(LinkTest, the_outcome_does_not_depend_on_threads) {
  auto list = standard_list(invent_rows(10'050, 5));
  std::optional<Linked> first;
  for (unsigned threads : {1u, 2u, 3u, 8u}) {
    auto records = list.records;
    // A sample of blocks, as in large lists: which ones must not depend on threads either.
    auto linked = link_people(records, list.names, {.threads = threads, .training_records = 4'000});
    EXPECT_TRUE(linked.trained);
    if (!first)
      first = std::move(linked);
    else {
      EXPECT_EQ(save_model(linked.model), save_model(first->model));
      EXPECT_EQ(pairs_of(linked.edges), pairs_of(first->edges));
      EXPECT_EQ(linked.clusters.of_record, first->clusters.of_record);
    }
  }
}

TEST(LinkTest, no_cluster_holds_what_is_impossible) {
  for (unsigned seed = 1; seed <= 5; ++seed) {
    auto list = standard_list(invent_rows(1'500, seed));
    auto linked = link_people(list.records, list.names, {.lists_name_people_once = seed % 2 == 0});
    std::map<std::uint32_t, std::vector<std::uint32_t>> people;
    for (std::uint32_t r = 0; r < list.records.size(); ++r)
      people[linked.clusters.of_record[r]].push_back(r);
    EXPECT_LT(people.size(), list.records.size());
    for (const auto& [root, members] : people)
      for (auto a : members)
        for (auto b : members) {
          if (a == b) continue;
          EXPECT_EQ(impossible(known_of(list.records[a]), known_of(list.records[b])),
                    Impossible::no);
          if (seed % 2 == 0) EXPECT_NE(list.records[a].list, list.records[b].list);
        }
  }
}

TEST(LinkTest, the_online_search_finds_what_the_whole_list_finds) {
  auto rows = invent_rows(800, 9);
  auto list = standard_list(rows);
  PeopleIndex index;
  for (const auto& row : rows) index.add(row.raw());
  index.settle();
  auto linked = link_people(list.records, list.names, {.threads = 2});
  std::vector<std::set<std::pair<std::uint32_t, Code>>> expected(rows.size()), found(rows.size());
  for (const auto& e : linked.edges) {
    expected[e.a].insert({e.b, e.code});
    expected[e.b].insert({e.a, e.code});
  }
  for (std::uint32_t r = 0; r < rows.size(); ++r)
    for (const auto& f : index.search(rows[r].raw(), {.found_max = 1'000}).found)
      if (f.number != r) found[r].insert({f.number, f.pattern});
  EXPECT_EQ(found, expected);
}

// Lists whose keys say nothing: every pair of a common key cannot be compared, and the outcome says
// so.
void expect_named_and_whole(std::vector<InventedRow> rows, const char* what) {
  auto list = standard_list(rows);
  LinkOptions options{.threads = 2, .block_max = 200, .window = 10};
  auto linked = link_people(list.records, list.names, options);
  ASSERT_FALSE(linked.oversized.empty()) << what;
  for (const auto& block : linked.oversized) {
    EXPECT_GT(block.records, 200u) << what;
    EXPECT_LE(block.compared, block.records * 10) << what;
    EXPECT_LT(block.record, rows.size()) << what;
  }
  EXPECT_EQ(linked.clusters.of_record.size(), rows.size());
  EXPECT_LT(linked.pairs_compared, std::uint64_t(rows.size()) * 400) << what;
}

TEST(LinkTest, all_names_equal_is_said_and_survived) {
  auto rows = invent_rows(1'500, 2);
  for (auto& row : rows) row.first = "สมชาย", row.last = "ใจดี";
  expect_named_and_whole(rows, "names");
}

TEST(LinkTest, all_birthdays_on_the_first_of_january_are_years_only) {
  auto rows = invent_rows(1'500, 2);
  for (auto& row : rows) row.birth = "2500-01-01";
  auto list = standard_list(rows);
  auto linked = link_people(list.records, list.names, {.threads = 2});
  EXPECT_LT(linked.pairs_compared, 562'125u);  // less than half: the day brings nobody together
  for (const auto& e : linked.edges)
    EXPECT_EQ(thai_layout().level(e.code, std::size_t(Field::birth)), level::birth_same_year_only);
}

TEST(LinkTest, half_the_people_in_one_village_and_house_are_said_and_survived) {
  auto rows = invent_rows(1'500, 2);
  for (std::size_t i = 0; i < rows.size(); i += 2)
    rows[i].village = "52130401", rows[i].house = "1";
  expect_named_and_whole(rows, "village");
}

TEST(LinkTest, pairs_of_an_oversized_block_are_still_met_by_other_rules) {
  auto rows = invent_rows(1'000, 4);
  for (auto& row : rows) row.village = "52130401", row.house = "1";
  rows.push_back(InventedRow(rows[10]));
  auto list = standard_list(rows);
  auto linked = link_people(list.records, list.names, {.threads = 1, .block_max = 50, .window = 2});
  bool met = false;
  for (const auto& e : linked.edges) met = met || (e.a == 10 && e.b == 1'000);
  EXPECT_TRUE(met);
}

TEST(LinkTest, empty_and_single_lists_are_linked_to_nothing) {
  for (std::size_t rows : {0u, 1u}) {
    auto list = standard_list(invent_rows(rows, 1));
    auto linked = link_people(list.records, list.names, {});
    EXPECT_TRUE(linked.edges.empty());
    EXPECT_EQ(linked.clusters.of_record.size(), rows);
  }
}

TEST(LinkTest, a_list_where_everything_is_missing_has_no_pairs) {
  std::vector<InventedRow> rows(500);
  auto list = standard_list(rows);
  EXPECT_EQ(link_people(list.records, list.names, {}).pairs_compared, 0u);
}

TEST(LinkTest, shares_of_a_fitted_model_stay_shares) {
  auto list = standard_list(invent_rows(2'000, 3));
  auto model = fit_to_list(thai_model(), list.records, list.names);
  for (const auto& comparison : model.comparisons) {
    double strangers = 0;
    for (const auto& level : comparison.levels) strangers += level.stranger;
    EXPECT_NEAR(strangers, 1, 0.02) << comparison.name;
  }
}

}  // namespace
}  // namespace kit::linkage
