#include "bench/http/wire.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <string>

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace bench {
namespace {

// True when a whole request has been read; false when the client has gone.
bool read_request(int socket, std::string& text) {
  text.clear();
  std::array<char, 16 * 1024> piece;
  for (;;) {
    auto end = text.find("\r\n\r\n");
    if (end != std::string::npos) {
      auto at = text.find("Content-Length: ");
      auto length = at < end ? text.substr(at + 16, text.find('\r', at) - at - 16) : "0";
      auto body = static_cast<std::size_t>(kit::text::parse_int(length).value_or(0));
      if (text.size() >= end + 4 + body) return true;
    }
    auto count = ::recv(socket, piece.data(), piece.size(), 0);
    if (count <= 0) return false;
    text.append(piece.data(), static_cast<std::size_t>(count));
  }
}

}  // namespace

Wire::Wire(BareWork& work, int sessions, int status) : work_(work), status_(status) {
  for (int i = 0; i < sessions; ++i) sessions_.push_back(work.session());
  listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{.sin_family = AF_INET, .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
  socklen_t size = sizeof address;
  auto* plain = std::bit_cast<sockaddr*>(&address);
  if (listener_ < 0 || ::bind(listener_, plain, size) != 0 || ::listen(listener_, 256) != 0 ||
      ::getsockname(listener_, plain, &size) != 0)
    throw kit::Breakage("no socket for the bare statements");
  port_ = ntohs(address.sin_port);
  acceptor_ = std::thread([this] { accept_all(); });
}

Wire::~Wire() {
  if (acceptor_.joinable()) {
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    for (auto& one : connections_) one.join();
  }
  ::close(listener_);
}

void Wire::finish() {
  ::shutdown(listener_, SHUT_RDWR);
  acceptor_.join();
  for (auto& one : connections_) one.join();
  if (broken_) std::rethrow_exception(broken_);
}

void Wire::accept_all() {
  for (int socket; (socket = ::accept(listener_, nullptr, nullptr)) >= 0;) {
    int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    connections_.emplace_back([this, socket] { serve(socket); });
  }
}

void Wire::serve(int socket) {
  try {
    std::string request;
    while (read_request(socket, request)) answer(socket);
  } catch (...) {
    std::lock_guard lock(mutex_);
    broken_ = std::current_exception();
  }
  ::close(socket);
}

void Wire::answer(int socket) {
  auto session = borrow();
  std::size_t number = 0;
  {
    std::lock_guard lock(mutex_);
    number = next_++;
  }
  work_.run(number, *session);
  give_back(std::move(session));
  auto bytes = work_.answer_bytes(number);
  auto text = "HTTP/1.1 " + std::to_string(status_) +
              " OK\r\nContent-Length: " + std::to_string(bytes) + "\r\n\r\n" +
              std::string(bytes, 'x');
  for (std::size_t sent = 0; sent < text.size();) {
    auto count = ::send(socket, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) throw kit::Breakage("a client of the bare statements went away");
    sent += static_cast<std::size_t>(count);
  }
}

std::unique_ptr<BareSession> Wire::borrow() {
  std::unique_lock lock(mutex_);
  free_.wait(lock, [this] { return !sessions_.empty(); });
  auto session = std::move(sessions_.back());
  sessions_.pop_back();
  return session;
}

void Wire::give_back(std::unique_ptr<BareSession> session) {
  {
    std::lock_guard lock(mutex_);
    sessions_.push_back(std::move(session));
  }
  free_.notify_one();
}

}  // namespace bench
