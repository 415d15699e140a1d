// Every route of casework, one line each: what, where, who may, by which function.
#include "centre/casework/course/desk.hpp"
#include "centre/casework/desk.hpp"
#include "centre/casework/health/desk.hpp"
#include "centre/casework/hotline/desk.hpp"
#include "centre/casework/intake/desk.hpp"
#include "centre/casework/notice/desk.hpp"
#include "centre/casework/plan/desk.hpp"
#include "centre/casework/print/desk.hpp"
#include "centre/casework/protection/desk.hpp"
#include "centre/casework/referral/desk.hpp"
#include "centre/casework/round/desk.hpp"
#include "centre/casework/tasks/desk.hpp"
#include "centre/casework/today/desk.hpp"
#include "centre/casework/visit/desk.hpp"
#include "centre/casework/watch/desk.hpp"

namespace casework {
namespace {

using frame::Page;
using frame::Routes;
constexpr auto yes = frame::Sensitive::yes;
constexpr auto no = frame::Sensitive::no;
const std::string desk = "/api/v1/casework";
const std::string cases = desk + "/cases";
const std::string one = cases + "/{case_id}";
const std::string referrals = desk + "/referrals";

// Binds a function (Act&, doors, command) or (Look&, doors) to the doors.
template <class Command, class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Act&, const Doors&, const Command&)) {
  return [doors, f](frame::Act& act, const Command& command) { return f(act, doors, command); };
}
template <class View>
auto with(const Doors& doors, kit::Result<View> (*f)(frame::Look&, const Doors&)) {
  return [doors, f](frame::Look& look) { return f(look, doors); };
}

template <class View>
auto with_act(const Doors& doors, kit::Result<View> (*f)(frame::Act&, const Doors&)) {
  return [doors, f](frame::Act& act) { return f(act, doors); };
}

void add_course(Routes& routes, const Doors& d) {
  routes.post<OpenCase, Opened>(cases, open_case, with(d, &intake::open));
  routes.view<Page<CaseRow>>(cases, read_case, no, with(d, &course::list));
  routes.view<CaseView>(one, read_case, yes, with(d, &course::read));
  routes.put<ChangeCase, CaseView>(one, work_case, with(d, &course::change));
  routes.view<Page<MoveRow>>(one + "/history", read_case, yes, with(d, &course::history));
  routes.post<TriageCase, CaseView>(one + "/triage", triage_case, with(d, &course::triage));
  routes.post<AssignCase, CaseView>(one + "/assignment", triage_case, with(d, &course::assign));
  routes.post<MoveCase, CaseView>(one + "/moves", move_case, with(d, &course::move));
  routes.post<AskInformation, CaseView>(one + "/information_request", work_case,
                                        with(d, &course::ask));
  routes.post<GiveInformation, CaseView>(one + "/information", work_case, with(d, &course::answer));
  routes.post<ChangeTeam, CaseView>(one + "/team", choose_team, with(d, &course::change_team));
  routes.post<CloseCase, CaseView>(one + "/closure", close_case, with(d, &course::close));
  routes.post<ReopenCase, Opened>(one + "/reopening", work_case, with(d, &intake::reopen));
}

void add_help(Routes& routes, const Doors& d) {
  routes.view<Page<OpinionView>>(one + "/opinions", read_papers, yes, with(d, &plan::opinions));
  routes.post<SignOpinion, OpinionView>(one + "/opinions", sign_opinion, with(d, &plan::sign));
  routes.view<Page<ActionView>>(one + "/actions", read_case, yes, with(d, &plan::actions));
  routes.post<PlanAction, ActionView>(one + "/actions", work_case, with(d, &plan::plan_action));
  routes.post<ProgressAction, ActionView>(one + "/actions/{action_id}/progress", visit_home,
                                          with(d, &plan::progress));
  routes.view<Page<AidView>>(one + "/aid", read_case, yes, with(d, &plan::aid));
  routes.post<GiveAid, AidView>(one + "/aid", visit_home, with(d, &plan::give_aid));
  routes.view<Page<VisitView>>(one + "/visits", read_case, yes, with(d, &visit::visits));
  routes.post<RecordVisit, VisitView>(one + "/visits", visit_home, with(d, &visit::record));
  routes.view<Page<FollowUpView>>(one + "/follow_ups", read_case, yes, with(d, &visit::follow_ups));
  routes.post<PlanFollowUps, Page<FollowUpView>>(one + "/follow_ups", work_case,
                                                 with(d, &visit::plan));
  routes.post<FinishFollowUp, FollowUpView>(one + "/follow_ups/{follow_up_id}/result", visit_home,
                                            with(d, &visit::finish));
}

