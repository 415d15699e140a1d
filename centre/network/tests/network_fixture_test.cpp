// How the tests of network speak to it.
#include "centre/network/tests/network_test.hpp"
#include "kit/text/text.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}

namespace network::test {
namespace {

// The {names} of a route's path with what stands there in `path`; nothing when it is another route.
std::optional<std::vector<std::pair<std::string, std::string>>> match(const std::string& pattern, const std::string& path) {
  auto names = kit::text::split(pattern, '/'), parts = kit::text::split(path, '/');
  if (names.size() != parts.size()) return std::nullopt;
  std::vector<std::pair<std::string, std::string>> out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i].starts_with('{'))
      out.emplace_back(names[i].substr(1, names[i].size() - 2), parts[i]);
    else if (names[i] != parts[i])
      return std::nullopt;
  }
  return out;
}

}  // namespace

void NetworkTest::SetUp() {
  DatabaseTest::SetUp();
  staff = staff::open_staff();
  network = open_network(*staff);
  std::vector<kit::sql::Migration> all;
  for (auto list : {frame::migrations(), staff->migrations(), network->migrations()}) all.insert(all.end(), list.begin(), list.end());
  {
    auto connection = db->write();
    kit::sql::migrate(*connection, all);
    frame::raise_wall(*connection);
  }
  network->add_routes(routes);
  performer = std::make_unique<frame::Performer>(*db, vault, clock);
  import(some_areas);
}

void NetworkTest::TearDown() {
  performer.reset();
  DatabaseTest::TearDown();
}

AreaImportReport NetworkTest::import(std::string_view csv) {
  auto somebody = frame::Actor{.role = frame::Role::system, .org_id = "system", .area_code = "00",
                               .scope = frame::SystemScope::everywhere("tests")};
  AreaImportReport report;
  frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
  auto done = performer->act(somebody, particulars, "import", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    report = TRY(network->import_areas(act, csv));
    return frame::Reply{};
  });
  EXPECT_TRUE(done) << done.error().code;
  return report;
}

frame::Actor NetworkTest::officer(frame::Role role, const std::string& org_id, std::vector<std::string> areas) {
  return {.staff_id = "staff-1", .name = "สมศรี ดูแลดี", .role = role, .org_id = org_id,
          .area_code = areas.empty() ? "52" : areas.front(),
          .scope = frame::SystemScope::organisation("tests", org_id, areas)};
}

std::string NetworkTest::centre(const std::string& area, const std::string& name) {
  auto made = post("/centres", R"({"area_code":")" + area + R"(","name_th":")" + name +
                                   R"(","host_kind":"tao","host_name":"อบต.","status":"open"})");
  EXPECT_EQ(made.refused, "") << made.fault;
  return made.refused.empty() ? made.text("/org_id") : "";
}

Answer NetworkTest::send(frame::Method method, const std::string& target, std::string_view body,
                         std::optional<std::int64_t> version) {
  auto mark = target.find('?');
  auto path = "/api/v1/network" + target.substr(0, mark);
  frame::Particulars particulars{.if_match = version, .op_id = kit::make_uuid_v4()};
  if (mark != target.npos)
    for (const auto& pair : kit::text::split(target.substr(mark + 1), '&'))
      particulars.query.emplace_back(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
  for (const auto& route : routes.all()) {
    auto names = match(route.path, path);
    if (route.method != method || !names) continue;
    particulars.path = *names;
    Answer answer;
    std::vector<frame::SeenRecord> seen;
    kit::Result<frame::Reply> reply = kit::refuse(kit::Refused::not_found, "");
    if (route.look) {
      reply = performer->look(actor, particulars, route.look, seen);
    } else {
      auto done = performer->act(actor, particulars, path, [&](frame::Act& act) { return route.act(act, body); });
      if (done) answer.announced = done->announced;
      reply = done ? kit::Result<frame::Reply>(done->reply) : kit::Result<frame::Reply>(done.error());
    }
    if (reply) return answer.body = boost::json::parse(reply->body), answer;
    answer.refused = reply.error().code;
    if (!reply.error().faults.empty())
      answer.fault = reply.error().faults.front().path + " " + reply.error().faults.front().code;
    return answer;
  }
  ADD_FAILURE() << "no route " << path;
  return {};
}

}  // namespace network::test
