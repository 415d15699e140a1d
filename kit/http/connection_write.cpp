// One connection, writing: whole answers, chunked streams, server-sent events, refusals.
#include <sys/socket.h>

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

// What a whole answer begins with, and whether the connection goes on after it.
void Connection::settle(Exchange& exchange) {
  const auto& response = exchange.response;
  if (response.status >= 500) ++core_.tally.responses_5xx;
  exchange.keep_alive = exchange.head.keep_alive && !core_.stopping && !asks_to_close(response);
  if (response.pieces && !exchange.is_head()) return;
  exchange.answer_head =
      head_text(response, Framing::length, exchange.keep_alive, exchange.head.http_1_0);
}

// What the worker has not sent already.
Awaitable<bool> Connection::write_response(ExchangePtr exchange) {
  std::string_view head = exchange->answer_head;
  std::string_view body = exchange->body();
  const auto of_head = std::min(exchange->sent, head.size());
  head.remove_prefix(of_head);
  body.remove_prefix(exchange->sent - of_head);
  co_return co_await write_all(head, body) && exchange->keep_alive;
}

// The handler, and the start of its events.
void Connection::perform(Exchange& exchange) {
  if (exchange.unwanted) return;
  auto& request = exchange.head.request;
  auto& response = exchange.response;
  try {
    response = core_.handler(request);
    check_headers(response);
    if (!response.events || exchange.is_head()) return;
    if (++core_.tally.events_open > static_cast<std::uint64_t>(core_.settings.limits.events_max)) {
      --core_.tally.events_open;
      response = core_.own_answer(503, request);
      return;
    }
    auto wake = [self = weak_from_this(), executor = socket_.get_executor()] {
      asio::post(executor, [self] {
        if (const auto connection = self.lock()) connection->ring();
      });
    };
    exchange.stream = std::make_shared<EventStream>(std::move(wake));
    response.events(exchange.stream);
  } catch (...) {
    core_.report(request);
    exchange.failed = true;
  }
}

// As many bytes as the socket takes now.
std::size_t Connection::send_some(std::string_view head, std::string_view body) {
  std::array<iovec, 2> parts{iovec{const_cast<char*>(head.data()), head.size()},
                             iovec{const_cast<char*>(body.data()), body.size()}};
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = parts.size();
  const std::lock_guard lock(closing_);
  if (closed_) return 0;
  const auto count = ::sendmsg(socket_.native_handle(), &message, MSG_DONTWAIT | MSG_NOSIGNAL);
  return count > 0 ? static_cast<std::size_t>(count) : 0;  // an error shows again on the loop
}

// True: the answer is out and the connection goes on. An answer that went out whole is forgotten at
// once, since the exchange stays until the next request comes.
bool Connection::send_at_once(Exchange& exchange) {
  if (exchange.failed || exchange.stream || exchange.unwanted) return false;
  settle(exchange);
  if (exchange.answer_head.empty()) return false;
  exchange.sent = send_some(exchange.answer_head, exchange.body());
  core_.tally.bytes_out += exchange.sent;
  exchange.whole = exchange.sent == exchange.answer_head.size() + exchange.body().size();
  if (!exchange.whole) return false;
  exchange.head.request = {};
  exchange.response = {};
  leave_client();
  return exchange.keep_alive;
}

// The loop hears of it only when there is something left to do.
void Connection::work_on(ExchangePtr exchange) {
  perform(*exchange);
  bool answered = false;
  try {
    answered = send_at_once(*exchange);
  } catch (...) {
    core_.report({});
    exchange->failed = true;
  }
  auto stage = Exchange::Stage::working;
  if (answered && exchange->stage.compare_exchange_strong(stage, Exchange::Stage::sent)) return;
  give_back(std::move(exchange));
}

Awaitable<bool> Connection::answer(ExchangePtr exchange) {
  auto job = [self = shared_from_this(), exchange]() mutable {
    self->work_on(std::move(exchange));
  };
  if (!core_.workers.submit(std::move(job))) {
    co_await refuse(503, exchange->head.request);
    co_return false;
  }
  if (co_await read_meanwhile(exchange)) co_return in_.size() > 0 && !late_;
  co_await until_done(exchange);
  co_return co_await send_outcome(exchange);
}

Awaitable<bool> Connection::send_outcome(ExchangePtr exchange) {
  if (exchange->whole) co_return exchange->keep_alive;
  if (exchange->stream && !exchange->failed) {
    co_await serve_events(exchange);
    co_return false;
  }
  if (exchange->stream) drop_events(exchange);
  if (exchange->failed) exchange->response = core_.own_answer(500, exchange->head.request);
  if (exchange->failed || exchange->unwanted) settle(*exchange);
  if (exchange->answer_head.empty()) co_return co_await stream_pieces(exchange);
  co_return co_await write_response(exchange);
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
  while (!late_ && !ended_ && !core_.stopping && total < drain_bytes) {
    const auto room = in_.prepare(16 * 1024);
    auto [failed, count] = co_await socket_.async_read_some(room, token);
    if (failed) break;
    total += count;
  }
}

}  // namespace kit::http
