// libsodium and the conversions every call to it needs. For the .cpp files of this folder only.
#pragma once

#include <sodium.h>

#include <string>
#include <string_view>

#include "kit/base/breakage.hpp"

namespace kit::crypto {

// Every entry into libsodium passes here first: it is started once for the process.
inline void ensure_sodium() {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw Breakage("libsodium does not start");
}

inline const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}
inline unsigned char* bytes_of(std::string& text) {
  return reinterpret_cast<unsigned char*>(text.data());
}

}  // namespace kit::crypto
