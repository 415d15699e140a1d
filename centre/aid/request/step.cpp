// Role, state, reason, hand; then the history.
#include "centre/aid/request/step.hpp"

#include "centre/aid/refund/store.hpp"
#include "centre/words/names.hpp"
#include "kit/text/text.hpp"

namespace aid {

kit::Result<Hand> own_hand(frame::Look& look, const Doors& doors, Part part) {
  const auto& staff_id = look.actor().staff_id;
  auto member = staff_id.empty() ? std::nullopt : doors.staff.find_member(look, staff_id);
  if (!member) return kit::refuse(kit::Refused::forbidden, "aid.nobody");
  auto name = kit::text::search_form(words::strip_title(kit::text::normalise_thai(member->name)).name);
  return Hand{part, staff_id, look.vault().blind_index("staff_hand", name), member->human_key};
}

std::vector<Hand> hands_so_far(frame::Look& look, const Request& r) {
  auto out = store::hands_of(look, r);
  for (const auto& mark : store::marks_of(look, r)) out.push_back({mark.part, "", mark.mark});
  return out;
}

namespace {

// The key of the hand by which the request knows this human being already; "" when it does not.
std::string known_as(frame::Look& look, const Request& r, const Hand& hand) {
  auto hands = store::hands_of(look, r);
  auto own = std::ranges::find(hands, hand.staff_id, &Hand::staff_id);
  if (own != hands.end()) return own->key;
  for (const auto& mark : store::marks_of(look, r))
    if (mark.mark == hand.key || mark.mark == hand.human_key) return mark.person_key;
  return "";
}

}  // namespace

kit::Result<Hand> put_hand(frame::Act& act, const Doors& doors, const Request& r, Step step) {
  auto hand = TRY(own_hand(act, doors, rule_of(step).part));
  TRY(hands_differ(step, hand, hands_so_far(act, r)));
  if (hand.part == Part::none) return hand;
  auto person_key = known_as(act, r, hand);
  if (person_key.empty()) {
    store::add_hand(act, r, hand);
    person_key = hand.key;
  }
  store::add_mark(act, r, {hand.key, person_key, hand.part});
  if (!hand.human_key.empty()) store::add_mark(act, r, {hand.human_key, person_key, hand.part});
  hand.key = person_key;
  return hand;
}

kit::Result<Hand> take_step(frame::Act& act, const Doors& doors, Seen& seen, Step step, std::string_view reason) {
  Request& r = seen.request;
  const StepRule& rule = rule_of(step);
  auto next = TRY(next_state(step, r.state, act.actor().role));
  if (rule.reason_needed && kit::text::trim(reason).empty()) return kit::refuse_field("/reason", "aid.reason_needed");
  auto hand = TRY(put_hand(act, doors, r, step));
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
  auto hands = hands_so_far(look, r);
  auto refund = store::newest_refund(look, r);
  auto stands = refund ? std::optional(refund->state) : std::nullopt;
  std::erase_if(possible, [&](Step step) {
    Hand mine = *hand;
    mine.part = rule_of(step).part;
    return !refund_goes_on(step, stands) || !hands_differ(step, mine, hands);
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
