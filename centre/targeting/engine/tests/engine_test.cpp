// The engine against a loop over people: random plans, sizes, missing answers and groups; every kernel.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "centre/targeting/engine/scan.hpp"
#include "centre/targeting/engine/tests/world.hpp"

namespace targeting::engine::testing {
namespace {

Engine engine_of(const Columns& columns, unsigned threads = 2) {
  return Engine(value(Snapshot::build(columns.names, columns.places, columns.people(), {.threads = threads})), threads);
}

std::uint32_t rank_of(const Engine& engine, const Columns& columns, std::size_t row) {
  return *engine.find_place(columns.places[columns.place[row]].tambon);
}

TEST(TargetingEngine, every_kernel_agrees_with_a_loop_over_people_for_random_plans) {
  const Size sizes[] = {{.people = 1, .places = 1}, {.people = 300, .places = 40, .sorted = false},
                        {.people = 2'000, .places = 12}, {.people = 1'500, .places = 5, .indicators = 32, .target_groups = 10},
                        {.people = 1'000, .places = 3, .indicators = 4, .deprived = 0.5, .not_applicable = 0, .missing = 0},
                        {.people = 800, .places = 20, .indicators = 12, .missing = 0.3, .sorted = false}};
  std::uint32_t seed = 1;
  for (const Size& size : sizes) {
    auto columns = make_columns(seed, size);
    auto engine = engine_of(columns);
    for (int round = 0; round < 8; ++round, ++seed) {
      auto plan = make_plan(seed, columns);
      auto right = naive(columns, engine, plan);
      for (const auto& kernel : kernels()) {
        engine.use(kernel);
        auto number = value(engine.keep(plan));
        for (auto level : {Level::tambon, Level::district, Level::province, Level::nation})
          ASSERT_TRUE(engine.totals(number, level) == right[level]) << kernel.name << " seed " << seed << " level " << kit::name_of(level);
        engine.drop(number);
      }
    }
  }
}

// One indicator alone makes poor: of those with one or two deprivations few are, which are then counted by the index.
TEST(TargetingEngine, classes_with_few_poor_are_counted_apart_and_nobody_is_lost) {
  for (const Size& size : {Size{.people = 4'000, .places = 30}, Size{.people = 3'000, .places = 7, .indicators = 32, .target_groups = 10}}) {
    auto columns = make_columns(77, size);
    auto engine = engine_of(columns);
    for (std::uint32_t heavy = 0; heavy < size.indicators; heavy += 5) {
      Plan plan{.name = "heavy", .cutoff_ppm = 500'000};
      for (std::uint32_t j = 0; j < size.indicators; ++j)
        plan.indicators.push_back({columns.names.indicators[j], j % 2 == 0 ? "even" : "odd", j == heavy ? 1'000 : 1});
      auto right = naive(columns, engine, plan);
      for (const auto& kernel : kernels()) {
        engine.use(kernel);
        auto number = value(engine.keep(plan));
        for (auto level : {Level::tambon, Level::district, Level::province, Level::nation})
          ASSERT_TRUE(engine.totals(number, level) == right[level]) << kernel.name << " heavy " << heavy;
        engine.drop(number);
      }
    }
  }
}

TEST(TargetingEngine, wholes_are_the_sums_of_their_parts_and_the_headline_is_the_nation) {
  auto columns = make_columns(5, {.people = 3'000, .places = 30});
  auto engine = engine_of(columns);
  for (std::uint32_t seed = 0; seed < 10; ++seed) {
    auto plan = make_plan(seed, columns);
    auto number = value(engine.keep(plan));
    auto headline = value(engine.headline(plan));
    EXPECT_EQ(headline.people, 3'000U);
    auto heads = [&](std::vector<PlaceSpan> spans) { return value(engine.head_count(plan, spans)); };
    EXPECT_EQ(heads({{0, 30}}).poor, headline.poor);
    EXPECT_EQ(heads({{0, 7}, {7, 30}}).poor, headline.poor);
    std::uint64_t in_five = 0;
    for (std::size_t place = 5; place < 10; ++place) in_five += engine.totals(number, Level::tambon).poor(place);
    EXPECT_EQ(heads({{5, 10}}).poor, in_five);
    EXPECT_EQ(heads({{5, 10}, {12, 12}}).people, heads({{0, 10}}).people - heads({{0, 5}}).people);
    for (auto level : {Level::tambon, Level::district, Level::province, Level::nation}) {
      const Totals& totals = engine.totals(number, level);
      std::uint64_t poor = 0, score = 0, last_lane = 0;
      auto lane = engine.judge(number).lane_count() - 1;
      for (std::size_t r = 0; r < totals.rows(); ++r) {
        poor += totals.poor(r);
        score += totals.score(r);
        last_lane += totals.lanes(r)[lane];
      }
      EXPECT_EQ(poor, headline.poor);
      EXPECT_EQ(score, headline.score);
      EXPECT_EQ(last_lane, headline.lanes[lane]);
    }
  }
}

TEST(TargetingEngine, a_moved_cutoff_gives_what_a_full_recompute_gives) {
  auto columns = make_columns(9, {.people = 4'000, .places = 25, .sorted = false});
  auto engine = engine_of(columns);
  Plan plan = make_plan(3, columns);
  plan.method = Method::alkire_foster;
  plan.cutoff_ppm = 300'000;
  auto slid = value(engine.keep(plan));
  for (std::uint32_t seed = 40; seed < 46; ++seed) {  // small steps and large ones, with rules that leave people out
    auto other = make_plan(seed, columns);
    other.method = Method::alkire_foster;
    other.cutoff_ppm = 200'000;
    auto number = value(engine.keep(other));
    for (std::int64_t step : {1, -2, 30, 1'000, -900, 50'000, 200'000, -300'000}) {
      other.cutoff_ppm = std::max<std::int64_t>(0, *other.cutoff_ppm + step);
      value(engine.move_cutoff(number, *other.cutoff_ppm));
      ASSERT_TRUE(engine.totals(number, Level::district) == naive(columns, engine, other)[Level::district]) << seed << " " << step;
    }
  }
  for (std::uint32_t i = 0; i < 40; ++i)  // some of the people have changed since the snapshot
    value(engine.apply({.row = i, .place_before = rank_of(engine, columns, i), .before = columns.words(i),
                        .place_after = 3, .after = Words{.deprived = i * 37 & 0x3FFF, .not_applicable = 0x8000, .group = 9}}));
  for (std::int64_t cutoff : {310'000, 305'000, 0, 1, 1'000'000, 250'000, 251'000, 333'333}) {
    value(engine.move_cutoff(slid, cutoff));
    plan.cutoff_ppm = cutoff;
    auto fresh = value(engine.keep(plan));
    EXPECT_TRUE(engine.totals(slid, Level::tambon) == engine.totals(fresh, Level::tambon)) << cutoff;
    EXPECT_TRUE(engine.totals(slid, Level::province) == engine.totals(fresh, Level::province)) << cutoff;
  }
  EXPECT_FALSE(engine.move_cutoff(slid, -1));
}

TEST(TargetingEngine, a_changed_plan_gives_what_a_fresh_one_gives) {
  auto columns = make_columns(10, {.people = 2'000, .places = 9, .indicators = 14});
  auto engine = engine_of(columns);
  auto number = value(engine.keep(make_plan(0, columns)));
  for (std::uint32_t seed = 1; seed < 25; ++seed) {
    auto plan = make_plan(seed, columns);
    value(engine.change(number, plan));
    ASSERT_TRUE(engine.totals(number, Level::tambon) == naive(columns, engine, plan)[Level::tambon]) << seed;
  }
}

// People move, change, come and go; everything kept must equal what a rebuild from the changed columns gives.
TEST(TargetingEngine, changes_one_by_one_give_what_a_rebuild_gives) {
  auto columns = make_columns(21, {.people = 1'200, .places = 8});
  auto engine = engine_of(columns);
  std::vector<Plan> plans;
  std::vector<PlanNumber> numbers;
  for (std::uint32_t seed = 30; seed < 36; ++seed) {
    plans.push_back(make_plan(seed, columns));
    numbers.push_back(value(engine.keep(plans.back())));
  }
  engine.everybody(numbers[0], Level::nation);
  engine.absent(Level::nation);
  auto donor = make_columns(22, {.people = 600, .places = 8, .sorted = false});
  for (std::uint32_t i = 0; i < 600; ++i) {
    auto row = i * 2;
    value(engine.apply({.row = row, .place_before = columns.place[row], .before = columns.words(row),
                        .place_after = donor.place[i], .after = donor.words(i)}));
    columns.place[row] = donor.place[i];
    columns.deprived[row] = donor.deprived[i];
    columns.not_applicable[row] = donor.not_applicable[i];
    columns.missing[row] = donor.missing[i];
    columns.group[row] = donor.group[i];
    if (i % 100 == 50) value(engine.move_cutoff(value(engine.keep(Plan{.name = "slid", .indicators = plans[0].indicators, .cutoff_ppm = 1})), 2));
  }
  auto rebuilt = engine_of(columns);
  for (std::size_t p = 0; p < plans.size(); ++p) {
    auto number = value(rebuilt.keep(plans[p]));
    for (auto level : {Level::tambon, Level::district, Level::province, Level::nation}) {
      EXPECT_TRUE(engine.totals(numbers[p], level) == rebuilt.totals(number, level)) << p;
      EXPECT_TRUE(engine.everybody(numbers[p], level) == rebuilt.everybody(number, level)) << p;
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> ours, theirs;
    engine.list(numbers[p], 0, 8, [&](const PoorRun& run) { for (auto r : run.rows) ours.emplace(run.place, r); return true; });
    rebuilt.list(number, 0, 8, [&](const PoorRun& run) { for (auto r : run.rows) theirs.emplace(run.place, r); return true; });
    EXPECT_EQ(ours, theirs) << p;
    EXPECT_EQ(value(engine.headline(plans[p])).score, value(rebuilt.headline(plans[p])).score);
    for (PlaceSpan span : {PlaceSpan{0, 8}, PlaceSpan{2, 5}}) {
      auto now = value(engine.head_count(plans[p], std::array{span})), anew = value(rebuilt.head_count(plans[p], std::array{span}));
      EXPECT_EQ(std::pair(now.people, now.poor), std::pair(anew.people, anew.poor)) << p;
    }
  }
  EXPECT_TRUE(engine.absent(Level::province) == rebuilt.absent(Level::province));
}

TEST(TargetingEngine, the_scan_over_people_gives_what_the_cube_gives_and_obeys_who_is_eligible) {
  auto columns = make_columns(31, {.people = 1'500, .places = 11, .sorted = false});
  auto engine = engine_of(columns);
  Crew crew(2);
  std::vector<std::uint32_t> rank;
  for (auto& place : columns.places) rank.push_back(*engine.find_place(place.tambon));
  std::vector<std::uint8_t> eligible(1'500);
  for (std::size_t i = 0; i < 1'500; i += 3) eligible[i] = 1;
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    auto plan = make_plan(seed, columns);
    auto number = value(engine.keep(plan));
    auto all = scan(columns.people(), rank, engine.levels(), engine.judge(number), {}, crew);
    for (auto level : {Level::tambon, Level::nation}) EXPECT_TRUE(all[level] == engine.totals(number, level));
    std::uint64_t poor = 0;
    for (std::size_t i = 0; i < 1'500; i += 3) poor += naive_poor(plan, columns.names, columns.words(i));
    EXPECT_EQ(scan(columns.people(), rank, engine.levels(), engine.judge(number), eligible, crew)[Level::nation].poor(0), poor);
  }
}

TEST(TargetingEngine, somebody_who_is_not_there_cannot_change) {
  auto columns = make_columns(2, {.people = 50, .places = 2});
  auto engine = engine_of(columns);
  Words nobody{.deprived = 0x3FFFF};
  auto refused = engine.apply({.row = 1, .place_before = 0, .before = nobody, .place_after = 0, .after = columns.words(1)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "targeting.engine_person_unknown");
  EXPECT_EQ(engine.apply({.row = 1, .place_after = 99, .after = nobody}).error().code, "targeting.engine_place_unknown");
  EXPECT_EQ(engine.changed_people(), 0U);
}

TEST(TargetingEngine, lists_name_the_poor_and_nobody_else) {
  auto columns = make_columns(14, {.people = 2'000, .places = 10, .sorted = false});
  auto engine = engine_of(columns);
  for (std::uint32_t seed = 0; seed < 8; ++seed) {
    auto plan = make_plan(seed, columns);
    auto number = value(engine.keep(plan));
    std::vector<bool> listed(2'000);
    engine.list(number, 0, 10, [&](const PoorRun& run) {
      for (auto row : run.rows) {
        EXPECT_FALSE(listed[row]);
        EXPECT_EQ(columns.words(row), run.words);
        EXPECT_EQ(engine.snapshot().places()[run.place].tambon, columns.places[columns.place[row]].tambon);
        listed[row] = true;
      }
      return true;
    });
    for (std::size_t i = 0; i < 2'000; ++i) ASSERT_EQ(listed[i], naive_poor(plan, columns.names, columns.words(i))) << seed;
  }
}

TEST(TargetingEngine, who_enters_and_who_leaves_accounts_for_the_difference_of_two_plans) {
  auto columns = make_columns(4, {.people = 3'000, .places = 10});
  auto engine = engine_of(columns);
  auto a = value(engine.keep(make_plan(1, columns))), b = value(engine.keep(make_plan(2, columns)));
  auto enters = engine.entering(a, b), leaves = engine.entering(b, a);
  for (std::size_t p = 0; p < 10; ++p)
    EXPECT_EQ(engine.totals(a, Level::tambon).poor(p) + enters[Level::tambon].poor(p),
              engine.totals(b, Level::tambon).poor(p) + leaves[Level::tambon].poor(p));
}

TEST(TargetingEngine, one_place_with_half_the_people_and_all_alike_overflows_nothing) {
  Size size{.people = 300'000, .places = 3, .indicators = 2, .deprived = 0};
  auto columns = make_columns(1, {.people = 1, .places = 3, .indicators = 2});
  auto fill = [&](std::vector<std::uint32_t>& column, std::uint32_t with) { column.assign(size.people, with); };
  fill(columns.place, 1);
  for (std::size_t i = 0; i < size.people / 4; ++i) columns.place[i] = 0, columns.place[size.people - 1 - i] = 2;
  fill(columns.deprived, 3), fill(columns.not_applicable, 0), fill(columns.missing, 0), fill(columns.group, 1), fill(columns.household, 7);
  auto engine = engine_of(columns);
  Plan plan{.name = "all", .method = Method::any_dimension, .indicators = {{"d1", "a", {}}, {"d2", "b", {}}}};
  for (const auto& kernel : kernels()) {
    engine.use(kernel);
    auto number = value(engine.keep(plan));
    EXPECT_EQ(engine.totals(number, Level::tambon).poor(1), 150'000U);
    EXPECT_EQ(engine.totals(number, Level::tambon).lanes(1)[0], 150'000U);
    EXPECT_EQ(engine.totals(number, Level::nation).lanes(0)[2], 300'000U);
    EXPECT_EQ(engine.totals(number, Level::nation).score(0), 300'000U * 1'000'000ULL);
  }
}

}  // namespace
}  // namespace targeting::engine::testing
