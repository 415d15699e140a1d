// S1, first form: every route, every role, against the policy table; a route that is not in the table fails.
#include <fstream>
#include <sstream>

#include "app/modules.hpp"
#include "app/router.hpp"
#include "tests/story/story.hpp"

namespace {

using frame::Role;

constexpr std::pair<char, Role> letters[] = {
    {'d', Role::desk_officer},       {'w', Role::social_worker}, {'h', Role::centre_head}, {'v', Role::volunteer},
    {'a', Role::agency_officer},     {'p', Role::provincial_officer}, {'x', Role::executive},
    {'f', Role::fund_committee},     {'u', Role::auditor},       {'m', Role::administrator},
};

// "GET /path" -> letters
std::map<std::string, std::string> policy() {
  std::map<std::string, std::string> table;
  std::ifstream in("tests/authz/policy.txt");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream words(line);
    std::string method, path, roles;
    words >> method >> path >> roles;
    EXPECT_TRUE(table.emplace(method + " " + path, roles).second) << "twice in the policy: " << line;
  }
  return table;
}

std::string key_of(const frame::Route& route) { return std::string(app::method_name(route.method)) + " " + route.path; }

bool allowed(const std::string& roles, std::optional<char> letter) {
  if (roles.find('P') != roles.npos) return true;
  if (!letter) return false;
  return roles.find('S') != roles.npos || roles.find(*letter) != roles.npos;
}

// {holes} filled with an id that exists nowhere.
std::string somewhere(std::string path) {
  for (auto open = path.find('{'); open != path.npos; open = path.find('{'))
    path.replace(open, path.find('}') - open + 1, "00000000-0000-4000-8000-000000000000");
  return path;
}

struct Matrix : ::testing::TestWithParam<std::string> {};

TEST(AuthzMatrix, policy_and_routes_are_the_same_set) {
  auto table = policy();
  app::House house;
  for (const auto& route : house.routes().all())
    EXPECT_EQ(table.erase(key_of(route)), 1u) << "not in tests/authz/policy.txt: " << key_of(route);
  for (const auto& [key, roles] : table) ADD_FAILURE() << "no such route: " << key;
}

// What the code declares, held against the table, before any request is sent.
TEST(AuthzMatrix, declared_permissions_agree_with_the_policy) {
  auto table = policy();
  app::House house;
  for (const auto& route : house.routes().all()) {
    auto at = table.find(key_of(route));
    if (at == table.end()) continue;
    EXPECT_EQ(route.permission.held_by(Role::anyone), allowed(at->second, std::nullopt)) << key_of(route) << " for the public";
    for (auto [letter, role] : letters)
      EXPECT_EQ(route.permission.held_by(role), allowed(at->second, letter)) << key_of(route) << " for " << kit::name_of(role);
  }
}

TEST_P(Matrix, every_route_for_every_role_over_http) {
  auto table = policy();
  story::Stage stage(GetParam());
  stage.add_organisation("chaeson", "centre", "521304", "แจ้ซ้อน");
  stage.set_area("chaeson", {"521304"});
  for (auto [letter, role] : letters) stage.add_member("role-" + std::string(kit::name_of(role)), std::string(kit::name_of(role)), "chaeson", {"52130401"});
  int cells = 0;
  auto walk = [&](std::optional<char> letter, const std::string& user) {
    for (const auto& route : stage.workplace().house().routes().all()) {
      if (route.path.ends_with("/events")) continue;  // a stream that does not end; its permission is checked above
      story::Visitor visitor(stage);  // a visitor each: some routes end the session
      if (!user.empty()) visitor.sign_in(user);
      auto answer = visitor.send(route.method, somewhere(route.path), {{"If-Match", "\"1\""}}, "{}");
      bool refused = answer.status == 401 || answer.status == 403;
      if (key_of(route) == "POST /api/v1/staff/session") refused = answer.status == 403;  // 401 there says: wrong password
      EXPECT_EQ(!refused, allowed(table[key_of(route)], letter)) << key_of(route) << " as " << user << ": " << answer.status << " " << answer.body;
      EXPECT_LT(answer.status, 500) << key_of(route) << " as " << user << ": " << answer.body;
      ++cells;
    }
  };
  walk(std::nullopt, "");
  for (auto [letter, role] : letters) walk(letter, "role-" + std::string(kit::name_of(role)));
  EXPECT_TRUE(stage.problems().empty());
  printf("%s: %d cells\n", GetParam().c_str(), cells);
}

INSTANTIATE_TEST_SUITE_P(both, Matrix, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
