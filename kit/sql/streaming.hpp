// Small things both engines share.
#pragma once

#include <string>

#include "kit/sql/sql.hpp"

namespace kit::sql {

// PostgreSQL cannot run another statement while rows stream in, so on neither engine may each() do
// it.
class Streaming {
 public:
  explicit Streaming(bool& on) : on_(on) { on_ = true; }
  ~Streaming() { on_ = false; }
  Streaming(const Streaming&) = delete;
  Streaming& operator=(const Streaming&) = delete;

 private:
  bool& on_;
};

// PostgreSQL has no U+0000 in text (and libpq would cut it there); SQLite must not differ.
inline void refuse_nul(const std::string& text) {
  if (text.find('\0') != std::string::npos)
    throw Breakage("text with a NUL character cannot be stored");
}

}  // namespace kit::sql
