#include "centre/benefits/people/store_answers.hpp"

#include "centre/benefits/rule/compile.hpp"

namespace benefits::store {
namespace {

using frame::MadeQuery;

// 2 yes, 1 unknown, 0 no.
std::string answer_of(const std::string& expression) {
  return "CASE (" + expression + ") WHEN TRUE THEN 2 WHEN FALSE THEN 0 ELSE 1 END";
}

class Statement {
 public:
  explicit Statement(const Asking& asking) : compiler_(asking.on, asking.birth_last, "p"), asking_(asking) {}

  std::string answer(const Rule& rule) { return answer_of(compiler_.expression(rule)); }
  std::string expression(const Rule& rule) { return compiler_.expression(rule); }

  // `text` ends where the conditions begin; `rest` follows them.
  MadeQuery made(std::string text, const std::string& rest) {
    MadeQuery query;
    for (const auto& parameter : compiler_.params()) query.params.emplace_back(parameter);
    auto next = [&](const std::string& value) {
      query.params.emplace_back(value);
      return "$" + std::to_string(query.params.size());
    };
    text += " WHERE {scope:p}";
    if (!asking_.area.from.empty()) {
      text += " AND p.area_code >= " + next(asking_.area.from);
      text += " AND p.area_code < " + next(asking_.area.to);
    }
    query.text = text + rest;
    return query;
  }

 private:
  Compiler compiler_;
  const Asking& asking_;
};

}  // namespace

std::vector<Reached> reach(frame::Db& db, const Rule& rule, const Asking& asking) {
  Statement s(asking);
  auto inner = "WITH told AS (SELECT substr(p.area_code, 1, 6) AS tambon, p.household_id, " + s.answer(rule) +
               " AS answer FROM benefits_people p";
  auto query = s.made(inner,
                      ") SELECT tambon, SUM(CASE answer WHEN 2 THEN 1 ELSE 0 END) AS people, "
                      "SUM(CASE answer WHEN 1 THEN 1 ELSE 0 END) AS unknown, COUNT(*) AS everybody, "
                      "COUNT(DISTINCT CASE WHEN answer = 2 AND household_id <> '' THEN household_id END) AS households "
                      "FROM told GROUP BY tambon ORDER BY tambon");
  std::vector<Reached> out;
  for (const auto& row : frame::rows(db, query))
    out.push_back({row.text("tambon"), row.integer("people"), row.integer("unknown"), row.integer("everybody"),
                   row.integer("households")});
  return out;
}

std::vector<Found> sample(frame::Db& db, const Rule& rule, const Asking& asking, std::size_t limit) {
  Statement s(asking);
  auto holds = s.expression(rule);
  auto query = s.made("SELECT p.person_id, p.household_id, p.area_code FROM benefits_people p",
                      " AND (" + holds + ") ORDER BY p.area_code, p.person_id LIMIT " + std::to_string(limit));
  std::vector<Found> out;
  for (const auto& row : frame::rows(db, query))
    out.push_back({row.text("person_id"), row.text("household_id"), row.text("area_code")});
  return out;
}

frame::MadeQuery counts_of_all(const std::vector<const Rule*>& rules, const Asking& asking) {
  Statement s(asking);
  std::string answers, sums;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    auto n = std::to_string(i);
    answers += ", " + s.answer(*rules[i]) + " AS r" + n;
    sums += ", SUM(CASE r" + n + " WHEN 2 THEN 1 ELSE 0 END) AS y" + n + ", SUM(CASE r" + n +
            " WHEN 1 THEN 1 ELSE 0 END) AS u" + n;
  }
  // Materialized, or PostgreSQL would put each rule in twice.
  return s.made("WITH told AS MATERIALIZED (SELECT p.person_id" + answers + " FROM benefits_people p",
                ") SELECT COUNT(*) AS everybody" + sums + " FROM told");
}

Counts count_all(frame::Db& db, const std::vector<const Rule*>& rules, const Asking& asking) {
  auto row = frame::rows(db, counts_of_all(rules, asking)).front();
  Counts counts{.all = row.integer("everybody")};
  for (std::size_t i = 0; i < rules.size(); ++i) {
    auto n = std::to_string(i);
    counts.rules.push_back({row.find_integer("y" + n).value_or(0), row.find_integer("u" + n).value_or(0)});
  }
  return counts;
}

frame::MadeQuery all_answers(const std::vector<const Rule*>& rules, const Asking& asking) {
  Statement s(asking);
  std::string answers;
  for (std::size_t i = 0; i < rules.size(); ++i) answers += ", " + s.answer(*rules[i]) + " AS r" + std::to_string(i);
  return s.made("SELECT p.person_id" + answers + " FROM benefits_people p", " ORDER BY p.person_id");
}

}  // namespace benefits::store
