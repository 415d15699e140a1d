// One connection: a coroutine on its loop reads requests one after the other and lets a worker
// answer each. The worker sends the answer itself when the socket takes it whole, and wakes nobody:
// the loop waits for the next request meanwhile, and learns by it that the last one is answered.
// Everything else (a slow reader, a stream, an error) goes back to the loop. Everything here runs
// on the loop's single thread unless it says otherwise. Private to kit/http.
#pragma once

#include <memory>
#include <mutex>
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
  // One request on its way through a worker and back. The worker has it until it is `sent` or
  // `done`.
  struct Exchange;
  using ExchangePtr = std::shared_ptr<Exchange>;

  // connection.cpp
  Awaitable<void> run();
  Awaitable<bool> exchange();  // false: this was the last one
  bool enter_client(const Request& request);
  void leave_client();
  void close();
  void set_deadline(Phase phase, Steady::time_point at);
  void note_sent(Steady::time_point now);
  Awaitable<bool> read_meanwhile(ExchangePtr exchange);
  Awaitable<void> until_done(ExchangePtr exchange);
  void give_back(ExchangePtr exchange);  // on a worker

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
  Awaitable<bool> write_response(ExchangePtr exchange);
  Awaitable<bool> answer(ExchangePtr exchange);
  Awaitable<void> refuse(int status, const Request& request);
  Awaitable<void> drain();
  Awaitable<bool> send_outcome(ExchangePtr exchange);
  void settle(Exchange& exchange);
  // These four on a worker.
  void work_on(ExchangePtr exchange);
  void perform(Exchange& exchange);
  bool send_at_once(Exchange& exchange);
  std::size_t send_some(std::string_view head, std::string_view body);

  // connection_stream.cpp
  void make_piece(Exchange& exchange);  // on a worker
  Awaitable<bool> next_piece(ExchangePtr exchange);
  Awaitable<bool> write_piece(ExchangePtr exchange, bool chunked);
  void drop_events(const ExchangePtr& exchange);
  Awaitable<bool> stream_pieces(ExchangePtr exchange);
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
  Exchange* meanwhile_ = nullptr;  // what a worker has while the loop reads on
  bool late_ = false;
  bool ended_ = false;  // the client sends no more
  bool closed_ = false;
  std::mutex closing_;  // the socket is not closed while a worker sends on it
};

struct Connection::Exchange {
  // `sent` by the worker without a word to the loop; `awaited` when the loop wants to be woken.
  enum class Stage { working, awaited, sent };

  Head head = {};
  Response response = {};
  std::string answer_head = {};  // once settled
  std::size_t sent = 0;          // of head and body, by the worker
  bool keep_alive = false;
  bool whole = false;  // all of it
  std::atomic<Stage> stage{Stage::working};
  std::shared_ptr<EventStream> stream = {};
  std::string piece = {};
  bool more = false;
  bool failed = false;
  bool done = false;  // set on the loop
  std::atomic<bool> unwanted{false};

  bool is_head() const { return head.request.method == Method::head; }
  std::string_view body() const {
    const bool bare = is_head() || response.status == 204 || response.status == 304;
    return bare ? std::string_view{} : std::string_view(response.body);
  }
};

}  // namespace kit::http
