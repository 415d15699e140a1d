// Phones, what they may hold, and for how long; copies and epochs.
#include "centre/fieldwork/desk.hpp"

#include "kit/json/json.hpp"

namespace fieldwork {
namespace {

using kit::Refused;


}  // namespace

std::unique_ptr<Fieldwork> open_fieldwork(const Doors& doors) { return std::make_unique<Desk>(doors); }

DeviceView Desk::view_of(frame::Look& look, const Device& d) {
  auto held = d.revoked_ms ? 0 : store::leased(look, d.id).size();
  return {d.id,     d.name,       d.staff_id,   doors_.staff_name(look, d.staff_id), d.enrolled_ms,
          d.seen_ms, d.revoked_ms, doors_.staff_name(look, d.revoked_by), static_cast<std::int64_t>(held)};
}

kit::Result<DeviceView> Desk::enrol(frame::Act& act, const EnrolDevice& given) {
  auto device = TRY(enrolled(act, given.id, given.name));
  return view_of(act, device);
}

kit::Result<Device> Desk::enrolled(frame::Act& act, const std::string& id, const std::string& name) {
  const auto& actor = act.actor();
  store::ensure_centre(act, actor.org_id);
  auto known = store::find_device(act, id);
  if (known && known->staff_id != actor.staff_id) return kit::refuse(Refused::conflict, "fieldwork.device_of_another");
  if (known && known->revoked_ms) return kit::refuse(Refused::forbidden, "fieldwork.device_revoked");
  Device device{actor.org_id, id, own_area(actor), actor.staff_id, name, act.now(), act.now(), {}, "", 1};
  if (known) device = *known;
  if (!known) store::insert_device(act, device);
  act.announce("fieldwork.device_enrolled", device.org_id, device.area_code, device.id, FieldNews{});
  return device;
}

// A volunteer sees the own phones, who settles sees all.
kit::Result<frame::Page<DeviceView>> Desk::devices(frame::Look& look) {
  frame::Page<DeviceView> page;
  const bool all = look.actor().may(settle_field);
  for (const auto& device : store::devices(look, all ? "" : look.actor().staff_id)) page.items.push_back(view_of(look, device));
  return page;
}

// From now on it is told to forget at its next word, and what it still sends is set aside.
kit::Result<DeviceView> Desk::revoke(frame::Act& act, const Reason& given) {
  auto device = store::find_device(act, act.path("device_id"));
  const bool may = device && (device->staff_id == act.actor().staff_id || act.actor().may(settle_field));
  if (!may) return kit::refuse(Refused::not_found, "fieldwork.device_unknown");
  if (device->revoked_ms) return kit::refuse(Refused::conflict, "fieldwork.device_revoked");
  device->revoked_ms = act.now();
  device->revoked_by = act.actor().staff_id;
  store::save_device(act, *device);
  store::end_leases(act, *device);
  act.announce("fieldwork.device_revoked", device->org_id, device->area_code, device->id,
               FieldNews{.count = static_cast<std::int64_t>(given.reason.size())});
  return view_of(act, *device);
}

kit::Result<Device> Desk::own_device(frame::Look& look, std::string_view id) {
  auto device = store::find_device(look, id);
  if (!device || device->staff_id != look.actor().staff_id)
    return kit::refuse(Refused::not_found, "fieldwork.device_unknown");
  return *device;
}

std::string Desk::card_for(frame::Act& act, const registry::HouseholdBrief& household) {
  if (auto known = store::find_card_of(act, household.id); known && known->org_id == act.actor().org_id) return known->id;
  engine::Card card{.id = household.id, .version = store::take_seq(act, act.actor().org_id)};
  store::put_card(act, {act.actor().org_id, household.id, household.area_code, household.id, card.version,
                        kit::json::encode(card), 0});
  return card.id;
}

std::optional<Taken> Desk::taken(frame::Look& look, std::string_view card_id) {
  auto row = store::find_card(look, card_id);
  if (!row) return std::nullopt;
  auto household = row->household_id.empty() ? std::nullopt : doors_.registry.find_household(look, row->household_id);
  if (!household) return Taken{row->id, "", "", row->area_code, {}};
  Taken out{row->id, household->head_name, household->address, household->area_code, {}};
  for (const auto& person : doors_.registry.members_of(look, household->id)) out.members.push_back(person.full_name);
  if (out.head_name.empty() && !out.members.empty()) out.head_name = out.members.front();
  look.saw(row->org_id, "registry.household", household->id);
  return out;
}

// What was chosen is what the phone holds from now on, with a lease; what is not chosen any more it forgets.
kit::Result<BundleView> Desk::take_along(frame::Act& act, const TakeAlong& given) {
  auto device = TRY(given.device_name.empty() ? own_device(act, given.device_id)
                                              : enrolled(act, given.device_id, given.device_name));
  if (device.revoked_ms) return kit::refuse(Refused::forbidden, "fieldwork.device_revoked");
  auto terms = store::terms_on(act, act.today());
  if (static_cast<std::int64_t>(given.household_ids.size()) > terms.households_most)
    return kit::refuse(Refused::invalid, "fieldwork.too_many_households", {{"most", std::to_string(terms.households_most)}});
  store::ensure_centre(act, device.org_id);
  store::end_leases(act, device);
  BundleView bundle{device.id, {act.now().ms + terms.lease_days * kit::day_ms}, {}, {}};
  for (const auto& id : given.household_ids) {
    auto household = doors_.registry.find_household(act, id);
    auto known = household ? std::nullopt : store::find_card(act, id);
    if (!household && !known) return kit::refuse(Refused::not_found, "fieldwork.household_unknown");
    auto card_id = household ? card_for(act, *household) : known->id;
    store::lease(act, device, card_id, bundle.until);
    if (auto one = taken(act, card_id)) bundle.households.push_back(*std::move(one));
  }
  TableShelf shelf(act, &act, doors_, device);
  bundle.changes = engine::pull(shelf, {device.staff_id, device.id}, {}, act.now(), given.household_ids.size());
  act.announce("fieldwork.bundle_taken", device.org_id, device.area_code, device.id,
               FieldNews{.count = static_cast<std::int64_t>(bundle.households.size())});
  return bundle;
}

std::map<std::string, std::int64_t> Desk::reached(frame::Look& look) { return store::counters(look); }

void Desk::note_copy(frame::Act& act, const std::map<std::string, std::int64_t>& reached) {
  for (const auto& [org_id, seq] : reached) {
    store::note_copy(act, org_id, seq);
    act.announce("fieldwork.copy_noted", org_id, "", "copy", FieldNews{.count = seq});
  }
}

void Desk::begin_epoch(frame::Act& act) {
  for (const auto& [org_id, seq] : store::counters(act)) {
    store::begin_epoch(act, org_id, seq);
    store::note_copy(act, org_id, seq);  // the copy it came from holds all of it
    act.announce("fieldwork.epoch_begun", org_id, "", "epoch", FieldNews{.count = seq});
  }
}

}  // namespace fieldwork
