// Numbers without gaps, files as they were issued, and a verification that tells nothing of anybody; on both databases.
#include "centre/papers/papers.hpp"

#include "centre/network/tests/network_test.hpp"
#include "centre/papers/rules.hpp"
#include "kit/text/text.hpp"

namespace papers {
namespace {

struct PapersTest : network::test::NetworkTest {
  void SetUp() override {
    NetworkTest::SetUp();
    desk = open_papers(*network, *staff);
    {
      auto connection = db->write();
      kit::sql::migrate(*connection, desk->migrations());
      frame::raise_wall(*connection);
    }
    desk->add_routes(routes);
    org = centre("521304", "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน");
    actor = officer(frame::Role::centre_head, org, {"521304"});
  }

  template <class F>
  auto act(F work) {
    frame::Particulars particulars{.op_id = kit::make_uuid_v4()};
    decltype(work(std::declval<frame::Act&>())) out = kit::refuse(kit::Refused::not_found, "not done");
    auto done = performer->act(actor, particulars, "test", [&](frame::Act& act) -> kit::Result<frame::Reply> {
      out = work(act);
      if (!out) return out.error();
      return frame::Reply{};
    });
    return out;
  }
  IssuedBrief issue(const std::string& words, const std::string& series = "letter", bool closed = false) {
    Draft draft{.org_id = org, .area_code = "521304", .series = series, .kind = "casework.paper.referral_letter",
                .about = "casework.case/1", .closed = closed,
                .paper = {.title = "หนังสือส่งต่อ", .blocks = {kit::paper::Paragraph{.text = words}}}};
    auto issued = act([&](frame::Act& act) { return desk->issue(act, draft); });
    EXPECT_TRUE(issued) << issued.error().code;
    return *issued;
  }
  template <class Shape>
  Shape get_as(const std::string& path, std::vector<std::pair<std::string, std::string>> names = {}) {
    for (const auto& route : routes.all()) {
      if (route.path != path || !route.look) continue;
      std::vector<frame::SeenRecord> seen;
      frame::Particulars particulars{.path = names};
      auto reply = performer->look(actor, particulars, route.look, seen);
      EXPECT_TRUE(reply) << reply.error().code;
      auto view = kit::json::decode<Shape>(reply->body);
      EXPECT_TRUE(view);
      return *view;
    }
    ADD_FAILURE() << path;
    return {};
  }
  Verification verify(const std::string& code) {
    return get_as<Verification>("/api/v1/papers/verifications/{code}", {{"code", code}});
  }

