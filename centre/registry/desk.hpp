// The registry desk at work; its methods stand in person/, household/, search/, support/, consent/
// and papers/.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/registry/consent/shapes.hpp"
#include "centre/registry/duplicates/likeness_shapes.hpp"
#include "centre/registry/duplicates/matcher.hpp"
#include "centre/registry/duplicates/store.hpp"
#include "centre/registry/history/store.hpp"
#include "centre/registry/household/store.hpp"
#include "centre/registry/papers/shapes.hpp"
#include "centre/registry/person/rules.hpp"
#include "centre/registry/person/store.hpp"
#include "centre/registry/places.hpp"
#include "centre/registry/registry.hpp"
#include "centre/registry/search/shapes.hpp"
#include "centre/registry/support/shapes.hpp"

namespace registry {

inline constexpr std::size_t page_usual = 25;
inline constexpr std::size_t page_most = 100;
inline constexpr std::size_t sweep_stretch = 100;  // people looked at in one act

inline constexpr std::string_view after_every_id = "~";

// The keys in ?after=, none at the beginning of a list.
kit::Result<std::vector<std::string>> place_in_list(frame::Look& look, std::size_t keys);

// The number is somebody's already; names who, when that person is in reach.
kit::Refusal id_taken(frame::Act& act, words::IdKind kind, std::string_view value,
                      const std::string& path);

class Desk final : public Census {
 public:
  Desk(network::Network& network, staff::Staff& staff) : network_(network), staff_(staff) {}

