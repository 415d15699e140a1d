// What all connections of a server share: settings, handler, workers, counts. Private to kit/http.
#pragma once

#include <atomic>
#include <string>

#include "kit/http/http.hpp"
#include "kit/http/peers.hpp"
#include "kit/http/workers.hpp"

namespace kit::http {

struct Tally {
  std::atomic<std::uint64_t> connections_open{0}, connections_total{0}, requests_total{0},
      responses_5xx{0}, bytes_in{0}, bytes_out{0}, refused_total{0}, events_open{0};
};

struct Core {
  Core(Settings with, Handler handle)
      : settings(std::move(with)),
        handler(std::move(handle)),
        peers(settings.trusted_proxies, settings.limits.connections_per_peer_max),
        workers(settings.limits.workers, static_cast<std::size_t>(settings.limits.queue_max)) {}

  Response own_answer(int status, const Request& request);
  void report(const Request& request) noexcept;  // inside a catch

  const Settings settings;
  const Handler handler;
  Peers peers;
  Tally tally;
  std::atomic<bool> stopping{false};
  Workers workers;
};

}  // namespace kit::http
