// The HTTP server: asynchronous connections (Boost.Beast, hidden), handlers are plain blocking
// functions on a bounded worker pool. Limits and time-outs on everything. Nothing outside kit/http
// sees Asio.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kit::http {

enum class Method { get, head, post, put, patch, del, options, other };

struct Header {
  std::string name;
  std::string value;
};

struct Request {
  Method method = Method::get;
  std::string target;                                      // as sent: "/a/b?c=d"
  std::string path;                                        // percent-decoded, no dot segments
  std::vector<std::pair<std::string, std::string>> query;  // decoded, in order
  std::vector<Header> headers;
  std::string body;
  std::string peer;  // address, after trusted proxies
  std::optional<std::string_view> header(std::string_view name) const;  // case-insensitive, first
  std::optional<std::string_view> query_value(std::string_view name) const;
  std::optional<std::string_view> cookie(std::string_view name) const;
};

// A body made piece by piece (exports). Appends the next piece to `out`; returns false when there
// is no more. Called only when the client has taken the last piece, each time perhaps on another
// worker: whatever it holds (a cursor, a connection) must be its own and not bound to a thread.
using Pieces = std::function<bool(std::string& out)>;

// Server-sent events. Handlers keep a weak_ptr or an id; send() is safe from any thread and never
// blocks.
class Events {
 public:
  virtual ~Events() = default;
  virtual bool send(std::string_view event, std::string_view data,
                    std::string_view id = {}) = 0;  // false: gone
  virtual void close() = 0;
};

struct Response {
  int status = 200;
  std::vector<Header> headers;
  std::string body;
  Pieces pieces = {};                                        // chunked instead of body
  std::function<void(std::shared_ptr<Events>)> events = {};  // text/event-stream instead of body
  Response& with(std::string name, std::string value) {
    headers.push_back({std::move(name), std::move(value)});
    return *this;
  }
};

using Handler = std::function<Response(Request&)>;

struct Limits {
  std::size_t header_bytes = 16 * 1024;
  std::size_t body_bytes = 1 * 1024 * 1024;
  // A larger limit for some paths (uploads); asked when the head has been read.
  std::function<std::size_t(Method, std::string_view path)> body_bytes_for = {};
  int header_ms = 10'000;  // absolute, from the first byte
  int idle_ms = 60'000;    // keep-alive
  int body_bytes_per_second_min = 1'024;
  int write_ms = 30'000;  // without progress
  int connections_max = 12'000;
  int connections_per_peer_max = 1'000;
  int workers = 4;
  int queue_max = 512;               // waiting for a worker, then 503 + Retry-After
  int events_max = 2'000;            // open server-sent event streams
  int events_heartbeat_ms = 15'000;  // a comment when nothing else was sent
};

struct Settings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  // 0 picks a free one
  int io_threads = 2;
  Limits limits = {};
  std::vector<std::string> trusted_proxies = {};  // addresses or networks ("10.0.0.0/8")
  // Answers the server makes itself (400, 408, 413, 417, 431, 500, 503) get their body here. Must
  // be quick.
  std::function<Response(int status, std::string_view accept_language)> own_answer = {};
  // A handler or a piece threw (called on the worker; the client gets 500, or a cut when it was
  // streaming).
  std::function<void(std::exception_ptr, const Request&)> on_error = {};
};

struct Counters {
  std::uint64_t connections_open, connections_total, requests_total, responses_5xx, bytes_in,
      bytes_out, queue_length, refused_total, events_open;
};

class Server {
 public:
  Server(Settings settings, Handler handler);  // binds and listens; throws Breakage when it cannot
  ~Server();                                   // after run() has come back
  std::uint16_t port() const;
  void run();   // blocks until stop(); once
  void stop();  // from any thread: no new connections, finish what runs (5 s at most), close
  Counters counters() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// gzip when the client takes it, the body is worth it and the type is text; adds Vary.
void compress(const Request& request, Response& response);

// A small blocking client for tests, story runner and load tools (loopback only).
struct ClientResponse {
  int status = 0;
  std::vector<Header> headers;
  std::string body;
  std::optional<std::string_view> header(std::string_view name) const;
};
struct Event {
  std::string event;
  std::string data;
  std::string id;
};
class Client {
 public:
  Client(std::string host, std::uint16_t port);
  ~Client();
  // Reads server-sent events on a connection of its own until the callback says false or the server
  // ends.
  ClientResponse read_events(std::string_view target, std::vector<Header> headers,
                             const std::function<bool(const Event&)>& on_event);
  ClientResponse send(Method method, std::string_view target, std::vector<Header> headers = {},
                      std::string_view body = {});  // throws Breakage when the connection breaks

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

std::string_view reason(int status);
std::string percent_encode(std::string_view text);

}  // namespace kit::http
