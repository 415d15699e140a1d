// A database that lets everything through and notes it down.
#pragma once

#include <memory>
#include <mutex>
#include <thread>

#include "bench/http/trace.hpp"

namespace bench {

class Recorder final : public kit::sql::Database {
 public:
  explicit Recorder(kit::sql::Database& inner) : inner_(inner) {}
  kit::sql::Dialect dialect() const override { return inner_.dialect(); }
  kit::sql::Lease read() override { return lease(inner_.read(), false); }
  kit::sql::Lease write() override { return lease(inner_.write(), true); }
  void backup(const std::string& path) override { inner_.backup(path); }

  // Everything since the last time. What another thread asked stands in `after`.
  Trace take();

 private:
  kit::sql::Lease lease(kit::sql::Lease inner, bool write);
  void keep(Turn turn);

  kit::sql::Database& inner_;
  const std::thread::id owner_ = std::this_thread::get_id();
  std::mutex mutex_;
  Trace trace_;
};

}  // namespace bench
