// How to link any table: which columns, how alike their values must be for which level, and which
// keys bring records together. Read from JSON; bench/linkage/settings holds examples.
#pragma once

#include <string>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/describe/shape.hpp"
#include "kit/linkage/layout.hpp"

namespace kit::linkage {

enum class Likeness {
  exact,
  jaro_winkler,  // at_least a similarity
  levenshtein,   // at_most so many changes
  damerau,       // the same, neighbours that changed places count once
  numeric,       // at_most so far apart
  date,          // at_most so many days apart; YYYY-MM-DD or YYYYMMDD
  distance,      // at_most so many kilometres; columns: latitude, longitude
  overlap,       // at_least so many words in common
};
constexpr auto choices(const Likeness*) {
  return Choices{"exact",   "jaro_winkler", "levenshtein", "damerau",
                 "numeric", "date",         "distance",    "overlap"};
}

struct LevelSetting {
  Likeness kind = Likeness::exact;
  double at_least = 0, at_most = 0;
  bool frequencies = false;  // of exact: rare values say more than common ones
};

struct ComparisonSetting {
  std::string name;
  std::vector<std::string> columns;  // one; two for distance
  std::vector<LevelSetting> levels;  // best first; what fits none is "other"
};

enum class KeyForm { whole, sorted_words, consonants };
constexpr auto choices(const KeyForm*) {
  return Choices{"whole", "sorted_words", "consonants"};
}

// A part of a key: a column's value or letters of it, from 1 on; length 0 is all.
struct KeyPart {
  std::string column;
  std::int64_t from = 1, length = 0;
  KeyForm form = KeyForm::whole;
};

struct RuleSetting {
  std::string name;
  std::vector<KeyPart> parts;  // all must agree
  bool households =
      false;  // pairs may also be relatives, which are learned as a class of their own
};

struct LinkSettings {
  std::string id_column;
  std::string list_column;  // may be empty; several files are lists anyway
  bool lists_name_people_once = false;
  double accept = 0.5, review = 0.05;
  std::int64_t block_max = 5'000;
  std::vector<ComparisonSetting> comparisons;
  double pairs_per_record = 20;    // what a rule that is chosen (choose_rules.hpp) may cost; 1 to 1,000
  std::vector<RuleSetting> rules;  // none: they are chosen
};

const Shape& describe(const LevelSetting*);
const Shape& describe(const ComparisonSetting*);
const Shape& describe(const KeyPart*);
const Shape& describe(const RuleSetting*);
const Shape& describe(const LinkSettings*);

// Refusals: those of JSON, and fields with kit.linkage_settings_wrong (no levels, too many rules or
// patterns, columns named true_id or cluster).
Result<LinkSettings> read_settings(std::string_view json);

Layout layout_of(const LinkSettings& settings);
// Every column that is read, the id first, each once.
std::vector<std::string> columns_of(const LinkSettings& settings);

inline constexpr Code codes_max = 2'000'000;
inline constexpr std::size_t rules_max = 30;

}  // namespace kit::linkage
