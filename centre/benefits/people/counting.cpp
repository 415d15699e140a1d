#include "centre/benefits/people/counting.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "centre/benefits/people/announcements.hpp"
#include "centre/benefits/people/following.hpp"
#include "centre/benefits/people/rules.hpp"
#include "centre/benefits/people/store.hpp"

namespace benefits::people {
namespace {

constexpr std::size_t households_per_act = 500;
constexpr std::size_t people_per_act = 1'000;
constexpr std::size_t ids_per_act = 200;

frame::Actor counter() {
  return {.staff_id = "",
          .name = "benefits",
          .role = frame::Role::system,
          .org_id = "system",
          .area_code = "00",
          .scope = frame::SystemScope::everywhere(
              "the facts of everybody are kept together; answers leave within each officer's reach")};
}

class Putting {
 public:
  Putting(frame::Act& act, const Doors& doors) : act_(act), doors_(doors), round_(store::count(act.db).round) {}

  void house(const House& house) {
    for (const auto& p : rules::people_of(house, act_.today())) store::put_person(act_.db, p, round_), ++people_;
  }
  void household(const std::string& household_id) {
    if (!done_.insert(household_id).second) return;
    store::drop_household(act_.db, household_id);
    house(house_of(act_, doors_, household_id));
  }
  // An id of a person moves the rows of the house left and of the house lived in now.
  void id(const std::string& id) {
    household(id);  // what is no household has nobody living in it
    auto lived = store::households_of(act_.db, id);
    auto person = doors_.registry.circumstances_of(act_, id);
    store::drop_person(act_.db, id);
    if (person && person->person_id == id && person->household_id.empty())
      house(alone(act_, doors_, *person));
    else if (person)
      household(person->household_id);
    for (const auto& household_id : lived) household(household_id);
  }
  std::int64_t people() const { return people_; }

 private:
  frame::Act& act_;
  const Doors& doors_;
  std::int64_t round_;
  std::set<std::string> done_;
  std::int64_t people_ = 0;
};

using Stated = std::map<std::string, std::vector<Statement>>;

// Four questions for all of them.
std::int64_t put_households(frame::Act& act, const Doors& doors, const std::vector<std::string>& ids, const Stated& stated) {
  std::map<std::string, House> houses;
  doors.registry.each_circumstance(act, ids.front(), ids.back(), [&](const registry::Circumstances& c) {
    houses[c.household_id].people.push_back(c);
  });
  for (auto& need : doors.targeting.needs_between(act, ids.front(), ids.back()))
    if (auto at = houses.find(need.household_id); at != houses.end()) at->second.need = std::move(need);
  for (auto& s : store::statements_of_households(act.db, ids.front(), ids.back()))
    if (auto at = houses.find(s.household_id); at != houses.end()) at->second.statements.push_back(std::move(s));
  Putting putting(act, doors);
  for (auto& [id, house] : houses) {
    for (const auto& c : house.people)
      if (auto at = stated.find(c.person_id); at != stated.end())
        house.statements.insert(house.statements.end(), at->second.begin(), at->second.end());
    putting.house(house);
  }
  return putting.people();
}

// `some` counts those after an id and says after which id the next come; no id: none are left.
bool in_acts(const frame::Performer& performer, const std::function<bool()>& stop,
             const std::function<std::int64_t(frame::Act&, std::string& after)>& some) {
  for (std::string after, last = "-"; last != after;) {
    if (stop()) return false;
    act_everywhere(performer, [&](frame::Act& act) {
      std::string from = after;
      auto people = some(act, from);
      last = after;
      after = from;
      return people;
    });
  }
  return true;
}

bool count_households(const frame::Performer& performer, const Doors& doors, const std::function<bool()>& stop,
                      const Stated& stated) {
  return in_acts(performer, stop, [&](frame::Act& act, std::string& after) -> std::int64_t {
    auto ids = doors.registry.household_ids(act, after, households_per_act);
    if (ids.empty()) return 0;
    after = ids.back();
    return put_households(act, doors, ids, stated);
  });
}

bool count_outside(const frame::Performer& performer, const Doors& doors, const std::function<bool()>& stop) {
  return in_acts(performer, stop, [&](frame::Act& act, std::string& after) {
    Putting putting(act, doors);
    for (const auto& c : doors.registry.outside_households(act, after, people_per_act)) {
      putting.house(alone(act, doors, c));
      after = c.person_id;
    }
    return putting.people();
  });
}

}  // namespace

void look_everywhere(const frame::Performer& performer, const std::function<void(frame::Look&)>& see) {
  std::vector<frame::SeenRecord> none;
  auto looked = performer.look(counter(), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    see(look);
    return frame::Reply{};
  }, none);
  ENSURE(looked);
}

void act_everywhere(const frame::Performer& performer, const std::function<std::int64_t(frame::Act&)>& work) {
  frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
  auto done = performer.act(counter(), particulars, "benefits follow " + particulars.op_id,
                            [&](frame::Act& act) -> kit::Result<frame::Reply> {
                              auto people = work(act);
                              act.announce("benefits.people_counted", "system", "00", "benefits_people",
                                           PeopleCounted{people});
                              return frame::Reply{.body = "{}"};
                            });
  ENSURE(done);
}

bool count_these(const frame::Performer& performer, const Doors& doors, const std::vector<std::string>& ids,
                 const std::function<bool()>& stop) {
  for (std::size_t at = 0; at < ids.size(); at += ids_per_act) {
    if (stop()) return false;
    act_everywhere(performer, [&](frame::Act& act) {
      Putting putting(act, doors);
      for (auto i = at; i < std::min(ids.size(), at + ids_per_act); ++i) putting.id(ids[i]);
      return putting.people();
    });
  }
  return true;
}

bool count_everybody(const frame::Performer& performer, const Doors& doors, const std::function<bool()>& stop) {
  Stated stated;
  act_everywhere(performer, [&](frame::Act& act) -> std::int64_t {
    store::begin_round(act.db);
    stated = store::statements_of_people(act.db);
    return 0;
  });
  if (!count_households(performer, doors, stop, stated) || !count_outside(performer, doors, stop)) return false;
  act_everywhere(performer, [&](frame::Act& act) -> std::int64_t {
    store::drop_rounds_before(act.db, store::count(act.db).round);
    return 0;
  });
  return true;
}

}  // namespace benefits::people
