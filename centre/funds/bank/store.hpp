// SQL of bank statements and what they are matched with.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/funds/bank/shapes.hpp"

namespace funds::store {

bool insert_bank_line(frame::Db& db, const BankLine& line);  // false: it was there
void insert_match(frame::Db& db, const BankMatch& match);
std::int64_t delete_match(frame::Db& db, const Fund& fund, std::string_view bank_line_id);

std::vector<BankLineView> lonely_bank_lines(frame::Db& db, const Fund& fund, kit::Date until);
std::vector<BankLineView> matched_bank_lines(frame::Db& db, const Fund& fund, kit::Date until, std::int64_t most);
// Entries of the account without a line of the bank.
std::vector<BookLineView> lonely_entries(frame::Db& db, const Fund& fund, const std::string& account_id, kit::Date until);
struct BankState {
  std::int64_t lines = 0, matched = 0;
  std::optional<std::int64_t> newest_balance;
};
BankState bank_state(frame::Db& db, const Fund& fund, kit::Date until);

}  // namespace funds::store
