// What is kept about duplicates, column by column.
#pragma once

#include <optional>
#include <string>

#include "centre/registry/duplicates/shapes.hpp"

namespace registry {

// Which memberships a merge ended, made or raised, so that a separation puts them back; "" for
// none.
struct MergeUndo {
  std::string merged_membership, merged_role, merged_household_org, merged_household, merged_area;
  std::string survivor_membership, survivor_role, survivor_household_org, survivor_household,
      survivor_area;
  std::string made_membership;
  std::string raised_membership, raised_from;
};
inline const kit::Shape& describe(const MergeUndo*) {
  using M = MergeUndo;
  static const kit::Shape shape =
      kit::shape<M>("MergeUndo", kit::field<&M::merged_membership>("merged_membership"),
                    kit::field<&M::merged_role>("merged_role"),
                    kit::field<&M::merged_household_org>("merged_household_org"),
                    kit::field<&M::merged_household>("merged_household"),
                    kit::field<&M::merged_area>("merged_area"),
                    kit::field<&M::survivor_membership>("survivor_membership"),
                    kit::field<&M::survivor_role>("survivor_role"),
                    kit::field<&M::survivor_household_org>("survivor_household_org"),
                    kit::field<&M::survivor_household>("survivor_household"),
                    kit::field<&M::survivor_area>("survivor_area"),
                    kit::field<&M::made_membership>("made_membership"),
                    kit::field<&M::raised_membership>("raised_membership"),
                    kit::field<&M::raised_from>("raised_from"));
  return shape;
}

struct LinkRecord {
  std::string org_id, id, area_code, person_id, survivor_org_id, survivor_id, pair_id, reason,
      number_reason, undo;
  kit::Instant linked;
  std::string linked_by;
  std::optional<kit::Instant> unlinked;
  std::string unlinked_by, unlinked_reason;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const LinkRecord*) {
  using L = LinkRecord;
  static const kit::Shape shape = kit::shape<L>(
      "LinkRecord", kit::field<&L::org_id>("org_id"), kit::field<&L::id>("id"),
      kit::field<&L::area_code>("area_code"), kit::field<&L::person_id>("person_id"),
      kit::field<&L::survivor_org_id>("survivor_org_id"),
      kit::field<&L::survivor_id>("survivor_id"), kit::field<&L::pair_id>("pair_id"),
      kit::field<&L::reason>("reason"), kit::field<&L::number_reason>("number_reason"),
      kit::field<&L::undo>("undo"), kit::field<&L::linked>("linked_ms"),
      kit::field<&L::linked_by>("linked_by"), kit::field<&L::unlinked>("unlinked_ms"),
      kit::field<&L::unlinked_by>("unlinked_by"),
      kit::field<&L::unlinked_reason>("unlinked_reason"), kit::field<&L::version>("version"));
  return shape;
}

struct PairRecord {
  std::string org_id, id, area_code, first_id, second_id;
  std::int64_t weight_milli = 0;
  std::string levels;
  FoundHow found_how = FoundHow::officer;
  std::string found_in;  // the import, "" otherwise
  kit::Instant found;
  PairState state = PairState::open;
  std::string decided_by;
  std::optional<kit::Instant> decided;
  std::string reason;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const PairRecord*) {
  using P = PairRecord;
  static const kit::Shape shape =
      kit::shape<P>("PairRecord", kit::field<&P::org_id>("org_id"), kit::field<&P::id>("id"),
                    kit::field<&P::area_code>("area_code"), kit::field<&P::first_id>("first_id"),
                    kit::field<&P::second_id>("second_id"),
                    kit::field<&P::weight_milli>("weight_milli"), kit::field<&P::levels>("levels"),
                    kit::field<&P::found_how>("found_how"), kit::field<&P::found_in>("found_in"),
                    kit::field<&P::found>("found_ms"), kit::field<&P::state>("state"),
                    kit::field<&P::decided_by>("decided_by"), kit::field<&P::decided>("decided_ms"),
                    kit::field<&P::reason>("reason"), kit::field<&P::version>("version"));
  return shape;
}

// Who a number was claimed for; sealed in the table.
struct SaidOf {
  std::string name;
  std::optional<words::PartialDate> birth;
};
inline const kit::Shape& describe(const SaidOf*) {
  static const kit::Shape shape = kit::shape<SaidOf>("SaidOf", kit::field<&SaidOf::name>("name"),
                                                     kit::field<&SaidOf::birth>("birth"));
  return shape;
}

struct WatchRecord {
  std::string org_id, id, area_code;
  WatchKind kind = WatchKind::two_people_one_number;
  std::string holder_id, other_id, number_kind, number_index, masked;
  SaidOf said;
  kit::Instant noted;
  std::string noted_by;
  std::optional<kit::Instant> settled;
  std::string settled_by, settled_reason;
  std::int64_t version = 1;
};

}  // namespace registry
