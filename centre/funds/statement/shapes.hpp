// One form for every statement: lines with up to three amounts, whose columns the kind of statement names.
#pragma once

#include "centre/funds/records.hpp"

namespace funds {

enum class StatementKind : std::uint8_t { cash_book, trial_balance, income_expense, balance_sheet, budget };
constexpr auto choices(const StatementKind*) {
  return kit::Choices{"cash_book", "trial_balance", "income_expense", "balance_sheet", "budget"};
}

enum class LineStyle : std::uint8_t { heading, row, sum };
constexpr auto choices(const LineStyle*) { return kit::Choices{"heading", "row", "sum"}; }

enum class PaperLanguage : std::uint8_t { th, en };
constexpr auto choices(const PaperLanguage*) { return kit::Choices{"th", "en"}; }

struct StatementLine {
  LineStyle style = LineStyle::row;
  std::string text_key;  // names the line when it is no account: "funds.statement.income"
  std::string code;
  std::string name_th;
  std::string name_en;
  std::optional<kit::Date> on_day;
  std::string number;
  std::optional<std::int64_t> first;
  std::optional<std::int64_t> second;
  std::optional<std::int64_t> third;
};
inline const kit::Shape& describe(const StatementLine*) {
  using X = StatementLine;
  static const kit::Shape shape = kit::shape<X>("StatementLine", kit::field<&X::style>("style"),
      kit::field<&X::text_key>("text_key"), kit::field<&X::code>("code"), kit::field<&X::name_th>("name_th"),
      kit::field<&X::name_en>("name_en"), kit::field<&X::on_day>("on_day"), kit::field<&X::number>("number"),
      kit::field<&X::first>("first"), kit::field<&X::second>("second"), kit::field<&X::third>("third"));
  return shape;
}

// What the columns hold: cash book in, out, balance; trial balance debit, credit; budget planned, done, left; else amount.
struct Statement {
  StatementKind kind = StatementKind::trial_balance;
  std::string account_code;  // of a cash book
  std::optional<kit::Date> from_on;
  kit::Date until_on;
  std::vector<StatementLine> lines;
};
inline const kit::Shape& describe(const Statement*) {
  using X = Statement;
  static const kit::Shape shape = kit::shape<X>("Statement", kit::field<&X::kind>("kind"),
      kit::field<&X::account_code>("account_code"), kit::field<&X::from_on>("from_on"),
      kit::field<&X::until_on>("until_on"), kit::field<&X::lines>("lines"));
  return shape;
}

struct BudgetLine {
  std::string code;
  std::int64_t amount_satang = 0;
};
inline const kit::Shape& describe(const BudgetLine*) {
  using X = BudgetLine;
  static const kit::Shape shape = kit::shape<X>("BudgetLine",
      kit::field<&X::code>("code", kit::required, kit::max(20)),
      kit::field<&X::amount_satang>("amount_satang", kit::required, kit::min(0), kit::max(100'000'000'000'000)));
  return shape;
}

struct SetBudget {
  std::int64_t fiscal_year = 0;
  std::vector<BudgetLine> lines;
};
inline const kit::Shape& describe(const SetBudget*) {
  using X = SetBudget;
  static const kit::Shape shape = kit::shape<X>("SetBudget",
      kit::field<&X::fiscal_year>("fiscal_year", kit::required, kit::min(2400), kit::max(2700)),
      kit::field<&X::lines>("lines", kit::required, kit::max(200)));
  return shape;
}

struct BudgetNews {
  std::string fund_id;
  std::int64_t fiscal_year = 0;
  std::int64_t total_satang = 0;
};
inline const kit::Shape& describe(const BudgetNews*) {
  using X = BudgetNews;
  static const kit::Shape shape = kit::shape<X>("FundBudgetNews", kit::field<&X::fund_id>("fund_id"),
      kit::field<&X::fiscal_year>("fiscal_year"), kit::field<&X::total_satang>("total_satang"));
  return shape;
}

}  // namespace funds
