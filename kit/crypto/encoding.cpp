// Random bytes, SHA-256, and the text forms of bytes.
#include <openssl/evp.h>

#include <memory>

#include "kit/base/breakage.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/crypto/sodium.hpp"

namespace kit::crypto {

std::string random_bytes(std::size_t count) {
  ensure_sodium();
  std::string out(count, '\0');
  randombytes_buf(out.data(), out.size());
  return out;
}

std::string random_token() {
  return base64url(random_bytes(32));
}

// OpenSSL's, because it uses the processor's own instructions for it: every answer and every line
// of the journal is hashed.
std::string sha256(std::string_view bytes) {
  struct Free {
    void operator()(EVP_MD_CTX* c) const { EVP_MD_CTX_free(c); }
  };
  static const EVP_MD* const method = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  thread_local const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  std::string out(32, '\0');
  const bool done = context && EVP_DigestInit_ex(context.get(), method, nullptr) == 1 &&
                    EVP_DigestUpdate(context.get(), bytes.data(), bytes.size()) == 1 &&
                    EVP_DigestFinal_ex(context.get(), bytes_of(out), nullptr) == 1;
  if (!done) throw Breakage("SHA-256 cannot be computed");
  return out;
}

std::string hex(std::string_view bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), bytes_of(bytes), bytes.size());
  out.pop_back();
  return out;
}

std::optional<std::string> unhex(std::string_view text) {
  if (text.size() % 2 != 0) return std::nullopt;
  std::string out(text.size() / 2, '\0');
  std::size_t written = 0;
  const char* end = nullptr;
  const int failed =
      sodium_hex2bin(bytes_of(out), out.size(), text.data(), text.size(), nullptr, &written, &end);
  const bool whole = failed == 0 && written == out.size() && end == text.data() + text.size();
  return whole ? std::optional(std::move(out)) : std::nullopt;
}

std::string base64url(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes_of(bytes), bytes.size(), variant);
  out.pop_back();
  return out;
}

std::optional<std::string> unbase64url(std::string_view text) {
  std::string out(text.size() / 4 * 3 + 3, '\0');
  std::size_t written = 0;
  const char* end = nullptr;
  const int failed = sodium_base642bin(bytes_of(out), out.size(), text.data(), text.size(), nullptr,
                                       &written, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
  out.resize(written);
  return out;
}

bool equal_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace kit::crypto
