// Whether a list says what is so: the households of an area and year that it names, those that it should name, what visits
// found, and how each was settled.
#pragma once

#include "centre/logbook/logbook.hpp"
#include "kit/describe/shape.hpp"

namespace logbook {

using targeting::Finding;

enum class VerificationState : std::uint8_t { open, closed };
constexpr auto choices(const VerificationState*) { return kit::Choices{"open", "closed"}; }
enum class Origin : std::uint8_t { listed, found, proposed };
constexpr auto choices(const Origin*) { return kit::Choices{"listed", "found", "proposed"}; }
enum class Found : std::uint8_t { not_visited, poor, not_poor, unclear };
constexpr auto choices(const Found*) { return kit::Choices{"not_visited", "poor", "not_poor", "unclear"}; }
// to_visit: nobody has looked. The next two agree with the list, the last two do not.
enum class Standing : std::uint8_t { to_visit, rightly_listed, rightly_left_out, listed_not_poor, poor_not_listed };
constexpr auto choices(const Standing*) {
  return kit::Choices{"to_visit", "rightly_listed", "rightly_left_out", "listed_not_poor", "poor_not_listed"};
}
enum class Settled : std::uint8_t { open, confirmed, removed, added, left_out };
constexpr auto choices(const Settled*) { return kit::Choices{"open", "confirmed", "removed", "added", "left_out"}; }
enum class SettledBy : std::uint8_t { nobody, visit, meeting };
constexpr auto choices(const SettledBy*) { return kit::Choices{"nobody", "visit", "meeting"}; }

struct Verification {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::int64_t survey_year = 0;  // Buddhist era
  VerificationState state = VerificationState::open;
  kit::Date opened_on;
  std::string opened_by;
  kit::Instant compared_ms;
  std::optional<kit::Date> closed_on;
  std::string closed_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Verification*) {
  using S = Verification;
  static const kit::Shape shape = kit::shape<S>(
      "Verification", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::area_code>("area_code"), kit::field<&S::survey_year>("survey_year"),
      kit::field<&S::state>("state"), kit::field<&S::opened_on>("opened_on"), kit::field<&S::opened_by>("opened_by"),
      kit::field<&S::compared_ms>("compared_ms"), kit::field<&S::closed_on>("closed_on"),
      kit::field<&S::closed_by>("closed_by"), kit::field<&S::version>("version"));
  return shape;
}

// One household of a verification.
struct Entry {
  std::string org_id;
  std::string id;
  std::string area_code;  // the household's
  std::string verification_id;
  std::string household_id;
  Origin origin = Origin::listed;
  bool listed = false;
  std::string listed_in;  // dimensions the list says are deprived, with spaces between
  Found found = Found::not_visited;
  std::string found_in;
  std::optional<kit::Date> found_on;
  std::string found_by;
  Standing standing = Standing::to_visit;
  Settled settled = Settled::open;
  SettledBy settled_by = SettledBy::nobody;
  std::optional<kit::Date> settled_on;
  std::string meeting_id;
  std::string reason;  // why it was proposed, or what was seen
  std::string proposed_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Entry*) {
  using S = Entry;
  static const kit::Shape shape = kit::shape<S>(
      "Entry", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::verification_id>("verification_id"), kit::field<&S::household_id>("household_id"),
      kit::field<&S::origin>("origin"), kit::field<&S::listed>("listed"), kit::field<&S::listed_in>("listed_in"),
      kit::field<&S::found>("found"), kit::field<&S::found_in>("found_in"), kit::field<&S::found_on>("found_on"),
      kit::field<&S::found_by>("found_by"), kit::field<&S::standing>("standing"), kit::field<&S::settled>("settled"),
      kit::field<&S::settled_by>("settled_by"), kit::field<&S::settled_on>("settled_on"),
      kit::field<&S::meeting_id>("meeting_id"), kit::field<&S::reason>("reason", kit::personal),
      kit::field<&S::proposed_by>("proposed_by"), kit::field<&S::version>("version"));
  return shape;
}

struct OpenVerification {
  std::string area_code;
  std::int64_t survey_year = 0;
};
inline const kit::Shape& describe(const OpenVerification*) {
  using S = OpenVerification;
  static const kit::Shape shape = kit::shape<S>(
      "OpenVerification", kit::field<&S::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&S::survey_year>("survey_year", kit::required, kit::min(2550), kit::max(2700)));
  return shape;
}

struct ProposeHousehold {
  std::string household_id;
  std::string reason;
};
inline const kit::Shape& describe(const ProposeHousehold*) {
  using S = ProposeHousehold;
  static const kit::Shape shape = kit::shape<S>(
      "ProposeHousehold", kit::field<&S::household_id>("household_id", kit::required, kit::max(36)),
      kit::field<&S::reason>("reason", kit::required, kit::min(5), kit::max(1000), kit::personal));
  return shape;
}

// What a visit found in the five dimensions; it becomes a verified value of targeting.
struct NoteVisit {
  kit::Date visited_on;
  Finding income = Finding::unknown;
  Finding health = Finding::unknown;
  Finding education = Finding::unknown;
  Finding living = Finding::unknown;
  Finding access = Finding::unknown;
  std::string note;
};
inline const kit::Shape& describe(const NoteVisit*) {
  using S = NoteVisit;
  static const kit::Shape shape = kit::shape<S>(
      "NoteVisit", kit::field<&S::visited_on>("visited_on", kit::required),
      kit::field<&S::income>("income", kit::required), kit::field<&S::health>("health", kit::required),
      kit::field<&S::education>("education", kit::required), kit::field<&S::living>("living", kit::required),
      kit::field<&S::access>("access", kit::required), kit::field<&S::note>("note", kit::max(2000), kit::personal));
  return shape;
}

struct VerificationCounts {
  std::int64_t all = 0;
  std::int64_t to_visit = 0;
  std::int64_t rightly_listed = 0;
  std::int64_t rightly_left_out = 0;
  std::int64_t listed_not_poor = 0;
  std::int64_t poor_not_listed = 0;
  std::int64_t settled = 0;
  std::int64_t for_meeting = 0;  // disagree with the list, and not settled
};
inline const kit::Shape& describe(const VerificationCounts*) {
  using S = VerificationCounts;
  static const kit::Shape shape = kit::shape<S>(
      "VerificationCounts", kit::field<&S::all>("all"), kit::field<&S::to_visit>("to_visit"),
      kit::field<&S::rightly_listed>("rightly_listed"), kit::field<&S::rightly_left_out>("rightly_left_out"),
      kit::field<&S::listed_not_poor>("listed_not_poor"), kit::field<&S::poor_not_listed>("poor_not_listed"),
      kit::field<&S::settled>("settled"), kit::field<&S::for_meeting>("for_meeting"));
  return shape;
}

struct VerificationView {
  std::string id;
  std::string area_code;
  std::string area_th;
  std::string area_en;
  std::int64_t survey_year = 0;
  VerificationState state = VerificationState::open;
  kit::Date opened_on;
  std::string opened_by;
  kit::Instant compared_at;
  std::optional<kit::Date> closed_on;
  VerificationCounts counts;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const VerificationView*) {
  using S = VerificationView;
  static const kit::Shape shape = kit::shape<S>(
      "VerificationView", kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::area_th>("area_th"), kit::field<&S::area_en>("area_en"),
      kit::field<&S::survey_year>("survey_year"), kit::field<&S::state>("state"),
      kit::field<&S::opened_on>("opened_on"), kit::field<&S::opened_by>("opened_by", kit::personal),
      kit::field<&S::compared_at>("compared_at"), kit::field<&S::closed_on>("closed_on"),
      kit::field<&S::counts>("counts"), kit::field<&S::version>("version"));
  return shape;
}

struct EntryView {
  std::string id;
  std::string household_id;
  std::string head_name;
  std::string address;
  std::string area_code;
  Origin origin = Origin::listed;
  bool listed = false;
  std::string listed_in;
  Found found = Found::not_visited;
  std::string found_in;
  std::optional<kit::Date> found_on;
  std::string found_by;
  Standing standing = Standing::to_visit;
  Settled settled = Settled::open;
  SettledBy settled_by = SettledBy::nobody;
  std::optional<kit::Date> settled_on;
  std::string meeting_id;
  bool final = true;  // false while the village may still object
  std::string reason;
  std::string proposed_by;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const EntryView*) {
  using S = EntryView;
  static const kit::Shape shape = kit::shape<S>(
      "EntryView", kit::field<&S::id>("id"), kit::field<&S::household_id>("household_id"),
      kit::field<&S::head_name>("head_name", kit::personal), kit::field<&S::address>("address", kit::personal),
      kit::field<&S::area_code>("area_code"), kit::field<&S::origin>("origin"), kit::field<&S::listed>("listed"),
      kit::field<&S::listed_in>("listed_in"), kit::field<&S::found>("found"), kit::field<&S::found_in>("found_in"),
      kit::field<&S::found_on>("found_on"), kit::field<&S::found_by>("found_by", kit::personal),
      kit::field<&S::standing>("standing"), kit::field<&S::settled>("settled"),
      kit::field<&S::settled_by>("settled_by"), kit::field<&S::settled_on>("settled_on"),
      kit::field<&S::meeting_id>("meeting_id"), kit::field<&S::final>("final"),
      kit::field<&S::reason>("reason", kit::personal), kit::field<&S::proposed_by>("proposed_by", kit::personal),
      kit::field<&S::version>("version"));
  return shape;
}

struct VerificationNews {
  std::int64_t survey_year = 0;
  VerificationState state = VerificationState::open;
  std::int64_t entries = 0;
};
inline const kit::Shape& describe(const VerificationNews*) {
  using S = VerificationNews;
  static const kit::Shape shape = kit::shape<S>(
      "VerificationNews", kit::field<&S::survey_year>("survey_year"), kit::field<&S::state>("state"),
      kit::field<&S::entries>("entries"));
  return shape;
}

struct EntryNews {
  Origin origin = Origin::listed;
  Standing standing = Standing::to_visit;
  Settled settled = Settled::open;
};
inline const kit::Shape& describe(const EntryNews*) {
  using S = EntryNews;
  static const kit::Shape shape = kit::shape<S>(
      "EntryNews", kit::field<&S::origin>("origin"), kit::field<&S::standing>("standing"),
      kit::field<&S::settled>("settled"));
  return shape;
}

}  // namespace logbook
