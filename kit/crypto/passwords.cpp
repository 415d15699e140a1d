// Argon2id password hashes, at most two at once in the process.
#include <cerrno>

#include "kit/crypto/crypto.hpp"
#include "kit/crypto/sodium.hpp"
#include "kit/crypto/turnstile.hpp"

namespace kit::crypto {
namespace {

Turnstile& gate() {
  static Turnstile one(2, 32);
  return one;
}

}  // namespace

std::string hash_password(std::string_view password, PasswordCost cost) {
  ensure_sodium();
  const Turnstile::Pass pass(gate());
  char out[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str_alg(out, password.data(), password.size(), cost.operations,
                            cost.memory_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw Breakage("not enough memory to hash a password");
  }
  return out;
}

bool check_password(std::string_view hash, std::string_view password) {
  ensure_sodium();
  if (!hash.starts_with(crypto_pwhash_STRPREFIX) || hash.size() >= crypto_pwhash_STRBYTES) {
    return false;
  }
  const std::string terminated(hash);
  const Turnstile::Pass pass(gate());
  errno = 0;
  const bool right =
      crypto_pwhash_str_verify(terminated.c_str(), password.data(), password.size()) == 0;
  // A starved machine must not tell people that their password is wrong.
  if (!right && errno == ENOMEM) throw Breakage("not enough memory to check a password");
  return right;
}

bool needs_rehash(std::string_view hash, PasswordCost cost) {
  ensure_sodium();
  const std::string terminated(hash);
  return crypto_pwhash_str_needs_rehash(terminated.c_str(), cost.operations, cost.memory_bytes) !=
         0;
}

}  // namespace kit::crypto
