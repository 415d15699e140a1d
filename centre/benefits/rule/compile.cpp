#include "centre/benefits/rule/compile.hpp"

#include <algorithm>

#include "centre/benefits/rule/judge.hpp"

namespace benefits {

// The same day or word is one parameter: forty rules share a few.
std::string Compiler::parameter(const std::string& text) {
  auto at = std::ranges::find(params_, text);
  auto number = at - params_.begin() + 1;
  if (at == params_.end()) params_.push_back(text);
  return "$" + std::to_string(number);
}

std::string Compiler::expression(const Rule& rule) {
  if (!rule.all.empty()) return joined(rule.all, " AND ");
  if (!rule.any.empty()) return joined(rule.any, " OR ");
  if (!rule.none.empty()) return "NOT " + joined(rule.none, " OR ");
  const Fact* fact = find_fact(rule.fact);
  ENSURE(fact && rule.is);
  return clause(rule, *fact);
}

std::string Compiler::joined(const std::vector<Rule>& rules, const char* by) {
  std::string out = "(";
  for (const Rule& rule : rules) out += (out.size() > 1 ? by : "") + expression(rule);
  return out + ")";
}

std::string Compiler::clause(const Rule& rule, const Fact& fact) {
  if (fact.column.empty()) return "CAST(NULL AS BOOLEAN)";
  auto column = alias_ + "." + std::string(column_of(fact, birth_last_));
  switch (fact.type) {
    case FactType::flag: return rule.is == Comparison::yes ? column : "NOT " + column;
    case FactType::choice: {
      std::string list;
      for (const auto& word : rule.words) list += (list.empty() ? "" : ", ") + parameter(word);
      return column + (rule.is == Comparison::any_of ? " IN (" : " NOT IN (") + list + ")";
    }
    case FactType::day:
      return column + (rule.is == Comparison::on_or_after ? " >= " : " < ") + parameter(rule.day->text());
    case FactType::since: return day_clause(rule, column);
    case FactType::number: break;
  }
  const char* sign = rule.is == Comparison::at_least    ? " >= "
                     : rule.is == Comparison::at_most   ? " <= "
                     : rule.is == Comparison::more_than ? " > "
                     : rule.is == Comparison::less_than ? " < "
                                                        : " = ";
  return column + sign + std::to_string(*rule.number);
}

// An age is a comparison of days, so the statement reckons nothing for each row.
std::string Compiler::day_clause(const Rule& rule, const std::string& column) {
  auto bounds = bounds_of(rule, on_);
  std::string from = bounds.from ? column + " >= " + parameter(bounds.from->text()) : "";
  std::string until = bounds.until ? column + " <= " + parameter(bounds.until->text()) : "";
  if (from.empty() || until.empty()) return from + until;
  return "(" + from + " AND " + until + ")";
}

}  // namespace benefits
