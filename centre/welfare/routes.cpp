// Every route of welfare, one line each: what, where, who may, by which function.
#include "centre/welfare/claim/desk.hpp"
#include "centre/welfare/collection/desk.hpp"
#include "centre/welfare/desk.hpp"
#include "centre/welfare/fund/desk.hpp"
#include "centre/welfare/life/desk.hpp"
#include "centre/welfare/matching/desk.hpp"
#include "centre/welfare/meeting/desk.hpp"
#include "centre/welfare/member/desk.hpp"
#include "centre/welfare/print/desk.hpp"
#include "centre/welfare/rule/desk.hpp"
#include "centre/welfare/sign/desk.hpp"

namespace welfare {
namespace {

using frame::Page;
using frame::Routes;
constexpr auto yes = frame::Sensitive::yes;
constexpr auto no = frame::Sensitive::no;
const std::string desk = "/api/v1/welfare";
const std::string all = desk + "/funds";
const std::string one = all + "/{fund_id}";

// Binds a function (Act&, doors, command) or (Look&, doors) to the doors.
template <class Command, class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Act&, const Doors&, const Command&)) {
  return [doors, f](frame::Act& act, const Command& command) { return f(act, doors, command); };
}
template <class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Look&, const Doors&)) {
  return [doors, f](frame::Look& look) { return f(look, doors); };
}

void add_funds(Routes& routes, const Doors& d) {
  routes.view<Page<FundRow>>(all, read_fund, no, with(d, &fund::list));
  routes.post<OpenWelfareFund, FundView>(all, keep_fund, with(d, &fund::open));
  routes.view<FundView>(one, read_fund, no, with(d, &fund::read));
  routes.view<Page<PersonHit>>(one + "/people", keep_members, yes, with(d, &fund::people));
  routes.view<SignsView>(one + "/signs", read_signs, yes, with(d, &sign::list));
}

void add_rules(Routes& routes, const Doors& d) {
  const std::string rule = desk + "/rules/{rule_id}";
  routes.view<Page<Template>>(desk + "/templates", read_fund, no, with(d, &rule::templates));
  routes.view<Page<RuleRow>>(one + "/rules", read_fund, no, with(d, &rule::list));
  routes.post<DraftRule, RuleView>(one + "/rules", keep_fund, with(d, &rule::draft));
  routes.view<RuleView>(rule, read_fund, no, with(d, &rule::read));
  routes.put<DraftRule, RuleView>(rule, keep_fund, with(d, &rule::change));
  routes.post<AdoptRule, RuleView>(rule + "/adoption", keep_fund, with(d, &rule::adopt));
  routes.view<RulePreview>(rule + "/preview", read_fund, no, with(d, &rule::preview));
}

void add_members(Routes& routes, const Doors& d) {
  const std::string member = desk + "/members/{member_id}";
  routes.view<Page<HouseholdMember>>(desk + "/households/{household_id}", read_members, yes,
                                     with(d, &member::of_household));
  routes.view<Page<MemberRow>>(one + "/members", read_members, yes, with(d, &member::list));
  routes.post<EnrolMember, MemberView>(one + "/members", keep_members, with(d, &member::enrol));
  routes.post<ReviewStanding, Reviewed>(one + "/standing_reviews", keep_members,
                                        with(d, &member::review));
  routes.view<MemberView>(member, read_members, yes, with(d, &member::read));
  routes.put<ChangeMember, MemberView>(member, keep_members, with(d, &member::change));
  routes.post<ChangeStanding, MemberView>(member + "/standings", keep_members,
                                          with(d, &member::change_standing));
  routes.post<TakeContribution, MemberView>(member + "/contributions", keep_members,
                                            with(d, &member::take));
  routes.post<CancelReceipt, MemberView>(desk + "/receipts/{receipt_id}/cancellation", keep_members,
                                         with(d, &member::cancel));
}

void add_collections(Routes& routes, const Doors& d) {
  const std::string collection = desk + "/collections/{collection_id}";
  routes.view<Page<CollectionRow>>(one + "/collections", read_members, yes,
                                   with(d, &collection::list));
  routes.post<IssueCollection, CollectionView>(one + "/collections", keep_members,
                                               with(d, &collection::issue));
  routes.view<CollectionView>(collection, read_members, yes, with(d, &collection::read));
  routes.post<EnterAmounts, CollectionView>(collection + "/amounts", keep_members,
                                            with(d, &collection::enter));
  routes.post<HandIn, CollectionView>(collection + "/hand_in", keep_members,
                                      with(d, &collection::hand_in));
}

