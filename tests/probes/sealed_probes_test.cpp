// S: ten thousand probes around a sealed file. Everybody who is not on its team asks everything that can be asked (search,
// lists, counts, map, exports, what a phone fetches for use without network) before the file is there and after; not one
// answer differs. Then leaks are planted, and the same probes must find each of them, for each outsider.
#include <fmt/format.h>

#include <map>
#include <set>
#include <span>

#include "app/router.hpp"
#include "kit/text/text.hpp"
#include "tests/story/story.hpp"

namespace {

using kit::http::Method;

constexpr std::size_t probes_least = 10'000;
constexpr const char* outsiders[] = {"lek", "kamnan", "dao", "baan", "prasit", "malee_exec", "fund", "trachu", "admin", "next_door", ""};

struct World {
  std::string centre, child, house;
};

// The answer without the number of the request, which moves by itself.
std::string body_of(const kit::http::ClientResponse& answer) {
  auto body = answer.body;
  if (auto at = body.rfind(",\"request_id\":"); at != body.npos) body.erase(at);
  return std::to_string(answer.status) + " " + body;
}

std::string member_of(const std::string& body, std::string_view name) {
  auto mark = "\"" + std::string(name) + "\":\"";
  auto at = body.find(mark);
  EXPECT_NE(at, body.npos) << name << " in " << body;
  return at == body.npos ? "" : body.substr(at + mark.size(), body.find('"', at + mark.size()) - at - mark.size());
}

struct SealedProbes : ::testing::TestWithParam<std::string> {
  std::unique_ptr<story::Stage> stage;
  std::map<std::string, std::unique_ptr<story::Visitor>> visitors;
  World world;

  void SetUp() override {
    stage = std::make_unique<story::Stage>(GetParam());
    stage->add_organisation("lampang", "provincial_office", "520101", "พมจ.ลำปาง");
    stage->set_area("lampang", {"52"});
    auto hire = [&](const std::string& name, const std::string& role, const std::string& org, std::vector<std::string> areas = {}) {
      stage->add_member(name, role, org, areas);
      enter(name);
    };
    hire("prasit", "provincial_officer", "lampang");
    auto open = [&](const std::string& what, const std::string& body) {
      return member_of(post("prasit", "/api/v1/network/" + what, body), "org_id");
    };
    world.centre = open("centres", R"({"area_code":"521304","name_th":"ศูนย์แจ้ซ้อน","host_kind":"tao","host_name":"อบต.","status":"open","service_area":["521304"]})");
    auto beside = open("centres", R"({"area_code":"521305","name_th":"ศูนย์ทุ่งกว๋าว","host_kind":"tao","host_name":"อบต.","status":"open","service_area":["521305"]})");
    auto shelter = open("agencies", R"({"code":"SHELTER_CF","area_code":"520101","name_th":"บ้านพักเด็ก","service_area":["52"]})");
    hire("nok", "social_worker", world.centre);
    hire("lek", "desk_officer", world.centre);
    hire("kamnan", "centre_head", world.centre);
    hire("dao", "volunteer", world.centre, {"521304"});
    hire("baan", "agency_officer", shelter);
    hire("malee_exec", "executive", "lampang");
    hire("fund", "fund_committee", world.centre);
    hire("trachu", "auditor", "lampang");
    hire("admin", "administrator", "lampang");
    hire("next_door", "social_worker", beside);
    visitors[""] = std::make_unique<story::Visitor>(*stage);
    make_family();
  }

  void enter(const std::string& name) {
    auto visitor = std::make_unique<story::Visitor>(*stage);
    visitor->sign_in(name);
    visitors[name] = std::move(visitor);
  }
  std::string post(const std::string& who, const std::string& path, const std::string& body) {
    auto answer = visitors.at(who)->send(Method::post, path, {}, body);
    EXPECT_LT(answer.status, 300) << path << " " << answer.body;
    return answer.body;
  }

