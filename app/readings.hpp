// Journals readings of sensitive records soon after they were shown (within a second), off the request's path.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

#include "centre/frame/perform.hpp"

namespace app {

class Readings {
 public:
  explicit Readings(const frame::Performer& performer);
  ~Readings();  // writes what is left
  void add(std::vector<frame::JournalLine> lines);
  // Something small to write soon (a session seen), in the same rhythm.
  void soon(std::function<void(frame::Db&)> work);
  void flush();  // blocks until all that was added before is written

 private:
  void run();
  void write_waiting(std::unique_lock<std::mutex>& lock);

  const frame::Performer& performer_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable written_;
  std::vector<frame::JournalLine> lines_;
  std::vector<std::function<void(frame::Db&)>> works_;
  bool writing_ = false;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace app
