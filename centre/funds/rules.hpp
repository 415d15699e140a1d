// Pure decisions of the ledger: balances, floors, what may follow what.
#pragma once

#include "centre/funds/records.hpp"

namespace funds {

// How a transfer changes the four sums of the accounts on its two sides.
struct Change {
  std::int64_t posted = 0;
  std::int64_t pending = 0;
};
// `settled_of`: the pending amount that a settlement or release takes back.
Change change_by(TransferKind kind, std::int64_t amount_satang, std::int64_t pending_satang);

bool grows_by_debit(AccountKind kind);
// By its code or its stable key.
bool answers_to(const Account& account, std::string_view code_or_key);

// On the side that the kind of account grows on: assets and expenses by debit, the others by credit.
std::int64_t balance(const Account& account);
// What may still leave it: the balance less what is set aside to leave.
std::int64_t available(const Account& account);
bool above_floor(const Account& account);

// RV-2569-000012
std::string number_of(Series series, std::int64_t fiscal_year, std::int64_t sequence);

// May this be posted on that day?
kit::Result<void> may_post(const Fund& fund, const Posting& posting, kit::Date today);
kit::Result<void> may_settle(const Transfer& pending, Money amount);
kit::Result<void> may_correct(const Transfer& transfer);
// Are the books open on that day? `path` names the field that holds it.
kit::Result<void> open_on(const Fund& fund, kit::Date day, kit::Date today, std::string_view path = "/effective_on");

}  // namespace funds
