// Decides; touches nothing.
#include "centre/funds/rules.hpp"

#include <fmt/format.h>

namespace funds {
namespace {

using kit::Refused;

}  // namespace

bool grows_by_debit(AccountKind kind) { return kind == AccountKind::asset || kind == AccountKind::expense; }

bool answers_to(const Account& account, std::string_view code_or_key) {
  return account.code == code_or_key || (!account.account_key.empty() && account.account_key == code_or_key);
}

Change change_by(TransferKind kind, std::int64_t amount, std::int64_t pending) {
  switch (kind) {
    case TransferKind::posted:
    case TransferKind::correction:
      return {.posted = amount};
    case TransferKind::pending:
      return {.pending = amount};
    case TransferKind::settled:
      return {.posted = amount, .pending = -pending};
    case TransferKind::released:
      return {.pending = -pending};
  }
  __builtin_unreachable();
}

std::int64_t balance(const Account& a) {
  auto debit_side = a.debit_posted - a.credit_posted;
  return grows_by_debit(a.kind) ? debit_side : -debit_side;
}

std::int64_t available(const Account& a) {
  return balance(a) - (grows_by_debit(a.kind) ? a.credit_pending : a.debit_pending);
}

bool above_floor(const Account& a) { return !a.floor_satang || available(a) >= *a.floor_satang; }

std::string number_of(Series series, std::int64_t fiscal_year, std::int64_t sequence) {
  constexpr std::string_view prefixes[] = {"RV", "PV", "JV", "CV"};
  return fmt::format("{}-{}-{:06}", prefixes[static_cast<int>(series)], fiscal_year, sequence);
}

kit::Result<void> open_on(const Fund& fund, kit::Date day, kit::Date today, std::string_view path) {
  std::string field(path);
  if (day > today) return kit::refuse_field(field, "funds.in_future");
  if (day < fund.opened_on) return kit::refuse_field(field, "funds.before_opening", {{"opened", fund.opened_on.text()}});
  if (fund.closed_until && day <= *fund.closed_until)
    return kit::refuse_field(field, "funds.books_closed", {{"until", fund.closed_until->text()}});
  return {};
}

kit::Result<void> may_post(const Fund& fund, const Posting& posting, kit::Date today) {
  if (posting.amount.satang <= 0) return kit::refuse_field("/amount_satang", "funds.amount_needed");
  if (posting.debit_code == posting.credit_code) return kit::refuse_field("/credit_code", "funds.same_account");
  return open_on(fund, posting.effective_on, today);
}

kit::Result<void> may_settle(const Transfer& pending, Money amount) {
  if (pending.kind != TransferKind::pending) return kit::refuse(Refused::conflict, "funds.not_pending");
  if (amount.satang <= 0) return kit::refuse_field("/amount_satang", "funds.amount_needed");
  if (amount.satang > pending.amount_satang)
    return kit::refuse_field("/amount_satang", "funds.more_than_pending",
                             {{"pending", Money{pending.amount_satang}.pretty()}});
  return {};
}

kit::Result<void> may_correct(const Transfer& t) {
  if (t.kind == TransferKind::posted || t.kind == TransferKind::settled) return {};
  return kit::refuse(Refused::conflict, "funds.not_correctable");
}

}  // namespace funds
