// A small centre for tests: real databases, real acts, the real routes; the neighbouring desks
// answer from memory. Requests go through the table of routes as the edge would send them, without
// a socket.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "centre/casework/casework.hpp"
#include "centre/frame/perform.hpp"
#include "centre/frame/wall.hpp"
#include "kit/testing/database.hpp"
#include "kit/text/text.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}

namespace casework {

using frame::Method;

struct FakeRegistry final : registry::Registry {
  std::map<std::string, registry::PersonBrief> people;
  std::string_view name() const override { return "registry"; }
  std::span<const kit::sql::Migration> migrations() const override { return {}; }
  void add_routes(frame::Routes&) override {}
  std::optional<registry::PersonBrief> find_person(frame::Look&, std::string_view id) override {
    auto at = people.find(std::string(id));
    return at == people.end() ? std::nullopt : std::optional(at->second);
  }
  std::map<std::string, std::vector<std::string>> other_ids;
  std::vector<std::string> ids_of(frame::Look&, std::string_view id) override {
    std::vector<std::string> out{std::string(id)};
    if (auto at = other_ids.find(out[0]); at != other_ids.end())
      out.insert(out.end(), at->second.begin(), at->second.end());
    return out;
  }
  void find_duplicates(frame::Act&, const std::vector<std::string>&, std::string_view) override {}
  std::optional<std::vector<registry::PairFound>> pairs_of_newcomers(
      frame::Look&, const std::vector<std::string>&) override {
    return std::nullopt;
  }
  void keep_pairs_found(frame::Act&, std::span<const registry::PairFound>,
                        std::string_view) override {}
  void each_resident(frame::Look&, std::string_view, std::string_view,
                     const std::function<void(const registry::Resident&)>&) override {}
  std::vector<registry::OtherRecord> other_records(frame::Look&) override { return {}; }
  std::vector<std::string> households_ever(frame::Look&, std::string_view) override { return {}; }
  registry::Swept sweep(frame::Act&, std::string_view) override { return {}; }
  void watch_claim(frame::Act&, const registry::PersonFacts&) override {}
  std::optional<registry::PersonOnPaper> person_on_paper(frame::Look& look,
                                                         std::string_view id) override {
    auto person = find_person(look, id);
    if (!person) return std::nullopt;
    return registry::PersonOnPaper{.full_name = person->full_name, .address = "12/3 หมู่ 4"};
  }
  std::map<std::string, registry::Reachable> phones;
  registry::Reachable reachable(frame::Look&, std::string_view id) override {
    auto at = phones.find(std::string(id));
    return at == phones.end() ? registry::Reachable{} : at->second;
  }
  std::optional<registry::HouseholdBrief> find_household(frame::Look&,
                                                         std::string_view id) override {
    if (id != "house-1") return std::nullopt;
    return registry::HouseholdBrief{.id = "house-1", .org_id = "chaeson", .area_code = "521304"};
  }
  std::vector<registry::PersonBrief> members_of(frame::Look&, std::string_view) override {
    return {};
  }
  std::vector<std::string> people_meant(frame::Look&, std::string_view typed,
                                        std::size_t) override {
    std::vector<std::string> out;
    for (const auto& [id, person] : people)
      if (person.full_name.find(typed) != std::string::npos) out.push_back(id);
    return out;
  }
  std::optional<registry::PersonBrief> find_by_id_value(frame::Look&, std::string_view,
                                                        std::string_view) override {
    return std::nullopt;
  }
  std::map<std::string, registry::PersonBrief> find_by_id_values(
      frame::Look&, std::string_view, const std::vector<std::string>&) override {
    return {};
  }
  void set_numbers_aside(frame::Act&, std::int64_t) override {}
  void put_numbers_back(frame::Act&) override {}
  std::optional<registry::HouseholdBrief> find_by_house(frame::Look&,
                                                        const registry::HouseholdFacts&) override {
    return std::nullopt;
  }
  kit::Result<registry::PersonBrief> register_person(frame::Act&, const registry::PersonFacts&,
                                                     std::string_view, std::string_view) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
  kit::Result<registry::HouseholdBrief> register_household(
      frame::Act&, const registry::HouseholdFacts&) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
  kit::Result<bool> withdraw_person(frame::Act&, std::string_view, std::string_view) override {
    return false;
  }
  kit::Result<bool> withdraw_household(frame::Act&, std::string_view, std::string_view) override {
    return false;
  }
  void hold_person(frame::Act&, std::string_view id) override { held.insert(std::string(id)); }
  void hold_household(frame::Act&, std::string_view id) override { held.insert(std::string(id)); }
  kit::Result<registry::KeptScan> keep_scan(frame::Act&, const std::string&, std::string_view) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
  frame::Reply scan(frame::Look&, const std::string&, const std::string&) override { return {}; }
  void drop_scan(frame::Act&, const std::string&, const std::string&) override {}
  std::set<std::string> held;
};

struct FakeNetwork final : network::Network {
  std::map<std::string, network::CentreBrief> centres;
  std::map<std::string, network::AgencyBrief> agencies;
  std::string_view name() const override { return "network"; }
  std::span<const kit::sql::Migration> migrations() const override { return {}; }
  void add_routes(frame::Routes&) override {}
  std::optional<network::AreaBrief> find_area(frame::Look&, std::string_view code) override {
    if (!code.starts_with("52")) return std::nullopt;
    return network::AreaBrief{.code = std::string(code)};
  }
  std::optional<network::CentreBrief> find_centre(frame::Look&, std::string_view org) override {
    auto at = centres.find(std::string(org));
    return at == centres.end() ? std::nullopt : std::optional(at->second);
  }
  std::vector<network::CentreBrief> centres_serving(frame::Look&, std::string_view area) override {
    std::vector<network::CentreBrief> out;
    for (const auto& [org, centre] : centres)
      if (area.starts_with(centre.area_code)) out.push_back(centre);
    return out;
  }
  std::optional<network::AgencyBrief> find_agency(frame::Look&, std::string_view org) override {
    auto at = agencies.find(std::string(org));
    return at == agencies.end() ? std::nullopt : std::optional(at->second);
  }
  std::vector<network::AgencyBrief> agencies_serving(frame::Look&, std::string_view) override {
    std::vector<network::AgencyBrief> out;
    for (const auto& [org, agency] : agencies) out.push_back(agency);
    return out;
  }
  std::vector<std::string> roster;
  std::vector<network::RenewalDue> renewals_due(frame::Look&, kit::Date) override { return {}; }
  std::vector<std::string> on_duty(frame::Look&, std::string_view, kit::Instant) override {
    return roster;
  }
  std::vector<network::ServiceBrief> services;
  std::vector<network::ServiceBrief> services_of_agencies(frame::Look&, std::string_view) override {
    return services;
  }
};

struct FakeStaff final : staff::Staff {
  std::map<std::string, staff::Member> members;
  std::string_view name() const override { return "staff"; }
  std::span<const kit::sql::Migration> migrations() const override { return {}; }
  void add_routes(frame::Routes&) override {}
  kit::Result<void> add_organisation(frame::Act&, const staff::Organisation&) override {
    return {};
  }
  kit::Result<void> set_service_area(frame::Act&, std::string_view,
                                     const std::vector<std::string>&) override {
    return {};
  }
  std::vector<std::string> service_area(frame::Look&, std::string_view) override { return {}; }
  std::optional<staff::Organisation> find_organisation(frame::Look&, std::string_view) override {
    return std::nullopt;
  }
  std::optional<staff::Member> find_member(frame::Look&, std::string_view id) override {
    auto at = members.find(std::string(id));
    return at == members.end() ? std::nullopt : std::optional(at->second);
  }
  std::vector<staff::Member> members_of(frame::Look&, std::string_view org) override {
    std::vector<staff::Member> out;
    for (const auto& [id, m] : members)
      if (m.org_id == org) out.push_back(m);
    return out;
  }
  kit::Result<std::string> add_member(frame::Act&, const staff::NewMember&) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
  std::optional<staff::Recognised> recognise(frame::Db&, std::string_view, kit::Instant) override {
    return std::nullopt;
  }
  void saw_session(frame::Db&, const std::string&, kit::Instant) override {}
  kit::Result<std::string> sign_in(const frame::Performer&, const frame::Particulars&,
                                   std::string_view, std::string_view) override {
    return kit::refuse(kit::Refused::invalid, "unused");
  }
  void know_permissions(const frame::Routes&) override {}
};

// What came back: the view as JSON, or why not.
struct Came {
  std::optional<kit::Refusal> refusal;
  std::string body;
  std::vector<frame::Announcement> announced;
  bool ok() const { return !refusal; }
  std::string code() const {
    if (!refusal) return "";
    return refusal->faults.empty() ? refusal->code : refusal->faults.front().code;
  }
  template <kit::Described T>
  T as() const {
    EXPECT_TRUE(ok()) << code();
    auto view = kit::json::decode<T>(body);
    EXPECT_TRUE(view) << body;
    return view ? *view : T{};
  }
  // One member of the object, as text; enough for tests.
  std::string member(std::string_view name) const {
    auto mark = "\"" + std::string(name) + "\":";
    auto at = body.find(mark);
    if (at == body.npos) return "";
    at += mark.size();
    bool quoted = body[at] == '"';
    auto end = quoted ? body.find('"', at + 1) : body.find_first_of(",}", at);
    return body.substr(at + quoted, end - at - quoted);
  }
};

class Bench : public kit::testing::DatabaseTest {
 protected:
  Bench() : clock(*kit::Instant::parse("2022-06-09T02:00:00Z")) {}

