// Random and time-ordered UUIDs (RFC 9562).
#include "kit/base/id.hpp"

#include <sys/random.h>

#include <array>
#include <mutex>

#include "kit/base/breakage.hpp"

namespace kit {
namespace {

using Bytes = std::array<unsigned char, 16>;

Bytes random_bytes() {
  Bytes bytes;
  if (getrandom(bytes.data(), bytes.size(), 0) != ssize_t(bytes.size()))
    throw Breakage("the system gives no random bytes");
  return bytes;
}

std::string written(Bytes bytes, unsigned version) {
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0F) | (version << 4));
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3F) | 0x80);
  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += "0123456789abcdef"[bytes[i] >> 4];
    text += "0123456789abcdef"[bytes[i] & 15];
  }
  return text;
}

// The 60 leading bits (time, counter) only ever grow, also when the clock goes back.
struct Sequence {
  std::mutex mutex;
  std::int64_t ms = -1;
  unsigned counter = 0;  // 12 bits; starts in the lower half to leave room to grow
};

}  // namespace

std::string make_uuid_v4() {
  return written(random_bytes(), 4);
}

std::string make_uuid_v7(Instant now) {
  ENSURE(now.ms >= 0);
  static Sequence last;
  Bytes bytes = random_bytes();
  unsigned fresh = ((unsigned(bytes[6]) << 8) | bytes[7]) & 0x7FF;
  std::int64_t ms = 0;
  unsigned counter = 0;
  {
    std::lock_guard lock(last.mutex);
    if (now.ms > last.ms) {
      last.ms = now.ms;
      last.counter = fresh;
    } else if (++last.counter > 0xFFF) {
      ++last.ms;
      last.counter = fresh;
    }
    ms = last.ms;
    counter = last.counter;
  }
  for (int i = 0; i < 6; ++i)
    bytes[std::size_t(i)] = static_cast<unsigned char>(ms >> (40 - 8 * i));
  bytes[6] = static_cast<unsigned char>(counter >> 8);
  bytes[7] = static_cast<unsigned char>(counter);
  return written(bytes, 7);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    if (dash ? c != '-' : !hex) return false;
  }
  return true;
}

}  // namespace kit
