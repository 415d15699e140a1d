// Files that break readers: each is refused, or read, in bounded memory.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "kit/base/breakage.hpp"
#include "kit/base/id.hpp"
#include "kit/columns/table.hpp"

namespace kit::columns {
namespace {

class FaultyFileTest : public testing::Test {
 protected:
  ~FaultyFileTest() override {
    std::error_code gone;
    std::filesystem::remove_all(path_, gone);
  }

  std::string refusal(const std::string& bytes) {
    std::ofstream(path_, std::ios::binary) << bytes;
    return refusal_of_file();
  }
  std::string refusal_of_file() {
    const auto table = read_table(path_, {integers<std::int32_t>("a")});
    return table ? "" : table.error().code;
  }

  std::string path_ =
      (std::filesystem::temp_directory_path() / ("faulty-" + make_uuid_v4() + ".csv")).string();
};

TEST_F(FaultyFileTest, what_is_no_table_is_refused_as_a_whole) {
  EXPECT_EQ(refusal_of_file(), "kit.file_unreadable");
  EXPECT_EQ(refusal(""), "kit.file_empty");
  EXPECT_EQ(refusal("\xEF\xBB\xBF"), "kit.file_empty");
  EXPECT_EQ(refusal("b,c\n"), "kit.csv_columns_missing");
  EXPECT_EQ(refusal("\n1\n"), "kit.csv_columns_missing");
  EXPECT_EQ(refusal("a,b,a\n"), "kit.csv_column_twice");
  EXPECT_EQ(refusal("a,\xFF\n1,2\n"), "kit.csv_header_broken");
  EXPECT_EQ(refusal(std::string("a,\0\n", 4)), "kit.csv_header_broken");
  EXPECT_EQ(refusal("\"a,b\n1,2\n"), "kit.csv_header_broken");
  EXPECT_EQ(refusal("a\"b\",a\n1,2\n"), "kit.csv_header_broken");
  EXPECT_EQ(refusal(std::string(3 << 20, 'a')), "kit.csv_header_broken");
  EXPECT_EQ(refusal("a,b\n1,2\n3,\"4\n5,6\n"), "kit.csv_quote_broken");
  EXPECT_EQ(refusal("a,b\n1,\"2" + std::string(5 << 20, '\n') + "\"\n"), "kit.csv_quote_broken");
  std::filesystem::remove(path_);
  std::filesystem::create_directory(path_);
  EXPECT_EQ(refusal_of_file(), "kit.file_unreadable");
}

TEST_F(FaultyFileTest, a_header_alone_is_a_table_without_rows) {
  for (const auto* header : {"a", "a,b", "a\n", "a,b\r\n"}) {
    std::ofstream(path_, std::ios::binary | std::ios::trunc) << header;
    const auto table = read_table(path_, {integers<std::int32_t>("a")});
    ASSERT_TRUE(table) << header;
    EXPECT_EQ(table->rows(), 0u);
    EXPECT_EQ(table->outcome().lines, 1u);
  }
}

TEST_F(FaultyFileTest, a_line_without_end_is_one_refused_row) {
  std::ofstream(path_, std::ios::binary) << "a,b\n1,2\n" << std::string(30 << 20, 'x');
  const auto table = read_table(path_, {integers<std::int32_t>("a")});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows(), 1u);
  ASSERT_EQ(table->outcome().refused.size(), 1u);
  EXPECT_EQ(table->outcome().refused[0].code, "kit.csv_line_too_long");
  EXPECT_EQ(table->outcome().refused[0].line, 3u);
}

// Twenty gigabytes of zero bytes that take no room on the disk, and good rows around them.
TEST_F(FaultyFileTest, a_sparse_file_is_refused_at_the_row_that_does_not_end) {
  std::ofstream(path_, std::ios::binary) << "a,b\n1,2\n";
  const std::uint64_t hole = std::uint64_t{20} << 30;
  ASSERT_EQ(::truncate(path_.c_str(), static_cast<off_t>(hole)), 0);
  std::ofstream(path_, std::ios::binary | std::ios::app) << "\n3,4\n";
  const auto table = read_table(path_, {integers<std::int32_t>("a")});
  ASSERT_FALSE(table);
  EXPECT_EQ(table.error().code, "kit.csv_line_endless");
  EXPECT_EQ(table.error().values.front().second, "3");
}

TEST_F(FaultyFileTest, many_refused_rows_are_counted_and_the_first_are_kept) {
  std::ofstream out(path_, std::ios::binary);
  out << "a,b\n";
  for (int i = 0; i < 100'000; ++i) out << "x,y\n";
  out.close();
  const auto table = read_table(path_, {integers<std::int32_t>("a")}, {.refused_kept = 10});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->outcome().rows_refused, 100'000u);
  ASSERT_EQ(table->outcome().refused.size(), 10u);
  for (std::uint64_t i = 0; i < 10; ++i) EXPECT_EQ(table->outcome().refused[i].line, i + 2);
}

TEST_F(FaultyFileTest, progress_never_falls_and_reaches_the_end) {
  std::ofstream out(path_, std::ios::binary);
  out << "a,b\n";
  for (int i = 0; i < 300'000; ++i) out << i << ",y\n";
  out.close();
  std::uint64_t before = 0;
  ScanOptions options;
  options.progress = [&](std::uint64_t done, std::uint64_t all) {
    EXPECT_GT(done, before);
    EXPECT_LE(done, all);
    before = done;
  };
  ASSERT_TRUE(read_table(path_, {integers<std::int32_t>("a")}, options));
  EXPECT_EQ(before, std::filesystem::file_size(path_));
}

struct Thrower final : Sink {
  void take(const Rows&, RefusedRows&) override { throw Breakage("no room"); }
};

TEST_F(FaultyFileTest, what_a_sink_throws_comes_out_and_no_thread_stays_behind) {
  std::ofstream(path_, std::ios::binary) << "a\n"
                                         << std::string(4 << 20, '1') << "\n"
                                         << [] {
                                              std::string rows;
                                              while (rows.size() < 2 << 20) rows += "12345\n";
                                              return rows;
                                            }();
  Thrower sink;
  EXPECT_THROW(static_cast<void>(scan_csv(path_, {.columns = {{"a"}}, .threads = 3},
                                          [&](unsigned) -> Sink& { return sink; })),
               Breakage);
}

}  // namespace
}  // namespace kit::columns