void add_referrals(Routes& routes, const Doors& d) {
  const std::string letter = referrals + "/{referral_id}";
  routes.view<Page<ReferralView>>(one + "/referrals", read_papers, yes, with(d, &referral::sent));
  routes.view<Page<AgencyRow>>(one + "/agencies", work_case, yes, with(d, &referral::agencies));
  routes.post<SendReferral, ReferralView>(one + "/referrals", work_case, with(d, &referral::send));
  routes.view<Page<PostRow>>(referrals, answer_referral, no, with(d, &referral::post));
  routes.view<PostView>(letter, answer_referral, yes, with(d, &referral::letter));
  routes.post<AnswerReferral, PostView>(letter + "/acceptance", answer_referral,
                                        with(d, &referral::accept));
  routes.post<AnswerReferral, PostView>(letter + "/refusal", answer_referral,
                                        with(d, &referral::refuse));
  routes.post<AnswerReferral, PostView>(letter + "/return", answer_referral,
                                        with(d, &referral::give_back));
  routes.post<AnswerReferral, PostView>(letter + "/completion", answer_referral,
                                        with(d, &referral::complete));
}

void add_papers(Routes& routes, const Doors& d) {
  const std::string papers = one + "/papers";
  routes.view<Page<PaperView>>(papers, read_papers, yes, with(d, &print::papers));
  routes.post<IssuePaper, PaperView>(papers, work_case, with(d, &print::issue));
  routes.raw(papers + "/{paper_id}/file", read_papers, yes, with(d, &print::file));
  routes.raw(desk + "/forms/{form}", read_case, no, with(d, &print::blank));
}

void add_notices(Routes& routes, const Doors& d) {
  const std::string messages = one + "/messages";
  routes.view<Page<MessageView>>(messages, read_papers, yes, with(d, &notice::sent));
  routes.post<GiveNotice, NoticeGiven>(messages, work_case, with(d, &notice::give));
  routes.post<SendAgain, Page<MessageView>>(messages + "/{message_id}/resending", work_case, with(d, &notice::again));
}

void add_tasks(Routes& routes, const Doors& d) {
  routes.view<Page<health::CentreHealth>>(desk + "/centre_health", health::read_centre_health, no, with(d, &health::centres));
  routes.post<frame::Nothing, health::Nudged>(desk + "/centre_health/{org_id}/nudges", health::nudge_centre, with(d, &health::nudge));
  routes.view<Page<DutyView>>(desk + "/tasks", read_case, no, with(d, &tasks::duties));
  routes.post<SetTask, DutyView>(desk + "/tasks", read_case, with(d, &tasks::set));
  routes.post<Nothing, DutyView>(desk + "/tasks/{task_id}/completion", read_case, with(d, &tasks::finish));
  routes.view<CalendarView>(desk + "/calendar", read_case, no, with(d, &tasks::calendar));
  routes.post<Nothing, CalendarView>(desk + "/calendar", read_case, with(d, &tasks::make_calendar));
  routes.del<CalendarView>(desk + "/calendar", read_case, with_act(d, &tasks::end_calendar));
  routes.raw(desk + "/calendars/{token}", frame::anyone, no, with(d, &tasks::feed));
  routes.view<Page<AbsenceView>>(desk + "/absences", read_papers, no, with(d, &tasks::absences));
  routes.post<StateAbsence, AbsenceView>(desk + "/absences", work_case, with(d, &tasks::state_absence));
  routes.del<AbsenceView>(desk + "/absences/{absence_id}", work_case, with_act(d, &tasks::end_absence));
  routes.view<Page<HandoverView>>(desk + "/handovers", work_case, no, with(d, &tasks::handovers));
  routes.post<HandOver, HandoverView>(desk + "/handovers", work_case, with(d, &tasks::hand_over));
  routes.post<Nothing, HandoverView>(desk + "/handovers/{handover_id}/reversal", work_case, with(d, &tasks::give_back));
}

void add_hotline(Routes& routes, const Doors& d) {
  routes.post<TakeCall, CallTaken>(desk + "/calls", take_call, with(d, &hotline::take));
  routes.view<Page<CallBackRow>>(desk + "/call_backs", take_call, no, with(d, &hotline::call_backs));
  routes.post<CallBack, frame::Nothing>(desk + "/call_backs/{call_id}/result", take_call,
                                 with(d, &hotline::call_back));
  routes.view<Page<CaseRow>>(desk + "/queue", read_case, no, with(d, &watch::queue));
  routes.view<Page<NoticeRow>>(desk + "/notices", read_case, no, with(d, &watch::notices));
  routes.post<frame::Nothing, frame::Nothing>(desk + "/notices/{notice_id}/reading", read_case,
                                with(d, &watch::read_notice));
  routes.view<Page<EscalationRow>>(one + "/escalations", read_case, yes,
                                   with(d, &watch::escalations));
  routes.post<frame::Nothing, ClockRun>(desk + "/clock_runs", run_clocks, with(d, &watch::run_clocks_now));
}

