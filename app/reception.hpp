// The front desk of the running program: edge, journal of readings, health, server. Tests start one from inside.
#pragma once

#include <atomic>
#include <memory>

#include "app/edge.hpp"
#include "app/settings.hpp"
#include "app/workplace.hpp"

namespace app {

class Reception {
 public:
  Reception(const Settings& settings, Workplace& workplace);
  ~Reception();
  std::uint16_t port() const { return server_->port(); }
  void run();   // until stop()
  void stop();
  Readings& readings() { return readings_; }

 private:
  kit::http::Response answer(kit::http::Request& request);
  kit::http::Response health(const kit::http::Request& request);
  std::string metrics() const;

  Workplace& workplace_;
  Readings readings_;
  Edge edge_;
  std::atomic<bool> stopping_ = false;
  std::unique_ptr<kit::http::Server> server_;
};

}  // namespace app
