// On real databases: photographs and scans of papers and slips, without what the camera wrote, seen by whoever may read
// the request and by nobody else.
#include "centre/aid/tests/aid_test.hpp"
#include "kit/picture/picture.hpp"
#include "kit/picture/tests/exif.hpp"

namespace aid {
namespace {

// As a phone sends it: with who made it and where.
std::string photograph() {
  auto dot = kit::crypto::unbase64url("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk-M9QDwADhgGAWjR9awAAAABJRU5ErkJggg");
  auto picture = kit::picture::reencode(dot.value());
  if (!picture) throw kit::Bug(picture.error().code);
  return kit::picture::testing::with_exif(picture->jpeg, 1);
}

struct FilesTest : testing::AidTest {
  std::string draft(const char* emergency = "false") {
    return made(as("som", Role::desk_officer, "chaeson"), "/api/v1/aid/requests",
                R"({"channel":"walk_in","benefit_code":"LOW_INCOME_FAMILY","person_id":")" + person + R"(","emergency":)" + emergency +
                    R"(,"reason":"ขาดรายได้","amount_satang":100000,"pay_how":"transfer","bank":"ธ.ก.ส.","account":"012345678901","papers":[)" + papers() + "]}");
  }
  std::string state_of(const std::string& code) {
    for (const auto& paper : answer.at("papers").as_array())
      if (paper.at("code").as_string() == code) return std::string(paper.at("state").as_string());
    return "";
  }
  std::string last_file() { return std::string(answer.at("files").as_array().back().at("id").as_string()); }
  // What GET gives: bytes, or the code of the refusal.
  std::string shown(const frame::Actor& actor, const std::string& id, const std::string& file) {
    for (const auto& route : stage->workplace().house().routes().all()) {
      frame::Particulars particulars;
      auto path = one(id, "files/") + file;
      if (route.method != frame::Method::get || !fits(route.path, path, particulars)) continue;
      if (!actor.may(route.permission)) return "forbidden";
      std::vector<frame::SeenRecord> seen;
      auto reply = stage->workplace().performer().look(actor, particulars, route.look, seen);
      EXPECT_TRUE(!reply || !seen.empty()) << "a reading is noted";
      return reply ? reply->body : reply.error().code;
    }
    return "no route";
  }
  std::string remove(const frame::Actor& actor, const std::string& id, const std::string& file) {
    return call(actor, one(id, "files/") + file, "", true, frame::Method::del);
  }
};

TEST_P(FilesTest, a_photograph_marks_its_paper_as_seen_and_keeps_nothing_of_the_camera) {
  auto som = as("som", Role::desk_officer, "chaeson");
  auto id = draft();
  ASSERT_EQ(call(som, one(id, "papers"), R"({"code":"id_card","state":"missing","note":"ลืมบัตร","due_on":"2022-11-09"})"), "");
  ASSERT_EQ(state_of("id_card"), "missing");
  auto jpeg = photograph();
  ASSERT_NE(jpeg.find("Exif"), jpeg.npos);
  ASSERT_EQ(call(som, one(id, "papers/id_card/files"), jpeg), "");
  EXPECT_EQ(state_of("id_card"), "attached");
  auto file = last_file();
  auto seen = shown(as("nok", Role::social_worker, "chaeson"), id, file);
  EXPECT_TRUE(seen.starts_with("\xff\xd8\xff")) << seen;
  EXPECT_EQ(seen.find("Exif"), seen.npos);
  EXPECT_EQ(text("SELECT media_type AS v FROM aid_files"), "image/jpeg");
  EXPECT_EQ(shown(as("dao", Role::volunteer, "chaeson"), id, file), "forbidden");
  stage->add_organisation("elsewhere", "centre", "500101", "ศูนย์ที่อื่น");
  frame::Actor stranger = as("far", Role::desk_officer, "elsewhere");
  stranger.scope = frame::SystemScope::organisation("test", "elsewhere", {"50"});
  EXPECT_EQ(shown(stranger, id, file), "aid.request_unknown");
  EXPECT_EQ(call(stranger, one(id, "papers/id_card/files"), jpeg), "aid.request_unknown");
  EXPECT_EQ(shown(som, draft(), file), "aid.file_unknown") << "a file of another request";
}

TEST_P(FilesTest, a_pdf_is_taken_what_is_neither_is_not_and_a_paper_that_nobody_asks_for_has_no_file) {
  auto som = as("som", Role::desk_officer, "chaeson");
  auto id = draft();
  EXPECT_EQ(call(som, one(id, "papers/house_registration/files"), "%PDF-1.7 scanned"), "");
  EXPECT_EQ(shown(som, id, last_file()), "%PDF-1.7 scanned");
  EXPECT_EQ(call(som, one(id, "papers/house_registration/files"), "MZ program"), "registry.file_kind_unknown");
  EXPECT_EQ(call(som, one(id, "papers/proxy_letter/files"), "%PDF-1.7 x"), "aid.paper_unknown");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM aid_files"), "1");
}

TEST_P(FilesTest, a_file_of_somebody_else_is_taken_away_with_its_bytes_until_it_is_proposed) {
  auto som = as("som", Role::desk_officer, "chaeson");
  auto id = draft();
  ASSERT_EQ(call(som, one(id, "papers/id_card/files"), "%PDF-1.7 wrong person"), "");
  auto wrong = last_file();
  EXPECT_EQ(remove(som, id, wrong), "");
  EXPECT_EQ(state_of("id_card"), "missing") << "its last file went";
  EXPECT_EQ(shown(som, id, wrong), "aid.file_unknown");
  EXPECT_EQ(text("SELECT CAST(COUNT(*) AS TEXT) AS v FROM registry_files"), "0");
  auto proposed_one = proposed(som, register_person("คำปัน"));
  ASSERT_EQ(call(som, one(proposed_one, "papers/id_card/files"), "%PDF-1.7 right"), "");
  EXPECT_EQ(remove(som, proposed_one, last_file()), "aid.not_changeable") << "what was decided on stays";
}

TEST_P(FilesTest, a_missing_paper_does_not_stop_an_emergency_and_its_scan_may_come_afterwards) {
  auto som = as("som", Role::desk_officer, "chaeson");
  for (const char* emergency : {"false", "true"}) {
    auto id = draft(emergency);
    EXPECT_EQ(call(som, one(id, "papers"), R"({"code":"bank_book","state":"missing","note":"หายในน้ำท่วม"})"), "");
    EXPECT_EQ(call(som, one(id, "submission"), R"({"alike_reason":"คนละเรื่อง"})"), "");
    EXPECT_EQ(call(as("nok", Role::social_worker, "chaeson"), one(id, "opinions"), R"({"facts":"ก","opinion":"ข","verdict":"help"})"), "");
    EXPECT_EQ(call(som, one(id, "memos"), R"({"background":"ก","facts":"ข","law":"ค","consideration":"ง","proposal":"จ","amount_satang":100000})"), "");
    bool urgent = std::string(emergency) == "true";
    EXPECT_EQ(call(som, one(id, "proposal"), R"({"readers":[]})"), urgent ? "" : "aid.papers_missing");
    EXPECT_EQ(call(som, one(id, "papers/bank_book/files"), "%PDF-1.7 book"), "");
    EXPECT_EQ(state_of("bank_book"), "attached");
    if (!urgent) EXPECT_EQ(call(som, one(id, "proposal"), R"({"readers":[]})"), "");
  }
}

TEST_P(FilesTest, a_transfer_is_paid_with_a_reference_or_with_a_slip_of_this_request) {
  auto som = as("som", Role::desk_officer, "chaeson");
  auto lek = as("lek", Role::desk_officer, "chaeson");
  auto id = draft();
  ASSERT_EQ(call(som, one(id, "submission"), R"({"alike_reason":""})"), "");
  ASSERT_EQ(call(as("nok", Role::social_worker, "chaeson"), one(id, "opinions"), R"({"facts":"ก","opinion":"ข","verdict":"help"})"), "");
  ASSERT_EQ(call(som, one(id, "memos"), R"({"background":"ก","facts":"ข","law":"ค","consideration":"ง","proposal":"จ","amount_satang":100000})"), "");
  ASSERT_EQ(call(som, one(id, "proposal"), R"({"readers":[]})"), "");
  ASSERT_EQ(decide(as("ann", Role::provincial_officer, "office"), id), "");
  EXPECT_EQ(call(lek, one(id, "slips"), "%PDF-1.7 slip"), "aid.not_changeable") << "not prepared yet";
  ASSERT_EQ(prepare(lek, id), "");
  auto pay_with = [&](const std::string& evidence) {
    return call(lek, one(id, "payment"), R"({"paid_on":"2022-11-01","receiver_name":"บัวผัน","acknowledgement":"transfer_slip",)" + evidence + "}");
  };
  EXPECT_EQ(pay_with(R"("reference":"")"), "aid.evidence_needed");
  EXPECT_EQ(pay_with(R"("slip_file_id":"nothing")"), "aid.file_unknown");
  EXPECT_EQ(call(as("ann", Role::provincial_officer, "office"), one(id, "slips"), "%PDF-1.7 slip"), "aid.same_hand");
  ASSERT_EQ(call(lek, one(id, "slips"), photograph()), "");
  auto slip = std::string(answer.at("id").as_string());
  EXPECT_EQ(pay_with(R"("slip_file_id":")" + slip + "\""), "");
  EXPECT_EQ(std::string(answer.at("payments").at(0).at("slip_file_id").as_string()), slip);
  EXPECT_TRUE(shown(as("ann", Role::provincial_officer, "office"), id, slip).starts_with("\xff\xd8\xff"));
  EXPECT_EQ(remove(som, id, slip), "aid.not_changeable");
  EXPECT_TRUE(faults().empty()) << faults().front();
}

INSTANTIATE_TEST_SUITE_P(both, FilesTest, kit::testing::engines(), kit::testing::engine_name);

}  // namespace
}  // namespace aid
