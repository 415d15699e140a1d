#include "centre/messages/worker.hpp"

namespace messages {
namespace {
constexpr auto rhythm = std::chrono::seconds(5);
}

void Worker::start(std::function<std::size_t()> run, std::function<void(std::string_view)> broken) {
  std::lock_guard lock(mutex_);
  if (leaving_ || thread_.joinable()) return;
  run_ = std::move(run);
  broken_ = std::move(broken);
  thread_ = std::thread([this] { work(); });
}

void Worker::wake() {
  std::lock_guard lock(mutex_);
  woken_ = true;
  changed_.notify_all();
}

void Worker::leave() {
  {
    std::lock_guard lock(mutex_);
    leaving_ = true;
    changed_.notify_all();
  }
  if (thread_.joinable()) thread_.join();
}

// What breaks in one run is tried again in the next.
bool Worker::run_once() {
  try {
    return run_() > 0;
  } catch (const std::exception& failure) {
    broken_(failure.what());
    return false;
  }
}

void Worker::work() {
  std::unique_lock lock(mutex_);
  while (!leaving_) {
    woken_ = false;
    lock.unlock();
    bool more = run_once();
    lock.lock();
    if (!more) changed_.wait_for(lock, rhythm, [this] { return woken_ || leaving_; });
  }
}

}  // namespace messages
