#include "bench/http/load.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "kit/base/breakage.hpp"

namespace bench {
namespace {

using Clock = std::chrono::steady_clock;
constexpr int clients = 50;
constexpr auto gather = std::chrono::milliseconds(200);  // as app/readings.cpp does

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

// Writes what was read, gathered for a moment, in one transaction.
class Afterwards {
 public:
  explicit Afterwards(BareDatabase& database)
      : session_(database.session()), thread_([this] { run(); }) {}
  ~Afterwards() {
    if (thread_.joinable()) stop();
  }
  Afterwards(const Afterwards&) = delete;
  Afterwards& operator=(const Afterwards&) = delete;

  void add(const std::vector<Step>& steps) {
    if (steps.empty()) return;
    std::lock_guard lock(mutex_);
    waiting_.push_back(&steps);
  }
  // Writes what is left; throws what went wrong.
  void finish() {
    stop();
    if (broken_) std::rethrow_exception(broken_);
    write(waiting_);
  }

 private:
  void stop() {
    {
      std::lock_guard lock(mutex_);
      stop_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }
  void run() {
    std::unique_lock lock(mutex_);
    while (!stop_ && !broken_) {
      wake_.wait_for(lock, gather);
      auto all = std::exchange(waiting_, {});
      lock.unlock();
      try {
        write(all);
      } catch (...) {
        broken_ = std::current_exception();
      }
      lock.lock();
    }
  }
  void write(const std::vector<const std::vector<Step>*>& all) {
    if (all.empty()) return;
    Turn turn{.write = true, .steps = {{Step::Kind::begin}}};
    for (const auto* steps : all) turn.steps.insert(turn.steps.end(), steps->begin(), steps->end());
    turn.steps.push_back({Step::Kind::commit});
    session_->run(turn);
  }

  std::unique_ptr<BareSession> session_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<const std::vector<Step>*> waiting_;
  bool stop_ = false;
  std::exception_ptr broken_;
  std::thread thread_;
};

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

Figures replay(BareDatabase& database, const std::vector<const Trace*>& traces, int threads,
               const std::function<void()>& before) {
  std::vector<std::unique_ptr<BareSession>> sessions;
  for (int t = 0; t < threads; ++t) sessions.push_back(database.session());
  Afterwards afterwards(database);
  std::atomic<std::size_t> next = 0;
  auto begin = Clock::now();
  on_threads(threads, [&](int t) {
    for (std::size_t i; (i = next++) < traces.size();) {
      if (before) before();
      for (const auto& turn : traces[i]->turns) sessions[static_cast<std::size_t>(t)]->run(turn);
      afterwards.add(traces[i]->after);
    }
  });
  Figures figures{.seconds = seconds_since(begin), .count = traces.size()};
  afterwards.finish();
  return figures;
}

}  // namespace bench
