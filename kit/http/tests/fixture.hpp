// A server on a free loopback port for the length of a test, and a raw socket to be rude with.
#pragma once

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "kit/http/http.hpp"

namespace kit::http::testing {

class RunningServer {
 public:
  explicit RunningServer(Handler handler, Settings settings = {})
      : server_(std::move(settings), std::move(handler)), thread_([this] { server_.run(); }) {}
  ~RunningServer() { stop(); }
  RunningServer(const RunningServer&) = delete;
  RunningServer& operator=(const RunningServer&) = delete;

  void stop() {
    server_.stop();
    if (thread_.joinable()) thread_.join();
  }
  Server& server() { return server_; }
  std::uint16_t port() const { return server_.port(); }
  Client client() const { return Client("127.0.0.1", port()); }

 private:
  Server server_;
  std::thread thread_;
};

class RawSocket {
 public:
  explicit RawSocket(std::uint16_t port, int receive_buffer = 0) {
    fd_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receive_buffer > 0)
      setsockopt(fd_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    const timeval patience{.tv_sec = 30,
                           .tv_usec = 0};  // only so that a broken server fails the test
    setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connected_ = ::connect(fd_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawSocket() { ::close(fd_); }
  RawSocket(RawSocket&& other) noexcept : fd_(other.fd_), connected_(other.connected_) {
    other.fd_ = -1;
  }
  RawSocket(const RawSocket&) = delete;
  RawSocket& operator=(const RawSocket&) = delete;

  bool connected() const { return connected_; }
  bool send(std::string_view text) {
    while (!text.empty()) {
      const auto sent = ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void end_sending() { ::shutdown(fd_, SHUT_WR); }
  // Reads on until `marker` has come; false when the server closed before.
  bool read_until(std::string_view marker) {
    while (seen.find(marker) == std::string::npos) {
      if (!read_some()) return false;
    }
    return true;
  }
  // Everything up to the close. `clean` tells an orderly close from a reset or silence.
  std::string read_all() {
    while (read_some()) {
    }
    return seen;
  }
  bool read_some() {
    std::array<char, 16 * 1024> block;
    const auto count = ::recv(fd_, block.data(), block.size(), 0);
    clean = count == 0;
    if (count > 0) seen.append(block.data(), static_cast<std::size_t>(count));
    return count > 0;
  }

  std::string seen;
  bool clean = false;

 private:
  int fd_ = -1;
  bool connected_ = false;
};

inline int count_of(std::string_view text, std::string_view part) {
  int count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
    ++count;
  return count;
}

// Something that happens once, to wait for.
class Signal {
 public:
  void give() {
    const std::lock_guard lock(mutex_);
    given_ = true;
    changed_.notify_all();
  }
  void wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return given_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool given_ = false;
};

}  // namespace kit::http::testing
