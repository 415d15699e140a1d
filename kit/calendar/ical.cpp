#include "kit/calendar/ical.hpp"

#include "kit/text/text.hpp"

namespace kit::calendar {
namespace {

constexpr std::size_t octets_max = 75;

std::string compact(const Date& date) { return text::replace_all(date.text(), "-", ""); }

// 20261123T020000Z
std::string compact(Instant instant) {
  auto out = text::replace_all(instant.text(), "-", "");
  out = text::replace_all(std::move(out), ":", "");
  return out.substr(0, out.find('.')) + "Z";
}

std::string event(const DayEvent& e, Instant written) {
  std::string out = folded("BEGIN:VEVENT");
  out += folded("UID:" + escaped(e.uid));
  out += folded("DTSTAMP:" + compact(written));
  out += folded("DTSTART;VALUE=DATE:" + compact(e.day));
  out += folded("DTEND;VALUE=DATE:" + compact(e.day.plus_days(1)));
  out += folded("SUMMARY:" + escaped(e.summary));
  if (!e.category.empty()) out += folded("CATEGORIES:" + escaped(e.category));
  out += folded("TRANSP:TRANSPARENT");
  return out + folded("END:VEVENT");
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  for (char c : text) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    if (c == '\n') out += "\\n";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\t') out += c;
  }
  return out;
}

std::string folded(std::string_view line) {
  std::string out;
  std::size_t room = octets_max;
  while (line.size() > room) {
    auto end = room;
    while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80) --end;
    out += std::string(line.substr(0, end)) + "\r\n ";
    line.remove_prefix(end);
    room = octets_max - 1;  // the space counts
  }
  return out + std::string(line) + "\r\n";
}

std::string ical(const Calendar& calendar) {
  std::string out = folded("BEGIN:VCALENDAR") + folded("VERSION:2.0") + folded("PRODID:-//Chaeson//Tasks//TH") +
                    folded("CALSCALE:GREGORIAN") + folded("METHOD:PUBLISH") +
                    folded("X-WR-CALNAME:" + escaped(calendar.name)) + folded("X-WR-TIMEZONE:Asia/Bangkok");
  for (const auto& one : calendar.events) out += event(one, calendar.written);
  return out + folded("END:VCALENDAR");
}

}  // namespace kit::calendar
