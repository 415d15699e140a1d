// Tasks of an officer, whoever set them; the calendar they can be read in; absence; a caseload handed over.
#pragma once

#include "centre/casework/rules.hpp"

namespace casework {

enum class DutyKind : std::uint8_t { own, action, follow_up, visit, renewal };
constexpr auto choices(const DutyKind*) { return kit::Choices{"own", "action", "follow_up", "visit", "renewal"}; }

// What somebody set for themselves, or for a colleague.
struct Task {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string staff_id;
  std::string case_id;  // "" when it is about none
  std::string what;     // sealed
  kit::Date due_on;
  std::optional<kit::Instant> done_ms;
  kit::Instant made_ms;
  std::string made_by;
  std::int64_t version = 1;
  std::string about;  // the page of another desk where it is done; "" for an own one
};
inline const kit::Shape& describe(const Task*) {
  using T = Task;
  static const kit::Shape shape = kit::shape<T>(
      "Task", kit::field<&T::org_id>("org_id"), kit::field<&T::id>("id"), kit::field<&T::area_code>("area_code"),
      kit::field<&T::staff_id>("staff_id"), kit::field<&T::case_id>("case_id"),
      kit::field<&T::what>("what", kit::personal), kit::field<&T::due_on>("due_on"),
      kit::field<&T::done_ms>("done_ms"), kit::field<&T::made_ms>("made_ms"),
      kit::field<&T::made_by>("made_by"), kit::field<&T::version>("version"),
      kit::field<&T::about>("about"));
  return shape;
}

struct SetTask {
  std::string what;
  kit::Date due_on;
  std::string staff_id;  // "" for oneself
  std::string case_id;
};
inline const kit::Shape& describe(const SetTask*) {
  static const kit::Shape shape = kit::shape<SetTask>(
      "SetTask", kit::field<&SetTask::what>("what", kit::required, kit::max(500), kit::personal),
      kit::field<&SetTask::due_on>("due_on", kit::required),
      kit::field<&SetTask::staff_id>("staff_id", kit::max(64)),
      kit::field<&SetTask::case_id>("case_id", kit::max(36)));
  return shape;
}

struct DutyView {
  DutyKind kind = DutyKind::own;
  std::string id;  // of an own task, else of the action, follow-up or visit
  std::string case_id;
  std::string number;
  std::string title;
  std::string what;
  kit::Date due_on;
  bool late = false;
  std::string about;       // the page where it is done, when another desk handed it in
  std::string instead_of;  // the absent colleague's name, "" for one's own
};
inline const kit::Shape& describe(const DutyView*) {
  using D = DutyView;
  static const kit::Shape shape = kit::shape<D>(
      "DutyView", kit::field<&D::kind>("kind"), kit::field<&D::id>("id"), kit::field<&D::case_id>("case_id"),
      kit::field<&D::number>("number"), kit::field<&D::title>("title", kit::personal),
      kit::field<&D::what>("what", kit::personal), kit::field<&D::due_on>("due_on"),
      kit::field<&D::late>("late"), kit::field<&D::about>("about"), kit::field<&D::instead_of>("instead_of"));
  return shape;
}

struct Nothing {};
inline const kit::Shape& describe(const Nothing*) {
  static const kit::Shape shape = kit::shape<Nothing>("Nothing");
  return shape;
}

struct CalendarView {
  bool active = false;
  std::optional<kit::Instant> made_at;
  std::string path;  // only in the answer that made it
};
inline const kit::Shape& describe(const CalendarView*) {
  static const kit::Shape shape = kit::shape<CalendarView>(
      "CalendarView", kit::field<&CalendarView::active>("active"),
      kit::field<&CalendarView::made_at>("made_at"),
      kit::field<&CalendarView::path>("path", kit::secret));
  return shape;
}

struct Absence {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string staff_id;
  std::string substitute_id;
  kit::Date from_on;
  kit::Date until_on;
  kit::Instant made_ms;
  std::string made_by;
  std::optional<kit::Instant> ended_ms;
};
inline const kit::Shape& describe(const Absence*) {
  using A = Absence;
  static const kit::Shape shape = kit::shape<A>(
      "Absence", kit::field<&A::org_id>("org_id"), kit::field<&A::id>("id"),
      kit::field<&A::area_code>("area_code"), kit::field<&A::staff_id>("staff_id"),
      kit::field<&A::substitute_id>("substitute_id"), kit::field<&A::from_on>("from_on"),
      kit::field<&A::until_on>("until_on"), kit::field<&A::made_ms>("made_ms"),
      kit::field<&A::made_by>("made_by"), kit::field<&A::ended_ms>("ended_ms"));
  return shape;
}

struct StateAbsence {
  std::string staff_id;  // "" for oneself; for others the head of the centre
  std::string substitute_id;
  kit::Date from_on;
  kit::Date until_on;
};
inline const kit::Shape& describe(const StateAbsence*) {
  static const kit::Shape shape = kit::shape<StateAbsence>(
      "StateAbsence", kit::field<&StateAbsence::staff_id>("staff_id", kit::max(64)),
      kit::field<&StateAbsence::substitute_id>("substitute_id", kit::required, kit::max(64)),
      kit::field<&StateAbsence::from_on>("from_on", kit::required),
      kit::field<&StateAbsence::until_on>("until_on", kit::required));
  return shape;
}

struct AbsenceView {
  std::string id;
  std::string staff_id;
  std::string name;
  std::string substitute_name;
  kit::Date from_on;
  kit::Date until_on;
  bool now = false;
};
inline const kit::Shape& describe(const AbsenceView*) {
  using A = AbsenceView;
  static const kit::Shape shape = kit::shape<A>(
      "AbsenceView", kit::field<&A::id>("id"), kit::field<&A::staff_id>("staff_id"),
      kit::field<&A::name>("name"), kit::field<&A::substitute_name>("substitute_name"),
      kit::field<&A::from_on>("from_on"), kit::field<&A::until_on>("until_on"),
      kit::field<&A::now>("now"));
  return shape;
}

struct Handover {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string from_id;
  std::string to_id;
  std::string reason;
  kit::Instant made_ms;
  std::string made_by;
  std::optional<kit::Instant> undone_ms;
  std::string undone_by;
};
inline const kit::Shape& describe(const Handover*) {
  using H = Handover;
  static const kit::Shape shape = kit::shape<H>(
      "Handover", kit::field<&H::org_id>("org_id"), kit::field<&H::id>("id"),
      kit::field<&H::area_code>("area_code"), kit::field<&H::from_id>("from_id"),
      kit::field<&H::to_id>("to_id"), kit::field<&H::reason>("reason"),
      kit::field<&H::made_ms>("made_ms"), kit::field<&H::made_by>("made_by"),
      kit::field<&H::undone_ms>("undone_ms"), kit::field<&H::undone_by>("undone_by"));
  return shape;
}

struct HandOver {
  std::string from_id;  // "" for one's own; for others the head of the centre
  std::string to_id;
  std::string reason;
};
inline const kit::Shape& describe(const HandOver*) {
  static const kit::Shape shape = kit::shape<HandOver>(
      "HandOver", kit::field<&HandOver::from_id>("from_id", kit::max(64)),
      kit::field<&HandOver::to_id>("to_id", kit::required, kit::max(64)),
      kit::field<&HandOver::reason>("reason", kit::required, kit::max(300)));
  return shape;
}

struct HandoverView {
  std::string id;
  std::string from_name;
  std::string to_name;
  std::string reason;
  kit::Instant made_at;
  std::string made_by;
  std::int64_t cases = 0, actions = 0, tasks = 0;
  bool undone = false;
};
inline const kit::Shape& describe(const HandoverView*) {
  using H = HandoverView;
  static const kit::Shape shape = kit::shape<H>(
      "HandoverView", kit::field<&H::id>("id"), kit::field<&H::from_name>("from_name"),
      kit::field<&H::to_name>("to_name"), kit::field<&H::reason>("reason"),
      kit::field<&H::made_at>("made_at"), kit::field<&H::made_by>("made_by"),
      kit::field<&H::cases>("cases"), kit::field<&H::actions>("actions"),
      kit::field<&H::tasks>("tasks"), kit::field<&H::undone>("undone"));
  return shape;
}

struct DutyNews {
  DutyKind kind = DutyKind::own;
  kit::Date due_on;
};
inline const kit::Shape& describe(const DutyNews*) {
  static const kit::Shape shape = kit::shape<DutyNews>(
      "DutyNews", kit::field<&DutyNews::kind>("kind"), kit::field<&DutyNews::due_on>("due_on"));
  return shape;
}
struct ColleagueNews {
  std::string from_id;
  std::string to_id;
  std::int64_t cases = 0;
};
inline const kit::Shape& describe(const ColleagueNews*) {
  static const kit::Shape shape = kit::shape<ColleagueNews>(
      "ColleagueNews", kit::field<&ColleagueNews::from_id>("from_id"),
      kit::field<&ColleagueNews::to_id>("to_id"), kit::field<&ColleagueNews::cases>("cases"));
  return shape;
}

}  // namespace casework
