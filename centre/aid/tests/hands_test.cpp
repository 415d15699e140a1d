// On real databases: every assignment of persons, accounts and roles to the three parts, the constraints underneath, two
// who want the last baht, and the proofs with what they are to find.
#include <thread>

#include <boost/json.hpp>

#include "app/workplace.hpp"
#include "centre/aid/aid.hpp"
#include "tests/story/story.hpp"

namespace aid {
namespace {

using boost::json::value;

struct HandsTest : ::testing::TestWithParam<std::string> {
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
  frame::Actor as(const std::string& name, Role role, const std::string& org) {
    auto& id = accounts[name + "/" + org];
    if (id.empty()) {
      auto done = stage->workplace().act("test", [&](frame::Act& act) -> kit::Result<frame::Reply> {
        id = TRY(stage->workplace().house().staff().add_member(
            act, {.org_id = org, .user_name = name + "." + org, .name = name, .role = role, .password = story::Stage::password}));
        return frame::Reply{};
      });
      if (!done) throw kit::Breakage(done.error().code);
    }
    bool office = org == "office";
    return {.staff_id = id, .name = name, .role = role, .org_id = org, .area_code = office ? "52" : "521304",
            .scope = frame::SystemScope::organisation("test", org, {"52"})};
  }

  // Calls a route as the edge does: the permission, then the act. `keep` false: what was done is undone.
  std::string call(const frame::Actor& actor, const std::string& path, const std::string& body, bool keep = true) {
    answer = {};
    for (const auto& route : stage->workplace().house().routes().all()) {
      frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
      if (route.method != frame::Method::post || !fits(route.path, path, particulars)) continue;
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
  value answer;
};

std::vector<Role> roles() {
  std::vector<Role> out;
  for (auto name : kit::choice_names<Role>())
    if (name != "system" && name != "anyone") out.push_back(*kit::choice_of<Role>(name));
  return out;
}

// Makers in every role that may make; approvers and payers: the maker, the maker's account elsewhere, the approver, the
// approver's account elsewhere, and somebody else, each in every role.
TEST_P(HandsTest, of_every_assignment_of_persons_and_roles_only_three_people_complete_a_payment) {
  std::size_t tried = 0, lawful = 0;
  for (Role maker_role : {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}) {
    auto maker = as("mana", maker_role, "chaeson");
    auto id = proposed(maker, register_person("คนที่" + std::to_string(tried)));
    for (const char* name : {"mana", "prasit"})
      for (const char* org : {"chaeson", "office"})
        for (Role role : roles()) {
          ++tried;
          auto why = decide(as(name, role, org), id, false);
          bool fine = std::string(name) == "prasit" && role == Role::provincial_officer;
          EXPECT_EQ(why.empty(), fine) << name << "/" << org << " as " << kit::name_of(role) << ": " << why;
          lawful += fine;
        }
    ASSERT_EQ(decide(as("prasit", Role::provincial_officer, "office"), id), "");
    auto lek = as("lek", Role::desk_officer, "chaeson");
    for (bool prepared : {false, true}) {
      for (const char* name : {"mana", "prasit", "nok", "lek"})
        for (const char* org : {"chaeson", "office"})
          for (Role role : roles()) {
            ++tried;
            auto payer = as(name, role, org);
            auto why = prepared ? pay_out(payer, id, false) : prepare(payer, id, false);
            bool fine = std::string(name) == "lek" && pay.held_by(role);
            EXPECT_EQ(why.empty(), fine) << name << "/" << org << " as " << kit::name_of(role) << ": " << why;
            lawful += fine;
          }
      if (!prepared) ASSERT_EQ(prepare(lek, id), "");
    }
    ASSERT_EQ(pay_out(lek, id), "");
  }
  EXPECT_EQ(tried, 4u * (2 * 2 * 10 + 2 * 4 * 2 * 10));
  EXPECT_EQ(lawful, 4u * (2 * 1 + 2 * 2 * 3));
  EXPECT_TRUE(faults().empty()) << faults().front();
}

TEST_P(HandsTest, the_database_itself_holds_the_three_apart) {
  auto id = paid();
  auto row = [&](const char* part, const char* staff, const char* key) {
    return "INSERT INTO aid_hands (org_id, request_id, person_key, part, staff_id, since_ms) VALUES ('chaeson', '" + id + "', '" +
           key + "', '" + part + "', '" + staff + "', 1)";
  };
  auto key = text("SELECT person_key AS v FROM aid_hands WHERE part = 'maker' AND request_id = '" + id + "'");
  auto account = text("SELECT staff_id AS v FROM aid_hands WHERE part = 'maker' AND request_id = '" + id + "'");
  EXPECT_THROW(spoil(row("payer", "another", key.c_str())), kit::sql::ConstraintBroken) << "one human, two parts";
  EXPECT_THROW(spoil(row("payer", account.c_str(), "another")), kit::sql::ConstraintBroken) << "one account, two parts";
  EXPECT_THROW(spoil("UPDATE aid_hands SET part = 'payer'"), kit::sql::ConstraintBroken);
  EXPECT_THROW(spoil("DELETE FROM aid_hands"), kit::sql::ConstraintBroken);
  EXPECT_THROW(spoil("UPDATE aid_payments SET payer_key = maker_key"), kit::sql::ConstraintBroken);
  EXPECT_THROW(spoil("UPDATE aid_decisions SET amount_satang = 1"), kit::sql::ConstraintBroken);
  auto copy = [&](const char* payer, const char* part) {
    return "INSERT INTO aid_payments SELECT org_id, 'copy', request_id || '', amount_satang, paid_on, pay_how, voucher, transfer_id, "
           "reference, receiver_name, acknowledgement, witness_1, witness_2, mark_image, slip_image, paid_ms, paid_by, maker_key, "
           "maker_part, approver_key, approver_part, " + std::string(payer) + ", " + part + " FROM aid_payments WHERE request_id = '" + id + "'";
  };
  EXPECT_THROW(spoil(copy("maker_key", "payer_part")), kit::sql::ConstraintBroken) << "the maker as the payer";
  EXPECT_THROW(spoil(copy("approver_key", "payer_part")), kit::sql::ConstraintBroken) << "the approver as the payer";
  EXPECT_THROW(spoil(copy("'nobody'", "payer_part")), kit::sql::ConstraintBroken) << "somebody without a hand";
  EXPECT_THROW(spoil(copy("payer_key", "payer_part")), kit::sql::ConstraintBroken) << "paid twice";
}

TEST_P(HandsTest, of_two_approvals_for_the_last_baht_one_wins_and_the_other_awaits_budget) {
  auto som = as("som", Role::desk_officer, "chaeson");
  auto ann = as("ann", Role::provincial_officer, "office"), ben = as("ben", Role::provincial_officer, "office");
  ASSERT_EQ(call(ann, "/api/v1/funds/funds/" + purse + "/transfers",
                 R"({"debit_code":"5900","credit_code":"1100","amount_satang":29850000,"effective_on":"2022-10-04","series":"payment","memo":"ส่งคืน"})"), "");
  std::vector<std::string> ids;
  for (const char* name : {"หนึ่ง", "สอง"}) ids.push_back(proposed(som, register_person(name), 1000));
  std::vector<std::thread> hands;
  std::string why[2];
  for (int i = 0; i < 2; ++i)
    hands.emplace_back([&, i] {
      const auto& who = i == 0 ? ann : ben;
      for (const auto& route : stage->workplace().house().routes().all()) {
        if (route.path != "/api/v1/aid/decisions") continue;
        auto body = R"({"choice":"approve","reason":"เห็นชอบ","items":[{"request_id":")" + ids[i] + R"(","fund_id":")" + purse +
                    R"(","acknowledged":["help_received","other_request","times_reached","amount_above","rule_says_no","rule_not_known"],"in_spite":"จำเป็น"}]})";
        auto done = stage->workplace().performer().act(who, {.op_id = kit::make_uuid_v4()}, body,
                                                       [&](frame::Act& act) { return route.act(act, body); });
        why[i] = done ? "" : done.error().code;
      }
    });
  for (auto& hand : hands) hand.join();
  EXPECT_EQ(why[0], "");
  EXPECT_EQ(why[1], "");
  EXPECT_EQ(text("SELECT string_agg(state, ' ') AS v FROM (SELECT state FROM aid_requests ORDER BY state) s"), "approved awaiting_budget");
  EXPECT_TRUE(faults().empty()) << faults().front();
}

