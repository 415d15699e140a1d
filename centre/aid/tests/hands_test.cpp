// On real databases: every assignment of persons, accounts and roles to the three parts, the constraints underneath, two
// who want the last baht, and the proofs with what they are to find.
#include <thread>

#include "centre/aid/tests/aid_test.hpp"

namespace aid {
namespace {

using testing::roles;
struct HandsTest : testing::AidTest {};

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

// One human being with accounts under different names: told by the national id, and by every name once told.
TEST_P(HandsTest, one_national_id_is_one_human_being_whatever_the_name) {
  const std::string mana_id = "1101700230708", ann_id = "3100600445635";
  auto maker = as("mana", Role::desk_officer, "chaeson", mana_id);
  auto id = proposed(maker, person);
  EXPECT_EQ(decide(as("manee", Role::provincial_officer, "office", mana_id), id, false), "aid.same_hand");
  EXPECT_EQ(decide(as("amara", Role::provincial_officer, "office", ann_id), id), "");
  EXPECT_EQ(prepare(as("anong", Role::desk_officer, "chaeson", ann_id), id, false), "aid.same_hand") << "the approver by another name";
  EXPECT_EQ(prepare(as("malee", Role::desk_officer, "chaeson", mana_id), id, false), "aid.same_hand") << "the maker by a third";
  // A second account of the maker writes a memo under a name of its own; from then on that name is the maker's, too.
  auto other = made(maker, "/api/v1/aid/requests",
                    R"({"channel":"walk_in","benefit_code":"LOW_INCOME_FAMILY","person_id":")" + register_person("คำแสน") +
                        R"(","reason":"ขาดรายได้","amount_satang":100000,"pay_how":"cash","papers":[)" + papers() + "]}");
  EXPECT_EQ(call(as("manop", Role::desk_officer, "chaeson", mana_id), one(other, "submission"), R"({"alike_reason":""})"), "");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM aid_hand_marks WHERE request_id = '" + other + "'"), "3");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM aid_hands WHERE request_id = '" + other + "'"), "1");
  EXPECT_EQ(call(as("nok", Role::social_worker, "chaeson"), one(other, "opinions"), R"({"facts":"ก","opinion":"ข","verdict":"help"})"), "");
  EXPECT_EQ(call(maker, one(other, "memos"), R"({"background":"ก","facts":"ข","law":"ค","consideration":"ง","proposal":"จ","amount_satang":100000})"), "");
  EXPECT_EQ(call(maker, one(other, "proposal"), R"({"readers":[]})"), "");
  EXPECT_EQ(decide(as("manop", Role::provincial_officer, "office"), other, false), "aid.same_hand") << "the name alone, in another office";
  EXPECT_EQ(decide(as("amara", Role::provincial_officer, "office"), other), "");
  EXPECT_EQ(text("SELECT national_index AS v FROM staff_members WHERE name = 'mana'"), text("SELECT national_index AS v FROM staff_members WHERE name = 'manop' AND org_id = 'chaeson'"));
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
           "reference, receiver_name, acknowledgement, witness_1, witness_2, mark_image, paid_ms, paid_by, maker_key, "
           "maker_part, approver_key, approver_part, " + std::string(payer) + ", " + part + ", slip_file FROM aid_payments WHERE request_id = '" + id + "'";
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
  finds("what the purses give is not", "UPDATE aid_holds SET amount_satang = 1 WHERE state = 'settled'",
        "UPDATE aid_holds SET amount_satang = 100000 WHERE state = 'settled'");
  ASSERT_EQ(call(as("som", Role::desk_officer, "chaeson"), one(id, "refunds"), R"({"reason":"จ่ายซ้ำ"})"), "");
  ASSERT_TRUE(faults().empty()) << faults().front();
  finds("a refund is not of the payment", "UPDATE aid_refunds SET amount_satang = 1", "UPDATE aid_refunds SET amount_satang = 100000");
  finds("numbers have a gap", "UPDATE aid_counters SET last = last + 1", "UPDATE aid_counters SET last = last - 1");
  finds("what is set aside is not", "UPDATE aid_holds SET amount_satang = 1 WHERE state = 'held'",
        "UPDATE aid_holds SET amount_satang = 100000 WHERE state = 'held'");
  finds("is not what is approved and unpaid", "UPDATE aid_holds SET state = 'released' WHERE state = 'held'",
        "UPDATE aid_holds SET state = 'held' WHERE state = 'released'");
}

INSTANTIATE_TEST_SUITE_P(both, HandsTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace aid
