// Keeps the counts current: reads on in the journals, in the background or when asked, and counts everything anew.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "centre/frame/perform.hpp"

namespace indicators::counting {

class Following {
 public:
  ~Following() { leave(); }
  // Returns when everything announced before the call is counted; how many announcements were read.
  std::int64_t count_now(const frame::Performer& performer);
  std::int64_t rebuild(const frame::Performer& performer);
  // `told` after a round that changed a count; `broken` why one went wrong.
  void start(const frame::Performer& performer, std::function<void()> told, std::function<void(std::string_view)> broken);
  void wake();
  void leave();

 private:
  std::int64_t round(const frame::Performer& performer);
  void run(const frame::Performer& performer);

  std::function<void()> told_;
  std::function<void(std::string_view)> broken_;
  std::mutex one_at_a_time_, mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  std::atomic<bool> leaving_ = false;
  std::thread thread_;
};

}  // namespace indicators::counting
