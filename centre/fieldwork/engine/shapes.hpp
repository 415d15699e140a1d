// What phone and centre say to each other, described once: JSON on the wire, TypeScript for the web app
// (engine/typescript.cpp) and the documents of the interface come from here.
#pragma once

#include <string>
#include <vector>

#include "kit/describe/shape.hpp"

namespace fieldwork::engine {

// One act in the field, as the phone wrote it down. It is never changed afterwards.
struct Op {
  std::string op_id;
  std::string device_id;
  std::string user_id;
  std::string type;                  // a word of op_types; another is kept for the supervisor
  std::string target;                // the household's card
  std::int64_t base_version = 0;     // version of the card at the last pull (trunk), never of a local edit
  std::string base_epoch;
  std::string field;                 // of a field, a set, an observation
  std::string value;
  std::string about;                 // the visit that is corrected
  std::vector<std::string> observed; // taken out of a set: the additions that were seen
  std::string payload;               // the form as JSON text, kept as it is whatever it holds
  std::string attachment;            // SHA-256 of a photograph
  kit::Instant observed_at;
  std::int64_t clock_offset_ms = 0;  // server's clock less the phone's, when they last spoke
  std::int64_t form_version = 1;
  std::vector<std::string> deps;     // ops of the same phone that must have arrived before
};
inline const kit::Shape& describe(const Op*) {
  static const kit::Shape shape = kit::shape<Op>(
      "FieldOp", kit::field<&Op::op_id>("op_id", kit::required, kit::max(64)),
      kit::field<&Op::device_id>("device_id", kit::required, kit::max(64)),
      kit::field<&Op::user_id>("user_id", kit::required, kit::max(64)),
      kit::field<&Op::type>("type", kit::required, kit::max(40)),
      kit::field<&Op::target>("target", kit::required, kit::max(64)),
      kit::field<&Op::base_version>("base_version"), kit::field<&Op::base_epoch>("base_epoch", kit::max(64)),
      kit::field<&Op::field>("field", kit::max(60)),
      kit::field<&Op::value>("value", kit::max(2000), kit::personal),
      kit::field<&Op::about>("about", kit::max(64)), kit::field<&Op::observed>("observed", kit::max(200)),
      kit::field<&Op::payload>("payload", kit::max(200'000), kit::personal),
      kit::field<&Op::attachment>("attachment", kit::max(64)),
      kit::field<&Op::observed_at>("observed_at", kit::required),
      kit::field<&Op::clock_offset_ms>("clock_offset_ms"), kit::field<&Op::form_version>("form_version"),
      kit::field<&Op::deps>("deps", kit::max(20)));
  return shape;
}

// held: something it depends on has not arrived; nothing was kept, it comes again.
enum class Verdict : std::uint8_t { applied, no_change, conflict, pending, quarantined, held };
constexpr auto choices(const Verdict*) {
  return kit::Choices{"applied", "no_change", "conflict", "pending", "quarantined", "held"};
}

struct Outcome {
  std::string op_id;
  Verdict verdict = Verdict::held;
  std::string reason;  // why it is in quarantine or open
  std::string epoch;
  std::int64_t seq = 0;
};
inline const kit::Shape& describe(const Outcome*) {
  static const kit::Shape shape = kit::shape<Outcome>(
      "FieldOutcome", kit::field<&Outcome::op_id>("op_id"), kit::field<&Outcome::verdict>("verdict"),
      kit::field<&Outcome::reason>("reason"), kit::field<&Outcome::epoch>("epoch"),
      kit::field<&Outcome::seq>("seq"));
  return shape;
}

// The op travels as text, so that what a newer or older app wrote is kept letter by letter.
struct SentOp {
  std::string op_id;
  std::string body;
};
inline const kit::Shape& describe(const SentOp*) {
  static const kit::Shape shape =
      kit::shape<SentOp>("SentOp", kit::field<&SentOp::op_id>("op_id", kit::required, kit::max(64)),
                         kit::field<&SentOp::body>("body", kit::required, kit::max(250'000), kit::personal));
  return shape;
}

// How much of a file has arrived; whole: its content is what its name says, since the number `seq`.
struct FileState {
  std::string sha256;
  std::int64_t received = 0;
  bool whole = false;
  std::int64_t seq = 0;
};
inline const kit::Shape& describe(const FileState*) {
  static const kit::Shape shape =
      kit::shape<FileState>("FieldFileState", kit::field<&FileState::sha256>("sha256"),
                            kit::field<&FileState::received>("received"), kit::field<&FileState::whole>("whole"),
                            kit::field<&FileState::seq>("seq"));
  return shape;
}

struct Push {
  std::string device_id;
  std::vector<SentOp> ops;
  std::vector<std::string> files;  // of photographs still on the phone: what has arrived of them?
};
inline const kit::Shape& describe(const Push*) {
  static const kit::Shape shape = kit::shape<Push>(
      "FieldPush", kit::field<&Push::device_id>("device_id", kit::required, kit::max(64)),
      kit::field<&Push::ops>("ops", kit::max(100)), kit::field<&Push::files>("files", kit::max(1000)));
  return shape;
}

struct PushAnswer {
  std::string epoch;
  std::int64_t stable_seq = 0;  // covered by a copy off this machine: what is up to here may leave the phone
  std::vector<Outcome> outcomes;
  std::vector<FileState> files;
};
inline const kit::Shape& describe(const PushAnswer*) {
  static const kit::Shape shape =
      kit::shape<PushAnswer>("FieldPushAnswer", kit::field<&PushAnswer::epoch>("epoch"),
                             kit::field<&PushAnswer::stable_seq>("stable_seq"),
                             kit::field<&PushAnswer::outcomes>("outcomes"), kit::field<&PushAnswer::files>("files"));
  return shape;
}

// Where a phone has read up to. Given by the server, never made on the phone.
struct Cursor {
  std::string epoch;
  std::int64_t seq = 0;
  std::string scope_hash;
};
inline const kit::Shape& describe(const Cursor*) {
  static const kit::Shape shape =
      kit::shape<Cursor>("FieldCursor", kit::field<&Cursor::epoch>("epoch", kit::max(64)),
                         kit::field<&Cursor::seq>("seq"), kit::field<&Cursor::scope_hash>("scope_hash", kit::max(64)));
  return shape;
}

}  // namespace fieldwork::engine
