// Calendars as other programs read them.
#include "kit/calendar/ical.hpp"

#include <gtest/gtest.h>

#include <sstream>

using namespace kit::calendar;

TEST(IcalTest, a_calendar_has_its_frame_and_each_day_its_event) {
  auto text = ical({"งานของฉัน", *kit::Instant::parse("2026-11-23T02:00:00Z"),
                    {{"visit-1@chaeson", *kit::Date::parse("2026-12-31"), "เยี่ยมบ้าน 521304-1-2570-00001", "เยี่ยมบ้าน"}}});
  for (const char* line : {"BEGIN:VCALENDAR\r\n", "VERSION:2.0\r\n", "UID:visit-1@chaeson\r\n", "DTSTAMP:20261123T020000Z\r\n",
                           "DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n", "END:VEVENT\r\nEND:VCALENDAR\r\n"})
    EXPECT_NE(text.find(line), text.npos) << line;
}

TEST(IcalTest, what_would_end_a_value_is_escaped) {
  EXPECT_EQ(escaped("a,b;c\\d\ne\r\x01"), "a\\,b\\;c\\\\d\\ne");
}

TEST(IcalTest, long_lines_are_folded_without_tearing_a_character) {
  std::string thai;
  for (int i = 0; i < 60; ++i) thai += "กำ";
  auto text = folded("SUMMARY:" + thai);
  std::string joined;
  std::istringstream lines(text);
  std::string line;
  for (bool first = true; std::getline(lines, line); first = false) {
    ASSERT_TRUE(line.ends_with('\r'));
    line.pop_back();
    EXPECT_LE(line.size(), 75u);
    EXPECT_NE(static_cast<unsigned char>(line[first ? 0 : 1]) & 0xC0, 0x80) << "torn";
    joined += first ? line : line.substr(1);
  }
  EXPECT_EQ(joined, "SUMMARY:" + thai);
}
