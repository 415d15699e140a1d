// Decisions about duplicates; no database, no clock.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/duplicates/kinds.hpp"
#include "centre/words/words.hpp"
#include "kit/base/result.hpp"

namespace registry::duplicates {

// All records of one person, seen together.
struct Known {
  bool national_id = false;
  words::Gender gender{};
  std::optional<words::PartialDate> birth;
  bool deceased = false;
};
// What speaks against the two being one person.
std::vector<MergeWarning> warnings(const Known& one, const Known& other);

struct MergeWords {
  bool confirmed = false;
  std::string number_reason;
  bool by_province = false;
};
// A national id belongs to one person for life, so two of them need the province and a reason;
// everything else needs that the officer has read it. Refuses registry.merge_needs_province,
// registry.number_reason_needed, registry.merge_needs_confirming.
kit::Result<void> may_merge(const std::vector<MergeWarning>& warnings, const MergeWords& words);

}  // namespace registry::duplicates
