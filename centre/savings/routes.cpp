// The routes of savings: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/savings/desk.hpp"

namespace savings {
namespace {

const std::string base = "/api/v1/savings";
const std::string group = base + "/groups/{group_id}";
const std::string member = base + "/members/{member_id}";
const std::string day = base + "/days/{day_id}";
const std::string loan = base + "/loans/{loan_id}";
constexpr auto no = frame::Sensitive::no;
constexpr auto yes = frame::Sensitive::yes;

}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return savings::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  add_group_routes(routes);
  add_loan_routes(routes);
  routes.view<Page<DayRow>>(group + "/days", read_books, no, [this](Look& look) { return get_days(look); });
  routes.post<OpenDay, DayView>(group + "/days", keep_books, [this](Act& act, const OpenDay& c) { return post_day(act, c); });
  routes.view<DayView>(day, read_books, no, [this](Look& look) { return get_day(look); });
  routes.post<FillSheet, DayView>(day + "/sheet", keep_books, [this](Act& act, const FillSheet& c) { return post_sheet(act, c); });
  routes.post<Nothing, DayView>(day + "/collection", keep_books, [this](Act& act, const Nothing&) { return post_collection(act); });
  routes.post<FillSheet, DayView>(day + "/receipts", keep_books, [this](Act& act, const FillSheet& c) { return post_receipts(act, c); });
  routes.post<CloseDay, DayView>(day + "/closing", keep_books,
                                 [this](Act& act, const CloseDay& c) { return post_day_closing(act, c); });
  routes.view<Page<YearView>>(group + "/years", read_books, no, [this](Look& look) { return get_years(look); });
  routes.view<YearView>(group + "/profit", read_books, no, [this](Look& look) { return get_profit(look); });
  routes.post<ShareProfit, YearView>(group + "/years", decide, [this](Act& act, const ShareProfit& c) { return post_year(act, c); });
  routes.post<PayProfit, YearView>(base + "/years/{year_id}/payment", keep_books,
                                   [this](Act& act, const PayProfit& c) { return post_profit_payment(act, c); });
}

void Desk::add_group_routes(frame::Routes& routes) {
  using namespace frame;
  routes.view<Page<Law>>(base + "/law", read_books, no, [this](Look& look) { return get_law(look); });
  routes.view<Page<MethodText>>(base + "/methods", read_books, no, [this](Look& look) { return get_methods(look); });
  routes.view<Page<GroupView>>(base + "/groups", read_books, no, [this](Look& look) { return get_groups(look); });
  routes.post<OpenGroup, GroupView>(base + "/groups", open_group, [this](Act& act, const OpenGroup& c) { return post_group(act, c); });
  routes.view<GroupView>(group, read_books, no, [this](Look& look) { return get_group(look); });
  routes.view<Page<RuleBook>>(group + "/rules", read_books, no, [this](Look& look) { return get_rules(look); });
  routes.post<RuleBook, RuleBook>(group + "/rules", decide, [this](Act& act, const RuleBook& c) { return post_rules(act, c); });
  routes.view<Page<MemberRow>>(group + "/members", read_books, no, [this](Look& look) { return get_members(look); });
  routes.post<Join, MemberView>(group + "/members", keep_books, [this](Act& act, const Join& c) { return post_member(act, c); });
  routes.view<Page<PersonFound>>(group + "/people", keep_books, no, [this](Look& look) { return get_people(look); });
  routes.view<MemberView>(member, read_books, yes, [this](Look& look) { return get_member(look); });
  routes.put<ChangePromise, MemberView>(member, keep_books, [this](Act& act, const ChangePromise& c) { return put_promise(act, c); });
  routes.post<LeaveGroup, MemberView>(member + "/departure", keep_books,
                                      [this](Act& act, const LeaveGroup& c) { return post_departure(act, c); });
  routes.raw(member + "/passbook", read_books, yes, [this](Look& look) { return get_passbook(look); });
  routes.post<ReverseEntry, MemberView>(base + "/entries/{entry_id}/reversal", keep_books,
                                        [this](Act& act, const ReverseEntry& c) { return post_reversal(act, c); });
  routes.view<Page<WelfarePaid>>(group + "/welfare", read_books, yes, [this](Look& look) { return get_welfare(look); });
  routes.post<PayWelfare, MemberView>(group + "/welfare", keep_books, [this](Act& act, const PayWelfare& c) { return post_welfare(act, c); });
}

void Desk::add_loan_routes(frame::Routes& routes) {
  using namespace frame;
  routes.view<Page<LoanRow>>(group + "/loans", read_books, no, [this](Look& look) { return get_loans(look); });
  routes.post<AskLoan, LoanView>(group + "/loans", keep_books, [this](Act& act, const AskLoan& c) { return post_loan(act, c); });
  routes.view<Arrears>(group + "/arrears", read_books, no, [this](Look& look) { return get_arrears(look); });
  routes.view<LoanView>(loan, read_books, yes, [this](Look& look) { return get_loan(look); });
  routes.post<DecideLoan, LoanView>(loan + "/decision", decide, [this](Act& act, const DecideLoan& c) { return post_decision(act, c); });
  routes.post<PayOutLoan, LoanView>(loan + "/payout", keep_books, [this](Act& act, const PayOutLoan& c) { return post_payout(act, c); });
  routes.post<WriteOffLoan, LoanView>(loan + "/write_off", decide,
                                      [this](Act& act, const WriteOffLoan& c) { return post_write_off(act, c); });
}

}  // namespace savings
