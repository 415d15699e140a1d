#include "kit/linkage/value_facts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "kit/base/time.hpp"
#include "kit/text/text.hpp"

namespace kit::linkage {
namespace {

constexpr double unreadable = std::numeric_limits<double>::quiet_NaN();
constexpr double radians = std::numbers::pi / 180;

std::optional<Date> date_of(std::string_view text) {
  if (text.size() != 8) return Date::parse(text);
  return Date::parse(std::string(text.substr(0, 4)) + "-" + std::string(text.substr(4, 2)) + "-" +
                     std::string(text.substr(6, 2)));
}

double number_of(std::string_view text) { return text::parse_number(text).value_or(unreadable); }

double day_of(std::string_view text) {
  static const Date first = *Date::parse("1970-01-01");
  auto date = date_of(text);
  return date ? first.days_until(*date) : unreadable;
}

// Of every value but the missing one, whose number is 0.
template <class Of>
void read_each(std::vector<double>& into, const NameDictionary& values, Of of) {
  if (!into.empty()) return;
  into.assign(values.size(), unreadable);
  for (std::uint32_t v = 1; v < into.size(); ++v) into[v] = of(v);
}

}  // namespace

std::vector<std::string> words_of(std::string_view text) {
  auto words = text::split(text::replace_all(std::string(text), ",", " "), ' ');
  std::erase(words, "");
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

void ValueFacts::read(Likeness kind, const NameDictionary& values) {
  if (kind == Likeness::numeric || kind == Likeness::distance)
    read_each(numbers_, values, [&](std::uint32_t v) { return number_of(values.text(v)); });
  if (kind == Likeness::distance)
    read_each(cosines_, values, [&](std::uint32_t v) { return std::cos(numbers_[v] * radians); });
  if (kind == Likeness::date)
    read_each(days_, values, [&](std::uint32_t v) { return day_of(values.text(v)); });
  if (kind == Likeness::overlap && words_from_.empty()) read_words(values);
}

void ValueFacts::read_words(const NameDictionary& values) {
  StringTable known;
  words_from_.assign(2, 0);  // the missing value has none
  for (std::uint32_t v = 1; v < values.size(); ++v) {
    for (const auto& word : words_of(values.text(v))) words_.push_back(known.intern(word));
    std::sort(words_.begin() + words_from_[v], words_.end());
    words_from_.push_back(static_cast<std::uint32_t>(words_.size()));
  }
}

std::size_t ValueFacts::words_in_common(std::uint32_t a, std::uint32_t b) const {
  auto i = words_from_[a], j = words_from_[b];
  std::size_t common = 0;
  while (i < words_from_[a + 1] && j < words_from_[b + 1]) {
    if (words_[i] == words_[j]) ++common, ++i, ++j;
    else ++(words_[i] < words_[j] ? i : j);
  }
  return common;
}

double kilometres(const ValueFacts& latitudes, const ValueFacts& longitudes, PlaceValues a,
                  PlaceValues b) {
  constexpr double earth_km = 6371;
  double dy = std::sin((latitudes.number(b.first) - latitudes.number(a.first)) * radians / 2);
  double dx = std::sin((longitudes.number(b.second) - longitudes.number(a.second)) * radians / 2);
  double h = dy * dy + latitudes.cosine(a.first) * latitudes.cosine(b.first) * dx * dx;
  return 2 * earth_km * std::asin(std::sqrt(std::min(1.0, h)));
}

}  // namespace kit::linkage
