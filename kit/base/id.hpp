// Universally unique ids as canonical lower-case text. v7 for acts and events (sortable, minted offline),
// v4 for people and cases (a v7 would tell when a case was opened).
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/time.hpp"

namespace kit {

std::string make_uuid_v4();
std::string make_uuid_v7(Instant now);
bool is_uuid(std::string_view text);  // canonical 36 characters, any version

// Id<struct PersonTag> and Id<struct CaseTag> do not mix.
template <class Tag>
struct Id {
  std::string value;

  static constexpr std::string_view format = "uuid";
  static std::optional<Id> parse(std::string_view text) {
    return is_uuid(text) ? std::optional<Id>(Id{std::string(text)}) : std::nullopt;
  }
  const std::string& text() const { return value; }
  bool empty() const { return value.empty(); }
  auto operator<=>(const Id&) const = default;
};

}  // namespace kit
