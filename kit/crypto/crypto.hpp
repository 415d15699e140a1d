// Everything secret goes through libsodium; nothing here is home-made.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/breakage.hpp"
#include "kit/base/result.hpp"
#include "kit/base/time.hpp"

namespace kit::crypto {

std::string random_bytes(std::size_t count);
std::string random_token();                          // 256 bits, URL-safe text
std::string sha256(std::string_view bytes);          // 32 raw bytes
std::string hex(std::string_view bytes);
std::optional<std::string> unhex(std::string_view text);
std::string base64url(std::string_view bytes);
std::optional<std::string> unbase64url(std::string_view text);
bool equal_constant_time(std::string_view a, std::string_view b);

// Two password hashes run at once in the process and 32 callers may wait; the next one gets this.
struct TooBusy : Breakage {
  using Breakage::Breakage;
};

// Argon2id; the cost is inside the text, so raising it later rehashes at the next sign-in.
struct PasswordCost {
  unsigned long long operations = 3;
  std::size_t memory_bytes = 64u << 20;
};
std::string hash_password(std::string_view password, PasswordCost cost = {});
bool check_password(std::string_view hash, std::string_view password);
bool needs_rehash(std::string_view hash, PasswordCost cost = {});

// Protects fields at rest: XChaCha20-Poly1305 with the place of the value as additional data, so a
// ciphertext moved to another row or column does not open; and keyed blind indexes for equality search.
class Vault {
 public:
  static Vault from_key(std::string_view key_32_bytes);
  // Reads the key file, or makes it (mode 0600) when `create` and it is missing. Breakage otherwise.
  static Vault from_file(const std::string& path, bool create);
  ~Vault();
  Vault(Vault&&) noexcept;
  std::string seal(std::string_view place, std::string_view plain) const;
  std::optional<std::string> open(std::string_view place, std::string_view sealed) const;
  std::string blind_index(std::string_view kind, std::string_view normalised) const;  // hex, 128 bits

 private:
  struct Keys;
  explicit Vault(std::unique_ptr<Keys> keys);
  std::unique_ptr<Keys> keys_;
};

// RFC 6238, 6 digits, 30 s, SHA-1 (what phone apps speak), one step either side.
namespace totp {
std::string make_secret();                                        // base32
std::string enrolment_uri(std::string_view secret, std::string_view account, std::string_view issuer);
std::string code_at(std::string_view secret, Instant when);
// The matching step number, or nothing; the caller keeps the last step used so that a code works once.
std::optional<std::int64_t> match(std::string_view secret, std::string_view code, Instant now,
                                  std::int64_t last_step_used);
}  // namespace totp

}  // namespace kit::crypto
