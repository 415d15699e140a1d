// The closed lists of duplicates. Their words stand in texts.json as "registry.<list>.<name>".
#pragma once

#include <cstdint>

#include "kit/describe/shape.hpp"

namespace registry {

enum class PairState : std::uint8_t { open, later, different, merged };
constexpr auto choices(const PairState*) {
  return kit::Choices{"open", "later", "different", "merged"};
}

// How sure the engine is that a pair is one person: from 95 in a hundred, from 50, below.
enum class PairBand : std::uint8_t { nearly_sure, likely, perhaps };
constexpr auto choices(const PairBand*) {
  return kit::Choices{"nearly_sure", "likely", "perhaps"};
}

// What an officer may say of a pair without merging it; `open` takes a word back.
enum class PairVerdict : std::uint8_t { open, later, different };
constexpr auto choices(const PairVerdict*) {
  return kit::Choices{"open", "later", "different"};
}

enum class FoundHow : std::uint8_t { registration, sheet, sweep, officer };
constexpr auto choices(const FoundHow*) {
  return kit::Choices{"registration", "sheet", "sweep", "officer"};
}

enum class HouseholdKept : std::uint8_t { survivors, merged };
constexpr auto choices(const HouseholdKept*) {
  return kit::Choices{"survivors", "merged"};
}

// What speaks against one person; the first of them needs the province.
enum class MergeWarning : std::uint8_t { two_national_ids, gender_differs, births_apart, one_died };
constexpr auto choices(const MergeWarning*) {
  return kit::Choices{"two_national_ids", "gender_differs", "births_apart", "one_died"};
}

enum class WatchKind : std::uint8_t { two_people_one_number, one_person_two_numbers };
constexpr auto choices(const WatchKind*) {
  return kit::Choices{"two_people_one_number", "one_person_two_numbers"};
}

}  // namespace registry