void add_protection(Routes& routes, const Doors& d) {
  routes.view<Page<BlockRow>>(one + "/blocks", block_colleague, yes, with(d, &protection::blocks));
  routes.post<PlaceBlock, BlockRow>(one + "/blocks", block_colleague,
                                    with(d, &protection::place_block));
  routes.post<frame::Nothing, frame::Nothing>(one + "/blocks/{block_id}/lifting", block_colleague,
                                with(d, &protection::lift_block));
  routes.view<Page<KinRow>>(desk + "/kin", declare_kin, no, with(d, &protection::kin));
  routes.post<DeclareKin, Page<KinRow>>(desk + "/kin", declare_kin,
                                        with(d, &protection::declare_kin));
  routes.post<BreakGlass, Page<OpenedThroughGlass>>(desk + "/glass", break_glass,
                                                    with(d, &protection::break_glass));
  routes.view<Page<GlassRow>>(desk + "/glass", read_papers, no, with(d, &protection::to_review));
  routes.post<ReviewGlass, GlassRow>(desk + "/glass/{glass_id}/review", read_papers,
                                     with(d, &protection::review));
  routes.view<Page<GlassRow>>(one + "/glass", read_papers, yes, with(d, &protection::glass_of));
  routes.post<SealFile, CaseView>(one + "/sealing", seal_file, with(d, &protection::seal));
  routes.post<UnsealFile, CaseView>(one + "/unsealing", seal_file, with(d, &protection::unseal));
  routes.post<SetSafeContact, SafeContactView>(one + "/safe_contact", triage_case,
                                               with(d, &protection::set_safe_contact));
  routes.view<Page<SafeContactView>>(desk + "/safe_contacts", read_case, yes,
                                     with(d, &protection::safe_contacts));
  routes.view<Protectors>(desk + "/protectors", name_protectors, no,
                          with(d, &protection::protectors));
  routes.view<Page<StaffView>>(one + "/protectors", seal_file, yes,
                               with(d, &protection::protectors_for));
  routes.post<NameProtectors, Protectors>(desk + "/protectors", name_protectors,
                                          with(d, &protection::name_protectors));
  routes.view<Page<AccessRow>>(desk + "/accesses", read_accesses, yes,
                               with(d, &protection::accesses));
}

void add_letters(Routes& routes, const Doors& d) {
  routes.view<Letter>(one + "/letter_preview", work_case, yes, with(d, &referral::preview));
  routes.view<Page<FamilyReferral>>(desk + "/family_referrals", read_papers, yes,
                                    with(d, &referral::of_family));
  routes.post<frame::Nothing, LetterLinkMade>(one + "/referrals/{referral_id}/link", work_case,
                                       with(d, &referral::make_link));
  routes.post<OpenLetter, LetterView>(desk + "/letters", frame::anyone,
                                      with(d, &referral::open_letter));
  routes.post<AnswerLetter, LetterView>(desk + "/letters/answer", frame::anyone,
                                        with(d, &referral::answer_letter));
}

}  // namespace

void Desk::add_routes(Routes& routes) {
  add_course(routes, doors_);
  add_help(routes, doors_);
  add_referrals(routes, doors_);
  add_papers(routes, doors_);
  add_notices(routes, doors_);
  add_tasks(routes, doors_);
  add_hotline(routes, doors_);
  add_protection(routes, doors_);
  add_letters(routes, doors_);
  routes.view<Round>(desk + "/round", read_case, no, with(doors_, &round::of_day));
  routes.view<Page<OpenNeed>>(desk + "/needs", read_case, no, with(doors_, &round::needs_of_area));
  routes.view<Today>(desk + "/today", read_case, no, with(doors_, &today::today));
  routes.raw(desk + "/today/events", read_case, no,
             [this](frame::Look& look) -> kit::Result<frame::Reply> {
               return frame::Reply{.events = [this, actor = look.actor()](
                                                 std::shared_ptr<kit::http::Events> events) {
                 live_.listen(actor, std::move(events));
               }};
             });
  routes.view<Page<ProblemType>>(desk + "/problem_types", frame::anyone, no,
                                 [this](frame::Look& look) -> kit::Result<Page<ProblemType>> {
                                   return Page<ProblemType>{problem_types(look, look.today()), {}};
                                 });
}

}  // namespace casework
