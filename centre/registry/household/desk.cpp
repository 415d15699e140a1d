// Registering, reading and changing a household.
#include "centre/registry/desk.hpp"

#include "centre/registry/announcements.hpp"
#include "centre/registry/person/rules.hpp"
#include "centre/words/words.hpp"
#include "kit/text/text.hpp"

namespace registry {
namespace {

using kit::Refused;

history::Subject subject(const HouseholdRecord& h) {
  return {h.org_id, "household", h.id};
}

// Thailand with a margin; a pin in the sea off Africa is a swapped or empty reading.
bool in_thailand(const Pin& pin) {
  return pin.latitude > 5 && pin.latitude < 21 && pin.longitude > 97 && pin.longitude < 106;
}

kit::Result<void> check_code_free(frame::Db& db, const HouseholdRecord& h) {
  const auto& code = h.details.address.house_code;
  auto other = code.empty() ? std::nullopt : household::store::find_by_code(db, code);
  if (!other || other->id == h.id) return {};
  auto refusal =
      kit::refuse(Refused::conflict, "registry.house_code_taken", {{"household_id", other->id}});
  refusal.faults.push_back({"/address/house_code", refusal.code});
  return refusal;
}

}  // namespace

kit::Result<HouseholdRecord> Desk::household_in_path(frame::Look& look) {
  auto found = household::store::find(look.db, look.path("household_id"));
  if (!found) return kit::refuse(Refused::not_found, "registry.household_unknown");
  return *std::move(found);
}

kit::Result<HouseholdRecord> Desk::create_household(frame::Act& act,
                                                    const HouseholdDetails& details) {
  Places places(act, network_);
  HouseholdRecord h{.org_id = act.actor().org_id,
                    .id = act.new_id(),
                    .details = details,
                    .registered = act.now(),
                    .changed = act.now()};
  h.details.address = TRY(places.tidy(details.address, "/address"));
  TRY(check_code_free(act.db, h));
  household::store::insert(act.db, h);
  history::remember(act, subject(h), "registered",
                    history::difference<Address>(nullptr, h.details.address));
  act.announce("registry.household_registered", h.org_id, h.details.address.area_code, h.id,
               HouseholdTold{h.id, "", "registered"});
  return h;
}

void Desk::save(frame::Act& act, HouseholdRecord& h, std::string_view announced,
                std::string_view what, std::string_view person_id) {
  ++h.version;
  h.changed = act.now();
  household::store::update(act.db, h);
  act.announce(announced, h.org_id, h.details.address.area_code, h.id,
               HouseholdTold{h.id, std::string(person_id), std::string(what)});
}

kit::Result<HouseholdView> Desk::post_household(frame::Act& act, const HouseholdDetails& command) {
  auto h = TRY(create_household(act, command));
  return view_of(act, h);
}

kit::Result<HouseholdView> Desk::get_household(frame::Look& look) {
  auto h = TRY(household_in_path(look));
  look.saw(h.org_id, "registry.household", h.id);
  return view_of(look, h);
}

kit::Result<HouseholdView> Desk::put_household(frame::Act& act, const HouseholdDetails& command) {
  auto h = TRY(household_in_path(act));
  TRY(act.expect_version(h.version));
  Places places(act, network_);
  auto before = h.details;
  h.details = command;
  h.details.address = TRY(places.tidy(command.address, "/address"));
  if (!act.db.scope().reaches(h.org_id, h.details.address.area_code))
    return kit::refuse_field("/address/area_code", "registry.area_out_of_reach");
  TRY(check_code_free(act.db, h));
  history::remember(act, subject(h), "changed", history::difference(&before, h.details));
  save(act, h, "registry.household_changed", "details");
  if (before.address.area_code == h.details.address.area_code) return view_of(act, h);
  for (auto& member : person::store::living_in(act.db, h.id)) {
    member.area_code = h.details.address.area_code;
    save(act, member, "registry.person_changed", "area");
    refresh_search(act, member, false);
  }
  return view_of(act, h);
}

kit::Result<HouseholdView> Desk::put_pin(frame::Act& act, const Pin& command) {
  auto h = TRY(household_in_path(act));
  TRY(act.expect_version(h.version));
  if (!in_thailand(command)) return kit::refuse_field("/latitude", "registry.pin_outside");
  Pin none;
  auto difference = history::difference(h.pin ? &*h.pin : &none, command);
  h.pin = command;
  history::remember(act, subject(h), "pin_set", difference);
  save(act, h, "registry.household_changed", "pin");
  return view_of(act, h);
}

kit::Result<frame::Page<HouseholdRow>> Desk::get_households(frame::Look& look) {
  auto keys = TRY(place_in_list(look, 3));
  auto area = look.query("area");
  frame::AreaRange range{.from = "", .to = "~"};
  if (!area.empty()) {
    if (!words::AreaCode::parse(area))
      return kit::refuse_field("/area", std::string(words::AreaCode::fault));
    range = frame::AreaRange::of(area);
  }
  auto q = kit::text::digits_to_ascii(kit::text::search_form(look.query("q")));
  auto like = "%" + kit::text::replace_all(kit::text::replace_all(q, "%", ""), "_", "") + "%";
  auto limit = look.limit(page_usual, page_most);
  Places places(look, network_);
  frame::Page<HouseholdRow> page;
  for (const auto& b : household::store::page(look.db, range, like, keys, limit + 1)) {
    if (page.items.size() == limit) {
      page.next = frame::make_cursor(keys);
      break;
    }
    auto brief = brief_of(look, places, b);
    keys = {brief.area_code, house_order(b.household.details.address.house_no), brief.id};
    page.items.push_back({brief.id, brief.area_code, brief.address, brief.head_name, brief.members,
                          b.household.pin.has_value()});
  }
  return page;
}

kit::Result<frame::Page<HousePin>> Desk::get_pins(frame::Look& look) {
  constexpr std::size_t pins_usual = 1000, pins_most = 5000;
  auto keys = TRY(place_in_list(look, 1));
  auto area = look.query("area");
  if (!words::AreaCode::parse(area)) return kit::refuse_field("/area", std::string(words::AreaCode::fault));
  auto limit = look.limit(pins_usual, pins_most);
  frame::Page<HousePin> page{household::store::pins(look.db, frame::AreaRange::of(area), keys.empty() ? "" : keys[0], limit + 1), {}};
  if (page.items.size() > limit) {
    page.items.pop_back();
    page.next = frame::make_cursor({page.items.back().household_id});
  }
  return page;
}

kit::Result<frame::Page<ChangeView>> Desk::get_household_history(frame::Look& look) {
  auto h = TRY(household_in_path(look));
  look.saw(h.org_id, "registry.household_history", h.id);
  auto after = TRY(place_in_list(look, 2));
  return history::page(look, staff_, {subject(h)}, after, look.limit(page_usual, page_most));
}

std::vector<HouseholdMember> Desk::members_view(frame::Look& look, const HouseholdRecord& h,
                                                bool present) {
  std::vector<HouseholdMember> out;
  for (const auto& [p, stay] : household::store::members(look.db, h, present))
    out.push_back({.person_id = p.id,
                   .full_name = person::full_name(p, look.actor().language),
                   .role = stay.role,
                   .gender = p.gender,
                   .birth = p.birth,
                   .age_years = person::age_years(p.birth, p.deceased_on, look.today()),
                   .deceased = p.deceased_on.has_value(),
                   .masked_id = masked_of(look, p),
                   .target_groups = group_codes_of(look, p),
                   .began_on = stay.began_on,
                   .ended_on = stay.ended_on});
  return out;
}

HouseholdView Desk::view_of(frame::Look& look, const HouseholdRecord& h) {
  Places places(look, network_);
  const auto& area = places.area(h.details.address.area_code);
  HouseholdView v{.id = h.id,
                  .org_id = h.org_id,
                  .household = h.details,
                  .address_line = places.line(h.details.address),
                  .area_name_th = area.full_th,
                  .area_name_en = area.full_en,
                  .pin = h.pin,
                  .members = members_view(look, h, true),
                  .former_members = members_view(look, h, false),
                  .registered = h.registered,
                  .changed = h.changed,
                  .version = h.version};
  if (!v.members.empty() && v.members.front().role == HouseholdRole::head)
    v.head_name = v.members.front().full_name;
  return v;
}

HouseholdBrief Desk::brief_of(frame::Look&, Places& places, const household::store::Brief& b) {
  const Address& a = b.household.details.address;
  return {.id = b.household.id,
          .org_id = b.household.org_id,
          .area_code = a.area_code,
          .head_name = words::full_name(b.head_title, b.head_first_name, b.head_last_name),
          .address = places.line(a),
          .members = b.members};
}

}  // namespace registry
