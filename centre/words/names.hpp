// Titles before names, and names written out.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "kit/describe/shape.hpp"

namespace words {

enum class Gender { unknown, male, female, other };
constexpr auto choices(const Gender*) {
  return kit::Choices{"unknown", "male", "female", "other"};
}

struct Title {
  std::string_view written;         // as it may stand before a name: "น.ส."
  std::string_view full;            // as it is kept: "นางสาว"
  Gender gender = Gender::unknown;  // a hint, never proof
  bool child = false;               // under 15
};
std::span<const Title> titles();

struct StrippedName {
  std::string title;  // in full, "" when there is none; several are joined by a space
  std::string name;
  Gender gender = Gender::unknown;
  bool child = false;
};
// "น.ส.คำปัน ใจดี" to "นางสาว" and "คำปัน ใจดี". A title alone stays a name.
StrippedName strip_title(std::string_view text);

// "นายคำปัน ใจดี"; Latin titles keep their space.
std::string full_name(std::string_view title, std::string_view first, std::string_view last);

}  // namespace words
