// Role, state, reason, hand; then the history.
#include "centre/aid/request/step.hpp"

#include "centre/words/names.hpp"
#include "kit/text/text.hpp"

namespace aid {

kit::Result<Hand> own_hand(frame::Look& look, const Doors& doors, Part part) {
  const auto& staff_id = look.actor().staff_id;
  auto member = staff_id.empty() ? std::nullopt : doors.staff.find_member(look, staff_id);
  if (!member) return kit::refuse(kit::Refused::forbidden, "aid.nobody");
  auto name = kit::text::search_form(words::strip_title(kit::text::normalise_thai(member->name)).name);
  return Hand{part, staff_id, look.vault().blind_index("staff_hand", name)};
}

kit::Result<Hand> take_step(frame::Act& act, const Doors& doors, Seen& seen, Step step, std::string_view reason) {
  Request& r = seen.request;
  const StepRule& rule = rule_of(step);
  auto next = TRY(next_state(step, r.state, act.actor().role));
  if (rule.reason_needed && kit::text::trim(reason).empty()) return kit::refuse_field("/reason", "aid.reason_needed");
  auto hand = TRY(own_hand(act, doors, rule.part));
  auto hands = store::hands_of(act, r);
  TRY(hands_differ(step, hand, hands));
  auto at = std::ranges::find_if(hands, [&](const Hand& h) { return h.staff_id == hand.staff_id || h.key == hand.key; });
  if (at != hands.end()) hand.key = at->key;
  if (at == hands.end() && rule.part != Part::none) store::add_hand(act, r, hand);
  auto from = r.state;
  r.state = next;
  if (next != from) r.state_since_ms = act.now();
  store::save_request(act, r);
  store::append_move(act, {.org_id = r.org_id,
                           .id = act.new_event_id(),
                           .request_id = r.id,
                           .step = step,
                           .from_state = std::string(kit::name_of(from)),
                           .to_state = next,
                           .at_ms = act.now(),
                           .staff_id = act.actor().staff_id,
                           .role = std::string(kit::name_of(act.actor().role)),
                           .reason = kit::text::normalise_thai(reason)});
  return hand;
}

std::vector<Step> steps_of(frame::Look& look, const Doors& doors, const Request& r) {
  auto possible = possible_steps(r.state, look.actor().role);
  auto hand = own_hand(look, doors, Part::none);
  if (!hand) return {};
  auto hands = store::hands_of(look, r);
  std::erase_if(possible, [&](Step step) {
    Hand mine = *hand;
    mine.part = rule_of(step).part;
    return !hands_differ(step, mine, hands);
  });
  return possible;
}

void tell(frame::Act& act, std::string_view name, const Seen& seen) {
  const Request& r = seen.request;
  RequestNews news{r.state, r.benefit_code, r.amount_satang, casework::Secrecy::ordinary, r.case_id};
  if (seen.closed_file) news = {r.state, "", r.amount_satang, casework::Secrecy::restricted, ""};
  act.announce(name, r.org_id, r.area_code, r.id, news);
}

}  // namespace aid
