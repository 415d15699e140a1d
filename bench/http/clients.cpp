#include "bench/http/clients.hpp"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <cerrno>

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace bench {
namespace {

int connect_to(std::uint16_t port) {
  int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{.sin_family = AF_INET,
                      .sin_port = htons(port),
                      .sin_addr = {.s_addr = htonl(INADDR_LOOPBACK)}};
  if (socket < 0 || ::connect(socket, std::bit_cast<sockaddr*>(&address), sizeof address) != 0)
    throw kit::Breakage("a client cannot connect");
  int on = 1;
  ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  return socket;
}

}  // namespace

std::size_t answer_size(std::string_view in) {
  auto head = in.find("\r\n\r\n");
  if (head == in.npos) return 0;
  constexpr std::string_view name = "\r\nContent-Length: ";
  auto at = in.substr(0, head + 2).find(name);
  if (at == in.npos) throw kit::Breakage("an answer does not tell its length");
  at += name.size();
  auto length = kit::text::parse_int(in.substr(at, in.find('\r', at) - at));
  if (!length) throw kit::Breakage("an answer has no sound length");
  return head + 4 + static_cast<std::size_t>(*length);
}

Clients::Clients(std::uint16_t port, Questions& questions)
    : questions_(questions), poll_(::epoll_create1(EPOLL_CLOEXEC)) {
  for (int i = 0; i < clients; ++i) clients_.push_back({.socket = connect_to(port)});
  for (std::size_t i = 0; i < clients_.size(); ++i) {
    epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
    if (::epoll_ctl(poll_, EPOLL_CTL_ADD, clients_[i].socket, &event) != 0)
      throw kit::Breakage("no epoll for the clients");
  }
}

Clients::~Clients() {
  for (const auto& client : clients_) ::close(client.socket);
  ::close(poll_);
}

void Clients::run() {
  for (auto& client : clients_) ask(client);
  std::array<epoll_event, 64> events;
  while (open_ > 0) {
    int count = ::epoll_wait(poll_, events.data(), events.size(), -1);
    for (int i = 0; i < count; ++i) hear(clients_[events[static_cast<std::size_t>(i)].data.u64]);
  }
}

// Sends the next question, which the socket's buffer takes whole.
void Clients::ask(Client& client) {
  client.asked = questions_.next++;
  if (client.asked >= questions_.texts.size()) return;
  const auto& text = questions_.texts[client.asked];
  client.since = Clock::now();
  if (::send(client.socket, text.data(), text.size(), MSG_NOSIGNAL) !=
      static_cast<ssize_t>(text.size()))
    throw kit::Breakage("the server went away");
  ++open_;
}

void Clients::hear(Client& client) {
  std::array<char, 64 * 1024> piece;
  auto count = ::recv(client.socket, piece.data(), piece.size(), MSG_DONTWAIT);
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return;
  if (count <= 0) throw kit::Breakage("the server closed a connection");
  std::string_view came(piece.data(), static_cast<std::size_t>(count));
  if (!client.in.empty()) {
    client.in += came;
    came = client.in;
  }
  auto size = answer_size(came);
  if (size > 0 && came.size() >= size) return take(client, came.substr(0, size));
  if (client.in.empty()) client.in = came;
}

void Clients::take(Client& client, std::string_view answer) {
  questions_.took_ms[client.asked] =
      std::chrono::duration<double, std::milli>(Clock::now() - client.since).count();
  if (kit::text::parse_int(answer.substr(9, 3)) != questions_.status)
    throw kit::Breakage("wrong answer: " + std::string(answer));
  client.in.clear();
  --open_;
  ask(client);
}

}  // namespace bench
