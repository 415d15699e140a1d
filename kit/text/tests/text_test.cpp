// Thai text, digits, numbers, baht and sort order.
#include "kit/text/text.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>

namespace {

using namespace kit::text;

TEST(Utf8, broken_bytes_are_noticed) {
  for (auto good : {"", "abc", "แจ้ซ้อน", "\U0001F600"}) EXPECT_TRUE(is_utf8(good));
  for (auto bad : {"\xff", "\xc0\xaf", "\xed\xa0\x80", "\xe0\xb8", "\xf4\x90\x80\x80", "a\x80"})
    EXPECT_FALSE(is_utf8(bad));
}

TEST(Utf8, spaces_and_invisible_marks_are_trimmed) {
  EXPECT_EQ(trim(" \u00a0\u200b\ufeff\u3000 ก ข\t\n\u200d"), "ก ข");
  EXPECT_EQ(trim(" \u200b "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("ก"), "ก");
}

TEST(Utf8, small_tools_do_what_they_say) {
  EXPECT_EQ(lower_ascii("ABC กZ"), "abc กz");
  EXPECT_EQ(code_points("ก้า"), 3u);
  EXPECT_EQ(split("a,,b", ','), (std::vector<std::string>{"a", "", "b"}));
  EXPECT_EQ(split("", ','), std::vector<std::string>{""});
  EXPECT_EQ(replace_all("aaa", "a", "aa"), "aaaaaa");
  EXPECT_EQ(replace_all("abc", "", "x"), "abc");
}

TEST(Utf8, windows_874_is_recognised) {
  EXPECT_EQ(to_utf8("\xe1\xa8\xe9\xab\xe9\xcd\xb9"), "แจ้ซ้อน");
  EXPECT_EQ(to_utf8("แจ้ซ้อน"), "แจ้ซ้อน");
}

TEST(ThaiSpelling, is_brought_to_one_form) {
  EXPECT_EQ(normalise_thai("น\u0E4D\u0E32"), "นำ");
  EXPECT_EQ(normalise_thai("น\u0E4D\u0E49\u0E32"), "น้ำ");
  EXPECT_EQ(normalise_thai("น\u0E49\u0E4D\u0E32"), "น้ำ");
  EXPECT_EQ(normalise_thai("น\u0E33\u0E49"), "น้ำ");
  EXPECT_EQ(normalise_thai("เเจ้ซ้อน"), "แจ้ซ้อน");
  EXPECT_EQ(normalise_thai("แจ้\u0E49ซ้อน"), "แจ้ซ้อน");
  EXPECT_EQ(normalise_thai("ท\u0E48\u0E35"), "ที่");
  EXPECT_EQ(normalise_thai("ผ\u0E49\u0E39"), "ผู้");
  EXPECT_EQ(normalise_thai(" แจ้\u200bซ้อน\u00a0 \tเมืองปาน\ufeff "), "แจ้ซ้อน เมืองปาน");
  EXPECT_EQ(normalise_thai("สิทธิ์"), "สิทธิ์");
  EXPECT_EQ(normalise_thai("e\u0301"), "\u00e9");
  EXPECT_EQ(search_form("  Somchai ๑๒ เเก้ว"), "somchai 12 แก้ว");
}

TEST(ThaiSpelling, once_is_enough) {
  std::mt19937 random(11);
  const std::u32string letters = U"กนเแาำํ้่๋ิีุู์ฺ็ \u200b\u00a0e\u0301";
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int n = int(random() % 10); n > 0; --n) {
      char32_t c = letters[random() % letters.size()];
      if (c < 0x80)
        text += char(c);
      else if (c < 0x800)
        text += {char(0xC0 | (c >> 6)), char(0x80 | (c & 63))};
      else
        text += {char(0xE0 | (c >> 12)), char(0x80 | ((c >> 6) & 63)), char(0x80 | (c & 63))};
    }
    auto once = normalise_thai(text);
    EXPECT_EQ(normalise_thai(once), once) << text;
    EXPECT_EQ(search_form(once), search_form(text));
  }
}

TEST(ThaiSpelling, real_names_stay_as_they_are) {
  std::ifstream in("../shared/data/names/given_names.csv");
  if (!in) GTEST_SKIP() << "no shared names here";
  std::string line;
  std::getline(in, line);
  int same = 0, all = 0;
  while (std::getline(in, line)) {
    auto name = split(line, ',')[0];
    same += normalise_thai(name) == name;
    ++all;
  }
  EXPECT_GT(same, all * 99 / 100);
}

