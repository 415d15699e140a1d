// Everybody's facts are counted beside the pages: what was counted before stands meanwhile, and nobody is missing from it.
#include "centre/benefits/people/following.hpp"

#include "centre/benefits/people/store.hpp"
#include "centre/benefits/people/store_answers.hpp"
#include "centre/benefits/tests/benefits_test.hpp"

namespace benefits {
namespace {

constexpr auto houses = 40;

struct FollowingTest : BenefitsTest {
  void SetUp() override {
    BenefitsTest::SetUp();
    stage->clock.set(*kit::Instant::parse("2026-10-10T02:00:00.000Z"));
    stage->add_organisation("chaeson", "centre", "521304", "ศูนย์แจ้ซ้อน");
    stage->set_area("chaeson", {"521304"});
    stage->add_member("som", "desk_officer", "chaeson", {});
    story::Visitor som(*stage);
    som.sign_in("som");
    for (int i = 0; i < houses; ++i) {
      auto house = id_of(som.send(frame::Method::post, "/api/v1/registry/households", {},
                                  R"({"address": {"area_code": "521304", "house_no": ")" + std::to_string(i + 1) + R"("}})"));
      id_of(som.send(frame::Method::post, "/api/v1/registry/people", {},
                     R"({"person": {"first_name": "คำ", "last_name": "ใจดี", "birth": "1950"}, "household": {"household_id": ")" +
                         house + R"(", "role": "head"}})"));
    }
  }
  static std::string id_of(const kit::http::ClientResponse& answer) {
    EXPECT_EQ(answer.status, 201) << answer.body;
    auto at = answer.body.find(R"("id":")");
    return answer.body.substr(at + 6, 36);
  }
  template <class Door>
  Door& desk() {
    for (auto* desk : stage->workplace().house().modules())
      if (auto* found = dynamic_cast<Door*>(desk)) return *found;
    throw kit::Breakage("the house has no such desk");
  }
  Doors doors() {
    return {desk<targeting::Assessments>(), desk<registry::Census>(), desk<network::Network>(), desk<staff::Staff>()};
  }
  const frame::Performer& performer() { return stage->workplace().performer(); }
  void later() { stage->clock.set({stage->clock.now().ms + 3'600'000}); }
  void an_import_ends() {
    act([](frame::Act& a) { a.announce_raw({"chaeson", "targeting.import_finished", "x", "52", "{}"}); });
  }
  std::int64_t everybody() {
    std::int64_t n = 0;
    look([&](frame::Look& l) { n = store::count_all(l.db, {}, {.on = day("2026-10-10")}).all; });
    return n;
  }
};
INSTANTIATE_TEST_SUITE_P(both, FollowingTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(FollowingTest, after_an_import_the_figures_of_before_stand_until_everybody_is_counted) {
  people::Following following(doors(), 0);
  auto never = following.bring_up(performer());
  EXPECT_TRUE(never.counting);
  EXPECT_FALSE(never.counted);
  following.wait();
  auto first = following.bring_up(performer());
  EXPECT_FALSE(first.counting);
  EXPECT_EQ(first.counted, stage->clock.now());
  EXPECT_EQ(everybody(), houses);

  later();
  an_import_ends();
  auto meanwhile = following.bring_up(performer());
  EXPECT_TRUE(meanwhile.counting);
  EXPECT_EQ(meanwhile.counted, first.counted);
  while (following.bring_up(performer()).counting) ASSERT_EQ(everybody(), houses);
  EXPECT_EQ(following.bring_up(performer()).counted, stage->clock.now());
  EXPECT_EQ(everybody(), houses);
}

TEST_P(FollowingTest, who_is_nobody_any_more_goes_when_a_round_ends) {
  people::Following following(doors(), houses);
  EXPECT_FALSE(following.bring_up(performer()).counting);
  act([](frame::Act& a) { store::put_person(a.db, {.org_id = "chaeson", .person_id = "ghost", .area_code = "521304"}); });
  EXPECT_EQ(everybody(), houses + 1);
  an_import_ends();
  EXPECT_FALSE(following.bring_up(performer()).counting);
  EXPECT_EQ(everybody(), houses);
}

TEST_P(FollowingTest, a_count_that_ended_early_is_made_again) {
  {
    people::Following leaving(doors(), 0);
    leaving.leave();
    auto asked = leaving.bring_up(performer());
    EXPECT_TRUE(asked.counting);
    EXPECT_EQ(everybody(), 0);
  }
  people::Following next(doors(), 0);
  next.bring_up(performer());
  next.wait();
  EXPECT_EQ(everybody(), houses);
}

}  // namespace
}  // namespace benefits
