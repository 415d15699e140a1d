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

kit::Result<std::vector<std::string>> place_in_list(frame::Look& look, std::size_t keys) {
  auto cursor = look.query("after");
  if (cursor.empty()) return std::vector<std::string>{};
  return frame::read_cursor(cursor, keys);
}

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  auto yes = Sensitive::yes;

  routes.view<Page<Hit>>(base + "/search", search_people, no,
                         [this](Look& look) { return get_search(look); });

  add_duplicate_routes(routes);

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

  routes.view<Page<HousePin>>(base + "/pins", search_people, no, [this](Look& look) { return get_pins(look); });
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
  add_kept_routes(routes);
}

// What is kept beside a person or a household.
void Desk::add_kept_routes(frame::Routes& routes) {
  using namespace frame;
  auto no = Sensitive::no;
  auto yes = Sensitive::yes;

  routes.view<Page<TargetGroupView>>(base + "/target_groups", search_people, no,
                                     [this](Look& look) { return get_target_groups(look); });
  routes.view<Page<PersonGroupView>>(person_path + "/target_groups", read_person, yes,
                                     [this](Look& look) { return get_person_groups(look); });
  routes.post<JoinGroup, PersonGroupView>(
      person_path + "/target_groups", change_person,
      [this](Act& act, const JoinGroup& c) { return post_person_group(act, c); });
  routes.post<Ending, Nothing>(
      person_path + "/target_groups/{group_id}/ending", change_person,
      [this](Act& act, const Ending& c) { return post_group_ending(act, c); });
  routes.view<Page<CarerView>>(person_path + "/carers", read_person, yes,
                               [this](Look& look) { return get_carers(look); });
  routes.post<AddCarer, CarerView>(
      person_path + "/carers", change_person,
      [this](Act& act, const AddCarer& c) { return post_carer(act, c); });
  routes.post<Ending, Nothing>(
      person_path + "/carers/{care_id}/ending", change_person,
      [this](Act& act, const Ending& c) { return post_carer_ending(act, c); });
  routes.view<Page<ConsentView>>(person_path + "/consents", read_person, yes,
                                 [this](Look& look) { return get_consents(look); });
  routes.post<StateConsent, ConsentView>(
      person_path + "/consents", change_person,
      [this](Act& act, const StateConsent& c) { return post_consent(act, c); });

  routes.view<Page<DocumentView>>(person_path + "/documents", read_person, yes,
                                  [this](Look& look) { return get_documents(look); });
  routes.post<NewDocument, DocumentView>(
      person_path + "/documents", change_person,
      [this](Act& act, const NewDocument& c) { return post_document(act, c); });
  routes.upload<DocumentView>(
      person_path + "/documents/{document_id}/file", change_person, scan_bytes_max,
      [this](Act& act, std::string_view bytes) { return post_document_file(act, bytes); });
  routes.raw(person_path + "/documents/{document_id}/file", read_person, yes,
             [this](Look& look) { return get_document_file(look); });
  routes.view<Page<PhotographView>>(person_path + "/photographs", read_person, yes,
                                    [this](Look& look) { return get_person_photographs(look); });
  routes.upload<PhotographView>(
      person_path + "/photographs", change_person, scan_bytes_max,
      [this](Act& act, std::string_view bytes) { return post_person_photograph(act, bytes); });
  routes.view<Page<PhotographView>>(house_path + "/photographs", read_person, yes,
                                    [this](Look& look) { return get_household_photographs(look); });
  routes.upload<PhotographView>(
      house_path + "/photographs", change_person, scan_bytes_max,
      [this](Act& act, std::string_view bytes) { return post_household_photograph(act, bytes); });
  routes.raw(base + "/photographs/{photograph_id}", read_person, yes,
             [this](Look& look) { return get_photograph(look, false); });
  routes.raw(base + "/photographs/{photograph_id}/thumbnail", read_person, yes,
             [this](Look& look) { return get_photograph(look, true); });
}

}  // namespace registry
