// Referrals there and back, visits that arrive late, and requests that come twice.
#include <set>

#include "centre/casework/course/views.hpp"
#include "centre/casework/plan/shapes.hpp"
#include "centre/casework/referral/shapes.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/casework/today/shapes.hpp"
#include "centre/casework/visit/shapes.hpp"

namespace casework {
namespace {

struct ReferralTest : Bench {
  void SetUp() override {
    Bench::SetUp();
    worker = hire("somsri", Role::social_worker);
    shelter = hire("noi", Role::agency_officer, "shelter", "57");  // its own area lies elsewhere
    hospital = hire("doctor", Role::agency_officer, "hospital", "5213");
  }
  Came refer(const std::string& id, const std::string& agency, const std::string& shared = "") {
    return post(worker, "/cases/" + id + "/referrals",
                R"({"agency_org_id":")" + agency +
                    R"(","letter_number":"ที่ ลป 52004/12","urgency":"urgent",)"
                    R"("need":"ขอที่พักชั่วคราว","shared":[)" +
                    shared + "]}");
  }
  frame::Actor worker, shelter, hospital;
};
INSTANTIATE_TEST_SUITE_P(both, ReferralTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(ReferralTest, a_refused_referral_comes_back_and_the_next_agency_helps) {
  auto id = planned_case(worker, request("HOU03", "buason"));
  auto sent = refer(id, "shelter", R"("clients","facts")").as<ReferralView>();
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "referred");
  EXPECT_EQ(get(worker, "/today").as<Today>().waiting.size(), 1u);

  auto letter = "/referrals/" + sent.id;
  EXPECT_EQ(post(shelter, letter + "/refusal", R"({"words":" "})").code(),
            "casework.reason_needed");
  auto refused = post(shelter, letter + "/refusal", R"({"words":"เต็ม"})");
  EXPECT_EQ(refused.as<PostView>().state, ReferralState::refused);
  EXPECT_EQ(refused.announced.front().name, "casework.referral_refused");
  EXPECT_EQ(refused.announced.front().org_id, "chaeson");
  auto back = get(worker, "/cases/" + id).as<CaseView>();
  EXPECT_EQ(back.state, State::planning);
  EXPECT_EQ(get(worker, "/cases/" + id + "/history").as<frame::Page<MoveRow>>().items.back().reason,
            "เต็ม");
  EXPECT_EQ(post(shelter, letter + "/acceptance", "{}").code(), "casework.referral_answered");

  auto second = refer(id, "hospital").as<ReferralView>();
  EXPECT_TRUE(post(hospital, "/referrals/" + second.id + "/acceptance", "{}").ok());
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "referred");
  EXPECT_TRUE(
      post(hospital, "/referrals/" + second.id + "/completion", R"({"words":"รับไว้แล้ว"})").ok());
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "helped");
}

TEST_P(ReferralTest, an_accepted_referral_can_be_handed_back_with_its_result) {
  auto id = planned_case(worker);
  auto sent = refer(id, "shelter").as<ReferralView>();
  EXPECT_TRUE(post(shelter, "/referrals/" + sent.id + "/acceptance", "{}").ok());
  EXPECT_TRUE(
      post(shelter, "/referrals/" + sent.id + "/return", R"({"words":"อยู่ครบสามเดือน"})").ok());
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "planning");
}

TEST_P(ReferralTest, a_case_waits_for_the_last_of_several_agencies) {
  auto id = planned_case(worker);
  auto one = refer(id, "shelter").as<ReferralView>(),
       two = refer(id, "hospital").as<ReferralView>();
  EXPECT_TRUE(post(shelter, "/referrals/" + one.id + "/refusal", R"({"words":"เต็ม"})").ok());
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "referred");
  EXPECT_TRUE(post(hospital, "/referrals/" + two.id + "/acceptance", "{}").ok());
  EXPECT_TRUE(
      post(worker, "/cases/" + id + "/closure", R"({"outcome":"died","reason":"เสียชีวิต"})").ok());
  EXPECT_TRUE(
      post(hospital, "/referrals/" + two.id + "/completion", R"({"words":"รักษาจนสุดทาง"})").ok());
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "closed");
}

TEST_P(ReferralTest, a_dissolved_agency_takes_no_referral) {
  auto id = planned_case(worker);
  EXPECT_EQ(get(worker, "/cases/" + id + "/agencies").as<frame::Page<AgencyRow>>().items.size(),
            2u);
  EXPECT_EQ(refer(id, "gone").code(), "casework.agency_closed");
  EXPECT_EQ(refer(id, "nowhere").code(), "casework.agency_unknown");
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "planning");
}

TEST_P(ReferralTest, the_agency_sees_what_was_chosen_and_nothing_else) {
  auto id =
      planned_case(worker, request("VIO01", "buason"));  // sealed, and still it can be referred
  auto sent = refer(id, "shelter", R"("problems","facts")").as<ReferralView>();
  auto got = get(shelter, "/referrals/" + sent.id);
  auto view = got.as<PostView>();
  EXPECT_EQ(view.letter.facts, "จริง");
  EXPECT_EQ(view.letter.problems, std::vector<std::string>{"VIO01"});
  for (const char* hidden : {"บัวสร", "สมศรี", "081", "ควรช่วย", "ขอความช่วยเหลือ"})
    EXPECT_EQ(got.body.find(hidden), std::string::npos) << hidden;
  EXPECT_EQ(get(shelter, "/cases/" + id).code(), "edge.not_allowed");
  EXPECT_EQ(get(shelter, "/cases").code(), "edge.not_allowed");
}

