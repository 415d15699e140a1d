// A centre and the provincial office with a purse, and everybody's hands on the routes of aid.
#pragma once

#include <boost/json.hpp>

#include "app/workplace.hpp"
#include "centre/aid/aid.hpp"
#include "tests/story/story.hpp"

namespace aid::testing {

struct AidTest : ::testing::TestWithParam<std::string> {
  void SetUp() override {
    stage = std::make_unique<story::Stage>(GetParam());
    stage->clock.set(*kit::Instant::parse("2022-11-01T02:00:00.000Z"));
    stage->add_organisation("office", "provincial_office", "52", "พมจ.ลำปาง");
    stage->set_area("office", {"52"});
    stage->add_organisation("chaeson", "centre", "521304", "ศชต.แจ้ซ้อน");
    stage->set_area("chaeson", {"521304"});
    purse = made(as("ann", Role::provincial_officer, "office"), "/api/v1/funds/funds",
                 R"({"kind":"relief_purse","purse_kind":"LOW_INCOME","name_th":"กระเป๋า","name_en":"","opened_on":"2022-10-01"})");
    receive(300'000'00);
    person = register_person("บัวผัน");
  }

  // Somebody's account in an organisation; the same name is the same human being. The role is what the account has now.
  frame::Actor as(const std::string& name, Role role, const std::string& org, const std::string& national_id = "") {
    auto& id = accounts[name + "/" + org];
    if (id.empty()) {
      auto done = stage->workplace().act("test", [&](frame::Act& act) -> kit::Result<frame::Reply> {
        id = TRY(stage->workplace().house().staff().add_member(
            act, {.org_id = org, .user_name = name + "." + org, .name = name, .role = role, .password = story::Stage::password,
                  .national_id = national_id}));
        return frame::Reply{};
      });
      if (!done) throw kit::Breakage(done.error().code);
    }
    bool office = org == "office";
    return {.staff_id = id, .name = name, .role = role, .org_id = org, .area_code = office ? "52" : "521304",
            .scope = frame::SystemScope::organisation("test", org, {"52"})};
  }

  // Calls a route as the edge does: the permission, then the act. `keep` false: what was done is undone.
  std::string call(const frame::Actor& actor, const std::string& path, const std::string& body, bool keep = true,
                   frame::Method method = frame::Method::post) {
    answer = {};
    for (const auto& route : stage->workplace().house().routes().all()) {
      frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
      if (route.method != method || !fits(route.path, path, particulars)) continue;
      if (!actor.may(route.permission)) return "forbidden";
      std::string undone = "test.undone";
      auto done = stage->workplace().performer().act(actor, particulars, path + body, [&](frame::Act& act) -> kit::Result<frame::Reply> {
        auto reply = TRY(route.act(act, body));
        answer = boost::json::parse(reply.body);
        if (!keep) return kit::refuse(kit::Refused::conflict, undone);
        return reply;
      });
      if (done || done.error().code == undone) return "";
      return done.error().faults.empty() ? done.error().code : done.error().faults.at(0).code;
    }
    return "no route";
  }
  static bool fits(const std::string& pattern, const std::string& path, frame::Particulars& out) {
    auto parts = kit::text::split(pattern, '/'), given = kit::text::split(path, '/');
    if (parts.size() != given.size()) return false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      if (parts[i].starts_with('{'))
        out.path.emplace_back(parts[i].substr(1, parts[i].size() - 2), given[i]);
      else if (parts[i] != given[i])
        return false;
    }
    return true;
  }
  std::string made(const frame::Actor& actor, const std::string& path, const std::string& body) {
    auto why = call(actor, path, body);
    EXPECT_EQ(why, "") << path << body;
    return std::string(answer.as_object().contains("id") ? answer.at("id").as_string() : answer.at("person").at("id").as_string());
  }

  void receive(std::int64_t satang) {
    ASSERT_EQ(call(as("ann", Role::provincial_officer, "office"), "/api/v1/funds/funds/" + purse + "/transfers",
                   R"({"debit_code":"1100","credit_code":"4100","amount_satang":)" + std::to_string(satang) +
                       R"(,"effective_on":"2022-10-03","series":"receipt","memo":"งวด"})"), "");
  }
  // In a household of their own, as ceilings count by family.
  std::string register_person(const std::string& name) {
    auto som = as("som", Role::desk_officer, "chaeson");
    auto house = made(som, "/api/v1/registry/households",
                      R"({"address":{"area_code":"521304","house_no":")" + std::to_string(++houses) + R"("}})");
    return made(som, "/api/v1/registry/people",
                R"({"person":{"title":"นาง","first_name":")" + name + R"(","last_name":"ใจแก้ว","gender":"female"},"identities":[],"phones":[],"household":{"household_id":")" + house + R"(","role":"relative"}})");
  }
  std::string one(const std::string& id, const char* noun) { return "/api/v1/aid/requests/" + id + "/" + noun; }

