// Standing with a benefit and its ceilings, through the front door: the edge cases of ages, fiscal years, two centres.
#include "centre/benefits/tests/benefits_test.hpp"

#include <boost/json.hpp>

namespace benefits {
namespace {

struct EntitlementTest : BenefitsTest {
  void SetUp() override {
    BenefitsTest::SetUp();
    stage->clock.set(*kit::Instant::parse("2026-10-10T02:00:00.000Z"));
    stage->add_organisation("chaeson", "centre", "521304", "ศูนย์แจ้ซ้อน");
    stage->set_area("chaeson", {"521304"});
    stage->add_organisation("thungkwao", "centre", "521305", "ศูนย์ทุ่งกว๋าว");
    stage->set_area("thungkwao", {"521304", "521305"});
    stage->add_member("som", "desk_officer", "chaeson", {});
    story::Visitor som(*stage);
    som.sign_in("som");
    house = made(som, "/api/v1/registry/households", R"({"address": {"area_code": "521304", "house_no": "12"}})");
    kham = person(som, "คำ", "1966-09-30", "head");
    kaew = person(som, "แก้ว", "1999-01-01", "child");
    for (const char* fact : {R"("registered_in_area", "holds": "yes")", R"("state_pension", "holds": "no")", R"("hardship", "holds": "yes")"})
      made(som, "/api/v1/benefits/statements", R"({"person_id": ")" + kham + R"(", "stated_on": "2026-09-01", "source": "told", "fact": )" + fact + "}");
  }
  static std::string made(story::Visitor& who, const std::string& path, const std::string& body) {
    auto answer = who.send(frame::Method::post, path, {}, body);
    EXPECT_EQ(answer.status, 201) << answer.body;
    auto id = boost::json::parse(answer.body).as_object();
    return id.contains("id") ? std::string(id["id"].as_string()) : "";
  }
  std::string person(story::Visitor& who, const std::string& name, const std::string& birth, const std::string& role) {
    return made(who, "/api/v1/registry/people",
                R"({"person": {"first_name": ")" + name + R"(", "last_name": "ใจดี", "nationality": "THA", "birth": ")" + birth +
                    R"("}, "household": {"household_id": ")" + house + R"(", "role": ")" + role + R"("}})");
  }
  frame::Actor officer(const std::string& org_id, const std::vector<std::string>& areas) {
    return {.staff_id = "", .role = Role::desk_officer, .org_id = org_id, .area_code = "521304",
            .scope = frame::SystemScope::organisation("test", org_id, areas)};
  }
  void note(const frame::Actor& who, const std::string& person_id, const std::string& code, const char* on, const std::string& document) {
    auto done = stage->workplace().act_as(who, kit::make_uuid_v4(), "test", [&](frame::Act& a) -> kit::Result<frame::Reply> {
      auto brief = TRY(door().note_help(a, {.person_id = person_id, .code = code, .value = Money::baht(3000), .given_on = day(on), .document = document}));
      EXPECT_EQ(brief.note.household_id, house);
      a.announce_raw({"chaeson", "test.done", "x", "52", "{}"});
      return frame::Reply{};
    });
    EXPECT_TRUE(done) << (done ? "" : done.error().code);
  }
  CeilingCheck ceiling(const std::string& code, const std::string& person_id, const char* on) {
    CeilingCheck found;
    look([&](frame::Look& l) { found = *door().check_ceiling(l, code, person_id, day(on), Money::baht(3000)); });
    return found;
  }
  Entitlement standing(const std::string& code, const char* on) {
    Entitlement found;
    look([&](frame::Look& l) { found = *door().entitlement(l, code, kham, day(on)); });
    return found;
  }
  std::string house, kham, kaew;
};
INSTANTIATE_TEST_SUITE_P(both, EntitlementTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(EntitlementTest, somebody_of_59_years_and_364_days_is_nearly_there_and_may_claim_the_next_day) {
  auto before = standing("OAA_60", "2026-09-29");
  EXPECT_EQ(before.rule, Answer::no);
  EXPECT_EQ(before.standing, Standing::nearly);
  EXPECT_EQ(before.changes_on, day("2026-09-30"));
  bool said = std::ranges::any_of(before.clauses, [](const ClauseBrief& c) {
    return c.change_th.find("30 กันยายน 2569") != c.change_th.npos && c.finds_th == "59 ปี";
  });
  EXPECT_TRUE(said);
  EXPECT_EQ(standing("OAA_60", "2026-09-30").standing, Standing::may_claim);
}

TEST_P(EntitlementTest, help_of_two_centres_counts_together_within_a_fiscal_year) {
  auto here = officer("chaeson", {"521304"}), there = officer("thungkwao", {"521304", "521305"});
  note(here, kham, "ELD_HARDSHIP", "2026-09-30", "aid.payment/1");
  note(here, kham, "ELD_HARDSHIP", "2026-10-01", "aid.payment/2");
  note(there, kham, "ELD_HARDSHIP", "2026-10-02", "aid.payment/3");
  auto third = ceiling("ELD_HARDSHIP", kham, "2026-10-10");
  EXPECT_EQ(third.fiscal_year, 2570);
  EXPECT_EQ(third.had.times, 2);
  EXPECT_EQ(third.times_left, 1);
  EXPECT_FALSE(third.times_reached);
  note(there, kham, "ELD_HARDSHIP", "2026-10-09", "aid.payment/4");
  auto fourth = ceiling("ELD_HARDSHIP", kham, "2026-10-10");
  EXPECT_TRUE(fourth.times_reached && fourth.amount_above);
  EXPECT_EQ(fourth.again_on, day("2027-10-01"));
  EXPECT_EQ(standing("ELD_HARDSHIP", "2026-10-10").standing, Standing::exhausted);
  EXPECT_EQ(standing("ELD_HARDSHIP", "2027-10-01").standing, Standing::may_claim);
  EXPECT_EQ(ceiling("ELD_HARDSHIP", kham, "2026-09-30").had.times, 1);
}

TEST_P(EntitlementTest, a_family_counts_whoever_of_it_asks) {
  auto here = officer("chaeson", {"521304"});
  note(here, kham, "LOW_INCOME_FAMILY", "2026-10-01", "aid.payment/5");
  note(here, kaew, "LOW_INCOME_FAMILY", "2026-10-02", "aid.payment/6");
  EXPECT_EQ(ceiling("LOW_INCOME_FAMILY", kaew, "2026-10-10").had.times, 2);
  EXPECT_EQ(ceiling("ELD_HARDSHIP", kham, "2026-10-10").had.times, 0);
  EXPECT_EQ(ceiling("ELD_HARDSHIP", kham, "2026-10-10").family.times, 2);
}

TEST_P(EntitlementTest, what_a_document_noted_counts_once_and_no_more_when_the_money_came_back) {
  auto here = officer("chaeson", {"521304"});
  note(here, kham, "ELD_HARDSHIP", "2026-10-01", "aid.payment/7");
  note(here, kham, "ELD_HARDSHIP", "2026-10-01", "aid.payment/7");
  EXPECT_EQ(ceiling("ELD_HARDSHIP", kham, "2026-10-10").had.times, 1);
  act([&](frame::Act& a) { door().withdraw_help(a, "aid.payment/7", "เงินถูกส่งคืน"); });
  EXPECT_EQ(ceiling("ELD_HARDSHIP", kham, "2026-10-10").had.times, 0);
}

}  // namespace
}  // namespace benefits
