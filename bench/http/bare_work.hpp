// The recorded statements of one round as work to be done; readings are written in batches beside,
// as the program writes them.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

#include "bench/http/bare.hpp"

namespace bench {

// Writes what was read, gathered for a moment, in one transaction.
class Afterwards {
 public:
  explicit Afterwards(BareDatabase& database);
  ~Afterwards();
  Afterwards(const Afterwards&) = delete;
  Afterwards& operator=(const Afterwards&) = delete;

  void add(const std::vector<Step>& steps);
  // Writes what is left; throws what went wrong.
  void finish();

 private:
  void stop();
  void run();
  void write(const std::vector<const std::vector<Step>*>& all);

  std::unique_ptr<BareSession> session_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::vector<const std::vector<Step>*> waiting_;
  bool stop_ = false;
  std::exception_ptr broken_;
  std::thread thread_;
};

class BareWork {
 public:
  // `before` runs once a request (the password hash of a sign-in).
  BareWork(BareDatabase& database, std::vector<const Trace*> traces, std::function<void()> before);

  std::size_t size() const { return traces_.size(); }
  std::size_t answer_bytes(std::size_t i) const { return traces_.at(i)->answer_bytes; }
  std::unique_ptr<BareSession> session() { return database_.session(); }
  // The statements of request `i`; many threads, each with a session of its own.
  void run(std::size_t i, BareSession& session);
  void finish() { afterwards_.finish(); }

 private:
  BareDatabase& database_;
  const std::vector<const Trace*> traces_;
  const std::function<void()> before_;
  Afterwards afterwards_;
};

}  // namespace bench
