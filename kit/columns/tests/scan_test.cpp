// Reading CSV as RFC 4180 has it, and refusing what is not.
#include "kit/columns/scan.hpp"

#include <filesystem>
#include <fstream>

#include "kit/base/id.hpp"

namespace kit::columns {
namespace {

struct KeptRows final : Sink {
  std::vector<std::vector<std::string>> rows = {};
  std::vector<std::uint64_t> lines = {};
  std::size_t columns = 0;
  void take(const Rows& batch, RefusedRows&) override {
    for (std::size_t r = 0; r < batch.size(); ++r) {
      auto& row = rows.emplace_back();
      for (std::size_t c = 0; c < columns; ++c) row.emplace_back(batch.field(r, c));
      lines.push_back(batch.line(r));
    }
  }
};

class ScanTest : public testing::Test {
 protected:
  ~ScanTest() override { std::filesystem::remove(path_); }

  Result<ScanOutcome> scan(const std::string& bytes, ScanOptions options = {}) {
    std::ofstream(path_, std::ios::binary) << bytes;
    if (options.columns.empty()) options.columns = {{"a"}, {"b", Text::yes}};
    options.threads = 1;
    kept_.columns = options.columns.size();
    return scan_csv(path_, options, [&](unsigned) -> Sink& { return kept_; });
  }

  std::string path_ =
      (std::filesystem::temp_directory_path() / ("scan-" + make_uuid_v4() + ".csv")).string();
  KeptRows kept_ = {};
};

using Cells = std::vector<std::vector<std::string>>;

TEST_F(ScanTest, wanted_columns_are_found_by_their_name) {
  ASSERT_TRUE(
      scan("\xEF\xBB\xBF"
           "b,x,a\r\nแจ้ซ้อน,2,3\r\n4,5,\"6\"\r\n"));
  EXPECT_EQ(kept_.rows, (Cells{{"3", "แจ้ซ้อน"}, {"6", "4"}}));
  EXPECT_EQ(kept_.lines, (std::vector<std::uint64_t>{2, 3}));
}

TEST_F(ScanTest, quotes_hold_separators_newlines_and_doubled_quotes) {
  ASSERT_TRUE(scan("a,b\n\"1,\n2\",\"say \"\"yes\"\"\"\n\n3,"));
  EXPECT_EQ(kept_.rows, (Cells{{"1,\n2", "say \"yes\""}, {"3", ""}}));
  EXPECT_EQ(kept_.lines, (std::vector<std::uint64_t>{2, 4}));
}

TEST_F(ScanTest, faulty_rows_are_refused_with_their_line) {
  const auto done = scan(std::string("a,b\n1\n1,2,3\n5,6\n\"1\"x,2\n1,\xFF\n1,\0\n7,8\n", 35));
  ASSERT_TRUE(done);
  EXPECT_EQ(kept_.rows, (Cells{{"5", "6"}, {"7", "8"}}));
  std::vector<std::pair<std::uint64_t, std::string>> found;
  for (const auto& row : done->refused) found.emplace_back(row.line, row.code);
  const decltype(found) expected = {{2, "kit.csv_field_count"},
                                    {3, "kit.csv_field_count"},
                                    {5, "kit.csv_quote_broken"},
                                    {6, "kit.text_broken"},
                                    {7, "kit.csv_nul"}};
  EXPECT_EQ(found, expected);
}

TEST_F(ScanTest, missing_columns_are_named) {
  const auto done = scan("x,y\n1,2\n");
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, "kit.csv_columns_missing");
  EXPECT_EQ(done.error().values.front().second, "a, b");
}

TEST_F(ScanTest, a_quote_left_open_refuses_the_file_and_a_long_row_only_itself) {
  auto done = scan("a,b\n1,2\n3,\"4\n5,6\n");
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, "kit.csv_quote_broken");
  ScanOptions narrow;
  narrow.line_bytes_max = 10;
  kept_.rows.clear();
  done = scan("a,b\n1,2\n3,44444444444444\n5,6\n", narrow);
  ASSERT_TRUE(done);
  EXPECT_EQ(kept_.rows, (Cells{{"1", "2"}, {"5", "6"}}));
  EXPECT_EQ(done->refused.at(0).code, "kit.csv_line_too_long");
}

}  // namespace
}  // namespace kit::columns
