// What other desks may ask of registry, and how an importer puts people in and takes them back.
#include "centre/registry/announcements.hpp"
#include "centre/registry/desk.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {
namespace {

// An import makes two lines of history per person at most: registered, and its number. More is
// somebody's touch.
template <class Record>
bool touched(const Record& record) {
  return record.version > 1 || record.in_use;
}

HouseholdRole role_of(std::string_view role) {
  return kit::choice_of<HouseholdRole>(role).value_or(HouseholdRole::unknown);
}

kit::Result<RegisterPerson> command_of(const PersonFacts& facts, std::string_view household_id,
                                       std::string_view role) {
  RegisterPerson command;
  command.person.title = facts.title;
  command.person.first_name = facts.first_name;
  command.person.last_name = facts.last_name;
  command.person.gender =
      kit::choice_of<words::Gender>(facts.gender).value_or(words::Gender::unknown);
  command.person.birth = facts.birth;
  if (!facts.id_value.empty()) {
    auto kind = kit::choice_of<words::IdKind>(facts.id_kind);
    if (!kind) return kit::refuse_field("/identities/0/kind", "registry.id_wrong");
    command.identities.push_back({*kind, facts.id_value, VerifiedHow::survey_list});
  }
  if (!facts.phone.empty()) command.phones.push_back({facts.phone, PhoneOwner::self});
  if (!household_id.empty())
    command.household = JoinHousehold{std::string(household_id), role_of(role)};
  return command;
}

}  // namespace

std::optional<PersonBrief> Desk::find_person(frame::Look& look, std::string_view person_id) {
  auto found = person::store::find_any(look.db, person_id);
  return found ? std::optional(brief_of(look, shown_as(look, *found))) : std::nullopt;
}

std::vector<std::string> Desk::ids_of(frame::Look& look, std::string_view person_id) {
  std::vector<std::string> out{std::string(person_id)};
  auto found = person::store::find_any(look.db, person_id);
  if (!found || !found->survivor_id) return out;
  auto shown = shown_as(look, *found);
  if (shown.id != found->id) out.push_back(shown.id);
  for (const auto& record : person::store::tied_to(look.db, *found->survivor_id))
    if (record.id != found->id) out.push_back(record.id);
  return out;
}

std::optional<HouseholdBrief> Desk::find_household(frame::Look& look,
                                                   std::string_view household_id) {
  auto found = household::store::brief(look.db, household_id);
  if (!found) return std::nullopt;
  Places places(look, network_);
  return brief_of(look, places, *found);
}

std::vector<PersonBrief> Desk::members_of(frame::Look& look, std::string_view household_id) {
  std::vector<PersonBrief> out;
  if (!household::store::find_any(look.db, household_id)) return out;
  for (const auto& p : person::store::living_in(look.db, household_id))
    out.push_back(brief_of(look, p));
  return out;
}

void Desk::each_resident(frame::Look& look, std::string_view first, std::string_view last,
                         const std::function<void(const Resident&)>& see) {
  person::store::each_resident(look.db, first, last, see);
}

std::vector<OtherRecord> Desk::other_records(frame::Look& look) { return person::store::other_records(look.db); }

std::vector<std::string> Desk::households_ever(frame::Look& look, std::string_view person_id) {
  std::vector<std::string> out;
  auto p = person::store::find_any(look.db, person_id);
  if (!p) return out;
  if (p->household_id) out.push_back(*p->household_id);
  for (const auto& m : household::store::memberships(look.db, p->org_id, p->id))
    out.push_back(m.household_id);
  return out;
}

std::optional<PersonBrief> Desk::find_by_id_value(frame::Look& look, std::string_view id_kind,
                                                  std::string_view id_value) {
  auto index = person::store::identity_index(look.vault(), id_value);
  auto found = person::store::find_by_identity(look.db, id_kind, index);
  return found ? std::optional(brief_of(look, shown_as(look, *found))) : std::nullopt;
}

