// A bounded set of connections, made when first needed. Who finds none free waits, then is told so.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "kit/sql/sql.hpp"

namespace kit::sql {

template <class C>
class Pool {
 public:
  using Make = std::function<std::unique_ptr<C>()>;
  Pool(int count_max, int wait_ms_max, Make make)
      : count_max_(count_max), wait_(wait_ms_max), make_(std::move(make)) {}

  C* borrow() {
    std::unique_lock lock(mutex_);
    bool found =
        freed_.wait_for(lock, wait_, [&] { return !idle_.empty() || count_ < count_max_; });
    if (!found)
      throw Unavailable("all " + std::to_string(count_max_) + " connections are busy; waited " +
                        std::to_string(wait_.count()) + " ms");
    if (!idle_.empty()) {
      C* taken = idle_.back();
      idle_.pop_back();
      return taken;
    }
    ++count_;
    lock.unlock();
    return make_one();
  }

  void give_back(C* c) {
    {
      std::lock_guard lock(mutex_);
      idle_.push_back(c);
    }
    freed_.notify_one();
  }

 private:
  C* make_one() {
    try {
      auto made = make_();
      std::lock_guard lock(mutex_);
      return all_.emplace_back(std::move(made)).get();
    } catch (...) {  // the place is free for the next one who asks
      {
        std::lock_guard lock(mutex_);
        --count_;
      }
      freed_.notify_one();
      throw;
    }
  }

  const int count_max_;
  const std::chrono::milliseconds wait_;
  const Make make_;
  std::mutex mutex_;
  std::condition_variable freed_;
  int count_ = 0;  // made or being made
  std::vector<std::unique_ptr<C>> all_;
  std::vector<C*> idle_;
};

}  // namespace kit::sql
