// The end of a week: what the program says and keeps is held against what the village knows.
#include <fmt/format.h>

#include "tests/year/village.hpp"

namespace year {
namespace {

constexpr const char* desk = "/api/v1/casework";
constexpr std::size_t closely = 2;  // closed files that outsiders try by every address

std::string text(const json::value& value, const char* name) {
  return std::string(value.at(name).as_string());
}

}  // namespace

void Village::look_back(bool at_everything) {
  for (auto& c : cases_) {
    if (!at_everything) continue;
    c.touched = true;
    for (const auto& [page, words] : c.marks) c.fresh.insert(page);
  }
  for (const auto& problem : stage_.problems()) blame(problem);
  check_ops();
  check_numbers();
  check_cases();
  constexpr const char* readers[] = {"som", "dao", "nok", "wan", "kamnan", "noi", "prasit"};
  for (std::size_t i = 0; i < std::size(readers); ++i)
    if (at_everything || (i + weeks_) % 3 == 0) check_lists(readers[i]);
  ++weeks_;
  check_secrets();
  check_homes();
  check_benefits();
  check_voices();
  check_glass();
  check_together();
  for (auto& c : cases_) c.touched = false, c.fresh.clear();
}

void Village::check_ops() {
  auto connection = stage_.workplace().database().read();
  std::vector<std::string> kept;
  for (const auto& row : connection->query("SELECT op_id FROM frame_operations"))
    kept.push_back(row.text("op_id"));
  std::vector<Line> journal;
  for (const auto& row :
       connection->query("SELECT op_id, name FROM frame_journal WHERE op_id <> ''"))
    journal.push_back({row.text("op_id"), row.text("name")});
  blame(op_faults(acknowledged_, kept, journal));
}

void Village::check_numbers() {
  std::vector<Numbered> all;
  for (const auto& c : cases_)
    all.push_back({c.elsewhere ? neighbour_code_ : centre_code_, c.fiscal_year, c.number});
  blame(number_faults(all));
}

// What was written stands once on its page, and the history leads to the state.
void Village::check_cases() {
  for (const auto& c : cases_) {
    if (!c.touched) continue;
    const char* user = social_worker(c);
    auto view = read(user, c.path);
    if (text(view, "state") != c.state)
      blame(fmt::format("{} should be {}, is {}", c.number, c.state, text(view, "state")));
    for (const auto& [page, words] : c.marks)
      if (c.fresh.contains(page))
        blame(once_faults(c.number + page, read_text(user, c.path + page), words));
    std::vector<Told> history;
    auto moves = read(user, c.path + "/history");
    for (const auto& move : moves.at("items").as_array())
      history.push_back({text(move, "step"), text(move, "from"), text(move, "to")});
    blame(fold_faults(c.number, history, c.state));
    if (!c.sealed) continue;
    auto& team = team_[c.id];
    team.clear();
    for (const auto& member : view.at("team").as_array()) team.insert(text(member, "id"));
  }
}

bool Village::knows(const std::string& user, const Case& c) const {
  bool neighbour = user == "noi" || user == "pim";
  if (user != "prasit" && neighbour != c.elsewhere) return false;
  if (!c.sealed) return true;
  auto team = team_.find(c.id);
  return team != team_.end() && team->second.contains(staff_.at(user));
}

// A list holds exactly what its reader may know, in the state it is in; the counts of Today too.
void Village::check_lists(const std::string& user) {
  std::set<std::string> wanted, found;
  Counts expected, counted;
  for (const auto& c : cases_) {
    if (!knows(user, c)) continue;
    wanted.insert(c.number + " " + c.state);
    if (c.state != "closed") ++expected[c.state];
  }
  for (std::string after; found.size() <= cases_.size();) {
    auto page = read(user, fmt::format("{}/cases?limit=200{}", desk, after));
    for (const auto& row : page.at("items").as_array())
      found.insert(text(row, "number") + " " + text(row, "state"));
    if (page.at("next").is_null()) break;
    after = "&after=" + kit::http::percent_encode(text(page, "next"));
  }
  blame(same_faults("the list of " + user, wanted, found));
  auto today_page = read(user, std::string(desk) + "/today");
  for (const auto& row : today_page.at("counts").as_array())
    counted[text(row, "state")] = row.at("cases").as_int64();
  blame(count_faults(user, expected, counted));
}

void Village::check_secrets() {
  std::set<std::string> secrets;
  for (const auto& c : cases_) {
    if (!c.sealed) continue;
    secrets.insert({c.id, c.secret});
    for (const auto& [page, words] : c.marks) secrets.insert(words.begin(), words.end());
    // Only the officer who took the report and the social workers are on a team.
    for (const char* outsider : {"kamnan", "dao", "prasit", "lek", "wan"})
      if (team_[c.id].contains(staff_[outsider]))
        blame(fmt::format("{} is on the team of {}", outsider, c.number));
  }
  for (const char* user : {"kamnan", "dao", "prasit", "wan", "anamai", "trachu"})
    check_outsider(user, secrets);
}

void Village::check_outsider(const std::string& user, const std::set<std::string>& secrets) {
  bool agency = user == "anamai", auditor = user == "trachu";
  auto look = [&](const std::string& path) {
    blame(leak_faults(user, path, read_text(user, path), secrets));
  };
  if (agency) return look(std::string(desk) + "/referrals?limit=200");
  if (auditor) {
    std::set<std::string> words;
    for (const auto& secret : secrets)
      if (secret.starts_with("canary")) words.insert(secret);
    auto path = "/api/v1/staff/journal?limit=200&org_id=" + centre_;
    return blame(leak_faults(user, path, read_text(user, path), words));
  }
  look(std::string(desk) + "/today");
  look(std::string(desk) + "/cases?limit=200");
  look("/api/v1/registry/households?limit=50");
  std::size_t tried = 0;
  for (auto c = cases_.rbegin(); c != cases_.rend() && tried < closely; ++c) {
    if (!c->sealed) {
      if (!c->elsewhere && chance(10)) look(c->path);  // its likely duplicates may be closed files
      continue;
    }
    ++tried;
    for (const char* page : {"", "/history", "/visits", "/aid", "/actions", "/follow_ups"})
      blame(leak_faults(user, c->path + page, read_text(user, c->path + page, 404), {c->secret}));
    look(std::string(desk) + "/cases?q=" + c->number);
    look("/api/v1/registry/search?q=" + c->secret);
  }
}

void Village::check_homes() {
  Homes wanted, found;
  for (const auto& home : homes_) {
    wanted[home.id] = {home.people.begin(), home.people.end()};
    auto& people = found[home.id];
    auto view = read("som", "/api/v1/registry/households/" + home.id);
    for (const auto& member : view.at("members").as_array())
      people.insert(text(member, "person_id"));
  }
  blame(home_faults(wanted, found));
}

}  // namespace year
