// One connection, streaming: exports piece by piece, and server-sent events.
#include <array>

#include "kit/http/connection.hpp"

namespace kit::http {

namespace {

constexpr std::size_t piece_bytes = 64 * 1024;

std::string chunk_head(std::size_t size) {
  std::array<char, 24> text{};
  const int length = std::snprintf(text.data(), text.size(), "%zx\r\n", size);
  return {text.data(), static_cast<std::size_t>(length)};
}

}  // namespace

// On a worker. What the pieces hold (a cursor) also ends on a worker.
void Connection::make_piece(Exchange& exchange) {
  exchange.piece.clear();
  if (exchange.unwanted) {
    exchange.response.pieces = nullptr;
    return;
  }
  try {
    exchange.more = true;
    while (exchange.more && exchange.piece.size() < piece_bytes)
      exchange.more = exchange.response.pieces(exchange.piece);
  } catch (...) {
    core_.report(exchange.head.request);
    exchange.failed = true;
  }
  if (exchange.failed || !exchange.more) exchange.response.pieces = nullptr;
}

Awaitable<bool> Connection::next_piece(ExchangePtr exchange) {
  exchange->done = false;
  core_.workers.resume([self = shared_from_this(), exchange]() mutable {
    self->make_piece(*exchange);
    self->give_back(std::move(exchange));
  });
  co_await until_done(exchange);
  co_return !exchange->failed && !exchange->unwanted;
}

Awaitable<bool> Connection::write_piece(ExchangePtr exchange, bool chunked) {
  auto& piece = exchange->piece;
  if (piece.empty()) co_return !closed_;
  if (!chunked) co_return co_await write_all(piece);
  const auto head = chunk_head(piece.size());
  piece += "\r\n";
  co_return co_await write_all(head, piece);
}

Awaitable<bool> Connection::stream_pieces(ExchangePtr exchange) {
  const bool chunked = !exchange->head.http_1_0;
  const bool keep_alive = exchange->keep_alive && chunked;
  if (!co_await next_piece(exchange)) {  // nothing sent yet: it can still be a proper 500
    exchange->response = core_.own_answer(500, exchange->head.request);
    settle(*exchange);
    co_return co_await write_response(exchange);
  }
  const auto framing = chunked ? Framing::chunked : Framing::until_close;
  const auto head = head_text(exchange->response, framing, keep_alive, exchange->head.http_1_0);
  bool sent = co_await write_all(head) && co_await write_piece(exchange, chunked);
  while (sent && exchange->more)
    sent = co_await next_piece(exchange) && co_await write_piece(exchange, chunked);
  if (!sent) {  // no last chunk: the client knows that something is missing
    exchange->unwanted = true;
    if (exchange->response.pieces) co_await next_piece(exchange);
    co_return false;
  }
  co_return (!chunked || co_await write_all("0\r\n\r\n")) && keep_alive;
}

void Connection::drop_events(const ExchangePtr& exchange) {
  exchange->stream->cut();
  --core_.tally.events_open;
}

// Reads what an events client should not send, to learn that it has gone.
Awaitable<void> Connection::watch_for_end(std::shared_ptr<Connection> self) {
  std::array<char, 256> nothing{};
  while (!self->ended_) {
    auto [error, count] = co_await self->socket_.async_read_some(asio::buffer(nothing), token);
    if (error == asio::error::operation_aborted && !self->closed_ && !self->late_) continue;
    if (error) break;
  }
  self->close();
  self->ring();
}

Awaitable<bool> Connection::write_event_head(ExchangePtr exchange) {
  auto& response = exchange->response;
  response.with("Content-Type", "text/event-stream");
  response.with("Cache-Control", "no-store");
  response.with("X-Accel-Buffering", "no");  // a proxy must not hold events back
  const auto head = head_text(response, Framing::until_close, false, false);
  co_return co_await write_all(head);
}

Awaitable<void> Connection::serve_events(ExchangePtr exchange) {
  const auto stream = exchange->stream;
  const auto beat = std::chrono::milliseconds(core_.settings.limits.events_heartbeat_ms);
  events_ = stream;
  if (core_.stopping) stream->close();
  bool open = co_await write_event_head(exchange);
  if (open) asio::co_spawn(loop_.context, watch_for_end(shared_from_this()), asio::detached);
  std::string out;
  while (open && !closed_ && stream->take(out)) {
    if (out.empty()) {
      bell_.expires_after(beat);
      auto [rung] = co_await bell_.async_wait(token);
      if (rung) continue;
      out = ":\n\n";
    }
    open = co_await write_all(out);
  }
  events_.reset();
  drop_events(exchange);
}

}  // namespace kit::http
