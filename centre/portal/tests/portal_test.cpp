// Citizens ask for help and follow their request, on both databases.
#include "centre/casework/tests/bench.hpp"
#include "centre/portal/desk.hpp"

namespace portal {
std::span<const kit::sql::Migration> migrations();
}

namespace portal {
namespace {

using casework::Came;

struct PortalTest : casework::Bench {
  void SetUp() override {
    Bench::SetUp();
    portal = open_portal(*casework, network);
    portal->add_routes(routes);
    auto writer = db->write();
    kit::sql::migrate(*writer, portal->migrations());
    frame::raise_wall(*writer);
    desk = "/api/v1";
  }
  Came ask(const std::string& problem = "INC02", const std::string& area = "52130402",
           const std::string& more = "") {
    return post(
        citizen, "/portal/requests",
        R"({"area_code":")" + area + R"(","problem":")" + problem +
            R"(","words":"น้ำท่วมบ้าน","reporter":"self","name":"ทองดี","phone":"08 1111 2222",)"
            R"("notice_version":"2022-06")" +
            more + "}");
  }
  Came follow(const std::string& number, const std::string& code) {
    return post(citizen, "/portal/tracking",
                R"({"number":")" + number + R"(","code":")" + code + "\"}");
  }
  std::unique_ptr<Portal> portal;
  frame::Actor citizen;  // nobody, reaching nothing
};
INSTANTIATE_TEST_SUITE_P(both, PortalTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(PortalTest, a_request_becomes_a_case_of_the_centre_that_serves_the_place) {
  auto mali = hire("mali", frame::Role::desk_officer);
  auto asked = ask();
  auto receipt = asked.as<Receipt>();
  EXPECT_EQ(receipt.number, "521304-1-2565-00001");
  EXPECT_EQ(receipt.centre.org_id, "chaeson");
  EXPECT_EQ(asked.announced.size(), 2u);  // the case, and the notice that was shown
  auto list = get(mali, "/casework/cases");
  EXPECT_NE(list.body.find(receipt.number), std::string::npos);
  EXPECT_NE(list.body.find("ทองดี"), std::string::npos);
}

TEST_P(PortalTest, a_citizen_follows_the_request_with_the_code_or_the_phone) {
  auto mali = hire("mali", frame::Role::desk_officer);
  auto receipt = ask().as<Receipt>();
  EXPECT_EQ(follow(receipt.number, receipt.tracking_code).as<RequestProgress>().state,
            casework::State::received);
  EXPECT_EQ(follow(receipt.number, "081-111-2222").as<RequestProgress>().state,
            casework::State::received);
  for (auto [number, code] : {std::pair{receipt.number, std::string("AAAA-BBBB-CCCC")},
                              std::pair{receipt.number, std::string("0811112223")},
                              std::pair{std::string("521304-1-2565-00009"), receipt.tracking_code}})
    EXPECT_EQ(follow(number, code).code(), "portal.request_unknown");
}

TEST_P(PortalTest, a_closed_file_answers_to_the_code_alone_and_says_nothing) {
  auto worker = hire("somsri", frame::Role::social_worker);
  auto mali = hire("mali", frame::Role::desk_officer);
  auto receipt = ask("VIO01").as<Receipt>();
  auto progress = follow(receipt.number, receipt.tracking_code).as<RequestProgress>();
  EXPECT_FALSE(progress.state);
  EXPECT_EQ(follow(receipt.number, "0811112222").code(), "portal.request_unknown");
  EXPECT_EQ(get(mali, "/casework/cases").body.find(receipt.number), std::string::npos);
  EXPECT_NE(get(worker, "/casework/cases").body.find(receipt.number), std::string::npos);
}

TEST_P(PortalTest, a_request_that_cannot_be_taken_says_why) {
  EXPECT_EQ(ask("INC02", "999999").code(), "portal.area_unknown");
  EXPECT_EQ(ask("INC02", "521306").code(), "portal.no_centre_here");
  EXPECT_EQ(ask("INC02", "52130402", R"(,"centre_org_id":"thungkwao")").code(),
            "portal.centre_elsewhere");
  EXPECT_EQ(ask("ZZZ").code(), "casework.problem_unknown");
  EXPECT_EQ(
      post(citizen, "/portal/requests",
           R"({"area_code":"521304","problem":"INC02","words":"ก","reporter":"self","name":"ก",)"
           R"("phone":"081","notice_version":"2001-01"})")
          .code(),
      "portal.notice_changed");
  EXPECT_EQ(
      post(citizen, "/portal/requests",
           R"({"area_code":"521304","problem":"INC02","words":"ก","reporter":"self","name":"ก",)"
           R"("notice_version":"2022-06"})")
          .code(),
      "casework.phone_needed");
}

TEST_P(PortalTest, a_peer_that_guesses_is_stopped_for_an_hour) {
  hire("mali", frame::Role::desk_officer);
  auto receipt = ask().as<Receipt>();
  for (int i = 0; i < 30; ++i)
    EXPECT_EQ(follow(receipt.number, "guess").code(), "portal.request_unknown");
  EXPECT_EQ(follow(receipt.number, receipt.tracking_code).code(), "portal.too_many_requests");
  clock.advance_ms(3'600'000);
  EXPECT_TRUE(follow(receipt.number, receipt.tracking_code).ok());
}

TEST_P(PortalTest, centres_are_found_by_the_place) {
  EXPECT_NE(get(citizen, "/portal/centres?area=52130402").body.find("chaeson"), std::string::npos);
  EXPECT_EQ(get(citizen, "/portal/centres?area=521306").body, R"({"items":[],"next":null})");
  EXPECT_EQ(get(citizen, "/portal/notice").member("current"), "2022-06");
}

}  // namespace
}  // namespace portal
