// The only SQL of funds.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/funds/records.hpp"

namespace funds::store {

std::vector<PurseKind> purse_kinds(frame::Db& db, kit::Date day);

std::optional<Fund> find_fund(frame::Db& db, std::string_view fund_id);
// The same, held until the end of the act: whoever posts or closes books stands in line here.
std::optional<Fund> lock_fund(frame::Db& db, std::string_view fund_id);
std::vector<Fund> funds_after(frame::Db& db, std::string_view after_id, std::size_t limit);
std::vector<Fund> purses(frame::Db& db, std::string_view purse_kind);
std::vector<Fund> books(frame::Db& db, FundKind kind);
void insert_fund(frame::Db& db, const Fund& fund);
void insert_chart(frame::Act& act, const Fund& fund);  // the accounts that its kind begins with
void set_closed_until(frame::Db& db, const Fund& fund, kit::Date until);

std::vector<Account> accounts_of(frame::Db& db, const Fund& fund);
// Adds the change to both sides, in the order of their ids, and gives what they are then.
struct Sides {
  Account debit, credit;
};
Sides change_sides(frame::Db& db, const Transfer& transfer, std::int64_t posted, std::int64_t pending);

std::int64_t next_number(frame::Db& db, const Fund& fund, Series series, std::int64_t fiscal_year);
void insert_transfer(frame::Db& db, const Transfer& transfer);
std::optional<Transfer> find_transfer(frame::Db& db, std::string_view transfer_id);
bool is_referred_to(frame::Db& db, const Transfer& transfer);
// Newest first, from before `before_id` ("" for the newest).
std::vector<ListedTransfer> transfers_before(frame::Db& db, const Fund& fund, std::string_view account_code,
                                           std::string_view before_id, std::size_t limit);

std::vector<PurposedTransfer> transfers_for(frame::Db& db, std::string_view purpose_prefix);

std::vector<AccountSum> sums_until(frame::Db& db, const Fund& fund, kit::Date until);
void insert_closing(frame::Db& db, const Closing& closing);
std::int64_t transfers_until(frame::Db& db, const Fund& fund, kit::Date until);

// What does not add up, a line each.
std::vector<std::string> faults(frame::Db& db);

}  // namespace funds::store