  static std::string papers() {
    std::string out;
    for (const char* code : {"aid_request_form", "id_card", "house_registration", "photographs", "bank_book"})
      out += std::string(out.empty() ? "" : ",") + R"({"code":")" + code + R"(","state":"attached","note":""})";
    return out;
  }
  // Up to the approver's desk, by this maker; the opinion is a social worker's of the same name when the maker is one.
  std::string proposed(const frame::Actor& maker, const std::string& who, int baht = 1000) {
    auto id = made(maker, "/api/v1/aid/requests",
                   R"({"channel":"walk_in","benefit_code":"LOW_INCOME_FAMILY","person_id":")" + who +
                       R"(","reason":"ขาดรายได้","amount_satang":)" + std::to_string(baht * 100) + R"(,"pay_how":"cash","papers":[)" + papers() + "]}");
    EXPECT_EQ(call(maker, one(id, "submission"), R"({"alike_reason":"คนละเรื่อง"})"), "");
    EXPECT_EQ(call(as("nok", Role::social_worker, "chaeson"), one(id, "opinions"), R"({"facts":"ก","opinion":"ข","verdict":"help"})"), "");
    EXPECT_EQ(call(maker, one(id, "memos"), R"({"background":"ก","facts":"ข","law":"ค","consideration":"ง","proposal":"จ","amount_satang":)" + std::to_string(baht * 100) + "}"), "");
    EXPECT_EQ(call(maker, one(id, "proposal"), R"({"readers":[]})"), "");
    return id;
  }
  std::string decide(const frame::Actor& approver, const std::string& id, bool keep = true) {
    std::string all;
    for (const char* warning : {"help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing",
                                "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"})
      all += std::string(all.empty() ? "" : ",") + "\"" + warning + "\"";
    return call(approver, "/api/v1/aid/decisions",
                R"({"choice":"approve","reason":"เห็นชอบ","items":[{"request_id":")" + id + R"(","fund_id":")" + purse +
                    R"(","acknowledged":[)" + all + R"(],"in_spite":"จำเป็น"}]})", keep);
  }
  std::string prepare(const frame::Actor& payer, const std::string& id, bool keep = true) {
    return call(payer, "/api/v1/aid/preparations", R"({"pay_on":"2022-11-01","items":[{"request_id":")" + id + R"("}]})", keep);
  }
  std::string pay_out(const frame::Actor& payer, const std::string& id, bool keep = true) {
    return call(payer, one(id, "payment"),
                R"({"paid_on":"2022-11-01","receiver_name":"บัวผัน","acknowledgement":"thumb","witness_1":"ก","witness_2":"ข"})", keep);
  }
  std::vector<std::string> faults() {
    std::vector<std::string> out;
    std::vector<frame::SeenRecord> seen;
    auto asked = stage->workplace().performer().look(app::system_actor("test"), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
      for (auto* desk : stage->workplace().house().modules())
        if (desk->name() == "aid") out = desk->faults(look);
      return frame::Reply{};
    }, seen);
    EXPECT_TRUE(asked);
    return out;
  }
  void spoil(const std::string& sql) { stage->workplace().database().write()->execute(sql); }
  std::string text(const std::string& sql) { return stage->workplace().database().read()->query(sql).at(0).text("v"); }
  std::string paid() {
    auto id = proposed(as("som", Role::desk_officer, "chaeson"), person);
    EXPECT_EQ(decide(as("ann", Role::provincial_officer, "office"), id), "");
    auto lek = as("lek", Role::desk_officer, "chaeson");
    EXPECT_EQ(prepare(lek, id), "");
    EXPECT_EQ(pay_out(lek, id), "");
    return id;
  }

  std::unique_ptr<story::Stage> stage;
  std::map<std::string, std::string> accounts;
  std::string purse, person;
  int houses = 0;
  boost::json::value answer;
};

inline std::vector<Role> roles() {
  std::vector<Role> out;
  for (auto name : kit::choice_names<Role>())
    if (name != "system" && name != "anyone") out.push_back(*kit::choice_of<Role>(name));
  return out;
}

}  // namespace aid::testing
