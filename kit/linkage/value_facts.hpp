// What comparing needs of the values of a column beyond their letters: numbers, days, words. Read
// once for each value, as a value stands in many pairs. Private to kit/linkage.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "kit/linkage/names.hpp"
#include "kit/linkage/settings.hpp"

namespace kit::linkage {

// The words of a text, sorted, each once; commas part words too.
std::vector<std::string> words_of(std::string_view text);

class ValueFacts {
 public:
  // Reads what levels of this kind ask for, unless it was read before.
  void read(Likeness kind, const NameDictionary& values);

  // Not a number where the value cannot be read.
  double number(std::uint32_t value) const { return numbers_[value]; }
  double day(std::uint32_t value) const { return days_[value]; }
  double cosine(std::uint32_t value) const { return cosines_[value]; }  // of the number as degrees
  std::size_t words_in_common(std::uint32_t a, std::uint32_t b) const;

 private:
  void read_words(const NameDictionary& values);

  std::vector<double> numbers_, cosines_, days_;
  std::vector<std::uint32_t> words_, words_from_;  // of all values; one more than values
};

// Over the ground between two places of the numbers (latitude, longitude); not a number where one
// of the four cannot be read.
using PlaceValues = std::pair<std::uint32_t, std::uint32_t>;
double kilometres(const ValueFacts& latitudes, const ValueFacts& longitudes, PlaceValues a,
                  PlaceValues b);

}  // namespace kit::linkage