std::map<std::string, PersonBrief> Desk::find_by_id_values(
    frame::Look& look, std::string_view id_kind, const std::vector<std::string>& id_values) {
  std::vector<std::string> indexes;
  for (const auto& value : id_values)
    indexes.push_back(person::store::identity_index(look.vault(), value));
  auto found = person::store::find_by_identities(look.db, id_kind, indexes);
  std::map<std::string, PersonBrief> out;
  for (std::size_t i = 0; i < id_values.size(); ++i)
    if (auto at = found.find(indexes[i]); at != found.end())
      out.emplace(id_values[i], brief_of(look, shown_as(look, at->second)));
  return out;
}

std::optional<HouseholdBrief> Desk::find_by_house(frame::Look& look, const HouseholdFacts& facts) {
  auto found = facts.house_code.empty() ? std::nullopt
                                        : household::store::find_by_code(look.db, facts.house_code);
  if (!found && !facts.house_no.empty()) {
    // Two houses of one number in one village are nobody's sure match.
    auto by_number =
        household::store::find_by_number(look.db, facts.area_code, house_no_form(facts.house_no));
    bool other_code = by_number.size() == 1 && !facts.house_code.empty() &&
                      !by_number.front().details.address.house_code.empty();
    if (by_number.size() == 1 && !other_code) found = by_number.front();
  }
  return found ? find_household(look, found->id) : std::nullopt;
}

kit::Result<PersonBrief> Desk::register_person(frame::Act& act, const PersonFacts& facts,
                                               std::string_view household_id,
                                               std::string_view role) {
  auto command = TRY(command_of(facts, household_id, role));
  auto p = TRY(create_person(act, command));
  return brief_of(act, p);
}

kit::Result<HouseholdBrief> Desk::register_household(frame::Act& act, const HouseholdFacts& facts) {
  HouseholdDetails details;
  details.address.area_code = facts.area_code;
  details.address.house_no = facts.house_no;
  details.address.house_code = facts.house_code;
  details.address.village_name = facts.village_name;
  auto h = TRY(create_household(act, details));
  Places places(act, network_);
  return brief_of(act, places, {.household = h});
}

kit::Result<bool> Desk::withdraw_person(frame::Act& act, std::string_view person_id,
                                        std::string_view reason) {
  auto p = person::store::find(act.db, person_id);
  if (!p) return kit::refuse(kit::Refused::not_found, "registry.person_unknown");
  if (touched(*p)) return false;
  history::remember(act, {p->org_id, "person", p->id}, "withdrawn", "reason", "",
                    std::string(reason));
  person::store::drop_identities(act.db, *p);
  person::store::drop_search(act.db, *p);
  duplicates::store::drop_keys(act.db, *p);
  household::store::drop_memberships(act.db, p->org_id, p->id);
  p->household_org_id.reset();
  p->household_id.reset();
  p->withdrawn = act.now();
  save(act, *p, "registry.person_withdrawn", "withdrawn");
  return true;
}

kit::Result<bool> Desk::withdraw_household(frame::Act& act, std::string_view household_id,
                                           std::string_view reason) {
  auto h = household::store::find(act.db, household_id);
  if (!h) return kit::refuse(kit::Refused::not_found, "registry.household_unknown");
  if (touched(*h) || household::store::membership_count(act.db, *h) > 0) return false;
  history::remember(act, {h->org_id, "household", h->id}, "withdrawn", "reason", "",
                    std::string(reason));
  ++h->version;
  h->changed = act.now();
  household::store::update(act.db, *h, true);
  act.announce("registry.household_withdrawn", h->org_id, h->details.address.area_code, h->id,
               HouseholdTold{h->id, "", "withdrawn"});
  return true;
}

void Desk::hold_person(frame::Act& act, std::string_view person_id) {
  person::store::mark_in_use(act.db, person_id);
}
void Desk::hold_household(frame::Act& act, std::string_view household_id) {
  household::store::mark_in_use(act.db, household_id);
}

std::unique_ptr<Census> open_registry(network::Network& network, staff::Staff& staff) {
  return std::make_unique<Desk>(network, staff);
}

}  // namespace registry
