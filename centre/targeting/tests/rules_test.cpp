// Five dimensions and levels, by table and against a naive reckoning over random answers.
#include "centre/targeting/rules.hpp"

#include <gtest/gtest.h>

#include <random>

namespace targeting {
namespace {

Definition definition() {
  Definition d{.version = "bmn-2560-2564",
               .cycle = "2560-2564",
               .survey_year_from = 2560,
               .survey_year_to = 2564,
               .card_required = true,
               .complete = true};
  d.indicators = {{4, "", "", true, Dimension::health, {}}, {7, "", "", false, Dimension::health, {}},
                  {8, "", "", true, Dimension::living, {}}, {20, "", "", false, Dimension::income, {}},
                  {21, "", "", false, {}, Dimension::income}, {22, "", "", true, Dimension::income, {}},
                  {23, "", "", true, {}, {}}};
  return d;
}
const Definition set = definition();

Observation seen(std::string_view measure, Mark mark, int day, std::string person = "", Source source = Source::tpmap) {
  return {.person_id = std::move(person),
          .measure = *Measure::parse(measure),
          .mark = mark,
          .source = source,
          .observed = {kit::Date{std::chrono::year(2021) / 1 / 1}.plus_days(day), words::Precision::day},
          .recorded = {day * 1000},
          .survey_id = std::to_string(1000 + day),
          .definition = &set};
}

Finding finding(const std::vector<Observation>& all, Dimension d) {
  return rules::assess(rules::current(all))[static_cast<std::size_t>(d)].finding;
}

constexpr auto health = Dimension::health;
constexpr auto fail = Mark::fail;
constexpr auto pass = Mark::pass;

TEST(TargetingRules, marks_are_kept_as_a_short_text) {
  Marks marks{{Measure::of(Dimension::income), fail}, {Measure::of(4), pass}, {Measure::of(27), Mark::not_applicable},
              {Measure::of(28), Mark::missing}};
  EXPECT_EQ(text_of(marks), "income- 4+ 27* 28?");
  EXPECT_EQ(marks_of(text_of(marks)), marks);
  EXPECT_EQ(marks_of(""), Marks{});
}

TEST(TargetingRules, a_dimension_fails_when_any_answer_in_it_fails) {
  EXPECT_EQ(finding({}, health), Finding::unknown);
  EXPECT_EQ(finding({seen("health", fail, 1, "ann")}, health), Finding::deprived);
  EXPECT_EQ(finding({seen("health", pass, 1, "ann")}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("health", pass, 1, "ann"), seen("health", fail, 1, "bo")}, health), Finding::deprived);
  EXPECT_EQ(finding({seen("4", fail, 1)}, health), Finding::deprived);
  EXPECT_EQ(finding({seen("4", pass, 1)}, health), Finding::unknown);
  EXPECT_EQ(finding({seen("4", pass, 1), seen("7", Mark::not_applicable, 1)}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("4", pass, 1), seen("7", Mark::missing, 1)}, health), Finding::unknown);
  EXPECT_EQ(finding({seen("23", fail, 1)}, Dimension::income), Finding::unknown);
}

TEST(TargetingRules, an_uncertain_indicator_is_shown_and_decides_nothing) {
  auto income = rules::assess(rules::current({seen("20", pass, 1, "ann"), seen("21", fail, 1, "bo"), seen("22", pass, 1)}))[0];
  EXPECT_EQ(income.finding, Finding::not_deprived);
  ASSERT_EQ(income.why.size(), 1u);
  EXPECT_FALSE(income.why[0].decides);
}

TEST(TargetingRules, the_newest_answer_wins_and_a_visit_beats_a_list_of_the_same_day) {
  auto visit = Source::visit;
  EXPECT_EQ(finding({seen("health", fail, 1), seen("health", pass, 2, "", visit)}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("health", pass, 1, "", visit), seen("health", fail, 2)}, health), Finding::deprived);
  EXPECT_EQ(finding({seen("health", pass, 1, "", visit), seen("health", fail, 1)}, health), Finding::not_deprived);
  // The whole dimension, seen later, sets older indicators aside; every indicator, seen later, sets the whole aside.
  EXPECT_EQ(finding({seen("4", fail, 1), seen("health", pass, 2)}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("health", fail, 1), seen("4", pass, 2), seen("7", pass, 2)}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("health", fail, 1), seen("4", pass, 2)}, health), Finding::deprived);
}

TEST(TargetingRules, a_visit_to_the_household_sets_aside_what_older_lists_said_of_each_person) {
  auto visit = Source::visit;
  EXPECT_EQ(finding({seen("health", fail, 1, "ann"), seen("health", pass, 2, "", visit)}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("health", fail, 1, "ann"), seen("health", pass, 1, "", visit)}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("health", fail, 1, "ann", visit), seen("health", pass, 2, "", visit)}, health), Finding::not_deprived);
  EXPECT_EQ(finding({seen("health", pass, 1, "ann"), seen("health", fail, 2, "", visit)}, health), Finding::deprived);
  // Not what is said later, nor what the same visit says of a person, nor by a list, nor of another dimension.
  EXPECT_EQ(finding({seen("health", pass, 1, "", visit), seen("health", fail, 2, "ann")}, health), Finding::deprived);
  auto of_ann = seen("health", fail, 2, "ann", visit);
  for (const char* id : {"1", "9"}) {
    of_ann.survey_id = id;
    EXPECT_EQ(finding({of_ann, seen("health", pass, 2, "", visit)}, health), Finding::deprived) << id;
  }
  EXPECT_EQ(finding({seen("health", fail, 1, "ann"), seen("health", pass, 2)}, health), Finding::deprived);
  EXPECT_EQ(finding({seen("health", fail, 1, "ann"), seen("living", pass, 2, "", visit)}, health), Finding::deprived);
  EXPECT_EQ(finding({seen("health", fail, 1, "ann"), seen("health", Mark::missing, 2, "", visit)}, health), Finding::deprived);
}

