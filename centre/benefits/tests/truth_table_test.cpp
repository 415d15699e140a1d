// 200 people x 47 rates, written by hand apart from the engine: every cell through the one statement and through the
// explanation for one person, on both databases.
#include "centre/benefits/tests/benefits_test.hpp"

#include <fstream>
#include <sstream>

#include "centre/benefits/catalogue/store.hpp"
#include "centre/benefits/people/rules.hpp"
#include "centre/benefits/people/store.hpp"
#include "centre/benefits/people/store_answers.hpp"
#include "centre/benefits/rule/explain.hpp"

namespace benefits {
namespace {

struct TruthTableTest : BenefitsTest {};
INSTANTIATE_TEST_SUITE_P(both, TruthTableTest, kit::testing::engines(), kit::testing::engine_name);

const kit::Date on = day("2026-11-23");

struct Row {
  Person person;
  std::string why, cells;
};
struct Table {
  std::vector<std::string> rates;
  std::vector<Row> rows;
};

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> out;
  for (std::string word; in >> word;) out.push_back(word);
  return out;
}

// "birth=1966-11-24 hardship=yes children=?"
void take(Facts& facts, const std::vector<std::string>& told) {
  for (const auto& one : told) {
    auto eq = one.find('=');
    if (eq == one.npos) continue;
    auto name = one.substr(0, eq), holds = one.substr(eq + 1);
    const Fact* fact = find_fact(name == "died_on" ? "died" : name);
    ASSERT_TRUE(fact) << name;
    if (holds == "?") {
      facts.values.erase(std::string(fact->column));
      continue;
    }
    auto value = rules::read_value(*fact, holds);
    ASSERT_TRUE(value) << one;
    facts.values[std::string(fact->column)] = *value;
  }
}

Table read_table() {
  std::ifstream file("centre/benefits/tests/truth_table.txt");
  Table table;
  std::vector<std::string> others;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("rates "))
      for (auto& rate : words_of(line.substr(6))) table.rates.push_back(rate);
    if (line.starts_with("others ")) others = words_of(line.substr(7));
    if (line.empty() || line[0] < '0' || line[0] > '9') continue;
    std::vector<std::string> parts;
    for (std::size_t at = 0, end = 0; end != line.npos; at = end + 3) {
      end = line.find(" | ", at);
      parts.push_back(line.substr(at, end == line.npos ? end : end - at));
    }
    Row row{.person = {.org_id = "test", .person_id = "p" + parts.at(0), .area_code = "521304"}, .why = parts.at(1), .cells = parts.at(3)};
    auto facts = words_of(parts.at(2));
    if (facts.empty() || facts.front() != "only") take(row.person.facts, others);
    take(row.person.facts, facts);
    table.rows.push_back(std::move(row));
  }
  return table;
}

char letter(Answer answer) { return answer == Answer::yes ? 'y' : answer == Answer::no ? 'n' : '?'; }

TEST_P(TruthTableTest, every_cell_agrees_by_statement_and_by_person) {
  auto table = read_table();
  ASSERT_EQ(table.rates.size(), 47u);
  ASSERT_EQ(table.rows.size(), 200u);
  act([&](frame::Act& a) {
    for (const auto& row : table.rows) store::put_person(a.db, row.person);
  });
  look([&](frame::Look& l) {
    auto rates = store::rates(l.db);
    std::vector<const Rule*> asked;
    for (const auto& name : table.rates)
      for (const Rate& rate : rates)
        if (rate.rate == name) asked.push_back(&rate.terms.rule);
    ASSERT_EQ(asked.size(), 47u);
    auto told = frame::rows(l.db, store::all_answers(asked, {.on = on}));
    ASSERT_EQ(told.size(), 200u);
    for (std::size_t p = 0; p < 200; ++p)
      for (std::size_t r = 0; r < 47; ++r) {
        const Row& row = table.rows[p];
        auto by_statement = static_cast<Answer>(told[p].integer("r" + std::to_string(r)));
        auto explained = explain(*asked[r], row.person.facts, on);
        EXPECT_EQ(letter(by_statement), row.cells[r]) << row.person.person_id << " (" << row.why << ") " << table.rates[r];
        EXPECT_EQ(letter(explained.rule), row.cells[r]) << row.person.person_id << " (" << row.why << ") " << table.rates[r];
        // Every refusal is explained: a clause that is not met, or one that is not known.
        bool clause = std::ranges::any_of(explained.clauses, [&](const ClauseBrief& c) { return c.answer == explained.rule; });
        EXPECT_TRUE(explained.rule == Answer::yes || clause) << row.person.person_id << " " << table.rates[r];
      }
  });
}

}  // namespace
}  // namespace benefits
