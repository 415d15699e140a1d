// How the tests of targeting reach its routes.
#include "centre/frame/wall.hpp"
#include "centre/targeting/tests/targeting_test.hpp"
#include "kit/text/text.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}

namespace targeting::test {
namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

std::optional<Pairs> match(const std::string& pattern, const std::string& path) {
  auto want = kit::text::split(pattern, '/');
  auto have = kit::text::split(path, '/');
  if (want.size() != have.size()) return std::nullopt;
  Pairs out;
  for (std::size_t i = 0; i < want.size(); ++i) {
    if (want[i].starts_with("{"))
      out.emplace_back(want[i].substr(1, want[i].size() - 2), have[i]);
    else if (want[i] != have[i])
      return std::nullopt;
  }
  return out;
}

void take(Answer& answer, const kit::Result<frame::Reply>& reply) {
  if (!reply) {
    answer.refused = reply.error().code;
    const auto& faults = reply.error().faults;
    if (!faults.empty()) answer.fault = faults.front().path + " " + faults.front().code;
    return;
  }
  answer.bytes = reply->body;
  if (reply->type == "application/json") answer.body = boost::json::parse(reply->body);
}

std::string areas() {
  std::string csv =
      "code,name_th,name_en\n52,ลำปาง,Lampang\n5213,เมืองปาน,Mueang Pan\n521304,แจ้ซ้อน,Chae Son\n"
      "521305,ทุ่งกว๋าว,Thung Kwao\n52130501,บ้านทุ่ง,Ban Thung\n";
  for (int v = 1; v <= 10; ++v)
    csv += "521304" + std::string(v < 10 ? "0" : "") + std::to_string(v) + ",บ้านที่ " + std::to_string(v) + ",Village " +
           std::to_string(v) + "\n";
  return csv;
}

}  // namespace

frame::Actor TargetingTest::officer(const std::string& org_id, std::vector<std::string> areas) {
  auto home = areas.front();
  return {.staff_id = "staff-of-" + org_id,
          .name = "สมศรี เจ้าหน้าที่",
          .role = frame::Role::desk_officer,
          .org_id = org_id,
          .area_code = home,
          .scope = frame::SystemScope::organisation("targeting test", org_id, std::move(areas))};
}

void TargetingTest::SetUp() {
  DatabaseTest::SetUp();
  staff = staff::open_staff();
  network = network::open_network(*staff);
  registry = registry::open_registry(*network, *staff);
  desk = std::make_unique<Desk>(*registry, *network, *staff);
  desk->know_texts([](std::string_view code, std::string_view language, const kit::Values&) {
    if (code == "targeting.column_problem") return std::string(language == "th" ? "ปัญหา" : "Problem");
    if (code == "targeting.column_fix") return std::string(language == "th" ? "วิธีแก้" : "How to put it right");
    return std::string(code);
  });
  desk->add_routes(routes);
  std::vector<kit::sql::Migration> all;
  for (auto part : {frame::migrations(), staff->migrations(), network->migrations(), registry->migrations(), desk->migrations()})
    all.insert(all.end(), part.begin(), part.end());
  kit::sql::migrate(*db->write(), all);
  frame::raise_wall(*db->write());
  performer = std::make_unique<frame::Performer>(*db, vault, clock);
  auto everywhere = officer("system", {"52"});
  everywhere.scope = frame::SystemScope::everywhere("targeting test");
  frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
  auto done = performer->act(everywhere, particulars, "areas", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(network->import_areas(act, areas()));
    return frame::Reply{.body = "{}"};
  });
  ASSERT_TRUE(done);
}

void TargetingTest::TearDown() {
  desk->leave();
  performer.reset();
  DatabaseTest::TearDown();
}

Answer TargetingTest::send(frame::Method method, const std::string& target, std::string_view body,
                           std::optional<std::int64_t> version) {
  auto mark = target.find('?');
  frame::Particulars particulars{.if_match = version, .purpose = frame::Purpose::assessment, .op_id = kit::make_uuid_v4()};
  if (mark != std::string::npos)
    for (const auto& pair : kit::text::split(target.substr(mark + 1), '&'))
      particulars.query.emplace_back(pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1));
  for (const auto& route : routes.all()) {
    auto path = match(route.path, "/api/v1/targeting" + target.substr(0, mark));
    if (!path || route.method != method) continue;
    particulars.path = *path;
    Answer answer;
    if (!actor.may(route.permission)) {
      answer.refused = "app.not_allowed";
    } else if (route.look) {
      take(answer, performer->look(actor, particulars, route.look, answer.seen));
    } else if (route.direct) {
      take(answer, route.direct(*performer, actor, particulars, body));
    } else {
      auto done = performer->act(actor, particulars, target + std::string(body), [&](frame::Act& act) { return route.act(act, body); });
      if (done) answer.announced = done->announced;
      take(answer, done ? kit::Result<frame::Reply>(done->reply) : kit::Result<frame::Reply>(done.error()));
    }
    return answer;
  }
  throw std::logic_error("no route " + target);
}

void TargetingTest::wait(const std::string& import_id) {
  while (get("/imports/" + import_id).at("/at_work").as_bool()) std::this_thread::yield();
}

Answer TargetingTest::take_in(std::string_view sheet, const std::string& query) {
  auto brought = post("/imports?name=list.csv&surveyed=2564" + query, sheet);
  if (!brought.refused.empty()) return brought;
  auto started = post("/imports/" + brought.text("/id") + "/run");
  if (!started.refused.empty()) return started;
  wait(brought.text("/id"));
  return get("/imports/" + brought.text("/id"));
}

Answer TargetingTest::take_back(const std::string& import_id) {
  auto started = post("/imports/" + import_id + "/undoing");
  if (!started.refused.empty()) return started;
  wait(import_id);
  return get("/imports/" + import_id);
}

std::int64_t TargetingTest::count(const std::string& table_and_condition) {
  return db->write()->query("SELECT count(*) AS n FROM " + table_and_condition).front().integer("n");
}

std::string TargetingTest::household_of(const std::string& id_value, const std::string& kind) {
  std::string found;
  std::vector<frame::SeenRecord> none;
  auto looked = performer->look(
      actor, {},
      [&](frame::Look& look) -> kit::Result<frame::Reply> {
        if (auto person = registry->find_by_id_value(look, kind, id_value)) found = person->household_id;
        return frame::Reply{};
      },
      none);
  EXPECT_TRUE(looked);
  return found;
}

}  // namespace targeting::test
