// One connection: a coroutine on its loop reads requests one after the other, lets a worker answer
// each, writes the answer. Everything here runs on the loop's single thread unless it says
// otherwise. Private to kit/http.
#pragma once

#include <memory>
#include <string>
#include <unordered_set>

#include "kit/http/answer.hpp"
#include "kit/http/asio.hpp"
#include "kit/http/core.hpp"
#include "kit/http/events.hpp"
#include "kit/http/head.hpp"

namespace kit::http {

class Connection;

// The connections of one io thread.
struct Loop {
  asio::io_context context{1};
  std::unordered_set<Connection*> connections = {};
  Timer tick{context};
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  Connection(Core& core, Loop& loop, Socket socket, std::string peer);

  static Awaitable<void> serve(std::shared_ptr<Connection> self);  // until it is closed

  void check(Steady::time_point now);  // cancels what has waited too long
  void begin_stop();                   // the server stops: finish what runs, wait for nothing
  void abort();                        // the server has stopped waiting
  void ring();

 private:
  enum class Got { bytes, late, ended, broken };
  enum class Phase { idle, reading, working, writing, draining };
  // One request on its way through a worker and back. The worker has it until `done`.
  struct Exchange;
  using ExchangePtr = std::shared_ptr<Exchange>;

  // connection.cpp
  Awaitable<void> run();
  Awaitable<bool> exchange();  // false: this was the last one
  bool enter_client(const Request& request);
  void leave_client();
  void close();
  void set_deadline(Phase phase, Steady::time_point at);
  Awaitable<void> until_done(ExchangePtr exchange);
  // False (only when fresh): too many wait for a worker.
  bool hand_over(const ExchangePtr& exchange, std::function<void()> work, bool fresh);

  // connection_read.cpp: 0 fine, -1 gone, else the status to refuse with
  Awaitable<Got> fill(std::size_t at_least_room);
  Awaitable<int> read_head_block(std::size_t& size);
  Awaitable<int> read_whole_head(Head& head);
  Awaitable<int> read_body(Head& head);
  int put_body();
  std::size_t body_limit(const Request& request) const;
  Steady::time_point body_deadline(Steady::time_point start, std::size_t received) const;

  // connection_write.cpp
  Awaitable<bool> write_all(std::string_view first, std::string_view second = {});
  Awaitable<bool> write_response(ExchangePtr exchange, bool keep_alive);
  Awaitable<bool> answer(ExchangePtr exchange);
  Awaitable<void> refuse(int status, const Request& request);
  Awaitable<void> drain();
  Awaitable<bool> send_outcome(ExchangePtr exchange);
  static void perform(Core& core, Exchange& exchange, std::function<void()> wake);

  // connection_stream.cpp
  static void make_piece(Core& core, Exchange& exchange);
  Awaitable<bool> next_piece(ExchangePtr exchange);
  Awaitable<bool> write_piece(ExchangePtr exchange, bool chunked);
  void drop_events(const ExchangePtr& exchange);
  Awaitable<bool> stream_pieces(ExchangePtr exchange, bool keep_alive);
  Awaitable<void> serve_events(ExchangePtr exchange);
  Awaitable<bool> write_event_head(ExchangePtr exchange);
  static Awaitable<void> watch_for_end(std::shared_ptr<Connection> self);

  Core& core_;
  Loop& loop_;
  Socket socket_;
  Timer bell_;
  const std::string peer_;
  std::string client_;  // counted against the cap while a request runs (behind a proxy only)
  beast::flat_buffer in_;
  std::optional<Parser> parser_;
  std::shared_ptr<EventStream> events_;
  Steady::time_point deadline_ = Steady::time_point::max();
  Phase phase_ = Phase::idle;
  bool late_ = false;
  bool closed_ = false;
};

struct Connection::Exchange {
  Head head = {};
  Response response = {};
  std::shared_ptr<EventStream> stream = {};
  std::string piece = {};
  bool more = false;
  bool failed = false;
  bool done = false;  // set on the loop
  std::atomic<bool> unwanted{false};

  bool is_head() const { return head.request.method == Method::head; }
};

}  // namespace kit::http
