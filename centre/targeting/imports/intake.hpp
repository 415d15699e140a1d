// Takes rows of one import in, one by one, inside the caller's act: finds or registers the house and the person, keeps
// what the survey found. Remembers the houses it has met, so that the lines of one house cost one look.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <unordered_map>

#include "centre/targeting/household/records.hpp"
#include "centre/targeting/imports/records.hpp"

namespace targeting {

struct Doors {
  registry::Registry& registry;
  network::Network& network;
};

// Policy in force, read once for an import.
struct Policy {
  std::vector<Definition> definitions;
  LevelRule level_rule;
  static Policy read(frame::Look& look);
};

// What one row did.
struct Taken {
  bool person_new = false;
  bool person_matched = false;
  bool household_new = false;
  int surveys_new = 0;
  std::vector<std::pair<Made, std::string>> made = {};
};

class Intake {
 public:
  Intake(Doors doors, const Policy& policy, std::string import_id, Source source)
      : doors_(doors), policy_(policy), import_id_(std::move(import_id)), source_(source) {}

  // Where the memory stands; what was learnt after it is forgotten when a savepoint or an act is rolled back.
  std::size_t mark() const { return undo_.size(); }
  void forget_after(std::size_t mark);
  void keep() { undo_.clear(); }

  // Asks the registry in one go who has the numbers of these rows. Before the rows of an act are taken, outside any
  // savepoint; `rest` afterwards.
  void look_ahead(frame::Act& act, const std::vector<sheet::Row>& rows);
  void rest(frame::Act& act);
  // Faults that need the registry or the network; the row's own are looked at before. Refused: roll back to a savepoint
  // and forget.
  kit::Result<Taken> take(frame::Act& act, const sheet::Row& row);
  // Works out anew the status of the houses touched since the last call.
  void settle(frame::Act& act);
  // The area faults of a row, without touching anything; for previews too.
  std::optional<sheet::RowFault> area_fault(frame::Look& look, const sheet::Row& row);

 private:
  struct KnownPerson {
    registry::PersonBrief brief;
    std::string name_form;
    std::string number_index;  // of the number that a list gave, "" when none did
  };
  struct House {
    registry::HouseholdBrief brief;
    std::vector<KnownPerson> people;
    std::vector<SurveyRecord> surveys;
    bool is_new = false;  // made by this run: nothing of it was kept before
    bool settled = false;
  };

  using Found = std::optional<registry::PersonBrief>;  // by the row's number of a person
  Found find_by_number(const sheet::Row& row) const;
  void know_number(const sheet::Row& row, const registry::PersonBrief& person);
  kit::Result<House*> house_of(frame::Act& act, const sheet::Row& row, const Found& found, Taken& taken);
  House* load(frame::Act& act, const registry::HouseholdBrief& brief);
  kit::Result<KnownPerson*> person_of(frame::Act& act, House& house, const sheet::Row& row, const Found& found,
                                      Taken& taken);
  KnownPerson* by_name(House& house, const sheet::Row& row, const std::string& number_index);
  KnownPerson* add_person(House& house, registry::PersonBrief brief, std::string number_index);
  kit::Result<void> write(frame::Act& act, House& house, const std::string& person_id, const sheet::Row& row,
                          Taken& taken);
  void settle(frame::Act& act, House& house);

  Doors doors_;
  const Policy& policy_;
  std::string import_id_;
  Source source_;
  std::map<std::string, bool, std::less<>> areas_;              // known to the network
  std::unordered_map<std::string, std::unique_ptr<House>> houses_;  // by id
  std::unordered_map<std::string, std::string> house_ids_;          // by what the list calls the house
  std::map<std::string, registry::PersonBrief> by_number_;  // of the rows of this act, by kind and number
  std::set<std::string> touched_;
  std::vector<std::function<void()>> undo_;
};

// Whether the actor may bring in rows of the area: everywhere, in the service area, or where the organisation sits.
bool may_bring_in(const frame::Actor& actor, std::string_view area_code);

// Surveys of another record of somebody count as that person's.
void same_people(std::vector<SurveyRecord>& surveys, const std::vector<registry::PersonBrief>& people);
// And so do those that stand with the other record's own household; `surveys` are those of this one.
void put_elsewhere(frame::Db& db, std::string_view household_id, const std::vector<registry::PersonBrief>& people,
                   std::vector<SurveyRecord>& surveys);

// Puts the status of a household anew; the levels it had stay.
void keep_status(frame::Act& act, const registry::HouseholdBrief& house,
                 const std::vector<registry::PersonBrief>& people, std::vector<SurveyRecord> surveys,
                 const Policy& policy, bool is_new);

}  // namespace targeting
