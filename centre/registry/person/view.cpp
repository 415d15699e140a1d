// What a person looks like to a reader and to another desk.
#include "centre/registry/desk.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {

PersonView Desk::view_of(frame::Look& look, const PersonRecord& p) {
  Places places(look, network_);
  PersonView v{.id = p.id,
               .org_id = p.org_id,
               .area_code = p.area_code,
               .local_number = p.local_number,
               .full_name = person::full_name(p, look.actor().language),
               .person = person::details_of(p),
               .age_years = person::age_years(p.birth, p.deceased_on, look.today()),
               .area_name_th = places.area(p.area_code).full_th,
               .area_name_en = places.area(p.area_code).full_en,
               .household_id = p.household_id,
               .shows_elsewhere = p.shows_elsewhere(),
               .registered = p.registered,
               .changed = p.changed,
               .version = p.version};
  v.person.registered = person::store::address(look.db, p, AddressKind::registered);
  v.person.present = person::store::address(look.db, p, AddressKind::present);
  if (v.person.present) v.present_address = places.line(*v.person.present);
  for (const auto& m : household::store::memberships(look.db, p.org_id, p.id)) {
    v.memberships.push_back(membership_view(look, places, m));
    if (!m.ended_on) v.present_address = v.memberships.back().address;
  }
  v.identities = person::store::identities(look.db, p);
  v.phones = person::store::phones(look, p, false);
  v.former_names = person::store::former_names(look.db, p);
  add_tied(look, places, p, v);
  return v;
}

// A house of another organisation out of the reader's reach shows as a place without an address.
MembershipView Desk::membership_view(frame::Look& look, Places& places, const MembershipRecord& m) {
  auto house = household::store::find_any(look.db, m.household_id);
  return {m.household_id, house ? places.line(house->details.address) : "", m.role, m.began_on,
          m.ended_on};
}

PersonBrief Desk::brief_of(frame::Look& look, const PersonRecord& p) {
  PersonBrief brief{.id = p.id,
                    .org_id = p.org_id,
                    .area_code = p.area_code,
                    .household_id = p.household_id.value_or(""),
                    .full_name = person::full_name(p, look.actor().language),
                    .gender = std::string(kit::name_of(p.gender)),
                    .birth = p.birth,
                    .deceased = p.deceased_on.has_value()};
  if (!p.has_others()) return brief;
  for (const auto& other : person::store::tied_to(look.db, p.id)) {
    brief.also_called.push_back(person::full_name(other, look.actor().language));
    brief.other_ids.push_back(other.id);
    if (!brief.birth) brief.birth = other.birth;
  }
  return brief;
}

}  // namespace registry
