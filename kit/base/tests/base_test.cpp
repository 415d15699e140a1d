// Days, instants and ids.
#include <gtest/gtest.h>

#include <random>
#include <unordered_set>

#include "kit/base/breakage.hpp"
#include "kit/base/id.hpp"
#include "kit/base/time.hpp"

namespace {

using kit::Date;
using kit::Instant;

TEST(Dates, only_real_days_in_iso_form_are_read) {
  for (auto good : {"1850-01-01", "2199-12-31", "2024-02-29", "1937-05-01"})
    EXPECT_EQ(Date::parse(good)->text(), good);
  for (auto bad : {"", "2023-02-29", "2022-13-01", "2022-00-10", "2022-1-01", "22-01-01",
                   "1849-12-31", "2200-01-01", "2565-06-09", "2022-06-09 ", " 2022-06-09",
                   "2022/06/09", "2022-06-09T", "+022-06-09", "2022-06-31"})
    EXPECT_FALSE(Date::parse(bad)) << bad;
}

TEST(Dates, days_add_up_over_leap_years) {
  Date day = *Date::parse("2024-02-28");
  EXPECT_EQ(day.plus_days(2).text(), "2024-03-01");
  EXPECT_EQ(day.plus_days(-59).text(), "2023-12-31");
  EXPECT_EQ(day.days_until(*Date::parse("2025-02-28")), 366);
  for (int i = 0; i < 100'000; i += 37) {
    Date later = Date::parse("1900-01-01")->plus_days(i);
    EXPECT_EQ(Date::parse("1900-01-01")->days_until(later), i);
    EXPECT_EQ(*Date::parse(later.text()), later);
  }
}

TEST(Instants, rfc_3339_is_read_with_any_offset_and_written_in_utc) {
  EXPECT_EQ(Instant::parse("2022-06-09T12:00:00+07:00")->text(), "2022-06-09T05:00:00.000Z");
  EXPECT_EQ(Instant::parse("1990-12-31T15:59:60-08:00")->text(), "1990-12-31T23:59:59.999Z");
  EXPECT_EQ(Instant::parse("1985-04-12t23:20:50.5299z")->text(), "1985-04-12T23:20:50.529Z");
  EXPECT_EQ(Instant::parse("1969-12-31T23:59:59.999Z")->ms, -1);
  EXPECT_EQ(Instant{-1}.text(), "1969-12-31T23:59:59.999Z");
  for (auto bad : {"", "2022-06-09", "2022-06-09T12:00:00", "2022-06-09 12:00:00Z",
                   "2022-06-09T24:00:00Z", "2022-06-09T12:60:00Z", "2022-06-09T12:00:61Z",
                   "2022-06-09T12:00:00.Z", "2022-06-09T12:00:00+0700", "2022-06-09T12:00:00+24:00",
                   "2022-06-09T12:00Z", "2022-02-30T12:00:00Z", "2022-06-09T12:00:00ZZ"})
    EXPECT_FALSE(Instant::parse(bad)) << bad;
}

TEST(Instants, come_back_as_they_went) {
  std::mt19937_64 random(1);
  std::uniform_int_distribution<std::int64_t> any(-3'700'000'000'000, 7'250'000'000'000);
  for (int i = 0; i < 20'000; ++i) {
    Instant instant{any(random)};
    EXPECT_EQ(Instant::parse(instant.text()), instant);
  }
  EXPECT_THROW(Instant{std::numeric_limits<std::int64_t>::max()}.text(), kit::Bug);
}

TEST(Instants, the_day_in_bangkok_begins_seven_hours_earlier) {
  EXPECT_EQ(Instant::parse("2022-09-30T16:59:59.999Z")->bangkok_day().text(), "2022-09-30");
  EXPECT_EQ(Instant::parse("2022-09-30T17:00:00Z")->bangkok_day().text(), "2022-10-01");
}

TEST(Ids, have_their_version_and_one_form) {
  auto v4 = kit::make_uuid_v4();
  auto v7 = kit::make_uuid_v7(Instant{0x017F22E279B0});
  EXPECT_TRUE(kit::is_uuid(v4) && kit::is_uuid(v7));
  EXPECT_EQ(v4[14], '4');
  EXPECT_EQ(v7[14], '7');
  EXPECT_TRUE(std::string_view("89ab").find(v4[19]) != std::string::npos);
  EXPECT_FALSE(kit::is_uuid("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"));
  EXPECT_FALSE(kit::is_uuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398"));
  EXPECT_FALSE(kit::is_uuid("017f22e2079b0-7cc3-98c4-dc0c0c07398f"));
  EXPECT_FALSE(kit::Id<struct Tag>::parse("x"));
}

TEST(Ids, time_ordered_ones_grow_even_when_the_clock_goes_back) {
  std::string last;
  std::mt19937 random(3);
  for (int i = 0; i < 1'000'000; ++i) {
    auto id = kit::make_uuid_v7(Instant{1'700'000'000'000 + i / 5000 - int(random() % 50)});
    ASSERT_LT(last, id);
    last = std::move(id);
  }
}

TEST(Ids, random_ones_do_not_repeat) {
  std::unordered_set<std::string> seen;
  for (int i = 0; i < 100'000; ++i) EXPECT_TRUE(seen.insert(kit::make_uuid_v4()).second);
}

}  // namespace
