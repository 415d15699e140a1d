// Target groups a person belongs to, and who cares for them, with their days.
#include "centre/registry/desk.hpp"

#include <set>

#include "centre/registry/announcements.hpp"
#include "centre/registry/person/rules.hpp"
#include "centre/registry/support/store.hpp"

namespace registry {
namespace {

using kit::Refused;

// The open one of that id, and the day it may end on.
template <class View>
kit::Result<kit::Date> ending_of(const std::vector<View>& all, const std::string& id,
                                 const Ending& command, kit::Date today, const char* unknown) {
  auto found = std::ranges::find(all, id, &View::id);
  if (found == all.end()) return kit::refuse(Refused::not_found, unknown);
  if (found->ended_on) return kit::refuse(Refused::conflict, "registry.ended_already");
  auto on = command.ended_on.value_or(today);
  if (on > today) return kit::refuse_field("/ended_on", "registry.day_in_future");
  if (on < found->began_on) return kit::refuse_field("/ended_on", "registry.ends_before_it_begins");
  return on;
}

}  // namespace

kit::Result<frame::Page<TargetGroupView>> Desk::get_target_groups(frame::Look& look) {
  return frame::Page<TargetGroupView>{.items = support::store::target_groups(look.db, look.today())};
}

kit::Result<frame::Page<PersonGroupView>> Desk::get_person_groups(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.target_groups", p.id);
  frame::Page<PersonGroupView> page;
  for (const auto& record : records_of(look, p))
    std::ranges::move(support::store::person_groups(look.db, record), std::back_inserter(page.items));
  return page;
}

kit::Result<PersonGroupView> Desk::post_person_group(frame::Act& act, const JoinGroup& command) {
  auto p = TRY(person_in_path(act));
  auto began_on = command.began_on.value_or(act.today());
  if (began_on > act.today()) return kit::refuse_field("/began_on", "registry.day_in_future");
  auto group = support::store::find_target_group(act.db, command.group_code, act.today());
  if (!group) return kit::refuse_field("/group_code", "registry.group_unknown");
  if (group->sensitivity != "ordinary")
    return kit::refuse_field("/group_code", "registry.group_is_closed_file");
  for (const auto& record : records_of(act, p))
    if (support::store::in_group(act.db, record, group->code)) return kit::refuse(Refused::conflict, "registry.group_already");
  PersonGroupView made{.id = act.new_event_id(),
                       .group_code = group->code,
                       .name_th = group->name_th,
                       .name_en = group->name_en,
                       .source = command.source,
                       .began_on = began_on};
  support::store::insert_person_group(act.db, p, made);
  history::remember(act, history::subject(p), "group_joined", "group_code", "", group->code);
  save(act, p, "registry.person_changed", "target_groups");
  return made;
}

kit::Result<frame::Nothing> Desk::post_group_ending(frame::Act& act, const Ending& command) {
  auto p = TRY(person_in_path(act));
  const auto& id = act.path("group_id");
  std::vector<PersonGroupView> all;
  auto records = records_of(act, p);
  for (const auto& record : records) std::ranges::move(support::store::person_groups(act.db, record), std::back_inserter(all));
  auto on = TRY(ending_of(all, id, command, act.today(), "registry.group_unknown"));
  for (const auto& record : records) support::store::end_person_group(act.db, record, id, on);
  auto code = std::ranges::find(all, id, &PersonGroupView::id)->group_code;
  history::remember(act, history::subject(p), "group_ended", "group_code", code, "");
  save(act, p, "registry.person_changed", "target_groups");
  return frame::Nothing{};
}

std::vector<std::string> Desk::group_codes_of(frame::Look& look, const PersonRecord& p) {
  if (!p.has_others()) return household::store::group_codes(look.db, p);
  std::set<std::string> out;
  for (const auto& record : records_of(look, p))
    for (auto& code : household::store::group_codes(look.db, record)) out.insert(std::move(code));
  return {out.begin(), out.end()};
}

std::vector<CarerView> Desk::carers_of(frame::Look& look, const PersonRecord& p) {
  std::vector<CarerView> out;
  for (const auto& record : records_of(look, p)) std::ranges::move(support::store::carers(look.db, record), std::back_inserter(out));
  return out;
}

kit::Result<frame::Page<CarerView>> Desk::get_carers(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.carers", p.id);
  frame::Page<CarerView> page{.items = carers_of(look, p)};
  for (auto& care : page.items)
    if (auto carer = person::store::find_any(look.db, care.carer_id))
      care.carer_name = person::full_name(*carer, look.actor().language);
  return page;
}

kit::Result<CarerView> Desk::post_carer(frame::Act& act, const AddCarer& command) {
  auto p = TRY(person_in_path(act));
  auto carer = find_shown(act, command.carer_id);
  if (!carer) return kit::refuse_field("/carer_id", "registry.person_unknown");
  if (carer->id == p.id) return kit::refuse_field("/carer_id", "registry.carer_is_self");
  auto began_on = command.began_on.value_or(act.today());
  if (began_on > act.today()) return kit::refuse_field("/began_on", "registry.day_in_future");
  for (const auto& known : carers_of(act, p))
    if (known.carer_id == carer->id && !known.ended_on)
      return kit::refuse(Refused::conflict, "registry.carer_already");
  CarerView made{.id = act.new_event_id(),
                 .carer_id = carer->id,
                 .carer_name = person::full_name(*carer, act.actor().language),
                 .relationship = command.relationship,
                 .note = command.note,
                 .began_on = began_on};
  support::store::insert_carer(act.db, p, *carer, made);
  history::remember(act, history::subject(p), "carer_added", "carer_id", "", carer->id);
  save(act, p, "registry.person_changed", "carers");
  return made;
}

kit::Result<frame::Nothing> Desk::post_carer_ending(frame::Act& act, const Ending& command) {
  auto p = TRY(person_in_path(act));
  const auto& id = act.path("care_id");
  auto all = carers_of(act, p);
  auto on = TRY(ending_of(all, id, command, act.today(), "registry.carer_unknown"));
  for (const auto& record : records_of(act, p)) support::store::end_carer(act.db, record, id, on);
  history::remember(act, history::subject(p), "carer_ended", "carer_id", std::ranges::find(all, id, &CarerView::id)->carer_id, "");
  save(act, p, "registry.person_changed", "carers");
  return frame::Nothing{};
}

}  // namespace registry
