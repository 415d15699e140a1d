// What may be asked about duplicates, and what leaves about them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/registry/duplicates/kinds.hpp"
#include "centre/registry/history/store.hpp"
#include "centre/registry/person/views.hpp"

namespace registry {

// Somebody saw two records that look like one person.
struct ReportPair {
  std::string first_id, second_id;
};
inline const kit::Shape& describe(const ReportPair*) {
  static const kit::Shape shape = kit::shape<ReportPair>(
      "ReportPair", kit::field<&ReportPair::first_id>("first_id", kit::required),
      kit::field<&ReportPair::second_id>("second_id", kit::required));
  return shape;
}

struct DecidePair {
  PairVerdict verdict = PairVerdict::open;
  std::string reason;
};
inline const kit::Shape& describe(const DecidePair*) {
  static const kit::Shape shape = kit::shape<DecidePair>(
      "DecidePair", kit::field<&DecidePair::verdict>("verdict", kit::required),
      kit::field<&DecidePair::reason>("reason", kit::max(500), kit::personal));
  return shape;
}

// The versions are those of the two records as the officer saw them.
struct MergePeople {
  std::string survivor_id, merged_id;
  std::int64_t survivor_version = 0, merged_version = 0;
  HouseholdKept household = HouseholdKept::survivors;
  std::string reason;
  bool confirmed = false;     // the warnings were read
  std::string number_reason;  // of the province: why one person has two national ids
};
inline const kit::Shape& describe(const MergePeople*) {
  using M = MergePeople;
  static const kit::Shape shape =
      kit::shape<M>("MergePeople", kit::field<&M::survivor_id>("survivor_id", kit::required),
                    kit::field<&M::merged_id>("merged_id", kit::required),
                    kit::field<&M::survivor_version>("survivor_version", kit::required),
                    kit::field<&M::merged_version>("merged_version", kit::required),
                    kit::field<&M::household>("household"),
                    kit::field<&M::reason>("reason", kit::required, kit::max(500), kit::personal),
                    kit::field<&M::confirmed>("confirmed"),
                    kit::field<&M::number_reason>("number_reason", kit::max(500), kit::personal));
  return shape;
}

struct SeparatePeople {
  std::string reason;
  bool ask_again = false;  // false: they are different people
};
inline const kit::Shape& describe(const SeparatePeople*) {
  using S = SeparatePeople;
  static const kit::Shape shape =
      kit::shape<S>("SeparatePeople",
                    kit::field<&S::reason>("reason", kit::required, kit::max(500), kit::personal),
                    kit::field<&S::ask_again>("ask_again"));
  return shape;
}

// One record in a list.
struct PersonCard {
  std::string id, org_id;
  std::int64_t local_number = 0;
  std::string full_name;
  words::Gender gender{};
  std::optional<words::PartialDate> birth;
  std::optional<std::int64_t> age_years;
  std::string masked_id, address, area_code;
};
inline const kit::Shape& describe(const PersonCard*) {
  using P = PersonCard;
  static const kit::Shape shape = kit::shape<P>(
      "PersonCard", kit::field<&P::id>("id"), kit::field<&P::org_id>("org_id"),
      kit::field<&P::local_number>("local_number"),
      kit::field<&P::full_name>("full_name", kit::personal), kit::field<&P::gender>("gender"),
      kit::field<&P::birth>("birth", kit::personal), kit::field<&P::age_years>("age_years"),
      kit::field<&P::masked_id>("masked_id", kit::personal),
      kit::field<&P::address>("address", kit::personal), kit::field<&P::area_code>("area_code"));
  return shape;
}

struct PairRow {
  std::string id;
  PairState state = PairState::open;
  FoundHow found_how = FoundHow::officer;
  std::int64_t weight_milli = 0;
  kit::Instant found;
  PersonCard first, second;
};
inline const kit::Shape& describe(const PairRow*) {
  using P = PairRow;
  static const kit::Shape shape =
      kit::shape<P>("PairRow", kit::field<&P::id>("id"), kit::field<&P::state>("state"),
                    kit::field<&P::found_how>("found_how"),
                    kit::field<&P::weight_milli>("weight_milli"), kit::field<&P::found>("found"),
                    kit::field<&P::first>("first"), kit::field<&P::second>("second"));
  return shape;
}

// How many pairs wait in each band, and how many people stand in them.
struct BandCount {
  PairBand band = PairBand::nearly_sure;
  std::int64_t pairs = 0, people = 0;
};
inline const kit::Shape& describe(const BandCount*) {
  using B = BandCount;
  static const kit::Shape shape =
      kit::shape<B>("PairBandCount", kit::field<&B::band>("band"), kit::field<&B::pairs>("pairs"),
                    kit::field<&B::people>("people"));
  return shape;
}
struct PairCounts {
  std::int64_t pairs = 0, people = 0;
  std::vector<BandCount> bands;
};
inline const kit::Shape& describe(const PairCounts*) {
  using P = PairCounts;
  static const kit::Shape shape =
      kit::shape<P>("PairCounts", kit::field<&P::pairs>("pairs"), kit::field<&P::people>("people"),
                    kit::field<&P::bands>("bands"));
  return shape;
}

// One bar of the waterfall: what a comparison says for (or against) one person, in thousandths of a
// bit.
struct WhyStep {
  std::string comparison, level;
  std::int64_t weight_milli = 0;
};
inline const kit::Shape& describe(const WhyStep*) {
  static const kit::Shape shape = kit::shape<WhyStep>(
      "WhyStep", kit::field<&WhyStep::comparison>("comparison"),
      kit::field<&WhyStep::level>("level"), kit::field<&WhyStep::weight_milli>("weight_milli"));
  return shape;
}

// One record with all that hangs on it.
struct PairSide {
  PersonView person;
  std::vector<std::string> photographs;      // ids, latest first
  std::vector<std::string> target_groups;    // codes
  std::vector<std::string> household_names;  // who lives there
};
inline const kit::Shape& describe(const PairSide*) {
  using P = PairSide;
  static const kit::Shape shape = kit::shape<P>(
      "PairSide", kit::field<&P::person>("person"), kit::field<&P::photographs>("photographs"),
      kit::field<&P::target_groups>("target_groups"),
      kit::field<&P::household_names>("household_names", kit::personal));
  return shape;
}

struct PairView {
  std::string id;
  PairState state = PairState::open;
  FoundHow found_how = FoundHow::officer;
  std::int64_t weight_milli = 0;
  kit::Instant found;
  std::string decided_by_name, reason;
  std::optional<kit::Instant> decided;
  PairSide first, second;
  std::int64_t permille = 0;  // how likely it is one person, as they stand now
  std::vector<WhyStep> why;
  std::vector<MergeWarning> warnings;
  bool may_merge = true;      // false: only the province may
  bool same_already = false;  // both records belong to one person by now
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const PairView*) {
  using P = PairView;
  static const kit::Shape shape = kit::shape<P>(
      "PairView", kit::field<&P::id>("id"), kit::field<&P::state>("state"),
      kit::field<&P::found_how>("found_how"), kit::field<&P::weight_milli>("weight_milli"),
      kit::field<&P::found>("found"),
      kit::field<&P::decided_by_name>("decided_by_name", kit::personal),
      kit::field<&P::reason>("reason", kit::personal), kit::field<&P::decided>("decided"),
      kit::field<&P::first>("first"), kit::field<&P::second>("second"),
      kit::field<&P::permille>("permille"), kit::field<&P::why>("why"),
      kit::field<&P::warnings>("warnings"), kit::field<&P::may_merge>("may_merge"),
      kit::field<&P::same_already>("same_already"), kit::field<&P::version>("version"));
  return shape;
}

// Two records made one, and what has been written since.
struct MergerView {
  std::string id;
  PersonCard survivor, merged;
  std::string reason, merged_by_name;
  kit::Instant merged_at;
  std::optional<kit::Instant> separated_at;
  std::string separated_by_name, separated_reason;
  std::vector<ChangeView> since;  // on the survivor; stays there after a separation
  bool later_first = false;       // another merger was made upon this one
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const MergerView*) {
  using M = MergerView;
  static const kit::Shape shape = kit::shape<M>(
      "MergerView", kit::field<&M::id>("id"), kit::field<&M::survivor>("survivor"),
      kit::field<&M::merged>("merged"), kit::field<&M::reason>("reason", kit::personal),
      kit::field<&M::merged_by_name>("merged_by_name", kit::personal),
      kit::field<&M::merged_at>("merged_at"), kit::field<&M::separated_at>("separated_at"),
      kit::field<&M::separated_by_name>("separated_by_name", kit::personal),
      kit::field<&M::separated_reason>("separated_reason", kit::personal),
      kit::field<&M::since>("since"), kit::field<&M::later_first>("later_first"),
      kit::field<&M::version>("version"));
  return shape;
}

// Something on the watch list. The holder is the record that has the number.
struct WatchRow {
  std::string id;
  WatchKind kind = WatchKind::two_people_one_number;
  PersonCard holder;
  std::optional<PersonCard> other;  // of two people whose records were made one
  std::string masked;
  std::string said_name;  // of whom the number was claimed for
  std::optional<words::PartialDate> said_birth;
  std::string noted_by_name;
  kit::Instant noted;
  std::optional<kit::Instant> settled;
  std::string settled_by_name, settled_reason;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const WatchRow*) {
  using W = WatchRow;
  static const kit::Shape shape =
      kit::shape<W>("WatchRow", kit::field<&W::id>("id"), kit::field<&W::kind>("kind"),
                    kit::field<&W::holder>("holder"), kit::field<&W::other>("other"),
                    kit::field<&W::masked>("masked", kit::personal),
                    kit::field<&W::said_name>("said_name", kit::personal),
                    kit::field<&W::said_birth>("said_birth", kit::personal),
                    kit::field<&W::noted_by_name>("noted_by_name", kit::personal),
                    kit::field<&W::noted>("noted"), kit::field<&W::settled>("settled"),
                    kit::field<&W::settled_by_name>("settled_by_name", kit::personal),
                    kit::field<&W::settled_reason>("settled_reason", kit::personal),
                    kit::field<&W::version>("version"));
  return shape;
}

struct SettleWatch {
  std::string reason;
};
inline const kit::Shape& describe(const SettleWatch*) {
  static const kit::Shape shape = kit::shape<SettleWatch>(
      "SettleWatch",
      kit::field<&SettleWatch::reason>("reason", kit::required, kit::max(500), kit::personal));
  return shape;
}

}  // namespace registry
