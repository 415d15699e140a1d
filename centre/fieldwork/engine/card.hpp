// What the field knows of one household, with everything that must not be lost: open conflicts stand in it.
#pragma once

#include "centre/fieldwork/engine/shapes.hpp"

namespace fieldwork::engine {

// A field as it stands: which op set it, and the sequence number that this got.
struct FieldValue {
  std::string field;
  std::string value;
  std::int64_t version = 0;
  std::string op_id;
  std::string by;
  kit::Instant observed_at;
};
inline const kit::Shape& describe(const FieldValue*) {
  static const kit::Shape shape = kit::shape<FieldValue>(
      "FieldValue", kit::field<&FieldValue::field>("field"),
      kit::field<&FieldValue::value>("value", kit::personal), kit::field<&FieldValue::version>("version"),
      kit::field<&FieldValue::op_id>("op_id"), kit::field<&FieldValue::by>("by"),
      kit::field<&FieldValue::observed_at>("observed_at"));
  return shape;
}

// One addition to a set; taken out by an op that saw it. The tag is the op that added it.
struct SetItem {
  std::string set;
  std::string value;
  std::string tag;
  std::string removed_by;
};
inline const kit::Shape& describe(const SetItem*) {
  static const kit::Shape shape = kit::shape<SetItem>(
      "FieldSetItem", kit::field<&SetItem::set>("set"), kit::field<&SetItem::value>("value", kit::personal),
      kit::field<&SetItem::tag>("tag"), kit::field<&SetItem::removed_by>("removed_by"));
  return shape;
}

// Something that was added and stays: a visit, a note, a photograph, an observation.
struct Entry {
  std::string op_id;
  std::string type;
  std::string field;  // of an observation
  std::string value;
  std::string by;
  kit::Instant observed_at;
  std::int64_t seq = 0;
  std::string attachment;
  std::string amended_by;  // the correction in force
  std::string payload;     // filled in for the newest, when a card leaves
};
inline const kit::Shape& describe(const Entry*) {
  static const kit::Shape shape = kit::shape<Entry>(
      "FieldEntry", kit::field<&Entry::op_id>("op_id"), kit::field<&Entry::type>("type"),
      kit::field<&Entry::field>("field"), kit::field<&Entry::value>("value", kit::personal),
      kit::field<&Entry::by>("by"), kit::field<&Entry::observed_at>("observed_at"),
      kit::field<&Entry::seq>("seq"), kit::field<&Entry::attachment>("attachment"),
      kit::field<&Entry::amended_by>("amended_by"), kit::field<&Entry::payload>("payload", kit::personal));
  return shape;
}

enum class ConflictKind : std::uint8_t { field, safety, identity, amendment, double_visit, removal };
constexpr auto choices(const ConflictKind*) {
  return kit::Choices{"field", "safety", "identity", "amendment", "double_visit", "removal"};
}

// For a human. Its id is the op that came in.
struct Conflict {
  std::string id;
  ConflictKind kind = ConflictKind::field;
  std::string field;
  std::string current;   // what stood when it came in
  std::string incoming;
  std::string other;     // the op or visit it stands against
  std::string by;
  kit::Instant observed_at;
  std::int64_t seq = 0;
  bool open = true;
  std::string settled_by;
  std::string first_hand;  // who agreed first, where two must
};
inline const kit::Shape& describe(const Conflict*) {
  static const kit::Shape shape = kit::shape<Conflict>(
      "FieldConflict", kit::field<&Conflict::id>("id"), kit::field<&Conflict::kind>("kind"),
      kit::field<&Conflict::field>("field"), kit::field<&Conflict::current>("current", kit::personal),
      kit::field<&Conflict::incoming>("incoming", kit::personal), kit::field<&Conflict::other>("other"),
      kit::field<&Conflict::by>("by"), kit::field<&Conflict::observed_at>("observed_at"),
      kit::field<&Conflict::seq>("seq"), kit::field<&Conflict::open>("open"),
      kit::field<&Conflict::settled_by>("settled_by"), kit::field<&Conflict::first_hand>("first_hand"));
  return shape;
}

struct Card {
  std::string id;
  std::int64_t version = 0;  // sequence number of its last change
  std::string last_op;       // and the op that made it
  bool removed = false;
  std::string removed_reason;
  std::vector<FieldValue> fields;
  std::vector<SetItem> items;
  std::vector<Entry> entries;
  std::vector<Conflict> conflicts;
  std::int64_t entries_count = 0;  // all there are, where only the newest travel
};
inline const kit::Shape& describe(const Card*) {
  static const kit::Shape shape = kit::shape<Card>(
      "FieldCard", kit::field<&Card::id>("id"), kit::field<&Card::version>("version"),
      kit::field<&Card::last_op>("last_op"), kit::field<&Card::removed>("removed"), kit::field<&Card::removed_reason>("removed_reason", kit::personal),
      kit::field<&Card::fields>("fields"), kit::field<&Card::items>("items"),
      kit::field<&Card::entries>("entries"), kit::field<&Card::conflicts>("conflicts"),
      kit::field<&Card::entries_count>("entries_count"));
  return shape;
}

// One page of what changed. With `reset` the phone puts everything aside and takes what comes until `more` is false.
struct PullAnswer {
  Cursor cursor;
  std::int64_t stable_seq = 0;
  bool reset = false;
  bool more = false;
  std::vector<Card> cards;
  kit::Instant server_time;
};
inline const kit::Shape& describe(const PullAnswer*) {
  static const kit::Shape shape = kit::shape<PullAnswer>(
      "FieldPullAnswer", kit::field<&PullAnswer::cursor>("cursor"),
      kit::field<&PullAnswer::stable_seq>("stable_seq"), kit::field<&PullAnswer::reset>("reset"),
      kit::field<&PullAnswer::more>("more"), kit::field<&PullAnswer::cards>("cards"),
      kit::field<&PullAnswer::server_time>("server_time"));
  return shape;
}

}  // namespace fieldwork::engine
