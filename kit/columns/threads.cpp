// Starts and joins the threads; what one throws is thrown on after all have ended.
#include "kit/columns/threads.hpp"

#include <sched.h>

#include <algorithm>
#include <exception>
#include <thread>
#include <vector>

namespace kit::columns {

unsigned usable_threads() {
  cpu_set_t set;
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return std::max(1, CPU_COUNT(&set));
}

void run_threads(unsigned threads, const std::function<void(unsigned thread)>& work) {
  std::vector<std::exception_ptr> thrown(std::max(1u, threads));
  auto guarded = [&](unsigned thread) {
    try {
      work(thread);
    } catch (...) {
      thrown[thread] = std::current_exception();
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned thread = 1; thread < threads; ++thread) others.emplace_back(guarded, thread);
    guarded(0);
  }
  for (const auto& e : thrown)
    if (e) std::rethrow_exception(e);
}

void for_each_range(
    unsigned threads, std::size_t n,
    const std::function<void(unsigned thread, std::size_t from, std::size_t to)>& work) {
  if (n == 0) return;
  const std::size_t parts = std::clamp<std::size_t>(threads, 1, n);
  run_threads(static_cast<unsigned>(parts), [&](unsigned part) {
    // Whole shares and one more for the first few: no product that could overflow.
    auto start = [&](std::size_t p) { return n / parts * p + std::min(p, n % parts); };
    work(part, start(part), start(part + 1));
  });
}

}  // namespace kit::columns
