// The 13-digit number of the civil registry, and what else stands in for it.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "kit/describe/shape.hpp"

namespace words {

enum class IdKind { national, non_thai, no_status, g_code, passport, none };
constexpr auto choices(const IdKind*) {
  return kit::Choices{"national", "non_thai", "no_status", "g_code", "passport", "none"};
}

// Check digit and first digit are right; whether the registry knows the number is another matter.
struct CitizenId {
  std::string digits;

  static constexpr std::string_view format = "citizen-id";
  static constexpr std::string_view fault = "words.citizen_id_wrong";
  // Dashes, spaces and Thai digits are fine.
  static std::optional<CitizenId> parse(std::string_view text);
  const std::string& text() const { return digits; }
  std::string pretty() const;  // 1-1000-00000-00-8
  std::string masked() const;  // x-xxxx-xxxxx-00-8
  // 1-5 national; 6, 7, 8 non-Thai; 0 no status (companies' tax numbers start with 0 too).
  IdKind kind() const;
  auto operator<=>(const CitizenId&) const = default;
};

// A number as files bring it. `repaired` tells that more than dashes had to go.
struct CitizenIdReading {
  std::optional<CitizenId> id = {};
  bool repaired = false;
  bool zero_restored =
      false;  // twelve digits that lost their leading 0 in a spreadsheet: ask to confirm
  std::string_view fault = {};  // words.citizen_id_scientific, _length, _check_digit, _wrong
};
CitizenIdReading read_citizen_id(std::string_view text);

// "G" and twelve digits: schools' code for pupils without a number.
bool is_g_code(std::string_view text);
// The value that is stored and searched for a document of this kind; no value means it is wrong.
std::optional<std::string> normal_id_value(IdKind kind, std::string_view text);
std::string mask_id_value(IdKind kind,
                          std::string_view value);  // all but the last three characters hidden

}  // namespace words
