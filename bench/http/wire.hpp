// The bare statements behind a bare socket: what any server of these statements pays for the wire.
#pragma once

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "bench/http/bare_work.hpp"

namespace bench {

// As many threads as the program has workers, each with a database session and an equal share of
// the connections: it waits for all of them at once, runs the statements of a request as soon as it
// is read, and sends the answer. Nothing is handed from thread to thread, and nothing parsed beyond
// the end of a request. Every answer has the status asked for and as many bytes as the program's
// own answer.
class Wire {
 public:
  Wire(BareWork& work, int threads, int connections, int status);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  std::uint16_t port() const { return port_; }
  // Waits for the connections to end; throws what went wrong on one of them.
  void finish();

 private:
  struct Line;  // one connection

  void accept_all(std::size_t connections);
  void serve(const std::vector<int>& sockets, BareSession& session);
  bool hear(Line& line, BareSession& session);  // false: the client has gone
  void answer(int socket, BareSession& session);

  BareWork& work_;
  const int status_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::atomic<std::size_t> next_ = 0;
  std::vector<std::unique_ptr<BareSession>> sessions_;
  std::mutex mutex_;
  std::exception_ptr broken_;
  std::vector<std::thread> threads_;
  std::thread acceptor_;
};

}  // namespace bench
