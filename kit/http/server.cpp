// The server: accepts on one loop, spreads connections over all, sweeps deadlines, stops in good
// order.
#include <thread>

#include "kit/base/breakage.hpp"
#include "kit/http/connection.hpp"

namespace kit::http {

namespace {

constexpr auto tick_time = std::chrono::milliseconds(200);
constexpr auto stop_time = std::chrono::seconds(5);

std::string text_of(asio::ip::address address) {
  if (address.is_v6() && address.to_v6().is_v4_mapped())
    address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
  return address.to_string();
}

}  // namespace

struct Server::Inside {
  Inside(Settings settings, Handler handler);
  void listen();
  Awaitable<void> accept();
  void admit(Loop& loop, Socket socket);
  Awaitable<void> sweep(Loop& loop);
  bool sweep_once(Loop& loop);  // true: nothing left to watch over
  void run();
  void stop();

  Core core;
  std::vector<std::unique_ptr<Loop>> loops;
  std::optional<Acceptor> acceptor;
  std::uint16_t port = 0;
  std::atomic<Steady::time_point> stop_at{Steady::time_point::max()};
};

Server::Inside::Inside(Settings settings, Handler handler)
    : core(std::move(settings), std::move(handler)) {
  const int count = std::max(core.settings.io_threads, 1);
  for (int i = 0; i < count; ++i) loops.push_back(std::make_unique<Loop>());
  acceptor.emplace(loops.front()->context);
  listen();
}

void Server::Inside::listen() {
  const auto& address = core.settings.address;
  try {
    const asio::ip::tcp::endpoint endpoint(asio::ip::make_address(address), core.settings.port);
    acceptor->open(endpoint.protocol());
    acceptor->set_option(Acceptor::reuse_address(true));
    acceptor->bind(endpoint);
    acceptor->listen(4096);
    port = acceptor->local_endpoint().port();
  } catch (const boost::system::system_error& error) {
    throw Breakage("cannot listen on " + address + " port " + std::to_string(core.settings.port) +
                   ": " + error.code().message());
  }
}

Awaitable<void> Server::Inside::accept() {
  for (std::size_t next = 0; !core.stopping; ++next) {
    Loop& loop = *loops[next % loops.size()];
    auto [error, socket] = co_await acceptor->async_accept(loop.context, token);
    if (!error) {
      // Named first: the closure must live in the frame, not in the call.
      auto take = [this, &loop, socket = std::move(socket)]() mutable {
        admit(loop, std::move(socket));
      };
      asio::post(loop.context, std::move(take));
    } else if (!core.stopping && error != asio::error::connection_aborted) {
      Timer pause(loops.front()->context, tick_time);  // out of descriptors: let some close
      co_await pause.async_wait(token);
    }
  }
}

void Server::Inside::admit(Loop& loop, Socket socket) {
  error_code error;
  const auto endpoint = socket.remote_endpoint(error);
  if (error || core.stopping) return;
  auto& tally = core.tally;
  const auto peer = text_of(endpoint.address());
  const auto most = static_cast<std::uint64_t>(core.settings.limits.connections_max);
  if (tally.connections_open >= most || (!core.peers.is_trusted(peer) && !core.peers.enter(peer))) {
    ++tally.refused_total;
    return;
  }
  ++tally.connections_open;
  ++tally.connections_total;
  auto connection = std::make_shared<Connection>(core, loop, std::move(socket), peer);
  asio::co_spawn(loop.context, Connection::serve(std::move(connection)), asio::detached);
}

bool Server::Inside::sweep_once(Loop& loop) {
  const auto now = Steady::now();
  const bool give_up = now >= stop_at.load();
  for (auto* connection : loop.connections) {
    connection->check(now);
    if (give_up) connection->abort();
  }
  return core.stopping && loop.connections.empty();
}

Awaitable<void> Server::Inside::sweep(Loop& loop) {
  while (!sweep_once(loop)) {
    loop.tick.expires_after(core.stopping ? tick_time / 10 : tick_time);
    co_await loop.tick.async_wait(token);
  }
}

void Server::Inside::run() {
  core.workers.start();
  asio::co_spawn(loops.front()->context, accept(), asio::detached);
  std::vector<std::thread> threads;
  for (auto& loop : loops) {
    asio::co_spawn(loop->context, sweep(*loop), asio::detached);
    if (loop != loops.front()) threads.emplace_back([&loop] { loop->context.run(); });
  }
  loops.front()->context.run();
  for (auto& thread : threads) thread.join();
  core.workers.stop();
}

void Server::Inside::stop() {
  if (core.stopping.exchange(true)) return;
  stop_at = Steady::now() + stop_time;
  for (auto& loop : loops) {
    asio::post(loop->context, [this, &loop = *loop] {
      if (&loop == loops.front().get()) acceptor->close();
      for (auto* connection : loop.connections) connection->begin_stop();
      loop.tick.cancel();
    });
  }
}

Server::Server(Settings settings, Handler handler)
    : inside_(std::make_unique<Inside>(std::move(settings), std::move(handler))) {}

Server::~Server() = default;

std::uint16_t Server::port() const {
  return inside_->port;
}

void Server::run() {
  inside_->run();
}

void Server::stop() {
  inside_->stop();
}

Counters Server::counters() const {
  const auto& tally = inside_->core.tally;
  return {.connections_open = tally.connections_open,
          .connections_total = tally.connections_total,
          .requests_total = tally.requests_total,
          .responses_5xx = tally.responses_5xx,
          .bytes_in = tally.bytes_in,
          .bytes_out = tally.bytes_out,
          .queue_length = inside_->core.workers.waiting(),
          .refused_total = tally.refused_total,
          .events_open = tally.events_open};
}

}  // namespace kit::http
