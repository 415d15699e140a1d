#include "centre/targeting/engine/crew.hpp"

#include <algorithm>

namespace targeting::engine {

Crew::Crew(unsigned threads) {
  auto wanted = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  for (unsigned i = 1; i < wanted; ++i) threads_.emplace_back([this] { wait_for_work(); });
}

Crew::~Crew() {
  {
    std::lock_guard lock(mutex_);
    closing_ = true;
  }
  came_.notify_all();
  for (auto& thread : threads_) thread.join();
}

void Crew::run(unsigned parts, const std::function<void(unsigned)>& work) {
  next_ = 0;
  {
    std::lock_guard lock(mutex_);
    work_ = &work;
    parts_ = parts;
    busy_ = static_cast<unsigned>(threads_.size());
    ++round_;
  }
  came_.notify_all();
  take_parts();
  std::unique_lock lock(mutex_);
  done_.wait(lock, [&] { return busy_ == 0; });
}

void Crew::wait_for_work() {
  std::uint64_t seen = 0;
  for (;;) {
    std::unique_lock lock(mutex_);
    came_.wait(lock, [&] { return closing_ || round_ != seen; });
    if (closing_) return;
    seen = round_;
    lock.unlock();
    take_parts();
    lock.lock();
    if (--busy_ == 0) done_.notify_one();
  }
}

void Crew::take_parts() {
  for (auto part = next_++; part < parts_; part = next_++) (*work_)(part);
}

}  // namespace targeting::engine
