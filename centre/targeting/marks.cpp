// Survey answers to the short text they are kept as, and back.
#include "centre/targeting/marks.hpp"

#include "kit/text/text.hpp"

namespace targeting {
namespace {

constexpr std::string_view signs = "+-*?";  // in the order of Mark
constexpr int indicator_max = 99;

}  // namespace

std::optional<Measure> Measure::parse(std::string_view text) {
  if (auto dimension = kit::choice_of<Dimension>(text)) return of(*dimension);
  if (text.empty() || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
  auto number = kit::text::parse_int(text);
  if (!number || *number < 1 || *number > indicator_max) return std::nullopt;
  return of(static_cast<int>(*number));
}

std::string Measure::text() const {
  return indicator > 0 ? std::to_string(indicator) : std::string(kit::name_of(dimension));
}

std::string text_of(const Marks& marks) {
  std::string out;
  for (const auto& [measure, mark] : marks) {
    if (!out.empty()) out += ' ';
    out += measure.text();
    out += signs[static_cast<std::size_t>(mark)];
  }
  return out;
}

Marks marks_of(std::string_view text) {
  Marks out;
  for (std::string_view rest = text; !rest.empty();) {
    auto word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    auto sign = signs.find(word.back());
    auto measure = Measure::parse(word.substr(0, word.size() - 1));
    ENSURE(sign != signs.npos && measure);
    out[*measure] = static_cast<Mark>(sign);
  }
  return out;
}

}  // namespace targeting
