// Two ways of doing the same work: clients who ask the program, and the bare statements.
#pragma once

#include "bench/http/bare_work.hpp"
#include "bench/http/kinds.hpp"

namespace bench {

struct Figures {
  double seconds = 0;
  std::size_t count = 0;
  double p50_ms = 0, p99_ms = 0;  // of the clients
  double per_second() const { return static_cast<double>(count) / seconds; }
};

// Fifty clients, each with its own connection (clients.hpp), until all requests are answered
// rightly.
Figures ask(const World& world, const Measured& kind, std::uint16_t port, std::size_t first);

// As many threads as the program has workers.
Figures replay(BareWork& work, int threads);

}  // namespace bench
