#include "centre/benefits/people/following.hpp"

#include <map>
#include <set>

#include "centre/benefits/people/counting.hpp"
#include "centre/benefits/people/store.hpp"
#include "centre/frame/following.hpp"

namespace benefits::people {
namespace {

constexpr std::size_t lines_per_read = 2'000;
constexpr std::size_t ids_followed_max = 5'000;  // more than that, and everybody is counted anew

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

}  // namespace

struct Following::Touched {
  bool everybody = false;
  std::set<std::string> ids;           // of people and of households
  std::vector<std::string> birthdays;  // of households
  std::vector<store::Followed> until;
  kit::Instant at;                     // what was announced later is not in it
  std::size_t lines = 0;

  // Lines that say nothing of facts are read again the next time, unless they are many.
  bool nothing_new() const { return !everybody && ids.empty() && birthdays.empty() && lines < lines_per_read; }

  std::vector<std::string> whom() const {
    auto out = birthdays;
    out.insert(out.end(), ids.begin(), ids.end());
    return out;
  }

  void read(frame::Look& look) {
    at = look.now();
    birthdays = store::households_to_count(look.db, look.today());
    std::map<std::string, std::int64_t> positions;
    for (const auto& f : store::followed(look.db)) positions[f.org_id] = f.seq;
    everybody = positions.empty();
    for (const auto& head : frame::journal_heads(look.db)) {
      auto& position = positions[head.org_id];
      if (position == head.seq) continue;
      until.push_back({head.org_id, head.seq});
      read_journal(look, head, position);
    }
  }

 private:
  void read_journal(frame::Look& look, const frame::JournalHead& head, std::int64_t& position) {
    while (position < head.seq && !everybody) {
      auto read = frame::announced_after(look.db, {head.org_id, position}, head.seq, lines_per_read);
      lines += read.lines.size();
      for (const auto& [seq, what, at] : read.lines) {
        if (speaks_of_facts(what.name)) take_ids(what.subject, ids), take_ids(what.detail, ids);
        everybody = everybody || speaks_of_import(what.name);
      }
      position = read.until;
      everybody = everybody || ids.size() > ids_followed_max;
    }
  }
};

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

AsOf Following::bring_up(const frame::Performer& performer) {
  std::unique_lock alone_here(one_at_a_time_);
  AsOf before;
  Touched touched;
  bool little = false, busy = counting_;
  look_everywhere(performer, [&](frame::Look& look) {
    if (auto ms = store::count(look.db).counted_ms) before.counted = kit::Instant{*ms};
    if (busy) return;
    touched.read(look);
    little = is_little(look, touched);
  });
  before.counting = true;
  if (busy || leaving_) return before;
  take_failure();
  if (!touched.nothing_new() && !little) {
    count_beside(performer, std::move(touched));
    return before;
  }
  if (!touched.nothing_new()) count(performer, touched);
  return {.counted = touched.at, .counting = false};
}

bool Following::is_little(frame::Look& look, const Touched& touched) const {
  if (touched.everybody)
    return doors_.registry.household_ids(look, "", at_once_ + 1).size() <= at_once_ &&
           doors_.registry.outside_households(look, "", at_once_ + 1).size() <= at_once_;
  return touched.ids.size() + touched.birthdays.size() <= at_once_;
}

// Where the journals have been followed to is written last: a count that ends early is made again.
void Following::count(const frame::Performer& performer, const Touched& touched) {
  auto stop = [this] { return leaving_.load(); };
  bool whole = touched.everybody ? count_everybody(performer, doors_, stop)
                                 : count_these(performer, doors_, touched.whom(), stop);
  if (!whole) return;
  act_everywhere(performer, [&](frame::Act& act) -> std::int64_t {
    for (const auto& f : touched.until) store::put_followed(act.db, f);
    store::put_counted(act.db, touched.at);
    return 0;
  });
}

void Following::count_beside(const frame::Performer& performer, Touched touched) {
  if (thread_.joinable()) thread_.join();
  counting_ = true;
  thread_ = std::thread([this, &performer, touched = std::move(touched)] {
    try {
      count(performer, touched);
    } catch (...) {
      failure_ = std::current_exception();
    }
    counting_ = false;
  });
}

// What broke beside is told to who asks next, and tried again by the one after.
void Following::take_failure() {
  if (auto failure = std::exchange(failure_, nullptr)) std::rethrow_exception(failure);
}

void Following::wait() {
  std::lock_guard alone_here(one_at_a_time_);
  if (thread_.joinable()) thread_.join();
}

void Following::leave() {
  leaving_ = true;
  wait();
}

}  // namespace benefits::people
