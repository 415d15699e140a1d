// Statements are drawn up, budgets set, and both given out as files.
#include "centre/funds/desk.hpp"

#include "centre/frame/asked.hpp"
#include "centre/funds/rules.hpp"
#include "centre/funds/statement/paper.hpp"
#include "centre/funds/statement/rules.hpp"
#include "centre/funds/statement/store.hpp"
#include "centre/funds/store.hpp"
#include "centre/words/calendar.hpp"

namespace funds {
namespace {

using kit::Refused;

struct Span {
  kit::Date from, until;
};
// Of a book from the beginning of its fiscal year until today, when nothing is asked.
kit::Result<Span> span_asked(frame::Look& look) {
  auto from = TRY(frame::day_asked(look, "from"));
  auto until = TRY(frame::day_asked(look, "until"));
  Span span{.from = {}, .until = until.value_or(look.today())};
  span.from = from.value_or(words::fiscal_year_first(words::fiscal_year(span.until)));
  if (span.from > span.until) return kit::refuse_field("/from", "funds.span_backwards");
  return span;
}

std::vector<StatementLine> cash_lines(frame::Look& look, const Fund& fund, const Account& account, Span span) {
  std::int64_t balance = 0;
  for (const auto& sum : store::sums_until(look.db, fund, span.from.plus_days(-1)))
    if (sum.code == account.code) balance = amount_of(sum);
  std::vector<StatementLine> lines{{.text_key = "funds.statement.brought_forward", .on_day = span.from, .third = balance}};
  std::int64_t in = 0, out = 0;
  for (const auto& entry : store::entries_between(look.db, fund, account.id, span.from, span.until)) {
    const auto& t = entry.transfer;
    bool comes = t.debit_account_id == account.id;
    (comes ? in : out) += t.amount_satang;
    balance += comes ? t.amount_satang : -t.amount_satang;
    StatementLine line{.code = entry.other_code,
                       .name_th = t.memo.empty() ? entry.other_th : t.memo,
                       .name_en = t.memo.empty() ? entry.other_en : t.memo,
                       .on_day = t.effective_on,
                       .number = number_of(t.series, t.fiscal_year, t.sequence),
                       .third = balance};
    (comes ? line.first : line.second) = t.amount_satang;
    lines.push_back(std::move(line));
  }
  lines.push_back({.style = LineStyle::sum, .text_key = "funds.statement.sum", .first = in, .second = out, .third = balance});
  return lines;
}

kit::Result<Statement> cash_book(frame::Look& look, const Fund& fund, Span span) {
  auto asked = look.query("account");
  std::string wanted = asked.empty() ? "cash" : asked;
  for (const auto& account : store::accounts_of(look.db, fund))
    if (answers_to(account, wanted) && account.kind == AccountKind::asset)
      return Statement{StatementKind::cash_book, account.code, span.from, span.until, cash_lines(look, fund, account, span)};
  return kit::refuse_field("/account", "funds.account_unknown", {{"code", wanted}});
}

}  // namespace

kit::Result<Statement> Desk::statement(frame::Look& look, const Fund& fund, StatementKind kind) {
  auto span = TRY(span_asked(look));
  if (kind == StatementKind::cash_book) return cash_book(look, fund, span);
  Statement out{.kind = kind, .account_code = "", .from_on = span.from, .until_on = span.until, .lines = {}};
  if (kind == StatementKind::trial_balance || kind == StatementKind::balance_sheet) {
    out.from_on.reset();
    auto sums = store::sums_until(look.db, fund, span.until);
    out.lines = kind == StatementKind::trial_balance ? trial_lines(sums) : balance_lines(sums);
    return out;
  }
  auto between = store::sums_between(look.db, fund, span.from, span.until);
  out.lines = kind == StatementKind::income_expense
                  ? income_lines(between)
                  : budget_lines(between, store::budget_of(look.db, fund, words::fiscal_year(span.until)));
  return out;
}

kit::Result<Statement> Desk::get_statement(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  auto kind = kit::choice_of<StatementKind>(look.path("statement"));
  if (!kind) return kit::refuse(Refused::not_found, "funds.statement_unknown");
  return statement(look, fund, *kind);
}

kit::Result<frame::Reply> Desk::get_statement_file(frame::Look& look) {
  auto fund = TRY(fund_in_path(look));
  auto kind = kit::choice_of<StatementKind>(look.path("statement"));
  if (!kind) return kit::refuse(Refused::not_found, "funds.statement_unknown");
  auto drawn = TRY(statement(look, fund, *kind));
  auto language = kit::choice_of<PaperLanguage>(look.query("language")).value_or(PaperLanguage::th);
  StatementWriter writer{papers_.words(kit::name_of(language)), language};
  auto file_name = std::string(kit::name_of(*kind)) + "-" + drawn.until_on.text();
  if (look.query("as") != "xlsx")
    return papers::reply_of_pdf(papers_.blank(look, fund.org_id, statement_paper(writer, fund, drawn)), file_name);
  frame::Reply reply{.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                     .body = statement_workbook(writer, fund, drawn)};
  reply.headers.push_back({"Content-Disposition", "attachment; filename=\"" + file_name + ".xlsx\""});
  return reply;
}

kit::Result<Statement> Desk::post_budget(frame::Act& act, const SetBudget& command) {
  auto fund = TRY(fund_in_path(act));
  auto accounts = store::accounts_of(act.db, fund);
  std::int64_t total = 0;
  for (std::size_t i = 0; i < command.lines.size(); ++i) {
    const auto& line = command.lines[i];
    auto at = std::ranges::find(accounts, line.code, &Account::code);
    if (at == accounts.end() || (at->kind != AccountKind::income && at->kind != AccountKind::expense))
      return kit::refuse_field("/lines/" + std::to_string(i) + "/code", "funds.account_unknown", {{"code", line.code}});
    store::set_budget(act, fund, command.fiscal_year, line);
    total += line.amount_satang;
  }
  act.announce("funds.budget_set", fund.org_id, fund.area_code, fund.id, BudgetNews{fund.id, command.fiscal_year, total});
  auto year = static_cast<int>(command.fiscal_year);
  auto between = store::sums_between(act.db, fund, words::fiscal_year_first(year), words::fiscal_year_last(year));
  return Statement{StatementKind::budget, "", words::fiscal_year_first(year), words::fiscal_year_last(year),
                   budget_lines(between, store::budget_of(act.db, fund, year))};
}

Money Desk::result_between(frame::Look& look, std::string_view fund_id, kit::Date from, kit::Date until) {
  auto fund = store::find_fund(look.db, fund_id);
  return fund ? Money{result_of(store::sums_between(look.db, *fund, from, until))} : Money{};
}

}  // namespace funds
