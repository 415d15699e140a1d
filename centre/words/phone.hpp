// Thai telephone numbers: stored as dialled at home ("0812345678", "1300").
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace words {

enum class PhoneKind { mobile, fixed, hotline };

struct Phone {
  std::string number;

  static constexpr std::string_view format = "phone";
  static constexpr std::string_view fault = "words.phone_wrong";
  // "+66 81 234 5678", "0066812345678", "๐๘๑-๒๓๔-๕๖๗๘".
  static std::optional<Phone> parse(std::string_view text);
  const std::string& text() const { return number; }
  PhoneKind kind() const;
  std::string e164() const;    // "+66812345678"; hotlines stay as they are
  std::string pretty() const;  // 08-1234-5678, 02-345-6789, 053-123-456
  auto operator<=>(const Phone&) const = default;
};

}  // namespace words
