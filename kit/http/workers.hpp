// The bounded pool on which handlers run.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kit::http {

class Workers {
 public:
  using Job = std::function<void()>;  // must not throw

  Workers(int threads, std::size_t queue_max) : count_(threads), queue_max_(queue_max) {}
  ~Workers() { stop(); }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  void start();
  bool submit(Job job);  // false when too many wait already
  void resume(Job job);  // the continuation of work once taken in: never refused
  void stop();           // runs what waits, then joins
  std::size_t waiting() const;

 private:
  void work();

  const int count_;
  const std::size_t queue_max_;
  mutable std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job> queue_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace kit::http
