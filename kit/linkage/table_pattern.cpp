#include "kit/linkage/table_pattern.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "kit/base/time.hpp"
#include "kit/linkage/name.hpp"
#include "kit/linkage/similarity.hpp"
#include "kit/text/text.hpp"

namespace kit::linkage {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  auto words = text::split(text::replace_all(std::string(text), ",", " "), ' ');
  std::erase(words, "");
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

std::size_t words_in_common(std::string_view a, std::string_view b) {
  auto x = words_of(a), y = words_of(b);
  std::vector<std::string> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return both.size();
}

std::optional<Date> date_of(std::string_view text) {
  if (text.size() != 8) return Date::parse(text);
  return Date::parse(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                     std::string(text.substr(6, 2)));
}

std::optional<double> apart(Likeness kind, std::string_view a, std::string_view b) {
  if (kind == Likeness::date) {
    auto x = date_of(a), y = date_of(b);
    if (!x || !y) return std::nullopt;
    return std::abs(x->days_until(*y));
  }
  auto x = text::parse_number(a), y = text::parse_number(b);
  if (!x || !y) return std::nullopt;
  return std::abs(*x - *y);
}

// Letters `from` to `from + length - 1` of a value; bytes, as keys are compared by their hash only.
std::string part_of(const KeyPart& part, std::string_view value) {
  std::string text(value);
  if (part.form == KeyForm::sorted_words) {
    text.clear();
    for (const auto& word : words_of(value)) text += word + " ";
  } else if (part.form == KeyForm::consonants) {
    auto first = text.substr(0, 1);
    text = first + skeleton(one_byte(value));
    std::erase_if(text, [](char c) {
      return std::string_view("aeiouyhw").find(c) != std::string_view::npos;
    });
    text = first + text;
  }
  auto from = std::size_t(part.from - 1);
  if (from >= text.size()) return {};
  return text.substr(from, part.length == 0 ? std::string::npos : std::size_t(part.length));
}

}  // namespace

bool reaches(const LevelSetting& level, std::string_view a, std::string_view b) {
  switch (level.kind) {
    case Likeness::exact:
      return a == b;
    case Likeness::jaro_winkler:
      return jaro_winkler(a, b) >= level.at_least;
    case Likeness::levenshtein:
      return double(levenshtein(a, b)) <= level.at_most;
    case Likeness::damerau:
      return double(damerau(a, b)) <= level.at_most;
    case Likeness::overlap:
      return double(words_in_common(a, b)) >= level.at_least;
    case Likeness::numeric:
    case Likeness::date: {
      auto far = apart(level.kind, a, b);
      return far && *far <= level.at_most;
    }
    case Likeness::distance:
      return false;  // of two columns; see level_of
  }
  return false;
}

std::optional<double> kilometres(std::string_view lat_a, std::string_view lon_a,
                                 std::string_view lat_b, std::string_view lon_b) {
  auto y1 = text::parse_number(lat_a), x1 = text::parse_number(lon_a);
  auto y2 = text::parse_number(lat_b), x2 = text::parse_number(lon_b);
  if (!y1 || !x1 || !y2 || !x2) return std::nullopt;
  constexpr double radians = std::numbers::pi / 180, earth_km = 6371;
  double dy = std::sin((*y2 - *y1) * radians / 2), dx = std::sin((*x2 - *x1) * radians / 2);
  double h = dy * dy + std::cos(*y1 * radians) * std::cos(*y2 * radians) * dx * dx;
  return 2 * earth_km * std::asin(std::min(1.0, std::sqrt(h)));
}

TablePattern::TablePattern(const Table& table, const LinkSettings& settings, const Layout& layout) {
  for (std::size_t c = 0; c < settings.comparisons.size(); ++c) {
    const auto& setting = settings.comparisons[c];
    auto* second = setting.columns.size() > 1 ? &table.column(setting.columns[1]) : nullptr;
    compared_.push_back({&setting, &table.column(setting.columns[0]), second, layout.stride(c)});
  }
}

Code TablePattern::operator()(std::uint32_t a, std::uint32_t b) const {
  Code code = 0;
  for (const auto& c : compared_) code += c.stride * level_of(c, a, b);
  return code;
}

unsigned TablePattern::level_of(const Compared& c, std::uint32_t a, std::uint32_t b) {
  auto x = c.column->cells[a], y = c.column->cells[b];
  if (x == 0 || y == 0) return 0;
  if (c.second && (c.second->cells[a] == 0 || c.second->cells[b] == 0)) return 0;
  auto text_x = c.column->values.text(x), text_y = c.column->values.text(y);
  unsigned number = 1;
  std::optional<double> far;
  if (c.second) {
    far = kilometres(text_x, c.second->values.text(c.second->cells[a]), text_y,
                     c.second->values.text(c.second->cells[b]));
    if (!far) return 0;
  }
  for (const auto& level : c.setting->levels) {
    bool reached = c.second                        ? *far <= level.at_most
                   : level.kind == Likeness::exact ? x == y
                                                   : reaches(level, text_x, text_y);
    if (reached) return number + (level.frequencies && x == y ? c.column->values.rarity(x) : 0);
    number += level.frequencies ? rarities : 1;
  }
  return number;
}

std::vector<std::uint32_t> keys_of(const Table& table, const RuleSetting& rule) {
  std::vector<std::uint64_t> keys(table.records(), hash_bytes(rule.name));
  for (const auto& part : rule.parts) {
    const auto& column = table.column(part.column);
    std::vector<std::uint64_t> of_value(column.values.size());
    for (std::uint32_t v = 1; v < of_value.size(); ++v) {
      auto text = part_of(part, column.values.text(v));
      of_value[v] = text.empty() ? 0 : hash_bytes(text) | 1;
    }
    for (std::uint32_t r = 0; r < keys.size(); ++r) {
      auto value = of_value[column.cells[r]];
      keys[r] = keys[r] == 0 || value == 0 ? 0 : mix(keys[r] ^ value) | 1;
    }
  }
  std::vector<std::uint32_t> hashed(keys.size());
  for (std::uint32_t r = 0; r < keys.size(); ++r)
    if (keys[r] != 0) hashed[r] = std::max<std::uint32_t>(1, std::uint32_t(mix(keys[r])));
  return hashed;
}

}  // namespace kit::linkage
