// Spreadsheets that are broken or mean harm: refused, never a crash.
#include <gtest/gtest.h>

#include <random>

#include "kit/csv/tests/xlsx_file.hpp"

namespace kit::csv::testing {
namespace {

std::string refused(const std::string& part, const std::string& text) {
  auto parts = book_of("<row><c><v>1</v></c></row>");
  parts[part] = text;
  return read(zipped(parts)).refused;
}

TEST(HostileXlsx, other_zips_are_no_tables) {
  EXPECT_EQ(read(zipped({{"a.txt", "a"}})).refused, "kit.file_not_a_table");
  EXPECT_EQ(read(zipped({{"_rels/.rels", relations +
                                             relation("r1", "officeDocument", "word/document.xml") +
                                             "</Relationships>"},
                         {"word/document.xml", "<document/>"}}))
                .refused,
            "kit.file_not_a_table");
}

TEST(HostileXlsx, broken_parts_are_refused) {
  EXPECT_EQ(read("PK\x03\x04rubbish").refused, "kit.xlsx_broken");
  EXPECT_EQ(refused("xl/workbook.xml", "<workbook><sheets>"), "kit.xlsx_broken");
  EXPECT_EQ(refused("xl/workbook.xml", "<workbook/>"), "kit.xlsx_broken");
  EXPECT_EQ(refused("xl/workbook.xml", ""), "kit.xlsx_broken");
  EXPECT_EQ(refused("xl/sharedStrings.xml", "<sst><si>"), "kit.xlsx_broken");
  EXPECT_EQ(refused("xl/worksheets/sheet1.xml", "<worksheet><sheetData></worksheet>"),
            "kit.xlsx_broken");
  EXPECT_EQ(read_rows(R"(<row r="2"/><row r="1"/>)").refused, "kit.xlsx_broken");
  EXPECT_EQ(read_rows(R"(<row r="1"><c r="A9"><v>1</v></c></row>)").refused, "kit.xlsx_broken");
  EXPECT_EQ(read_rows(R"(<row r="1"><c t="s"><v>99</v></c></row>)").refused, "kit.xlsx_broken");
  EXPECT_EQ(read_rows(R"(<row r="1"><c t="s"><v>-1</v></c></row>)").refused, "kit.xlsx_broken");
}

TEST(HostileXlsx, entities_are_refused) {
  const std::string body =
      "<worksheet><sheetData><row><c t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>";
  EXPECT_EQ(refused("xl/worksheets/sheet1.xml",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + body),
            "kit.xlsx_broken");
  EXPECT_EQ(refused("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY e \"x\">]>" + body),
            "kit.xlsx_broken");
}

TEST(HostileXlsx, a_zip_bomb_is_refused_before_it_is_unpacked) {
  auto parts = book_of("<row><c><v>1</v></c></row>");
  parts["xl/sharedStrings.xml"] = "<sst><si><t>" + std::string(30 << 20, 'x') + "</t></si></sst>";
  EXPECT_EQ(read(zipped(parts)).refused, "kit.file_too_large");
  EXPECT_EQ(read(zipped(book_of("<row>" + std::string(1000, ' ') + "</row>")), {.bytes_max = 200})
                .refused,
            "kit.file_too_large");
}

TEST(HostileXlsx, a_part_longer_than_it_declares_is_refused) {
  auto bytes = zipped(book_of("<row><c><v>1</v></c></row>" + std::string(4000, ' ')));
  // The size in the central directory is what limits are checked against; here it lies.
  const std::string name = "xl/worksheets/sheet1.xml";
  const std::size_t at = bytes.rfind(name);
  ASSERT_NE(at, std::string::npos);
  bytes[at - 46 + 24] = 10;
  bytes[at - 46 + 25] = 0;
  EXPECT_EQ(read(bytes).refused, "kit.xlsx_broken");
}

TEST(HostileXlsx, too_many_entries_are_refused) {
  auto parts = book_of("<row/>");
  for (int i = 0; i < 5001; ++i) parts["x/" + std::to_string(i)] = "";
  EXPECT_EQ(read(zipped(parts)).refused, "kit.xlsx_broken");
}

TEST(HostileXlsx, limits_hold) {
  const auto bytes = zipped(book_of(R"(<row r="9"><c r="C9" t="str"><v>abcd</v></c></row>)"));
  EXPECT_EQ(read(bytes, {.rows_max = 8}).refused, "kit.file_too_many_rows");
  EXPECT_EQ(read(bytes, {.columns_max = 2}).refused, "kit.file_too_many_columns");
  EXPECT_EQ(read(bytes, {.cell_bytes_max = 3}).refused, "kit.file_cell_too_long");
  EXPECT_EQ(read(bytes, {.rows_max = 9, .columns_max = 3, .cell_bytes_max = 4}).refused, "");
  const auto shared = zipped(book_of(R"(<row><c t="s"><v>1</v></c></row>)"));
  EXPECT_EQ(read(shared, {.cell_bytes_max = 3}).refused, "kit.file_cell_too_long");
}

void flip_some(std::string& bytes, std::mt19937& random) {
  const int count = 1 + static_cast<int>(random() % 8);
  for (int i = 0; i < count; ++i) bytes[random() % bytes.size()] = static_cast<char>(random());
}

TEST(HostileXlsx, mutated_files_never_crash) {
  const std::string sound = xlsx({{"ชื่อ", "a"}, {"1", "2"}}, "a");
  std::mt19937 random(2569);
  for (int i = 0; i < 200; ++i) {
    std::string bytes = sound;
    flip_some(bytes, random);
    if (i % 4 == 0) bytes.resize(random() % bytes.size());
    read(bytes);
  }
}

TEST(HostileXlsx, mutated_parts_never_crash) {
  const auto sound =
      book_of(R"(<row r="1"><c r="A1" s="2"><v>45000</v></c><c r="B1" t="s"><v>1</v></c></row>)",
              R"(<mergeCells><mergeCell ref="A1:B2"/></mergeCells>)");
  std::mt19937 random(2570);
  for (int i = 0; i < 400; ++i) {
    auto parts = sound;
    auto part = parts.begin();
    std::advance(part, random() % parts.size());
    flip_some(part->second, random);
    read(zipped(parts));
  }
}

}  // namespace
}  // namespace kit::csv::testing
