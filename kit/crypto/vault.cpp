// Fields at rest. Sealed form: version byte, 24 byte nonce, ciphertext with its 16 byte tag. The
// place and the version are authenticated, so a value moved to another row or column does not open.
#include <sys/mman.h>
#include <unistd.h>

#include <cstdint>

#include "kit/base/breakage.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/crypto/key_file.hpp"
#include "kit/crypto/sodium.hpp"

namespace kit::crypto {
namespace {

constexpr char version = 1;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t head_bytes = 1 + nonce_bytes;
constexpr std::size_t index_bytes = 16;
static_assert(crypto_kdf_KEYBYTES == key_bytes);

// Changing a number makes everything sealed so far unreadable.
enum Purpose : std::uint64_t { sealing = 1, indexing = 2 };

std::string associated(std::string_view place) {
  return version + std::string(place);
}

// Child processes decode what strangers send; the keys are no business of theirs.
void leave_out_of_children(void* memory) {
  const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
  const auto begin = reinterpret_cast<std::uintptr_t>(memory) & ~(page - 1);
  ::madvise(reinterpret_cast<void*>(begin), page, MADV_DONTFORK);
}

}  // namespace

// Both keys lie in guarded memory that is locked, left out of core dumps and read-only.
struct Vault::Keys {
  struct Both {
    unsigned char seal[crypto_aead_xchacha20poly1305_ietf_KEYBYTES];
    unsigned char index[crypto_generichash_KEYBYTES];
  };
  Both* both = nullptr;

  explicit Keys(const unsigned char* master)
      : both(static_cast<Both*>(sodium_malloc(sizeof(Both)))) {
    if (both == nullptr) throw Breakage("no guarded memory for the keys");
    derive(both->seal, sizeof both->seal, sealing, master);
    derive(both->index, sizeof both->index, indexing, master);
    sodium_mprotect_readonly(both);
    leave_out_of_children(both);
  }
  ~Keys() { sodium_free(both); }
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  static void derive(unsigned char* out, std::size_t size, Purpose purpose,
                     const unsigned char* master) {
    ENSURE(crypto_kdf_derive_from_key(out, size, purpose, "chaeson1", master) == 0);
  }
};

Vault::Vault(std::unique_ptr<Keys> keys) : keys_(std::move(keys)) {}
Vault::~Vault() = default;
Vault::Vault(Vault&&) noexcept = default;

Vault Vault::from_key(std::string_view key_32_bytes) {
  ensure_sodium();
  ENSURE(key_32_bytes.size() == key_bytes);
  return Vault(std::make_unique<Keys>(bytes_of(key_32_bytes)));
}

Vault Vault::from_file(const std::string& path, bool create) {
  ensure_sodium();
  std::string key = read_key_file(path, create);
  Vault vault = from_key(key);
  sodium_memzero(key.data(), key.size());
  return vault;
}

std::string Vault::seal(std::string_view place, std::string_view plain) const {
  std::string out(head_bytes + plain.size() + tag_bytes, '\0');
  out[0] = version;
  randombytes_buf(out.data() + 1, nonce_bytes);
  const std::string extra = associated(place);
  unsigned long long written = 0;
  crypto_aead_xchacha20poly1305_ietf_encrypt(bytes_of(out) + head_bytes, &written, bytes_of(plain),
                                             plain.size(), bytes_of(extra), extra.size(), nullptr,
                                             bytes_of(out) + 1, keys_->both->seal);
  ENSURE(head_bytes + written == out.size());
  return out;
}

std::optional<std::string> Vault::open(std::string_view place, std::string_view sealed) const {
  if (sealed.size() < head_bytes + tag_bytes || sealed[0] != version) return std::nullopt;
  std::string out(sealed.size() - head_bytes - tag_bytes, '\0');
  const std::string extra = associated(place);
  unsigned long long written = 0;
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(
          bytes_of(out), &written, nullptr, bytes_of(sealed) + head_bytes,
          sealed.size() - head_bytes, bytes_of(extra), extra.size(), bytes_of(sealed) + 1,
          keys_->both->seal) != 0) {
    return std::nullopt;
  }
  return out;
}

std::string Vault::blind_index(std::string_view kind, std::string_view normalised) const {
  // The length goes first so that ("ab", "c") and ("a", "bc") differ.
  const std::string head = std::to_string(kind.size()) + ":";
  crypto_generichash_state state;
  crypto_generichash_init(&state, keys_->both->index, sizeof keys_->both->index, index_bytes);
  crypto_generichash_update(&state, bytes_of(head), head.size());
  crypto_generichash_update(&state, bytes_of(kind), kind.size());
  crypto_generichash_update(&state, bytes_of(normalised), normalised.size());
  std::string out(index_bytes, '\0');
  crypto_generichash_final(&state, bytes_of(out), out.size());
  return hex(out);
}

}  // namespace kit::crypto
