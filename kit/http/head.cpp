// The head of a request: strict framing on top of Beast's parser (RFC 9112, request smuggling).
#include "kit/http/head.hpp"

#include "kit/http/ascii.hpp"
#include "kit/http/target.hpp"

namespace kit::http {

namespace {

Method method_of(beast::http::verb verb) {
  using beast::http::verb;
  switch (verb) {
    case verb::get:
      return Method::get;
    case verb::head:
      return Method::head;
    case verb::post:
      return Method::post;
    case verb::put:
      return Method::put;
    case verb::patch:
      return Method::patch;
    case verb::delete_:
      return Method::del;
    case verb::options:
      return Method::options;
    default:
      return Method::other;
  }
}

// The value of a header that may stand once at most; false when it stands more often.
bool single(const Request& request, std::string_view name, std::optional<std::string_view>& value) {
  for (const auto& header : request.headers) {
    if (!same_name(header.name, name)) continue;
    if (value) return false;
    value = header.value;
  }
  return true;
}

bool sound_host(const Request& request, bool needed, std::string_view& host) {
  std::optional<std::string_view> value;
  if (!single(request, "Host", value)) return false;
  if (!value) return !needed;
  host = *value;
  return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
    return (lower(c) >= 'a' && lower(c) <= 'z') || is_digit(c) ||
           std::string_view(".-_:[]").find(c) != std::string_view::npos;
  });
}

bool sound_length(std::string_view value, std::optional<std::uint64_t>& length) {
  if (value.empty() || value.size() > 18) return false;
  std::uint64_t sum = 0;
  for (const char c : value) {
    if (!is_digit(c)) return false;
    sum = sum * 10 + static_cast<std::uint64_t>(c - '0');
  }
  length = sum;
  return true;
}

// Exactly one way to know where the body ends.
bool sound_framing(Head& head) {
  std::optional<std::string_view> length;
  std::optional<std::string_view> encoding;
  if (!single(head.request, "Content-Length", length)) return false;
  if (!single(head.request, "Transfer-Encoding", encoding)) return false;
  if (length && encoding) return false;
  if (encoding) {
    head.chunked = same_name(*encoding, "chunked");
    return head.chunked && !head.http_1_0;
  }
  return !length || sound_length(*length, head.length);
}

// Encoded line ends in a value are harmless to us and a smuggler's tool behind us.
bool sound_values(const Request& request) {
  for (const auto& [name, value] : request.headers) {
    if (same_name(name, "X-Forwarded-For") && trim(value).empty()) return false;
    for (auto at = value.find('%'); at != std::string::npos; at = value.find('%', at + 1)) {
      const auto code = std::string_view(value).substr(at, 3);
      if (same_name(code, "%0d") || same_name(code, "%0a") || code == "%00") return false;
    }
  }
  return true;
}

int read_expect(Head& head) {
  std::optional<std::string_view> value;
  if (!single(head.request, "Expect", value)) return 400;
  if (!value || head.http_1_0) return 0;
  head.expects_continue = same_name(*value, "100-continue");
  return head.expects_continue ? 0 : 417;
}

}  // namespace

HeadScan::Found HeadScan::look(std::string_view text) {
  for (; at_ < text.size(); ++at_) {
    const char c = text[at_];
    const char before = at_ > 0 ? text[at_ - 1] : '\0';
    if (c == '\n') {
      if (before != '\r' || at_ == 1) return Found::malformed;
      if (at_ >= 3 && text[at_ - 2] == '\n') {
        ++at_;
        return Found::end;
      }
    } else if (before == '\r' || (before == '\n' && (c == ' ' || c == '\t'))) {
      return Found::malformed;
    }
  }
  return Found::not_yet;
}

int read_head(const Parser& parser, Head& head) {
  const auto& message = parser.get();
  head.http_1_0 = message.version() < 11;
  head.keep_alive = parser.keep_alive();
  auto& request = head.request;
  request.method = method_of(message.method());
  request.target = std::string(message.target());
  for (const auto& field : message)
    request.headers.push_back({std::string(field.name_string()), std::string(field.value())});
  std::string_view host;
  if (!sound_host(request, !head.http_1_0, host)) return 400;
  if (!sound_framing(head) || !sound_values(request)) return 400;
  if (!parse_target(request, host)) return 400;
  return read_expect(head);
}

}  // namespace kit::http
