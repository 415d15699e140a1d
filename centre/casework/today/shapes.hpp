// The first page of the desk: who waits, what is late, what is mine.
#pragma once

#include "centre/casework/course/views.hpp"

namespace casework {

enum class TaskKind : std::uint8_t { action, follow_up, visit };
constexpr auto choices(const TaskKind*) {
  return kit::Choices{"action", "follow_up", "visit"};
}

struct TaskRow {
  TaskKind kind = TaskKind::action;
  std::string case_id;
  std::string number;
  std::string title;
  std::string what;  // of an action
  kit::Date due_on;
  bool late = false;
};
inline const kit::Shape& describe(const TaskRow*) {
  static const kit::Shape shape = kit::shape<TaskRow>(
      "TaskRow", kit::field<&TaskRow::kind>("kind"), kit::field<&TaskRow::case_id>("case_id"),
      kit::field<&TaskRow::number>("number"), kit::field<&TaskRow::title>("title", kit::personal),
      kit::field<&TaskRow::what>("what", kit::personal), kit::field<&TaskRow::due_on>("due_on"),
      kit::field<&TaskRow::late>("late"));
  return shape;
}

struct WaitingReferral {
  std::string case_id;
  std::string number;
  std::string agency_name_th;
  std::string agency_name_en;
  Urgency urgency = Urgency::normal;
  kit::Instant sent_at;
};
inline const kit::Shape& describe(const WaitingReferral*) {
  static const kit::Shape shape = kit::shape<WaitingReferral>(
      "WaitingReferral", kit::field<&WaitingReferral::case_id>("case_id"),
      kit::field<&WaitingReferral::number>("number"),
      kit::field<&WaitingReferral::agency_name_th>("agency_name_th"),
      kit::field<&WaitingReferral::agency_name_en>("agency_name_en"),
      kit::field<&WaitingReferral::urgency>("urgency"),
      kit::field<&WaitingReferral::sent_at>("sent_at"));
  return shape;
}

struct StateCount {
  State state = State::received;
  std::int64_t cases = 0;
  std::int64_t late = 0;
};
inline const kit::Shape& describe(const StateCount*) {
  static const kit::Shape shape = kit::shape<StateCount>(
      "StateCount", kit::field<&StateCount::state>("state"),
      kit::field<&StateCount::cases>("cases"), kit::field<&StateCount::late>("late"));
  return shape;
}

struct Today {
  std::vector<CaseRow> queue;
  std::vector<TaskRow> tasks;
  std::vector<WaitingReferral> waiting;
  std::vector<StateCount> counts;
};
inline const kit::Shape& describe(const Today*) {
  static const kit::Shape shape = kit::shape<Today>(
      "Today", kit::field<&Today::queue>("queue"), kit::field<&Today::tasks>("tasks"),
      kit::field<&Today::waiting>("waiting"), kit::field<&Today::counts>("counts"));
  return shape;
}

}  // namespace casework
