// What a search gives: people and households, the surest first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/kinds.hpp"
#include "centre/words/words.hpp"

namespace registry {

enum class HitKind : std::uint8_t { person, household };
constexpr auto choices(const HitKind*) {
  return kit::Choices{"person", "household"};
}

// What matched, surest first.
enum class Match : std::uint8_t { identity, phone, house_code, house_no, name_begins, name_holds };
constexpr auto choices(const Match*) {
  return kit::Choices{"identity", "phone", "house_code", "house_no", "name_begins", "name_holds"};
}

enum class Flag : std::uint8_t { deceased, no_identity, no_household };
constexpr auto choices(const Flag*) {
  return kit::Choices{"deceased", "no_identity", "no_household"};
}

struct Hit {
  HitKind kind = HitKind::person;
  std::string id;
  Match match = Match::name_holds;
  std::string name;  // of the person, or of the household's head
  words::Gender gender{};
  std::optional<std::int64_t> age_years;
  std::string masked_id;
  std::optional<std::string> household_id;
  std::string address;  // one line
  std::string area_code;
  std::vector<Flag> flags;
};
inline const kit::Shape& describe(const Hit*) {
  using H = Hit;
  static const kit::Shape shape =
      kit::shape<H>("RegistryHit", kit::field<&H::kind>("kind"), kit::field<&H::id>("id"),
                    kit::field<&H::match>("match"), kit::field<&H::name>("name", kit::personal),
                    kit::field<&H::gender>("gender"), kit::field<&H::age_years>("age_years"),
                    kit::field<&H::masked_id>("masked_id", kit::personal),
                    kit::field<&H::household_id>("household_id"),
                    kit::field<&H::address>("address", kit::personal),
                    kit::field<&H::area_code>("area_code"), kit::field<&H::flags>("flags"));
  return shape;
}

}  // namespace registry
