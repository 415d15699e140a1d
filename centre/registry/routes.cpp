// The routes of registry.
#include "centre/frame/routes.hpp"

#include "centre/registry/desk.hpp"

namespace registry {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const {
  return registry::migrations();
}

namespace {

const std::string base = "/api/v1/registry";
const std::string person_path = base + "/people/{person_id}";
const std::string house_path = base + "/households/{household_id}";

}  // namespace

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  auto yes = Sensitive::yes;

  routes.view<Page<Hit>>(base + "/search", search_people, no,
                         [this](Look& look) { return get_search(look); });

  routes.post<RegisterPerson, PersonView>(
      base + "/people", change_person,
      [this](Act& act, const RegisterPerson& c) { return post_person(act, c); });
  routes.view<PersonView>(person_path, read_person, yes,
                          [this](Look& look) { return get_person(look); });
  routes.put<ChangePerson, PersonView>(
      person_path, change_person,
      [this](Act& act, const ChangePerson& c) { return put_person(act, c); });
  routes.view<IdentityNumbers>(person_path + "/identity_number", reveal_id, yes,
                               [this](Look& look) { return get_identity_numbers(look); });
  routes.post<NewIdentity, PersonView>(
      person_path + "/identities", change_person,
      [this](Act& act, const NewIdentity& c) { return post_identity(act, c); });
  routes.view<Page<ChangeView>>(person_path + "/history", read_person, yes,
                                [this](Look& look) { return get_person_history(look); });
  routes.view<Page<PhoneView>>(person_path + "/phones", read_person, yes,
                               [this](Look& look) { return get_phones(look); });
  routes.post<NewPhone, PersonView>(
      person_path + "/phones", change_person,
      [this](Act& act, const NewPhone& c) { return post_phone(act, c); });
  routes.del<PersonView>(person_path + "/phones/{phone_id}", change_person,
                         [this](Act& act) { return delete_phone(act); });

  routes.view<Page<HouseholdRow>>(base + "/households", search_people, no,
                                  [this](Look& look) { return get_households(look); });
  routes.post<HouseholdDetails, HouseholdView>(
      base + "/households", change_person,
      [this](Act& act, const HouseholdDetails& c) { return post_household(act, c); });
  routes.view<HouseholdView>(house_path, read_person, yes,
                             [this](Look& look) { return get_household(look); });
  routes.put<HouseholdDetails, HouseholdView>(
      house_path, change_person,
      [this](Act& act, const HouseholdDetails& c) { return put_household(act, c); });
  routes.put<Pin, HouseholdView>(house_path + "/pin", change_person,
                                 [this](Act& act, const Pin& c) { return put_pin(act, c); });
  routes.put<ChangeHead, HouseholdView>(
      house_path + "/head", change_person,
      [this](Act& act, const ChangeHead& c) { return put_head(act, c); });
  routes.post<AddMember, HouseholdView>(
      house_path + "/members", change_person,
      [this](Act& act, const AddMember& c) { return post_member(act, c); });
  routes.post<Departure, HouseholdView>(
      house_path + "/members/{person_id}/departure", change_person,
      [this](Act& act, const Departure& c) { return post_departure(act, c); });
  routes.view<Page<ChangeView>>(house_path + "/history", read_person, yes,
                                [this](Look& look) { return get_household_history(look); });
}

}  // namespace registry
