// Joining and leaving a household: one house at a time, one head at most.
#include "centre/registry/announcements.hpp"
#include "centre/registry/desk.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {
namespace {

using kit::Refused;

kit::Result<kit::Date> day_said(const std::optional<kit::Date>& said, kit::Date today,
                                const std::string& path) {
  if (said && *said > today) return kit::refuse_field(path, "registry.day_in_future");
  return said.value_or(today);
}

}  // namespace

kit::Result<void> Desk::join(frame::Act& act, PersonRecord& p, const HouseholdRecord& h,
                             HouseholdRole role, kit::Date began_on) {
  auto now_in = household::store::open_membership(act.db, p.org_id, p.id);
  if (now_in && now_in->household_id == h.id)
    return kit::refuse(Refused::conflict, "registry.member_already");
  if (now_in && began_on < now_in->began_on)
    return kit::refuse_field("/began_on", "registry.joined_before_leaving");
  if (role == HouseholdRole::head && household::store::head(act.db, h)) return kit::refuse(Refused::conflict, "registry.head_taken");
  if (now_in) household::store::end_membership(act.db, *now_in, began_on, kit::name_of(DepartureReason::moved));
  keep_membership(act, p, h, role, began_on, now_in ? now_in->household_id : "");
  move_in(p, h);
  person::store::put_address(act.db, p, AddressKind::present, std::nullopt);
  person::store::update(act.db, p, p.version);
  refresh_search(act, p, false);
  return {};
}

void Desk::move_in(PersonRecord& p, const HouseholdRecord& h) {
  p.household_org_id = h.org_id;
  p.household_id = h.id;
  p.area_code = h.details.address.area_code;
}

void Desk::keep_membership(frame::Act& act, const PersonRecord& p, const HouseholdRecord& h,
                           HouseholdRole role, kit::Date began_on,
                           const std::string& former_household_id) {
  household::store::insert_membership(act.db, {.org_id = p.org_id,
                                               .id = act.new_event_id(),
                                               .person_id = p.id,
                                               .household_org_id = h.org_id,
                                               .household_id = h.id,
                                               .role = role,
                                               .began_on = began_on});
  history::remember(act, history::subject(p), "joined_household", "household_id", former_household_id, h.id);
}

kit::Result<HouseholdView> Desk::post_member(frame::Act& act, const AddMember& command) {
  auto h = TRY(household_in_path(act));
  auto p = find_shown(act, command.person_id);
  if (!p) return kit::refuse_field("/person_id", "registry.person_unknown");
  if (p->deceased_on) return kit::refuse_field("/person_id", "registry.person_deceased");
  auto began_on = TRY(day_said(command.began_on, act.today(), "/began_on"));
  TRY(join(act, *p, h, command.role, began_on));
  save(act, *p, "registry.person_changed", "household");
  save(act, h, "registry.household_joined", "members", p->id);
  return view_of(act, h);
}

kit::Result<HouseholdView> Desk::post_departure(frame::Act& act, const Departure& command) {
  auto h = TRY(household_in_path(act));
  auto p = find_shown(act, act.path("person_id"));
  if (!p) return kit::refuse(Refused::not_found, "registry.person_unknown");
  auto membership = household::store::open_membership(act.db, p->org_id, p->id);
  if (!membership || membership->household_id != h.id)
    return kit::refuse(Refused::conflict, "registry.not_a_member");
  auto ended_on = TRY(day_said(command.ended_on, act.today(), "/ended_on"));
  if (ended_on < membership->began_on)
    return kit::refuse_field("/ended_on", "registry.left_before_joining");
  household::store::end_membership(act.db, *membership, ended_on, kit::name_of(command.reason));
  // Who has left is still known by the area, and keeps the house's address until another is
  // written.
  person::store::put_address(
      act.db, *p, AddressKind::present,
      command.reason == DepartureReason::died ? std::nullopt : std::optional(h.details.address));
  if (command.reason == DepartureReason::died && !p->deceased_on) p->deceased_on = ended_on;
  p->household_org_id.reset();
  p->household_id.reset();
  history::remember(act, history::subject(*p), "left_household", "household_id", h.id, "");
  save(act, *p, "registry.person_changed", "household");
  save(act, h, "registry.household_left", std::string(kit::name_of(command.reason)), p->id);
  return view_of(act, h);
}

kit::Result<HouseholdView> Desk::put_head(frame::Act& act, const ChangeHead& command) {
  auto h = TRY(household_in_path(act));
  TRY(act.expect_version(h.version));
  auto p = find_shown(act, command.person_id);
  auto membership = p ? household::store::open_membership(act.db, p->org_id, p->id) : std::nullopt;
  if (!membership || membership->household_id != h.id)
    return kit::refuse_field("/person_id", "registry.not_a_member");
  if (command.former_head_role == HouseholdRole::head)
    return kit::refuse_field("/former_head_role", "registry.head_taken");
  auto former = household::store::head(act.db, h);
  if (former) household::store::set_role(act.db, *former, command.former_head_role);
  household::store::set_role(act.db, *membership, HouseholdRole::head);
  history::remember(act, {h.org_id, "household", h.id}, "head_changed", "head",
                    former ? former->person_id : "", p->id);
  save(act, h, "registry.household_changed", "head", p->id);
  return view_of(act, h);
}

}  // namespace registry
