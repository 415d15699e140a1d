// One connection, writing: whole answers, chunked streams, server-sent events, refusals.
#include <array>

#include "kit/http/connection.hpp"

namespace kit::http {

namespace {

constexpr std::size_t drain_bytes = 64 * 1024 * 1024;
constexpr auto drain_time = std::chrono::seconds(5);

}  // namespace

Awaitable<bool> Connection::write_all(std::string_view first, std::string_view second) {
  while (first.size() + second.size() > 0) {
    set_deadline(Phase::writing,
                 Steady::now() + std::chrono::milliseconds(core_.settings.limits.write_ms));
    const std::array buffers{asio::const_buffer(first.data(), first.size()),
                             asio::const_buffer(second.data(), second.size())};
    auto [error, count] = co_await socket_.async_write_some(buffers, token);
    if (error || late_) co_return false;
    core_.tally.bytes_out += count;
    const auto from_first = std::min(count, first.size());
    first.remove_prefix(from_first);
    second.remove_prefix(count - from_first);
  }
  set_deadline(Phase::working, Steady::time_point::max());
  co_return true;
}

Awaitable<bool> Connection::write_response(ExchangePtr exchange, bool keep_alive) {
  const auto& response = exchange->response;
  const auto head = head_text(response, Framing::length, keep_alive, exchange->head.http_1_0);
  const bool bare = exchange->is_head() || response.status == 204 || response.status == 304;
  const std::string_view body = bare ? std::string_view{} : std::string_view(response.body);
  co_return co_await write_all(head, body) && keep_alive;
}

// On a worker: the handler, and the start of its events.
void Connection::perform(Core& core, Exchange& exchange, std::function<void()> wake) {
  if (exchange.unwanted) return;
  auto& request = exchange.head.request;
  auto& response = exchange.response;
  try {
    response = core.handler(request);
    check_headers(response);
    if (!response.events || exchange.is_head()) return;
    if (++core.tally.events_open > static_cast<std::uint64_t>(core.settings.limits.events_max)) {
      --core.tally.events_open;
      response = core.own_answer(503, request);
      return;
    }
    exchange.stream = std::make_shared<EventStream>(std::move(wake));
    response.events(exchange.stream);
  } catch (...) {
    core.report(request);
    exchange.failed = true;
  }
}

Awaitable<bool> Connection::answer(ExchangePtr exchange) {
  std::function<void()> wake = [self = weak_from_this(), executor = socket_.get_executor()] {
    asio::post(executor, [self] {
      if (const auto connection = self.lock()) connection->ring();
    });
  };
  std::function<void()> work = [&core = core_, exchange, wake] { perform(core, *exchange, wake); };
  if (!hand_over(exchange, std::move(work), true)) {
    co_await refuse(503, exchange->head.request);
    co_return false;
  }
  co_await until_done(exchange);
  co_return co_await send_outcome(exchange);
}

Awaitable<bool> Connection::send_outcome(ExchangePtr exchange) {
  auto& response = exchange->response;
  if (exchange->stream && !exchange->failed) {
    co_await serve_events(exchange);
    co_return false;
  }
  if (exchange->stream) drop_events(exchange);
  if (exchange->failed) response = core_.own_answer(500, exchange->head.request);
  if (response.status >= 500) ++core_.tally.responses_5xx;
  const bool keep_alive = exchange->head.keep_alive && !core_.stopping && !asks_to_close(response);
  if (response.pieces && !exchange->is_head())
    co_return co_await stream_pieces(exchange, keep_alive);
  co_return co_await write_response(exchange, keep_alive);
}

// The client sees our status even when it is still sending: we shut our side and read on for a
// while.
Awaitable<void> Connection::refuse(int status, const Request& request) {
  ++core_.tally.refused_total;
  if (status >= 500) ++core_.tally.responses_5xx;
  const auto response = core_.own_answer(status, request);
  const auto head = head_text(response, Framing::length, false, false);
  const std::string_view body =
      request.method == Method::head ? std::string_view{} : std::string_view(response.body);
  if (co_await write_all(head, body)) co_await drain();
}

Awaitable<void> Connection::drain() {
  error_code error;
  socket_.shutdown(Socket::shutdown_send, error);
  if (error) co_return;  // gone already
  set_deadline(Phase::draining, Steady::now() + drain_time);
  in_ = {};
  std::size_t total = 0;
  while (!late_ && !core_.stopping && total < drain_bytes) {
    const auto room = in_.prepare(16 * 1024);
    auto [failed, count] = co_await socket_.async_read_some(room, token);
    if (failed) break;
    total += count;
  }
}

}  // namespace kit::http
