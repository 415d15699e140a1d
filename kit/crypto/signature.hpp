// Bodies that somebody outside signs with a secret we share: HMAC-SHA256, as base64.
#pragma once

#include <string>
#include <string_view>

namespace kit::crypto {

std::string sign_sha256(std::string_view secret, std::string_view body);
// In constant time; false also when the signature is no base64.
bool is_signed_sha256(std::string_view secret, std::string_view body, std::string_view signature);

}  // namespace kit::crypto