TEST_P(HandsTest, the_proofs_find_what_does_not_add_up) {
  auto id = paid();
  auto held = proposed(as("som", Role::desk_officer, "chaeson"), register_person("คำปัน"));
  ASSERT_EQ(decide(as("ann", Role::provincial_officer, "office"), held), "");
  ASSERT_TRUE(faults().empty()) << faults().front();
  auto finds = [&](const std::string& what, const std::string& spoiling, const std::string& mending) {
    spoil(spoiling);
    auto found = faults();
    EXPECT_TRUE(std::ranges::any_of(found, [&](const std::string& f) { return f.find(what) != f.npos; })) << what;
    spoil(mending);
    EXPECT_TRUE(faults().empty()) << faults().front();
  };
  auto request = [](const std::string& set, const std::string& which) { return "UPDATE aid_requests SET " + set + " WHERE id = '" + which + "'"; };
  finds("has a payment and is not paid", request("state = 'approved'", id), request("state = 'paid'", id));
  finds("is paid without a payment", request("state = 'paid'", held), request("state = 'approved'", held));
  finds("not of the amount that was approved", request("amount_satang = 1", id), request("amount_satang = 100000", id));
  finds("money is set aside for what is not approved", request("state = 'withdrawn'", held), request("state = 'approved'", held));
  finds("where its history ends", request("state = 'paying'", held), request("state = 'approved'", held));
  finds("numbers have a gap", "UPDATE aid_counters SET last = last + 1", "UPDATE aid_counters SET last = last - 1");
  finds("what is set aside is not", "UPDATE aid_holds SET amount_satang = 1 WHERE state = 'held'",
        "UPDATE aid_holds SET amount_satang = 100000 WHERE state = 'held'");
  finds("is not what is approved and unpaid", "UPDATE aid_holds SET state = 'released' WHERE state = 'held'",
        "UPDATE aid_holds SET state = 'held' WHERE state = 'released'");
}

INSTANTIATE_TEST_SUITE_P(both, HandsTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace aid
