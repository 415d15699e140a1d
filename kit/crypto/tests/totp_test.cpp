// One-time codes against RFC 6238 and against replay.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <sstream>

#include "kit/crypto/crypto.hpp"

namespace kit::crypto::totp {
namespace {

const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

Instant at(std::int64_t seconds) {
  return {.ms = seconds * 1000};
}

TEST(Totp, gives_the_codes_of_rfc_6238) {
  std::ifstream file("../shared/standards/identity/totp.json");
  if (!file) GTEST_SKIP() << "../shared/standards/identity/totp.json is absent";
  std::stringstream text;
  text << file.rdbuf();
  int checked = 0;
  const auto document = boost::json::parse(text.str());
  for (const auto& row : document.at("tests").as_array()) {
    const auto* period = row.as_object().if_contains("period");
    if (row.at("alg") != "SHA1" || period == nullptr || *period != 30) continue;
    // The standard prints eight digits; six digits are their tail.
    const std::string code(row.at("code").as_string());
    const std::string base32(row.at("secretBase32").as_string());
    EXPECT_EQ(code_at(base32, at(row.at("time").to_number<std::int64_t>())),
              code.substr(code.size() - 6));
    ++checked;
  }
  EXPECT_GE(checked, 5);
}

TEST(Totp, knows_two_codes_of_the_standard_by_heart) {
  EXPECT_EQ(code_at(secret, at(59)), "287082");
  EXPECT_EQ(code_at(secret, at(20000000000)), "353130");
}

TEST(Totp, accepts_one_step_either_side_and_no_more) {
  const std::string code = code_at(secret, at(3000));
  EXPECT_EQ(match(secret, code, at(3000), 0), 100);
  EXPECT_EQ(match(secret, code, at(2970), 0), 100);
  EXPECT_EQ(match(secret, code, at(3059), 0), 100);
  EXPECT_EQ(match(secret, code, at(2969), 0), std::nullopt);
  EXPECT_EQ(match(secret, code, at(3060), 0), std::nullopt);
}

TEST(Totp, a_code_works_once) {
  const std::string code = code_at(secret, at(3000));
  EXPECT_EQ(match(secret, code, at(3000), 99), 100);
  EXPECT_EQ(match(secret, code, at(3000), 100), std::nullopt);
  EXPECT_EQ(match(secret, code, at(3030), 100), std::nullopt);
}

TEST(Totp, what_is_not_six_digits_does_not_match) {
  for (const char* code : {"", "1", "abcdef", "2870820", "94287082"}) {
    EXPECT_EQ(match(secret, code, at(59), -1), std::nullopt) << code;
  }
}

TEST(Totp, new_secrets_are_160_bits_and_differ) {
  EXPECT_EQ(make_secret().size(), 32u);
  EXPECT_NE(make_secret(), make_secret());
  EXPECT_EQ(code_at(make_secret(), at(59)).size(), 6u);
}

TEST(Totp, a_stored_secret_that_is_not_base32_is_a_breakage) {
  EXPECT_THROW(code_at("!!!", at(59)), Breakage);
}

TEST(Totp, the_enrolment_address_is_percent_encoded) {
  EXPECT_EQ(enrolment_uri("ABC", "somsri@x y", "แจ้"),
            "otpauth://totp/%E0%B9%81%E0%B8%88%E0%B9%89:somsri%40x%20y?secret=ABC"
            "&issuer=%E0%B9%81%E0%B8%88%E0%B9%89&algorithm=SHA1&digits=6&period=30");
}

}  // namespace
}  // namespace kit::crypto::totp
