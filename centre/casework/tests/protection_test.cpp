// Who is kept away, who breaks the glass, who seals, who is called how; on both databases.
#include "centre/casework/protection/shapes.hpp"
#include "centre/casework/course/views.hpp"
#include "centre/casework/tests/bench.hpp"
#include "centre/casework/watch/shapes.hpp"

namespace casework {
namespace {

struct ProtectionTest : Bench {
  void SetUp() override {
    Bench::SetUp();
    mali = hire("mali", Role::desk_officer);
    som = hire("somsri", Role::social_worker);
    kan = hire("kan", Role::social_worker, "thungkwao", "52");
    head = hire("head", Role::centre_head);
    province = hire("prasit", Role::provincial_officer, "pmj", "52");
  }
  static std::string glass(const std::string& number, const std::string& person = "") {
    return R"({"number":")" + number + R"(","person_id":")" + person +
           R"(","why":"danger_to_life","words":"เด็กอยู่ตรงหน้า ต้องรู้ว่าเกิดอะไรขึ้น"})";
  }
  std::string sees(const frame::Actor& who, const std::string& id) { return get(who, "/cases/" + id).code(); }
  frame::Actor mali, som, kan, head, province;
};
INSTANTIATE_TEST_SUITE_P(both, ProtectionTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(ProtectionTest, family_of_who_works_here_is_never_their_case_and_they_are_not_told) {
  EXPECT_TRUE(post(mali, "/kin", R"({"person_id":"buason"})").ok());
  auto before = get(mali, "/cases").body + get(mali, "/queue").body + get(mali, "/today").body;
  auto id = open(som, request("INC02", "buason", R"("urgency":"urgent")"));
  EXPECT_EQ(sees(mali, id), "casework.case_unknown");
  EXPECT_EQ(sees(som, id), "");
  EXPECT_EQ(get(mali, "/cases").body + get(mali, "/queue").body + get(mali, "/today").body, before);
  EXPECT_TRUE(get(mali, "/notices").as<frame::Page<NoticeRow>>().items.empty());
  EXPECT_EQ(triage(som, id, "mali").code(), "casework.not_a_colleague");
}

TEST_P(ProtectionTest, kin_declared_later_closes_what_there_is_and_takes_it_out_of_their_hands) {
  auto id = open(som, request("INC02", "buason"));
  EXPECT_TRUE(triage(som, id, "mali").ok());
  EXPECT_TRUE(post(mali, "/kin", R"({"person_id":"buason"})").ok());
  EXPECT_EQ(sees(mali, id), "casework.case_unknown");
  EXPECT_FALSE(get(som, "/cases/" + id).as<CaseView>().in_charge);
}

TEST_P(ProtectionTest, somebody_named_in_a_file_is_kept_away_by_those_who_carry_it_and_by_nobody_else) {
  auto id = open(som, request("VIO01"));
  EXPECT_TRUE(post(som, "/cases/" + id + "/team", R"({"join":["mali"]})").ok());
  EXPECT_EQ(post(som, "/cases/" + id + "/blocks", R"({"staff_id":"somsri","why":"kin"})").code(), "casework.block_yourself");
  auto placed = post(som, "/cases/" + id + "/blocks", R"({"staff_id":"mali","why":"kin_of_named","words":"น้องชายผู้ถูกกล่าวหา"})").as<BlockRow>();
  EXPECT_EQ(sees(mali, id), "casework.case_unknown");
  EXPECT_EQ(post(mali, "/cases/" + id + "/blocks/" + placed.id + "/lifting", "{}").code(), "casework.case_unknown");
  EXPECT_EQ(post(som, "/cases/" + id + "/team", R"({"join":["mali"]})").code(), "casework.not_a_colleague");
  EXPECT_TRUE(post(som, "/cases/" + id + "/blocks/" + placed.id + "/lifting", "{}").ok());
  EXPECT_TRUE(post(som, "/cases/" + id + "/team", R"({"join":["mali"]})").ok());
  EXPECT_EQ(sees(mali, id), "");
}

TEST_P(ProtectionTest, broken_glass_opens_one_file_for_an_hour_tells_its_team_and_must_be_signed_for) {
  auto made = post(som, "/cases", request("VIO01")).as<Opened>();
  auto lists = get(kan, "/cases").body + get(kan, "/queue").body + get(kan, "/today").body;
  auto opened = post(kan, "/glass", glass(made.number)).as<frame::Page<OpenedThroughGlass>>().items;
  ASSERT_EQ(opened.size(), 1u);
  auto view = get(kan, "/cases/" + made.id).as<CaseView>();
  EXPECT_EQ(view.glass_until->ms, clock.now().ms + 3'600'000);
  EXPECT_EQ(get(kan, "/cases").body + get(kan, "/queue").body + get(kan, "/today").body, lists) << "in no list";
  EXPECT_EQ(post(kan, "/cases/" + made.id + "/team", R"({"join":["mali"]})").code(), "casework.case_unknown");
  EXPECT_EQ(get(som, "/notices").as<frame::Page<NoticeRow>>().items.at(0).kind, ToldKind::glass_broken);
  clock.advance_ms(3'600'001);
  EXPECT_EQ(sees(kan, made.id), "casework.case_unknown");

  auto waiting = get(som, "/glass").as<frame::Page<GlassRow>>().items;
  ASSERT_EQ(waiting.size(), 1u);
  EXPECT_TRUE(waiting[0].may_review);
  auto at = "/glass/" + waiting[0].id + "/review";
  EXPECT_EQ(post(kan, at, R"({"verdict":"justified","words":"ของฉันเอง"})").code(), "casework.glass_unknown");
  EXPECT_EQ(post(som, at, R"({"verdict":"none","words":"x"})").code(), "casework.answer_needed");
  EXPECT_EQ(post(som, at, R"({"verdict":"justified","words":"จำเป็นจริง"})").as<GlassRow>().verdict, Verdict::justified);
  EXPECT_EQ(post(som, at, R"({"verdict":"justified","words":"อีกครั้ง"})").code(), "casework.glass_reviewed_already");
}

TEST_P(ProtectionTest, who_tries_the_glass_on_what_is_not_there_or_kept_from_them_hears_the_same_and_is_counted) {
  auto made = post(som, "/cases", request("VIO01", "buason")).as<Opened>();
  EXPECT_TRUE(post(som, "/cases/" + made.id + "/blocks", R"({"staff_id":"kan","why":"kin"})").ok());
  EXPECT_EQ(post(kan, "/glass", glass(made.number)).code(), "casework.case_unknown");
  EXPECT_EQ(post(kan, "/glass", glass("521304-1-2565-000000")).code(), "casework.case_unknown");
  EXPECT_EQ(post(kan, "/glass", glass("", "buason")).code(), "casework.case_unknown");
  for (int i = 0; i < 2; ++i) EXPECT_EQ(post(kan, "/glass", glass("1")).code(), "casework.case_unknown");
  EXPECT_EQ(post(kan, "/glass", glass("1")).code(), "casework.glass_worn_out");
  EXPECT_EQ(post(head, "/glass", glass("", "buason")).as<frame::Page<OpenedThroughGlass>>().items.size(), 1u);
}

TEST_P(ProtectionTest, a_review_that_nobody_signs_is_raised) {
  auto made = post(som, "/cases", request("VIO01")).as<Opened>();
  EXPECT_TRUE(post(kan, "/glass", glass(made.number)).ok());
  clock.advance_ms(std::int64_t{4321} * 60'000);
  EXPECT_TRUE(post(province, "/clock_runs", "{}").ok());
  auto notices = get(som, "/notices").as<frame::Page<NoticeRow>>().items;
  EXPECT_TRUE(std::ranges::any_of(notices, [](const auto& n) { return n.kind == ToldKind::review_late; }));
}

TEST_P(ProtectionTest, the_province_seals_a_file_and_the_centre_s_team_loses_it) {
  EXPECT_TRUE(post(province, "/protectors", R"({"staff":["prasit"]})").ok());
  auto id = open(som, request("VIO01"));
  auto at = "/cases/" + id;
  EXPECT_EQ(post(som, at + "/sealing", R"({"by_province":true,"team":["mali"],"reason":"ผู้ถูกกล่าวหาเป็นนายก อบต."})").code(),
            "casework.team_of_province");
  EXPECT_TRUE(post(som, at + "/sealing", R"({"by_province":true,"team":["prasit"],"reason":"ผู้ถูกกล่าวหาเป็นนายก อบต."})").ok());
  EXPECT_EQ(sees(som, id), "casework.case_unknown");
  EXPECT_TRUE(get(province, at).as<CaseView>().sealed_by_province);
  EXPECT_TRUE(post(province, at + "/team", R"({"join":["somsri"]})").ok());
  EXPECT_EQ(post(som, at + "/team", R"({"join":["mali"]})").code(), "casework.sealed_by_province");
  EXPECT_EQ(post(som, at + "/unsealing", R"({"secrecy":"ordinary","reason":"x"})").code(), "casework.sealed_by_province");
  EXPECT_EQ(post(kan, "/glass", glass(get(province, at).as<CaseView>().number)).code(), "casework.case_unknown");
  auto back = post(province, at + "/unsealing", R"({"secrecy":"ordinary","reason":"สอบแล้ว"})").as<CaseView>();
  EXPECT_EQ(back.secrecy, Secrecy::sealed) << "its problem keeps it closed";
  EXPECT_FALSE(back.sealed_by_province);
}

TEST_P(ProtectionTest, how_somebody_may_be_called_stands_wherever_one_would_call) {
  auto id = open(som, request("VIO01", "buason"));
  auto rules = R"({"way":"phone","phone":"0899998888","hours":"จันทร์ถึงศุกร์ เก้าโมงถึงสิบเอ็ดโมง","by_whom":"ผู้หญิง บอกว่าโทรจากร้านผ้า","never":"อย่าฝากข้อความ"})";
  EXPECT_TRUE(post(som, "/cases/" + id + "/safe_contact", rules).ok());
  EXPECT_EQ(get(som, "/cases/" + id).as<CaseView>().safe_contact->phone, "0899998888");
  EXPECT_EQ(get(som, "/safe_contacts?person_id=buason").as<frame::Page<SafeContactView>>().items.size(), 1u);
  auto letter = get(som, "/cases/" + id + "/letter_preview?shared=contact").body;
  EXPECT_NE(letter.find("อย่าฝากข้อความ"), std::string::npos);
  EXPECT_EQ(letter.find("081-234-5678"), std::string::npos) << "the reporter's number goes nowhere then";
}

TEST_P(ProtectionTest, closed_files_have_neutral_words_in_every_list_of_those_who_carry_them) {
  auto id = open(som, request("VIO01", "buason"));
  for (const char* list : {"/cases", "/queue", "/today"}) EXPECT_EQ(get(som, list).body.find("บัวสร"), std::string::npos) << list;
  EXPECT_NE(get(som, "/cases/" + id).body.find("บัวสร"), std::string::npos);
}

}  // namespace
}  // namespace casework
