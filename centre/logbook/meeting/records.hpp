// เวทีประชาคม: the village says of each household whether it belongs on the list; who was there, how it voted, what was
// objected, and what came of that.
#pragma once

#include "centre/logbook/verification/shapes.hpp"

namespace logbook {

enum class MeetingState : std::uint8_t { convened, closed, cancelled };
constexpr auto choices(const MeetingState*) { return kit::Choices{"convened", "closed", "cancelled"}; }
enum class AttendeePart : std::uint8_t { household, headman, committee, local_authority, volunteer, officer, other };
constexpr auto choices(const AttendeePart*) {
  return kit::Choices{"household", "headman", "committee", "local_authority", "volunteer", "officer", "other"};
}
enum class Decided : std::uint8_t { confirm, remove, add, leave_out, defer };
constexpr auto choices(const Decided*) { return kit::Choices{"confirm", "remove", "add", "leave_out", "defer"}; }
enum class ObjectionState : std::uint8_t { raised, answered };
constexpr auto choices(const ObjectionState*) { return kit::Choices{"raised", "answered"}; }
enum class ObjectionOutcome : std::uint8_t { none, upheld, not_upheld };
constexpr auto choices(const ObjectionOutcome*) { return kit::Choices{"none", "upheld", "not_upheld"}; }

// Dated data.
struct MeetingRule {
  std::string rule_version;
  kit::Date valid_from;
  std::int64_t quorum_percent = 50;  // of the households of the village
  std::int64_t quorum_least = 10;
  std::int64_t notice_days = 7;
  std::int64_t objection_days = 15;
};
inline const kit::Shape& describe(const MeetingRule*) {
  using S = MeetingRule;
  static const kit::Shape shape = kit::shape<S>(
      "MeetingRule", kit::field<&S::rule_version>("rule_version"), kit::field<&S::valid_from>("valid_from"),
      kit::field<&S::quorum_percent>("quorum_percent"), kit::field<&S::quorum_least>("quorum_least"),
      kit::field<&S::notice_days>("notice_days"), kit::field<&S::objection_days>("objection_days"));
  return shape;
}

struct Meeting {
  std::string org_id;
  std::string id;
  std::string area_code;  // of the village
  std::string verification_id;
  kit::Date held_on;
  std::string starts_at;  // "09:00"
  std::string place;
  std::string chair;
  std::int64_t households_total = 0;
  MeetingState state = MeetingState::convened;
  std::string rule_version;
  kit::Date convened_on;
  std::string convened_by;
  std::optional<kit::Date> closed_on;
  std::string closed_by;
  std::optional<kit::Date> objections_until;
  std::string words;  // what else was said; why it was cancelled
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Meeting*) {
  using S = Meeting;
  static const kit::Shape shape = kit::shape<S>(
      "Meeting", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::verification_id>("verification_id"), kit::field<&S::held_on>("held_on"),
      kit::field<&S::starts_at>("starts_at"), kit::field<&S::place>("place"),
      kit::field<&S::chair>("chair", kit::personal), kit::field<&S::households_total>("households_total"),
      kit::field<&S::state>("state"), kit::field<&S::rule_version>("rule_version"),
      kit::field<&S::convened_on>("convened_on"), kit::field<&S::convened_by>("convened_by"),
      kit::field<&S::closed_on>("closed_on"), kit::field<&S::closed_by>("closed_by"),
      kit::field<&S::objections_until>("objections_until"), kit::field<&S::words>("words", kit::personal),
      kit::field<&S::version>("version"));
  return shape;
}

struct Attendee {
  std::string name;
  AttendeePart part = AttendeePart::household;
  std::string house_no;
  std::string household_id;
};
inline const kit::Shape& describe(const Attendee*) {
  using S = Attendee;
  static const kit::Shape shape = kit::shape<S>(
      "VillageAttendee", kit::field<&S::name>("name", kit::required, kit::min(2), kit::max(200), kit::personal),
      kit::field<&S::part>("part", kit::required), kit::field<&S::house_no>("house_no", kit::max(40), kit::personal),
      kit::field<&S::household_id>("household_id", kit::max(36)));
  return shape;
}

// The attendance list is kept whole.
struct AttendanceList {
  std::vector<Attendee> people;
};
inline const kit::Shape& describe(const AttendanceList*) {
  using S = AttendanceList;
  static const kit::Shape shape = kit::shape<S>(
      "AttendanceList", kit::field<&S::people>("people", kit::required, kit::max(500)));
  return shape;
}

struct Attendance {
  std::string org_id;
  std::string id;  // the meeting's
  std::string people;  // AttendanceList as JSON
  std::int64_t present = 0;  // households represented
};
inline const kit::Shape& describe(const Attendance*) {
  using S = Attendance;
  static const kit::Shape shape = kit::shape<S>(
      "Attendance", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::people>("people", kit::personal), kit::field<&S::present>("present"));
  return shape;
}

struct Votes {
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::int64_t abstained = 0;
};
inline const kit::Shape& describe(const Votes*) {
  using S = Votes;
  static const kit::Shape shape = kit::shape<S>(
      "Votes", kit::field<&S::votes_for>("votes_for"), kit::field<&S::votes_against>("votes_against"),
      kit::field<&S::abstained>("abstained"));
  return shape;
}

struct Decision {
  std::string org_id;
  std::string id;
  std::string meeting_id;
  std::string entry_id;
  std::string household_id;
  Decided decided = Decided::defer;
  std::int64_t votes_for = 0;
  std::int64_t votes_against = 0;
  std::int64_t abstained = 0;
  std::string reason;
  std::string recorded_by;
  kit::Instant recorded_ms;
};
inline const kit::Shape& describe(const Decision*) {
  using S = Decision;
  static const kit::Shape shape = kit::shape<S>(
      "Decision", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"),
      kit::field<&S::meeting_id>("meeting_id"), kit::field<&S::entry_id>("entry_id"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::decided>("decided"),
      kit::field<&S::votes_for>("votes_for"), kit::field<&S::votes_against>("votes_against"),
      kit::field<&S::abstained>("abstained"), kit::field<&S::reason>("reason", kit::personal),
      kit::field<&S::recorded_by>("recorded_by"), kit::field<&S::recorded_ms>("recorded_ms"));
  return shape;
}

struct Objection {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string meeting_id;
  std::string entry_id;
  kit::Date raised_on;
  std::string by_name;
  std::string words;
  ObjectionState state = ObjectionState::raised;
  ObjectionOutcome outcome = ObjectionOutcome::none;
  std::string answer;
  std::string answered_by;
  std::optional<kit::Date> answered_on;
  std::string recorded_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Objection*) {
  using S = Objection;
  static const kit::Shape shape = kit::shape<S>(
      "Objection", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::area_code>("area_code"),
      kit::field<&S::meeting_id>("meeting_id"), kit::field<&S::entry_id>("entry_id"),
      kit::field<&S::raised_on>("raised_on"), kit::field<&S::by_name>("by_name", kit::personal),
      kit::field<&S::words>("words", kit::personal), kit::field<&S::state>("state"),
      kit::field<&S::outcome>("outcome"), kit::field<&S::answer>("answer", kit::personal),
      kit::field<&S::answered_by>("answered_by"), kit::field<&S::answered_on>("answered_on"),
      kit::field<&S::recorded_by>("recorded_by"), kit::field<&S::version>("version"));
  return shape;
}

}  // namespace logbook
