// Spreadsheets as offices send them.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "kit/csv/tests/xlsx_file.hpp"

namespace kit::csv::testing {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// One cell with this XML, as read.
std::string one(const std::string& cell) {
  const auto out = read_rows("<row r=\"1\">" + cell + "</row>");
  if (!out.refused.empty()) return out.refused;
  return out.rows.empty() ? "(empty)" : out.rows[0][0];
}

TEST(Xlsx, the_first_visible_sheet_is_read_with_its_row_numbers) {
  const auto out =
      read_rows(R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>)"
                R"(<row r="3"><c r="B3"/></row><row r="7"><c r="B7"><v>5</v></c></row>)");
  EXPECT_EQ(out.rows, (Rows{{"ชื่อ", "", "two runs"}, {"", "5"}}));
  EXPECT_EQ(out.numbers, (std::vector<std::size_t>{2, 7}));
}

TEST(Xlsx, places_may_be_left_out) {
  EXPECT_EQ(read_rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>").rows,
            (Rows{{"1", "2"}, {"3"}}));
}

TEST(Xlsx, every_kind_of_cell_becomes_text) {
  EXPECT_EQ(one(R"(<c t="s"><v>2</v></c>)"), "a\rb");
  EXPECT_EQ(one(R"(<c t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>)"), "inline");
  EXPECT_EQ(one(R"(<c t="str"><f>A1&amp;"x"</f><v>cached</v></c>)"), "cached");
  EXPECT_EQ(one(R"(<c><f>1+1</f><v>2</v></c>)"), "2");
  EXPECT_EQ(one(R"(<c t="b"><v>1</v></c>)"), "TRUE");
  EXPECT_EQ(one(R"(<c t="b"><v>0</v></c>)"), "FALSE");
  EXPECT_EQ(one(R"(<c t="e"><v>#N/A</v></c>)"), "#N/A");
  EXPECT_EQ(one(R"(<c t="d"><v>2026-01-31</v></c>)"), "2026-01-31");
}

TEST(Xlsx, numbers_come_out_as_people_write_them) {
  EXPECT_EQ(one("<c><v>1101700230708</v></c>"), "1101700230708");
  EXPECT_EQ(one("<c><v>1.101700230708E12</v></c>"), "1101700230708");
  EXPECT_EQ(one("<c><v>1.1017002307080001E12</v></c>"), "1101700230708");
  EXPECT_EQ(one("<c><v>12345678901234567</v></c>"), "12345678901234567");
  EXPECT_EQ(one("<c><v>0.30000000000000004</v></c>"), "0.3");
  EXPECT_EQ(one("<c><v>1E-7</v></c>"), "0.0000001");
  EXPECT_EQ(one("<c><v>-0.0</v></c>"), "0");
  EXPECT_EQ(one("<c><v>-12.50</v></c>"), "-12.5");
  EXPECT_EQ(one("<c><v>5.0</v></c>"), "5");
  EXPECT_EQ(one(R"(<c s="3"><v>812345678</v></c>)"), "0812345678");
  EXPECT_EQ(one(R"(<c s="4"><v>45000</v></c>)"), "45000");
}

TEST(Xlsx, dates_come_out_as_iso_text) {
  EXPECT_EQ(one(R"(<c s="1"><v>45000</v></c>)"), "2023-03-15");
  EXPECT_EQ(one(R"(<c s="2"><v>45000</v></c>)"), "2023-03-15");
  EXPECT_EQ(one(R"(<c s="5"><v>45000.75</v></c>)"), "2023-03-15T18:00:00");
  EXPECT_EQ(one(R"(<c s="6"><v>0.5</v></c>)"), "12:00:00");
  EXPECT_EQ(one(R"(<c s="1"><v>1</v></c>)"), "1900-01-01");
  EXPECT_EQ(one(R"(<c s="1"><v>59</v></c>)"), "1900-02-28");
  EXPECT_EQ(one(R"(<c s="1"><v>60</v></c>)"), "1900-02-29");
  EXPECT_EQ(one(R"(<c s="1"><v>61</v></c>)"), "1900-03-01");
  EXPECT_EQ(one(R"(<c s="1"><v>0</v></c>)"), "0");
  EXPECT_EQ(one(R"(<c s="1"><v>-3</v></c>)"), "-3");
  EXPECT_EQ(one(R"(<c s="1"><v>9999999999</v></c>)"), "9999999999");
}

TEST(Xlsx, the_1904_calendar_is_honoured) {
  auto parts = book_of(R"(<row><c s="1"><v>0</v></c><c s="1"><v>43538</v></c></row>)");
  auto& book = parts["xl/workbook.xml"];
  book.insert(book.find("<sheets>"), R"(<workbookPr date1904="1"/>)");
  EXPECT_EQ(read(zipped(parts)).rows, (Rows{{"1904-01-01", "2023-03-15"}}));
}

TEST(Xlsx, merged_cells_repeat_their_value) {
  const auto out = read_rows(
      R"(<row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c>)"
      R"(<c r="B1" t="inlineStr"><is><t>address</t></is></c></row>)"
      R"(<row r="2"><c r="B2" t="inlineStr"><is><t>house</t></is></c>)"
      R"(<c r="C2" t="inlineStr"><is><t>moo</t></is></c></row><row r="3"><c r="A3"><v>1</v></c></row>)",
      R"(<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/><mergeCell ref="A1:XFD1048576"/>)"
      R"(<mergeCell ref="rubbish"/></mergeCells>)");
  EXPECT_EQ(out.rows, (Rows{{"id", "address", "address"}, {"id", "house", "moo"}, {"1"}}));
}

TEST(Xlsx, what_was_written_reads_back_the_same) {
  const Rows rows{{"ชื่อ", "=1+1", "1101700230708"},
                  {"'x", "+66", "two\nlines"},
                  {"<&>\"", " spaces ", "0812345678"},
                  {"a", "", std::string("\x01z")}};
  EXPECT_EQ(read(xlsx(rows, "รายชื่อ [1]: a/b 'x'")).rows, rows);
  EXPECT_EQ(read(xlsx({}, "")).rows, Rows{});
}

TEST(Xlsx, text_beyond_what_excel_holds_ends_in_an_ellipsis) {
  const auto out = read(xlsx({{std::string(40'000, 'x')}}, "a")).rows;
  EXPECT_EQ(out[0][0], std::string(32'766, 'x') + "…");
}

TEST(Xlsx, real_files_of_several_programs_open) {
  const std::filesystem::path folder = "../shared/standards/odk";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << folder << " is absent";
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".xlsx") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::stringstream bytes;
    bytes << file.rdbuf();
    const auto out = read(bytes.str());
    EXPECT_EQ(out.refused, "") << entry.path();
    ASSERT_FALSE(out.rows.empty()) << entry.path();
    EXPECT_EQ(out.rows[0][0], "type") << entry.path();
    ++files;
  }
  EXPECT_GE(files, 5);
}

}  // namespace
}  // namespace kit::csv::testing