  // A family with ordinary cases of its own, before the secret one.
  void make_family() {
    auto house = post("lek", "/api/v1/registry/households", R"({"address":{"area_code":"521304","house_no":"9"}})");
    world.house = member_of(house, "id");
    auto child = post("lek", "/api/v1/registry/people",
                      R"({"person":{"first_name":"ต้นกล้า","last_name":"ปันทะ","birth":"2012"},"household":{"household_id":")" +
                          world.house + R"(","role":"child"}})");
    world.child = member_of(child, "id");
    for (int i = 0; i < 3; ++i)
      post("lek", "/api/v1/casework/cases",
           R"({"channel":"walk_in","area_code":"521304","reporter":{"kind":"relative","name":"ย่า"},"clients":[{"person_id":")" + world.child +
               R"(","about":""}],"main_problem":"EDU02","request":"ไม่มีชุดนักเรียน"})");
  }

  // The sealed file, with a little of everything hanging on it.
  std::string number;
  std::string sealed_case() {
    auto made = post("nok", "/api/v1/casework/cases",
                     R"({"channel":"partner","area_code":"521304","reporter":{"kind":"agency","name":"ครู"},"clients":[{"person_id":")" + world.child +
                         R"(","about":""}],"household_id":")" + world.house +
                         R"(","main_problem":"VIO01","request":"มีรอยช้ำ","risks":["present_violence"]})");
    auto id = member_of(made, "id");
    number = member_of(made, "number");
    auto at = "/api/v1/casework/cases/" + id;
    auto me = member_of(visitors.at("nok")->send(Method::get, "/api/v1/staff/session", {}, "").body, "id");
    post("nok", at + "/triage", R"({"urgency":"most_urgent","risks":["present_violence"],"secrecy":"sealed","in_charge":")" + me + "\"}");
    post("nok", at + "/opinions", R"({"facts":"จริง","opinion":"คุ้มครอง"})");
    post("nok", at + "/actions", R"({"dimension":"access","what":"พาไปบ้านพัก","owner_kind":"family","owner_name":"ย่า","due_on":"2022-06-10"})");
    post("nok", at + "/safe_contact", R"({"way":"never","never":"อย่าโทร"})");
    post("nok", at + "/visits", R"({"held_at":"2022-06-09T01:30:00Z","visitors":"นก","place":"school","purpose":"พบเด็ก","next_on":"2022-06-10"})");
    post("nok", at + "/follow_ups", R"({"due_on":["2022-06-11"]})");
    return id;
  }

  // Everything that can be asked by GET, with the words an outsider might try. The journal and the report of readings grow
  // with every probe and the simulator builds itself meanwhile, so that they are not compared; what they must not say is
  // asked below.
  static bool grows(const std::string& path) {
    return path.starts_with("/api/v1/staff/journal") || path.starts_with("/api/v1/casework/accesses") ||
           path.starts_with("/api/v1/targeting/simulator");
  }
  static bool near(const std::string& path) {
    for (const char* desk : {"/casework/", "/registry/", "/complaints/", "/targeting/households", "/targeting/summary", "/matching/"})
      if (path.find(desk) != std::string::npos) return true;
    return false;
  }
  std::vector<std::string> targets() {
    std::vector<std::string> words = {"", "ต้นกล้า", "ปันทะ", "ต้น", "มีรอยช้ำ", "521304-1", "521304", "2565", "VIO01", "9", "sealed", world.child, world.house};
    for (int digit = 0; digit < 10; ++digit) words.push_back(fmt::format("chaeson-2565-{}", digit));
    std::vector<std::string> filters = {"", "state=received", "state=assessing", "state=planning", "urgency=most_urgent", "mine=true", "limit=1", "limit=200",
                                        "person_id=" + world.child, "household_id=" + world.house, "area=521304", "area=5213", "area_code=521304",
                                        "from=2022-06-01&until=2022-06-30", "secrecy=sealed", "in_charge=nok", "level=3", "inactive=true", "day=2022-06-30&whose=all"};
    std::vector<std::string> out;
    for (const auto& route : stage->workplace().house().routes().all()) {
      if (route.method != Method::get || route.path.ends_with("/events") || grows(route.path)) continue;
      auto path = filled(route.path);
      bool list = route.path.find('{') == std::string::npos;
      for (const auto& filter : filters)
        if (filter.empty() || (list && near(path))) out.push_back(path + (filter.empty() ? "" : "?" + filter));
      for (const auto& word : words)
        if (list && (near(path) || word == "ต้นกล้า")) out.push_back(path + "?q=" + encoded(word));
    }
    return out;
  }
  std::string filled(std::string path) {
    for (auto open = path.find('{'); open != path.npos; open = path.find('{')) {
      auto close = path.find('}', open);
      auto hole = path.substr(open + 1, close - open - 1);
      auto value = hole == "person_id" ? world.child : hole == "household_id" ? world.house : hole == "org_id" ? world.centre : hole == "code" ? "521304" : sealed_id;
      path.replace(open, close - open + 1, value.empty() ? "00000000-0000-4000-8000-000000000000" : value);
    }
    return path;
  }
  static std::string encoded(const std::string& word) {
    std::string out;
    for (unsigned char c : word) out += std::isalnum(c) ? std::string(1, static_cast<char>(c)) : fmt::format("%{:02X}", c);
    return out;
  }
  std::string sealed_id;

  using Answers = std::map<std::string, std::vector<std::string>>;
  Answers ask_all(const std::vector<std::string>& all, std::span<const char* const> whom = outsiders) {
    Answers out;
    for (const char* who : whom)
      for (const auto& target : all) out[who].push_back(body_of(visitors.at(who)->send(Method::get, target, {}, "")));
    return out;
  }
  // Who saw a difference, and where first.
  std::map<std::string, std::string> differences(const std::vector<std::string>& all, const Answers& before, const Answers& after) {
    std::map<std::string, std::string> out;
    for (const auto& [who, answers] : after)
      for (std::size_t i = 0; i < answers.size(); ++i)
        if (answers[i] != before.at(who)[i] && !out.contains(who)) out[who] = all[i] + "\n  before " + before.at(who)[i].substr(0, 300) + "\n  after  " + answers[i].substr(0, 300);
    return out;
  }
  void change(const std::string& sql) { stage->workplace().database().write()->script(sql); }
};

