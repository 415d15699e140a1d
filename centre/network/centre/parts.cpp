// What belongs to one centre: working group, checklist, roster, events with their attendance lists.
#include "centre/frame/asked.hpp"
#include "centre/network/centre/rules.hpp"
#include "centre/network/centre/store.hpp"
#include "centre/network/desk.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

constexpr int roster_days_usual = 31;
constexpr int roster_days_most = 366;

std::string phone_place(std::string_view org_id, std::string_view id) {
  return "network_working_group.phone/" + std::string(org_id) + "/" + std::string(id);
}

GroupMember member_of(const frame::Act& act, const Centre& c, std::string id, const NewGroupMember& given) {
  GroupMember m{.id = std::move(id),
                .part = given.part,
                .name = kit::text::normalise_thai(given.name),
                .position = kit::text::normalise_thai(given.position),
                .order_number = kit::text::normalise_thai(given.order_number),
                .order_date = given.order_date,
                .term_from = given.term_from,
                .term_to = given.term_to,
                .version = 1};
  if (given.phone) m.phone = sealed_text(act, phone_place(c.org_id, m.id), given.phone->number);
  return m;
}

GroupMember opened(const frame::Look& look, const Centre& c, GroupMember m) {
  auto today = look.today();
  m.in_term = (!m.term_from || *m.term_from <= today) && (!m.term_to || *m.term_to >= today);
  m.phone = opened_phone(look, phone_place(c.org_id, m.id), m.phone);
  return m;
}

}  // namespace

void tell(frame::Act& act, std::string_view announcement, const Centre& c, PartTold what) {
  act.announce(announcement, c.org_id, c.area_code, what.id, what);
}

kit::Result<frame::Page<GroupMember>> Desk::working_group(frame::Look& look) {
  auto c = TRY(centre_in_reach(look));
  frame::Page<GroupMember> page;
  for (auto& m : store::working_group(look.db, c.org_id)) page.items.push_back(opened(look, c, std::move(m)));
  return page;
}

kit::Result<GroupMember> Desk::add_group_member(frame::Act& act, const NewGroupMember& given) {
  auto c = TRY(centre_in_reach(act));
  TRY(rules::check_term(given.term_from, given.term_to));
  auto m = member_of(act, c, act.new_id(), given);
  store::insert_group_member(act.db, c.org_id, m);
  tell(act, "network.group_member_added", c, {m.id, std::string(kit::name_of(m.part)), 1});
  return opened(act, c, m);
}

kit::Result<GroupMember> Desk::change_group_member(frame::Act& act, const NewGroupMember& given) {
  auto c = TRY(centre_in_reach(act));
  auto known = store::find_group_member(act.db, c.org_id, act.path("member_id"));
  if (!known) return kit::refuse(Refused::not_found, "network.group_member_unknown");
  TRY(act.expect_version(known->version));
  TRY(rules::check_term(given.term_from, given.term_to));
  auto m = member_of(act, c, known->id, given);
  m.version = known->version + 1;
  store::update_group_member(act.db, c.org_id, m);
  tell(act, "network.group_member_changed", c, {m.id, std::string(kit::name_of(m.part)), 1});
  return opened(act, c, m);
}

kit::Result<frame::Nothing> Desk::remove_group_member(frame::Act& act) {
  auto c = TRY(centre_in_reach(act));
  auto id = act.path("member_id");
  if (store::delete_group_member(act.db, c.org_id, id) == 0)
    return kit::refuse(Refused::not_found, "network.group_member_unknown");
  tell(act, "network.group_member_removed", c, {id, "", 1});
  return frame::Nothing{};
}

kit::Result<frame::Page<ChecklistItem>> Desk::checklist(frame::Look& look) {
  auto c = TRY(centre_in_reach(look));
  frame::Page<ChecklistItem> page{store::checklist(look.db, c.org_id, look.today())};
  for (auto& item : page.items)
    if (auto by = staff_.find_member(look, item.done_by)) item.done_by = by->name;
  return page;
}

kit::Result<frame::Page<ChecklistItem>> Desk::tick_item(frame::Act& act, const TickItem& given) {
  auto c = TRY(centre_in_reach(act));
  auto items = store::checklist(act.db, c.org_id, act.today());
  if (std::ranges::find(items, given.item, &ChecklistItem::code) == items.end())
    return kit::refuse_field("/item", "network.checklist_item_unknown");
  if (given.done_on && *given.done_on > act.today()) return kit::refuse_field("/done_on", "network.day_in_the_future");
  store::tick(act.db, c.org_id,
              {.code = given.item, .done_on = given.done_on, .done_by = act.actor().staff_id, .note = kit::text::normalise_thai(given.note)});
  tell(act, given.done_on ? "network.checklist_item_done" : "network.checklist_item_undone", c, {given.item, "", 1});
  return checklist(act);
}

kit::Result<frame::Page<Duty>> Desk::roster(frame::Look& look) {
  auto c = TRY(centre_in_reach(look));
  auto from = TRY(frame::day_asked(look, "from", look.today()));
  auto to = TRY(frame::day_asked(look, "to", from.plus_days(roster_days_usual - 1)));
  if (to < from || from.days_until(to) > roster_days_most) return kit::refuse_field("/to", "network.ends_before_it_begins");
  frame::Page<Duty> page{store::roster(look.db, c.org_id, from, to)};
  for (auto& duty : page.items)
    if (auto member = staff_.find_member(look, duty.staff_id)) duty.staff_name = member->name;
  return page;
}

kit::Result<Duty> Desk::plan_duty(frame::Act& act, const PlanDuty& given) {
  auto c = TRY(centre_in_reach(act));
  auto member = staff_.find_member(act, given.staff_id);
  if (!member || member->org_id != c.org_id || !member->active)
    return kit::refuse_field("/staff_id", "network.not_staff_of_the_centre");
  Duty duty{act.new_event_id(), given.day, given.shift, given.staff_id, member->name};
  if (store::duty_planned(act.db, c.org_id, duty)) return kit::refuse(Refused::conflict, "network.duty_planned_already");
  store::insert_duty(act.db, c.org_id, duty);
  tell(act, "network.duty_planned", c, {duty.id, duty.day.text(), 1});
  return duty;
}

kit::Result<frame::Nothing> Desk::cancel_duty(frame::Act& act) {
  auto c = TRY(centre_in_reach(act));
  if (store::delete_duty(act.db, c.org_id, act.path("duty_id")) == 0)
    return kit::refuse(Refused::not_found, "network.duty_unknown");
  tell(act, "network.duty_cancelled", c, {act.path("duty_id"), "", 1});
  return frame::Nothing{};
}

std::vector<std::string> Desk::on_duty(frame::Look& look, std::string_view centre_org_id, kit::Instant at) {
  constexpr std::int64_t minute_ms = 60'000, day_minutes = 24 * 60, bangkok_minutes = 7 * 60;
  auto day = at.bangkok_day();
  auto now = store::on_shift(look.db, centre_org_id, day, (at.ms / minute_ms + bangkok_minutes) % day_minutes);
  return now.empty() ? store::on_duty(look.db, centre_org_id, day) : now;
}

}  // namespace network
