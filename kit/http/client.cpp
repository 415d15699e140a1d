// The small blocking client: plain sockets, Beast's parser for the answers.
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "kit/base/breakage.hpp"
#include "kit/http/ascii.hpp"
#include "kit/http/asio.hpp"
#include "kit/http/http.hpp"

namespace kit::http {

namespace {

using ResponseParser = beast::http::response_parser<beast::http::string_body>;
constexpr int patience_seconds = 60;

[[noreturn]] void broken(const std::string& what) {
  throw Breakage("http client: " + what);
}

std::string_view name_of(Method method) {
  switch (method) {
    case Method::get:
      return "GET";
    case Method::head:
      return "HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::del:
      return "DELETE";
    case Method::options:
      return "OPTIONS";
    case Method::other:
      break;
  }
  return "TRACE";
}

bool may_repeat(Method method) {
  return method != Method::post && method != Method::patch && method != Method::other;
}

// One connection; closes itself.
class Wire {
 public:
  Wire(const std::string& host, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
      broken("no address for " + host);
    fd_ = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const bool connected = fd_ >= 0 && ::connect(fd_, found->ai_addr, found->ai_addrlen) == 0;
    const int error = errno;
    freeaddrinfo(found);
    if (!connected) {
      if (fd_ >= 0) ::close(fd_);
      broken(std::string("cannot connect: ") + std::strerror(error));
    }
    const int on = 1;
    setsockopt(fd_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const timeval patience{.tv_sec = patience_seconds, .tv_usec = 0};
    setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  }
  ~Wire() { ::close(fd_); }
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  bool send(std::string_view text) {
    while (!text.empty()) {
      const auto sent = ::send(fd_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent < 0 && errno == EINTR) continue;
      if (sent <= 0) return false;
      text.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  // False when the other side has closed.
  bool receive(std::string& into) {
    std::array<char, 64 * 1024> block;
    for (;;) {
      const auto count = ::recv(fd_, block.data(), block.size(), 0);
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && errno == EAGAIN) broken("no answer in time");
      if (count > 0) into.append(block.data(), static_cast<std::size_t>(count));
      return count > 0;
    }
  }

 private:
  int fd_ = -1;
};

ClientResponse as_response(ResponseParser& parser) {
  ClientResponse response;
  auto& message = parser.get();
  response.status = static_cast<int>(message.result_int());
  for (const auto& field : message)
    response.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  return response;
}

// Cuts a stream of server-sent events into events.
class EventReader {
 public:
  explicit EventReader(const std::function<bool(const Event&)>& on_event) : on_event_(on_event) {}

  bool feed(std::string_view text) {  // false: the callback has had enough
    waiting_ += text;
    for (auto end = waiting_.find('\n'); end != std::string::npos; end = waiting_.find('\n')) {
      const std::string line = waiting_.substr(0, end);
      waiting_.erase(0, end + 1);
      if (!take(line)) return false;
    }
    return true;
  }

 private:
  bool take(std::string_view line) {
    if (line.empty()) return finish();
    const auto name = take_until(line, ':');
    if (line.starts_with(' ')) line.remove_prefix(1);
    if (name == "event") event_.event = line;
    if (name == "id") event_.id = line;
    if (name != "data") return true;
    if (has_data_) event_.data += '\n';
    event_.data += line;
    has_data_ = true;
    return true;
  }

  bool finish() {
    const bool go_on = !has_data_ || on_event_(event_);
    event_ = {};
    has_data_ = false;
    return go_on;
  }

  const std::function<bool(const Event&)>& on_event_;
  std::string waiting_;
  Event event_;
  bool has_data_ = false;
};

}  // namespace

struct Client::Inside {
  std::string head(Method method, std::string_view target, const std::vector<Header>& headers,
                   std::size_t body_bytes) const;
  std::optional<ClientResponse> attempt(Method method, std::string_view head,
                                        std::string_view body);
  bool parse_some(ResponseParser& parser);

