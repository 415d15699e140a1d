// A scan gives what a reader gives that takes the whole file byte by byte: any bytes, any number of
// threads, every kernel.
#include <filesystem>
#include <fstream>
#include <random>

#include "kit/base/id.hpp"
#include "kit/columns/scan.hpp"

namespace kit::columns {
namespace {

using Fields = std::vector<std::string>;

struct Outcome {
  std::map<std::uint64_t, Fields> rows = {};
  std::map<std::uint64_t, std::string> refused = {};
  std::uint64_t lines = 1;
  std::string file_refused = {};
  bool operator==(const Outcome&) const = default;
};

// The content of one field, or none when quotes stand where they must not.
std::optional<std::string> content_of(const std::string& raw) {
  if (!raw.starts_with('"')) {
    if (raw.find('"') != std::string::npos) return std::nullopt;
    return raw;
  }
  std::string content;
  std::size_t i = 1;
  for (; i < raw.size(); ++i) {
    if (raw[i] == '"') {
      if (i + 1 == raw.size() || raw[i + 1] != '"') break;
      ++i;
    }
    content += raw[i];
  }
  if (i + 1 != raw.size()) return std::nullopt;
  return content;
}

bool is_utf8_by_code_points(const std::string& s) {
  for (std::size_t i = 0; i < s.size();) {
    const auto c = static_cast<unsigned char>(s[i]);
    const int more = c < 0x80 ? 0 : c >> 5 == 6 ? 1 : c >> 4 == 14 ? 2 : c >> 3 == 30 ? 3 : -1;
    if (more < 0 || i + static_cast<std::size_t>(more) >= s.size()) return false;
    unsigned code = more == 0 ? c : c & (0x3Fu >> more);
    for (int k = 1; k <= more; ++k) {
      const auto next = static_cast<unsigned char>(s[i + static_cast<std::size_t>(k)]);
      if (next >> 6 != 2) return false;
      code = code << 6 | (next & 0x3F);
    }
    const unsigned least[] = {0, 0x80, 0x800, 0x10000};
    if (code < least[more] || code > 0x10FFFF || code >> 11 == 27) return false;
    i += static_cast<std::size_t>(more) + 1;
  }
  return true;
}

// One row of two columns, the second of them text.
void judge(Outcome& outcome, std::uint64_t line, std::string row, std::size_t bytes_max) {
  if (row.size() > bytes_max) {
    const auto quotes = std::count(row.begin(), row.begin() + long(bytes_max) + 1, '"');
    if (quotes % 2 != 0 && outcome.file_refused.empty())
      outcome.file_refused = std::to_string(line);
    outcome.refused[line] = "kit.csv_line_too_long";
    return;
  }
  if (row.ends_with('\r')) row.pop_back();
  if (row.empty()) return;
  if (row.find('\0') != std::string::npos) {
    outcome.refused[line] = "kit.csv_nul";
    return;
  }
  Fields raw = {""};
  bool quoted = false;
  for (const char c : row) {
    if (c == '"') quoted = !quoted;
    if (c == ',' && !quoted)
      raw.emplace_back();
    else
      raw.back() += c;
  }
  Fields fields;
  for (const auto& field : raw) {
    const auto content = content_of(field);
    if (!content) {
      outcome.refused[line] = "kit.csv_quote_broken";
      return;
    }
    fields.push_back(*content);
  }
  if (fields.size() != 2)
    outcome.refused[line] = "kit.csv_field_count";
  else if (!is_utf8_by_code_points(fields[1]))
    outcome.refused[line] = "kit.text_broken";
  else
    outcome.rows[line] = fields;
}

Outcome read_by_bytes(const std::string& body, std::size_t bytes_max) {
  Outcome outcome;
  std::string row;
  bool quoted = false;
  for (const char c : body) {
    if (c == '"') quoted = !quoted;
    if (c != '\n' || quoted) {
      row += c;
      continue;
    }
    judge(outcome, ++outcome.lines, row, bytes_max);
    row.clear();
  }
  if (!row.empty()) {
    ++outcome.lines;
    if (!quoted || row.size() > bytes_max) judge(outcome, outcome.lines, row, bytes_max);
  }
  if (quoted && outcome.file_refused.empty()) outcome.file_refused = std::to_string(outcome.lines);
  if (!outcome.file_refused.empty()) return {.lines = 0, .file_refused = outcome.file_refused};
  return outcome;
}

struct Kept final : Sink {
  Outcome seen = {};
  std::uint64_t last_line = 0;
  bool in_order = true;
  void take(const Rows& rows, RefusedRows&) override {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      in_order &= rows.line(r) > std::exchange(last_line, rows.line(r));
      seen.rows[rows.line(r)] = {std::string(rows.field(r, 0)), std::string(rows.field(r, 1))};
    }
  }
};

class DifferentialTest : public testing::Test {
 protected:
  ~DifferentialTest() override { std::filesystem::remove(path_); }

