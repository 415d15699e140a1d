// How the tests of registry reach its routes.
#include "centre/frame/wall.hpp"
#include "centre/registry/tests/registry_test.hpp"
#include "kit/text/text.hpp"

namespace registry::test {
namespace {

// "{person_id}" takes any one segment.
std::optional<std::vector<std::pair<std::string, std::string>>> match(const std::string& pattern,
                                                                      const std::string& path) {
  auto want = kit::text::split(pattern, '/');
  auto have = kit::text::split(path, '/');
  if (want.size() != have.size()) return std::nullopt;
  std::vector<std::pair<std::string, std::string>> out;
  for (std::size_t i = 0; i < want.size(); ++i) {
    if (want[i].starts_with("{"))
      out.emplace_back(want[i].substr(1, want[i].size() - 2), have[i]);
    else if (want[i] != have[i])
      return std::nullopt;
  }
  return out;
}

void take(Answer& answer, const frame::Reply& reply) {
  answer.status = reply.status;
  answer.bytes = reply.body;
  if (reply.type == "application/json") answer.body = boost::json::parse(reply.body);
}

void take(Answer& answer, const kit::Refusal& refusal) {
  answer.refused = refusal.code;
  answer.faults = refusal.faults;
  answer.values = refusal.values;
}

}  // namespace

frame::Actor RegistryTest::officer(const std::string& org_id, const std::string& area) {
  return {.staff_id = "staff-of-" + org_id,
          .name = "Officer",
          .role = frame::Role::desk_officer,
          .org_id = org_id,
          .area_code = area,
          .scope = frame::SystemScope::organisation("registry test", org_id, {area})};
}

void RegistryTest::SetUp() {
  DatabaseTest::SetUp();
  staff = staff::open_staff();
  registry = open_registry(network, *staff);
  registry->add_routes(routes);
  std::vector<kit::sql::Migration> all;
  for (auto part : {frame::migrations(), staff->migrations(), registry->migrations()})
    all.insert(all.end(), part.begin(), part.end());
  kit::sql::migrate(*db->write(), all);
  frame::raise_wall(*db->write());
  performer = std::make_unique<frame::Performer>(*db, vault, clock);
}

void RegistryTest::TearDown() {
  performer.reset();
  DatabaseTest::TearDown();
}

Answer RegistryTest::send(frame::Method method, const std::string& target, std::string_view body,
                          std::optional<std::int64_t> if_match) {
  auto mark = target.find('?');
  auto path = "/api/v1/registry" + target.substr(0, mark);
  frame::Particulars particulars;
  if (mark != std::string::npos)
    for (const auto& pair : kit::text::split(target.substr(mark + 1), '&'))
      particulars.query.emplace_back(pair.substr(0, pair.find('=')),
                                     pair.substr(pair.find('=') + 1));
  particulars.if_match = if_match;
  particulars.purpose = frame::Purpose::assistance;
  particulars.op_id = kit::make_uuid_v4();
  Answer answer;
  for (const auto& route : routes.all()) {
    auto values = match(route.path, path);
    if (!values || route.method != method) continue;
    particulars.path = *values;
    if (method == frame::Method::get) {
      auto reply = performer->look(actor, particulars, route.look, answer.seen);
      reply ? take(answer, *reply) : take(answer, reply.error());
      return answer;
    }
    if (route.direct) {
      auto reply = route.direct(*performer, actor, particulars, body);
      reply ? take(answer, *reply) : take(answer, reply.error());
      return answer;
    }
    auto work = [&](frame::Act& act) { return route.act(act, body); };
    auto done = performer->act(actor, particulars, body, work);
    if (done) answer.announced = done->announced;
    done ? take(answer, done->reply) : take(answer, done.error());
    return answer;
  }
  throw kit::Bug("no route for " + path);
}

Answer RegistryTest::get(const std::string& target) {
  return send(frame::Method::get, target, "", {});
}
Answer RegistryTest::post(const std::string& target, std::string_view body,
                          std::optional<std::int64_t> if_match) {
  return send(frame::Method::post, target, body, if_match);
}
Answer RegistryTest::put(const std::string& target, std::string_view body, std::int64_t if_match) {
  return send(frame::Method::put, target, body, if_match);
}
Answer RegistryTest::del(const std::string& target) {
  return send(frame::Method::del, target, "", {});
}

std::string RegistryTest::person(const std::string& first, const std::string& last,
                                 const std::string& id_value) {
  std::string identities =
      id_value.empty() ? "" : R"({"kind":"national","value":")" + id_value + R"("})";
  auto made =
      post("/people", R"({"person":{"title":"นาย","first_name":")" + first + R"(","last_name":")" +
                          last + R"("},"identities":[)" + identities + "]}");
  EXPECT_EQ(made.refused, "");
  return made.text("/id");
}

std::string RegistryTest::household(const std::string& house_no, const std::string& area) {
  auto made = post("/households", R"({"address":{"area_code":")" + area + R"(","house_no":")" +
                                      house_no + R"("}})");
  EXPECT_EQ(made.refused, "");
  return made.text("/id");
}

}  // namespace registry::test