TEST_P(SealedProbes, ten_thousand_probes_of_outsiders_answer_as_if_the_file_were_not_there_and_find_every_planted_leak) {
  auto all = targets();
  std::size_t probes = all.size() * std::size(outsiders);
  EXPECT_GE(probes, probes_least);
  auto before = ask_all(all);
  sealed_id = sealed_case();
  auto after = ask_all(all);
  for (const auto& [who, where] : differences(all, before, after)) ADD_FAILURE() << who << ": " << where;
  for (const auto& [who, answers] : after)
    for (const auto& answer : answers)
      EXPECT_EQ(answer.find(sealed_id) + answer.find(number), std::string::npos + std::string::npos) << who << ": " << answer.substr(0, 300);

  // By the address of the file itself, should somebody have it.
  std::vector<std::string> by_id;
  for (const auto& target : targets())
    if (target.find(sealed_id) != target.npos) by_id.push_back(target);
  std::size_t knocked = 0;
  for (const char* who : outsiders)
    for (const auto& target : by_id) {
      auto answer = visitors.at(who)->send(Method::get, target, {}, "");
      EXPECT_TRUE(answer.status == 404 || answer.status == 403 || answer.status == 401 || answer.status == 428 || answer.status == 422)
          << who << " " << target << " " << answer.status << " " << answer.body;
      ++knocked;
    }
  // What grows with every reading says nothing of it either.
  for (const char* who : outsiders) {
    auto answer = visitors.at(who)->send(Method::get, "/api/v1/casework/accesses?person_id=" + world.child, {}, "");
    EXPECT_EQ(answer.body.find(number), std::string::npos) << who;
  }

  // The probes must be able to see: planted leaks, each found by each outsider whom it lets in.
  std::vector<std::string> close;
  for (const auto& target : all)
    if (target.find("/casework/") != target.npos) close.push_back(target);
  constexpr const char* near_people[] = {"lek", "kamnan", "dao", "prasit"};
  auto clean = ask_all(close, near_people);
  auto found_by_all = [&](const std::string& plant, const std::string& undo, const std::set<std::string>& whom) {
    change(plant);
    auto seen = differences(close, clean, ask_all(close, near_people));
    for (const auto& who : whom) EXPECT_TRUE(seen.contains(who)) << "a planted leak was not found by " << who << ": " << plant;
    change(undo);
  };
  auto the_file = " WHERE id = '" + sealed_id + "'";
  auto sealed_again = "UPDATE casework_cases SET secrecy = 'sealed'" + the_file;
  found_by_all("UPDATE casework_cases SET secrecy = 'ordinary'" + the_file, sealed_again, {"lek", "kamnan", "dao", "prasit"});
  found_by_all("UPDATE casework_cases SET secrecy = 'restricted'" + the_file, sealed_again, {"kamnan"});
  found_by_all("INSERT INTO casework_team (org_id, case_id, staff_id, joined_ms, added_by) SELECT '" + world.centre + "', '" + sealed_id +
                   "', m.id, 1, 'plant' FROM staff_members m WHERE m.role IN ('desk_officer', 'centre_head', 'volunteer', 'provincial_officer')",
               "DELETE FROM casework_team WHERE added_by = 'plant'", {"lek", "kamnan", "dao", "prasit"});
  EXPECT_TRUE(differences(close, clean, ask_all(close, near_people)).empty()) << "the leaks are mended";
  printf("%s: %zu probes before and after, %zu at the file itself\n", GetParam().c_str(), probes, knocked);
}

// A plan of sharing out and the map are read by many, so they know nothing of the file even when its own social worker asks.
TEST_P(SealedProbes, a_plan_and_the_map_say_nothing_of_the_file_to_its_own_team) {
  auto run = member_of(post("nok", "/api/v1/matching/runs",
                            R"({"title":"ช่วย","area_code":"521304","on_day":"2022-06-30","items":[{"kind":"money","units":50000,"there":500000,"dimension":"access","whom":"gap","most":1},)"
                            R"({"kind":"time","units":3,"there":30,"dimension":"education","whom":"everyone","most":1}]})"), "id");
  auto told = [&](const std::string& path) { return body_of(visitors.at("nok")->send(Method::get, path, {{"Purpose", "assistance"}}, "")); };
  auto all = [&] {
    post("nok", "/api/v1/matching/runs/" + run + "/solving", "{}");
    return told("/api/v1/matching/runs/" + run + "/families") + told("/api/v1/matching/runs/" + run + "/families/1") + told("/api/v1/casework/needs?area=521304");
  };
  auto before = all();
  EXPECT_NE(before.find(world.house), std::string::npos) << before;
  EXPECT_NE(before.find("education"), std::string::npos) << "the ordinary requests are there: " << before;
  sealed_id = sealed_case();
  EXPECT_EQ(before, all());
  change("UPDATE casework_cases SET secrecy = 'ordinary' WHERE id = '" + sealed_id + "'");
  EXPECT_NE(before, all()) << "the probe must be able to see";
}

INSTANTIATE_TEST_SUITE_P(both, SealedProbes, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
