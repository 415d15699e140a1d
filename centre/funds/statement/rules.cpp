// Builds the lines of statements.
#include "centre/funds/statement/rules.hpp"

#include <algorithm>

#include "centre/funds/rules.hpp"

namespace funds {
namespace {

StatementLine titled(LineStyle style, std::string key) { return {.style = style, .text_key = std::move(key)}; }

StatementLine account_line(const AccountSum& sum) {
  return {.code = sum.code, .name_th = sum.name_th, .name_en = sum.name_en};
}

StatementLine sum_line(std::string key, std::int64_t amount) {
  auto line = titled(LineStyle::sum, std::move(key));
  line.first = amount;
  return line;
}

// A heading, the accounts of this kind on which something stands, and their sum; gives the sum.
std::int64_t add_part(std::vector<StatementLine>& lines, const std::vector<AccountSum>& sums, AccountKind kind) {
  std::string name(kit::name_of(kind));
  lines.push_back(titled(LineStyle::heading, "funds.statement." + name));
  std::int64_t total = 0;
  for (const auto& sum : sums) {
    if (sum.kind != kind || sum.debit_less_credit == 0) continue;
    auto line = account_line(sum);
    line.first = amount_of(sum);
    total += amount_of(sum);
    lines.push_back(std::move(line));
  }
  lines.push_back(sum_line("funds.statement_sum." + name, total));
  return total;
}

struct Planned {
  std::int64_t planned = 0, done = 0;
};

Planned add_planned(std::vector<StatementLine>& lines, const std::vector<AccountSum>& between,
                    const std::vector<BudgetLine>& planned, AccountKind kind) {
  std::string name(kit::name_of(kind));
  lines.push_back(titled(LineStyle::heading, "funds.statement." + name));
  Planned total;
  auto put = [&](StatementLine line, Planned p) {
    line.first = p.planned;
    line.second = p.done;
    line.third = p.planned - p.done;
    lines.push_back(std::move(line));
  };
  for (const auto& sum : between) {
    auto at = std::ranges::find(planned, sum.code, &BudgetLine::code);
    Planned p{at == planned.end() ? 0 : at->amount_satang, amount_of(sum)};
    if (sum.kind != kind || (p.planned == 0 && p.done == 0)) continue;
    put(account_line(sum), p);
    total.planned += p.planned;
    total.done += p.done;
  }
  put(titled(LineStyle::sum, "funds.statement_sum." + name), total);
  return total;
}

}  // namespace

std::int64_t amount_of(const AccountSum& sum) {
  return grows_by_debit(sum.kind) ? sum.debit_less_credit : -sum.debit_less_credit;
}

std::int64_t result_of(const std::vector<AccountSum>& sums) {
  std::int64_t result = 0;
  for (const auto& sum : sums)
    if (sum.kind == AccountKind::income || sum.kind == AccountKind::expense) result -= sum.debit_less_credit;
  return result;
}

std::vector<StatementLine> trial_lines(const std::vector<AccountSum>& sums) {
  std::vector<StatementLine> lines;
  auto total = titled(LineStyle::sum, "funds.statement.sum");
  total.first = total.second = 0;
  for (const auto& sum : sums) {
    if (sum.debit_less_credit == 0) continue;
    auto line = account_line(sum);
    auto& side = sum.debit_less_credit > 0 ? line.first : line.second;
    side = std::abs(sum.debit_less_credit);
    *(sum.debit_less_credit > 0 ? total.first : total.second) += *side;
    lines.push_back(std::move(line));
  }
  lines.push_back(std::move(total));
  return lines;
}

std::vector<StatementLine> income_lines(const std::vector<AccountSum>& between) {
  std::vector<StatementLine> lines;
  auto income = add_part(lines, between, AccountKind::income);
  auto expense = add_part(lines, between, AccountKind::expense);
  lines.push_back(sum_line("funds.statement.result", income - expense));
  return lines;
}

std::vector<StatementLine> balance_lines(const std::vector<AccountSum>& until) {
  std::vector<StatementLine> lines;
  add_part(lines, until, AccountKind::asset);
  auto owed = add_part(lines, until, AccountKind::liability);
  auto own = add_part(lines, until, AccountKind::equity);
  auto result = result_of(until);
  auto line = titled(LineStyle::row, "funds.statement.result_so_far");
  line.first = result;
  lines.push_back(std::move(line));
  lines.push_back(sum_line("funds.statement.owed_and_own", owed + own + result));
  return lines;
}

std::vector<StatementLine> budget_lines(const std::vector<AccountSum>& between, const std::vector<BudgetLine>& planned) {
  std::vector<StatementLine> lines;
  auto income = add_planned(lines, between, planned, AccountKind::income);
  auto expense = add_planned(lines, between, planned, AccountKind::expense);
  auto line = titled(LineStyle::sum, "funds.statement.result");
  line.first = income.planned - expense.planned;
  line.second = income.done - expense.done;
  line.third = *line.first - *line.second;
  lines.push_back(std::move(line));
  return lines;
}

}  // namespace funds
