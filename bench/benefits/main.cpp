// Times all 47 rates for everybody in one statement, beside the same query by hand: bench_benefits sqlite|postgres PEOPLE ROUNDS
#include <algorithm>
#include <chrono>
#include <iostream>
#include <random>

#include "bench/benefits/by_hand.hpp"
#include "centre/benefits/catalogue/store.hpp"
#include "centre/benefits/people/store.hpp"
#include "centre/benefits/people/store_answers.hpp"
#include "kit/text/text.hpp"
#include "tests/story/story.hpp"

namespace {

using benefits::Fact;
using benefits::FactType;
using benefits::FactValue;
using benefits::Person;
using benefits::Rate;
using benefits::Rule;
namespace store = benefits::store;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point began) {
  return std::chrono::duration<double, std::milli>(Clock::now() - began).count();
}
double middle(std::vector<double> all) {
  std::ranges::sort(all);
  return all[all.size() / 2];
}

// One fact in eight is missing, as in a register that officers have begun to ask into.
class Invented {
 public:
  Person person(int number) {
    Person p{.org_id = "bench", .person_id = "p" + std::to_string(1'000'000 + number),
             .area_code = "5213" + std::to_string(10 + number % 10), .household_id = "h" + std::to_string(number / 3)};
    for (const Fact& fact : benefits::all_facts())
      if (!fact.column.empty() && up_to(8) != 0) p.facts.values[std::string(fact.column)] = value(fact);
    if (auto* born = p.facts.find("birth_first")) p.facts.values["birth_last"] = *born;
    p.facts.values["alive"] = up_to(50) != 0;
    return p;
  }

 private:
  std::int64_t up_to(std::int64_t n) { return static_cast<std::int64_t>(random_() % static_cast<unsigned>(n)); }
  FactValue value(const Fact& fact) {
    switch (fact.type) {
      case FactType::flag: return up_to(5) == 0;
      case FactType::number: return fact.unit == "baht_a_year" ? up_to(300'000) : up_to(9);
      case FactType::choice: return std::string(fact.words[static_cast<std::size_t>(up_to(static_cast<std::int64_t>(fact.words.size())))]);
      default: return kit::Date::parse("1935-01-01")->plus_days(static_cast<int>(up_to(33'500))).text();
    }
  }
  std::mt19937 random_{47};
};

void fill(app::Workplace& workplace, int people) {
  Invented invented;
  auto done = workplace.act_as(app::system_actor("bench"), kit::make_uuid_v4(), "bench", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    for (int i = 0; i < people; ++i) store::put_person(act.db, invented.person(i));
    act.announce_raw({"system", "bench.filled", "x", "00", "{}"});
    return frame::Reply{};
  });
  if (!done) throw kit::Breakage("the people could not be put in");
  workplace.performer().count_rows_anew();
}

std::string without_scope(std::string text) {
  constexpr std::string_view mark = "{scope:p}";
  for (auto at = text.find(mark); at != text.npos; at = text.find(mark)) text.replace(at, mark.size(), "TRUE");
  return text;
}

// 2, 1, 0 as the statement tells it; true, null, false as by hand.
char cell(const kit::sql::Value& value, bool by_hand) {
  if (std::holds_alternative<std::monostate>(value)) return '?';
  if (auto* flag = std::get_if<bool>(&value)) return *flag ? 'y' : 'n';
  auto number = std::get<std::int64_t>(value);
  return by_hand ? (number ? 'y' : 'n') : number == 2 ? 'y' : number == 0 ? 'n' : '?';
}

struct Run {
  double ms = 0;
  std::string cells;
  std::int64_t yes = 0;
};
Run run(kit::sql::Connection& connection, const std::string& text, kit::sql::Params params, bool by_hand) {
  Run out;
  auto began = Clock::now();
  connection.each(text, params, [&](const kit::sql::Row& row) {
    for (std::size_t i = 1; i <= 47; ++i) out.cells += cell(row.at(i), by_hand);
  });
  out.ms = ms_since(began);
  out.yes = std::ranges::count(out.cells, 'y');
  return out;
}

void measure(const std::string& engine, int people, int rounds) {
  story::Stage stage(engine);
  fill(stage.workplace(), people);
  auto connection = stage.workplace().database().write();
  kit::sql::Transaction transaction(*connection);
  frame::Db db(*connection, app::system_actor("bench").scope);
  auto rates = store::rates(db);
  std::vector<const Rule*> rules;
  for (const Rate& rate : rates) rules.push_back(&rate.terms.rule);
  store::Asking asking{.on = *kit::Date::parse("2026-11-23")};
  auto made = store::all_answers(rules, asking);
  auto text = without_scope(made.text);
  auto counted = store::counts_of_all(rules, asking);
  auto only_counts = without_scope(counted.text);
  std::vector<double> ours, hand, counts;
  std::int64_t yes = 0, differ = 0;
  for (int i = 0; i < rounds; ++i) {
    auto one = run(*connection, text, made.params, false);
    auto other = run(*connection, std::string(by_hand::query), {}, true);
    auto began = Clock::now();
    connection->query(only_counts, counted.params);
    counts.push_back(ms_since(began));
    ours.push_back(one.ms), hand.push_back(other.ms);
    yes = one.yes;
    differ = one.cells.size() == other.cells.size() ? 0 : -1;
    for (std::size_t c = 0; differ >= 0 && c < one.cells.size(); ++c) differ += one.cells[c] != other.cells[c];
  }
  std::cout << engine << ": " << people << " people x 47 rates, " << people * 47 << " cells, " << yes << " yes, " << differ
            << " cells differ from the query by hand\n  ours, every answer " << middle(ours) << " ms; by hand " << middle(hand)
            << " ms; ratio " << middle(ours) / middle(hand) << "; ours, counts only " << middle(counts) << " ms (median of " << rounds << ")\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return std::cerr << "bench_benefits sqlite|postgres PEOPLE ROUNDS\n", 2;
  auto number = [&](int i) { return static_cast<int>(kit::text::parse_int(argv[i]).value_or(1)); };
  measure(argv[1], number(2), number(3));
}
