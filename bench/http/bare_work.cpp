#include "bench/http/bare_work.hpp"

#include <chrono>
#include <utility>

namespace bench {

constexpr auto gather = std::chrono::milliseconds(200);  // as app/readings.cpp does

Afterwards::Afterwards(BareDatabase& database)
    : session_(database.session()), thread_([this] { run(); }) {}

Afterwards::~Afterwards() {
  if (thread_.joinable()) stop();
}

void Afterwards::add(const std::vector<Step>& steps) {
  if (steps.empty()) return;
  std::lock_guard lock(mutex_);
  waiting_.push_back(&steps);
}

void Afterwards::finish() {
  stop();
  if (broken_) std::rethrow_exception(broken_);
  write(waiting_);
}

void Afterwards::stop() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Afterwards::run() {
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

void Afterwards::write(const std::vector<const std::vector<Step>*>& all) {
  if (all.empty()) return;
  Turn turn{.write = true, .steps = {{Step::Kind::begin}}};
  for (const auto* steps : all) turn.steps.insert(turn.steps.end(), steps->begin(), steps->end());
  turn.steps.push_back({Step::Kind::commit});
  session_->run(turn);
}

BareWork::BareWork(BareDatabase& database, std::vector<const Trace*> traces,
                   std::function<void()> before)
    : database_(database),
      traces_(std::move(traces)),
      before_(std::move(before)),
      afterwards_(database) {}

void BareWork::run(std::size_t i, BareSession& session) {
  if (before_) before_();
  const auto& trace = *traces_.at(i);
  for (const auto& turn : trace.turns) session.run(turn);
  afterwards_.add(trace.after);
}

}  // namespace bench