LevelRule level_rule() {
  return {"levels-2565", kit::Date{std::chrono::year(2021) / 10 / 1}, 10'000'000, 17, 60, 2, 8, 22, {"disabled", "bedridden"}};
}

TEST(TargetingRules, levels_of_vulnerable_households) {
  auto rule = level_rule();
  auto level = [&](std::vector<Observation> o, std::optional<std::int64_t> income, int dependents) {
    return rules::level(rules::current(o), income, dependents, rule);
  };
  EXPECT_EQ(level({}, 10'000'000, 0), 0);
  EXPECT_EQ(level({}, 10'000'001, 5), std::nullopt);
  EXPECT_EQ(level({}, std::nullopt, 5), std::nullopt);
  EXPECT_EQ(level({seen("22", fail, 1)}, std::nullopt, 0), 0);
  EXPECT_EQ(level({seen("8", fail, 1)}, 1, 0), 1);
  EXPECT_EQ(level({seen("8", fail, 1)}, 1, 1), 2);
  EXPECT_EQ(level({}, 1, 2), 2);
  EXPECT_EQ(level({}, 1, 3), 3);
}

TEST(TargetingRules, children_elders_and_disabled_people_are_dependent_once_each) {
  kit::Date today{std::chrono::year(2022) / 8 / 10};
  auto born = [](const char* text) { return words::PartialDate::parse(text); };
  std::vector<Member> members{{born("2004-08-11"), {}}, {born("2004-08-10"), {}}, {born("1962-08-10"), {}},
                              {born("1962-08-11"), {}}, {born("2020"), {"disabled"}}, {std::nullopt, {"bedridden"}},
                              {std::nullopt, {"unemployed"}}, {std::nullopt, {}}};
  EXPECT_EQ(rules::dependents(members, today, level_rule()), 4);
}

// The same question asked without cleverness.
class Naive {
 public:
  Naive(const std::vector<Observation>& all, Dimension d) : all_(all), d_(d) {
    for (const char* who : {"", "ann", "bo"}) {
      auto* f = latest(Measure::of(d), who);
      if (f && f->mark != Mark::missing && !visited_since(*f)) flags_.push_back(f);
    }
    for (const auto& i : set.indicators)
      for (const char* who : {"", "ann", "bo"})
        if (auto* a = i.counts_in == d_ ? latest(Measure::of(i.number), who) : nullptr; a && a->mark != Mark::missing && !aside(*a))
          answers_.push_back(a);
  }
  Finding finding() const {
    bool fails = false, fine = covered_after(nullptr);
    for (auto* f : flags_) {
      if (covered_after(f)) continue;
      fails = fails || f->mark == fail;
      fine = fine || f->mark == pass;
    }
    for (auto* a : answers_) fails = fails || a->mark == fail;
    return fails ? Finding::deprived : fine ? Finding::not_deprived : Finding::unknown;
  }

 private:
  const Observation* latest(Measure m, std::string_view who) const {
    const Observation* best = nullptr;
    for (const auto& o : all_)
      if (o.measure == m && o.person_id == who && (!best || rules::newer(o, *best))) best = &o;
    return best;
  }
  bool visited_since(const Observation& flag) const {
    auto* v = latest(Measure::of(d_), "");
    if (flag.person_id.empty() || !v || v->mark == Mark::missing || v->source != Source::visit) return false;
    if (v->observed.date != flag.observed.date) return v->observed.date > flag.observed.date;
    return flag.source != Source::visit || v->recorded > flag.recorded;
  }
  bool aside(const Observation& a) const {
    for (auto* f : flags_)
      if ((f->person_id.empty() || f->person_id == a.person_id) && rules::newer(*f, a)) return true;
    return false;
  }
  bool covered_after(const Observation* flag) const {
    for (const auto& i : set.indicators) {
      bool one = i.counts_in != d_;
      for (auto* a : answers_) one = one || (a->measure.indicator == i.number && (!flag || rules::newer(*a, *flag)));
      if (!one) return false;
    }
    return !answers_.empty();
  }
  const std::vector<Observation>& all_;
  Dimension d_;
  std::vector<const Observation*> flags_, answers_;
};

TEST(TargetingRules, agree_with_a_naive_reckoning_over_random_answers) {
  std::mt19937_64 dice(2565);
  auto below = [&](std::size_t n) { return static_cast<std::size_t>(dice() % n); };
  const std::vector<std::string> measures{"income", "health", "living", "4", "7", "8", "20", "21", "22", "23"};
  const std::vector<std::string> people{"", "ann", "bo"};
  for (int round = 0; round < 4000; ++round) {
    std::vector<Observation> all;
    for (std::size_t n = below(14); n > 0; --n) {
      auto o = seen(measures[below(measures.size())], static_cast<Mark>(below(4)), static_cast<int>(below(5)),
                    people[below(3)], below(4) == 0 ? Source::visit : Source::tpmap);
      o.survey_id = std::to_string(n);
      all.push_back(std::move(o));
    }
    for (Dimension d : {Dimension::income, health, Dimension::living})
      ASSERT_EQ(finding(all, d), Naive(all, d).finding()) << "round " << round << " " << kit::name_of(d);
  }
}

}  // namespace
}  // namespace targeting
