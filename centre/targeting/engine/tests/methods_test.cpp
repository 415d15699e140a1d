// Every method against tables small enough to work out by hand; errors, contributions and change with them.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "centre/targeting/engine/figures.hpp"
#include "centre/targeting/engine/tests/world.hpp"

namespace targeting::engine::testing {
namespace {

// One person: place, deprivations such as "110?-": 1 deprived, 0 not, ? missing, - not applicable; groups; household.
struct Person {
  std::uint32_t place;
  std::string marks;
  std::uint32_t group = 1;
  std::uint32_t household = 0;
};

Engine engine_of(const std::vector<Person>& people, Unit unit = Unit::person) {
  Columns c;
  for (std::size_t j = 0; j < people[0].marks.size(); ++j) c.names.indicators.push_back("d" + std::to_string(j + 1));
  c.names.groups.assign(standard_groups.begin(), standard_groups.end());
  c.places = {{"520101", "5201", "52"}, {"520102", "5201", "52"}, {"130101", "1301", "13"}};
  for (auto& p : people) {
    Words w;
    for (std::size_t j = 0; j < p.marks.size(); ++j)
      (p.marks[j] == '1' ? w.deprived : p.marks[j] == '?' ? w.missing : w.not_applicable) |= p.marks[j] == '0' ? 0U : 1U << j;
    c.place.push_back(p.place);
    c.deprived.push_back(w.deprived);
    c.not_applicable.push_back(w.not_applicable);
    c.missing.push_back(w.missing);
    c.group.push_back(p.group);
    c.household.push_back(p.household);
  }
  return Engine(value(Snapshot::build(c.names, c.places, c.people(), {.unit = unit})), 1);
}

Plan four(Method method, std::optional<std::int64_t> cutoff = {}) {
  return {.name = "four", .method = method,
          .indicators = {{"d1", "a", {}}, {"d2", "a", {}}, {"d3", "b", {}}, {"d4", "b", {}}}, .cutoff_ppm = cutoff};
}
Figures nation(Engine& engine, const Plan& plan) { return figures(engine, value(engine.keep(plan)), Level::nation, 0); }

const std::vector<Person> alkire{{0, "1100"}, {0, "1000"}, {1, "1110"}, {2, "0000"}};

TEST(TargetingMethods, alkire_foster_counts_who_reaches_the_cutoff_and_a_tie_is_poor) {
  auto engine = engine_of(alkire);
  auto number = value(engine.keep(four(Method::alkire_foster, 500'000)));
  auto f = figures(engine, number, Level::nation, 0);
  EXPECT_EQ(f.people, 4U);
  EXPECT_EQ(f.poor, 2U);
  EXPECT_EQ(f.score, 1'250'000U);
  EXPECT_DOUBLE_EQ(f.incidence(), 0.5);
  EXPECT_DOUBLE_EQ(f.intensity(), 0.625);
  EXPECT_DOUBLE_EQ(f.m0(), 0.3125);
  const auto* censored = engine.totals(number, Level::nation).lanes(0);
  const auto* uncensored = engine.everybody(number, Level::nation).lanes(0);
  EXPECT_EQ(std::vector<std::uint32_t>(censored, censored + 6), (std::vector<std::uint32_t>{2, 2, 1, 0, 2, 1}));
  EXPECT_EQ(std::vector<std::uint32_t>(uncensored, uncensored + 6), (std::vector<std::uint32_t>{3, 2, 1, 0, 3, 1}));
  auto shares = contributions(engine.judge(number), engine.totals(number, Level::nation), 0);
  EXPECT_EQ(shares, (std::vector<double>{0.4, 0.4, 0.2, 0}));
  // By place: 520101 has one poor of two, 520102 one of one, 130101 none of one; provinces sort 13 before 52.
  EXPECT_EQ(engine.totals(number, Level::tambon).poor(0), 0U);
  EXPECT_EQ(engine.totals(number, Level::tambon).poor(1), 1U);
  EXPECT_EQ(engine.totals(number, Level::province).poor(1), 2U);
}

TEST(TargetingMethods, tpmap_counts_who_is_deprived_in_any_dimension) {
  auto engine = engine_of(alkire);
  EXPECT_EQ(nation(engine, four(Method::any_dimension)).poor, 3U);
  auto only_living = four(Method::any_dimension);
  only_living.indicators = {{"d3", "living", {}}};
  EXPECT_EQ(nation(engine, only_living).poor, 1U);
  auto carded = engine_of({{0, "1000", card_bit}, {0, "1000"}, {0, "0000", card_bit}});
  auto target = four(Method::any_dimension);
  target.only = Rule{.group = "card"};
  EXPECT_EQ(nation(carded, target).poor, 1U);
}

TEST(TargetingMethods, the_national_index_needs_four_of_twelve) {
  auto engine = engine_of({{0, "111000000000"}, {0, "100100100100"}, {0, "111100000000"}});
  Plan plan{.name = "mpi", .method = Method::national_mpi};
  const char* dimensions[] = {"education", "health", "living", "finance"};
  for (int j = 0; j < 12; ++j) plan.indicators.push_back({"d" + std::to_string(j + 1), dimensions[j / 3], {}});
  auto f = nation(engine, plan);
  EXPECT_EQ(f.poor, 2U);
  EXPECT_EQ(f.score, 2U * 333'333U);
}

TEST(TargetingMethods, absent_answers_count_as_not_deprived_or_share_their_weight) {
  auto engine = engine_of({{0, "1--0"}, {0, "1??0"}, {0, "1?-0"}, {0, "----"}});
  auto plan = four(Method::alkire_foster, 500'000);
  EXPECT_EQ(nation(engine, plan).poor, 0U);
  plan.not_applicable = Absent::renormalised;
  EXPECT_EQ(nation(engine, plan).poor, 1U);
  EXPECT_EQ(nation(engine, plan).score, 500'000U);
  plan.missing = Absent::renormalised;
  EXPECT_EQ(nation(engine, plan).poor, 3U);
  plan.not_applicable = Absent::not_deprived;
  EXPECT_EQ(nation(engine, plan).poor, 1U);
  plan.cutoff_ppm = 0;  // everybody, also who has no answer at all
  EXPECT_EQ(nation(engine, plan).poor, 4U);
  const auto* absent = engine.absent(Level::nation).lanes(0);
  EXPECT_EQ(absent[1], 2U);       // d2 is not applicable to two
  EXPECT_EQ(absent[32 + 1], 2U);  // and missing of two
}

TEST(TargetingMethods, scores_round_down_to_whole_millionths) {
  auto engine = engine_of({{0, "100"}});
  Plan plan{.name = "thirds", .indicators = {{"d1", "a", 1}, {"d2", "a", 1}, {"d3", "a", 1}}, .cutoff_ppm = 333'333};
  EXPECT_EQ(nation(engine, plan).score, 333'333U);
  plan.cutoff_ppm = 333'334;
  EXPECT_EQ(nation(engine, plan).poor, 0U);
}

TEST(TargetingMethods, a_programme_rule_says_all_any_and_none) {
  // Housing help: d4 fails and (disabled or 60 and more), not for card holders.
  auto elder = age_bit(70);
  auto engine = engine_of({{0, "0001", elder}, {0, "0001", disabled_bit}, {0, "0001", elder | card_bit}, {0, "1000", elder}, {0, "0001", age_bit(30)}});
  auto plan = value(read_plan(R"({"name": "housing", "method": "programme_rule",
    "indicators": [{"indicator": "d4", "dimension": "living"}],
    "rule": {"all": [{"indicator": "d4"}, {"any": [{"group": "disabled"}, {"group": "age_60_up"}]}, {"none": [{"group": "card"}]}]}})"));
  EXPECT_EQ(nation(engine, plan).poor, 2U);
  plan.rule = Rule{.deprivations_min = 1};
  EXPECT_EQ(nation(engine, plan).poor, 4U);
}

TEST(TargetingMethods, households_fail_when_a_member_does_and_their_members_may_be_counted) {
  const std::vector<Person> people{{0, "10-?", 1, 7}, {0, "0100", 2, 7}, {1, "0000", 1, 8}};
  auto plan = four(Method::alkire_foster, 500'000);
  EXPECT_EQ([&] { auto e = engine_of(people); return nation(e, plan).poor; }(), 0U);
  plan.unit = Unit::household;
  auto households = engine_of(people, Unit::household);
  auto f = nation(households, plan);
  EXPECT_EQ(f.people, 2U);
  EXPECT_EQ(f.poor, 1U);
  EXPECT_EQ(households.absent(Level::nation).lanes(0)[2], 0U);       // d3: a member has an answer
  EXPECT_EQ(households.absent(Level::nation).lanes(0)[32 + 3], 1U);  // d4: it is not known that all pass
  plan.unit = Unit::household_members;
  auto members = engine_of(people, Unit::household_members);
  EXPECT_EQ(nation(members, plan).poor, 2U);
  EXPECT_EQ(nation(members, plan).people, 3U);
  EXPECT_EQ(members.keep(four(Method::any_dimension)).error().faults[0].code, "targeting.plan_unit_differs");
}

TEST(TargetingMethods, errors_come_from_the_spread_between_places) {
  auto engine = engine_of({{0, "1111"}, {0, "0000"}, {1, "0000"}, {1, "0000"}});
  auto number = value(engine.keep(four(Method::alkire_foster, 500'000)));
  auto errors = standard_errors(engine, number, Level::district, 1 - 1);
  ASSERT_FALSE(standard_errors(engine, number, Level::tambon, 0));
  errors = standard_errors(engine, number, Level::nation, 0);
  ASSERT_TRUE(errors);
  EXPECT_DOUBLE_EQ(errors->incidence, 0.25);  // residuals 0.5 and -0.5: sqrt(2/1 x 0.5) / 4
  EXPECT_DOUBLE_EQ(errors->m0, 0.25);
  EXPECT_DOUBLE_EQ(errors->intensity, 0);
}

TEST(TargetingMethods, a_change_is_what_incidence_and_intensity_did) {
  Figures before{.people = 4, .poor = 2, .score = 1'250'000}, after{.people = 4, .poor = 1, .score = 500'000};
  auto parts = change_between(before, after);
  EXPECT_DOUBLE_EQ(parts.m0, -0.1875);
  EXPECT_DOUBLE_EQ(parts.incidence, -0.140625);
  EXPECT_DOUBLE_EQ(parts.intensity, -0.046875);
}

TEST(TargetingMethods, plans_that_cannot_be_are_refused) {
  auto engine = engine_of(alkire);
  auto code = [&](Plan plan) {
    auto kept = engine.keep(plan);
    return kept ? std::string("kept") : kept.error().faults.empty() ? kept.error().code : kept.error().faults[0].code;
  };
  auto changed = [](auto change, Method method = Method::any_dimension) { auto p = four(method); change(p); return p; };
  EXPECT_EQ(code(changed([](Plan& p) { p.indicators[0].indicator = "d9"; })), "targeting.plan_indicator_unknown");
  EXPECT_EQ(code(changed([](Plan& p) { p.indicators[0].indicator = "d2"; })), "targeting.plan_indicator_twice");
  EXPECT_EQ(code(changed([](Plan& p) { p.indicators[0].weight = 1; })), "targeting.plan_weights_partly");
  EXPECT_EQ(code(changed([](Plan& p) { for (auto& i : p.indicators) i.weight = 0; })), "targeting.plan_weights_zero");
  EXPECT_EQ(code(four(Method::alkire_foster)), "targeting.plan_cutoff_missing");
  EXPECT_EQ(code(four(Method::programme_rule)), "targeting.plan_rule_missing");
  EXPECT_EQ(code(changed([](Plan& p) { p.only = Rule{.group = "nobody"}; })), "targeting.plan_rule_unknown");
  EXPECT_EQ(code(changed([](Plan& p) { p.only = Rule{}; })), "targeting.plan_rule_unclear");
  EXPECT_EQ(code(changed([](Plan& p) { p.only = Rule{.indicator = "d1", .group = "card"}; })), "targeting.plan_rule_unclear");
  Rule deep{.indicator = "d1"};
  for (int i = 0; i < 20; ++i) deep = Rule{.none = {deep}};
  EXPECT_EQ(code(changed([&](Plan& p) { p.only = deep; })), "targeting.plan_rule_unclear");
  EXPECT_FALSE(read_plan(R"({"name": "x", "method": "guess", "indicators": []})"));
  EXPECT_FALSE(engine.move_cutoff(value(engine.keep(four(Method::any_dimension))), 100'000));
}

TEST(TargetingMethods, columns_that_do_not_fit_together_are_refused_with_their_row) {
  auto columns = make_columns(1, {.people = 10, .places = 2});
  auto code = [&](const Columns& c) {
    auto built = Snapshot::build(c.names, c.places, c.people(), {});
    return built ? std::string("built") : built.error().code + (built.error().values.empty() ? "" : " " + built.error().values[0].second);
  };
  auto changed = [&](auto change) { auto c = columns; change(c); return code(c); };
  EXPECT_EQ(code(columns), "built");
  EXPECT_EQ(changed([](Columns& c) { c.place[4] = 2; }), "targeting.snapshot_columns_differ 4");
  EXPECT_EQ(changed([](Columns& c) { c.deprived[5] = c.missing[5] = 1; }), "targeting.snapshot_columns_differ 5");
  EXPECT_EQ(changed([](Columns& c) { c.deprived[6] = 1U << 18; }), "targeting.snapshot_columns_differ 6");
  EXPECT_EQ(changed([](Columns& c) { c.group.pop_back(); }), "targeting.snapshot_columns_differ 0");
  EXPECT_EQ(changed([](Columns& c) { c.names.groups.resize(25); }), "targeting.snapshot_too_many");
  auto no_household = Snapshot::build(columns.names, columns.places,
                                      {columns.place, columns.deprived, columns.not_applicable, columns.missing, columns.group, {}}, {.unit = Unit::household});
  EXPECT_EQ(no_household.error().code, "targeting.snapshot_households_missing");
}

TEST(TargetingMethods, the_examples_of_the_readme_are_plans) {
  std::ifstream file("centre/targeting/engine/README.md");  // suites run in the root of the project
  std::ostringstream text;
  text << file.rdbuf();
  auto readme = text.str();
  auto engine = engine_of({{0, "11010"}, {0, "00000", card_bit}});
  std::vector<Method> met;
  for (auto at = readme.find("```json\n"); at != readme.npos; at = readme.find("```json\n", at + 1)) {
    auto json = readme.substr(at + 8, readme.find("```", at + 8) - at - 8);
    auto plan = value(read_plan(json));
    value(engine.keep(plan));
    met.push_back(plan.method);
  }
  EXPECT_EQ(met, (std::vector{Method::any_dimension, Method::alkire_foster, Method::national_mpi, Method::programme_rule}));
}

}  // namespace
}  // namespace targeting::engine::testing
