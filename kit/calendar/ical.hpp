// A calendar as RFC 5545 writes it: escaped, folded at 75 octets, lines ending in CRLF. Whole days only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kit/base/time.hpp"

namespace kit::calendar {

struct DayEvent {
  std::string uid;  // the same for the same event whenever it is written
  Date day;
  std::string summary;
  std::string category;
};

struct Calendar {
  std::string name;
  Instant written;
  std::vector<DayEvent> events;
};

std::string ical(const Calendar& calendar);

// Of one value: backslash, comma, semicolon and newline.
std::string escaped(std::string_view text);
// One content line with its CRLF; no character is torn.
std::string folded(std::string_view line);

}  // namespace kit::calendar
