// Somebody as official papers name them, and where a message may reach them.
#include "centre/registry/consent/rules.hpp"
#include "centre/registry/desk.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {
namespace {

std::string own_phone(frame::Look& look, const PersonRecord& p) {
  for (const auto& phone : person::store::phones(look, p, true))
    if (phone.whose == PhoneOwner::self) return phone.value;
  return "";
}

std::string number_shown(frame::Look& look, const PersonRecord& p) {
  if (!look.actor().may(reveal_id)) return person::best_masked(person::store::identities(look.db, p));
  auto numbers = person::store::identity_numbers(look, p);
  if (numbers.empty()) return "";
  look.saw(p.org_id, "registry.identity_number", p.id);
  auto citizen = words::CitizenId::parse(numbers.front().value);
  return citizen ? citizen->pretty() : numbers.front().value;
}

}  // namespace

std::optional<PersonOnPaper> Desk::person_on_paper(frame::Look& look, std::string_view person_id) {
  auto found = person::store::find_any(look.db, person_id);
  if (!found) return std::nullopt;
  auto p = shown_as(look, *found);
  Places places(look, network_);
  PersonOnPaper out{.full_name = person::full_name(p, look.actor().language),
                    .id_number = number_shown(look, p),
                    .birth = p.birth ? p.birth->pretty() : "",
                    .age_years = person::age_years(p.birth, p.deceased_on, look.today()),
                    .marital_status = std::string(kit::name_of(p.marital_status)),
                    .phone = own_phone(look, p)};
  if (auto present = person::store::address(look.db, p, AddressKind::present))
    out.address = places.line(*present);
  for (const auto& m : household::store::memberships(look.db, p.org_id, p.id))
    if (!m.ended_on) out.address = membership_view(look, places, m).address;
  return out;
}

Reachable Desk::reachable(frame::Look& look, std::string_view person_id) {
  auto found = person::store::find_any(look.db, person_id);
  if (!found) return {};
  auto p = shown_as(look, *found);
  if (p.deceased_on) return {};
  return {own_phone(look, p), consent::in_force(consents_of(look, p),
                                                ConsentPurpose::contact_by_message, look.today())};
}

}  // namespace registry
