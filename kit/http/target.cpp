// The request target taken apart: percent-decoding, dot segments, query pairs.
#include "kit/http/target.hpp"

#include "kit/http/form.hpp"

#include <optional>

#include "kit/http/ascii.hpp"

namespace kit::http {

namespace {

// Length of the well-formed UTF-8 sequence at the front, 0 when malformed (also overlong,
// surrogates).
std::size_t utf8_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  const bool wrong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
                     (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
  return wrong ? 0 : length;
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto length = utf8_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '+' && plus_is_space) c = ' ';
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_value(text[i + 1]);
      const int low = hex_value(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      c = static_cast<char>(high * 16 + low);
      if (c == '\0' || c == '\r' || c == '\n') return std::nullopt;
      if (c == '/' && !plus_is_space) return std::nullopt;  // a proxy would see another path
      i += 2;
    }
    out += c;
  }
  if (!is_utf8(out)) return std::nullopt;
  return out;
}

bool has_dot_segment(std::string_view path) {
  while (!path.empty()) {
    const auto segment = take_until(path, '/');
    if (segment == "." || segment == "..") return true;
  }
  return false;
}

bool parse_query(std::string_view text, Request& request) {
  auto pairs = read_form(text);
  if (pairs) request.query = *std::move(pairs);
  return pairs.has_value();
}

// "http://host/a" becomes "/a" when the authority is the Host that was sent.
bool strip_authority(std::string_view& target, std::string_view host) {
  static constexpr std::string_view scheme = "http://";
  if (!same_name(target.substr(0, scheme.size()), scheme)) return false;
  target.remove_prefix(scheme.size());
  const auto end = std::min(target.find_first_of("/?"), target.size());
  if (!same_name(target.substr(0, end), host)) return false;
  target.remove_prefix(end);
  return true;
}

bool plain_target(std::string_view target) {
  return std::all_of(target.begin(), target.end(),
                     [](char c) { return c > ' ' && c < '\x7f' && c != '#' && c != '\\'; });
}

}  // namespace

std::optional<std::vector<std::pair<std::string, std::string>>> read_form(std::string_view body) {
  std::vector<std::pair<std::string, std::string>> out;
  while (!body.empty()) {
    std::string_view pair = take_until(body, '&');
    if (pair.empty()) continue;
    auto name = decode(take_until(pair, '='), true);
    auto value = decode(pair, true);
    if (!name || !value) return std::nullopt;
    out.emplace_back(*std::move(name), *std::move(value));
  }
  return out;
}

bool parse_target(Request& request, std::string_view host) {
  std::string_view target = request.target;
  if (!plain_target(target)) return false;
  if (target == "*") {
    request.path = "*";
    return request.method == Method::options;
  }
  if (!target.starts_with('/') && !strip_authority(target, host)) return false;
  auto path = decode(take_until(target, '?'), false);
  if (!path || has_dot_segment(*path)) return false;
  request.path = path->empty() ? "/" : *std::move(path);
  return parse_query(target, request);
}

}  // namespace kit::http