  Outcome scan(const ScanOptions& options) {
    std::vector<Kept> sinks(options.threads);
    const auto done = scan_csv(path_, options, [&](unsigned t) -> Sink& { return sinks[t]; });
    if (!done) {
      EXPECT_EQ(done.error().code, "kit.csv_quote_broken");
      return {.lines = 0, .file_refused = done.error().values.front().second};
    }
    Outcome outcome{.lines = done->lines};
    for (auto& sink : sinks) {
      EXPECT_TRUE(sink.in_order);
      outcome.rows.merge(sink.seen.rows);
    }
    EXPECT_EQ(outcome.rows.size(), done->rows);
    for (const auto& row : done->refused) outcome.refused[row.line] = row.code;
    EXPECT_EQ(outcome.refused.size(), done->rows_refused);
    return outcome;
  }

  void expect_same(const std::string& body, std::size_t bytes_max) {
    std::ofstream(path_, std::ios::binary) << "a,b\n" << body;
    const auto expected = read_by_bytes(body, bytes_max);
    for (const Kernel kernel : {Kernel::plain, Kernel::avx2, Kernel::avx512}) {
      if (!can_run(kernel)) continue;
      for (const unsigned threads : {1u, 2u, 5u}) {
        const ScanOptions options{.columns = {{"a"}, {"b", Text::yes}},
                                  .threads = threads,
                                  .line_bytes_max = bytes_max,
                                  .refused_kept = 1'000'000,
                                  .kernel = kernel};
        ASSERT_EQ(scan(options), expected) << name_of(kernel) << ", " << threads << " threads\n"
                                           << body.substr(0, 2000);
      }
    }
  }

  std::string path_ =
      (std::filesystem::temp_directory_path() / ("scan-" + make_uuid_v4() + ".csv")).string();
};

TEST_F(DifferentialTest, short_files_of_any_bytes) {
  std::mt19937 random(4);
  const std::string_view alphabets[] = {
      "a,\n", "a,\"\n", "ab,\r\n\"", "1,2\n\n", std::string_view("a,\n\0", 4), "a,\n\xE0\xB8\x81"};
  for (int round = 0; round < 300; ++round) {
    const auto alphabet = alphabets[round % std::size(alphabets)];
    std::string body;
    for (auto n = random() % 120; n > 0; --n) body += alphabet[random() % alphabet.size()];
    ASSERT_NO_FATAL_FAILURE(expect_same(body, 30));
  }
}

std::string sound_field(std::mt19937& random) {
  switch (random() % 6) {
    case 0:
      return "\"ก, \"\"ข\"\"\n" + std::to_string(random() % 100) + "\"";
    case 1:
      return "\"\"";
    case 2:
      return "";
    case 3:
      return "\"" + std::string(random() % 40, 'x') + "\"";
    default:
      return std::to_string(random() % 100'000);
  }
}

TEST_F(DifferentialTest, long_files_with_quotes_across_the_cuts_and_a_few_faults) {
  std::mt19937 random(5);
  for (const bool crlf : {false, true}) {
    std::string body;
    while (body.size() < 1'500'000) {
      body += sound_field(random) + "," + sound_field(random);
      const auto fault = random() % 400;
      if (fault == 0) body += ",3";
      if (fault == 1) body += "\xFF";
      if (fault == 2) body += '\0';
      if (fault == 3) body += "\"\"";
      if (fault == 4) body += std::string(3'000, 'y');
      body += crlf ? "\r\n" : "\n";
    }
    ASSERT_NO_FATAL_FAILURE(expect_same(body, 2'000));
  }
}

TEST_F(DifferentialTest, rows_longer_than_the_blocks_of_the_threads) {
  std::mt19937 random(6);
  std::string body;
  for (int i = 0; i < 12; ++i) {
    const std::string filling(random() % 900'000, i % 2 == 0 ? 'z' : '\n');
    body += "\"" + filling + "\",1\n2,3\n";
  }
  ASSERT_NO_FATAL_FAILURE(expect_same(body, 1 << 20));
  ASSERT_NO_FATAL_FAILURE(expect_same("1," + std::string(2'000'000, 'y') + "\n1,2", 1 << 10));
}

}  // namespace
}  // namespace kit::columns
