// The savings desk at work; its parts stand in folders by noun.
#pragma once

#include "centre/frame/slice.hpp"
#include "centre/savings/loan/views.hpp"
#include "centre/savings/rules.hpp"
#include "centre/savings/store.hpp"
#include "centre/savings/views.hpp"
#include "centre/savings/year/views.hpp"

namespace savings {

inline constexpr std::size_t page_rows = 100;  // of members, saving days and loans

// All passbooks of a group, added up once.
struct Passbooks {
  std::map<std::string, std::int64_t> shares;                // by member
  std::map<std::string, std::int64_t> owed;                  // by member
  std::map<std::string, std::vector<Entry>> of_member;
  std::map<std::string, std::vector<Entry>> of_loan;
  std::int64_t all_shares = 0, all_owed = 0;
};
Passbooks passbooks_of(const std::vector<Entry>& entries);

class Desk final : public Savings {
 public:
  Desk(funds::Funds& funds, registry::Registry& registry, papers::Papers& papers);

  std::string_view name() const override { return "savings"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;

  std::optional<Cooperative> find_cooperative(frame::Look& look, std::string_view group_id) override;
  std::vector<CooperativeLoan> cooperative_loans(frame::Look& look, std::string_view person_id) override;
  std::optional<CooperativeLoan> find_cooperative_loan(frame::Look& look, std::string_view loan_id) override;

 private:
  void add_group_routes(frame::Routes& routes);
  void add_loan_routes(frame::Routes& routes);

  // desk.cpp
  kit::Result<Group> group_in_path(frame::Look& look);
  kit::Result<Group> locked(frame::Act& act, std::string_view group_id);
  kit::Result<Rules> rules_on(frame::Look& look, const Group& group, kit::Date day);
  std::int64_t active_members(frame::Look& look, const Group& group);
  // Makes the transfer and writes the passbook; `entry` names member, kind, amount, day, and what it is for.
  kit::Result<Entry> book(frame::Act& act, const Group& group, Entry entry);
  std::vector<std::string> faults_of(frame::Look& look, const Group& group);
  std::vector<funds::ClosingCheck> before_closing(frame::Look& look, const std::string& fund_id, kit::Date until);
  // Sums up to now of the members' passbooks are those of the ledger.
  struct Agreement {
    std::int64_t shares_apart = 0, loans_apart = 0;
  };
  Agreement agreement(frame::Look& look, const Group& group);

  // group/desk.cpp
  kit::Result<frame::Page<GroupView>> get_groups(frame::Look& look);
  kit::Result<GroupView> get_group(frame::Look& look);
  kit::Result<GroupView> post_group(frame::Act& act, const OpenGroup& command);
  kit::Result<frame::Page<RuleBook>> get_rules(frame::Look& look);
  kit::Result<RuleBook> post_rules(frame::Act& act, const RuleBook& command);
  kit::Result<frame::Page<Law>> get_law(frame::Look& look);
  kit::Result<frame::Page<MethodText>> get_methods(frame::Look& look);
  GroupView view_of(frame::Look& look, const Group& group);

  // member/desk.cpp
  kit::Result<frame::Page<MemberRow>> get_members(frame::Look& look);
  kit::Result<frame::Page<PersonFound>> get_people(frame::Look& look);
  kit::Result<MemberView> get_member(frame::Look& look);
  kit::Result<MemberView> post_member(frame::Act& act, const Join& command);
  kit::Result<MemberView> put_promise(frame::Act& act, const ChangePromise& command);
  kit::Result<MemberView> post_departure(frame::Act& act, const LeaveGroup& command);
  kit::Result<MemberView> post_reversal(frame::Act& act, const ReverseEntry& command);
  kit::Result<frame::Page<WelfarePaid>> get_welfare(frame::Look& look);
  kit::Result<MemberView> post_welfare(frame::Act& act, const PayWelfare& command);
  kit::Result<frame::Reply> get_passbook(frame::Look& look);
  std::map<std::string, std::int64_t> misses_of(frame::Look& look, const Group& group, const std::vector<Member>& members,
                                                const Passbooks& books);
  kit::Result<Member> member_of(frame::Look& look, const Group& group, const std::string& id, const std::string& path);
  MemberView view_of(frame::Look& look, const Group& group, const Member& member);

  // day/desk.cpp
  kit::Result<frame::Page<DayRow>> get_days(frame::Look& look);
  kit::Result<DayView> get_day(frame::Look& look);
  kit::Result<DayView> post_day(frame::Act& act, const OpenDay& command);
  kit::Result<DayView> post_sheet(frame::Act& act, const FillSheet& command);
  kit::Result<DayView> post_collection(frame::Act& act);
  kit::Result<DayView> post_receipts(frame::Act& act, const FillSheet& command);
  kit::Result<std::vector<Line>> lines_asked(frame::Act& act, const Group& group, const Day& day, const FillSheet& command);
  kit::Result<void> take(frame::Act& act, const Group& group, const Day& day, const std::vector<Line>& lines);
  kit::Result<DayView> post_day_closing(frame::Act& act, const CloseDay& command);
  kit::Result<void> collect(frame::Act& act, const Group& group, const Day& day, const Line& line, const Passbooks& books,
                            std::int64_t member_number);
  kit::Result<void> repay(frame::Act& act, const Group& group, const Day& day, const Line& line, const Passbooks& books,
                          std::int64_t member_number);
  DayView view_of(frame::Look& look, const Group& group, const Day& day);
  std::vector<SheetRow> sheet_of(frame::Look& look, const Group& group, const Day& day, const std::vector<Entry>& today);

  // loan/desk.cpp
  kit::Result<frame::Page<LoanRow>> get_loans(frame::Look& look);
  kit::Result<LoanView> get_loan(frame::Look& look);
  kit::Result<LoanView> post_loan(frame::Act& act, const AskLoan& command);
  kit::Result<LoanView> post_decision(frame::Act& act, const DecideLoan& command);
  kit::Result<LoanView> post_payout(frame::Act& act, const PayOutLoan& command);
  kit::Result<LoanView> post_write_off(frame::Act& act, const WriteOffLoan& command);
  kit::Result<Arrears> get_arrears(frame::Look& look);
  kit::Result<void> may_ask(frame::Look& look, const Group& group, const Rules& rules, const AskLoan& command);
  kit::Result<void> may_stand_surety(frame::Look& look, const Group& group, const Rules& rules, const AskLoan& command);
  std::vector<LoanRow> loan_rows(frame::Look& look, const Group& group, const Passbooks& books, kit::Date on);
  LoanView view_of(frame::Look& look, const Group& group, const Loan& loan);
  kit::Result<Loan> locked_loan(frame::Act& act);

  // year/desk.cpp
  kit::Result<frame::Page<YearView>> get_years(frame::Look& look);
  kit::Result<YearView> get_profit(frame::Look& look);
  kit::Result<YearView> post_year(frame::Act& act, const ShareProfit& command);
  kit::Result<YearView> post_profit_payment(frame::Act& act, const PayProfit& command);
  YearView planned(frame::Look& look, const Group& group, kit::Date from, kit::Date until, kit::Date decided_on);
  YearView view_of(frame::Look& look, const Group& group, const Year& year);

  funds::Funds& funds_;
  registry::Registry& registry_;
  papers::Papers& papers_;
};

}  // namespace savings
