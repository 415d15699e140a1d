// On real databases: a request that several purses pay, and money that comes back through three hands.
#include "centre/aid/tests/aid_test.hpp"

namespace aid {
namespace {

using testing::roles;
struct MoneyTest : testing::AidTest {};

TEST_P(MoneyTest, several_purses_pay_one_request_each_within_its_floor_and_its_most) {
  auto ann = as("ann", Role::provincial_officer, "office");
  spoil("INSERT INTO aid_purses (purse_kind, may_pay, emergency_only, valid_from, sort, source, most_satang) VALUES "
        "('LOW_INCOME', 'WOMAN_FAMILY', FALSE, '2022-01-01', 2, 'test', 40000)");
  auto second = made(ann, "/api/v1/funds/funds",
                     R"({"kind":"relief_purse","purse_kind":"WOMAN_FAMILY","name_th":"กระเป๋าสอง","name_en":"","opened_on":"2022-10-01"})");
  auto receive_into = [&](const std::string& fund, int satang) {
    EXPECT_EQ(call(ann, "/api/v1/funds/funds/" + fund + "/transfers", R"({"debit_code":"1100","credit_code":"4100","amount_satang":)" +
                   std::to_string(satang) + R"(,"effective_on":"2022-10-03","series":"receipt","memo":"งวด"})"), "");
  };
  receive_into(second, 30000);
  auto id = proposed(as("som", Role::desk_officer, "chaeson"), person);
  auto split = [&](const std::string& shares) {
    return call(ann, "/api/v1/aid/decisions",
                R"({"choice":"approve","reason":"เห็นชอบ","items":[{"request_id":")" + id + R"(","shares":[)" + shares +
                    R"(],"acknowledged":["help_received","rule_says_no","rule_not_known"],"in_spite":"จำเป็น"}]})");
  };
  auto share = [](const std::string& fund, int satang) {
    return R"({"fund_id":")" + fund + R"(","amount_satang":)" + std::to_string(satang) + "}";
  };
  EXPECT_EQ(split(share(purse, 90000)), "aid.shares_wrong") << "less than the whole";
  EXPECT_EQ(split(share(purse, 50000) + "," + share(purse, 50000)), "aid.purse_twice");
  EXPECT_EQ(split(share(purse, 50000) + "," + share(second, 50000)), "aid.above_purse");
  EXPECT_EQ(split(share(purse, 50000) + "," + share("nothing", 50000)), "aid.purse_unknown");
  // The second purse has not enough: nothing is set aside in the first one either.
  EXPECT_EQ(split(share(purse, 65000) + "," + share(second, 35000)), "");
  EXPECT_EQ(text("SELECT state AS v FROM aid_requests WHERE id = '" + id + "'"), "awaiting_budget");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM aid_holds"), "0");
  EXPECT_TRUE(faults().empty()) << faults().front();
  receive_into(second, 5000);
  EXPECT_EQ(call(ann, one(id, "budget"), R"({"shares":[)" + share(purse, 65000) + "," + share(second, 35000) + "]}"), "");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM aid_holds WHERE state = 'held'"), "2");
  EXPECT_TRUE(faults().empty()) << faults().front();
  auto lek = as("lek", Role::desk_officer, "chaeson");
  EXPECT_EQ(prepare(lek, id), "");
  EXPECT_EQ(pay_out(lek, id), "");
  EXPECT_EQ(text("SELECT CAST(SUM(amount_satang) AS TEXT) AS v FROM aid_holds WHERE state = 'settled'"), "100000");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM funds_transfers WHERE kind = 'settled'"), "2");
  EXPECT_TRUE(faults().empty()) << faults().front();
  // What comes back goes into both, each its own share.
  EXPECT_EQ(call(as("som", Role::desk_officer, "chaeson"), one(id, "refunds"), R"({"reason":"จ่ายซ้ำ"})"), "");
  auto refund = std::string(answer.at("refunds").at(0).at("id").as_string());
  EXPECT_EQ(call(ann, one(id, "refunds/") + refund + "/decision", R"({"choice":"approve","reason":"ถูกต้อง"})"), "");
  EXPECT_EQ(call(lek, one(id, "refunds/") + refund + "/receipt", R"({"returned_on":"2022-11-01","how":"cash","giver_name":"บัวผัน"})"), "");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM funds_transfers WHERE kind = 'correction'"), "2");
  EXPECT_TRUE(faults().empty()) << faults().front();
}

// Asked for by the maker, agreed to by the approver, received by the payer; every other assignment is refused.
TEST_P(MoneyTest, of_every_assignment_of_hands_only_three_people_complete_a_refund) {
  auto id = paid();
  std::string refund;
  std::size_t tried = 0, lawful = 0;
  auto try_all = [&](const std::string& rightful, const frame::Permission& needed, const std::function<std::string(const frame::Actor&)>& step) {
    for (const char* name : {"som", "ann", "lek"})
      for (const char* org : {"chaeson", "office"})
        for (Role role : roles()) {
          ++tried;
          auto why = step(as(name, role, org));
          bool fine = name == rightful && needed.held_by(role) && (&needed != &aid::decide || role == Role::provincial_officer);
          EXPECT_EQ(why.empty(), fine) << name << "/" << org << " as " << kit::name_of(role) << ": " << why;
          lawful += fine;
        }
  };
  auto ask = [&](const frame::Actor& who, bool keep) { return call(who, one(id, "refunds"), R"({"reason":"ย้ายไปก่อนได้รับเงิน"})", keep); };
  auto agree = [&](const frame::Actor& who, bool keep, const char* choice = "approve") {
    return call(who, one(id, "refunds/") + refund + "/decision", R"({"choice":")" + std::string(choice) + R"(","reason":"เห็นชอบ"})", keep);
  };
  auto receive_it = [&](const frame::Actor& who, bool keep) {
    return call(who, one(id, "refunds/") + refund + "/receipt", R"({"returned_on":"2022-11-01","how":"cash","giver_name":"บัวผัน"})", keep);
  };
  auto som = as("som", Role::desk_officer, "chaeson"), ann = as("ann", Role::provincial_officer, "office"), lek = as("lek", Role::desk_officer, "chaeson");
  try_all("som", aid::make_request, [&](const frame::Actor& who) { return ask(who, false); });
  ASSERT_EQ(ask(som, true), "");
  refund = std::string(answer.at("refunds").at(0).at("id").as_string());
  EXPECT_EQ(ask(som, true), "aid.refund_open");
  EXPECT_EQ(receive_it(lek, true), "aid.refund_done") << "not agreed to yet";
  ASSERT_EQ(agree(ann, true, "refuse"), "");
  ASSERT_EQ(ask(som, true), "");
  refund = std::string(answer.at("refunds").at(0).at("id").as_string());
  try_all("ann", aid::decide, [&](const frame::Actor& who) { return agree(who, false); });
  ASSERT_EQ(agree(ann, true), "");
  try_all("lek", aid::pay, [&](const frame::Actor& who) { return receive_it(who, false); });
  EXPECT_EQ(call(lek, one(id, "refunds/") + refund + "/receipt", R"({"returned_on":"2022-11-02","how":"cash","giver_name":"บัวผัน"})"), "aid.in_future");
  EXPECT_EQ(call(lek, one(id, "refunds/") + refund + "/receipt", R"({"returned_on":"2022-10-31","how":"cash","giver_name":"บัวผัน"})"), "aid.before_payment");
  EXPECT_EQ(call(lek, one(id, "refunds/") + refund + "/receipt", R"({"returned_on":"2022-11-01","how":"transfer","giver_name":"บัวผัน"})"), "aid.evidence_needed");
  ASSERT_EQ(receive_it(lek, true), "");
  EXPECT_EQ(tried, 3u * 3 * 2 * 10);
  EXPECT_EQ(lawful, 2u * (4 + 1 + 3));
  EXPECT_TRUE(std::string(answer.at("refunds").at(0).at("receipt").as_string()).starts_with("CV-"));
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM benefits_help WHERE withdrawn_ms IS NULL"), "0") << "the help counts no more";
  EXPECT_THROW(spoil("UPDATE aid_refunds SET amount_satang = 1 WHERE state = 'received'"), kit::sql::ConstraintBroken);
  EXPECT_THROW(spoil("DELETE FROM aid_refunds"), kit::sql::ConstraintBroken);
  EXPECT_TRUE(faults().empty()) << faults().front();
}

// Every benefit for a house has a purse, and goes from the first word to the receipt.
TEST_P(MoneyTest, houses_are_asked_for_decided_and_paid_from_purses_of_their_own) {
  auto ann = as("ann", Role::provincial_officer, "office"), gov = as("gov", Role::executive, "office");
  auto som = as("som", Role::desk_officer, "chaeson"), nok = as("nok", Role::social_worker, "chaeson"), lek = as("lek", Role::desk_officer, "chaeson");
  std::map<std::string, std::string> purses;
  for (const char* kind : {"HOUSE_ELDER", "HOUSE_DISABLED", "HOUSE_RURAL"}) {
    purse = purses[kind] = made(ann, "/api/v1/funds/funds", R"({"kind":"relief_purse","purse_kind":")" + std::string(kind) +
                                R"(","name_th":"บ้าน","name_en":"","opened_on":"2022-10-01"})");
    receive(100'000'00);
  }
  for (auto [code, kind] : std::initializer_list<std::pair<const char*, const char*>>{
           {"ELD_HOUSE", "HOUSE_ELDER"}, {"DIS_HOUSE", "HOUSE_DISABLED"}, {"SUFFICIENT_HOUSE", "HOUSE_RURAL"},
           {"SECURE_HOUSE_SUBSIDY", "HOUSE_RURAL"}, {"SECURE_INFRA_SAME", "HOUSE_RURAL"}, {"SECURE_INFRA_NEW", "HOUSE_RURAL"}}) {
    SCOPED_TRACE(code);
    auto id = made(som, "/api/v1/aid/requests",
                   R"({"channel":"walk_in","benefit_code":")" + std::string(code) + R"(","person_id":")" + register_person(code) +
                       R"(","reason":"หลังคารั่ว","amount_satang":1000000,"pay_how":"cash","papers":[]})");
    EXPECT_EQ(std::string(answer.at("benefit").at("purse_kind").as_string()), kind);
    for (const auto& paper : boost::json::array(answer.at("papers").as_array()))
      EXPECT_EQ(call(som, one(id, "papers"), R"({"code":")" + std::string(paper.at("code").as_string()) + R"(","state":"attached"})"), "");
    EXPECT_EQ(call(som, one(id, "submission"), R"({"alike_reason":""})"), "");
    EXPECT_EQ(call(nok, one(id, "opinions"), R"({"facts":"ก","opinion":"ข","verdict":"help"})"), "");
    EXPECT_EQ(call(som, one(id, "memos"), R"({"background":"ก","facts":"ข","law":"ค","consideration":"ง","proposal":"จ","amount_satang":1000000})"), "");
    EXPECT_EQ(call(som, one(id, "proposal"), R"({"readers":[]})"), "");
    auto level = std::string(answer.at("level").as_string());
    purse = purses.at(kind);
    EXPECT_EQ(decide(level == "provincial_group" ? ann : gov, id), "") << level;
    EXPECT_EQ(prepare(lek, id), "");
    EXPECT_EQ(pay_out(lek, id), "");
    EXPECT_TRUE(std::string(answer.at("payments").at(0).at("voucher").as_string()).starts_with("PV-"));
  }
  EXPECT_TRUE(faults().empty()) << faults().front();
}

INSTANTIATE_TEST_SUITE_P(both, MoneyTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace aid
