// One thread that sends: when it is woken, and every few seconds for what has become due.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>

namespace messages {

class Worker {
 public:
  ~Worker() { leave(); }
  // `run` tells how many it tried; while there are some it is called again at once. `broken` is told why a run failed.
  void start(std::function<std::size_t()> run, std::function<void(std::string_view)> broken);
  void wake();
  void leave();

 private:
  void work();
  bool run_once();

  std::function<std::size_t()> run_;
  std::function<void(std::string_view)> broken_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  bool leaving_ = false;
  std::thread thread_;
};

}  // namespace messages