  std::string_view name() const override { return "registry"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  std::optional<PersonBrief> find_person(frame::Look& look, std::string_view person_id) override;
  std::vector<std::string> ids_of(frame::Look& look, std::string_view person_id) override;
  std::optional<PersonOnPaper> person_on_paper(frame::Look& look,
                                               std::string_view person_id) override;
  Reachable reachable(frame::Look& look, std::string_view person_id) override;
  std::optional<HouseholdBrief> find_household(frame::Look& look,
                                               std::string_view household_id) override;
  std::vector<PersonBrief> members_of(frame::Look& look, std::string_view household_id) override;
  std::vector<std::string> people_meant(frame::Look& look, std::string_view typed,
                                        std::size_t most) override;
  std::vector<OtherRecord> other_records(frame::Look& look) override;
  void each_resident(frame::Look& look, std::string_view first, std::string_view last,
                     const std::function<void(const Resident&)>& see) override;
  std::vector<std::string> households_ever(frame::Look& look, std::string_view person_id) override;
  std::optional<PersonBrief> find_by_id_value(frame::Look& look, std::string_view id_kind,
                                              std::string_view id_value) override;
  std::map<std::string, PersonBrief> find_by_id_values(
      frame::Look& look, std::string_view id_kind,
      const std::vector<std::string>& id_values) override;
  void set_numbers_aside(frame::Act& act, std::int64_t count) override;
  void put_numbers_back(frame::Act& act) override;
  std::optional<HouseholdBrief> find_by_house(frame::Look& look,
                                              const HouseholdFacts& facts) override;
  kit::Result<PersonBrief> register_person(frame::Act& act, const PersonFacts& facts,
                                           std::string_view household_id,
                                           std::string_view role) override;
  kit::Result<HouseholdBrief> register_household(frame::Act& act,
                                                 const HouseholdFacts& facts) override;
  void find_duplicates(frame::Act& act, const std::vector<std::string>& person_ids,
                       std::string_view import_id) override;
  std::optional<std::vector<PairFound>> pairs_of_newcomers(
      frame::Look& look, const std::vector<std::string>& person_ids) override;
  void keep_pairs_found(frame::Act& act, std::span<const PairFound> pairs,
                        std::string_view import_id) override;
  Swept sweep(frame::Act& act, std::string_view after) override;
  void watch_claim(frame::Act& act, const PersonFacts& facts) override;
  kit::Result<bool> withdraw_person(frame::Act& act, std::string_view person_id,
                                    std::string_view reason) override;
  kit::Result<bool> withdraw_household(frame::Act& act, std::string_view household_id,
                                       std::string_view reason) override;
  void hold_person(frame::Act& act, std::string_view person_id) override;
  void hold_household(frame::Act& act, std::string_view household_id) override;
  kit::Result<KeptScan> keep_scan(frame::Act& act, const std::string& org_id, std::string_view bytes) override;
  frame::Reply scan(frame::Look& look, const std::string& org_id, const std::string& scan_id) override;
  void drop_scan(frame::Act& act, const std::string& org_id, const std::string& scan_id) override;

  // census/
  std::optional<Circumstances> circumstances_of(frame::Look& look, std::string_view person_id) override;
  void each_circumstance(frame::Look& look, std::string_view first, std::string_view last,
                         const std::function<void(const Circumstances&)>& see) override;
  std::vector<Circumstances> outside_households(frame::Look& look, std::string_view after, std::size_t limit) override;
  std::vector<std::string> household_ids(frame::Look& look, std::string_view after, std::size_t limit) override;
  std::vector<PlaceOfHouse> places_of_houses(frame::Look& look, std::string_view area_code) override;

 private:
  void add_kept_routes(frame::Routes& routes);

  // person/
  kit::Result<PersonRecord> create_person(frame::Act& act, const RegisterPerson& command);
  // What a newcomer was given by everybody else: the numbers of the papers, the house.
  struct Settled {
    std::vector<person::ReadNumber> numbers;
    std::optional<HouseholdRecord> household;
  };
  kit::Result<Settled> take_place(frame::Act& act, PersonRecord& person,
                                const RegisterPerson& command);
  void keep_identity(frame::Act& act, const PersonRecord& person, const NewIdentity& identity,
                     const person::ReadNumber& number);
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
  void refresh_search(frame::Look& look, const PersonRecord& person, bool is_new);

  // duplicates/: one person may stand in several records
  PersonRecord shown_as(frame::Look& look, PersonRecord record);  // the survivor, when in reach
  std::optional<PersonRecord> find_shown(frame::Look& look, std::string_view person_id);
  // The person's own record first, then the others in reach.
  std::vector<PersonRecord> records_of(frame::Look& look, const PersonRecord& person);
  void add_tied(frame::Look& look, Places& places, const PersonRecord& person, PersonView& view);
  std::string masked_of(frame::Look& look, const PersonRecord& person);
  MembershipView membership_view(frame::Look& look, Places& places, const MembershipRecord& m);
  PersonCard card_of(frame::Look& look, Places& places, const PersonRecord& person);
  struct Alike {
    PersonRecord person;
    duplicates::Likeness likeness;
  };
  duplicates::Facts facts_of(frame::Look& look, const PersonRecord& person, bool with_number);
  void keep_keys(frame::Look& look, const PersonRecord& person, bool is_new);
  // The likeliest first; never `but`, and only ids before `before`.
  std::vector<Alike> people_like(frame::Look& look, const duplicates::Facts& facts,
                                 std::string_view but, std::string_view before);
  duplicates::Likeness likeness_of(frame::Look& look, const PersonRecord& one,
                                   const PersonRecord& other);
  std::vector<WhyStep> why(duplicates::Likeness likeness, std::int64_t people) const;
  std::int64_t keep_pairs(frame::Act& act, const PersonRecord& person, FoundHow how,
                          const std::string& found_in, std::string_view before);
  kit::Result<frame::Reply> ask_likeness(frame::Look& look, const AskLikeness& asked);
  kit::Result<frame::Reply> post_likeness(const frame::Performer& performer,
                                          const frame::Actor& actor,
                                          const frame::Particulars& particulars,
                                          const AskLikeness& asked);
  kit::Result<SweepView> post_sweep(frame::Act& act, const SweepOn& command);
  void add_duplicate_routes(frame::Routes& routes);
  kit::Result<PairRecord> pair_in_path(frame::Look& look);
  kit::Result<frame::Page<PairRow>> get_pairs(frame::Look& look);
  kit::Result<PairCounts> get_pair_counts(frame::Look& look);
  kit::Result<PairView> get_pair(frame::Look& look);
  kit::Result<PairView> post_pair(frame::Act& act, const ReportPair& command);
  kit::Result<PairView> post_verdict(frame::Act& act, const DecidePair& command);
  PairView view_of(frame::Look& look, const PairRecord& pair);
  PairSide side_of(frame::Look& look, const PersonRecord& person);
  kit::Result<MergerView> post_merger(frame::Act& act, const MergePeople& command);
  kit::Result<MergerView> get_merger(frame::Look& look);
  kit::Result<MergerView> post_separation(frame::Act& act, const SeparatePeople& command);
  std::vector<MergeWarning> warnings_of(frame::Look& look, const PersonRecord& one,
                                        const PersonRecord& other);
  MergerView view_of(frame::Look& look, const LinkRecord& link);
  void merge_households(frame::Act& act, PersonRecord& survivor, PersonRecord& merged,
                        HouseholdKept kept, MergeUndo& undo);
  void restore_households(frame::Act& act, PersonRecord& survivor, PersonRecord& merged,
                          const MergeUndo& undo);
  void save_quietly(frame::Act& act, PersonRecord& person);  // others tell what happened
  void touch_household(frame::Act& act, const std::string& household_id,
                       const std::string& person_id);
  void tell_both(frame::Act& act, const PersonRecord& survivor, const PersonRecord& merged,
                 std::string_view announced, std::string_view action, const std::string& merger_id);
  void decide(frame::Act& act, PairRecord& pair, PairState state, const std::string& reason);
  std::string staff_name(frame::Look& look, const std::string& staff_id);
  PairRecord pair_of(frame::Act& act, const PersonRecord& one, const PersonRecord& other,
                     FoundHow how, const std::string& found_in);
  void watch_number(frame::Act& act, const NewIdentity& identity, const SaidOf& said,
                    const std::string& person_id);
  kit::Result<frame::Page<WatchRow>> get_watches(frame::Look& look);
  kit::Result<WatchRow> post_settlement(frame::Act& act, const SettleWatch& command);
  WatchRow row_of(frame::Look& look, Places& places, const WatchRecord& watch);

  // household/
  kit::Result<HouseholdRecord> create_household(frame::Act& act, const HouseholdDetails& details);
  kit::Result<HouseholdRecord> household_in_path(frame::Look& look);
  kit::Result<HouseholdView> post_household(frame::Act& act, const HouseholdDetails& command);
  kit::Result<frame::Page<HouseholdRow>> get_households(frame::Look& look);
  kit::Result<frame::Page<HousePin>> get_pins(frame::Look& look);
  kit::Result<HouseholdView> get_household(frame::Look& look);
  kit::Result<HouseholdView> put_household(frame::Act& act, const HouseholdDetails& command);
  kit::Result<HouseholdView> put_pin(frame::Act& act, const Pin& command);
  kit::Result<HouseholdView> put_head(frame::Act& act, const ChangeHead& command);
  kit::Result<HouseholdView> post_member(frame::Act& act, const AddMember& command);
  kit::Result<HouseholdView> post_departure(frame::Act& act, const Departure& command);
  kit::Result<frame::Page<ChangeView>> get_household_history(frame::Look& look);
  kit::Result<void> join(frame::Act& act, PersonRecord& person, const HouseholdRecord& household,
                         HouseholdRole role, kit::Date began_on);
  static void move_in(PersonRecord& person, const HouseholdRecord& household);
  void keep_membership(frame::Act& act, const PersonRecord& person,
                       const HouseholdRecord& household, HouseholdRole role, kit::Date began_on,
                       const std::string& former_household_id);
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
  std::vector<std::string> group_codes_of(frame::Look& look, const PersonRecord& person);
  std::vector<CarerView> carers_of(frame::Look& look, const PersonRecord& person);
  kit::Result<frame::Page<CarerView>> get_carers(frame::Look& look);
  kit::Result<CarerView> post_carer(frame::Act& act, const AddCarer& command);
  kit::Result<frame::Nothing> post_carer_ending(frame::Act& act, const Ending& command);

  // consent/
  std::vector<ConsentView> consents_of(frame::Look& look, const PersonRecord& person);
  kit::Result<frame::Page<ConsentView>> get_consents(frame::Look& look);
  kit::Result<ConsentView> post_consent(frame::Act& act, const StateConsent& command);

  // papers/
  kit::Result<frame::Page<DocumentView>> get_documents(frame::Look& look);
  kit::Result<DocumentView> post_document(frame::Act& act, const NewDocument& command);
  kit::Result<PersonRecord> record_with_document(frame::Look& look, const PersonRecord& person);
  kit::Result<DocumentView> post_document_file(frame::Act& act, std::string_view bytes);
  kit::Result<frame::Reply> get_document_file(frame::Look& look);
  kit::Result<frame::Page<PhotographView>> get_person_photographs(frame::Look& look);
  kit::Result<frame::Page<PhotographView>> get_household_photographs(frame::Look& look);
  kit::Result<PhotographView> post_person_photograph(frame::Act& act, std::string_view bytes);
  kit::Result<PhotographView> post_household_photograph(frame::Act& act, std::string_view bytes);
  kit::Result<frame::Reply> get_photograph(frame::Look& look, bool thumbnail);

  network::Network& network_;
  staff::Staff& staff_;
  duplicates::Matcher matcher_;
};

}  // namespace registry
