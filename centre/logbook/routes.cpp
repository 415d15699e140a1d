// The routes of logbook: method, path, permission, command, view.
#include "centre/logbook/action/desk.hpp"
#include "centre/logbook/book/desk.hpp"
#include "centre/logbook/desk.hpp"
#include "centre/logbook/meeting/desk.hpp"
#include "centre/logbook/print/desk.hpp"
#include "centre/logbook/verification/desk.hpp"

namespace logbook {

using frame::Act;
using frame::Look;
using frame::Nothing;
using frame::Page;
using frame::Sensitive;

namespace {
const std::string base = "/api/v1/logbook";

template <class View>
auto reads(const Doors& doors, kit::Result<View> (*read)(Look&, const Doors&)) {
  return [&doors, read](Look& look) { return read(look, doors); };
}
template <class Command, class View>
auto acts(const Doors& doors, kit::Result<View> (*act)(Act&, const Doors&, const Command&)) {
  return [&doors, act](Act& one, const Command& command) { return act(one, doors, command); };
}
}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return logbook::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  add_book_routes(routes);
  add_village_routes(routes);
}

void Desk::add_book_routes(frame::Routes& routes) {
  const std::string books = base + "/books", one = books + "/{book_id}";
  const std::string goal = one + "/goals/{goal_id}", action = one + "/actions/{action_id}";
  routes.view<Page<MenuItem>>(base + "/menu", read_logbook, Sensitive::no, reads(doors_, book::menu));
  routes.view<LogbookRules>(base + "/rules", read_logbook, Sensitive::no, reads(doors_, book::dated_rules));
  routes.view<Page<BookRow>>(books, read_logbook, Sensitive::no, reads(doors_, book::list));
  routes.view<BookSummary>(base + "/summary", read_logbook, Sensitive::no, reads(doors_, book::summary));
  routes.view<Page<DueAction>>(base + "/due", read_logbook, Sensitive::no, reads(doors_, action::due));
  routes.view<HouseholdBook>(base + "/households/{household_id}", read_logbook, Sensitive::no, reads(doors_, book::of_household));
  routes.view<BookView>(one, read_logbook, Sensitive::yes, reads(doors_, book::read));
  routes.post<OpenBook, BookView>(books, keep_logbook, acts(doors_, book::open));
  routes.post<Reassess, BookView>(one + "/assessments", keep_logbook, acts(doors_, book::reassess));
  routes.post<MoveStage, BookView>(one + "/stages", keep_logbook, acts(doors_, book::move_stage));
  routes.post<JoinTeam, BookView>(one + "/team", keep_logbook, acts(doors_, book::join_team));
  routes.post<Nothing, BookView>(one + "/team/{member_id}/departure", keep_logbook, acts(doors_, book::leave_team));
  routes.post<CloseBook, BookView>(one + "/closure", keep_logbook, acts(doors_, book::close));
  routes.post<ReopenBook, BookView>(one + "/reopening", keep_logbook, acts(doors_, book::reopen));
  routes.post<SetGoal, BookView>(one + "/goals", keep_logbook, acts(doors_, action::set_goal));
  routes.post<EndGoal, BookView>(goal + "/outcome", keep_logbook, acts(doors_, action::end_goal));
  routes.post<PlanAction, BookView>(one + "/actions", keep_logbook, acts(doors_, action::plan));
  routes.post<ChangeAction, BookView>(action + "/change", keep_logbook, acts(doors_, action::change));
  routes.post<NoteProgress, BookView>(action + "/notes", note_progress, acts(doors_, action::note));
  routes.post<EndAction, BookView>(action + "/outcome", keep_logbook, acts(doors_, action::end));
  routes.post<IssuePaper, PaperView>(one + "/papers", keep_logbook, acts(doors_, print::issue_book));
  routes.view<Page<PaperView>>(one + "/papers", read_logbook, Sensitive::no, reads(doors_, print::issued_of_book));
  routes.raw(one + "/papers/{paper_id}", read_logbook, Sensitive::yes, reads(doors_, print::file_of_book));
  routes.raw(base + "/forms/{form}", read_logbook, Sensitive::no, reads(doors_, print::blank));
}

void Desk::add_village_routes(frame::Routes& routes) {
  const std::string all = base + "/verifications", one = all + "/{verification_id}";
  const std::string meetings = base + "/meetings", meeting = meetings + "/{meeting_id}";
  routes.view<Page<VerificationView>>(all, read_logbook, Sensitive::no, reads(doors_, verification::list));
  routes.post<OpenVerification, VerificationView>(all, verify_list, acts(doors_, verification::open));
  routes.view<VerificationView>(one, read_logbook, Sensitive::no, reads(doors_, verification::read));
  routes.view<Page<EntryView>>(one + "/entries", read_logbook, Sensitive::no, reads(doors_, verification::entries));
  routes.post<ProposeHousehold, EntryView>(one + "/entries", propose_household, acts(doors_, verification::propose));
  routes.post<Nothing, VerificationView>(one + "/comparison", verify_list, acts(doors_, verification::compare));
  routes.post<Nothing, VerificationView>(one + "/closure", verify_list, acts(doors_, verification::close));
  routes.post<NoteVisit, EntryView>(base + "/entries/{entry_id}/visit", propose_household, acts(doors_, verification::note_visit));

  routes.view<MeetingRule>(base + "/meeting_rule", read_logbook, Sensitive::no, reads(doors_, meeting::dated_rule));
  routes.view<Page<MeetingRow>>(meetings, read_logbook, Sensitive::no, reads(doors_, meeting::list));
  routes.post<ConveneMeeting, MeetingView>(meetings, hold_meeting, acts(doors_, meeting::convene));
  routes.view<MeetingView>(meeting, read_logbook, Sensitive::yes, reads(doors_, meeting::read));
  routes.post<AttendanceList, MeetingView>(meeting + "/attendance", hold_meeting, acts(doors_, meeting::keep_attendance));
  routes.post<DecideHousehold, MeetingView>(meeting + "/decisions", hold_meeting, acts(doors_, meeting::decide));
  routes.post<EndMeeting, MeetingView>(meeting + "/closure", hold_meeting, acts(doors_, meeting::close));
  routes.post<EndMeeting, MeetingView>(meeting + "/cancellation", hold_meeting, acts(doors_, meeting::cancel));
  routes.post<RaiseObjection, MeetingView>(meeting + "/objections", hold_meeting, acts(doors_, meeting::object));
  routes.post<AnswerObjection, MeetingView>(meeting + "/objections/{objection_id}/answer", hold_meeting, acts(doors_, meeting::answer));
  routes.post<IssuePaper, PaperView>(meeting + "/papers", hold_meeting, acts(doors_, print::issue_minutes));
  routes.view<Page<PaperView>>(meeting + "/papers", read_logbook, Sensitive::no, reads(doors_, print::issued_of_meeting));
  routes.raw(meeting + "/papers/{paper_id}", read_logbook, Sensitive::yes, reads(doors_, print::file_of_meeting));
}

}  // namespace logbook
