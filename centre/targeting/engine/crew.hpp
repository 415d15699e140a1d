// A few threads that stay and wait for work, because a recompute is shorter than starting a thread twice.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace targeting::engine {

class Crew {
 public:
  explicit Crew(unsigned threads);  // 0: one for each processor; the caller is one of them
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

  unsigned size() const { return static_cast<unsigned>(threads_.size()) + 1; }
  // Calls `work` with every number below `parts`, on all threads; back when all is done. `work` does not throw.
  // One caller at a time.
  void run(unsigned parts, const std::function<void(unsigned part)>& work);

 private:
  void wait_for_work();
  void take_parts();

  std::mutex mutex_;
  std::condition_variable came_, done_;
  const std::function<void(unsigned)>* work_ = nullptr;
  unsigned parts_ = 0;
  unsigned busy_ = 0;
  std::uint64_t round_ = 0;
  bool closing_ = false;
  std::atomic<unsigned> next_{0};
  std::vector<std::thread> threads_;
};

}  // namespace targeting::engine
