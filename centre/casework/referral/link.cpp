// Letters for agencies that have no account: one link, some days, the letter and nothing else.
#include "centre/casework/protection/store.hpp"
#include "centre/casework/referral/desk.hpp"
#include "centre/casework/referral/rules.hpp"
#include "centre/casework/referral/store.hpp"
#include "centre/casework/store.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"

namespace casework::referral {
namespace {

using kit::Refused;

constexpr std::size_t token_bytes = 24;

std::string index_of(const frame::Look& look, std::string_view token) {
  return look.vault().blind_index("casework_letter_links.token", kit::text::trim(token));
}

const frame::Scope& whose_letter_it_is() {
  static const auto scope = frame::SystemScope::everywhere("a letter answered by link comes from any centre");
  return scope;
}

LetterView view_of(frame::Look& look, const Doors& doors, const Referral& r, const LetterLink& link) {
  auto agency = doors.network.find_agency(look, r.agency_org_id);
  auto centre = doors.network.find_centre(look, r.org_id);
  return {.agency_name_th = agency ? agency->name_th : "",
          .agency_name_en = agency ? agency->name_en : "",
          .centre_name_th = centre ? centre->name_th : "",
          .centre_name_en = centre ? centre->name_en : "",
          .centre_phones = centre ? centre->phones : std::vector<std::string>{},
          .letter_number = r.letter_number,
          .urgency = r.urgency,
          .need = r.need,
          .letter = letter_of(r),
          .state = r.state,
          .sent_at = r.sent_ms,
          .due_at = r.due_ms,
          .expires_at = link.expires_ms,
          .words = r.words};
}

// Unknown, over, opened too often: the same words for all.
kit::Result<LetterLink> get_link(frame::Look& look, std::string_view token) {
  auto link = store::find_link(look, index_of(look, token), store::limit_of(look, "letter_link_opens"));
  if (!link) return kit::refuse(Refused::not_found, "casework.letter_unknown");
  return *std::move(link);
}

kit::Result<LetterView> open_here(frame::Act& act, const Doors& doors, const OpenLetter& command) {
  auto link = TRY(get_link(act, command.token));
  store::opened_link(act, link);
  auto r = store::referral_by_key(act, link.org_id, link.referral_id);
  ENSURE(r);
  auto c = store::case_behind(act, *r);
  act.announce("casework.letter_opened", c.org_id, c.area_code, c.id, ReferralNews{r->agency_org_id, r->urgency, r->state, c.secrecy});
  return view_of(act, doors, *r, link);
}

kit::Result<LetterView> answer_here(frame::Act& act, const Doors& doors, const AnswerLetter& command) {
  auto link = TRY(get_link(act, command.token));
  auto r = store::referral_by_key(act, link.org_id, link.referral_id);
  ENSURE(r);
  if (command.answer == ReferralState::sent) return kit::refuse_field("/answer", "casework.answer_needed");
  TRY(take_answer(act, doors, *r, command.answer, command.words));
  link.answerer = kit::text::normalise_thai(command.answerer);
  store::sign_link(act, link);
  auto c = store::case_behind(act, *r);
  act.announce("casework.letter_answered", c.org_id, c.area_code, c.id, ReferralNews{r->agency_org_id, r->urgency, r->state, c.secrecy});
  return view_of(act, doors, *r, link);
}

// An agency's step, taken by somebody who holds its letter.
frame::Actor holder(const frame::Act& act) {
  frame::Actor actor = act.actor();
  actor.role = Role::agency_officer;
  actor.scope = whose_letter_it_is();
  return actor;
}

template <class Work>
auto as_holder(frame::Act& act, const Work& work) {
  auto actor = holder(act);
  frame::Act inner(actor, act.now(), act.db.connection(), act.vault(), act.particulars());
  frame::stand_behind_wall(act.db.connection(), actor.scope);
  auto result = work(inner);
  frame::stand_behind_wall(act.db.connection(), act.actor().scope);
  for (const auto& what : inner.announced()) act.announce_raw(what);
  act.take_over_later(inner);
  return result;
}

}  // namespace

kit::Result<LetterLinkMade> make_link(frame::Act& act, const Doors&, const frame::Nothing&) {
  auto c = TRY(course::get_case(act));
  auto all = store::referrals_of(act, c);
  auto r = std::ranges::find(all, act.path("referral_id"), &Referral::id);
  if (r == all.end()) return kit::refuse(Refused::not_found, "casework.referral_unknown");
  if (!is_open(r->state))
    return kit::refuse(Refused::conflict, "casework.referral_answered", {{"state", std::string(kit::name_of(r->state))}});
  store::end_links(act, *r);
  auto token = kit::crypto::base64url(kit::crypto::random_bytes(token_bytes));
  LetterLink link{.org_id = r->org_id,
                  .id = act.new_event_id(),
                  .referral_id = r->id,
                  .token_index = index_of(act, token),
                  .made_ms = act.now(),
                  .made_by = act.actor().staff_id,
                  .expires_ms = {act.now().ms + store::limit_of(act, "letter_link_days") * kit::day_ms},
                  .answerer = {},
                  .ended_ms = {}};
  store::insert_link(act, link);
  act.announce("casework.letter_link_made", c.org_id, c.area_code, c.id, ReferralNews{r->agency_org_id, r->urgency, r->state, c.secrecy});
  return LetterLinkMade{token, link.expires_ms};
}

kit::Result<LetterView> open_letter(frame::Act& act, const Doors& doors, const OpenLetter& command) {
  return as_holder(act, [&](frame::Act& inner) { return open_here(inner, doors, command); });
}

kit::Result<LetterView> answer_letter(frame::Act& act, const Doors& doors, const AnswerLetter& command) {
  return as_holder(act, [&](frame::Act& inner) { return answer_here(inner, doors, command); });
}

}  // namespace casework::referral
