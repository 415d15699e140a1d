// Written dates of two eras.
#include "kit/text/thai_date.hpp"

#include <gtest/gtest.h>

#include "kit/text/text.hpp"

namespace {

using namespace kit::text;

// "2022-06-09", "2022-06", "2022", or the refusal's code.
std::string read(std::string_view text, std::optional<kit::Date> not_after = {}) {
  auto date = read_date(text, not_after);
  if (!date) return date.error().code;
  std::size_t size = date->precision == Precision::day     ? 10
                     : date->precision == Precision::month ? 7
                                                           : 4;
  return date->date.text().substr(0, size);
}

TEST(ThaiDates, are_read_as_people_write_them) {
  for (auto text : {"2022-06-09",
                    "9/6/2565",
                    "09-06-65",
                    "9.6.2565",
                    "9 / 6 / 2565",
                    "๙ มิ.ย. ๒๕๖๕",
                    "9 มิถุนายน 2565",
                    "9 มิย 65",
                    "9มิ.ย.65",
                    "วันที่ 9 เดือนมิถุนายน พ.ศ. 2565",
                    "วันพฤหัสบดีที่ ๙ มิถุนายน ๒๕๖๕",
                    "2565-06-09",
                    "2565/6/9",
                    "9 June 2022",
                    "Jun 9, 2022",
                    "9 JUN 2022",
                    "9 มิ.ย. ค.ศ. 2022",
                    "9-มิ.ย.-65",
                    "2022-06-09T00:00:00",
                    "9/6/2565 0:00",
                    " 9 มิถุนายน พ.ศ.2565 ",
                    "9 มิถุนายน พศ 2565",
                    "9 มิถุนายน ปี 2565",
                    "9 มิถุนายนพ.ศ.2565",
                    "9 June 2565 BE",
                    "2565 มิ.ย. 9"})
    EXPECT_EQ(read(text), "2022-06-09") << text;
}

TEST(ThaiDates, may_know_only_the_year_or_the_month) {
  EXPECT_EQ(read("พ.ศ. 2480"), "1937");
  EXPECT_EQ(read("2480"), "1937");
  EXPECT_EQ(read("1937"), "1937");
  EXPECT_EQ(read("พ.ศ. ๘๐"), "2037");
  EXPECT_EQ(read("พ.ศ. 80", kit::Date::parse("2022-06-09")), "1937");
  EXPECT_EQ(read("พ.ค. 2480"), "1937-05");
  EXPECT_EQ(read("5/2480"), "1937-05");
  EXPECT_EQ(read("2480-05"), "1937-05");
  EXPECT_EQ(read("พฤษภาคม 80"), "2037-05");
}

TEST(ThaiDates, before_1941_began_in_april) {
  EXPECT_EQ(read("31 มี.ค. 2482"), "1940-03-31");
  EXPECT_EQ(read("1 เม.ย. 2482"), "1939-04-01");
  EXPECT_EQ(read("1 เม.ย. 2483"), "1940-04-01");
  EXPECT_EQ(read("31 ธ.ค. 2483"), "1940-12-31");
  EXPECT_EQ(read("15 ก.พ. 2483"), "kit.date_impossible");
  EXPECT_EQ(read("1 ม.ค. 2484"), "1941-01-01");
  EXPECT_EQ(read("2480-02-01"), "1938-02-01");
  EXPECT_EQ(read("1938-02-01"), "1938-02-01");
}

TEST(ThaiDates, that_do_not_exist_or_mix_eras_are_refused) {
  for (auto text : {"31/2/2565", "29/2/2566", "06/13/2022", "32 ม.ค. 2565", "00/00/2480",
                    "9/6/1850", "9/6/2300", "1/1/9999"})
    EXPECT_EQ(read(text), "kit.date_impossible") << text;
  EXPECT_EQ(read("29/2/2567"), "2024-02-29");
  for (auto text : {"พ.ศ. 2022", "9 มิ.ย. ค.ศ. 2565", "9/6/2565 ค.ศ."})
    EXPECT_EQ(read(text), "kit.date_mixed_eras") << text;
}

TEST(ThaiDates, that_could_be_anything_are_refused) {
  for (auto text :
       {"",        " ",        "20650609", "65",      "9/6",        "5/80",      "9 มิ.ย.",
        "มิ.ย. 9",  "มิ.ย.",     "44721",    "9/6/256", "9/6/2565/1", "9//6/2565", "9 มิ.ย. ก.ค. 2565",
        "ไม่ทราบ",  "9 x 2565", "-",        "ค.ศ. 22", "9 มิ.ย. 5",   "2565 2565", "9/6/2565 13:30",
        "\xff\xfe"})
    EXPECT_EQ(read(text), "kit.date_expected") << text;
}

TEST(ThaiDates, of_birth_lie_in_the_past) {
  auto today = kit::Date::parse("2022-06-09");
  EXPECT_EQ(read("10/06/65", today), "1922-06-10");
  EXPECT_EQ(read("09/06/65", today), "2022-06-09");
  EXPECT_EQ(read("1/1/80", today), "1938-01-01");
  EXPECT_EQ(read("1/1/80"), "2037-01-01");
}

TEST(ThaiDates, are_shown_in_the_buddhist_era) {
  kit::Date day = *kit::Date::parse("2022-06-09");
  EXPECT_EQ(format_date_thai(day), "9 มิถุนายน 2565");
  EXPECT_EQ(format_date_thai(day, Precision::day, DateLength::shortened), "9 มิ.ย. 2565");
  EXPECT_EQ(format_date_thai(day, Precision::month), "มิถุนายน 2565");
  EXPECT_EQ(format_date_thai(day, Precision::year), "พ.ศ. 2565");
  EXPECT_EQ(format_date_thai(day, Precision::day, DateLength::full, Language::en),
            "9 June 2565 BE");
  EXPECT_EQ(format_date_thai(day, Precision::day, DateLength::shortened, Language::en),
            "9 Jun 2565 BE");
  EXPECT_EQ(digits_to_thai(format_date_thai(day)), "๙ มิถุนายน ๒๕๖๕");
}

TEST(ThaiDates, shown_and_read_again_are_the_same) {
  kit::Date first = *kit::Date::parse("1858-01-01");
  for (int i = 0; i < 88'000; i += 13) {
    kit::Date day = first.plus_days(i);
    for (auto length : {DateLength::full, DateLength::shortened}) {
      for (auto precision : {Precision::day, Precision::month}) {
        auto shown = format_date_thai(day, precision, length);
        auto back = read_date(digits_to_thai(shown));
        ASSERT_TRUE(back) << shown;
        EXPECT_EQ(back->precision, precision);
        auto expected = day.text();
        if (precision == Precision::month) expected.replace(8, 2, "01");
        EXPECT_EQ(back->date.text(), expected) << shown;
      }
    }
    bool christian = int(day.day.year()) >= 1900 && int(day.day.year()) <= 2100;
    EXPECT_EQ(read_date(day.text()).has_value(), christian);
  }
}

}  // namespace
