// Server-sent events as text, queued for one client; a client that does not keep up is cut.
#include "kit/http/events.hpp"

#include "kit/base/breakage.hpp"

namespace kit::http {

namespace {

constexpr std::size_t waiting_max = 256 * 1024;

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\n");
}

std::string as_text(std::string_view event, std::string_view data, std::string_view id) {
  static constexpr std::string_view line_ends("\r\n\0", 3);
  ENSURE(event.find_first_of(line_ends) == std::string_view::npos);
  ENSURE(id.find_first_of(line_ends) == std::string_view::npos);
  std::string out;
  if (!id.empty()) append_field(out, "id", id);
  if (!event.empty()) append_field(out, "event", event);
  for (;;) {
    const auto end = data.find_first_of("\r\n");
    append_field(out, "data", data.substr(0, end));
    if (end == std::string_view::npos) break;
    data.remove_prefix(end + (data.substr(end, 2) == "\r\n" ? 2 : 1));
  }
  out += '\n';
  return out;
}

}  // namespace

bool EventStream::send(std::string_view event, std::string_view data, std::string_view id) {
  const auto text = as_text(event, data, id);
  const std::lock_guard lock(mutex_);
  if (closed_) return false;
  if (waiting_.size() + text.size() > waiting_max) {
    waiting_.clear();
    closed_ = true;
    ring();
    return false;
  }
  const bool first = waiting_.empty();
  waiting_ += text;
  if (first) ring();
  return true;
}

void EventStream::close() {
  const std::lock_guard lock(mutex_);
  if (closed_) return;
  closed_ = true;
  ring();
}

bool EventStream::take(std::string& out) {
  const std::lock_guard lock(mutex_);
  out.clear();
  out.swap(waiting_);
  return !closed_ || !out.empty();
}

void EventStream::cut() {
  const std::lock_guard lock(mutex_);
  closed_ = true;
  waiting_.clear();
  wake_ = nullptr;  // the server may be gone soon; the app may keep us longer
}

void EventStream::ring() {
  if (wake_) wake_();
}

}  // namespace kit::http