  void SetUp() override {
    DatabaseTest::SetUp();
    network.centres["chaeson"] = {"chaeson", "521304-1", "ศชต.แจ้ซ้อน", "Chae Son centre", "521304"};
    network.centres["thungkwao"] = {"thungkwao", "521305-1", "ศชต.ทุ่งกว๋าว", "Thung Kwao centre",
                                    "521305"};
    network.agencies["shelter"] = {"shelter", "SHELTER_CF", "บ้านพักเด็กฯ", "Shelter", "52", true};
    network.agencies["hospital"] = {"hospital", "HOSPITAL", "รพ.เมืองปาน", "Hospital", "5213", true};
    network.agencies["gone"] = {"gone", "OLD", "ยุบแล้ว", "Dissolved", "52", false};
    registry.people["buason"] = {.id = "buason",
                                 .org_id = "chaeson",
                                 .area_code = "521304",
                                 .household_id = "house-1",
                                 .full_name = "นางบัวสร ใจดี"};
    papers = papers::open_papers(network, staff);
    messages = messages::open_messages(registry, *papers, staff, network);
    casework = open_casework(registry, network, staff, *papers, *messages);
    casework->add_routes(routes);
    messages->add_routes(routes);
    migrate();
    performer = std::make_unique<frame::Performer>(*db, vault, clock);
  }

