#include "centre/messages/rules.hpp"

#include <fmt/format.h>

#include "centre/messages/receipt/rules.hpp"
#include "centre/words/phone.hpp"
#include "kit/text/text.hpp"

namespace messages {
namespace {

constexpr std::int64_t minute_ms = 60'000, day_minutes = 24 * 60, bangkok_minutes = 7 * 60;
// Minutes after the first, second, ... try.
constexpr std::int64_t waits[] = {1, 5, 15, 60, 240, 720};

std::int64_t minute_of_day(kit::Instant instant) { return (instant.ms / minute_ms + bangkok_minutes) % day_minutes; }

bool is_line_id(std::string_view text) {
  return text.size() == 33 && (text.front() == 'U' || text.front() == 'C' || text.front() == 'R') &&
         std::ranges::all_of(text.substr(1), [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

}  // namespace

kit::Instant after_quiet_hours(kit::Instant wanted, const QuietHours& quiet) {
  auto now = minute_of_day(wanted);
  bool over_midnight = quiet.from_minute > quiet.until_minute;
  bool is_quiet = over_midnight ? now >= quiet.from_minute || now < quiet.until_minute
                                : now >= quiet.from_minute && now < quiet.until_minute;
  if (!is_quiet) return wanted;
  auto wait = (quiet.until_minute - now + day_minutes) % day_minutes;
  return {(wanted.ms / minute_ms + wait) * minute_ms};
}

std::optional<kit::Instant> next_try(std::int64_t attempts, kit::Instant now) {
  if (attempts < 1 || attempts >= attempts_max) return std::nullopt;
  return kit::Instant{now.ms + waits[attempts - 1] * minute_ms};
}

void settle(Message& m, const kit::post::Outcome& outcome, const QuietHours& quiet, kit::Instant now) {
  ++m.attempts;
  m.lease_ms.reset();
  m.due_ms.reset();
  m.fault = outcome.fate == kit::post::Fate::taken ? "" : outcome.says;
  if (outcome.fate == kit::post::Fate::taken) {
    m.state = State::sent;
    m.sent_ms = now;
    m.reference = outcome.reference;
    return;
  }
  auto next = outcome.fate == kit::post::Fate::later ? next_try(m.attempts, now) : std::nullopt;
  m.state = next ? State::waiting : State::parked;
  if (next) m.due_ms = after_quiet_hours(*next, quiet);
}

std::optional<std::string> read_address(Channel channel, std::string_view typed) {
  auto text = kit::text::trim(typed);
  if (channel == Channel::line) return is_line_id(text) ? std::optional(text) : std::nullopt;
  if (channel == Channel::mail) return kit::post::is_mail_address(text) ? std::optional(text) : std::nullopt;
  auto phone = words::Phone::parse(text);
  if (!phone || phone->kind() != words::PhoneKind::mobile) return std::nullopt;
  return phone->number;
}

std::string masked(std::string_view address) {
  auto at = address.find('@');
  if (at != address.npos) return std::string(address.substr(0, 1)) + "…" + std::string(address.substr(at));
  if (address.size() <= 4) return "…";
  return "…" + std::string(address.substr(address.size() - 4));
}

std::string filled(std::string text, std::string_view number, std::string_view centre, std::string_view phone) {
  text = kit::text::replace_all(std::move(text), "{number}", number);
  text = kit::text::replace_all(std::move(text), "{centre}", centre);
  return kit::text::replace_all(std::move(text), "{phone}", phone);
}

std::optional<std::vector<std::pair<std::string, std::string>>> pairs_of(std::string_view lines, std::string_view sign) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const auto& line : kit::text::split(lines, '\n')) {
    auto text = kit::text::trim(line);
    if (text.empty()) continue;
    auto at = text.find(sign);
    if (at == text.npos || at == 0) return std::nullopt;
    out.emplace_back(kit::text::trim(text.substr(0, at)), kit::text::trim(text.substr(at + sign.size())));
  }
  return out;
}

std::string wrong_setting(Channel channel, const ChannelSettings& s) {
  if (channel == Channel::mail) {
    if (!s.url.starts_with("smtp://") && !s.url.starts_with("smtps://")) return "url";
    return kit::post::is_mail_address(s.sender) ? "" : "sender";
  }
  if (!kit::post::is_safe_url(s.url)) return "url";
  if (channel == Channel::line) return "";
  auto fields = pairs_of(s.fields, "=");
  if (!fields || fields->empty()) return "fields";
  if (!pairs_of(s.headers, ":")) return "headers";
  return receipt::manual_of(s.receipts) ? "" : "receipts";
}

std::string mail_date(kit::Instant instant) {
  constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  auto day = instant.bangkok_day().day;
  auto minutes = minute_of_day(instant);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0700", days[std::chrono::weekday(day).c_encoding()],
                     static_cast<unsigned>(day.day()), months[static_cast<unsigned>(day.month()) - 1],
                     static_cast<int>(day.year()), minutes / 60, minutes % 60, instant.ms / 1000 % 60);
}

}  // namespace messages