TEST_P(ReferralTest, an_agency_reads_only_its_own_post_even_in_its_own_area) {
  auto id = planned_case(worker);
  auto sent = refer(id, "shelter").as<ReferralView>();
  EXPECT_EQ(get(hospital, "/referrals/" + sent.id).code(), "casework.referral_unknown");
  EXPECT_EQ(post(hospital, "/referrals/" + sent.id + "/acceptance", "{}").code(),
            "casework.referral_unknown");
  EXPECT_TRUE(get(hospital, "/referrals").as<frame::Page<PostRow>>().items.empty());
  EXPECT_EQ(get(shelter, "/referrals").as<frame::Page<PostRow>>().items.size(), 1u);
  EXPECT_EQ(get(shelter, "/referrals?state=sent").as<frame::Page<PostRow>>().items.size(), 1u);
  EXPECT_TRUE(get(shelter, "/referrals?state=refused").as<frame::Page<PostRow>>().items.empty());
}

TEST_P(ReferralTest, a_visit_written_offline_and_sent_after_the_closure_is_kept_and_flagged) {
  auto volunteer = hire("vol", Role::volunteer);
  auto id = planned_case(worker);
  EXPECT_TRUE(
      post(worker, "/cases/" + id + "/closure", R"({"outcome":"eased","reason":"ดีขึ้น"})").ok());
  auto body =
      R"({"held_at":"2022-06-08T08:00:00Z","visitors":"อพม. บุญมี","place":"home","purpose":"มอบของ",)"
      R"("seen":"ยาย","observations":[{"dimension":"living","words":"หลังคารั่ว"}],"given":[{"kind":"goods",)"
      R"("item":"ข้าวสาร","unit":"ถุง","quantity":1,"giver":"วัด","receiver_name":"ยาย","acknowledgement":"witness",)"
      R"("witness":"ผู้ใหญ่บ้าน","given_on":"2022-06-08"}]})";
  auto late = post(volunteer, "/cases/" + id + "/visits", body).as<VisitView>();
  EXPECT_TRUE(late.after_closure);
  EXPECT_EQ(late.observations[0].words, "หลังคารั่ว");
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "closed");
  EXPECT_EQ(get(worker, "/cases/" + id + "/aid").as<frame::Page<AidView>>().items.size(), 1u);
  EXPECT_EQ(get(worker, "/cases/" + id + "/visits").as<frame::Page<VisitView>>().items.size(), 1u);
}

TEST_P(ReferralTest, a_signature_is_kept_with_the_aid_and_lies_sealed) {
  auto id = planned_case(worker);
  std::string mark = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ";
  EXPECT_TRUE(post(worker, "/cases/" + id + "/aid",
                   R"({"kind":"goods","item":"ข้าวสาร","quantity":1,"giver":"ศูนย์",)"
                   R"("receiver_name":"ยาย","acknowledgement":"signature","given_on":"2022-06-09",)"
                   R"("mark_image":")" +
                       mark + R"("})")
                  .ok());
  EXPECT_EQ(get(worker, "/cases/" + id + "/aid").as<frame::Page<AidView>>().items[0].mark_image,
            mark);
  auto rows = db->read()->query("SELECT mark_image FROM casework_aid");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows.front().text("mark_image").find(mark.substr(0, 12)), std::string::npos);
}

TEST_P(ReferralTest, aid_is_checked_before_it_is_written_down) {
  auto id = planned_case(worker);
  auto give = [&](const std::string& more) {
    return post(worker, "/cases/" + id + "/aid",
                R"({"item":"เงิน","quantity":1,"giver":"ศูนย์","receiver_name":"ยาย",)" + more + "}")
        .code();
  };
  EXPECT_EQ(
      give(R"("kind":"cash","value_satang":1,"acknowledgement":"thumb","given_on":"2022-06-09")"),
      "casework.paid_how_needed");
  EXPECT_EQ(
      give(R"("kind":"cash","paid_how":"cash","acknowledgement":"thumb","given_on":"2022-06-09")"),
      "casework.amount_needed");
  EXPECT_EQ(give(R"("kind":"goods","acknowledgement":"witness","given_on":"2022-06-09")"),
            "casework.witness_needed");
  EXPECT_EQ(give(R"("kind":"goods","acknowledgement":"thumb","given_on":"2022-06-10")"),
            "casework.given_in_future");
  EXPECT_EQ(give(R"("kind":"goods","acknowledgement":"signature","mark_image":"PHN2Zz4",)"
                 R"("given_on":"2022-06-09")"),
            "casework.mark_not_a_picture");
  EXPECT_EQ(get(worker, "/cases/" + id).member("state"), "planning");
}

TEST_P(ReferralTest, the_same_request_by_the_public_page_and_at_the_desk_is_flagged) {
  frame::Actor citizen{.org_id = "",
                       .scope = frame::SystemScope::organisation("test", "chaeson", {})};
  frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
  PublicRequest request_{.centre_org_id = "chaeson",
                         .area_code = "52130401",
                         .problem = "INC02",
                         .words = "ไม่มีเงินซื้อข้าว",
                         .name = "สมศรี",
                         .phone = "0812345678"};
  PublicReceipt receipt;
  auto done =
      performer->act(citizen, particulars, "x", [&](frame::Act& act) -> kit::Result<frame::Reply> {
        receipt = TRY(casework->take_public_request(act, request_));
        return frame::Reply{};
      });
  ASSERT_TRUE(done);
  auto id =
      open(worker, request("INC01"));  // same phone, same group of problems, written otherwise
  auto linked = get(worker, "/cases/" + id).as<CaseView>().linked;
  ASSERT_EQ(linked.size(), 1u);
  EXPECT_EQ(linked[0].number, receipt.number);
  EXPECT_EQ(linked[0].why, Likeness::same_phone);
}

}  // namespace
}  // namespace casework
