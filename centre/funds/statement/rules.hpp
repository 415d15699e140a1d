// Statements out of sums: which lines, in which order, what adds up. Pure.
#pragma once

#include "centre/funds/statement/shapes.hpp"

namespace funds {

std::vector<StatementLine> trial_lines(const std::vector<AccountSum>& sums);
std::vector<StatementLine> income_lines(const std::vector<AccountSum>& between);
// Assets on one side; liabilities, equity and what was earned since the year was closed on the other.
std::vector<StatementLine> balance_lines(const std::vector<AccountSum>& until);
std::vector<StatementLine> budget_lines(const std::vector<AccountSum>& between, const std::vector<BudgetLine>& planned);

// On the side that the kind grows on.
std::int64_t amount_of(const AccountSum& sum);
// Income less expense.
std::int64_t result_of(const std::vector<AccountSum>& sums);

}  // namespace funds