void add_claims(Routes& routes, const Doors& d) {
  const std::string claim = desk + "/claims/{claim_id}";
  routes.view<Page<ClaimRow>>(one + "/claims", read_members, yes, with(d, &claim::list));
  routes.post<FileClaim, ClaimView>(one + "/claims", keep_members, with(d, &claim::file));
  routes.view<ClaimView>(claim, read_members, yes, with(d, &claim::read));
  routes.post<ShowPapers, ClaimView>(claim + "/papers", keep_members, with(d, &claim::show_papers));
  routes.post<MarkClaim, ClaimView>(claim + "/marks", keep_members, with(d, &claim::mark));
  routes.post<DecideClaim, ClaimView>(claim + "/decision", decide_claims, with(d, &claim::decide));
  routes.post<AppealClaim, ClaimView>(claim + "/appeal", keep_members, with(d, &claim::appeal));
  routes.post<AppealClaim, ClaimView>(claim + "/withdrawal", keep_members,
                                      with(d, &claim::withdraw));
  routes.post<SignVoucher, ClaimView>(claim + "/signatures", decide_claims, with(d, &claim::sign));
}

void add_matching(Routes& routes, const Doors& d) {
  const std::string round = desk + "/rounds/{round_id}";
  routes.view<Page<RoundView>>(one + "/rounds", read_fund, no, with(d, &matching::list));
  routes.post<OpenRound, RoundView>(one + "/rounds", keep_fund, with(d, &matching::open));
  routes.view<RoundView>(round, read_fund, no, with(d, &matching::read));
  routes.post<SubmitRound, RoundView>(round + "/submission", keep_fund, with(d, &matching::submit));
  routes.post<ApproveRound, RoundView>(round + "/approval", keep_fund, with(d, &matching::approve));
  routes.post<ReceiveMatch, RoundView>(round + "/receipts", keep_fund, with(d, &matching::receive));
  routes.post<ReceiveMatch, RoundView>(round + "/refunds", keep_fund, with(d, &matching::refund));
}

void add_meetings(Routes& routes, const Doors& d) {
  const std::string meeting = desk + "/meetings/{meeting_id}";
  routes.view<Page<OfficerView>>(one + "/committee", read_fund, no, with(d, &meeting::committee));
  routes.post<AppointOfficer, OfficerView>(one + "/committee", keep_fund,
                                           with(d, &meeting::appoint));
  routes.view<Page<ColleagueRow>>(one + "/colleagues", keep_fund, no,
                                  with(d, &meeting::colleagues));
  routes.post<EndTerm, OfficerView>(desk + "/officers/{officer_id}/ending", keep_fund,
                                    with(d, &meeting::end_term));
  routes.view<Page<MeetingRow>>(one + "/meetings", read_fund, no, with(d, &meeting::list));
  routes.post<PlanMeeting, MeetingView>(one + "/meetings", keep_fund, with(d, &meeting::plan));
  routes.view<MeetingView>(meeting, read_fund, no, with(d, &meeting::read));
  routes.post<HoldMeeting, MeetingView>(meeting + "/minutes", keep_fund, with(d, &meeting::hold));
}

void add_life(Routes& routes, const Doors& d) {
  constexpr std::size_t file_bytes_max = 1u << 20;
  routes.view<Page<LifeTableRow>>(one + "/life_tables", read_fund, no, with(d, &life::list));
  routes.upload<LifeTableRow>(one + "/life_tables", keep_fund, file_bytes_max,
                              [d](frame::Act& act, std::string_view bytes) { return life::bring_in(act, d, bytes); });
}

void add_prints(Routes& routes, const Doors& d) {
  const std::string prints = one + "/prints";
  routes.view<Page<PrintView>>(prints, read_members, yes, with(d, &print::issued));
  routes.post<IssuePaper, PrintView>(prints, keep_members, with(d, &print::issue));
  routes.raw(prints + "/{paper_id}/file", read_members, yes, with(d, &print::file));
}

}  // namespace

void Desk::add_routes(Routes& routes) {
  routes.view<OutlookView>(one + "/outlook", read_fund, no, [this](frame::Look& look) {
    return outlook::read(look, doors_, births_);
  });
  routes.view<OutlookRepairs>(one + "/outlook/repairs", read_fund, no, [this](frame::Look& look) {
    return outlook::repairs(look, doors_, births_);
  });
  routes.raw(one + "/outlook/file", read_fund, no, [this](frame::Look& look) { return outlook::file(look, doors_, births_); });
  add_funds(routes, doors_);
  add_rules(routes, doors_);
  add_members(routes, doors_);
  add_collections(routes, doors_);
  add_claims(routes, doors_);
  add_matching(routes, doors_);
  add_meetings(routes, doors_);
  add_life(routes, doors_);
  add_prints(routes, doors_);
}

}  // namespace welfare
