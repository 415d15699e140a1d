// The bare statements behind a bare socket: what any server of these statements pays for the wire.
#pragma once

#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "bench/http/bare_work.hpp"

namespace bench {

// A thread for each connection, blocking reads and writes, no parsing beyond the end of a request;
// as many database sessions as the program has workers. Every answer has the status asked for and
// as many bytes as the program's own answer.
class Wire {
 public:
  Wire(BareWork& work, int sessions, int status);
  ~Wire();
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  std::uint16_t port() const { return port_; }
  // Waits for the connections to end; throws what went wrong on one of them.
  void finish();

 private:
  void accept_all();
  void serve(int socket);
  void answer(int socket);
  std::unique_ptr<BareSession> borrow();
  void give_back(std::unique_ptr<BareSession> session);

  BareWork& work_;
  const int status_;
  int listener_ = -1;
  std::uint16_t port_ = 0;
  std::mutex mutex_;
  std::condition_variable free_;
  std::vector<std::unique_ptr<BareSession>> sessions_;
  std::size_t next_ = 0;
  std::exception_ptr broken_;
  std::vector<std::thread> connections_;
  std::thread acceptor_;
};

}  // namespace bench
