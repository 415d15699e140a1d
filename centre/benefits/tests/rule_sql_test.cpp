// The statement for everybody and the walk for one person answer the same: random rules, random people, missing facts.
#include "centre/benefits/tests/benefits_test.hpp"

#include <random>

#include "centre/benefits/people/store.hpp"
#include "centre/benefits/people/store_answers.hpp"
#include "centre/benefits/rule/check.hpp"

namespace benefits {
namespace {

struct RuleSqlTest : BenefitsTest {};
INSTANTIATE_TEST_SUITE_P(both, RuleSqlTest, kit::testing::engines(), kit::testing::engine_name);

class Chance {
 public:
  explicit Chance(unsigned seed) : random_(seed) {}
  std::int64_t up_to(std::int64_t n) { return static_cast<std::int64_t>(random_() % static_cast<unsigned>(n)); }
  bool one_in(std::int64_t n) { return up_to(n) == 0; }
  template <class List>
  auto of(const List& list) { return list[static_cast<std::size_t>(up_to(static_cast<std::int64_t>(std::size(list))))]; }

  // Near the turn of a month or on a leap day as often as not.
  kit::Date a_day() {
    static const std::array edges{day("1964-02-29"), day("1966-11-23"), day("1966-11-24"), day("2008-11-23"), day("2020-11-23"),
                                  day("2008-11-24"), day("1946-01-31"), day("2026-05-31"), day("2026-05-23"), day("2015-10-01")};
    return one_in(2) ? of(edges) : day("1930-01-01").plus_days(static_cast<int>(up_to(35'300)));
  }
  std::optional<FactValue> value(const Fact& fact) {
    if (one_in(4)) return std::nullopt;
    switch (fact.type) {
      case FactType::flag: return FactValue(one_in(2));
      case FactType::number: return FactValue(of(std::array<std::int64_t, 8>{0, 1, 2, 5, 59, 60, 20'000, 100'000}) + up_to(2));
      case FactType::choice: return FactValue(std::string(of(fact.words)));
      default: return FactValue(a_day().text());
    }
  }
  Person person(int number) {
    Person p{.org_id = "test", .person_id = "p" + std::to_string(10'000 + number), .area_code = "521304"};
    for (const Fact& fact : all_facts())
      if (auto told = fact.column.empty() ? std::nullopt : value(fact)) p.facts.values[std::string(fact.column)] = *told;
    if (auto born = p.facts.find("birth_first")) p.facts.values["birth_last"] = *born;
    else p.facts.values.erase("birth_last");
    return p;
  }
  Rule rule(int depth) {
    if (depth == 0 || one_in(3)) return clause();
    Rule r;
    auto& list = one_in(3) ? r.none : one_in(2) ? r.any : r.all;
    for (auto n = 1 + up_to(3); n > 0; --n) list.push_back(rule(depth - 1));
    return r;
  }

 private:
  Rule clause() {
    const Fact& fact = of(all_facts());
    Rule r{.fact = std::string(fact.name)};
    r.is = of(comparisons_of(fact));
    if (fact.type == FactType::number) r.number = of(std::array<std::int64_t, 8>{0, 1, 2, 5, 59, 60, 20'000, 100'000});
    if (fact.type == FactType::since) {
      r.unit = one_in(3) ? AgeUnit::months : AgeUnit::years;
      r.number = of(std::array<std::int64_t, 8>{0, 1, 5, 6, 17, 18, 60, 80});
    }
    if (fact.type == FactType::day) r.day = a_day();
    if (fact.type == FactType::choice)
      for (auto n = 1 + up_to(2); n > 0; --n) r.words.emplace_back(of(fact.words));
    return r;
  }
  std::mt19937 random_;
};

TEST_P(RuleSqlTest, random_rules_answer_alike_for_random_people_with_missing_facts) {
  Chance chance(20'261'123);
  std::vector<Person> people;
  for (int i = 0; i < 150; ++i) people.push_back(chance.person(i));
  act([&](frame::Act& a) {
    for (const auto& p : people) store::put_person(a.db, p);
  });
  std::int64_t cells = 0, yes = 0, unknown = 0;
  look([&](frame::Look& l) {
    for (const char* on : {"2026-11-23", "2024-02-29", "2026-03-31", "2025-02-28"}) {
      std::vector<Rule> rules;
      for (int i = 0; i < 60; ++i) {
        rules.push_back(chance.rule(3));
        ASSERT_TRUE(faults_of(rules.back(), "").empty());
      }
      std::vector<const Rule*> asked;
      for (const Rule& r : rules) asked.push_back(&r);
      auto rows = frame::rows(l.db, store::all_answers(asked, {.on = day(on)}));
      ASSERT_EQ(rows.size(), people.size());
      for (std::size_t p = 0; p < rows.size(); ++p)
        for (std::size_t r = 0; r < rules.size(); ++r, ++cells) {
          auto one = judge(rules[r], people[p].facts, day(on));
          auto told = rows[p].integer("r" + std::to_string(r));
          ASSERT_EQ(told, static_cast<std::int64_t>(one)) << on << " " << people[p].person_id << " " << kit::json::encode(rules[r]);
          yes += one == Answer::yes;
          unknown += one == Answer::unknown;
        }
    }
  });
  EXPECT_EQ(cells, 36'000);
  EXPECT_GT(yes, 3'000);
  EXPECT_GT(unknown, 3'000);
}

}  // namespace
}  // namespace benefits
