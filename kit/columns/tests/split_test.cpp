// Every kernel finds in any bytes what the plain one finds.
#include "kit/columns/split.hpp"

#include <random>

namespace kit::columns {
namespace {

std::string random_text(std::mt19937& random, std::string_view alphabet, std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += alphabet[random() % alphabet.size()];
  return text;
}

struct Found {
  std::vector<std::uint32_t> separators;
  std::vector<std::uint32_t> rows;
  std::vector<std::uint32_t> lines;
  std::vector<std::uint32_t> odd;
  std::vector<bool> suspicious;
  std::uint64_t quoted;
  bool operator==(const Found&) const = default;
};

// Splits in pieces of `piece` bytes and gathers what every piece gave.
Found split_all(Kernel kernel, const std::string& text, std::uint32_t columns,
                std::uint32_t piece) {
  const std::string padded = text + std::string(padding, '"');
  Split split{.columns = columns, .line_bytes_max = 40};
  Found found{};
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size; at += piece) {
    const std::uint32_t end = std::min(at + piece, size);
    split.begin_piece(end - at);
    split_piece(kernel, split, padded.data(), at, end);
    auto first = split.separators.begin();
    found.separators.insert(found.separators.end(), first, first + split.count);
    for (std::uint32_t r = 0; r < split.row_count; ++r) {
      found.rows.push_back(split.rows[r]);
      found.lines.push_back(split.lines[r]);
    }
    for (const auto& row : split.odd)
      found.odd.insert(found.odd.end(), {row.from, row.to, row.line});
    found.suspicious.push_back(split.suspicious);
  }
  found.quoted = split.quoted;
  return found;
}

std::vector<Kernel> faster_kernels() {
  std::vector<Kernel> kernels;
  for (const Kernel kernel : {Kernel::avx2, Kernel::avx512})
    if (can_run(kernel)) kernels.push_back(kernel);
  return kernels;
}

TEST(SplitTest, all_kernels_find_the_same_in_random_text) {
  std::mt19937 random(1);
  const std::string_view alphabets[] = {
      "1234567,,,\n", "a,\"\n", "ab,,\"\"\n\r", "\",\n", std::string_view("ab,\n\r\"\0", 7),
      "1,2,3\n\r\n"};
  for (int round = 0; round < 600; ++round) {
    const auto alphabet = alphabets[round % std::size(alphabets)];
    const auto text = random_text(random, alphabet, random() % 700);
    const auto columns = 1 + static_cast<std::uint32_t>(random() % 4);
    const auto piece = 1 + static_cast<std::uint32_t>(random() % 200);
    const auto plain = split_all(Kernel::plain, text, columns, piece);
    for (const Kernel kernel : faster_kernels())
      ASSERT_EQ(split_all(kernel, text, columns, piece), plain)
          << name_of(kernel) << ", round " << round << "\n"
          << text;
  }
}

TEST(SplitTest, all_kernels_summarise_alike) {
  std::mt19937 random(2);
  for (int round = 0; round < 600; ++round) {
    const auto text = random_text(random, round % 2 == 0 ? "abcdefg\n\"" : "ab\n", random() % 400);
    const std::string padded = text + std::string(padding, '\n');
    const auto plain = summarise(Kernel::plain, padded.data(), text.size());
    for (const Kernel kernel : faster_kernels()) {
      const auto found = summarise(kernel, padded.data(), text.size());
      for (const int state : {0, 1}) {
        ASSERT_EQ(found.row_ends[state], plain.row_ends[state]) << text;
        ASSERT_EQ(found.after_last_end[state], plain.after_last_end[state]) << text;
      }
      ASSERT_EQ(found.odd_quotes, plain.odd_quotes) << text;
    }
  }
}

TEST(SplitTest, all_kernels_know_utf8) {
  std::mt19937 random(3);
  const std::string_view pieces[] = {"a",        "แ",    "\xC3\xA9", "\U0001F600", "\x80",
                                     "\xE0\x80", "\xF4", "\xED\xA0", "\xF0\x8F",   "\xC1"};
  int valid = 0;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    // Mostly sound text, so that both answers come up.
    const std::size_t kinds = random() % 3 == 0 ? std::size(pieces) : 4;
    while (text.size() < static_cast<std::size_t>(round % 150)) text += pieces[random() % kinds];
    if (round % 7 == 0 && !text.empty()) text.resize(random() % text.size());
    const bool plain = is_utf8(Kernel::plain, text);
    valid += plain;
    for (const Kernel kernel : faster_kernels()) ASSERT_EQ(is_utf8(kernel, text), plain) << round;
  }
  EXPECT_GT(valid, 2'000);
  EXPECT_LT(valid, 18'000);
}

TEST(SplitTest, three_bytes_of_all_kinds_are_judged_alike) {
  for (const Kernel kernel : faster_kernels()) {
    for (unsigned i = 0; i < 1u << 24; i += 37) {
      const char bytes[] = {static_cast<char>(i >> 16), static_cast<char>(i >> 8),
                            static_cast<char>(i)};
      ASSERT_EQ(is_utf8(kernel, {bytes, 3}), is_utf8(Kernel::plain, {bytes, 3})) << i;
    }
  }
}

}  // namespace
}  // namespace kit::columns
