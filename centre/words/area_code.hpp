// Codes of the Department of Provincial Administration: province 2, district 4, tambon 6, village 8
// digits.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "kit/describe/shape.hpp"

namespace words {

enum class AreaLevel { province, district, tambon, village };
constexpr auto choices(const AreaLevel*) {
  return kit::Choices{"province", "district", "tambon", "village"};
}

struct AreaCode {
  std::string code;

  static constexpr std::string_view format = "area-code";
  static constexpr std::string_view fault = "words.area_code_wrong";
  static std::optional<AreaCode> parse(std::string_view text);
  const std::string& text() const { return code; }
  AreaLevel level() const { return static_cast<AreaLevel>(code.size() / 2 - 1); }
  bool contains(const AreaCode& other) const { return other.code.starts_with(code); }
  // The area that this one lies in, or itself; asking for a finer level is a bug.
  AreaCode at(AreaLevel level) const;
  // Every code in this area lies in [from, to) by text order: the condition that an index can
  // serve.
  std::pair<std::string, std::string> range() const;
  auto operator<=>(const AreaCode&) const = default;
};

}  // namespace words
