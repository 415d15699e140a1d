// The registry desk at work; its methods stand in person/, household/, search/, support/, consent/
// and papers/.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/registry/consent/shapes.hpp"
#include "centre/registry/history/store.hpp"
#include "centre/registry/household/store.hpp"
#include "centre/registry/papers/shapes.hpp"
#include "centre/registry/person/store.hpp"
#include "centre/registry/places.hpp"
#include "centre/registry/registry.hpp"
#include "centre/registry/search/shapes.hpp"
#include "centre/registry/support/shapes.hpp"

namespace registry {

inline constexpr std::size_t page_usual = 25;
inline constexpr std::size_t page_most = 100;

// The keys in ?after=, none at the beginning of a list.
kit::Result<std::vector<std::string>> place_in_list(frame::Look& look, std::size_t keys);

class Desk final : public Registry {
 public:
  Desk(network::Network& network, staff::Staff& staff) : network_(network), staff_(staff) {}

  std::string_view name() const override { return "registry"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  std::optional<PersonBrief> find_person(frame::Look& look, std::string_view person_id) override;
  std::optional<HouseholdBrief> find_household(frame::Look& look,
                                               std::string_view household_id) override;
  std::vector<PersonBrief> members_of(frame::Look& look, std::string_view household_id) override;
  std::vector<std::string> people_meant(frame::Look& look, std::string_view typed,
                                        std::size_t most) override;
  std::optional<PersonBrief> find_by_id_value(frame::Look& look, std::string_view id_kind,
                                              std::string_view id_value) override;
  std::optional<HouseholdBrief> find_by_house(frame::Look& look,
                                              const HouseholdFacts& facts) override;
  kit::Result<PersonBrief> register_person(frame::Act& act, const PersonFacts& facts,
                                           std::string_view household_id,
                                           std::string_view role) override;
  kit::Result<HouseholdBrief> register_household(frame::Act& act,
                                                 const HouseholdFacts& facts) override;
  kit::Result<bool> withdraw_person(frame::Act& act, std::string_view person_id,
                                    std::string_view reason) override;
  kit::Result<bool> withdraw_household(frame::Act& act, std::string_view household_id,
                                       std::string_view reason) override;
  void hold_person(frame::Act& act, std::string_view person_id) override;
  void hold_household(frame::Act& act, std::string_view household_id) override;

 private:
  void add_kept_routes(frame::Routes& routes);

  // person/
  kit::Result<PersonRecord> create_person(frame::Act& act, const RegisterPerson& command);
  kit::Result<void> add_identity(frame::Act& act, PersonRecord& person, const NewIdentity& identity,
                                 const std::string& path);
  kit::Result<void> add_phone(frame::Act& act, const PersonRecord& person, const NewPhone& phone,
                              const std::string& path);
  kit::Result<PersonRecord> person_in_path(frame::Look& look);
  kit::Result<PersonView> post_person(frame::Act& act, const RegisterPerson& command);
  kit::Result<PersonView> get_person(frame::Look& look);
  kit::Result<PersonView> put_person(frame::Act& act, const ChangePerson& command);
  kit::Result<IdentityNumbers> get_identity_numbers(frame::Look& look);
  kit::Result<PersonView> post_identity(frame::Act& act, const NewIdentity& command);
  kit::Result<frame::Page<PhoneView>> get_phones(frame::Look& look);
  kit::Result<PersonView> post_phone(frame::Act& act, const NewPhone& command);
  kit::Result<PersonView> delete_phone(frame::Act& act);
  kit::Result<frame::Page<ChangeView>> get_person_history(frame::Look& look);
  PersonView view_of(frame::Look& look, const PersonRecord& person);
  PersonBrief brief_of(frame::Look& look, const PersonRecord& person);
  void save(frame::Act& act, PersonRecord& person, std::string_view announced,
            std::string_view what);
  void refresh_search(frame::Db& db, const PersonRecord& person, bool is_new);

  // household/
  kit::Result<HouseholdRecord> create_household(frame::Act& act, const HouseholdDetails& details);
  kit::Result<HouseholdRecord> household_in_path(frame::Look& look);
  kit::Result<HouseholdView> post_household(frame::Act& act, const HouseholdDetails& command);
  kit::Result<frame::Page<HouseholdRow>> get_households(frame::Look& look);
  kit::Result<HouseholdView> get_household(frame::Look& look);
  kit::Result<HouseholdView> put_household(frame::Act& act, const HouseholdDetails& command);
  kit::Result<HouseholdView> put_pin(frame::Act& act, const Pin& command);
  kit::Result<HouseholdView> put_head(frame::Act& act, const ChangeHead& command);
  kit::Result<HouseholdView> post_member(frame::Act& act, const AddMember& command);
  kit::Result<HouseholdView> post_departure(frame::Act& act, const Departure& command);
  kit::Result<frame::Page<ChangeView>> get_household_history(frame::Look& look);
  kit::Result<void> join(frame::Act& act, PersonRecord& person, const HouseholdRecord& household,
                         HouseholdRole role, kit::Date began_on);
  HouseholdView view_of(frame::Look& look, const HouseholdRecord& household);
  std::vector<HouseholdMember> members_view(frame::Look& look, const HouseholdRecord& household,
                                            bool present);
  HouseholdBrief brief_of(frame::Look& look, Places& places, const household::store::Brief& brief);
  void save(frame::Act& act, HouseholdRecord& household, std::string_view announced,
            std::string_view what, std::string_view person_id = {});

  // search/
  kit::Result<frame::Page<Hit>> get_search(frame::Look& look);

  // support/
  kit::Result<frame::Page<TargetGroupView>> get_target_groups(frame::Look& look);
  kit::Result<frame::Page<PersonGroupView>> get_person_groups(frame::Look& look);
  kit::Result<PersonGroupView> post_person_group(frame::Act& act, const JoinGroup& command);
  kit::Result<frame::Nothing> post_group_ending(frame::Act& act, const Ending& command);
  kit::Result<frame::Page<CarerView>> get_carers(frame::Look& look);
  kit::Result<CarerView> post_carer(frame::Act& act, const AddCarer& command);
  kit::Result<frame::Nothing> post_carer_ending(frame::Act& act, const Ending& command);

  // consent/
  kit::Result<frame::Page<ConsentView>> get_consents(frame::Look& look);
  kit::Result<ConsentView> post_consent(frame::Act& act, const StateConsent& command);

  // papers/
  kit::Result<frame::Page<DocumentView>> get_documents(frame::Look& look);
  kit::Result<DocumentView> post_document(frame::Act& act, const NewDocument& command);
  kit::Result<DocumentView> post_document_file(frame::Act& act, std::string_view bytes);
  kit::Result<frame::Reply> get_document_file(frame::Look& look);
  kit::Result<frame::Page<PhotographView>> get_person_photographs(frame::Look& look);
  kit::Result<frame::Page<PhotographView>> get_household_photographs(frame::Look& look);
  kit::Result<PhotographView> post_person_photograph(frame::Act& act, std::string_view bytes);
  kit::Result<PhotographView> post_household_photograph(frame::Act& act, std::string_view bytes);
  kit::Result<frame::Reply> get_photograph(frame::Look& look, bool thumbnail);

  network::Network& network_;
  staff::Staff& staff_;
};

}  // namespace registry
