// Citizen numbers and phones, against the shared vectors.
#include "centre/words/citizen_id.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>

#include "centre/words/phone.hpp"

namespace {

using namespace words;

boost::json::array vectors(const char* path) {
  std::ifstream in(path);
  if (!in) return {};
  std::string text(std::istreambuf_iterator<char>(in), {});
  return boost::json::parse(text).as_object().at("tests").as_array();
}

TEST(CitizenIds, follow_the_shared_vectors) {
  auto tests = vectors("../shared/standards/thai-id/pin.json");
  if (tests.empty()) GTEST_SKIP() << "no shared standards here";
  for (auto& test : tests) {
    std::string number(test.at("number").as_string());
    // The vectors take Thai digits "only after normalising", which is what reading does here.
    auto* why = test.as_object().if_contains("why");
    if (why && why->as_string().starts_with("Thai digits")) {
      EXPECT_TRUE(CitizenId::parse(number)) << number;
      continue;
    }
    auto id = CitizenId::parse(number);
    EXPECT_EQ(id.has_value(), test.at("valid").as_bool()) << number;
    EXPECT_EQ(read_citizen_id(number).id, id) << number;
    if (auto* normal = test.as_object().if_contains("normalised")) {
      EXPECT_EQ(id->digits, normal->as_string());
    }
  }
}

TEST(CitizenIds, know_their_kind_and_hide_themselves) {
  auto id = *CitizenId::parse("๑-๑๐๐๐-๐๐๐๐๐-๐๐-๘");
  EXPECT_EQ(id.text(), "1100000000008");
  EXPECT_EQ(id.pretty(), "1-1000-00000-00-8");
  EXPECT_EQ(id.masked(), "x-xxxx-xxxxx-00-8");
  EXPECT_EQ(id.kind(), IdKind::national);
  EXPECT_EQ(CitizenId::parse("5123456789017")->kind(), IdKind::national);
  EXPECT_EQ(CitizenId::parse("0123456789016")->kind(), IdKind::no_status);
  EXPECT_TRUE(CitizenId::parse("3520000000019"));
  EXPECT_FALSE(CitizenId::parse("3520000000018"));
}

TEST(CitizenIds, survive_what_spreadsheets_do) {
  EXPECT_EQ(read_citizen_id("1-1000-00000-00-8").id->digits, "1100000000008");
  EXPECT_FALSE(read_citizen_id("1–1000–00000–00–8").repaired);
  EXPECT_TRUE(read_citizen_id("1100000000008.0").repaired);
  EXPECT_TRUE(read_citizen_id("'1100000000008").id);
  auto lost = read_citizen_id("123456789016");
  EXPECT_TRUE(lost.zero_restored && lost.repaired);
  EXPECT_EQ(lost.id->digits, "0123456789016");
  for (auto text : {"1.1E+12", "1.10000000000E+12", "3.52e12", "๑.๑E+12"})
    EXPECT_EQ(read_citizen_id(text).fault, "words.citizen_id_scientific") << text;
  EXPECT_EQ(read_citizen_id("110000000001").fault, "words.citizen_id_length");
  EXPECT_EQ(read_citizen_id("1100000000009").fault, "words.citizen_id_check_digit");
  EXPECT_EQ(read_citizen_id("11000O0000008").fault, "words.citizen_id_wrong");
  EXPECT_EQ(read_citizen_id("").fault, "words.citizen_id_wrong");
}

TEST(IdValues, fit_the_kind_of_document) {
  EXPECT_EQ(normal_id_value(IdKind::national, "1-1000-00000-00-8"), "1100000000008");
  EXPECT_FALSE(normal_id_value(IdKind::national, "0123456789016"));
  EXPECT_EQ(normal_id_value(IdKind::no_status, "0123456789016"), "0123456789016");
  EXPECT_EQ(normal_id_value(IdKind::g_code, "g๖๕0000000012"), "G650000000012");
  EXPECT_FALSE(normal_id_value(IdKind::g_code, "G65"));
  EXPECT_EQ(normal_id_value(IdKind::passport, "aa 1234567"), "AA1234567");
  EXPECT_FALSE(normal_id_value(IdKind::passport, "<script>"));
  EXPECT_EQ(normal_id_value(IdKind::none, " "), "");
  EXPECT_FALSE(normal_id_value(IdKind::none, "5"));
  EXPECT_EQ(mask_id_value(IdKind::passport, "AA1234567"), "xxxxxx567");
  EXPECT_EQ(mask_id_value(IdKind::national, "1100000000008"), "x-xxxx-xxxxx-00-8");
}

TEST(Phones, follow_the_shared_vectors) {
  auto tests = vectors("../shared/standards/thai-id/phone.json");
  if (tests.empty()) GTEST_SKIP() << "no shared standards here";
  for (auto& test : tests) {
    auto phone = Phone::parse(test.at("input").as_string());
    EXPECT_EQ(phone ? phone->e164() : "", test.at("e164").as_string()) << test;
    if (!phone) continue;
    auto kind = test.at("kind").as_string();
    EXPECT_EQ(phone->kind(), kind == "mobile"  ? PhoneKind::mobile
                             : kind == "fixed" ? PhoneKind::fixed
                                               : PhoneKind::hotline);
  }
}

TEST(Phones, are_shown_in_groups_and_read_again) {
  EXPECT_EQ(Phone::parse("๐๘๑ ๒๓๔ ๕๖๗๘")->pretty(), "08-1234-5678");
  EXPECT_EQ(Phone::parse("+66 (0)2 345 6789")->pretty(), "02-345-6789");
  EXPECT_EQ(Phone::parse("053-123456")->pretty(), "053-123-456");
  EXPECT_EQ(Phone::parse("1300")->pretty(), "1300");
  for (auto number : {"0812345678", "023456789", "053123456", "1300", "191"}) {
    auto phone = *Phone::parse(number);
    EXPECT_EQ(phone.text(), number);
    EXPECT_EQ(Phone::parse(phone.pretty()), phone);
    EXPECT_EQ(Phone::parse(phone.e164()), phone);
  }
  for (auto bad : {"", "+66", "+1 555 123 4567", "08123456789", "081-234-567x", "12",
                   "++66812345678", "0000000000"})
    EXPECT_FALSE(Phone::parse(bad)) << bad;
}

}  // namespace
