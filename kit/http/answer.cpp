// The head of a response as bytes, with the current date.
#include "kit/http/answer.hpp"

#include <array>
#include <ctime>

#include "kit/base/breakage.hpp"
#include "kit/base/time.hpp"
#include "kit/http/ascii.hpp"

namespace kit::http {

namespace {

std::string make_date(std::time_t now) {
  static constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm tm{};
  gmtime_r(&now, &tm);
  std::array<char, 64> text{};  // strftime would speak the language of the locale
  const int size = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                                 days.at(static_cast<std::size_t>(tm.tm_wday)), tm.tm_mday,
                                 months.at(static_cast<std::size_t>(tm.tm_mon)), tm.tm_year + 1900,
                                 tm.tm_hour, tm.tm_min, tm.tm_sec);
  return {text.data(), static_cast<std::size_t>(size)};
}

const std::string& date_now() {
  thread_local std::time_t made_at = 0;
  thread_local std::string text;
  const std::time_t now = system_clock().now().ms / 1000;
  if (now != made_at) {
    made_at = now;
    text = make_date(now);
  }
  return text;
}

bool is_framing(std::string_view name) {
  return same_name(name, "Content-Length") || same_name(name, "Transfer-Encoding") ||
         same_name(name, "Connection");
}

bool has_no_body(int status) {
  return status < 200 || status == 204 || status == 304;
}

}  // namespace

void check_headers(const Response& response) {
  static constexpr std::string_view breaks("\r\n\0", 3);
  ENSURE(response.status >= 200 && response.status <= 999);
  for (const auto& [name, value] : response.headers) {
    ENSURE(!name.empty() && name.find_first_of(": \t") == std::string::npos);
    ENSURE(name.find_first_of(breaks) == std::string::npos);
    ENSURE(value.find_first_of(breaks) == std::string::npos);
  }
}

bool asks_to_close(const Response& response) {
  return std::any_of(response.headers.begin(), response.headers.end(), [](const Header& header) {
    return same_name(header.name, "Connection") && same_name(header.value, "close");
  });
}

std::string head_text(const Response& response, Framing framing, bool keep_alive, bool http_1_0) {
  std::string out;
  out.reserve(1024);
  out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
  out.append(reason(response.status)).append("\r\nDate: ").append(date_now()).append("\r\n");
  for (const auto& [name, value] : response.headers) {
    if (!is_framing(name)) out.append(name).append(": ").append(value).append("\r\n");
  }
  if (has_no_body(response.status)) {
    // No length: these end with the head.
  } else if (framing == Framing::chunked) {
    out.append("Transfer-Encoding: chunked\r\n");
  } else if (framing == Framing::length) {
    out.append("Content-Length: ").append(std::to_string(response.body.size())).append("\r\n");
  }
  if (!keep_alive) out.append("Connection: close\r\n");
  if (keep_alive && http_1_0) out.append("Connection: keep-alive\r\n");
  return out.append("\r\n");
}

}  // namespace kit::http