  std::string host;
  std::uint16_t port;
  std::unique_ptr<Wire> wire = {};
  std::string in = {};
};

std::string Client::Inside::head(Method method, std::string_view target,
                                 const std::vector<Header>& headers, std::size_t body_bytes) const {
  std::string out;
  out.append(name_of(method)).append(" ").append(target).append(" HTTP/1.1\r\n");
  const auto given = [&](std::string_view name) {
    return std::any_of(headers.begin(), headers.end(),
                       [&](const Header& header) { return same_name(header.name, name); });
  };
  if (!given("Host"))
    out.append("Host: ").append(host).append(":").append(std::to_string(port)).append("\r\n");
  for (const auto& [name, value] : headers)
    out.append(name).append(": ").append(value).append("\r\n");
  const bool wants_length =
      body_bytes > 0 || method == Method::post || method == Method::put || method == Method::patch;
  if (wants_length && !given("Content-Length"))
    out.append("Content-Length: ").append(std::to_string(body_bytes)).append("\r\n");
  return out.append("\r\n");
}

// Feeds the parser what has come in; false when it needs more.
bool Client::Inside::parse_some(ResponseParser& parser) {
  error_code error;
  while (!in.empty() && !parser.is_done()) {
    const auto used = parser.put(asio::buffer(in), error);
    in.erase(0, used);
    if (error && error != beast::http::error::need_more) broken(error.message());
    if (error || used == 0) break;
  }
  return parser.is_done();
}

static void prepare(std::optional<ResponseParser>& parser) {
  parser.emplace();
  parser->header_limit(1024 * 1024);
  parser->body_limit(boost::none);
  parser->eager(true);
}

// Nothing when the kept connection turned out to be closed before anything came back.
std::optional<ClientResponse> Client::Inside::attempt(Method method, std::string_view head,
                                                      std::string_view body) {
  const bool sent = wire->send(head) && wire->send(body);
  std::optional<ResponseParser> parser;
  prepare(parser);
  parser->skip(method == Method::head);
  bool got_some = false;
  while (!parse_some(*parser) || parser->get().result_int() < 200) {
    if (parser->is_done()) {  // 100 Continue and its kind
      prepare(parser);
      parser->skip(method == Method::head);
      continue;
    }
    if (wire->receive(in)) {
      got_some = true;
      continue;
    }
    if (!got_some) return std::nullopt;
    error_code error;
    if (parser->got_some()) parser->put_eof(error);
    if (error || !parser->is_done()) broken("the answer broke off");
  }
  auto response = as_response(*parser);
  response.body = std::move(parser->get().body());
  if (!sent || !parser->keep_alive()) wire.reset();
  return response;
}

Client::Client(std::string host, std::uint16_t port)
    : inside_(std::make_unique<Inside>(Inside{std::move(host), port})) {}
Client::~Client() = default;

ClientResponse Client::send(Method method, std::string_view target, std::vector<Header> headers,
                            std::string_view body) {
  auto& in = *inside_;
  const auto head = in.head(method, target, headers, body.size());
  const bool kept = in.wire != nullptr;
  const auto connect = [&] {
    in.in.clear();
    in.wire = std::make_unique<Wire>(in.host, in.port);
  };
  if (!kept) connect();
  try {
    auto response = in.attempt(method, head, body);
    if (!response && kept && may_repeat(method)) {
      connect();
      response = in.attempt(method, head, body);
    }
    if (!response) broken("the connection was closed without an answer");
    return *std::move(response);
  } catch (...) {
    in.wire.reset();  // half an answer may be in it
    throw;
  }
}

ClientResponse Client::read_events(std::string_view target, std::vector<Header> headers,
                                   const std::function<bool(const Event&)>& on_event) {
  Inside own{inside_->host, inside_->port};
  own.wire = std::make_unique<Wire>(own.host, own.port);
  headers.push_back({"Accept", "text/event-stream"});
  if (!own.wire->send(own.head(Method::get, target, headers, 0))) broken("cannot send");
  std::optional<ResponseParser> parser;
  prepare(parser);
  EventReader reader(on_event);
  bool open = true;
  while (open && !own.parse_some(*parser)) {
    open = own.wire->receive(own.in);
    if (!open) break;
    own.parse_some(*parser);
    auto& body = parser->get().body();
    const bool is_stream = parser->is_header_done() && parser->get().result_int() == 200;
    if (!is_stream) continue;
    open = reader.feed(body);
    body.clear();
  }
  if (!parser->is_header_done()) broken("the answer broke off");
  auto response = as_response(*parser);
  response.body = std::move(parser->get().body());
  return response;
}

}  // namespace kit::http
