// Likeness of strings against plain definitions.
#include "kit/linkage/similarity.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "kit/linkage/thai_pattern.hpp"

namespace kit::linkage {
namespace {

// Word for word as Jaro and Winkler have it.
double plain_jaro_winkler(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return a == b ? 1 : 0;
  int reach = std::max<int>(int(std::max(a.size(), b.size())) / 2 - 1, 0);
  std::vector<bool> in_a(a.size()), in_b(b.size());
  double m = 0;
  for (int i = 0; i < int(a.size()); ++i)
    for (int j = std::max(0, i - reach); j < std::min(int(b.size()), i + reach + 1); ++j)
      if (!in_b[std::size_t(j)] && a[std::size_t(i)] == b[std::size_t(j)]) {
        in_a[std::size_t(i)] = in_b[std::size_t(j)] = true;
        ++m;
        break;
      }
  if (m == 0) return 0;
  std::string x, y;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (in_a[i]) x += a[i];
  for (std::size_t j = 0; j < b.size(); ++j)
    if (in_b[j]) y += b[j];
  int swapped = 0;
  for (std::size_t k = 0; k < x.size(); ++k) swapped += x[k] != y[k];
  double jaro = (m / double(a.size()) + m / double(b.size()) + (m - swapped / 2) / m) / 3;
  int prefix = 0;
  while (prefix < 4 && prefix < int(std::min(a.size(), b.size())) &&
         a[std::size_t(prefix)] == b[std::size_t(prefix)])
    ++prefix;
  return jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
}

std::size_t plain_distance(std::string_view a, std::string_view b, bool neighbours) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  auto least = std::min({plain_distance(a.substr(1), b, neighbours) + 1,
                         plain_distance(a, b.substr(1), neighbours) + 1,
                         plain_distance(a.substr(1), b.substr(1), neighbours) + (a[0] != b[0])});
  if (neighbours && a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0])
    least = std::min(least, plain_distance(a.substr(2), b.substr(2), neighbours) + 1);
  return least;
}

std::string any_word(std::mt19937& chance, std::size_t longest, unsigned letters) {
  std::string word;
  for (auto n = chance() % (longest + 1); n > 0; --n)
    word += static_cast<char>(0x81 + chance() % letters);
  return word;
}

TEST(SimilarityTest, jaro_winkler_is_what_its_authors_say) {
  EXPECT_NEAR(jaro_winkler("MARTHA", "MARHTA"), 0.9611, 1e-4);
  EXPECT_NEAR(jaro_winkler("DIXON", "DICKSONX"), 0.8133, 1e-4);
  std::mt19937 chance(1);
  for (int i = 0; i < 5'000; ++i) {
    auto a = any_word(chance, 14, 6), b = any_word(chance, 14, 6);
    ASSERT_DOUBLE_EQ(jaro_winkler(a, b), plain_jaro_winkler(a, b)) << a << " " << b;
  }
}

TEST(SimilarityTest, distances_are_the_least_number_of_changes) {
  std::mt19937 chance(2);
  for (int i = 0; i < 500; ++i) {
    auto a = any_word(chance, 6, 3), b = any_word(chance, 6, 3);
    ASSERT_EQ(levenshtein(a, b), plain_distance(a, b, false));
    ASSERT_EQ(damerau(a, b), plain_distance(a, b, true));
  }
}

TEST(SimilarityTest, the_letters_of_names_never_hide_a_likeness) {
  std::mt19937 chance(3);
  NameDictionary names;
  std::vector<std::uint32_t> numbers;
  for (int i = 0; i < 250; ++i) {
    auto name = any_word(chance, 12, 9);
    if (i % 50 == 0) name = std::string(70, char(0x85)) + name;
    if (!name.empty()) numbers.push_back(names.intern(name));
  }
  for (auto a : numbers)
    for (auto b : numbers)
      ASSERT_EQ(similar_level(names, a, b), similar_level(names.text(a), names.text(b)));
}

TEST(SimilarityTest, a_slip_is_one_digit_or_two_neighbours) {
  auto slip = [](std::uint64_t a, std::uint64_t b) { return is_slip(a, b); };
  EXPECT_TRUE(slip(0x1234567890123, 0x1234567890124));
  EXPECT_TRUE(slip(0x1234567890123, 0x1234567809123));
  EXPECT_FALSE(slip(0x1234567890123, 0x1234567890123));
  EXPECT_FALSE(slip(0x1234567890123, 0x1234567890234));
  EXPECT_FALSE(slip(0x1234567890123, 0x2234567890124));
}

}  // namespace
}  // namespace kit::linkage
