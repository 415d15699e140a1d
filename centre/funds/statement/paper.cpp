// The same table for both; words from texts.json.
#include "centre/funds/statement/paper.hpp"

#include "kit/csv/csv.hpp"
#include "kit/text/thai_date.hpp"

namespace funds {
namespace {

using kit::paper::Align;
using kit::paper::Signatures;
using kit::paper::Table;

bool english(const StatementWriter& w) { return w.language == PaperLanguage::en; }

int amounts_of(StatementKind kind) {
  if (kind == StatementKind::trial_balance) return 2;
  return kind == StatementKind::cash_book || kind == StatementKind::budget ? 3 : 1;
}

std::vector<Table::Column> columns_of(const StatementWriter& w, StatementKind kind) {
  std::vector<Table::Column> out;
  if (kind == StatementKind::cash_book) {
    out.push_back({w.say("funds.column.on"), 1.5, Align::start});
    out.push_back({w.say("funds.column.number"), 1.8, Align::start});
  } else {
    out.push_back({w.say("funds.column.code"), 0.7, Align::start});
  }
  out.push_back({w.say("funds.column.name"), kind == StatementKind::cash_book ? 2.6 : 4.0, Align::start});
  constexpr std::string_view places[] = {"first", "second", "third"};
  for (int i = 0; i < amounts_of(kind); ++i)
    out.push_back({w.say("funds.column." + std::string(kit::name_of(kind)) + "." + std::string(places[i])), 1.5, Align::end});
  return out;
}

std::vector<std::string> cells_of(const StatementWriter& w, StatementKind kind, const StatementLine& line) {
  std::vector<std::string> cells;
  if (kind == StatementKind::cash_book) {
    cells.push_back(line.on_day ? w.day(*line.on_day) : "");
    cells.push_back(line.number);
  } else {
    cells.push_back(line.code);
  }
  cells.push_back(line.text_key.empty() ? w.name(line.name_th, line.name_en) : w.say(line.text_key));
  const std::optional<std::int64_t>* amounts[] = {&line.first, &line.second, &line.third};
  for (int i = 0; i < amounts_of(kind); ++i)
    cells.push_back(*amounts[i] ? Money{**amounts[i]}.pretty() : "");
  return cells;
}

}  // namespace

std::string StatementWriter::name(const std::string& th, const std::string& en) const {
  return language == PaperLanguage::en && !en.empty() ? en : th;
}

std::string StatementWriter::day(kit::Date date) const {
  return kit::text::format_date_thai(date, kit::text::Precision::day, kit::text::DateLength::shortened,
                                     language == PaperLanguage::en ? kit::text::Language::en : kit::text::Language::th);
}

std::string StatementWriter::title(const Statement& s) const {
  return say("funds.statement_kind." + std::string(kit::name_of(s.kind)));
}

std::string StatementWriter::span(const Statement& s) const {
  if (s.from_on) return day(*s.from_on) + " - " + day(s.until_on);
  return say("funds.statement.on_day") + " " + day(s.until_on);
}

kit::paper::Paper statement_paper(const StatementWriter& w, const Fund& fund, const Statement& s) {
  Table table{.columns = columns_of(w, s.kind), .rows = {}, .when_empty = w.say("funds.no_lines")};
  for (const auto& line : s.lines) table.rows.push_back(cells_of(w, s.kind, line));
  if (!table.rows.empty() && s.lines.back().style == LineStyle::sum) {
    table.sums = table.rows.back();
    table.rows.pop_back();
  }
  kit::paper::Paper paper{.title = w.title(s), .subtitle = w.name(fund.name_th, fund.name_en) + "\n" + w.span(s)};
  paper.language = english(w) ? "en" : "th";
  paper.blocks.push_back(std::move(table));
  Signatures signatures;
  for (const char* who : {"treasurer", "chair", "auditor"})
    signatures.signatures.push_back({w.say("funds.sign"), w.say(std::string("funds.sign.") + who), "", ""});
  paper.blocks.push_back(std::move(signatures));
  return paper;
}

std::string statement_workbook(const StatementWriter& w, const Fund& fund, const Statement& s) {
  std::vector<std::vector<std::string>> rows;
  rows.push_back({w.name(fund.name_th, fund.name_en)});
  rows.push_back({w.title(s)});
  rows.push_back({w.span(s)});
  std::vector<std::string> head;
  for (const auto& column : columns_of(w, s.kind)) head.push_back(column.title);
  rows.push_back(std::move(head));
  for (const auto& line : s.lines) rows.push_back(cells_of(w, s.kind, line));
  return kit::csv::xlsx(rows, w.title(s));
}

}  // namespace funds
