// Pure decisions of savings: what is due, what may be lent, how profit is shared. Every sum here is exact to the satang.
#pragma once

#include <map>

#include "centre/savings/commands.hpp"

namespace savings {

// What an entry does to the member's savings, to the loan's principal, and to the cash of the group.
std::int64_t shares_change(EntryKind kind, std::int64_t amount_satang);
std::int64_t owed_change(EntryKind kind, std::int64_t amount_satang);
std::int64_t cash_change(EntryKind kind, std::int64_t amount_satang);

// Between which accounts (stable keys of funds) an entry moves.
struct Way {
  std::string_view debit_key, credit_key;
  funds::Series series;
};
Way way_of(EntryKind kind);

// Month 0 is January of year 0.
int month_of(kit::Date day);
kit::Date months_later(kit::Date day, int months);  // the 31st becomes the last of a shorter month

// `whole` in parts by weight: each rounded down, what is left goes one by one to the largest remainders (the first of
// equals), so that the parts are the whole. All zero when no weight is positive.
std::vector<std::int64_t> share_out(std::int64_t whole, const std::vector<std::int64_t>& weights);

// Of one month; half a satang rounds up.
std::int64_t interest_of_month(Method method, std::int64_t amount, std::int64_t left, std::int64_t bp_month);
std::vector<Instalment> schedule_of(const Loan& loan, kit::Date paid_out_on);

// How a loan stands on a day. Interest of a month falls due with its beginning, the month of paying out is free; what is
// paid within a month counts after that month's interest.
struct Standing {
  std::int64_t owed = 0;           // principal
  std::int64_t interest_due = 0;
  std::int64_t principal_due = 0;  // by the schedule, this month's too
  std::int64_t overdue = 0;        // principal whose day is past
  std::int64_t months_late = 0;    // of the oldest unpaid instalment; 0: none is late
};
Standing standing_of(const Loan& loan, const std::vector<Instalment>& schedule, const std::vector<Entry>& entries,
                     kit::Date on);
std::string_view age_of(std::int64_t months_late);

// A repayment pays interest first, then principal.
struct Repaid {
  std::int64_t interest = 0, principal = 0;
  std::int64_t rest = 0;  // more than was owed
};
Repaid split_repayment(const Standing& standing, std::int64_t amount);

// loans: who owes -> who stands surety, of loans that run. Would the new guarantees close a circle of at most `most`?
using Sureties = std::multimap<std::string, std::string>;
bool closes_circle(const Sureties& sureties, const std::string& borrower, const std::string& guarantor,
                   std::int64_t most);

std::int64_t ceiling_of(const Rules& rules, std::int64_t shares_satang, std::int64_t owed_satang);

// Refuses savings.split_not_whole, savings.bounds_backwards, and for a cooperative savings.law_broken (values law).
kit::Result<void> may_rule(GroupKind kind, const RuleBook& rules, const std::vector<Law>& law);
// Refuses savings.more_votes_than_members, savings.not_carried.
kit::Result<void> carried(std::int64_t votes_for, std::int64_t votes_against, std::int64_t members);

// The savings of a member at the end of each month of the span, added up.
std::int64_t share_months(const std::vector<Entry>& entries, kit::Date from, kit::Date until);
struct Split {
  std::int64_t dividend = 0, patronage = 0, welfare = 0, reserve = 0, allowance = 0, league = 0;
};
Split split_profit(std::int64_t profit, const Rules& rules, bool any_shares, bool any_interest);

std::int64_t counted(const std::vector<Pieces>& counts);
std::string counts_text(const std::vector<Pieces>& counts);
std::vector<Pieces> counts_of(std::string_view text);

}  // namespace savings
