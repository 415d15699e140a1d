// The worker starts its thread with the first job.
#include "centre/targeting/imports/worker.hpp"

namespace targeting {

bool Worker::add(const std::string& import_id, Job job) {
  std::lock_guard lock(mutex_);
  if (leaving_ || !known_.insert(import_id).second) return false;
  waiting_.push_back({import_id, std::move(job)});
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  changed_.notify_all();
  return true;
}

bool Worker::has(const std::string& import_id) const {
  std::lock_guard lock(mutex_);
  return known_.contains(import_id);
}

bool Worker::cancel(const std::string& import_id) {
  std::lock_guard lock(mutex_);
  return known_.contains(import_id) && cancelled_.insert(import_id).second;
}

void Worker::wait_until_idle() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return known_.empty(); });
}

void Worker::leave() {
  {
    std::lock_guard lock(mutex_);
    leaving_ = true;
    changed_.notify_all();
  }
  if (thread_.joinable()) thread_.join();
}

void Worker::work() {
  for (;;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return leaving_ || !waiting_.empty(); });
    if (leaving_) return;
    Entry entry = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    entry.job([&] {
      std::lock_guard guard(mutex_);
      return leaving_ || cancelled_.contains(entry.import_id);
    });
    lock.lock();
    known_.erase(entry.import_id);
    cancelled_.erase(entry.import_id);
    changed_.notify_all();
  }
}

}  // namespace targeting
