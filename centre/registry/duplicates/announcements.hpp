// What is announced of duplicates: ids and codes, never a name.
#pragma once

#include <string>

#include "centre/registry/duplicates/kinds.hpp"

namespace registry {

// Told once on each of the two records, so that whoever keeps something of either hears it.
struct PeopleTied {
  std::string merger_id, survivor_id, merged_id;
  std::string household_id;  // where the person lives after it, "" when in none
};
inline const kit::Shape& describe(const PeopleTied*) {
  static const kit::Shape shape =
      kit::shape<PeopleTied>("PeopleTied", kit::field<&PeopleTied::merger_id>("merger_id"),
                             kit::field<&PeopleTied::survivor_id>("survivor_id"),
                             kit::field<&PeopleTied::merged_id>("merged_id"),
                             kit::field<&PeopleTied::household_id>("household_id"));
  return shape;
}

struct PairTold {
  std::string pair_id;
  PairState state = PairState::open;
};
inline const kit::Shape& describe(const PairTold*) {
  static const kit::Shape shape = kit::shape<PairTold>(
      "PairTold", kit::field<&PairTold::pair_id>("pair_id"), kit::field<&PairTold::state>("state"));
  return shape;
}

struct WatchTold {
  std::string watch_id;
  WatchKind kind = WatchKind::two_people_one_number;
};
inline const kit::Shape& describe(const WatchTold*) {
  static const kit::Shape shape =
      kit::shape<WatchTold>("WatchTold", kit::field<&WatchTold::watch_id>("watch_id"),
                            kit::field<&WatchTold::kind>("kind"));
  return shape;
}

}  // namespace registry
