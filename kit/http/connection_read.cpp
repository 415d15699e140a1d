// One connection, reading: the head under an absolute deadline, the body at a minimum rate.
#include <algorithm>

#include "kit/http/connection.hpp"

namespace kit::http {

namespace {

std::chrono::milliseconds ms(std::int64_t count) {
  return std::chrono::milliseconds(count);
}

std::string_view view_of(const beast::flat_buffer& buffer) {
  const auto data = buffer.data();
  return {static_cast<const char*>(data.data()), data.size()};
}

// Beast lets any byte stand in a quoted chunk extension; a line end there is a smuggler's tool.
auto refuse_controls = [](std::uint64_t, beast::string_view text, error_code& error) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < ' ' && c != '\t'; };
  if (std::any_of(text.begin(), text.end(), control))
    error = beast::http::error::bad_chunk_extension;
};

}  // namespace

Awaitable<Connection::Got> Connection::fill(std::size_t at_least_room) {
  if (ended_) co_return Got::ended;
  const auto room = in_.prepare(std::max(at_least_room, in_.capacity() - in_.size()));
  auto [error, count] = co_await socket_.async_read_some(room, token);
  in_.commit(count);
  core_.tally.bytes_in += count;
  ended_ = error && error != asio::error::operation_aborted;  // it is told once only
  if (count > 0 && !late_) co_return Got::bytes;
  if (late_) co_return Got::late;
  co_return error == asio::error::eof ? Got::ended : Got::broken;
}

// Reads until the buffer holds a whole head, which is `size` bytes long.
Awaitable<int> Connection::read_head_block(std::size_t& size) {
  const auto& limits = core_.settings.limits;
  if (in_.size() == 0) {
    set_deadline(Phase::idle, Steady::now() + ms(limits.idle_ms));
    if (co_await fill(2048) != Got::bytes) co_return -1;
  }
  set_deadline(Phase::reading, Steady::now() + ms(limits.header_ms));
  HeadScan scan;
  for (;;) {
    const auto found = scan.look(view_of(in_));
    if (found == HeadScan::Found::malformed) co_return 400;
    if (scan.size() > limits.header_bytes) co_return 431;
    if (found == HeadScan::Found::end) break;
    const Got got = co_await fill(2048);
    if (got == Got::late) co_return 408;
    if (got == Got::ended) co_return 400;
    if (got == Got::broken) co_return -1;
  }
  size = scan.size();
  co_return 0;
}

Awaitable<int> Connection::read_whole_head(Head& head) {
  std::size_t size = 0;
  const int refusal = co_await read_head_block(size);
  if (refusal != 0) co_return refusal;
  parser_->header_limit(static_cast<std::uint32_t>(core_.settings.limits.header_bytes));
  parser_->body_limit(boost::none);  // ours follows once the path is known
  parser_->eager(false);
  parser_->on_chunk_header(refuse_controls);
  error_code error;
  const auto used = parser_->put(asio::buffer(in_.data().data(), size), error);
  in_.consume(used);
  if (error == beast::http::error::header_limit) co_return 431;
  if (error || used != size || !parser_->is_header_done()) co_return 400;
  co_return read_head(*parser_, head);
}

std::size_t Connection::body_limit(const Request& request) const {
  const auto& limits = core_.settings.limits;
  if (!limits.body_bytes_for) return limits.body_bytes;
  return limits.body_bytes_for(request.method, request.path);
}

// As late as the minimum rate allows, and never long without any progress.
Steady::time_point Connection::body_deadline(Steady::time_point start, std::size_t received) const {
  const auto& limits = core_.settings.limits;
  const auto rate = std::max(limits.body_bytes_per_second_min, 1);
  const auto by_rate =
      start + ms(limits.header_ms) + ms(static_cast<std::int64_t>(received) * 1000 / rate);
  return std::min(by_rate, Steady::now() + ms(limits.write_ms));
}

// Gives the parser what the buffer holds.
int Connection::put_body() {
  error_code error;
  std::size_t used = 1;
  while (!error && used > 0 && in_.size() > 0 && !parser_->is_done()) {
    used = parser_->put(in_.data(), error);
    in_.consume(used);
  }
  if (error == beast::http::error::need_more) error = {};
  if (error == beast::http::error::body_limit) return 413;
  if (error) return 400;
  // Chunk heads and trailers wait in the buffer until they are whole.
  const bool endless = !parser_->is_done() && in_.size() > core_.settings.limits.header_bytes;
  return endless ? 400 : 0;
}

Awaitable<int> Connection::read_body(Head& head) {
  if (!head.length && !head.chunked) co_return 0;
  const auto limit = body_limit(head.request);
  if (head.length && *head.length > limit) co_return 413;
  if (parser_->is_done()) co_return 0;
  parser_->body_limit(limit);
  parser_->eager(true);
  if (head.expects_continue && in_.size() == 0) {
    if (!co_await write_all("HTTP/1.1 100 Continue\r\n\r\n")) co_return -1;
  }
  const auto start = Steady::now();
  std::size_t received = in_.size();
  for (;;) {
    const int refusal = put_body();
    if (refusal != 0) co_return refusal;
    if (parser_->is_done()) break;
    set_deadline(Phase::reading, body_deadline(start, received));
    const auto before = in_.size();
    const Got got = co_await fill(32 * 1024);
    if (got == Got::late) co_return 408;
    if (got == Got::ended) co_return 400;
    if (got == Got::broken) co_return -1;
    received += in_.size() - before;
  }
  head.request.body = std::move(parser_->get().body());
  co_return 0;
}

}  // namespace kit::http
