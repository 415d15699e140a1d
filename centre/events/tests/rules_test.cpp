// Hours, attendance and lists as pure decisions.
#include "centre/events/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace events;

Event four_days() {
  return {.state = State::open, .starts_on = *kit::Date::parse("2023-03-10"), .ends_on = *kit::Date::parse("2023-03-13"), .needed_percent = 80};
}
Session session(const char* id, const char* begins, const char* ends) {
  return {.id = id, .on_day = *kit::Date::parse("2023-03-10"), .begins = begins, .ends = ends};
}

TEST(EventRules, hours_are_read_and_what_is_no_hour_is_not) {
  EXPECT_EQ(minutes_between("09:00", "12:30"), 210);
  EXPECT_EQ(minutes_between("22:00", "24:00"), 120);
  for (auto [from, to] : {std::pair{"9:00", "12:00"}, {"09:00", "09:00"}, {"12:00", "09:00"}, {"09:60", "12:00"}, {"25:00", "26:00"}, {"aa:bb", "12:00"}})
    EXPECT_FALSE(minutes_between(from, to)) << from << " " << to;
}

TEST(EventRules, four_fifths_of_the_hours_are_enough_and_a_minute_less_is_not) {
  std::vector<Session> all{session("a", "09:00", "13:00"), session("b", "13:00", "14:00")};
  EXPECT_TRUE(came_to(four_days(), all, {"a"}).completed);
  all[0].ends = "12:59";
  all[1].ends = "14:00";
  EXPECT_FALSE(came_to(four_days(), all, {"a"}).completed);
  EXPECT_FALSE(came_to(four_days(), all, {}).completed);
}

TEST(EventRules, a_list_tells_every_row_that_it_cannot_take) {
  SheetReport report;
  auto rows = read_list("ชื่อ-สกุล,หน่วยงาน,โทรศัพท์,เข้าร่วมครั้งที่\nนายหนึ่ง ใจดี,ก,081-234-5678,๑;2\n,ก,,\nนายสอง,ก,12,\nนายสาม,ก,,4\nนายหนึ่ง ใจดี,ก,,\n", 3, report);
  ASSERT_TRUE(rows);
  EXPECT_EQ(report.rows, 5);
  ASSERT_EQ(rows->size(), 1u);
  EXPECT_EQ(rows->front().phone, "0812345678");
  EXPECT_EQ(rows->front().sessions, (std::vector<std::size_t>{0, 1}));
  std::vector<std::string> codes;
  for (const auto& refused : report.refused) codes.push_back(refused.code);
  EXPECT_EQ(codes, (std::vector<std::string>{"events.name_needed", "words.phone_wrong", "events.session_unknown", "events.twice_in_list"}));
}

TEST(EventRules, names_are_taken_by_link_while_open_and_at_the_desk_until_it_is_cancelled) {
  auto event = four_days();
  EXPECT_TRUE(takes_names(event, 0, Via::link));
  event.state = State::planned;
  EXPECT_FALSE(takes_names(event, 0, Via::link));
  EXPECT_TRUE(takes_names(event, 0, Via::desk));
  event.seats = 75;
  EXPECT_TRUE(takes_names(event, 74, Via::desk));
  EXPECT_EQ(takes_names(event, 75, Via::desk).error().code, "events.full");
  event.state = State::cancelled;
  EXPECT_FALSE(takes_names(event, 0, Via::desk));
}

}  // namespace
