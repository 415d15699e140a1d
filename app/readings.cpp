// One thread gathers for a moment and writes in one transaction; what cannot be written is kept and tried again.
#include "app/readings.hpp"

#include <spdlog/spdlog.h>

namespace app {
namespace {
constexpr auto gather = std::chrono::milliseconds(200);
constexpr std::size_t waiting_max = 100'000;  // beyond, readers wait: no reading goes unjournalled
}  // namespace

Readings::Readings(const frame::Performer& performer) : performer_(performer), thread_([this] { run(); }) {}

Readings::~Readings() {
  {
    std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void Readings::add(std::vector<frame::JournalLine> lines) {
  if (lines.empty()) return;
  std::unique_lock lock(mutex_);
  written_.wait(lock, [&] { return lines_.size() < waiting_max || stop_; });
  lines_.insert(lines_.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
}

void Readings::soon(std::function<void(frame::Db&)> work) {
  std::lock_guard lock(mutex_);
  works_.push_back(std::move(work));
}

void Readings::flush() {
  std::unique_lock lock(mutex_);
  wake_.notify_all();
  written_.wait(lock, [&] { return (lines_.empty() && works_.empty() && !writing_) || stop_; });
}

void Readings::run() {
  std::unique_lock lock(mutex_);
  while (!stop_) {
    wake_.wait_for(lock, gather);
    write_waiting(lock);
  }
  write_waiting(lock);
}

void Readings::write_waiting(std::unique_lock<std::mutex>& lock) {
  if (lines_.empty() && works_.empty()) {
    written_.notify_all();
    return;
  }
  auto lines = std::exchange(lines_, {});
  auto works = std::exchange(works_, {});
  writing_ = true;
  lock.unlock();
  bool done = false;
  try {
    auto connection = performer_.database().write();
    kit::sql::Transaction transaction(*connection);
    frame::write_journal(*connection, lines);
    auto nothing = frame::Scope::nothing();
    frame::Db db(*connection, nothing);
    for (const auto& work : works) work(db);
    transaction.commit();
    done = true;
  } catch (const kit::Breakage& broken) {
    spdlog::error("{{\"event\":\"readings_not_written\",\"waiting\":{},\"why\":\"{}\"}}", lines.size(), broken.what());
  }
  lock.lock();
  writing_ = false;
  if (!done) lines_.insert(lines_.begin(), lines.begin(), lines.end());
  written_.notify_all();
}

}  // namespace app
