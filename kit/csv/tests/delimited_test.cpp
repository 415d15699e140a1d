// Delimited text as offices send it.
#include <gtest/gtest.h>

#include "kit/csv/csv.hpp"

namespace kit::csv {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct Read {
  Rows rows;
  std::vector<std::size_t> numbers;
  std::optional<Refusal> refused;
};

Read read(std::string_view bytes, Limits limits = {}) {
  Read out;
  auto reader = open(bytes, limits);
  if (!reader) {
    out.refused = reader.error();
    return out;
  }
  Line line;
  while (true) {
    auto more = (*reader)->next(line);
    if (!more) out.refused = more.error();
    if (!more || !*more) return out;
    out.rows.push_back(line.cells);
    out.numbers.push_back(line.number);
  }
}

std::string refusal_of(std::string_view bytes, Limits limits = {}) {
  const auto out = read(bytes, limits);
  return out.refused ? out.refused->code : "accepted";
}

std::string row_of_refusal(std::string_view bytes, Limits limits = {}) {
  const auto out = read(bytes, limits);
  return out.refused && !out.refused->values.empty() ? out.refused->values[0].second : "";
}

TEST(Delimited, any_newline_ends_a_row) {
  const Rows expected{{"a", "b"}, {"1", "2"}, {"3", ""}};
  EXPECT_EQ(read("a,b\r\n1,2\r\n3,\r\n").rows, expected);
  EXPECT_EQ(read("a,b\n1,2\n3,").rows, expected);
  EXPECT_EQ(read("a,b\r1,2\r3,\r").rows, expected);
}

TEST(Delimited, quotes_hold_delimiters_quotes_and_newlines) {
  EXPECT_EQ(read("a,b\r\n\"x, \"\"y\"\"\",\"1\r\n2\"\r\n").rows,
            (Rows{{"a", "b"}, {"x, \"y\"", "1\r\n2"}}));
  EXPECT_EQ(read("a,b\n\"\",5\" pipe\n").rows, (Rows{{"a", "b"}, {"", "5\" pipe"}}));
}

TEST(Delimited, rows_are_numbered_as_a_spreadsheet_shows_them) {
  const auto out = read("a,b\n\"1\n\n2\",x\n\n,\n3,4\n");
  EXPECT_EQ(out.rows, (Rows{{"a", "b"}, {"1\n\n2", "x"}, {"3", "4"}}));
  EXPECT_EQ(out.numbers, (std::vector<std::size_t>{1, 2, 5}));
}

TEST(Delimited, the_delimiter_is_found_by_how_evenly_it_splits) {
  EXPECT_EQ(read("a;b\n1,5;2,5\n").rows, (Rows{{"a", "b"}, {"1,5", "2,5"}}));
  EXPECT_EQ(read("a\tb\nx, y\tz\n").rows, (Rows{{"a", "b"}, {"x, y", "z"}}));
  EXPECT_EQ(read("a|b\n1|2\n").rows, (Rows{{"a", "b"}, {"1", "2"}}));
  EXPECT_EQ(read("a,b\nx;y,z\n").rows, (Rows{{"a", "b"}, {"x;y", "z"}}));
  EXPECT_EQ(read("title\n\na;b\n1,5;2\n").rows, (Rows{{"title"}, {"a", "b"}, {"1,5", "2"}}));
  EXPECT_EQ(read("id\n1\n").rows, (Rows{{"id"}, {"1"}}));
}

TEST(Delimited, encodings_are_told_apart) {
  const Rows expected{{"ชื่อ", "ก"}};
  EXPECT_EQ(read("ชื่อ,ก\n").rows, expected);
  EXPECT_EQ(read("\xEF\xBB\xBFชื่อ,ก\n").rows, expected);
  EXPECT_EQ(read("\xAA\xD7\xE8\xCD,\xA1\n").rows, expected);
  using namespace std::literals;
  EXPECT_EQ(read("\xFF\xFE\x0A\x0E\x37\x0E\x48\x0E\x2D\x0E\x2C\x00\x01\x0E"sv).rows, expected);
  EXPECT_EQ(read("\xFE\xFF\x0E\x0A\x0E\x37\x0E\x48\x0E\x2D\x00\x2C\x0E\x01"sv).rows, expected);
}

TEST(Delimited, an_encoding_that_fits_nothing_is_refused) {
  EXPECT_EQ(refusal_of("\xEF\xBB\xBF\xAA,b\n"), "kit.encoding_unknown");
  EXPECT_EQ(refusal_of("a,\xFC\xFF\n"), "kit.encoding_unknown");
  EXPECT_EQ(refusal_of("\xFF\xFE\x41"), "kit.encoding_unknown");
  EXPECT_EQ(refusal_of(std::string_view("\xFF\xFE\x00\xD8\x41\x00", 6)), "kit.encoding_unknown");
  // UTF-8 with one byte lost must not turn into plausible rubbish.
  EXPECT_EQ(refusal_of(std::string("กกกกกกก").erase(4, 1)), "kit.encoding_unknown");
}

TEST(Delimited, broken_quotes_are_refused_with_their_row) {
  EXPECT_EQ(refusal_of("a,b\n1,\"2\n3,4\n"), "kit.csv_quote_broken");
  EXPECT_EQ(row_of_refusal("a,b\n1,2\n1,\"2\n3,4\n"), "3");
  EXPECT_EQ(refusal_of("a,b\n\"1\"x,2\n"), "kit.csv_quote_broken");
  EXPECT_EQ(row_of_refusal("a,b\n\"1\"x,2\n"), "2");
  EXPECT_EQ(refusal_of("a,b\n1,\""), "kit.csv_quote_broken");
}

TEST(Delimited, limits_hold) {
  EXPECT_EQ(refusal_of("a,b\n1,2\n", {.bytes_max = 7}), "kit.file_too_large");
  EXPECT_EQ(refusal_of("a,b\n1,2\n", {.rows_max = 1}), "kit.file_too_many_rows");
  EXPECT_EQ(refusal_of("a,b\n1,2\n", {.rows_max = 2}), "accepted");
  EXPECT_EQ(refusal_of("a,b\n1,2,3\n", {.columns_max = 2}), "kit.file_too_many_columns");
  EXPECT_EQ(row_of_refusal("a,b\n1,2,3\n", {.columns_max = 2}), "2");
  EXPECT_EQ(refusal_of("a,bcde\n", {.cell_bytes_max = 3}), "kit.file_cell_too_long");
  EXPECT_EQ(refusal_of("a,bcde\n", {.cell_bytes_max = 4}), "accepted");
}

TEST(Delimited, what_is_no_table_is_refused) {
  EXPECT_EQ(refusal_of(""), "kit.file_empty");
  EXPECT_EQ(refusal_of(" \r\n\n"), "kit.file_empty");
  EXPECT_EQ(refusal_of("\xEF\xBB\xBF\r\n"), "kit.file_empty");
  EXPECT_EQ(refusal_of("\xFF\xFE"), "kit.file_empty");
  EXPECT_EQ(refusal_of("%PDF-1.7\n"), "kit.file_not_a_table");
  EXPECT_EQ(refusal_of("\n<HTML><table>"), "kit.file_not_a_table");
  EXPECT_EQ(refusal_of("\x89PNG\r\n\x1a\n"), "kit.file_not_a_table");
  EXPECT_EQ(refusal_of(std::string_view("a,b\0c\n", 6)), "kit.file_not_a_table");
  EXPECT_EQ(refusal_of("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "kit.file_old_excel");
}

TEST(Delimited, progress_runs_from_zero_to_one) {
  auto reader = open("a,b\n1,2\n");
  ASSERT_TRUE(reader);
  EXPECT_EQ((*reader)->progress(), 0.0);
  Line line;
  ASSERT_TRUE((*reader)->next(line));
  EXPECT_EQ((*reader)->progress(), 0.5);
  while (*(*reader)->next(line)) continue;
  EXPECT_EQ((*reader)->progress(), 1.0);
}

TEST(Delimited, what_was_written_reads_back_the_same) {
  const Rows rows{{"ชื่อ", "หมายเหตุ", "z"},
                  {"=1+1", "+668", "-5"},
                  {"@x", "'=1", "''+"},
                  {"'quoted'", " a ", "x;=1|2"},
                  {"say \"hi\"", "two\r\nlines", "＝1"},
                  {"\t1", "\r1", ""}};
  std::string text(byte_order_mark);
  for (const auto& one : rows) text += row(one);
  auto back = read(text).rows;
  for (auto& line : back) {
    for (auto& one : line) one = rearm(one);
  }
  EXPECT_EQ(back, rows);
}

}  // namespace
}  // namespace kit::csv