  void migrate() {
    std::vector<kit::sql::Migration> all;
    for (auto part : {frame::migrations(), papers->migrations(), messages->migrations(), casework->migrations()})
      all.insert(all.end(), part.begin(), part.end());
    auto writer = db->write();
    kit::sql::migrate(*writer, all);
    frame::raise_wall(*writer);
  }

  // A member of staff whose organisation serves the area.
  frame::Actor hire(const std::string& id, Role role, const std::string& org = "chaeson",
                    const std::string& area = "521304") {
    staff.members[id] = {id, org, "ชื่อ " + id, role, true};
    return {.staff_id = id,
            .name = id,
            .role = role,
            .org_id = org,
            .area_code = area,
            .scope = frame::SystemScope::organisation("test", org, {area})};
  }

  Came get(const frame::Actor& actor, const std::string& target) {
    return call(actor, Method::get, target, "");
  }
  Came post(const frame::Actor& actor, const std::string& target, const std::string& body) {
    return call(actor, Method::post, target, body);
  }
  Came put(const frame::Actor& actor, const std::string& target, std::int64_t version,
           const std::string& body) {
    if_match = version;
    auto answer = call(actor, Method::put, target, body);
    if_match = std::nullopt;
    return answer;
  }

  Came call(const frame::Actor& actor, Method method, const std::string& target,
            const std::string& body) {
    auto mark = target.find('?');
    auto path = (target.starts_with("/api/") ? "" : desk) + target.substr(0, mark);
    frame::Particulars particulars{.if_match = if_match, .op_id = kit::make_uuid_v4()};
    if (mark != target.npos)
      for (const auto& pair : kit::text::split(target.substr(mark + 1), '&')) {
        auto equals = pair.find('=');
        particulars.query.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
      }
    const frame::Route* route = find_route(method, path, particulars);
    if (!route) {
      ADD_FAILURE() << "no route " << path;
      return {};
    }
    if (!actor.may(route->permission))
      return {.refusal = kit::refuse(kit::Refused::forbidden, "edge.not_allowed"), .body = ""};
    return run(actor, *route, particulars, body);
  }

