#include "kit/linkage/similarity.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <vector>

namespace kit::linkage {
namespace {

struct Common {
  std::uint64_t in_a = 0, in_b = 0;  // a bit for every letter that found its partner
};

Common common_letters(std::string_view a, std::string_view b) {
  Common common;
  std::size_t longest = std::max(a.size(), b.size());
  std::size_t reach = longest / 2 > 0 ? longest / 2 - 1 : 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t from = i > reach ? i - reach : 0;
    std::size_t to = std::min(i + reach + 1, b.size());
    for (std::size_t j = from; j < to; ++j) {
      if (a[i] != b[j] || (common.in_b >> j & 1)) continue;
      common.in_a |= 1ULL << i;
      common.in_b |= 1ULL << j;
      break;
    }
  }
  return common;
}

int letters_out_of_order(std::string_view a, std::string_view b, Common common) {
  int out_of_order = 0;
  while (common.in_a) {
    out_of_order += a[std::size_t(std::countr_zero(common.in_a))] !=
                    b[std::size_t(std::countr_zero(common.in_b))];
    common.in_a &= common.in_a - 1;
    common.in_b &= common.in_b - 1;
  }
  return out_of_order;
}

}  // namespace

double jaro_winkler(std::string_view a, std::string_view b) {
  a = a.substr(0, jaro_length_max);
  b = b.substr(0, jaro_length_max);
  if (a.empty() || b.empty()) return a.size() == b.size() ? 1 : 0;
  auto common = common_letters(a, b);
  double m = std::popcount(common.in_a);
  if (m == 0) return 0;
  double transposed = letters_out_of_order(a, b, common) / 2;  // whole pairs
  double jaro = (m / double(a.size()) + m / double(b.size()) + (m - transposed) / m) / 3;
  std::size_t prefix = 0, most = std::min({a.size(), b.size(), std::size_t(4)});
  while (prefix < most && a[prefix] == b[prefix]) ++prefix;
  return jaro > 0.7 ? jaro + double(prefix) * 0.1 * (1 - jaro) : jaro;
}

std::size_t levenshtein(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

std::size_t damerau(std::string_view a, std::string_view b) {
  std::size_t width = b.size() + 1;
  std::vector<std::size_t> cost((a.size() + 1) * width);
  auto at = [&](std::size_t i, std::size_t j) -> std::size_t& { return cost[i * width + j]; };
  for (std::size_t i = 0; i <= a.size(); ++i) at(i, 0) = i;
  for (std::size_t j = 0; j <= b.size(); ++j) at(0, j) = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      at(i, j) =
          std::min({at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        at(i, j) = std::min(at(i, j), at(i - 2, j - 2) + 1);
    }
  return at(a.size(), b.size());
}

}  // namespace kit::linkage
