#include "bench/http/load.hpp"

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#include "app/router.hpp"
#include "bench/http/clients.hpp"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;

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

// As it goes over the wire.
std::string text_of(const kit::http::Request& request, std::uint16_t port) {
  auto text = std::string(app::method_name(request.method)) + " " + request.target +
              " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n";
  for (const auto& [name, value] : request.headers) text += name + ": " + value + "\r\n";
  if (request.method == kit::http::Method::post)
    text += "Content-Length: " + std::to_string(request.body.size()) + "\r\n";
  return text + "\r\n" + request.body;
}

}  // namespace

Figures ask(const World& world, const Measured& kind, std::uint16_t port, std::size_t first) {
  Questions questions{.status = kind.status, .took_ms = std::vector<double>(kind.count)};
  for (std::size_t i = 0; i < kind.count; ++i)
    questions.texts.push_back(text_of(make_request(world, kind.kind, first + i), port));
  Clients all(port, questions);
  auto begin = Clock::now();
  all.run();
  double seconds = seconds_since(begin);
  auto& took = questions.took_ms;
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
