// The front door of savings: truth-savings groups and housing cooperatives, whose books stand in funds.
#pragma once

#include <memory>

#include "centre/funds/funds.hpp"
#include "centre/papers/papers.hpp"
#include "centre/registry/registry.hpp"

namespace savings {

using frame::Role;
using words::Money;

// What each member has and owes is read out in the open meeting; outside of it the committee and its auditors see it.
inline constexpr frame::Permission read_books{
    "savings.read_books", {Role::fund_committee, Role::centre_head, Role::provincial_officer, Role::auditor}};
inline constexpr frame::Permission keep_books{"savings.keep_books", {Role::fund_committee}};
inline constexpr frame::Permission open_group{"savings.open_group", {Role::fund_committee, Role::provincial_officer}};
// What only the meeting may do: rules, loans, writing off, sharing profit. Its votes are kept.
inline constexpr frame::Permission decide{"savings.decide", {Role::fund_committee}};

// A housing cooperative, and a loan of it, as other desks see them.
struct Cooperative {
  std::string org_id, id, area_code, name_th, name_en;
};
struct CooperativeLoan {
  std::string id;
  Cooperative of;
  std::int64_t number = 0;
  std::string person_id, member_name;
  Money amount, owed;
  bool granted = false;  // by the meeting, and not written off
  bool refused = false;  // or written off
  std::optional<kit::Date> paid_out_on;
};

class Savings : public frame::Module {
 public:
  virtual std::optional<Cooperative> find_cooperative(frame::Look& look, std::string_view group_id) = 0;
  // Newest first, also those that were refused or are repaid.
  virtual std::vector<CooperativeLoan> cooperative_loans(frame::Look& look, std::string_view person_id) = 0;
  virtual std::optional<CooperativeLoan> find_cooperative_loan(frame::Look& look, std::string_view loan_id) = 0;
};

std::unique_ptr<Savings> open_savings(funds::Funds& funds, registry::Registry& registry, papers::Papers& papers);

}  // namespace savings
