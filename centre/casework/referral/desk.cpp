// The letter is written when it is sent; the case waits in `referred` until the last agency has
// answered.
#include "centre/casework/referral/desk.hpp"

#include "centre/casework/plan/store.hpp"
#include "centre/casework/protection/store.hpp"
#include "centre/casework/referral/rules.hpp"
#include "centre/casework/referral/store.hpp"
#include "centre/casework/referral/suggest.hpp"
#include "centre/casework/watch/desk.hpp"
#include "centre/casework/store.hpp"
#include "centre/frame/errand.hpp"
#include "kit/text/text.hpp"
#include "kit/text/thai_date.hpp"

namespace casework::referral {
namespace {

using kit::Refused;

std::vector<std::string> client_lines(frame::Look& look, const Doors& doors, const Case& c) {
  std::vector<std::string> out;
  for (const auto& client : store::clients_of(look, c)) {
    auto person = client.person_id.empty() ? std::nullopt
                                           : doors.registry.find_person(look, client.person_id);
    out.push_back(person ? person->full_name : client.about);
  }
  return out;
}

std::vector<std::string> aid_lines(frame::Look& look, const Case& c) {
  std::vector<std::string> out;
  for (const auto& a : store::aid_of(look, c))
    out.push_back(kit::text::format_date_thai(a.given_on, kit::text::Precision::day, kit::text::DateLength::shortened) + " " + a.item + " " +
                  std::to_string(a.quantity) + " " + a.unit);
  return out;
}

std::optional<kit::Instant> answer_due(frame::Act& act, Urgency urgency) {
  auto minutes = store::target_minutes(act, Target::referral_answer, urgency, act.today());
  if (!minutes) return std::nullopt;
  return kit::Instant{act.now().ms + *minutes * 60'000};
}

// How somebody may be reached goes with their number, or the number would be a danger.
std::string contact_line(frame::Look& look, const Case& c) {
  auto rules = store::safe_contact_of(look, c);
  if (!rules) return c.reporter_phone;
  std::string line = rules->way == ContactWay::never ? "" : rules->phone;
  for (const auto& part : {rules->hours, rules->by_whom, rules->code_word, rules->never})
    if (!part.empty()) line += (line.empty() ? "" : " · ") + part;
  return line;
}

Letter write_letter(frame::Look& look, const Doors& doors, const Case& c,
                    std::span<const Shared> shared) {
  Letter letter;
  auto opinions = store::opinions_of(look, c);
  for (Shared part : shared) switch (part) {
      case Shared::clients:
        letter.clients = client_lines(look, doors, c);
        break;
      case Shared::contact:
        letter.contact = contact_line(look, c);
        break;
      case Shared::problems:
        letter.problems = {c.main_problem};
        letter.problems.insert(letter.problems.end(), c.other_problems.begin(),
                               c.other_problems.end());
        break;
      case Shared::request:
        letter.request = c.request;
        break;
      case Shared::facts:
        letter.facts = opinions.empty() ? "" : opinions.front().facts;
        break;
      case Shared::opinion:
        letter.opinion = opinions.empty() ? "" : opinions.front().opinion;
        break;
      case Shared::aid:
        letter.aid = aid_lines(look, c);
        break;
    }
  return letter;
}

}  // namespace

Letter letter_of(const Referral& r) {
  auto letter = kit::json::decode<Letter>(r.letter);
  if (!letter) throw kit::Breakage("a stored letter does not read");
  return *letter;
}

bool has_account(frame::Look& look, const Doors& doors, std::string_view agency_org_id) {
  return std::ranges::any_of(doors.staff.members_of(look, agency_org_id), [](const staff::Member& m) {
    return m.active && answer_referral.held_by(m.role);
  });
}

// The case leaves `referred` with the last open referral; one that has gone on meanwhile stays
// where it is.
kit::Result<void> move_case_on(frame::Act& act, Case& c, Step step, std::string_view words) {
  auto all = store::referrals_of(act, c);
  bool others = std::ranges::any_of(all, [](const Referral& r) { return is_open(r.state); });
  if (others || c.state != State::referred) return {};
  return course::take_step(act, c, step, words);
}

kit::Result<void> take_answer(frame::Act& act, const Doors& doors, Referral& r, ReferralState to, std::string_view words) {
  const auto& rule = answer_rule(to);
  TRY(may_answer(r, rule, words));
  r.state = to;
  r.answered_ms = act.now();
  r.words = kit::text::normalise_thai(words);
  store::save_answer(act, r);
  auto c = store::case_behind(act, r);
  if (rule.step) TRY(move_case_on(act, c, *rule.step, r.words));
  act.announce(rule.announcement, c.org_id, c.area_code, c.id,
               ReferralNews{r.agency_org_id, r.urgency, r.state, c.secrecy});
  if (!is_open(to)) store::end_links(act, r);
  if (to == ReferralState::refused || to == ReferralState::returned)
    watch::give_notice(act, doors, c, ToldKind::referral_back, "", watch::people_at(act, doors, c, Level::duty));
  return {};
}

namespace {

std::optional<kit::Instant> link_until(frame::Look& look, const Referral& r) {
  for (const auto& link : store::links_of(look, r))
    if (!link.ended_ms && link.expires_ms > look.now()) return link.expires_ms;
  return std::nullopt;
}

std::string answerer_of(frame::Look& look, const Referral& r) {
  for (const auto& link : store::links_of(look, r))
    if (!link.answerer.empty()) return link.answerer;
  return "";
}

ReferralView view_of(frame::Look& look, const Doors& doors, const Referral& r) {
  auto agency = doors.network.find_agency(look, r.agency_org_id);
  return {.id = r.id,
          .agency_org_id = r.agency_org_id,
          .agency_name_th = agency ? agency->name_th : "",
          .agency_name_en = agency ? agency->name_en : "",
          .letter_number = r.letter_number,
          .urgency = r.urgency,
          .need = r.need,
          .shared = r.shared,
          .state = r.state,
          .sent_at = r.sent_ms,
          .sent_by = doors.staff_name(look, r.sent_by),
          .answered_at = r.answered_ms,
          .words = r.words,
          .due_at = r.due_ms,
          .late = r.state == ReferralState::sent && r.due_ms && *r.due_ms < look.now(),
          .has_account = has_account(look, doors, r.agency_org_id),
          .link_until = link_until(look, r),
          .answered_by = answerer_of(look, r),
          .version = r.version};
}

PostView post_view(frame::Look& look, const Doors& doors, const Referral& r) {
  auto centre = doors.network.find_centre(look, r.org_id);
  return {.id = r.id,
          .case_number = store::case_behind(look, r).number,
          .centre_name_th = centre ? centre->name_th : "",
          .centre_name_en = centre ? centre->name_en : "",
          .area_code = r.area_code,
          .letter_number = r.letter_number,
          .urgency = r.urgency,
          .need = r.need,
          .letter = letter_of(r),
          .state = r.state,
          .sent_at = r.sent_ms,
          .answered_at = r.answered_ms,
          .words = r.words,
          .version = r.version};
}

PostRow post_row(frame::Look& look, const Doors& doors, const Referral& r) {
  auto view = post_view(look, doors, r);
  return {view.id,
          view.case_number,
          view.centre_name_th,
          view.centre_name_en,
          view.letter.clients.empty() ? "" : view.letter.clients.front(),
          view.urgency,
          view.state,
          view.sent_at};
}

kit::Result<Referral> get_post(frame::Look& look) {
  auto found = store::find_post(look, look.path("referral_id"));
  if (!found) return kit::refuse(Refused::not_found, "casework.referral_unknown");
  return *std::move(found);
}

kit::Result<PostView> answer_here(frame::Act& act, const Doors& doors, ReferralState to,
                                  const AnswerReferral& command) {
  auto r = TRY(get_post(act));
  TRY(take_answer(act, doors, r, to, command.words));
  return post_view(act, doors, r);
}

const frame::Scope& every_centre() {
  static const auto scope =
      frame::SystemScope::everywhere("an agency's post comes from any centre");
  return scope;
}

kit::Result<PostView> answer(frame::Act& act, const Doors& doors, ReferralState to,
                             const AnswerReferral& command) {
  return frame::do_errand(act, every_centre(), [&](frame::Act& inner) {
    return answer_here(inner, doors, to, command);
  });
}

kit::Result<frame::Page<PostRow>> post_here(frame::Look& look, const Doors& doors) {
  store::PostFilter filter{.state = look.query("state"),
                           .before_ms = std::numeric_limits<std::int64_t>::max(),
                           .limit = look.limit()};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    filter.before_ms = kit::text::parse_int(keys[0]).value_or(0);
    filter.before_id = keys[1];
  }
  auto wanted = filter.limit++;
  auto all = store::list_post(look, filter);
  frame::Page<PostRow> page;
  if (all.size() > wanted) {
    all.resize(wanted);
    page.next = frame::make_cursor({std::to_string(all.back().sent_ms.ms), all.back().id});
  }
  for (const auto& r : all) page.items.push_back(post_row(look, doors, r));
  return page;
}

}  // namespace

kit::Result<frame::Page<ReferralView>> sent(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<ReferralView> page;
  for (const auto& r : store::referrals_of(look, c)) page.items.push_back(view_of(look, doors, r));
  return page;
}

kit::Result<frame::Page<AgencyRow>> agencies(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  return frame::Page<AgencyRow>{suggested(look, doors, c), {}};
}

kit::Result<Letter> preview(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  std::vector<Shared> shared;
  for (const auto& name : kit::text::split(look.query("shared"), ','))
    if (auto part = kit::choice_of<Shared>(name)) shared.push_back(*part);
  return write_letter(look, doors, c, shared);
}

kit::Result<frame::Page<FamilyReferral>> of_family(frame::Look& look, const Doors& doors) {
  auto person = look.query("person_id");
  auto ids = person.empty() ? std::vector<std::string>{} : doors.registry.ids_of(look, person);
  frame::Page<FamilyReferral> page;
  for (const auto& [r, number] : store::referrals_of_family(look, ids, look.query("household_id"))) {
    auto agency = doors.network.find_agency(look, r.agency_org_id);
    look.saw(r.org_id, "casework.case", r.case_id);
    page.items.push_back({r.case_id, number, agency ? agency->name_th : "", agency ? agency->name_en : "", r.state, r.sent_ms,
                          r.answered_ms, r.words});
  }
  return page;
}

kit::Result<ReferralView> send(frame::Act& act, const Doors& doors, const SendReferral& command) {
  auto c = TRY(course::get_case_in_need(act));
  auto agency = doors.network.find_agency(act, command.agency_org_id);
  if (!agency) return kit::refuse_field("/agency_org_id", "casework.agency_unknown");
  if (!agency->open) return kit::refuse_field("/agency_org_id", "casework.agency_closed");
  TRY(course::take_step(act, c, Step::referral, command.need));
  Referral r{.org_id = c.org_id,
             .id = act.new_event_id(),
             .case_id = c.id,
             .area_code = c.area_code,
             .agency_org_id = agency->org_id,
             .letter_number = command.letter_number,
             .urgency = command.urgency,
             .need = kit::text::normalise_thai(command.need),
             .shared = command.shared,
             .letter = kit::json::encode(write_letter(act, doors, c, command.shared)),
             .sent_ms = act.now(),
             .sent_by = act.actor().staff_id,
             .due_ms = answer_due(act, command.urgency),
             .service_id = command.service_id};
  store::insert_referral(act, r);
  act.announce("casework.referral_sent", c.org_id, c.area_code, c.id,
               ReferralNews{r.agency_org_id, r.urgency, r.state, c.secrecy});
  return view_of(act, doors, r);
}

kit::Result<frame::Page<PostRow>> post(frame::Look& look, const Doors& doors) {
  return frame::run_errand(look, every_centre(),
                           [&](frame::Look& inner) { return post_here(inner, doors); });
}

kit::Result<PostView> letter(frame::Look& look, const Doors& doors) {
  return frame::run_errand(look, every_centre(), [&](frame::Look& inner) -> kit::Result<PostView> {
    auto r = TRY(get_post(inner));
    inner.saw(r.org_id, "casework.referral", r.id);
    return post_view(inner, doors, r);
  });
}

kit::Result<PostView> accept(frame::Act& act, const Doors& doors, const AnswerReferral& command) {
  return answer(act, doors, ReferralState::accepted, command);
}
kit::Result<PostView> refuse(frame::Act& act, const Doors& doors, const AnswerReferral& command) {
  return answer(act, doors, ReferralState::refused, command);
}
kit::Result<PostView> give_back(frame::Act& act, const Doors& doors,
                                const AnswerReferral& command) {
  return answer(act, doors, ReferralState::returned, command);
}
kit::Result<PostView> complete(frame::Act& act, const Doors& doors, const AnswerReferral& command) {
  return answer(act, doors, ReferralState::completed, command);
}

}  // namespace casework::referral
