// Text forms of bytes and hashes, against published vectors.
#include <gtest/gtest.h>

#include <set>

#include "kit/crypto/crypto.hpp"

namespace kit::crypto {
namespace {

TEST(Encoding, sha256_gives_the_published_digest) {
  EXPECT_EQ(hex(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(hex(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Encoding, hex_goes_there_and_back_and_refuses_what_is_not_hex) {
  EXPECT_EQ(unhex("00fF10"), std::string("\x00\xff\x10", 3));
  EXPECT_EQ(unhex(""), "");
  EXPECT_EQ(unhex("0"), std::nullopt);
  EXPECT_EQ(unhex("0g"), std::nullopt);
  EXPECT_EQ(unhex("00 1"), std::nullopt);
}

TEST(Encoding, base64url_has_no_padding_and_goes_there_and_back) {
  EXPECT_EQ(base64url("\xfb\xff\xfe"), "-__-");
  EXPECT_EQ(base64url("f"), "Zg");
  for (std::size_t size = 0; size < 70; ++size) {
    const std::string bytes = random_bytes(size);
    EXPECT_EQ(unbase64url(base64url(bytes)), bytes);
  }
  EXPECT_EQ(unbase64url("Zg=="), std::nullopt);
  EXPECT_EQ(unbase64url("a+b/"), std::nullopt);
  EXPECT_EQ(unbase64url("A"), std::nullopt);
}

TEST(Encoding, random_tokens_are_43_url_safe_characters_and_differ) {
  std::set<std::string> seen;
  for (int i = 0; i < 100; ++i) seen.insert(random_token());
  EXPECT_EQ(seen.size(), 100u);
  EXPECT_EQ(seen.begin()->size(), 43u);
}

TEST(Encoding, constant_time_comparison_compares) {
  EXPECT_TRUE(equal_constant_time("abc", "abc"));
  EXPECT_TRUE(equal_constant_time("", ""));
  EXPECT_FALSE(equal_constant_time("abc", "abd"));
  EXPECT_FALSE(equal_constant_time("abc", "abcd"));
}

}  // namespace
}  // namespace kit::crypto
