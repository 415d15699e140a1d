// One-time codes of phone apps, by liboath.
#include <liboath/oath.h>

#include <cstdlib>

#include "kit/base/breakage.hpp"
#include "kit/crypto/crypto.hpp"

namespace kit::crypto::totp {
namespace {

constexpr unsigned step_seconds = 30;
constexpr unsigned digits = 6;
constexpr std::size_t secret_bytes = 20;

struct Freed {
  void operator()(char* text) const { std::free(text); }
};
using Owned = std::unique_ptr<char, Freed>;

void ensure_oath() {
  static const bool ready = oath_init() == OATH_OK;
  if (!ready) throw Breakage("liboath does not start");
}

std::string decode(std::string_view secret) {
  ensure_oath();
  char* raw = nullptr;
  std::size_t size = 0;
  if (oath_base32_decode(secret.data(), secret.size(), &raw, &size) != OATH_OK) {
    throw Breakage("a stored one-time code secret is not base32");
  }
  const Owned owned(raw);
  return std::string(raw, size);
}

std::string code_of_step(const std::string& key, std::int64_t step) {
  char out[digits + 1] = {};
  const int failed = oath_totp_generate(key.data(), key.size(), step * step_seconds, step_seconds,
                                        OATH_TOTP_DEFAULT_START_TIME, digits, out);
  if (failed != OATH_OK) throw Breakage(oath_strerror(failed));
  return out;
}

std::int64_t step_of(Instant when) {
  return when.ms / 1000 / step_seconds;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view hex_digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == '-' || c == '.' || c == '_' || c == '~';
    if (plain) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += {'%', hex_digits[byte >> 4], hex_digits[byte & 15]};
    }
  }
  return out;
}

}  // namespace

std::string make_secret() {
  ensure_oath();
  const std::string key = random_bytes(secret_bytes);
  char* text = nullptr;
  std::size_t size = 0;
  if (oath_base32_encode(key.data(), key.size(), &text, &size) != OATH_OK) {
    throw Breakage("no memory for a one-time code secret");
  }
  const Owned owned(text);
  return std::string(text, size);
}

std::string enrolment_uri(std::string_view secret, std::string_view account,
                          std::string_view issuer) {
  return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(account) +
         "?secret=" + std::string(secret) + "&issuer=" + percent_encoded(issuer) +
         "&algorithm=SHA1&digits=6&period=30";
}

std::string code_at(std::string_view secret, Instant when) {
  return code_of_step(decode(secret), step_of(when));
}

std::optional<std::int64_t> match(std::string_view secret, std::string_view code, Instant now,
                                  std::int64_t last_step_used) {
  const std::string key = decode(secret);
  std::optional<std::int64_t> found;
  // All three are always computed, so that the time taken tells nothing.
  for (std::int64_t step = step_of(now) - 1; step <= step_of(now) + 1; ++step) {
    const bool same = equal_constant_time(code_of_step(key, step), code);
    if (same && step > last_step_used && !found) found = step;
  }
  return found;
}

}  // namespace kit::crypto::totp