TEST(Numbers, are_read_with_thai_digits_and_separators) {
  EXPECT_EQ(parse_int("๑,๒๓๔,๕๖๗"), 1'234'567);
  EXPECT_EQ(parse_int(" -12 "), -12);
  EXPECT_EQ(parse_int("+007"), 7);
  for (auto bad :
       {"", "-", "1,23", "1234,567", "1.0", "1e3", "9223372036854775808", "12 3", ",123", "1,,234"})
    EXPECT_FALSE(parse_int(bad)) << bad;
  EXPECT_EQ(parse_number("๑,๒๕๐.๕"), 1250.5);
  EXPECT_FALSE(parse_number("1."));
  EXPECT_FALSE(parse_number("nan"));
  EXPECT_EQ(parse_baht("1,250.50"), 125'050);
  EXPECT_EQ(parse_baht("๒,๐๐๐ บาท"), 200'000);
  EXPECT_EQ(parse_baht("฿12.5"), 1'250);
  EXPECT_EQ(parse_baht("-0.25"), -25);
  EXPECT_FALSE(parse_baht("1.005"));
  EXPECT_FALSE(parse_baht("บาท"));
  EXPECT_FALSE(parse_baht("92233720368547758.08"));
}

TEST(Numbers, thai_digits_go_both_ways) {
  EXPECT_EQ(digits_to_thai("ว 12/2565"), "ว ๑๒/๒๕๖๕");
  EXPECT_EQ(digits_to_ascii("ว ๑๒/๒๕๖๕"), "ว 12/2565");
}

TEST(Baht, amounts_are_written_in_figures) {
  EXPECT_EQ(format_baht(125'050), "1,250.50");
  EXPECT_EQ(format_baht(0), "0.00");
  EXPECT_EQ(format_baht(-5), "-0.05");
  EXPECT_EQ(format_baht(100'000'000), "1,000,000.00");
  EXPECT_EQ(format_baht(std::numeric_limits<std::int64_t>::min()), "-92,233,720,368,547,758.08");
}

TEST(Baht, figures_come_back_as_they_went) {
  std::mt19937_64 random(5);
  for (int i = 0; i < 20'000; ++i) {
    auto satang = std::int64_t(random()) >> (random() % 60);
    EXPECT_EQ(parse_baht(format_baht(satang)), satang);
  }
}

TEST(Baht, amounts_are_written_in_words) {
  const std::pair<std::int64_t, const char*> cases[] = {
      {200'000, "สองพันบาทถ้วน"},
      {2'100, "ยี่สิบเอ็ดบาทถ้วน"},
      {25, "ยี่สิบห้าสตางค์"},
      {125'050, "หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์"},
      {0, "ศูนย์บาทถ้วน"},
      {100, "หนึ่งบาทถ้วน"},
      {1'000, "สิบบาทถ้วน"},
      {1'100, "สิบเอ็ดบาทถ้วน"},
      {2'000, "ยี่สิบบาทถ้วน"},
      {11'100, "หนึ่งร้อยสิบเอ็ดบาทถ้วน"},
      {100'000'000, "หนึ่งล้านบาทถ้วน"},
      {2'100'000'000, "ยี่สิบเอ็ดล้านบาทถ้วน"},
      {1'234'567'891, "สิบสองล้านสามแสนสี่หมื่นห้าพันหกร้อยเจ็ดสิบแปดบาทเก้าสิบเอ็ดสตางค์"},
      {100'000'000'000'000, "หนึ่งล้านล้านบาทถ้วน"},
      {101, "หนึ่งบาทหนึ่งสตางค์"},
      {-200'000, "ลบสองพันบาทถ้วน"}};
  for (auto [satang, words] : cases) EXPECT_EQ(baht_in_words(satang), words);
}

TEST(ThaiOrder, leading_vowels_move_after_their_consonant) {
  std::vector<std::string> names = {"เขียว", "ขาว", "แก้ว", "กา", "ก่า", "โอ่ง", "เก่า", "ขำ"};
  std::sort(names.begin(), names.end(), [](auto& a, auto& b) { return compare_thai(a, b) < 0; });
  EXPECT_EQ(names,
            (std::vector<std::string>{"กา", "ก่า", "เก่า", "แก้ว", "ขาว", "ขำ", "เขียว", "โอ่ง"}));
}

TEST(ThaiOrder, keys_sort_as_comparison_does) {
  std::vector<std::string> words = {"",    "a",  "B",   "ก", "กา", "ก่า", "แก้ว",
                                    "เก่า", "ขำ", "ข้าว", "๑", "2",  "ฮ"};
  auto sign = [](int n) { return (n > 0) - (n < 0); };
  for (auto& a : words)
    for (auto& b : words)
      EXPECT_EQ(sign(compare_thai(a, b)), sign(sort_key_thai(a).compare(sort_key_thai(b))))
          << a << " " << b;
}

}  // namespace
