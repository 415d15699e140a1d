#include "kit/post/call.hpp"

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace kit::post {
namespace {

constexpr std::size_t answer_bytes_max = 64 * 1024;

void start_curl() {
  static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  if (!ready) throw Breakage("libcurl does not start");
}

CURL* new_handle() {
  start_curl();
  auto* handle = curl_easy_init();
  if (!handle) throw Breakage("libcurl gives no handle");
  return handle;
}

}  // namespace

Call::Call(const std::string& url, const char* protocols, Limits limits)
    : handle_(new_handle(), &curl_easy_cleanup) {
  set(CURLOPT_URL, url.c_str());
  set(CURLOPT_PROTOCOLS_STR, protocols);
  set(CURLOPT_FOLLOWLOCATION, 0L);
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_PROXY, "");
  set(CURLOPT_CONNECTTIMEOUT_MS, limits.connect_ms);
  set(CURLOPT_TIMEOUT_MS, limits.whole_ms);
  set(CURLOPT_USERAGENT, "chaeson");
  set(CURLOPT_WRITEFUNCTION, &Call::take);
  set(CURLOPT_WRITEDATA, this);
}

void Call::header(const std::string& line) {
  auto* longer = curl_slist_append(headers_.get(), line.c_str());
  if (!longer) throw std::bad_alloc();
  static_cast<void>(headers_.release());
  headers_.reset(longer);
}

void Call::body(std::string bytes) {
  body_ = std::move(bytes);
  set(CURLOPT_POST, 1L);
  set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body_.size()));
  set(CURLOPT_POSTFIELDS, body_.c_str());
}

void Call::mail(const std::string& from, const std::string& to, std::string text) {
  body_ = std::move(text);
  receivers_.reset(curl_slist_append(nullptr, to.c_str()));
  set(CURLOPT_MAIL_FROM, from.c_str());
  set(CURLOPT_MAIL_RCPT, receivers_.get());
  set(CURLOPT_UPLOAD, 1L);
  set(CURLOPT_READFUNCTION, &Call::give);
  set(CURLOPT_READDATA, this);
}

bool Call::run() {
  if (headers_) set(CURLOPT_HTTPHEADER, headers_.get());
  auto code = curl_easy_perform(handle_.get());
  curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status_);
  error_ = code == CURLE_OK ? "" : curl_easy_strerror(code);
  return code == CURLE_OK;
}

std::size_t Call::take(char* bytes, std::size_t size, std::size_t count, void* call) {
  auto& self = *static_cast<Call*>(call);
  auto more = size * count;
  if (self.answer_.size() + more > answer_bytes_max) return 0;  // ends the call
  self.answer_.append(bytes, more);
  return more;
}

std::size_t Call::give(char* room, std::size_t size, std::size_t count, void* call) {
  auto& self = *static_cast<Call*>(call);
  auto part = std::min(size * count, self.body_.size() - self.given_);
  std::copy_n(self.body_.data() + self.given_, part, room);
  self.given_ += part;
  return part;
}

bool is_one_line(std::string_view text) {
  return std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

std::string percent(std::string_view text) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
    auto byte = static_cast<unsigned char>(c);
    if (plain) out += c;
    else out += {'%', hex[byte >> 4], hex[byte & 15]};
  }
  return out;
}

std::string quoted_json(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string out = "\"";
  for (char c : text) {
    auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') out += {'\\', c};
    else if (c == '\n') out += "\\n";
    else if (byte < 0x20) out += {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
    else out += c;
  }
  return out + '"';
}

std::string filled(std::string text, const Parcel& parcel, std::string_view token) {
  text = text::replace_all(std::move(text), "{token}", token);
  text = text::replace_all(std::move(text), "{to}", parcel.to);
  text = text::replace_all(std::move(text), "{key}", parcel.key);
  return text::replace_all(std::move(text), "{text}", parcel.text);
}

bool is_safe_url(std::string_view url) {
  if (!is_one_line(url) || url.find('@') != url.npos) return false;
  if (url.starts_with("https://")) return true;
  for (std::string_view here : {"http://127.0.0.1:", "http://127.0.0.1/", "http://localhost:", "http://localhost/"})
    if (url.starts_with(here)) return true;
  return false;
}

}  // namespace kit::post
