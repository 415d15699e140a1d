// Visits are taken as they come; follow-ups come from intervals that are data.
#include "centre/casework/visit/desk.hpp"

#include "centre/casework/plan/desk.hpp"
#include "centre/casework/visit/store.hpp"
#include "kit/text/text.hpp"

namespace casework::visit {
namespace {

using kit::Refused;

// A phone's clock may run a little fast.
constexpr std::int64_t clock_skew_ms = 15 * 60'000;

VisitView view_of(frame::Look& look, const Doors& doors, const Visit& v) {
  auto seen = kit::json::decode<Observations>(v.observations);
  if (!seen) throw kit::Breakage("stored observations do not read");
  return {v.id,      v.held_ms,       v.visitors,    v.place,
          v.purpose, v.seen,          seen->all,     v.risks,
          v.next_on, v.after_closure, v.recorded_ms, doors.staff_name(look, v.recorded_by)};
}

FollowUpView view_of(frame::Look& look, const Doors& doors, const FollowUp& f) {
  return {f.id,     f.due_on, f.done_ms, doors.staff_name(look, f.done_by),
          f.method, f.result, f.words,   f.version};
}

frame::Page<FollowUpView> page_of(frame::Look& look, const Doors& doors, const Case& c) {
  frame::Page<FollowUpView> page;
  for (const auto& f : store::follow_ups_of(look, c)) page.items.push_back(view_of(look, doors, f));
  return page;
}

Visit visit_of(frame::Act& act, const Case& c, const RecordVisit& command) {
  return {.org_id = c.org_id,
          .id = act.new_event_id(),
          .case_id = c.id,
          .held_ms = command.held_at,
          .visitors = kit::text::normalise_thai(command.visitors),
          .place = command.place,
          .purpose = kit::text::normalise_thai(command.purpose),
          .seen = kit::text::normalise_thai(command.seen),
          .observations = kit::json::encode(Observations{command.observations}),
          .risks = command.risks,
          .next_on = command.next_on,
          .after_closure = !is_open(c.state),
          .recorded_ms = act.now(),
          .recorded_by = act.actor().staff_id};
}

}  // namespace

kit::Result<frame::Page<VisitView>> visits(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<VisitView> page;
  for (const auto& v : store::visits_of(look, c)) page.items.push_back(view_of(look, doors, v));
  return page;
}

kit::Result<VisitView> record(frame::Act& act, const Doors& doors, const RecordVisit& command) {
  auto c = TRY(course::get_case_in_need(act));
  if (command.held_at.ms > act.now().ms + clock_skew_ms)
    return kit::refuse_field("/held_at", "casework.held_in_future");
  Visit v = visit_of(act, c, command);
  store::insert_visit(act, v);
  if (!command.given.empty() && !v.after_closure) TRY(course::take_step(act, c, Step::aid, ""));
  for (const auto& given : command.given) TRY(plan::hand_over(act, doors, c, v.id, given));
  act.announce("casework.visit_made", c.org_id, c.area_code, c.id,
               VisitNews{v.place, static_cast<std::int64_t>(command.given.size()), v.after_closure,
                         c.secrecy});
  return view_of(act, doors, v);
}

kit::Result<frame::Page<FollowUpView>> follow_ups(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  return page_of(look, doors, c);
}

kit::Result<frame::Page<FollowUpView>> plan(frame::Act& act, const Doors& doors,
                                            const PlanFollowUps& command) {
  auto c = TRY(course::get_case(act));
  if (!is_open(c.state)) return kit::refuse(Refused::conflict, "casework.already_closed");
  auto dates = command.due_on;
  if (dates.empty())
    for (int days : store::follow_up_days(act, c.urgency, act.today()))
      dates.push_back(act.today().plus_days(days));
  for (const auto& day : dates)
    store::insert_follow_up(
        act, {.org_id = c.org_id, .id = act.new_event_id(), .case_id = c.id, .due_on = day});
  act.announce(
      "casework.follow_up_planned", c.org_id, c.area_code, c.id,
      FollowUpNews{.planned = static_cast<std::int64_t>(dates.size()), .secrecy = c.secrecy});
  return page_of(act, doors, c);
}

kit::Result<FollowUpView> finish(frame::Act& act, const Doors& doors,
                                 const FinishFollowUp& command) {
  auto c = TRY(course::get_case(act));
  auto all = store::follow_ups_of(act, c);
  auto at = std::ranges::find(all, act.path("follow_up_id"), &FollowUp::id);
  if (at == all.end()) return kit::refuse(Refused::not_found, "casework.follow_up_unknown");
  if (at->done_ms) return kit::refuse(Refused::conflict, "casework.follow_up_done");
  if (command.method == FollowUpMethod::none || command.result == FollowUpResult::none)
    return kit::refuse_field("/result", "casework.result_needed");
  at->method = command.method;
  at->result = command.result;
  at->words = kit::text::normalise_thai(command.words);
  at->done_ms = act.now();
  at->done_by = act.actor().staff_id;
  store::finish_follow_up(act, *at);
  act.announce("casework.follow_up_done", c.org_id, c.area_code, c.id,
               FollowUpNews{.result = at->result, .secrecy = c.secrecy});
  return view_of(act, doors, *at);
}

}  // namespace casework::visit
