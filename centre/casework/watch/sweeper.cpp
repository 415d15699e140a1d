// What breaks in one run is tried again in the next.
#include "centre/casework/watch/sweeper.hpp"

namespace casework::watch {
namespace {
constexpr auto rhythm = std::chrono::minutes(1);
}

void Sweeper::start(std::function<void()> run, std::function<void(std::string_view)> broken) {
  std::lock_guard lock(mutex_);
  if (leaving_ || thread_.joinable()) return;
  run_ = std::move(run);
  broken_ = std::move(broken);
  thread_ = std::thread([this] { work(); });
}

void Sweeper::wake() {
  std::lock_guard lock(mutex_);
  woken_ = true;
  changed_.notify_all();
}

void Sweeper::leave() {
  {
    std::lock_guard lock(mutex_);
    leaving_ = true;
    changed_.notify_all();
  }
  if (thread_.joinable()) thread_.join();
}

void Sweeper::work() {
  std::unique_lock lock(mutex_);
  while (!leaving_) {
    woken_ = false;
    lock.unlock();
    try {
      run_();
    } catch (const std::exception& failure) {
      broken_(failure.what());
    }
    lock.lock();
    changed_.wait_for(lock, rhythm, [this] { return woken_ || leaving_; });
  }
}

}  // namespace casework::watch
