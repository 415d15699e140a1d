// Volunteers: listed, taken on, changed.
#include "centre/network/desk.hpp"
#include "centre/network/volunteer/rules.hpp"
#include "centre/network/volunteer/record_store.hpp"
#include "centre/network/volunteer/store.hpp"
#include "kit/text/text.hpp"

namespace network {
namespace {

using kit::Refused;

std::string phone_place(const Volunteer& v) { return "network_volunteers.phone/" + v.org_id + "/" + v.id; }

void tell(frame::Act& act, std::string_view what, const Volunteer& v) {
  act.announce(what, v.org_id, v.area_code, v.id, VolunteerTold{v.id, v.level, v.chair, v.active});
}

}  // namespace

kit::Result<void> Desk::fill_volunteer(frame::Act& act, Volunteer& v, const NewVolunteer& given) {
  if (!find_area(act, given.area_code.code)) return kit::refuse_field("/area_code", "network.area_unknown");
  v.area_code = given.area_code.code;
  v.villages.clear();
  for (std::size_t i = 0; i < given.villages.size(); ++i) {
    // A village that nobody has imported yet is fine as long as it lies in the volunteer's area.
    if (!given.area_code.contains(given.villages[i]))
      return kit::refuse_field("/villages/" + std::to_string(i), "network.village_elsewhere");
    v.villages.push_back(given.villages[i].code);
  }
  if (!given.staff_id.empty()) {
    auto member = staff_.find_member(act, given.staff_id);
    if (!member || member->org_id != v.org_id) return kit::refuse_field("/staff_id", "network.not_staff_of_the_centre");
  }
  TRY(check_skills(act, given.skill_codes, "/skill_codes"));
  if (v.standing != Standing::serving && !kit::text::trim(given.card_number).empty())
    return kit::refuse_field("/card_number", "network.card_after_checks");
  v.name = kit::text::normalise_thai(given.name);
  v.search = kit::text::search_form(given.name);
  v.phone = given.phone ? sealed_text(act, phone_place(v), given.phone->number) : "";
  v.level = given.level;
  v.chair = given.chair;
  v.card_number = kit::text::trim(given.card_number);
  v.card_expires_on = given.card_expires_on;
  v.trained_on = given.trained_on;
  v.training = kit::text::trim(given.training);
  v.skills = kit::text::trim(given.skills);
  v.skill_codes = given.skill_codes;
  v.pledged_on = given.pledged_on;
  v.staff_id = given.staff_id;
  v.active = given.active;
  return {};
}

kit::Result<VolunteerView> Desk::take_on_volunteer(frame::Act& act, const NewVolunteer& given) {
  Volunteer v{.org_id = act.actor().org_id, .id = act.new_id(), .version = 1};
  if (!act.actor().scope.reaches("", given.area_code.code))
    return kit::refuse_field("/area_code", "network.area_out_of_reach");
  if (given.serves_already) {
    if (!act.actor().may(manage_centre)) return kit::refuse_field("/serves_already", "network.may_not_answer_for");
    if (kit::text::trim(given.card_number).empty()) return kit::refuse_field("/card_number", "network.card_needed");
    v.standing = Standing::serving;
  }
  TRY(fill_volunteer(act, v, given));
  store::insert_volunteer(act.db, v);
  tell(act, "network.volunteer_taken_on", v);
  return view_of(act, v);
}

kit::Result<VolunteerView> Desk::change_volunteer(frame::Act& act, const NewVolunteer& given) {
  auto found = store::find_volunteer(act.db, act.path("volunteer_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.volunteer_unknown");
  TRY(act.expect_version(found->version));
  if (!act.actor().scope.reaches("", given.area_code.code))
    return kit::refuse_field("/area_code", "network.area_out_of_reach");
  auto fresh = *found;
  TRY(fill_volunteer(act, fresh, given));
  ++fresh.version;
  store::update_volunteer(act.db, fresh);
  tell(act, "network.volunteer_changed", fresh);
  return view_of(act, fresh);
}

kit::Result<frame::Page<VolunteerView>> Desk::volunteers(frame::Look& look) {
  auto limit = look.limit();
  auto area = look.query("area");
  if (!area.empty() && !words::AreaCode::parse(area)) return kit::refuse_field("/area", "words.area_code_wrong");
  if (auto skill = look.query("skill"); !skill.empty()) TRY(check_skills(look, {skill}, "/skill"));
  store::VolunteerFilter filter{.text = filter_text(look.query("q")),
                                .org_id = look.query("org_id"),
                                .area = area.empty() ? frame::AreaRange{"", ":"} : frame::AreaRange::of(area),
                                .inactive_too = look.query("inactive") == "true",
                                .skill = look.query("skill"),
                               .limit = limit + 1};
  if (look.query("card") == "expiring") {
    auto warning = store::volunteer_rule(look.db, "card_warning_days", look.today());
    filter.card_from = look.today().text();
    filter.card_to = look.today().plus_days(static_cast<int>(warning)).text();
  }
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 2));
    filter.after_name = keys[0];
    filter.after_id = keys[1];
  }
  frame::Page<VolunteerView> page;
  auto found = store::list_volunteers(look.db, filter);
  for (const auto& v : found)
    if (page.items.size() < limit) page.items.push_back(view_of(look, v));
  if (found.size() > limit) page.next = frame::make_cursor({found[limit - 1].search, found[limit - 1].id});
  return page;
}

kit::Result<VolunteerView> Desk::volunteer(frame::Look& look) {
  auto found = store::find_volunteer(look.db, look.path("volunteer_id"));
  if (!found) return kit::refuse(Refused::not_found, "network.volunteer_unknown");
  return view_of(look, *found);
}

VolunteerView Desk::view_of(frame::Look& look, const Volunteer& v) {
  auto area = find_area(look, v.area_code);
  ENSURE(area);
  auto warning = store::volunteer_rule(look.db, "card_warning_days", look.today());
  VolunteerView view{.id = v.id,
                     .org_id = v.org_id,
                     .area = network::view_of(*area),
                     .name = v.name,
                     .phone = opened_phone(look, phone_place(v), v.phone),
                     .level = v.level,
                     .chair = v.chair,
                     .card_number = v.card_number,
                     .card_expires_on = v.card_expires_on,
                     .card_expired = v.card_expires_on && *v.card_expires_on < look.today(),
                     .card_expires_soon = rules::expires_soon(v.card_expires_on, look.today(), warning),
                     .trained_on = v.trained_on,
                     .training = v.training,
                     .skills = v.skills,
                     .pledged_on = v.pledged_on,
                     .staff_id = v.staff_id,
                     .active = v.active,
                     .standing = v.standing,
                     .skill_codes = v.skill_codes,
                     .version = v.version};
  for (const auto& code : v.villages) view.villages.push_back(network::view_of(find_area(look, code).value_or(AreaBrief{.code = code})));
  return view;
}

}  // namespace network
