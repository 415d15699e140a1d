// So many tries per peer and window: a public form is not a place to guess codes or to flood a
// desk.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "kit/base/time.hpp"

namespace frame {

class Limiter {
 public:
  Limiter(int tries_max, std::int64_t window_ms) : tries_max_(tries_max), window_ms_(window_ms) {}
  // Counts a try; false when this peer has used up the window.
  bool admit(const std::string& peer, kit::Instant now);

 private:
  struct Window {
    std::int64_t began_ms = 0;
    int tries = 0;
  };
  static constexpr std::size_t peers_max = 50'000;

  int tries_max_;
  std::int64_t window_ms_;
  std::mutex mutex_;
  std::map<std::string, Window> windows_;
};

}  // namespace frame
