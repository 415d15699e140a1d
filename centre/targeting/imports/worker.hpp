// One thread that works through imports, so that a page may be closed. Jobs of one import do not overlap.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <thread>

namespace targeting {

class Worker {
 public:
  using Job = std::function<void(const std::function<bool()>& stop)>;
  ~Worker() { leave(); }

  // False when this import is waiting or at work already.
  bool add(const std::string& import_id, Job job);
  bool has(const std::string& import_id) const;
  // Asks the job to stop after its act; false when there is none.
  bool cancel(const std::string& import_id);
  void wait_until_idle();
  // Stops what is at work, forgets what waits, and joins.
  void leave();

 private:
  struct Entry {
    std::string import_id;
    Job job;
  };
  void work();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Entry> waiting_;
  std::set<std::string> known_, cancelled_;  // waiting or at work; told to stop
  std::atomic<bool> leaving_ = false;
  std::thread thread_;
};

}  // namespace targeting
