// Opinions are appended, actions move on, aid is never taken back.
#include "centre/casework/plan/desk.hpp"

#include "centre/casework/plan/store.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/text/text.hpp"

namespace casework::plan {
namespace {

using kit::Refused;

OpinionView view_of(frame::Look& look, const Doors& doors, const Opinion& o) {
  return {o.facts, o.opinion, o.signed_ms, doors.staff_name(look, o.signed_by)};
}

ActionView view_of(const Action& a) {
  return {a.id,         a.dimension, a.what,  a.owner_kind, a.owner_id,
          a.owner_name, a.due_on,    a.state, a.reason,     a.version};
}

AidView view_of(frame::Look& look, const Doors& doors, const Aid& a) {
  return {a.id,
          a.visit_id,
          a.kind,
          a.item,
          a.unit,
          a.quantity,
          a.value_satang,
          a.paid_how,
          a.giver,
          a.receiver_person_id,
          a.receiver_name,
          a.acknowledgement,
          a.witness,
          a.mark_image,
          a.given_on,
          a.place,
          doors.staff_name(look, a.recorded_by)};
}

kit::Result<Case> open_case_in_path(frame::Look& look) {
  auto c = TRY(course::get_case(look));
  if (!is_open(c.state)) return kit::refuse(Refused::conflict, "casework.already_closed");
  return c;
}

// The name to show for the owner of an action.
kit::Result<std::string> owner_name(frame::Act& act, const Doors& doors,
                                    const PlanAction& command) {
  auto unknown = kit::refuse_field("/owner_id", "casework.owner_unknown");
  switch (command.owner_kind) {
    case OwnerKind::staff:
    case OwnerKind::volunteer: {
      auto member = doors.staff.find_member(act, command.owner_id);
      if (!member || !member->active) return unknown;
      return member->name;
    }
    case OwnerKind::agency: {
      auto agency = doors.network.find_agency(act, command.owner_id);
      if (!agency || !agency->open) return unknown;
      return agency->name_th;
    }
    case OwnerKind::family:
      break;
  }
  if (kit::text::trim(command.owner_name).empty())
    return kit::refuse_field("/owner_name", "casework.owner_unknown");
  return kit::text::normalise_thai(command.owner_name);
}

// What a page draws is a PNG, what a camera takes of a thumb print a JPEG.
bool is_picture(std::string_view base64url) {
  auto bytes = kit::crypto::unbase64url(base64url);
  return bytes && (bytes->starts_with("\x89PNG\r\n\x1a\n") || bytes->starts_with("\xff\xd8\xff"));
}

kit::Result<void> check_aid(frame::Act& act, const Doors& doors, const GiveAid& command) {
  if (command.given_on > act.today())
    return kit::refuse_field("/given_on", "casework.given_in_future");
  bool cash = command.kind == AidKind::cash;
  if (cash == (command.paid_how == PaidHow::not_cash))
    return kit::refuse_field("/paid_how", "casework.paid_how_needed");
  if (cash && command.value_satang == 0)
    return kit::refuse_field("/value_satang", "casework.amount_needed");
  if (command.acknowledgement == Acknowledgement::witness &&
      kit::text::trim(command.witness).empty())
    return kit::refuse_field("/witness", "casework.witness_needed");
  if (!command.mark_image.empty() && !is_picture(command.mark_image))
    return kit::refuse_field("/mark_image", "casework.mark_not_a_picture");
  if (!command.receiver_person_id.empty() &&
      !doors.registry.find_person(act, command.receiver_person_id))
    return kit::refuse_field("/receiver_person_id", "casework.person_unknown");
  return {};
}

}  // namespace

kit::Result<frame::Page<OpinionView>> opinions(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<OpinionView> page;
  for (const auto& o : store::opinions_of(look, c)) page.items.push_back(view_of(look, doors, o));
  return page;
}

kit::Result<OpinionView> sign(frame::Act& act, const Doors& doors, const SignOpinion& command) {
  auto c = TRY(course::get_case(act));
  TRY(course::take_step(act, c, Step::opinion, ""));
  Opinion o{.org_id = c.org_id,
            .id = act.new_event_id(),
            .case_id = c.id,
            .facts = kit::text::normalise_thai(command.facts),
            .opinion = kit::text::normalise_thai(command.opinion),
            .signed_ms = act.now(),
            .signed_by = act.actor().staff_id};
  store::insert_opinion(act, o);
  course::tell(act, "casework.opinion_signed", c);
  return view_of(act, doors, o);
}

kit::Result<frame::Page<ActionView>> actions(frame::Look& look, const Doors&) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<ActionView> page;
  for (const auto& a : store::actions_of(look, c)) page.items.push_back(view_of(a));
  return page;
}

