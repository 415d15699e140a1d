// Registering somebody: what others may hold against it is asked in one go, the rest only written.
#include <algorithm>
#include <atomic>

#include "centre/registry/announcements.hpp"
#include "centre/registry/desk.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {
namespace {

using kit::Refused;

// Ascending within this process, so that a bulk load appends to the trigram index, and apart from
// every other process by its random beginning.
std::int64_t next_search_key() {
  static std::atomic<std::int64_t> next = [] {
    std::int64_t base = 0;
    for (unsigned char byte : kit::crypto::random_bytes(7)) base = (base << 8) | byte;
    return base;
  }();
  return ++next;
}

// Local numbers that an import has set aside for the newcomers of one act.
struct NumbersAside {
  std::string org_id;
  std::int64_t next = 0, end = 0;
};

std::string value_path(std::size_t i) {
  return "/identities/" + std::to_string(i) + "/value";
}

kit::Result<std::vector<person::ReadNumber>> read_numbers(const std::vector<NewIdentity>& all) {
  std::vector<person::ReadNumber> numbers;
  for (std::size_t i = 0; i < all.size(); ++i) {
    auto number = TRY(person::read_identity(all[i].kind, all[i].value, value_path(i)));
    numbers.push_back(std::move(number));
  }
  return numbers;
}

std::string best_masked(const std::vector<NewIdentity>& identities,
                        const std::vector<person::ReadNumber>& numbers) {
  std::vector<IdentityView> views;
  for (std::size_t i = 0; i < identities.size(); ++i)
    views.push_back({.kind = identities[i].kind, .masked = numbers[i].masked});
  auto kind = [](const IdentityView& view) { return kit::name_of(view.kind); };
  if (auto first = std::ranges::min_element(views, {}, kind); first != views.end())
    std::iter_swap(views.begin(), first);
  return person::best_masked(views);
}

// The household a newcomer shall stand in from the beginning.
kit::Result<HouseholdRecord> house_to_enter(kit::sql::Asked& asked, HouseholdRole role) {
  auto entry = household::store::entry(asked);
  if (!entry) return kit::refuse_field("/household/household_id", "registry.household_unknown");
  if (role == HouseholdRole::head && entry->headed)
    return kit::refuse(Refused::conflict, "registry.head_taken");
  return std::move(entry->household);
}

}  // namespace

kit::Refusal id_taken(frame::Act& act, words::IdKind kind, std::string_view value,
                      const std::string& path) {
  auto index = person::store::identity_index(act.vault(), value);
  auto who = person::store::find_by_identity(act.db, kit::name_of(kind), index);
  kit::Refusal refusal =
      kit::refuse(Refused::conflict, who ? "registry.id_taken" : "registry.id_taken_elsewhere");
  refusal.faults.push_back({path, refusal.code});
  if (who) refusal.values = {{"person_id", who->shows_elsewhere() ? *who->survivor_id : who->id}};
  return refusal;
}

kit::Result<PersonRecord> Desk::create_person(frame::Act& act, const RegisterPerson& command) {
  auto details = TRY(person::tidy(command.person, act.today(), "/person"));
  Places places(act, network_);
  for (auto* address : {&details.registered, &details.present}) {
    if (!*address) continue;
    auto path = address == &details.present ? "/person/present" : "/person/registered";
    *address = TRY(places.tidy(**address, path));
  }
  PersonRecord p{.org_id = act.actor().org_id,
                 .id = act.new_id(),
                 .area_code = details.present ? details.present->area_code : act.actor().area_code,
                 .search_key = next_search_key(),
                 .registered = act.now(),
                 .changed = act.now()};
  person::put_details(p, details);
  auto place = TRY(take_place(act, p, command));
  person::store::insert(act.db, p);
  if (details.registered)
    person::store::put_address(act.db, p, AddressKind::registered, details.registered);
  // The household's address is the present one.
  if (details.present && !place.household)
    person::store::put_address(act.db, p, AddressKind::present, details.present);
  for (std::size_t i = 0; i < command.identities.size(); ++i)
    keep_identity(act, p, command.identities[i], place.numbers[i]);
  for (std::size_t i = 0; i < command.phones.size(); ++i) {
    TRY(add_phone(act, p, command.phones[i], "/phones/" + std::to_string(i)));
  }
  history::remember(act, history::subject(p), "registered", history::difference<PersonDetails>(nullptr, details));
  if (place.household)
    keep_membership(act, p, *place.household, command.household->role, act.today(), "");
  refresh_search(act, p, true);
  act.announce("registry.person_registered", p.org_id, p.area_code, p.id,
               PersonTold{p.id, p.household_id.value_or(""), "registered"});
  return p;
}

kit::Result<Desk::Settled> Desk::take_place(frame::Act& act, PersonRecord& p,
                                          const RegisterPerson& command) {
  Settled place;
  place.numbers = TRY(read_numbers(command.identities));
  p.masked_id = best_masked(command.identities, place.numbers);
  std::optional<kit::sql::Asked> local_number, house;
  auto& aside = act.looked_up<NumbersAside>();
  if (aside.org_id == p.org_id && aside.next < aside.end)
    p.local_number = aside.next++;
  else
    local_number = person::store::ask_local_numbers(act.db, p.org_id, 1);
  if (command.household)
    house = household::store::ask_entry(act.db, command.household->household_id);
  std::vector<kit::sql::Asked> claims;
  for (std::size_t i = 0; i < place.numbers.size(); ++i)
    claims.push_back(
        person::store::ask_claim(act, p, command.identities[i].kind, place.numbers[i].value));

  if (local_number) p.local_number = person::store::last_number(*local_number);
  for (std::size_t i = 0; i < claims.size(); ++i)
    if (claims[i].changed() == 0)
      return id_taken(act, command.identities[i].kind, place.numbers[i].value, value_path(i));
  if (!house) return place;
  place.household = TRY(house_to_enter(*house, command.household->role));
  move_in(p, *place.household);
  return place;
}

void Desk::keep_identity(frame::Act& act, const PersonRecord& p, const NewIdentity& identity,
                         const person::ReadNumber& number) {
  person::store::insert_identity(act, {.org_id = p.org_id,
                                       .id = act.new_id(),
                                       .person_id = p.id,
                                       .kind = identity.kind,
                                       .value = number.value,
                                       .masked = number.masked,
                                       .verified_how = identity.verified_how,
                                       .issued_on = identity.issued_on,
                                       .expires_on = identity.expires_on});
  history::remember(act, history::subject(p), "identity_added", std::string(kit::name_of(identity.kind)), "", number.masked);
}

// Taken once for many newcomers; what is left over at the end goes back, for the row of the
// organisation stays ours until then.
void Desk::set_numbers_aside(frame::Act& act, std::int64_t count) {
  auto& aside = act.looked_up<NumbersAside>();
  if (count <= 0) return;
  auto asked = person::store::ask_local_numbers(act.db, act.actor().org_id, count);
  auto last = person::store::last_number(asked);
  aside = {act.actor().org_id, last - count + 1, last + 1};
}

void Desk::put_numbers_back(frame::Act& act) {
  auto& aside = act.looked_up<NumbersAside>();
  if (aside.next < aside.end)
    person::store::put_numbers_back(act.db, aside.org_id, aside.end - aside.next);
  aside = {};
}

}  // namespace registry
