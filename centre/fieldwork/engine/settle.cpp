// Conflicts are closed by people, and stay on the card.
#include "centre/fieldwork/engine/settle.hpp"

#include <algorithm>

namespace fieldwork::engine {
namespace {

bool needs_two(const Conflict& conflict) {
  return conflict.kind == ConflictKind::identity && (conflict.field == "national_id" || conflict.field == "membership");
}

void take_incoming(Card& card, const Conflict& conflict, const Settling& settling) {
  if (conflict.kind == ConflictKind::double_visit) return;  // both visits stay whatever is said of them
  if (conflict.kind == ConflictKind::removal) {
    card.removed = true;
    card.removed_reason = conflict.incoming;
    return;
  }
  if (conflict.kind == ConflictKind::amendment) {
    auto visit = std::ranges::find(card.entries, conflict.other, &Entry::op_id);
    if (visit != card.entries.end()) visit->amended_by = conflict.id;
    return;
  }
  auto field = std::ranges::find(card.fields, conflict.field, &FieldValue::field);
  if (field == card.fields.end()) field = card.fields.insert(field, FieldValue{.field = conflict.field});
  field->value = conflict.incoming;
  field->version = settling.seq;
  field->op_id = conflict.id;
  field->by = conflict.by;
  field->observed_at = conflict.observed_at;
}

}  // namespace

Settled settle(Card& card, const Settling& settling) {
  auto conflict = std::ranges::find(card.conflicts, settling.conflict_id, &Conflict::id);
  if (conflict == card.conflicts.end()) return Settled::unknown;
  if (!conflict->open) return Settled::already;
  if (settling.choice == Choice::incoming && needs_two(*conflict)) {
    if (conflict->first_hand == settling.by) return Settled::same_hand;
    if (conflict->first_hand.empty()) {
      conflict->first_hand = settling.by;
      card.version = settling.seq;
      return Settled::second_needed;
    }
  }
  conflict->open = false;
  conflict->settled_by = settling.by;
  if (settling.choice == Choice::incoming) take_incoming(card, *conflict, settling);
  card.version = settling.seq;
  return Settled::settled;
}

}  // namespace fieldwork::engine
