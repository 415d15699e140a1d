#include "centre/benefits/people/following.hpp"

#include <set>

#include "centre/benefits/people/announcements.hpp"
#include "centre/benefits/people/rules.hpp"
#include "centre/benefits/people/store.hpp"
#include "centre/frame/following.hpp"
#include "centre/frame/perform.hpp"

namespace benefits::people {
namespace {

constexpr std::size_t lines_per_read = 2'000;
constexpr std::size_t ids_followed_max = 5'000;  // more than that, and everybody is counted anew
constexpr std::size_t households_per_act = 500;
constexpr std::size_t people_per_act = 1'000;

struct Touched {
  bool everybody = false;
  std::set<std::string> ids;  // of people and of households
  std::vector<store::Followed> until;
  std::size_t lines = 0;
};

// Every id that an announcement speaks of, whatever it is an id of.
void take_ids(std::string_view text, std::set<std::string>& into) {
  constexpr std::size_t length = 36;
  for (std::size_t at = 0; at + length <= text.size(); ++at)
    if (text[at + 8] == '-' && kit::is_uuid(text.substr(at, length))) into.emplace(text.substr(at, length)), at += length - 1;
}

bool speaks_of_facts(const std::string& name) {
  return (name.starts_with("registry.") && !name.ends_with("_read")) || name == "targeting.values_verified" ||
         name == "benefits.fact_stated" || name == "benefits.fact_withdrawn";
}
bool speaks_of_import(const std::string& name) {
  return name.starts_with("targeting.import_") || name.starts_with("targeting.undoing_");
}

frame::Actor counter() {
  return {.staff_id = "",
          .name = "benefits",
          .role = frame::Role::system,
          .org_id = "system",
          .area_code = "00",
          .scope = frame::SystemScope::everywhere(
              "the facts of everybody are kept together; answers leave within each officer's reach")};
}

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

Touched read_journals(frame::Look& look) {
  Touched touched;
  std::map<std::string, std::int64_t> positions;
  for (const auto& f : store::followed(look.db)) positions[f.org_id] = f.seq;
  touched.everybody = positions.empty();
  for (const auto& head : frame::journal_heads(look.db)) {
    auto& position = positions[head.org_id];
    if (position == head.seq) continue;
    touched.until.push_back({head.org_id, head.seq});
    while (position < head.seq && !touched.everybody) {
      auto lines = frame::announced_after(look.db, {head.org_id, position}, lines_per_read);
      if (lines.empty()) break;
      touched.lines += lines.size();
      for (const auto& [seq, what] : lines) {
        if (speaks_of_facts(what.name)) take_ids(what.subject, touched.ids), take_ids(what.detail, touched.ids);
        touched.everybody = touched.everybody || speaks_of_import(what.name);
      }
      position = lines.back().seq;
      touched.everybody = touched.everybody || touched.ids.size() > ids_followed_max;
    }
  }
  return touched;
}

std::int64_t put(frame::Act& act, const House& house) {
  auto people = rules::people_of(house, act.today());
  for (const auto& p : people) store::put_person(act.db, p);
  return static_cast<std::int64_t>(people.size());
}

std::int64_t put_household(frame::Act& act, const Doors& doors, std::string_view household_id) {
  store::drop_household(act.db, household_id);
  return put(act, house_of(act, doors, household_id));
}

// An id of a person moves the rows of the house left and of the house lived in now.
std::int64_t put_id(frame::Act& act, const Doors& doors, const std::string& id, std::set<std::string>& done) {
  std::int64_t people = 0;
  auto household = [&](const std::string& household_id) {
    if (done.insert(household_id).second) people += put_household(act, doors, household_id);
  };
  household(id);  // what is no household has nobody living in it
  auto lived = store::households_of(act.db, id);
  auto person = doors.registry.circumstances_of(act, id);
  store::drop_person(act.db, id);
  if (person && person->person_id == id && person->household_id.empty())
    people += put(act, alone(act, doors, *person));
  else if (person)
    household(person->household_id);
  for (const auto& household_id : lived) household(household_id);
  return people;
}

}  // namespace

House house_of(frame::Look& look, const Doors& doors, std::string_view household_id) {
  House house;
  doors.registry.each_circumstance(look, household_id, household_id,
                                   [&](const registry::Circumstances& c) { house.people.push_back(c); });
  auto needs = doors.targeting.needs_between(look, household_id, household_id);
  if (!needs.empty()) house.need = needs.front();
  house.statements = store::statements_of_households(look.db, household_id, household_id);
  for (const auto& c : house.people)
    for (auto& s : store::statements_of_person(look.db, c.person_id)) house.statements.push_back(std::move(s));
  return house;
}

House alone(frame::Look& look, const Doors&, const registry::Circumstances& person) {
  return {.people = {person}, .need = {}, .statements = store::statements_of_person(look.db, person.person_id)};
}

std::optional<HouseOf> house_of_person(frame::Look& look, const Doors& doors, std::string_view person_id) {
  auto person = doors.registry.circumstances_of(look, person_id);
  if (!person) return std::nullopt;
  return HouseOf{person->household_id.empty() ? alone(look, doors, *person)
                                              : house_of(look, doors, person->household_id),
                 person->person_id};
}

namespace {

// Many households in one act: four questions for all of them.
std::int64_t put_households(frame::Act& act, const Doors& doors, const std::vector<std::string>& ids,
                            const std::map<std::string, std::vector<Statement>>& stated) {
  std::map<std::string, House> houses;
  doors.registry.each_circumstance(act, ids.front(), ids.back(), [&](const registry::Circumstances& c) {
    houses[c.household_id].people.push_back(c);
  });
  for (auto& need : doors.targeting.needs_between(act, ids.front(), ids.back()))
    if (auto at = houses.find(need.household_id); at != houses.end()) at->second.need = std::move(need);
  for (auto& s : store::statements_of_households(act.db, ids.front(), ids.back()))
    if (auto at = houses.find(s.household_id); at != houses.end()) at->second.statements.push_back(std::move(s));
  std::int64_t people = 0;
  for (auto& [id, house] : houses) {
    for (const auto& c : house.people)
      if (auto at = stated.find(c.person_id); at != stated.end())
        house.statements.insert(house.statements.end(), at->second.begin(), at->second.end());
    people += put(act, house);
  }
  return people;
}

void count_everybody(const frame::Performer& performer, const Doors& doors) {
  std::map<std::string, std::vector<Statement>> stated;
  act_everywhere(performer, [&](frame::Act& act) -> std::int64_t {
    store::drop_everybody(act.db);
    stated = store::statements_of_people(act.db);
    return 0;
  });
  for (std::string after, last = "-"; last != after;) {
    act_everywhere(performer, [&](frame::Act& act) -> std::int64_t {
      last = after;
      auto ids = doors.registry.household_ids(act, after, households_per_act);
      if (ids.empty()) return 0;
      after = ids.back();
      return put_households(act, doors, ids, stated);
    });
  }
  for (std::string after, last = "-"; last != after;) {
    act_everywhere(performer, [&](frame::Act& act) -> std::int64_t {
      last = after;
      auto people = doors.registry.outside_households(act, after, people_per_act);
      for (const auto& c : people) {
        put(act, alone(act, doors, c));
        after = c.person_id;
      }
      return static_cast<std::int64_t>(people.size());
    });
  }
}

}  // namespace

void Following::catch_up(const frame::Performer& performer) {
  std::lock_guard alone_here(one_at_a_time_);
  Touched touched;
  std::vector<std::string> birthdays;
  look_everywhere(performer, [&](frame::Look& look) {
    touched = read_journals(look);
    birthdays = store::households_to_count(look.db, look.today());
  });
  if (touched.everybody) count_everybody(performer, doors_);
  // Lines that say nothing of facts are read again the next time, unless they are many.
  bool nothing_new = !touched.everybody && touched.ids.empty() && birthdays.empty();
  if (nothing_new && touched.lines < lines_per_read) return;
  act_everywhere(performer, [&](frame::Act& act) -> std::int64_t {
    std::int64_t people = 0;
    if (!touched.everybody) {
      std::set<std::string> done;
      for (const auto& id : touched.ids) people += put_id(act, doors_, id, done);
      for (const auto& household_id : birthdays)
        if (done.insert(household_id).second) people += put_household(act, doors_, household_id);
    }
    for (const auto& f : touched.until) store::put_followed(act.db, f);
    return people;
  });
}

}  // namespace benefits::people
