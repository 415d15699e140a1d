// One connection: its life from accept to close, and the way of a request to a worker and back.
#include "kit/http/connection.hpp"

namespace kit::http {

Connection::Connection(Core& core, Loop& loop, Socket socket, std::string peer)
    : core_(core),
      loop_(loop),
      socket_(std::move(socket)),
      bell_(loop.context),
      peer_(std::move(peer)) {}

Awaitable<void> Connection::serve(std::shared_ptr<Connection> self) {
  co_await self->run();
}

Awaitable<void> Connection::run() {
  loop_.connections.insert(this);
  error_code ignored;  // a socket that is dead already shows it at the first read
  socket_.set_option(asio::ip::tcp::no_delay(true), ignored);
  try {
    while (!closed_ && !core_.stopping && co_await exchange()) {
    }
  } catch (...) {
    core_.report({});
  }
  leave_client();
  close();
  loop_.connections.erase(this);
  if (!core_.peers.is_trusted(peer_)) core_.peers.leave(peer_);
  --core_.tally.connections_open;
}

Awaitable<bool> Connection::exchange() {
  const auto exchange = std::make_shared<Exchange>();
  Head& head = exchange->head;
  parser_.emplace();
  int refusal = co_await read_whole_head(head);
  if (refusal == 0) refusal = co_await read_body(head);
  parser_.reset();
  if (in_.size() == 0 && in_.capacity() > 8 * 1024) in_ = {};
  if (refusal < 0) co_return false;
  ++core_.tally.requests_total;
  if (refusal == 0) {
    const auto client = core_.peers.client_of(head.request, peer_);
    head.request.peer = client.value_or(peer_);
    if (!client)
      refusal = 400;
    else if (!enter_client(head.request))
      refusal = 503;
  }
  if (refusal > 0) {
    co_await refuse(refusal, head.request);
    co_return false;
  }
  const bool again = co_await answer(exchange);
  leave_client();
  co_return again;
}

// Behind a trusted proxy the cap counts running requests of each client, as all share the proxy's
// connections.
bool Connection::enter_client(const Request& request) {
  if (request.peer == peer_) return true;
  if (!core_.peers.enter(request.peer)) return false;
  client_ = request.peer;
  return true;
}

void Connection::leave_client() {
  if (!client_.empty()) core_.peers.leave(client_);
  client_.clear();
}

void Connection::close() {
  if (closed_) return;
  const std::lock_guard lock(closing_);
  closed_ = true;
  error_code ignored;  // closing what the other side has closed is fine
  socket_.close(ignored);
}

void Connection::set_deadline(Phase phase, Steady::time_point at) {
  phase_ = phase;
  deadline_ = at;
  late_ = false;
}

// A worker has sent the answer and told nobody: what we wait for since is the next request.
void Connection::note_sent(Steady::time_point now) {
  if (phase_ != Phase::working || !meanwhile_ || meanwhile_->stage != Exchange::Stage::sent) return;
  const auto idle = std::chrono::milliseconds(core_.settings.limits.idle_ms);
  set_deadline(Phase::idle, core_.stopping ? now : now + idle);
}

void Connection::check(Steady::time_point now) {
  note_sent(now);
  if (now < deadline_ || closed_) return;
  late_ = true;
  error_code ignored;
  socket_.cancel(ignored);
}

void Connection::begin_stop() {
  if (events_) events_->close();
  note_sent(Steady::now());
  if (phase_ == Phase::idle || phase_ == Phase::draining) check(Steady::time_point::max());
}

void Connection::abort() {
  close();
  bell_.cancel();
}

void Connection::ring() {
  bell_.cancel();
}

// The loop takes what the worker could not bring to its end.
void Connection::give_back(ExchangePtr exchange) {
  auto executor = socket_.get_executor();
  asio::post(executor, [self = shared_from_this(), exchange = std::move(exchange)] {
    exchange->done = true;
    error_code ignored;
    if (self->meanwhile_) self->socket_.cancel(ignored);
    self->ring();
  });
}

// True: the worker has sent the answer while we waited for what the client does next.
Awaitable<bool> Connection::read_meanwhile(ExchangePtr exchange) {
  set_deadline(Phase::working, Steady::time_point::max());
  if (in_.size() == 0) {
    meanwhile_ = exchange.get();
    co_await fill(2048);
    meanwhile_ = nullptr;
  }
  auto stage = Exchange::Stage::working;
  co_return !exchange->stage.compare_exchange_strong(stage, Exchange::Stage::awaited);
}

Awaitable<void> Connection::until_done(ExchangePtr exchange) {
  set_deadline(Phase::working, Steady::time_point::max());
  while (!exchange->done) {
    if (closed_) exchange->unwanted = true;
    bell_.expires_at(Steady::time_point::max());
    co_await bell_.async_wait(token);
  }
}

}  // namespace kit::http
