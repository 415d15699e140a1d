#include "kit/crypto/signature.hpp"

#include <sodium.h>

#include "kit/crypto/crypto.hpp"
#include "kit/crypto/sodium.hpp"

namespace kit::crypto {

std::string sign_sha256(std::string_view secret, std::string_view body) {
  unsigned char mac[crypto_auth_hmacsha256_BYTES];
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, bytes_of(secret), secret.size());
  crypto_auth_hmacsha256_update(&state, bytes_of(body), body.size());
  crypto_auth_hmacsha256_final(&state, mac);
  constexpr auto kind = sodium_base64_VARIANT_ORIGINAL;
  std::string out(sodium_base64_ENCODED_LEN(sizeof mac, kind), '\0');
  sodium_bin2base64(out.data(), out.size(), mac, sizeof mac, kind);
  out.pop_back();  // the zero at the end
  return out;
}

bool is_signed_sha256(std::string_view secret, std::string_view body, std::string_view signature) {
  return !secret.empty() && equal_constant_time(sign_sha256(secret, body), signature);
}

}  // namespace kit::crypto
