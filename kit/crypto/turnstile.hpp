// Lets few through at once, a bounded number wait, and sends the rest away: password hashing takes
// a whole core and much memory, so a flood of sign-ins must not take the centre down.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <mutex>

#include "kit/crypto/crypto.hpp"

namespace kit::crypto {

class Turnstile {
 public:
  Turnstile(std::size_t inside_max, std::size_t waiting_max)
      : inside_max_(inside_max), waiting_max_(waiting_max) {}

  // Held while inside.
  class Pass {
   public:
    explicit Pass(Turnstile& gate) : gate_(gate) { gate_.enter(); }
    ~Pass() { gate_.leave(); }
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;

   private:
    Turnstile& gate_;
  };

  std::size_t waiting() const {
    std::lock_guard lock(mutex_);
    return waiting_;
  }

 private:
  void enter() {
    std::unique_lock lock(mutex_);
    if (inside_ >= inside_max_) {
      if (waiting_ >= waiting_max_) throw TooBusy("too many sign-ins at once");
      ++waiting_;
      freed_.wait(lock, [&] { return inside_ < inside_max_; });
      --waiting_;
    }
    ++inside_;
  }
  void leave() {
    {
      std::lock_guard lock(mutex_);
      --inside_;
    }
    freed_.notify_one();
  }

  const std::size_t inside_max_;
  const std::size_t waiting_max_;
  std::size_t inside_ = 0;
  std::size_t waiting_ = 0;
  mutable std::mutex mutex_;
  std::condition_variable freed_;
};

}  // namespace kit::crypto
