// Fixed windows; what has run out is swept when there are too many peers.
#include "centre/frame/limiter.hpp"

namespace frame {

bool Limiter::admit(const std::string& peer, kit::Instant now) {
  std::lock_guard lock(mutex_);
  auto over = [&](const Window& w) { return now.ms - w.began_ms >= window_ms_; };
  if (windows_.size() >= peers_max)
    std::erase_if(windows_, [&](const auto& entry) { return over(entry.second); });
  if (windows_.size() >= peers_max && !windows_.contains(peer)) return false;
  auto& window = windows_[peer];
  if (over(window)) window = {now.ms, 0};
  return ++window.tries <= tries_max_;
}

}  // namespace frame