  Came run(const frame::Actor& actor, const frame::Route& route,
           const frame::Particulars& particulars, const std::string& body) {
    if (route.direct) {
      auto reply = route.direct(*performer, actor, particulars, body);
      if (!reply) return {.refusal = reply.error(), .body = ""};
      return {.body = reply->body};
    }
    if (route.look) {
      std::vector<frame::SeenRecord> seen;
      auto reply = performer->look(actor, particulars, route.look, seen);
      if (!reply) return {.refusal = reply.error(), .body = ""};
      EXPECT_EQ(route.sensitive == frame::Sensitive::yes, !seen.empty()) << route.path;
      return {.body = reply->body};
    }
    auto done = performer->act(actor, particulars, route.path + body,
                               [&](frame::Act& act) { return route.act(act, body); });
    if (!done) return {.refusal = done.error(), .body = ""};
    for (const auto& what : done->announced) casework->heard(what);
    return {.body = done->reply.body, .announced = done->announced};
  }

  const frame::Route* find_route(Method method, const std::string& path,
                                 frame::Particulars& particulars) {
    auto wanted = kit::text::split(path, '/');
    for (const auto& route : routes.all()) {
      auto parts = kit::text::split(route.path, '/');
      if (route.method != method || parts.size() != wanted.size()) continue;
      std::vector<std::pair<std::string, std::string>> holes;
      bool fits = true;
      for (std::size_t i = 0; i < parts.size() && fits; ++i)
        if (parts[i].starts_with('{'))
          holes.emplace_back(parts[i].substr(1, parts[i].size() - 2), wanted[i]);
        else
          fits = parts[i] == wanted[i];
      if (!fits) continue;
      particulars.path = holes;
      return &route;
    }
    return nullptr;
  }

  // A body for POST /cases.
  static std::string request(const std::string& problem = "INC02", const std::string& client = "",
                             const std::string& more = "") {
    auto who = client.empty() ? R"({"about":"หญิงชราหลังวัด"})" : R"({"person_id":")" + client + "\"}";
    return R"({"channel":"walk_in","reporter":{"kind":"self","name":"สมศรี","phone":"081-234-5678"},)"
           R"("clients":[)" +
           who + R"(],"main_problem":")" + problem + R"(","request":"ขอความช่วยเหลือ")" +
           (more.empty() ? "" : "," + more) + "}";
  }
  std::string open(const frame::Actor& actor, const std::string& body) {
    return post(actor, "/cases", body).member("id");
  }
  Came triage(const frame::Actor& actor, const std::string& id, const std::string& in_charge,
              const std::string& urgency = "normal") {
    return post(actor, "/cases/" + id + "/triage",
                R"({"urgency":")" + urgency + R"(","secrecy":"ordinary","in_charge":")" +
                    in_charge + "\"}");
  }
  Came step(const frame::Actor& actor, const std::string& id, const std::string& step,
            const std::string& reason = "เหตุผล") {
    return post(actor, "/cases/" + id + "/moves",
                R"({"step":")" + step + R"(","reason":")" + reason + "\"}");
  }
  // Opened, triaged and with an opinion: in `planning`.
  std::string planned_case(const frame::Actor& worker, const std::string& body = request()) {
    auto id = open(worker, body);
    EXPECT_TRUE(triage(worker, id, worker.staff_id).ok());
    EXPECT_TRUE(
        post(worker, "/cases/" + id + "/opinions", R"({"facts":"จริง","opinion":"ควรช่วย"})").ok());
    return id;
  }

  std::string desk = "/api/v1/casework";
  std::optional<std::int64_t> if_match;
  kit::FixedClock clock;
  kit::crypto::Vault vault = kit::crypto::Vault::from_key(std::string(32, 'k'));
  FakeRegistry registry;
  FakeNetwork network;
  FakeStaff staff;
  std::unique_ptr<papers::Papers> papers;
  std::unique_ptr<messages::Messages> messages;
  std::unique_ptr<Casework> casework;
  frame::Routes routes;
  std::unique_ptr<frame::Performer> performer;
};

}  // namespace casework