  std::string org;
  std::unique_ptr<Papers> desk;
};
INSTANTIATE_TEST_SUITE_P(both, PapersTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(PapersTest, numbers_follow_each_other_in_each_series_and_year) {
  EXPECT_EQ(issue("หนึ่ง").number, "ที่ พม 0001/2565");
  EXPECT_EQ(issue("สอง").number, "ที่ พม 0002/2565");
  EXPECT_EQ(issue("หนึ่ง", "receipt").number, "เล่มที่ 2565 เลขที่ 0001");
  clock.set(*kit::Instant::parse("2022-10-01T02:00:00.000Z"));  // the fiscal year 2566 has begun
  EXPECT_EQ(issue("สาม").number, "ที่ พม 0003/2565");
  EXPECT_EQ(issue("สอง", "receipt").number, "เล่มที่ 2566 เลขที่ 0001");
  clock.set(*kit::Instant::parse("2023-01-01T02:00:00.000Z"));
  EXPECT_EQ(issue("สี่").number, "ที่ พม 0001/2566");
}

TEST_P(PapersTest, the_same_paper_keeps_its_number_and_a_changed_one_gets_its_own) {
  auto first = issue("ข้อความ");
  clock.advance_ms(60'000);
  EXPECT_EQ(issue("ข้อความ").id, first.id);
  auto other = issue("ข้อความที่แก้แล้ว");
  EXPECT_EQ(other.number, "ที่ พม 0002/2565");
  auto all = look([&](frame::Look& look) { return desk->issued_about(look, org, "casework.case/1"); });
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].id, other.id);
}

TEST_P(PapersTest, a_paper_is_given_out_as_it_was_issued_to_whom_its_record_is_open) {
  auto issued = issue("ความลับของครอบครัว");
  auto file = look([&](frame::Look& look) { return desk->file_of(look, org, "casework.case/1", issued.id); });
  ASSERT_TRUE(file);
  EXPECT_TRUE(file->starts_with("%PDF-1."));
  EXPECT_EQ(kit::crypto::hex(kit::crypto::sha256(*file)), verify(issued.code).file_hash);
  EXPECT_FALSE(look([&](frame::Look& look) { return desk->file_of(look, org, "casework.case/2", issued.id); }));
  auto connection = db->read();
  auto sealed = connection->query("SELECT sealed FROM papers_files").front().blob("sealed");
  EXPECT_EQ(sealed.find("%PDF"), sealed.npos);
}

TEST_P(PapersTest, anybody_may_verify_a_code_and_learns_nothing_of_the_person) {
  auto issued = issue("นางบัวสร ใจดี");
  actor = frame::Actor{};
  auto told = verify(kit::text::lower_ascii(kit::text::replace_all(issued.code, "-", " ")));
  EXPECT_EQ(told.verdict, Verdict::genuine);
  EXPECT_EQ(told.number, "ที่ พม 0001/2565");
  EXPECT_EQ(told.kind, "casework.paper.referral_letter");
  EXPECT_EQ(told.issued_on->text(), "2022-06-09");
  EXPECT_EQ(told.issuer_th, "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน");
  EXPECT_EQ(kit::json::encode(told).find("บัวสร"), std::string::npos);
  for (const char* wrong : {"AAAA-BBBB-CCCC", "x", "", "' OR 1=1 --", "K7QM-4TXD-9WN0"})
    EXPECT_EQ(verify(wrong).verdict, Verdict::unknown) << wrong;
}

TEST_P(PapersTest, of_a_closed_file_neither_register_nor_verification_nor_journal_says_what_it_is) {
  auto issued = issue("เด็กถูกทำร้าย", "letter", true);
  EXPECT_EQ(verify(issued.code).kind, "");
  EXPECT_EQ(verify(issued.code).verdict, Verdict::genuine);
  auto page = get_as<frame::Page<RegisterRow>>("/api/v1/papers/register");
  ASSERT_EQ(page.items.size(), 1u);
  EXPECT_EQ(page.items[0].kind, "");
  auto connection = db->read();
  for (const auto& line : connection->query("SELECT detail FROM frame_journal WHERE name = 'papers.paper_issued'"))
    EXPECT_EQ(line.text("detail").find("referral"), std::string::npos);
}

TEST_P(PapersTest, a_refused_act_takes_no_number) {
  auto refused = act([&](frame::Act& act) -> kit::Result<int> {
    auto issued = desk->issue(act, {.org_id = org, .area_code = "521304", .series = "letter", .kind = "casework.paper.memo",
                                    .about = "x", .paper = {.title = "บันทึก"}});
    EXPECT_TRUE(issued);
    return kit::refuse(kit::Refused::conflict, "papers.paper_unknown");
  });
  EXPECT_FALSE(refused);
  EXPECT_EQ(issue("หลังจากนั้น").number, "ที่ พม 0001/2565");
}

TEST(PapersRules, the_fiscal_year_begins_in_october) {
  auto day = [](const char* text) { return *kit::Date::parse(text); };
  EXPECT_EQ(year_of(YearKind::fiscal, day("2026-09-30")), 2569);
  EXPECT_EQ(year_of(YearKind::fiscal, day("2026-10-01")), 2570);
  EXPECT_EQ(year_of(YearKind::calendar, day("2026-10-01")), 2569);
  EXPECT_EQ(number_of({"letter", "{prefix} {number}/{year}", YearKind::calendar, 4}, "พม 5213", 2569, 12345), "พม 5213 12345/2569");
}

TEST(PapersRules, a_code_is_read_as_people_type_it) {
  auto code = make_code();
  EXPECT_EQ(code.size(), 14u);
  EXPECT_EQ(code_typed(kit::text::lower_ascii(code)), code);
  EXPECT_EQ(code_typed("๒๓๔๕ 6789 abcd"), "2345-6789-ABCD");
  EXPECT_EQ(code_typed("2345-6789-ABC"), "");
}

}  // namespace
}  // namespace papers
