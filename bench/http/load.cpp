#include "bench/http/load.hpp"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include "kit/base/breakage.hpp"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int clients = 50;

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

// Runs `work(thread)` on all threads; the first thing thrown ends the measurement.
void on_threads(int count, const std::function<void(int)>& work) {
  std::vector<std::thread> threads;
  std::mutex mutex;
  std::exception_ptr broken;
  for (int t = 0; t < count; ++t)
    threads.emplace_back([&, t] {
      try {
        work(t);
      } catch (...) {
        std::lock_guard lock(mutex);
        broken = std::current_exception();
      }
    });
  for (auto& thread : threads) thread.join();
  if (broken) std::rethrow_exception(broken);
}

double quantile(std::vector<double>& sorted, double q) {
  return sorted.at(static_cast<std::size_t>(q * static_cast<double>(sorted.size() - 1)));
}

}  // namespace

Figures ask(const World& world, const Measured& kind, std::uint16_t port, std::size_t first) {
  std::vector<kit::http::Request> requests;
  for (std::size_t i = 0; i < kind.count; ++i)
    requests.push_back(make_request(world, kind.kind, first + i));
  std::vector<double> took(kind.count);
  std::atomic<std::size_t> next = 0;
  auto begin = Clock::now();
  on_threads(clients, [&](int) {
    kit::http::Client client("127.0.0.1", port);
    for (std::size_t i; (i = next++) < kind.count;) {
      const auto& r = requests[i];
      auto sent = Clock::now();
      auto answer = client.send(r.method, r.target, r.headers, r.body);
      took[i] = seconds_since(sent) * 1000;
      if (answer.status != kind.status)
        throw kit::Breakage(std::string(kind.name) + " was answered " +
                            std::to_string(answer.status) + ": " + answer.body);
    }
  });
  double seconds = seconds_since(begin);
  std::ranges::sort(took);
  return {seconds, kind.count, quantile(took, 0.5), quantile(took, 0.99)};
}

Figures replay(BareWork& work, int threads) {
  std::vector<std::unique_ptr<BareSession>> sessions;
  for (int t = 0; t < threads; ++t) sessions.push_back(work.session());
  std::atomic<std::size_t> next = 0;
  auto begin = Clock::now();
  on_threads(threads, [&](int t) {
    for (std::size_t i; (i = next++) < work.size();)
      work.run(i, *sessions[static_cast<std::size_t>(t)]);
  });
  Figures figures{.seconds = seconds_since(begin), .count = work.size()};
  work.finish();
  return figures;
}

}  // namespace bench
