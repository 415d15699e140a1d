// Signatures agree with the published vectors, and nothing else does.
#include "kit/crypto/signature.hpp"

#include <gtest/gtest.h>

namespace kit::crypto {
namespace {

// RFC 4231, test case 2.
TEST(Signature, agrees_with_the_published_vector) {
  EXPECT_EQ(sign_sha256("Jefe", "what do ya want for nothing?"), "W9zBRr9gdU5qBCQmCJV1x1oAPwidJzmDnexYuWTsOEM=");
  EXPECT_EQ(sign_sha256("Jefe", "what do ya want for nothing?").size(), 44u);
}

TEST(Signature, of_another_body_another_secret_or_none_is_wrong) {
  auto right = sign_sha256("secret", "body");
  EXPECT_TRUE(is_signed_sha256("secret", "body", right));
  EXPECT_FALSE(is_signed_sha256("secret", "body ", right));
  EXPECT_FALSE(is_signed_sha256("secrets", "body", right));
  EXPECT_FALSE(is_signed_sha256("secret", "body", ""));
  EXPECT_FALSE(is_signed_sha256("secret", "body", "not base64 at all"));
  EXPECT_FALSE(is_signed_sha256("", "body", sign_sha256("", "body"))) << "no secret signs nothing";
}

}  // namespace
}  // namespace kit::crypto
