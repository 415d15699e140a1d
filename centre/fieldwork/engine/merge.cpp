// The conflict table, one function for each class of data.
#include "centre/fieldwork/engine/merge.hpp"

#include <algorithm>

#include "centre/fieldwork/engine/classes.hpp"

namespace fieldwork::engine {
namespace {

void open_conflict(Card& card, const Arrival& a, ConflictKind kind, std::string current, std::string other) {
  card.conflicts.push_back({.id = a.op.op_id,
                            .kind = kind,
                            .field = a.op.field,
                            .current = std::move(current),
                            .incoming = a.op.value,
                            .other = std::move(other),
                            .by = a.op.user_id,
                            .observed_at = a.observed_at,
                            .seq = a.seq});
}

Entry& append(Card& card, const Arrival& a) {
  return card.entries.emplace_back(Entry{.op_id = a.op.op_id,
                                         .type = a.op.type,
                                         .field = a.op.field,
                                         .value = a.op.value,
                                         .by = a.op.user_id,
                                         .observed_at = a.observed_at,
                                         .seq = a.seq,
                                         .attachment = a.op.attachment});
}

FieldValue& field_of(Card& card, std::string_view name) {
  auto at = std::ranges::find(card.fields, name, &FieldValue::field);
  if (at != card.fields.end()) return *at;
  return card.fields.emplace_back(FieldValue{.field = std::string(name)});
}

void set_field(FieldValue& field, const Arrival& a) {
  field.value = a.op.value;
  field.version = a.seq;
  field.op_id = a.op.op_id;
  field.by = a.op.user_id;
  field.observed_at = a.observed_at;
}

// Whoever wrote the op knew what stands there: it stood there when the phone last read, or the phone set it itself.
bool was_seen(const FieldValue& field, const Arrival& a) {
  return field.version <= a.base || std::ranges::find(a.op.deps, field.op_id) != a.op.deps.end();
}

Ruling merge_appended(Card& card, const Arrival& a) {
  const Entry added = append(card, a);
  if (a.op.type != "visit") return {};
  for (const Entry& other : card.entries)
    if (is_double(added, other)) {
      open_conflict(card, a, ConflictKind::double_visit, "", other.op_id);
      return {.verdict = Verdict::conflict, .reason = "double_visit"};
    }
  return {};
}

// By its author: the latest of the phone's chain. By somebody else: waits for the supervisor. The visit stays.
Ruling merge_amendment(Card& card, const Arrival& a) {
  append(card, a);
  auto visit = std::ranges::find(card.entries, a.op.about, &Entry::op_id);
  if (visit != card.entries.end() && visit->by == a.op.user_id) {
    visit->amended_by = a.op.op_id;
    return {};
  }
  open_conflict(card, a, ConflictKind::amendment, "", a.op.about);
  return {.verdict = Verdict::pending, .reason = "amendment"};
}

Ruling merge_addition(Card& card, const Arrival& a) {
  auto known = std::ranges::find(card.items, a.op.op_id, &SetItem::tag);
  if (known != card.items.end()) {  // taken out before it arrived
    known->set = a.op.field;
    known->value = a.op.value;
    return {};
  }
  card.items.push_back({a.op.field, a.op.value, a.op.op_id, ""});
  return {};
}

// Only what was seen is taken out: an addition at the same time stays.
Ruling merge_taking_out(Card& card, const Arrival& a) {
  for (const std::string& tag : a.op.observed) {
    auto at = std::ranges::find(card.items, tag, &SetItem::tag);
    if (at == card.items.end())
      card.items.push_back({a.op.field, a.op.value, tag, a.op.op_id});
    else if (at->removed_by.empty())
      at->removed_by = a.op.op_id;
  }
  return {};
}

Ruling merge_ordinary(Card& card, const Arrival& a) {
  FieldValue& field = field_of(card, a.op.field);
  if (field.value == a.op.value && field.version > 0) return {.verdict = Verdict::no_change};
  if (was_seen(field, a)) {
    set_field(field, a);
    return {};
  }
  open_conflict(card, a, ConflictKind::field, field.value, field.op_id);
  return {.verdict = Verdict::conflict, .reason = "field"};
}

// The most protective value wins at once; nothing is lowered from the field.
Ruling merge_safety(Card& card, const Arrival& a, const DataField& rule) {
  FieldValue& field = field_of(card, a.op.field);
  const int before = field.version == 0 ? 0 : level_of(rule, field.value);
  const int now = level_of(rule, a.op.value);
  if (now == before && field.version > 0) return {.verdict = Verdict::no_change};
  const bool seen = was_seen(field, a);
  const bool raised = now > before || field.version == 0;
  if (!raised || !seen) open_conflict(card, a, ConflictKind::safety, field.value, field.op_id);
  if (raised) set_field(field, a);
  const bool alert = now > before;
  if (raised && seen) return {.alert = alert};
  return {.verdict = Verdict::conflict, .reason = "safety", .alert = alert};
}

Ruling merge_identity(Card& card, const Arrival& a) {
  FieldValue& field = field_of(card, a.op.field);
  if (field.value == a.op.value && field.version > 0) return {.verdict = Verdict::no_change};
  const bool free = a.op.field != "national_id" && a.op.field != "membership";
  if (free && was_seen(field, a)) {
    set_field(field, a);
    return {};
  }
  open_conflict(card, a, ConflictKind::identity, field.value, field.op_id);
  return {.verdict = Verdict::conflict, .reason = "identity"};
}

// All observations are kept; the newest of them is what stands.
Ruling merge_observed(Card& card, const Arrival& a) {
  append(card, a);
  FieldValue& field = field_of(card, a.op.field);
  if (field.version == 0 || a.observed_at >= field.observed_at) set_field(field, a);
  return {};
}

// A household that somebody else changed meanwhile stays.
Ruling merge_removal(Card& card, const Arrival& a) {
  if (card.removed) return {.verdict = Verdict::no_change};
  if (card.version > a.base && std::ranges::find(a.op.deps, card.last_op) == a.op.deps.end()) {
    open_conflict(card, a, ConflictKind::removal, "", card.last_op);
    return {.verdict = Verdict::conflict, .reason = "removal"};
  }
  card.removed = true;
  card.removed_reason = a.op.value;
  return {};
}

Ruling merge_by_field(Card& card, const Arrival& a) {
  const DataField* rule = find_data_field(a.op.field);
  if (!rule) return {.verdict = Verdict::quarantined, .reason = "field_unknown"};
  switch (rule->rule) {
    case DataClass::ordinary: return merge_ordinary(card, a);
    case DataClass::identity: return merge_identity(card, a);
    case DataClass::observed: return merge_observed(card, a);
    case DataClass::safety:
      if (level_of(*rule, a.op.value) < 0) return {.verdict = Verdict::quarantined, .reason = "value_unknown"};
      return merge_safety(card, a, *rule);
    case DataClass::set: break;
  }
  return {.verdict = Verdict::quarantined, .reason = "field_unknown"};
}

Ruling merge_by_type(Card& card, const Arrival& a) {
  if (is_appended(a.op.type)) return merge_appended(card, a);
  if (a.op.type == "found") return append(card, a), Ruling{};
  if (a.op.type == "amend") return merge_amendment(card, a);
  if (a.op.type == "removal") return merge_removal(card, a);
  if (a.op.type == "field" || a.op.type == "observation") return merge_by_field(card, a);
  const DataField* set = find_data_field(a.op.field);
  if (!set || set->rule != DataClass::set) return {.verdict = Verdict::quarantined, .reason = "field_unknown"};
  return a.op.type == "set_add" ? merge_addition(card, a) : merge_taking_out(card, a);
}

}  // namespace

bool is_double(const Entry& one, const Entry& other) {
  return other.type == "visit" && one.op_id != other.op_id && one.by != other.by &&
         one.observed_at.bangkok_day() == other.observed_at.bangkok_day();
}

Ruling merge(Card& card, const Arrival& a) {
  const bool was_removed = card.removed;
  Ruling ruling = merge_by_type(card, a);
  if (ruling.verdict == Verdict::quarantined) return ruling;
  // An edit that met a removal: the household is there again, and somebody looks at it.
  if (was_removed && a.op.type != "removal") {
    card.removed = false;
    if (ruling.verdict != Verdict::conflict && ruling.verdict != Verdict::pending) {
      open_conflict(card, a, ConflictKind::removal, card.removed_reason, "");
      ruling.verdict = Verdict::conflict;
      ruling.reason = "removal";
    }
  }
  card.version = a.seq;
  card.last_op = a.op.op_id;
  return ruling;
}

}  // namespace fieldwork::engine
