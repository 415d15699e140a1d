// One thread that lets the clocks run, once a minute or when it is woken.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string_view>
#include <thread>

namespace casework::watch {

class Sweeper {
 public:
  ~Sweeper() { leave(); }
  // `broken` is told why a run went wrong.
  void start(std::function<void()> run, std::function<void(std::string_view)> broken);
  void wake();
  void leave();

 private:
  void work();

  std::function<void()> run_;
  std::function<void(std::string_view)> broken_;
  std::mutex mutex_;
  std::condition_variable changed_;
  bool woken_ = false;
  bool leaving_ = false;
  std::thread thread_;
};

}  // namespace casework::watch