kit::Result<ActionView> plan_action(frame::Act& act, const Doors& doors,
                                    const PlanAction& command) {
  auto c = TRY(open_case_in_path(act));
  auto owner = TRY(owner_name(act, doors, command));
  Action a{.org_id = c.org_id,
           .id = act.new_event_id(),
           .case_id = c.id,
           .dimension = command.dimension,
           .what = kit::text::normalise_thai(command.what),
           .owner_kind = command.owner_kind,
           .owner_id = command.owner_kind == OwnerKind::family ? "" : command.owner_id,
           .owner_name = owner,
           .due_on = command.due_on,
           .planned_ms = act.now(),
           .planned_by = act.actor().staff_id};
  store::insert_action(act, a);
  act.announce("casework.action_planned", c.org_id, c.area_code, c.id,
               ActionNews{a.dimension, a.owner_kind, a.state, c.secrecy});
  return view_of(a);
}

kit::Result<ActionView> progress(frame::Act& act, const Doors&, const ProgressAction& command) {
  auto c = TRY(open_case_in_path(act));
  auto all = store::actions_of(act, c);
  auto at = std::ranges::find(all, act.path("action_id"), &Action::id);
  if (at == all.end()) return kit::refuse(Refused::not_found, "casework.action_unknown");
  if (command.state == ActionState::cannot && kit::text::trim(command.reason).empty())
    return kit::refuse_field("/reason", "casework.reason_needed");
  at->state = command.state;
  at->reason = kit::text::normalise_thai(command.reason);
  store::save_action(act, *at);
  act.announce("casework.action_progressed", c.org_id, c.area_code, c.id,
               ActionNews{at->dimension, at->owner_kind, at->state, c.secrecy});
  return view_of(*at);
}

kit::Result<frame::Page<AidView>> aid(frame::Look& look, const Doors& doors) {
  auto c = TRY(course::get_case(look));
  look.saw(c.org_id, "casework.case", c.id);
  frame::Page<AidView> page;
  for (const auto& a : store::aid_of(look, c)) page.items.push_back(view_of(look, doors, a));
  return page;
}

kit::Result<AidView> give_aid(frame::Act& act, const Doors& doors, const GiveAid& command) {
  auto c = TRY(course::get_case(act));
  TRY(course::take_step(act, c, Step::aid, ""));
  return hand_over(act, doors, c, "", command);
}

kit::Result<AidView> hand_over(frame::Act& act, const Doors& doors, const Case& c,
                               std::string_view visit_id, const GiveAid& command) {
  TRY(check_aid(act, doors, command));
  Aid a{.org_id = c.org_id,
        .id = act.new_event_id(),
        .case_id = c.id,
        .visit_id = std::string(visit_id),
        .kind = command.kind,
        .item = kit::text::normalise_thai(command.item),
        .unit = kit::text::normalise_thai(command.unit),
        .quantity = command.quantity,
        .value_satang = command.value_satang,
        .paid_how = command.paid_how,
        .giver = kit::text::normalise_thai(command.giver),
        .receiver_person_id = command.receiver_person_id,
        .receiver_name = kit::text::normalise_thai(command.receiver_name),
        .acknowledgement = command.acknowledgement,
        .witness = kit::text::normalise_thai(command.witness),
        .mark_image = command.mark_image,
        .given_on = command.given_on,
        .place = kit::text::normalise_thai(command.place),
        .recorded_ms = act.now(),
        .recorded_by = act.actor().staff_id};
  store::insert_aid(act, a);
  act.announce("casework.aid_given", c.org_id, c.area_code, c.id,
               AidNews{a.kind, a.item, a.unit, a.quantity, a.value_satang, a.given_on, c.secrecy});
  return view_of(act, doors, a);
}

}  // namespace casework::plan
