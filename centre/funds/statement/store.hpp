// SQL of statements, budgets and closings.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/funds/statement/shapes.hpp"

namespace funds::store {

// What moved on each account from one day to another; the transfers that close a year are left out.
std::vector<AccountSum> sums_between(frame::Db& db, const Fund& fund, kit::Date from, kit::Date until);
// Entries of one account by day and in the order they were made.
struct DayEntry {
  Transfer transfer;
  std::string other_code;
  std::string other_th;
  std::string other_en;
};
std::vector<DayEntry> entries_between(frame::Db& db, const Fund& fund, const std::string& account_id, kit::Date from,
                                      kit::Date until);

std::vector<BudgetLine> budget_of(frame::Db& db, const Fund& fund, std::int64_t fiscal_year);
void set_budget(frame::Act& act, const Fund& fund, std::int64_t fiscal_year, const BudgetLine& line);

// Set aside on or before that day and neither settled nor released.
struct Waiting {
  std::int64_t count = 0;
  std::int64_t amount_satang = 0;
};
Waiting pending_until(frame::Db& db, const Fund& fund, kit::Date until);
std::vector<Closing> closings_of(frame::Db& db, const Fund& fund);

}  // namespace funds::store
