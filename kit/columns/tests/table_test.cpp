// Typed columns: what fits comes in in the file's order, the rest is refused with line and column.
#include "kit/columns/table.hpp"

#include <filesystem>
#include <fstream>
#include <random>

#include "kit/base/id.hpp"
#include "kit/columns/parse.hpp"

namespace kit::columns {
namespace {

class TableTest : public testing::Test {
 protected:
  ~TableTest() override { std::filesystem::remove(path_); }

  Result<Table> read(const std::string& bytes, const std::vector<TypedColumn>& columns,
                     ScanOptions options = {}) {
    std::ofstream(path_, std::ios::binary) << bytes;
    return read_table(path_, columns, std::move(options));
  }

  std::string path_ =
      (std::filesystem::temp_directory_path() / ("table-" + make_uuid_v4() + ".csv")).string();
};

template <class T>
std::vector<T> copy(std::span<const T> values) {
  return {values.begin(), values.end()};
}

TEST_F(TableTest, every_kind_of_column_is_read) {
  const auto table = read(
      "id,sex,born,name,change\n1234567890123,1,2000-02-29,มะลิ,-5\n7,2,1969-12-31,\"ดำ\",\n"
      "8,1,2001-01-01,มะลิ,\"12\"\n",
      {integers<std::int64_t>("id"), integers<std::uint8_t>("sex", 1, 2), dates("born"),
       texts("name"), integers<std::int16_t>("change", -10, 99, std::int16_t{-99})});
  ASSERT_TRUE(table);
  EXPECT_EQ(copy(table->column<std::int64_t>(0)), (std::vector<std::int64_t>{1234567890123, 7, 8}));
  EXPECT_EQ(copy(table->column<std::uint8_t>(1)), (std::vector<std::uint8_t>{1, 2, 1}));
  EXPECT_EQ(copy(table->column<std::int32_t>(2)), (std::vector<std::int32_t>{11016, -1, 11323}));
  EXPECT_EQ(copy(table->column<std::uint32_t>(3)), (std::vector<std::uint32_t>{0, 1, 0}));
  EXPECT_EQ(table->words(3).word(1), "ดำ");
  EXPECT_EQ(copy(table->column<std::int16_t>(4)), (std::vector<std::int16_t>{-5, -99, 12}));
}

TEST_F(TableTest, a_row_is_refused_once_and_leaves_no_gap_and_no_word) {
  const auto table = read(
      "a,d,t\n1,2000-01-01,x\n300,2000-13-01,only here\n\n,2000-01-01,y\n5,2001-02-29,z\n"
      "1 ,2000-01-01,x\n9,,x\n7,2000-01-02,w\n",
      {integers<std::uint8_t>("a"), dates("d"), texts("t")});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows(), 2u);
  EXPECT_EQ(copy(table->column<std::uint8_t>(0)), (std::vector<std::uint8_t>{1, 7}));
  EXPECT_EQ(table->words(2).size(), 2u);
  EXPECT_EQ(table->words(2).word(table->column<std::uint32_t>(2)[1]), "w");
  std::vector<std::string> refused;
  for (const auto& row : table->outcome().refused)
    refused.push_back(std::to_string(row.line) + " " + row.column + " " + row.code);
  EXPECT_EQ(refused, (std::vector<std::string>{"3 a kit.out_of_range", "5 a kit.required",
                                               "6 d kit.date_expected", "7 a kit.integer_expected",
                                               "8 d kit.required"}));
  EXPECT_EQ(table->outcome().rows_refused, 5u);
}

TEST_F(TableTest, rows_stay_in_order_and_words_get_their_numbers_in_order_with_any_threads) {
  std::mt19937 random(7);
  std::string bytes = "n,w\n";
  std::vector<std::int32_t> numbers;
  Words words;
  std::vector<std::uint32_t> word_numbers;
  for (std::int32_t n = 0; bytes.size() < 1'200'000; ++n) {
    const std::string word = "คำ" + std::to_string(random() % 3'000);
    const bool faulty = random() % 50 == 0;
    bytes += (faulty ? "x" : "") + std::to_string(n) + "," + word + "\n";
    if (faulty) continue;
    numbers.push_back(n);
    word_numbers.push_back(words.number_of(word));
  }
  for (const unsigned threads : {1u, 2u, 4u}) {
    const auto table = read(bytes, {integers<std::int32_t>("n"), texts("w")}, {.threads = threads});
    ASSERT_TRUE(table);
    EXPECT_EQ(copy(table->column<std::int32_t>(0)), numbers);
    EXPECT_EQ(copy(table->column<std::uint32_t>(1)), word_numbers);
    ASSERT_EQ(table->words(1).size(), words.size());
    for (std::uint32_t w = 0; w < words.size(); ++w)
      ASSERT_EQ(table->words(1).word(w), words.word(w));
  }
}

TEST(ParseTest, short_digits_are_what_the_library_makes_of_them) {
  std::mt19937 random(8);
  const std::string_view alphabet = "0123456789012345678901234567890123456789 -+a/:\xFF";
  for (int round = 0; round < 200'000; ++round) {
    std::string text;
    for (auto n = random() % 11; n > 0; --n) text += alphabet[random() % alphabet.size()];
    const std::string readable = text + "99999999";
    std::int64_t value = -1;
    const bool fine = parse_short_digits({readable.data(), text.size()}, value);
    const auto expected = parse_integer(text);
    const bool short_digits = expected && text.size() <= 8 && text[0] != '-';
    ASSERT_EQ(fine, short_digits) << text;
    if (fine) ASSERT_EQ(value, *expected) << text;
  }
}

TEST(ParseTest, only_days_that_exist_are_dates) {
  EXPECT_EQ(parse_date("1970-01-01"), 0);
  EXPECT_EQ(parse_date("2000-02-29"), 11016);
  for (const auto* bad : {"1900-02-29", "2021-02-29", "2021-00-01", "2021-1-01", "21-01-01",
                          "2021/01/01", "2021-01-32", "2021-01-0x", "", "2021-01-01 "})
    EXPECT_FALSE(parse_date(bad)) << bad;
}

}  // namespace
}  // namespace kit::columns
