// Files that need more than a lock: who is kept away, who broke the glass, who seals, how to reach somebody safely.
#pragma once

#include "centre/casework/rules.hpp"

namespace casework {

enum class BlockWhy : std::uint8_t { kin, named_in_it, kin_of_named, other };
constexpr auto choices(const BlockWhy*) {
  return kit::Choices{"kin", "named_in_it", "kin_of_named", "other"};
}
struct Block {
  std::string org_id;
  std::string id;
  std::string case_id;
  std::string staff_id;
  BlockWhy why = BlockWhy::kin;
  std::string words;
  kit::Instant placed_ms;
  std::string placed_by;
};
inline const kit::Shape& describe(const Block*) {
  static const kit::Shape shape = kit::shape<Block>(
      "Block", kit::field<&Block::org_id>("org_id"), kit::field<&Block::id>("id"),
      kit::field<&Block::case_id>("case_id"), kit::field<&Block::staff_id>("staff_id"),
      kit::field<&Block::why>("why"), kit::field<&Block::words>("words", kit::personal),
      kit::field<&Block::placed_ms>("placed_ms"), kit::field<&Block::placed_by>("placed_by"));
  return shape;
}
struct PlaceBlock {
  std::string staff_id;
  BlockWhy why = BlockWhy::kin;
  std::string words;
};
inline const kit::Shape& describe(const PlaceBlock*) {
  using P = PlaceBlock;
  static const kit::Shape shape = kit::shape<P>(
      "PlaceBlock", kit::field<&P::staff_id>("staff_id", kit::required, kit::max(36)),
      kit::field<&P::why>("why", kit::required),
      kit::field<&P::words>("words", kit::max(1000), kit::personal));
  return shape;
}
struct BlockRow {
  std::string id;
  std::string staff_id;
  std::string staff_name;
  BlockWhy why = BlockWhy::kin;
  std::string words;
  kit::Instant placed_at;
  std::string placed_by;  // "" when it was placed by itself
};
inline const kit::Shape& describe(const BlockRow*) {
  using B = BlockRow;
  static const kit::Shape shape = kit::shape<B>(
      "BlockRow", kit::field<&B::id>("id"), kit::field<&B::staff_id>("staff_id"),
      kit::field<&B::staff_name>("staff_name"), kit::field<&B::why>("why"),
      kit::field<&B::words>("words", kit::personal), kit::field<&B::placed_at>("placed_at"),
      kit::field<&B::placed_by>("placed_by"));
  return shape;
}

// Whose family somebody belongs to: a person of the registry, and the household they live in.
struct DeclareKin {
  std::string staff_id;  // "" is the actor
  std::string person_id;
};
inline const kit::Shape& describe(const DeclareKin*) {
  static const kit::Shape shape = kit::shape<DeclareKin>(
      "DeclareKin", kit::field<&DeclareKin::staff_id>("staff_id", kit::max(36)),
      kit::field<&DeclareKin::person_id>("person_id", kit::required, kit::max(36)));
  return shape;
}
struct KinRow {
  std::string id;
  std::string person_id;
  std::string name;
  kit::Instant declared_at;
};
inline const kit::Shape& describe(const KinRow*) {
  static const kit::Shape shape = kit::shape<KinRow>(
      "KinRow", kit::field<&KinRow::id>("id"), kit::field<&KinRow::person_id>("person_id"),
      kit::field<&KinRow::name>("name", kit::personal),
      kit::field<&KinRow::declared_at>("declared_at"));
  return shape;
}

enum class GlassWhy : std::uint8_t { danger_to_life, child_in_danger, court_or_police, team_not_reached };
constexpr auto choices(const GlassWhy*) {
  return kit::Choices{"danger_to_life", "child_in_danger", "court_or_police", "team_not_reached"};
}
// By the number that somebody tells, or by the person who stands before one.
struct BreakGlass {
  std::string number;
  std::string person_id;
  GlassWhy why = GlassWhy::danger_to_life;
  std::string words;
};
inline const kit::Shape& describe(const BreakGlass*) {
  using B = BreakGlass;
  static const kit::Shape shape = kit::shape<B>(
      "BreakGlass", kit::field<&B::number>("number", kit::max(60)),
      kit::field<&B::person_id>("person_id", kit::max(36)), kit::field<&B::why>("why", kit::required),
      kit::field<&B::words>("words", kit::required, kit::min(10), kit::max(2000), kit::personal));
  return shape;
}
enum class Verdict : std::uint8_t { none, justified, not_justified };
constexpr auto choices(const Verdict*) {
  return kit::Choices{"none", "justified", "not_justified"};
}
struct Glass {
  std::string org_id;
  std::string id;
  std::string case_id;
  std::string staff_id;
  GlassWhy why = GlassWhy::danger_to_life;
  std::string words;
  kit::Instant broken_ms;
  kit::Instant until_ms;
  kit::Instant review_due_ms;
  std::optional<kit::Instant> reviewed_ms;
  std::string reviewed_by;
  Verdict verdict = Verdict::none;
  std::string review_words;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Glass*) {
  static const kit::Shape shape = kit::shape<Glass>(
      "Glass", kit::field<&Glass::org_id>("org_id"), kit::field<&Glass::id>("id"),
      kit::field<&Glass::case_id>("case_id"), kit::field<&Glass::staff_id>("staff_id"),
      kit::field<&Glass::why>("why"), kit::field<&Glass::words>("words", kit::personal),
      kit::field<&Glass::broken_ms>("broken_ms"), kit::field<&Glass::until_ms>("until_ms"),
      kit::field<&Glass::review_due_ms>("review_due_ms"),
      kit::field<&Glass::reviewed_ms>("reviewed_ms"),
      kit::field<&Glass::reviewed_by>("reviewed_by"), kit::field<&Glass::verdict>("verdict"),
      kit::field<&Glass::review_words>("review_words", kit::personal),
      kit::field<&Glass::version>("version"));
  return shape;
}
struct OpenedThroughGlass {
  std::string case_id;
  std::string number;
  kit::Instant until;
};
inline const kit::Shape& describe(const OpenedThroughGlass*) {
  using O = OpenedThroughGlass;
  static const kit::Shape shape =
      kit::shape<O>("OpenedThroughGlass", kit::field<&O::case_id>("case_id"),
                    kit::field<&O::number>("number"), kit::field<&O::until>("until"));
  return shape;
}
struct GlassRow {
  std::string id;
  std::string case_id;
  std::string number;
  std::string staff_id;
  std::string staff_name;
  GlassWhy why = GlassWhy::danger_to_life;
  std::string words;
  kit::Instant broken_at;
  kit::Instant until;
  kit::Instant review_due_at;
  std::optional<kit::Instant> reviewed_at;
  std::string reviewed_by;
  Verdict verdict = Verdict::none;
  std::string review_words;
  bool may_review = false;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const GlassRow*) {
  using G = GlassRow;
  static const kit::Shape shape = kit::shape<G>(
      "GlassRow", kit::field<&G::id>("id"), kit::field<&G::case_id>("case_id"),
      kit::field<&G::number>("number"), kit::field<&G::staff_id>("staff_id"),
      kit::field<&G::staff_name>("staff_name"), kit::field<&G::why>("why"),
      kit::field<&G::words>("words", kit::personal), kit::field<&G::broken_at>("broken_at"),
      kit::field<&G::until>("until"), kit::field<&G::review_due_at>("review_due_at"),
      kit::field<&G::reviewed_at>("reviewed_at"), kit::field<&G::reviewed_by>("reviewed_by"),
      kit::field<&G::verdict>("verdict"),
      kit::field<&G::review_words>("review_words", kit::personal),
      kit::field<&G::may_review>("may_review"), kit::field<&G::version>("version"));
  return shape;
}
struct ReviewGlass {
  Verdict verdict = Verdict::none;
  std::string words;
};
inline const kit::Shape& describe(const ReviewGlass*) {
  static const kit::Shape shape = kit::shape<ReviewGlass>(
      "ReviewGlass", kit::field<&ReviewGlass::verdict>("verdict", kit::required),
      kit::field<&ReviewGlass::words>("words", kit::required, kit::max(2000), kit::personal));
  return shape;
}

// By the province: its named team alone carries the file from now on, with those of the centre who are named.
struct SealFile {
  bool by_province = false;
  std::vector<std::string> team;
  std::string reason;
};
inline const kit::Shape& describe(const SealFile*) {
  static const kit::Shape shape = kit::shape<SealFile>(
      "SealFile", kit::field<&SealFile::by_province>("by_province"),
      kit::field<&SealFile::team>("team", kit::required, kit::min(1), kit::max(20)),
      kit::field<&SealFile::reason>("reason", kit::required, kit::max(2000), kit::personal));
  return shape;
}
struct UnsealFile {
  Secrecy secrecy = Secrecy::restricted;
  std::string reason;
};
inline const kit::Shape& describe(const UnsealFile*) {
  static const kit::Shape shape = kit::shape<UnsealFile>(
      "UnsealFile", kit::field<&UnsealFile::secrecy>("secrecy", kit::required),
      kit::field<&UnsealFile::reason>("reason", kit::required, kit::max(2000), kit::personal));
  return shape;
}

enum class ContactWay : std::uint8_t { phone, message, in_person, through_somebody, never };
constexpr auto choices(const ContactWay*) {
  return kit::Choices{"phone", "message", "in_person", "through_somebody", "never"};
}
struct SafeContact {
  std::string org_id;
  std::string id;
  std::string case_id;
  ContactWay way = ContactWay::phone;
  std::string phone;
  std::string hours;
  std::string by_whom;
  std::string code_word;
  std::string never;
  kit::Instant set_ms;
  std::string set_by;
};
inline const kit::Shape& describe(const SafeContact*) {
  using S = SafeContact;
  static const kit::Shape shape = kit::shape<S>(
      "SafeContact", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::case_id>("case_id"), kit::field<&S::way>("way"),
      kit::field<&S::phone>("phone", kit::personal), kit::field<&S::hours>("hours", kit::personal),
      kit::field<&S::by_whom>("by_whom", kit::personal),
      kit::field<&S::code_word>("code_word", kit::personal),
      kit::field<&S::never>("never", kit::personal), kit::field<&S::set_ms>("set_ms"),
      kit::field<&S::set_by>("set_by"));
  return shape;
}
struct SetSafeContact {
  ContactWay way = ContactWay::phone;
  std::string phone;
  std::string hours;      // "weekdays 9 to 11, when he is at work"
  std::string by_whom;    // "a woman, says she is from the clinic"
  std::string code_word;  // what is said first
  std::string never;      // what must not happen
};
inline const kit::Shape& describe(const SetSafeContact*) {
  using S = SetSafeContact;
  static const kit::Shape shape = kit::shape<S>(
      "SetSafeContact", kit::field<&S::way>("way", kit::required),
      kit::field<&S::phone>("phone", kit::max(30), kit::personal),
      kit::field<&S::hours>("hours", kit::max(300), kit::personal),
      kit::field<&S::by_whom>("by_whom", kit::max(300), kit::personal),
      kit::field<&S::code_word>("code_word", kit::max(100), kit::personal),
      kit::field<&S::never>("never", kit::max(500), kit::personal));
  return shape;
}
struct SafeContactView {
  std::string case_id;
  ContactWay way = ContactWay::phone;
  std::string phone;
  std::string hours;
  std::string by_whom;
  std::string code_word;
  std::string never;
  kit::Instant set_at;
};
inline const kit::Shape& describe(const SafeContactView*) {
  using S = SafeContactView;
  static const kit::Shape shape = kit::shape<S>(
      "SafeContactView", kit::field<&S::case_id>("case_id"), kit::field<&S::way>("way"),
      kit::field<&S::phone>("phone", kit::personal), kit::field<&S::hours>("hours", kit::personal),
      kit::field<&S::by_whom>("by_whom", kit::personal),
      kit::field<&S::code_word>("code_word", kit::personal),
      kit::field<&S::never>("never", kit::personal), kit::field<&S::set_at>("set_at"));
  return shape;
}

struct NameProtectors {
  std::vector<std::string> staff;
};
inline const kit::Shape& describe(const NameProtectors*) {
  static const kit::Shape shape = kit::shape<NameProtectors>(
      "NameProtectors", kit::field<&NameProtectors::staff>("staff", kit::required, kit::max(50)));
  return shape;
}
struct Protectors {
  std::vector<std::string> staff;
  std::vector<std::string> names;
};
inline const kit::Shape& describe(const Protectors*) {
  static const kit::Shape shape =
      kit::shape<Protectors>("Protectors", kit::field<&Protectors::staff>("staff"),
                             kit::field<&Protectors::names>("names"));
  return shape;
}

// Who looked, for the person whose record it is.
struct AccessRow {
  kit::Instant at;
  std::string name;
  std::string organisation_th;
  std::string organisation_en;
  Role role = Role::desk_officer;
  std::string what;     // "person", "case", "household"
  std::string number;   // of a case
  std::string purpose;  // "" when it was not asked
};
inline const kit::Shape& describe(const AccessRow*) {
  using A = AccessRow;
  static const kit::Shape shape = kit::shape<A>(
      "AccessRow", kit::field<&A::at>("at"), kit::field<&A::name>("name"),
      kit::field<&A::organisation_th>("organisation_th"),
      kit::field<&A::organisation_en>("organisation_en"), kit::field<&A::role>("role"),
      kit::field<&A::what>("what"), kit::field<&A::number>("number"),
      kit::field<&A::purpose>("purpose"));
  return shape;
}

struct ProtectionNews {
  Secrecy secrecy = Secrecy::sealed;
  std::string why;
};
inline const kit::Shape& describe(const ProtectionNews*) {
  static const kit::Shape shape = kit::shape<ProtectionNews>(
      "ProtectionNews", kit::field<&ProtectionNews::secrecy>("secrecy"),
      kit::field<&ProtectionNews::why>("why"));
  return shape;
}

}  // namespace casework
