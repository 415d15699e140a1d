// Goals of a household in each dimension, the actions towards them, and what was noted on the way.
#pragma once

#include "centre/logbook/book/records.hpp"

namespace logbook {

enum class GoalState : std::uint8_t { open, solved, cannot_solve };
constexpr auto choices(const GoalState*) { return kit::Choices{"open", "solved", "cannot_solve"}; }
enum class ActionState : std::uint8_t { planned, under_way, done, dropped };
constexpr auto choices(const ActionState*) { return kit::Choices{"planned", "under_way", "done", "dropped"}; }

struct Goal {
  std::string org_id;
  std::string id;
  std::string book_id;
  Dimension dimension = Dimension::income;
  std::string problem_code;  // of the problem types; "" when it is none of them
  std::string problem;
  std::string aim;
  kit::Date target_on;
  GoalState state = GoalState::open;
  std::optional<kit::Date> ended_on;
  std::string reason;
  std::string set_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Goal*) {
  using S = Goal;
  static const kit::Shape shape = kit::shape<S>(
      "Goal", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::dimension>("dimension"), kit::field<&S::problem_code>("problem_code"),
      kit::field<&S::problem>("problem", kit::personal), kit::field<&S::aim>("aim", kit::personal),
      kit::field<&S::target_on>("target_on"), kit::field<&S::state>("state"), kit::field<&S::ended_on>("ended_on"),
      kit::field<&S::reason>("reason", kit::personal), kit::field<&S::set_by>("set_by"),
      kit::field<&S::version>("version"));
  return shape;
}

struct Action {
  std::string org_id;
  std::string id;
  std::string book_id;
  std::string goal_id;
  std::string menu_code;  // of the intervention menu; "" when it is none of it
  std::string what;
  WhoKind owner_kind = WhoKind::officer;
  std::string owner_id;
  std::string owner_name;
  kit::Date due_on;
  ActionState state = ActionState::planned;
  std::optional<kit::Date> ended_on;
  std::string reason;
  std::string case_id;
  std::string task_id;  // among an officer's tasks
  std::string planned_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Action*) {
  using S = Action;
  static const kit::Shape shape = kit::shape<S>(
      "Action", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::goal_id>("goal_id"), kit::field<&S::menu_code>("menu_code"),
      kit::field<&S::what>("what", kit::personal), kit::field<&S::owner_kind>("owner_kind"),
      kit::field<&S::owner_id>("owner_id"), kit::field<&S::owner_name>("owner_name", kit::personal),
      kit::field<&S::due_on>("due_on"), kit::field<&S::state>("state"), kit::field<&S::ended_on>("ended_on"),
      kit::field<&S::reason>("reason", kit::personal), kit::field<&S::case_id>("case_id"),
      kit::field<&S::task_id>("task_id"), kit::field<&S::planned_by>("planned_by"),
      kit::field<&S::version>("version"));
  return shape;
}

struct ProgressNote {
  std::string org_id;
  std::string id;
  std::string book_id;
  std::string action_id;
  kit::Date noted_on;
  std::string words;
  std::string staff_id;
  kit::Instant recorded_ms;
};
inline const kit::Shape& describe(const ProgressNote*) {
  using S = ProgressNote;
  static const kit::Shape shape = kit::shape<S>(
      "ProgressNote", kit::field<&S::org_id>("org_id"), kit::field<&S::id>("id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::action_id>("action_id"), kit::field<&S::noted_on>("noted_on"),
      kit::field<&S::words>("words", kit::personal), kit::field<&S::staff_id>("staff_id"),
      kit::field<&S::recorded_ms>("recorded_ms"));
  return shape;
}

struct SetGoal {
  Dimension dimension = Dimension::income;
  std::string problem_code;
  std::string problem;
  std::string aim;
  kit::Date target_on;
};
inline const kit::Shape& describe(const SetGoal*) {
  using S = SetGoal;
  static const kit::Shape shape = kit::shape<S>(
      "SetGoal", kit::field<&S::dimension>("dimension", kit::required),
      kit::field<&S::problem_code>("problem_code", kit::max(20)),
      kit::field<&S::problem>("problem", kit::required, kit::min(2), kit::max(1000), kit::personal),
      kit::field<&S::aim>("aim", kit::required, kit::min(2), kit::max(1000), kit::personal),
      kit::field<&S::target_on>("target_on", kit::required));
  return shape;
}

struct EndGoal {
  GoalState state = GoalState::solved;
  std::string reason;
};
inline const kit::Shape& describe(const EndGoal*) {
  using S = EndGoal;
  static const kit::Shape shape = kit::shape<S>(
      "EndGoal", kit::field<&S::state>("state", kit::required),
      kit::field<&S::reason>("reason", kit::max(1000), kit::personal));
  return shape;
}

struct PlanAction {
  std::string goal_id;
  std::string menu_code;
  std::string what;
  WhoKind owner_kind = WhoKind::officer;
  std::string owner_id;
  std::string owner_name;
  kit::Date due_on;
  std::string case_id;
};
inline const kit::Shape& describe(const PlanAction*) {
  using S = PlanAction;
  static const kit::Shape shape = kit::shape<S>(
      "PlanFamilyAction", kit::field<&S::goal_id>("goal_id", kit::required, kit::max(36)),
      kit::field<&S::menu_code>("menu_code", kit::max(40)),
      kit::field<&S::what>("what", kit::required, kit::min(2), kit::max(1000), kit::personal),
      kit::field<&S::owner_kind>("owner_kind", kit::required), kit::field<&S::owner_id>("owner_id", kit::max(64)),
      kit::field<&S::owner_name>("owner_name", kit::max(200), kit::personal),
      kit::field<&S::due_on>("due_on", kit::required), kit::field<&S::case_id>("case_id", kit::max(36)));
  return shape;
}

struct ChangeAction {
  WhoKind owner_kind = WhoKind::officer;
  std::string owner_id;
  std::string owner_name;
  kit::Date due_on;
  std::string reason;
};
inline const kit::Shape& describe(const ChangeAction*) {
  using S = ChangeAction;
  static const kit::Shape shape = kit::shape<S>(
      "ChangeAction", kit::field<&S::owner_kind>("owner_kind", kit::required),
      kit::field<&S::owner_id>("owner_id", kit::max(64)),
      kit::field<&S::owner_name>("owner_name", kit::max(200), kit::personal),
      kit::field<&S::due_on>("due_on", kit::required),
      kit::field<&S::reason>("reason", kit::required, kit::min(2), kit::max(1000), kit::personal));
  return shape;
}

struct NoteProgress {
  std::string words;
  kit::Date noted_on;
};
inline const kit::Shape& describe(const NoteProgress*) {
  using S = NoteProgress;
  static const kit::Shape shape = kit::shape<S>(
      "NoteFamilyProgress", kit::field<&S::words>("words", kit::required, kit::min(2), kit::max(2000), kit::personal),
      kit::field<&S::noted_on>("noted_on", kit::required));
  return shape;
}

struct EndAction {
  ActionState state = ActionState::done;
  kit::Date ended_on;
  std::string reason;
};
inline const kit::Shape& describe(const EndAction*) {
  using S = EndAction;
  static const kit::Shape shape = kit::shape<S>(
      "EndAction", kit::field<&S::state>("state", kit::required), kit::field<&S::ended_on>("ended_on", kit::required),
      kit::field<&S::reason>("reason", kit::max(1000), kit::personal));
  return shape;
}

struct NoteView {
  std::string id;
  kit::Date noted_on;
  std::string words;
  std::string by_name;
};
inline const kit::Shape& describe(const NoteView*) {
  using S = NoteView;
  static const kit::Shape shape = kit::shape<S>(
      "FamilyNoteView", kit::field<&S::id>("id"), kit::field<&S::noted_on>("noted_on"),
      kit::field<&S::words>("words", kit::personal), kit::field<&S::by_name>("by_name", kit::personal));
  return shape;
}

struct ActionView {
  std::string id;
  std::string goal_id;
  std::string menu_code;
  std::string menu_th;
  std::string menu_en;
  std::string what;
  WhoKind owner_kind = WhoKind::officer;
  std::string owner_id;
  std::string owner_name;
  kit::Date due_on;
  ActionState state = ActionState::planned;
  bool overdue = false;
  std::optional<kit::Date> ended_on;
  std::string reason;
  std::string case_id;  // "" when there is none, or the reader may not know of it
  std::string case_number;
  std::vector<NoteView> notes;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ActionView*) {
  using S = ActionView;
  static const kit::Shape shape = kit::shape<S>(
      "FamilyActionView", kit::field<&S::id>("id"), kit::field<&S::goal_id>("goal_id"),
      kit::field<&S::menu_code>("menu_code"), kit::field<&S::menu_th>("menu_th"), kit::field<&S::menu_en>("menu_en"),
      kit::field<&S::what>("what", kit::personal), kit::field<&S::owner_kind>("owner_kind"),
      kit::field<&S::owner_id>("owner_id"), kit::field<&S::owner_name>("owner_name", kit::personal),
      kit::field<&S::due_on>("due_on"), kit::field<&S::state>("state"), kit::field<&S::overdue>("overdue"),
      kit::field<&S::ended_on>("ended_on"), kit::field<&S::reason>("reason", kit::personal),
      kit::field<&S::case_id>("case_id"), kit::field<&S::case_number>("case_number"), kit::field<&S::notes>("notes"),
      kit::field<&S::version>("version"));
  return shape;
}

struct GoalView {
  std::string id;
  Dimension dimension = Dimension::income;
  std::string problem_code;
  std::string problem;
  std::string aim;
  kit::Date target_on;
  GoalState state = GoalState::open;
  bool begun = false;  // an action is under way or done
  std::optional<kit::Date> ended_on;
  std::string reason;
  std::vector<ActionView> actions;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const GoalView*) {
  using S = GoalView;
  static const kit::Shape shape = kit::shape<S>(
      "GoalView", kit::field<&S::id>("id"), kit::field<&S::dimension>("dimension"),
      kit::field<&S::problem_code>("problem_code"), kit::field<&S::problem>("problem", kit::personal),
      kit::field<&S::aim>("aim", kit::personal), kit::field<&S::target_on>("target_on"),
      kit::field<&S::state>("state"), kit::field<&S::begun>("begun"), kit::field<&S::ended_on>("ended_on"),
      kit::field<&S::reason>("reason", kit::personal), kit::field<&S::actions>("actions"),
      kit::field<&S::version>("version"));
  return shape;
}

struct DueAction {
  std::string id;
  std::string book_id;
  std::string household_id;
  std::string head_name;
  std::string what;
  Dimension dimension = Dimension::income;
  WhoKind owner_kind = WhoKind::officer;
  std::string owner_name;
  kit::Date due_on;
  bool overdue = false;
  bool mine = false;
};
inline const kit::Shape& describe(const DueAction*) {
  using S = DueAction;
  static const kit::Shape shape = kit::shape<S>(
      "DueAction", kit::field<&S::id>("id"), kit::field<&S::book_id>("book_id"),
      kit::field<&S::household_id>("household_id"), kit::field<&S::head_name>("head_name", kit::personal),
      kit::field<&S::what>("what", kit::personal), kit::field<&S::dimension>("dimension"),
      kit::field<&S::owner_kind>("owner_kind"), kit::field<&S::owner_name>("owner_name", kit::personal),
      kit::field<&S::due_on>("due_on"), kit::field<&S::overdue>("overdue"), kit::field<&S::mine>("mine"));
  return shape;
}

struct ActionNews {
  Dimension dimension = Dimension::income;
  WhoKind owner_kind = WhoKind::officer;
  ActionState state = ActionState::planned;
  kit::Date due_on;
};
inline const kit::Shape& describe(const ActionNews*) {
  using S = ActionNews;
  static const kit::Shape shape = kit::shape<S>(
      "FamilyActionNews", kit::field<&S::dimension>("dimension"), kit::field<&S::owner_kind>("owner_kind"),
      kit::field<&S::state>("state"), kit::field<&S::due_on>("due_on"));
  return shape;
}

struct GoalNews {
  Dimension dimension = Dimension::income;
  GoalState state = GoalState::open;
};
inline const kit::Shape& describe(const GoalNews*) {
  using S = GoalNews;
  static const kit::Shape shape = kit::shape<S>(
      "GoalNews", kit::field<&S::dimension>("dimension"), kit::field<&S::state>("state"));
  return shape;
}

}  // namespace logbook
