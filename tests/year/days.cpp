// The days of the village: people ask, officers work, and for one week the river stands in the
// houses.
#include <fmt/format.h>

#include "centre/casework/rules.hpp"
#include "tests/year/village.hpp"

namespace year {
namespace {

constexpr int flood_begins = 42;  // a week in September
constexpr int leaving_day = 35;
constexpr const char* cases_path = "/api/v1/casework/cases";
constexpr const char* ordinary_problems[] = {"HOU05", "INC02", "EDU02", "ACC03", "INC01"};

}  // namespace

Faults Village::live(int days) {
  for (int number = 0; number < days && faults_.size() < faults_max; ++number) {
    day(number);
    if (number % 7 == 6 || number == days - 1) look_back(number == days - 1);
  }
  return faults_;
}

std::string Village::summary() const {
  Counts states;
  std::int64_t sealed = 0;
  for (const auto& c : cases_) ++states[c.state], sealed += c.sealed;
  auto text =
      fmt::format("{} cases ({} sealed), {} acts acknowledged, {} people dead:", cases_.size(),
                  sealed, acknowledged_.size(), dead_.size());
  for (const auto& [state, count] : states) text += fmt::format(" {} {}", count, state);
  Counts wishes;
  for (const auto& w : wishes_) ++wishes[w.refunded ? "refunded" : w.state];
  text += fmt::format("; {} requests for benefits:", wishes_.size());
  for (const auto& [state, count] : wishes) text += fmt::format(" {} {}", count, state);
  std::int64_t borrowed = 0, received = 0;
  for (const auto& one : savers_) borrowed += one.owed > 0;
  for (const auto& row : sheet_.rows) received += row.received;
  text += fmt::format("; {} save together, {} owe; the fund of {} gave {} baht", savers_.size(), borrowed, sheet_.rows.size(), received / 100);
  text += fmt::format("; {} complaints, {} calls to make, {} files opened in need", voices_.size(), calls_.size(), glasses_.size());
  return text;
}

void Village::day(int number) {
  auto day = kit::Date::parse("2022-08-01")->plus_days(number);
  stage_.clock.set(*kit::Instant::parse(day.text() + "T01:30:00.000Z"));
  visitors_.clear();
  bool flooded = number >= flood_begins && number < flood_begins + 7;
  int requests = static_cast<int>(below(3)) * (flooded ? 10 : 1);
  for (int i = 0; i < requests; ++i) ask();
  for (std::size_t i = 0; i < cases_.size(); ++i)
    if (chance(cases_[i].state == "closed" ? 2 : 18)) carry_on(cases_[i]);
  if (chance(20)) birth();
  if (chance(30)) move_house();
  if (chance(15)) death();
  if (number == leaving_day) officer_leaves();
  mischief(number);
  benefits_of_the_day();
  voices_of_the_day();
  glass_of_the_day(number);
  together_of_the_day(number);
}

Village::Body Village::request(const std::string& channel, const std::string& problem,
                               const std::string& secret) {
  json::object reporter{
      {"kind", "self"}, {"name", "ผู้แจ้ง"}, {"phone", fmt::format("08{:08}", below(90'000'000))}};
  json::object client{{"person_id", ""}, {"about", "คนในหมู่บ้าน " + secret}};
  if (channel == "hotline") reporter = {{"kind", "good_citizen"}, {"anonymous", true}};
  if (channel == "partner") reporter = {{"kind", "agency"}, {"name", "โรงเรียน"}};
  // Most know who it is, and neighbours tell of the same family again.
  if (channel == "walk_in" || chance(40)) {
    const Home& home = homes_[below(chance(30) ? 5 : homes_.size())];
    client = {{"person_id", home.people.front()}, {"about", ""}};
  }
  return {{"channel", channel},
          {"reporter", reporter},
          {"clients", json::array{client}},
          {"main_problem", problem},
          {"request", "ขอความช่วยเหลือ " + secret}};
}

void Village::ask() {
  constexpr const char* channels[] = {"walk_in", "hotline", "volunteer", "public_page", "partner"};
  std::string channel = channels[below(std::size(channels))];
  bool sealed = chance(15);
  std::string problem = sealed ? "VIO01" : ordinary_problems[below(std::size(ordinary_problems))];
  auto secret = word(sealed ? "canary" : "plain");
  if (channel == "public_page") return ask_publicly(problem, secret);
  bool elsewhere = chance(15);
  auto body = request(channel, problem, secret);
  if (elsewhere) body["clients"] = json::array{{{"person_id", ""}, {"about", secret}}};
  const char* user = elsewhere ? "noi" : channel == "volunteer" ? "dao" : "som";
  auto answer = write(user, cases_path, body, "casework.case_opened");
  if (answer.is_null()) return;
  if (answer.at("secrecy").as_string() != (sealed ? "sealed" : "ordinary"))
    blame("the wrong secrecy: " + json::serialize(answer));
  if (answer.at("visible").as_bool() != (!sealed || user != std::string("dao")))
    blame("visible is wrong: " + json::serialize(answer));
  opened(std::string(answer.at("id").as_string()), std::string(answer.at("number").as_string()),
         elsewhere, sealed, secret);
}

void Village::ask_publicly(const std::string& problem, const std::string& secret) {
  auto answer = write("nobody", "/api/v1/portal/requests",
                      {{"area_code", "521304"},
                       {"problem", problem},
                       {"words", "ช่วยด้วย " + secret},
                       {"reporter", "relative"},
                       {"name", "ผู้แจ้ง"},
                       {"phone", fmt::format("08{:08}", below(90'000'000))},
                       {"notice_version", "2022-06"}},
                      "portal.request_taken");
  if (answer.is_null()) return;
  auto number = std::string(answer.at("number").as_string());
  auto found = read("nok", std::string(cases_path) + "?q=" + number).at("items").as_array();
  if (found.size() != 1)
    return blame("the public request " + number + " is not in the social worker's list");
  opened(std::string(found[0].at("id").as_string()), number, false, problem == "VIO01", secret,
         std::string(answer.at("tracking_code").as_string()));
}

void Village::opened(const std::string& id, const std::string& number, bool elsewhere, bool sealed,
                     const std::string& secret, const std::string& code) {
  cases_.push_back({.id = id,
                    .number = number,
                    .path = std::string(cases_path) + "/" + id,
                    .fiscal_year = casework::fiscal_year_be(stage_.clock.now().bangkok_day()),
                    .elsewhere = elsewhere,
                    .sealed = sealed,
                    .secret = secret,
                    .letter = {},
                    .follow_up = {},
                    .tracking_code = code,
                    .fresh = {},
                    .marks = {}});
}

}  // namespace year
