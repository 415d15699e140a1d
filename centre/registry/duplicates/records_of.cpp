// One person in several records: which one shows, and what the others add to it.
#include "centre/registry/desk.hpp"
#include "centre/registry/duplicates/rules.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {
namespace {

// Both records in one house: the membership that the merge ended says nothing new.
void drop_doubled_houses(std::vector<MembershipRecord>& all) {
  std::erase_if(all, [&](const MembershipRecord& m) {
    return m.reason == "merged" && std::ranges::any_of(all, [&](const MembershipRecord& n) {
             return n.household_id == m.household_id && n.reason != "merged";
           });
  });
}

duplicates::Known known_of(frame::Look& look, const std::vector<PersonRecord>& records) {
  duplicates::Known known{.gender = records.front().gender};
  for (const auto& record : records) {
    for (const auto& identity : person::store::identities(look.db, record))
      known.national_id = known.national_id || identity.kind == words::IdKind::national;
    if (known.gender == words::Gender::unknown) known.gender = record.gender;
    if (!known.birth) known.birth = record.birth;
    known.deceased = known.deceased || record.deceased_on.has_value();
  }
  return known;
}

}  // namespace

PersonRecord Desk::shown_as(frame::Look& look, PersonRecord record) {
  if (!record.shows_elsewhere()) return record;
  auto survivor = person::store::find(look.db, *record.survivor_id);
  return survivor ? *std::move(survivor) : std::move(record);
}

std::optional<PersonRecord> Desk::find_shown(frame::Look& look, std::string_view person_id) {
  auto found = person::store::find(look.db, person_id);
  if (!found) return std::nullopt;
  return shown_as(look, *std::move(found));
}

std::vector<PersonRecord> Desk::records_of(frame::Look& look, const PersonRecord& person) {
  std::vector<PersonRecord> all{person};
  if (person.has_others())
    std::ranges::move(person::store::tied_to(look.db, person.id), std::back_inserter(all));
  return all;
}

void Desk::add_tied(frame::Look& look, Places& places, const PersonRecord& person,
                    PersonView& view) {
  if (!person.has_others()) return;
  std::vector<MembershipRecord> memberships;
  for (const auto& record : records_of(look, person)) {
    std::ranges::move(household::store::memberships(look.db, record.org_id, record.id),
                      std::back_inserter(memberships));
    if (record.id == person.id) continue;
    std::ranges::move(person::store::identities(look.db, record),
                      std::back_inserter(view.identities));
    std::ranges::move(person::store::phones(look, record, false), std::back_inserter(view.phones));
    std::ranges::move(person::store::former_names(look.db, record),
                      std::back_inserter(view.former_names));
    auto link = duplicates::store::link_of(look.db, record);
    ENSURE(link);
    auto registered = person::store::address(look.db, record, AddressKind::registered);
    view.tied.push_back({.id = record.id,
                         .merger_id = link->id,
                         .local_number = record.local_number,
                         .person = person::details_of(record),
                         .registered_address = registered ? places.line(*registered) : "",
                         .registered = record.registered});
  }
  drop_doubled_houses(memberships);
  std::ranges::sort(memberships, std::greater{},
                    [](const MembershipRecord& m) { return std::pair(m.began_on, m.id); });
  view.memberships.clear();
  for (const auto& m : memberships) view.memberships.push_back(membership_view(look, places, m));
}

PersonCard Desk::card_of(frame::Look& look, Places& places, const PersonRecord& p) {
  PersonCard card{.id = p.id,
                  .org_id = p.org_id,
                  .local_number = p.local_number,
                  .full_name = person::full_name(p, look.actor().language),
                  .gender = p.gender,
                  .birth = p.birth,
                  .age_years = person::age_years(p.birth, p.deceased_on, look.today()),
                  .masked_id = masked_of(look, p),
                  .area_code = p.area_code};
  auto house = p.household_id ? household::store::find(look.db, *p.household_id) : std::nullopt;
  if (house) card.address = places.line(house->details.address);
  return card;
}

std::string Desk::masked_of(frame::Look& look, const PersonRecord& person) {
  for (const auto& record : records_of(look, person))
    if (!record.masked_id.empty()) return record.masked_id;
  return "";
}

std::vector<MergeWarning> Desk::warnings_of(frame::Look& look, const PersonRecord& one,
                                            const PersonRecord& other) {
  return duplicates::warnings(known_of(look, records_of(look, one)),
                              known_of(look, records_of(look, other)));
}

}  // namespace registry
