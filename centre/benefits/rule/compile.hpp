// A rule as an expression over the table of facts: true, false, or null when a fact is missing. SQL's own logic of three
// values is that of judge.hpp.
#pragma once

#include <string>
#include <vector>

#include "centre/benefits/rule/facts.hpp"
#include "centre/benefits/rule/shapes.hpp"

namespace benefits {

class Compiler {
 public:
  Compiler(kit::Date on, bool birth_last, std::string alias) : on_(on), birth_last_(birth_last), alias_(std::move(alias)) {}

  // In the common subset. Days of comparison and words become parameters ($1 on), numbers stand in the text.
  std::string expression(const Rule& rule);
  const std::vector<std::string>& params() const { return params_; }

 private:
  std::string clause(const Rule& clause, const Fact& fact);
  std::string day_clause(const Rule& clause, const std::string& column);
  std::string joined(const std::vector<Rule>& rules, const char* by);
  std::string parameter(const std::string& text);

  kit::Date on_;
  bool birth_last_;
  std::string alias_;
  std::vector<std::string> params_;
};

}  // namespace benefits
