// A statement as a table: on paper to sign, or in a workbook.
#pragma once

#include "centre/funds/statement/shapes.hpp"
#include "centre/papers/papers.hpp"

namespace funds {

struct StatementWriter {
  papers::Words say;
  PaperLanguage language = PaperLanguage::th;
  std::string name(const std::string& th, const std::string& en) const;
  std::string day(kit::Date date) const;
  std::string title(const Statement& statement) const;
  std::string span(const Statement& statement) const;  // "1 ตุลาคม 2565 - 30 กันยายน 2566"
};

kit::paper::Paper statement_paper(const StatementWriter& writer, const Fund& fund, const Statement& statement);
std::string statement_workbook(const StatementWriter& writer, const Fund& fund, const Statement& statement);

}  // namespace funds
