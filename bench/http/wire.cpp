#include "bench/http/wire.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <string>

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace bench {
namespace {

bool is_whole(const std::string& request) {
  auto end = request.find("\r\n\r\n");
  if (end == std::string::npos) return false;
  auto at = request.find("Content-Length: ");
  if (at > end) return true;
  auto length = request.substr(at + 16, request.find('\r', at) - at - 16);
  auto body = static_cast<std::size_t>(kit::text::parse_int(length).value_or(0));
  return request.size() >= end + 4 + body;
}

}  // namespace

struct Wire::Line {
  int socket;
  std::string request = {};
};

Wire::Wire(BareWork& work, int threads, int connections, int status)
    : work_(work), status_(status) {
  for (int i = 0; i < threads; ++i) sessions_.push_back(work.session());
  listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{.sin_family = AF_INET, .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
  socklen_t size = sizeof address;
  auto* plain = std::bit_cast<sockaddr*>(&address);
  if (listener_ < 0 || ::bind(listener_, plain, size) != 0 || ::listen(listener_, 256) != 0 ||
      ::getsockname(listener_, plain, &size) != 0)
    throw kit::Breakage("no socket for the bare statements");
  port_ = ntohs(address.sin_port);
  acceptor_ =
      std::thread([this, connections] { accept_all(static_cast<std::size_t>(connections)); });
}

Wire::~Wire() {
  if (acceptor_.joinable()) {
    ::shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    for (auto& one : threads_) one.join();
  }
  ::close(listener_);
}

void Wire::finish() {
  ::shutdown(listener_, SHUT_RDWR);
  acceptor_.join();
  for (auto& one : threads_) one.join();
  if (broken_) std::rethrow_exception(broken_);
}

// The threads begin when all clients are there, and end when their clients have gone.
void Wire::accept_all(std::size_t connections) {
  std::vector<std::vector<int>> shares(sessions_.size());
  for (std::size_t i = 0; i < connections; ++i) {
    int socket = ::accept(listener_, nullptr, nullptr);
    if (socket < 0) break;
    int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    shares[i % shares.size()].push_back(socket);
  }
  for (std::size_t i = 0; i < shares.size(); ++i)
    threads_.emplace_back([this, share = shares[i], session = sessions_[i].get()] {
      try {
        serve(share, *session);
      } catch (...) {
        std::lock_guard lock(mutex_);
        broken_ = std::current_exception();
      }
      for (int socket : share) ::close(socket);
    });
}

void Wire::serve(const std::vector<int>& sockets, BareSession& session) {
  std::vector<Line> lines;
  int poll = ::epoll_create1(EPOLL_CLOEXEC);
  for (int socket : sockets) lines.push_back({socket});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
    ::epoll_ctl(poll, EPOLL_CTL_ADD, lines[i].socket, &event);
  }
  std::array<epoll_event, 64> events;
  for (auto open = lines.size(); open > 0;) {
    int count = ::epoll_wait(poll, events.data(), events.size(), -1);
    for (int i = 0; i < count; ++i) {
      auto& line = lines[events[static_cast<std::size_t>(i)].data.u64];
      if (hear(line, session)) continue;
      ::epoll_ctl(poll, EPOLL_CTL_DEL, line.socket, nullptr);
      --open;
    }
  }
  ::close(poll);
}

bool Wire::hear(Line& line, BareSession& session) {
  std::array<char, 16 * 1024> piece;
  auto count = ::recv(line.socket, piece.data(), piece.size(), 0);
  if (count <= 0) return false;
  line.request.append(piece.data(), static_cast<std::size_t>(count));
  if (!is_whole(line.request)) return true;
  line.request.clear();
  answer(line.socket, session);
  return true;
}

void Wire::answer(int socket, BareSession& session) {
  auto number = next_++;
  work_.run(number, session);
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

}  // namespace bench
