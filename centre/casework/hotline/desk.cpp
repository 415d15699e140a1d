// load, decide, save, announce: a call.
#include "centre/casework/hotline/desk.hpp"

#include "centre/casework/hotline/rules.hpp"
#include "centre/casework/hotline/store.hpp"
#include "centre/casework/intake/desk.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/watch/desk.hpp"
#include "kit/text/text.hpp"

namespace casework::hotline {
namespace {

using kit::Refused;

constexpr std::size_t call_backs_most = 200;

Call draft(frame::Act& act, const TakeCall& command) {
  return {.org_id = act.actor().org_id,
          .id = act.new_event_id(),
          .area_code = act.actor().area_code,
          .kind = command.kind,
          .case_id = {},
          .earlier_number = {},
          .taken_ms = act.now(),
          .taken_by = act.actor().staff_id,
          .words = kit::text::normalise_thai(command.words),
          .phone = command.caller == Caller::anonymous ? "" : kit::text::trim(command.phone),
          .call_back_due_ms = {},
          .call_back_done_ms = {},
          .call_back_by = {}};
}

// Who left a number is called back; how soon, says the urgency.
std::optional<kit::Instant> promise(frame::Act& act, const Call& call, Urgency urgency) {
  if (call.phone.empty()) return std::nullopt;
  auto minutes = store::target_minutes(act, Target::call_back, urgency, act.today());
  if (!minutes) return std::nullopt;
  return kit::Instant{act.now().ms + *minutes * 60'000};
}

// The operator of a province takes calls for every centre: the one that serves the place.
std::string centre_for(frame::Act& act, const Doors& doors, const std::string& area_code) {
  if (act.actor().role != Role::provincial_officer || area_code.empty()) return "";
  auto serving = doors.network.centres_serving(act, area_code);
  return serving.empty() ? "" : serving.front().org_id;
}

// What was said stands in the case itself.
kit::Result<CallTaken> open_case_for(frame::Act& act, const Doors& doors, const TakeCall& command) {
  auto wanted = case_of(command);
  wanted.centre_org_id = centre_for(act, doors, command.area_code);
  auto made = TRY(intake::open_now(act, doors, wanted));
  const Case& c = made.record;
  Call call = draft(act, command);
  call.org_id = c.org_id;
  call.area_code = c.area_code;
  call.case_id = c.id;
  call.call_back_due_ms = promise(act, call, c.urgency);
  call.words = "";
  store::insert_call(act, call);
  act.announce("casework.call_taken", c.org_id, c.area_code, c.id, CallNews{command.kind, {}, c.secrecy});
  return CallTaken{call.id, call.kind, made.receipt, call.call_back_due_ms};
}

// The same answer for every number: who may not know of the case does not learn whether there is one.
CallTaken put_to_case(frame::Act& act, const Doors& doors, const TakeCall& command) {
  Call call = draft(act, command);
  auto number = kit::text::trim(kit::text::digits_to_ascii(command.earlier_number));
  call.call_back_due_ms = promise(act, call, Urgency::urgent);
  call.earlier_number = number;
  CallTaken taken{call.id, call.kind, {}, call.call_back_due_ms};
  auto c = store::case_by_number(act, number);
  bool ours = c && (c->org_id == call.org_id || act.actor().scope.reaches(c->org_id, c->area_code));
  if (ours) {
    call.org_id = c->org_id;
    call.area_code = c->area_code;
    call.case_id = c->id;
  }
  store::insert_call(act, call);
  if (ours) watch::give_notice(act, doors, *c, ToldKind::called_again, "", watch::people_at(act, doors, *c, Level::duty));
  act.announce("casework.call_taken", act.actor().org_id, act.actor().area_code, call.id, CallNews{command.kind, {}, Secrecy::sealed});
  return taken;
}

CallTaken note(frame::Act& act, const TakeCall& command) {
  Call call = draft(act, command);
  store::insert_call(act, call);
  act.announce("casework.call_taken", call.org_id, call.area_code, call.id, CallNews{command.kind, {}, Secrecy::ordinary});
  return {call.id, call.kind, {}, {}};
}

}  // namespace

kit::Result<CallTaken> take(frame::Act& act, const Doors& doors, const TakeCall& command) {
  TRY(check_call(command));
  if (command.kind == CallKind::new_problem) return open_case_for(act, doors, command);
  if (command.kind == CallKind::follow_up) return put_to_case(act, doors, command);
  return note(act, command);
}

kit::Result<frame::Page<CallBackRow>> call_backs(frame::Look& look, const Doors& doors) {
  frame::Page<CallBackRow> page;
  for (const auto& due : store::call_backs_due(look, call_backs_most)) {
    const Case& c = due.record;
    page.items.push_back({.id = due.call_id,
                          .case_id = c.id,
                          .number = c.number,
                          .title = title_of(look, doors, c),
                          .phone = due.safe_contact ? "" : c.reporter_phone,
                          .urgency = c.urgency,
                          .secrecy = c.secrecy,
                          .due_at = due.due_ms,
                          .late = due.due_ms < look.now(),
                          .tries = due.tries,
                          .safe_contact = due.safe_contact});
  }
  for (const auto& call : store::own_promises(look, call_backs_most)) {
    if (std::ranges::find(page.items, call.id, &CallBackRow::id) != page.items.end()) continue;
    page.items.push_back({.id = call.id,
                          .case_id = {},
                          .number = call.earlier_number,
                          .title = {},
                          .phone = call.phone,
                          .urgency = Urgency::urgent,
                          .due_at = *call.call_back_due_ms,
                          .late = *call.call_back_due_ms < look.now(),
                          .tries = call.tries});
  }
  return page;
}

kit::Result<frame::Nothing> call_back(frame::Act& act, const Doors&, const CallBack& command) {
  auto kept = store::find_call(act, act.path("call_id"));
  if (!kept) return kit::refuse(Refused::not_found, "casework.call_unknown");
  Call& call = kept->call;
  if (!call.call_back_due_ms || call.call_back_done_ms) return kit::refuse(Refused::conflict, "casework.call_answered");
  ++call.tries;
  if (command.result != CallResult::not_reached) {
    call.call_back_done_ms = act.now();
    call.call_back_by = act.actor().staff_id;
  }
  store::save_call(act, call);
  store::insert_call_try(act, {.org_id = call.org_id,
                               .id = act.new_event_id(),
                               .call_id = call.id,
                               .result = command.result,
                               .words = kit::text::normalise_thai(command.words),
                               .tried_ms = act.now(),
                               .tried_by = act.actor().staff_id});
  act.announce("casework.call_back_made", call.org_id, call.area_code, call.id,
               CallNews{call.kind, command.result, kept->record ? kept->record->secrecy : Secrecy::sealed});
  return frame::Nothing{};
}

}  // namespace casework::hotline
