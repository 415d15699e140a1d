#include "kit/linkage/table_pattern.hpp"

#include <algorithm>
#include <cmath>

#include "kit/linkage/name.hpp"
#include "kit/linkage/similarity.hpp"
#include "kit/text/text.hpp"

namespace kit::linkage {
namespace {

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

TablePattern::TablePattern(const Table& table, const LinkSettings& settings, const Layout& layout) {
  for (std::size_t c = 0; c < settings.comparisons.size(); ++c) {
    const auto& setting = settings.comparisons[c];
    Compared compared{.setting = &setting,
                      .column = &table.column(setting.columns[0]),
                      .second = nullptr,
                      .facts = {},
                      .second_facts = {},
                      .stride = layout.stride(c)};
    if (setting.columns.size() > 1) compared.second = &table.column(setting.columns[1]);
    for (const auto& level : setting.levels) compared.facts.read(level.kind, compared.column->values);
    if (compared.second) compared.second_facts.read(Likeness::distance, compared.second->values);
    compared_.push_back(std::move(compared));
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
  double far = 0;
  if (c.second) {
    auto x2 = c.second->cells[a], y2 = c.second->cells[b];
    if (x2 == 0 || y2 == 0) return 0;
    far = kilometres(c.facts, c.second_facts, {x, x2}, {y, y2});
    if (std::isnan(far)) return 0;
  }
  unsigned number = 1;
  for (const auto& level : c.setting->levels) {
    if (c.second ? far <= level.at_most : reaches(c, level, x, y))
      return number + (level.frequencies && x == y ? c.column->values.rarity(x) : 0);
    number += level.frequencies ? rarities : 1;
  }
  return number;
}

// Whether two values reach a level; for values that are there.
bool TablePattern::reaches(const Compared& c, const LevelSetting& level, std::uint32_t x,
                           std::uint32_t y) {
  auto text = [&](std::uint32_t value) { return c.column->values.text(value); };
  switch (level.kind) {
    case Likeness::exact:
      return x == y;
    case Likeness::jaro_winkler:
      return jaro_winkler(text(x), text(y)) >= level.at_least;
    case Likeness::levenshtein:
      return double(levenshtein(text(x), text(y))) <= level.at_most;
    case Likeness::damerau:
      return double(damerau(text(x), text(y))) <= level.at_most;
    case Likeness::overlap:
      return double(c.facts.words_in_common(x, y)) >= level.at_least;
    case Likeness::numeric:
      return std::abs(c.facts.number(x) - c.facts.number(y)) <= level.at_most;
    case Likeness::date:
      return std::abs(c.facts.day(x) - c.facts.day(y)) <= level.at_most;
    case Likeness::distance:
      return false;  // of two columns; see level_of
  }
  return false;
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
