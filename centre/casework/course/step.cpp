// Finding a case and taking a step with it.
#include "centre/casework/course/desk.hpp"
#include "centre/casework/protection/store.hpp"
#include "centre/casework/store.hpp"
#include "kit/text/text.hpp"

namespace casework::course {
namespace {

// The steps of the round that runs: from the last request for approval on.
std::vector<Taken> this_round(frame::Look& look, const Case& c) {
  std::vector<Taken> round;
  for (const auto& move : store::moves_of(look, c)) {
    auto step = kit::choice_of<Step>(move.step);
    if (!step) continue;
    if (*step == Step::approval_request) round.clear();
    round.push_back({*step, move.staff_id});
  }
  return round;
}

}  // namespace

kit::Result<Case> get_case(frame::Look& look, std::string_view case_id) {
  auto found = store::find_case(look, case_id);
  if (!found) return kit::refuse(kit::Refused::not_found, "casework.case_unknown");
  return *std::move(found);
}

kit::Result<Case> get_case(frame::Look& look) {
  return get_case_in_need(look);
}

kit::Result<Case> get_case(frame::Act& act) {
  return get_case(act, act.path("case_id"));
}

kit::Result<Case> get_case_in_need(frame::Look& look) {
  const auto& id = look.path("case_id");
  if (auto found = store::find_case(look, id)) return *std::move(found);
  if (auto found = store::find_case_through_glass(look, id)) return *std::move(found);
  return kit::refuse(kit::Refused::not_found, "casework.case_unknown");
}

kit::Result<void> take_step(frame::Act& act, Case& c, Step step, std::string_view reason) {
  auto next = TRY(next_state(step, c.state, act.actor().role));
  if (rule_of(step).reason_needed && kit::text::trim(reason).empty())
    return kit::refuse_field("/reason", "casework.reason_needed");
  TRY(hands_differ(step, act.actor().staff_id, this_round(act, c)));
  auto from = c.state;
  c.state = next;
  if (next != from) c.state_since_ms = act.now();
  c.due_ms = due(act, c);
  store::save_case(act, c);
  store::append_move(act, {.org_id = c.org_id,
                           .id = act.new_event_id(),
                           .case_id = c.id,
                           .step = std::string(kit::name_of(step)),
                           .from_state = std::string(kit::name_of(from)),
                           .to_state = next,
                           .at_ms = act.now(),
                           .staff_id = act.actor().staff_id,
                           .role = std::string(kit::name_of(act.actor().role)),
                           .reason = kit::text::normalise_thai(reason)});
  return {};
}

CaseNews news(frame::Look& look, const Case& c) {
  bool quiet = !store::blocked_from(look, c).empty();
  return {c.state, c.urgency, c.secrecy, c.secrecy == Secrecy::ordinary ? c.main_problem : "", c.channel, quiet};
}

void tell(frame::Act& act, std::string_view name, const Case& c) {
  act.announce(name, c.org_id, c.area_code, c.id, news(act, c));
}

std::optional<kit::Instant> due(frame::Look& look, const Case& c) {
  auto target = running_clock(c.state);
  if (!target) return std::nullopt;
  auto minutes = store::target_minutes(look, *target, c.urgency, c.opened_ms.bangkok_day());
  if (!minutes) return std::nullopt;
  return kit::Instant{c.opened_ms.ms + *minutes * 60'000};
}

}  // namespace casework::course
