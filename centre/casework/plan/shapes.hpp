// Facts and opinion, the plan over five dimensions, and what was given.
#pragma once

#include "centre/casework/rules.hpp"

namespace casework {

// Signed by the social worker; a later one amends, the earlier stay.
struct Opinion {
  std::string org_id;
  std::string id;
  std::string case_id;
  std::string facts;
  std::string opinion;
  kit::Instant signed_ms;
  std::string signed_by;
};
inline const kit::Shape& describe(const Opinion*) {
  static const kit::Shape shape = kit::shape<Opinion>(
      "Opinion", kit::field<&Opinion::org_id>("org_id"), kit::field<&Opinion::id>("id"),
      kit::field<&Opinion::case_id>("case_id"), kit::field<&Opinion::facts>("facts", kit::personal),
      kit::field<&Opinion::opinion>("opinion", kit::personal),
      kit::field<&Opinion::signed_ms>("signed_ms"), kit::field<&Opinion::signed_by>("signed_by"));
  return shape;
}

struct SignOpinion {
  std::string facts;
  std::string opinion;
};
inline const kit::Shape& describe(const SignOpinion*) {
  static const kit::Shape shape = kit::shape<SignOpinion>(
      "SignOpinion",
      kit::field<&SignOpinion::facts>("facts", kit::required, kit::max(8000), kit::personal),
      kit::field<&SignOpinion::opinion>("opinion", kit::required, kit::max(8000), kit::personal));
  return shape;
}

struct OpinionView {
  std::string facts;
  std::string opinion;
  kit::Instant signed_at;
  std::string signed_by;
};
inline const kit::Shape& describe(const OpinionView*) {
  static const kit::Shape shape = kit::shape<OpinionView>(
      "OpinionView", kit::field<&OpinionView::facts>("facts", kit::personal),
      kit::field<&OpinionView::opinion>("opinion", kit::personal),
      kit::field<&OpinionView::signed_at>("signed_at"),
      kit::field<&OpinionView::signed_by>("signed_by"));
  return shape;
}

enum class OwnerKind : std::uint8_t { staff, volunteer, agency, family };
constexpr auto choices(const OwnerKind*) {
  return kit::Choices{"staff", "volunteer", "agency", "family"};
}
enum class ActionState : std::uint8_t { not_started, in_progress, done, cannot };
constexpr auto choices(const ActionState*) {
  return kit::Choices{"not_started", "in_progress", "done", "cannot"};
}

struct Action {
  std::string org_id;
  std::string id;
  std::string case_id;
  Dimension dimension = Dimension::income;
  std::string what;
  OwnerKind owner_kind = OwnerKind::staff;
  std::string owner_id;    // staff id or agency org id; "" for the family
  std::string owner_name;  // sealed: a family member is named here
  kit::Date due_on;
  ActionState state = ActionState::not_started;
  std::string reason;  // why it cannot be done
  kit::Instant planned_ms;
  std::string planned_by;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Action*) {
  static const kit::Shape shape = kit::shape<Action>(
      "Action", kit::field<&Action::org_id>("org_id"), kit::field<&Action::id>("id"),
      kit::field<&Action::case_id>("case_id"), kit::field<&Action::dimension>("dimension"),
      kit::field<&Action::what>("what", kit::personal),
      kit::field<&Action::owner_kind>("owner_kind"), kit::field<&Action::owner_id>("owner_id"),
      kit::field<&Action::owner_name>("owner_name", kit::personal),
      kit::field<&Action::due_on>("due_on"), kit::field<&Action::state>("state"),
      kit::field<&Action::reason>("reason", kit::personal),
      kit::field<&Action::planned_ms>("planned_ms"), kit::field<&Action::planned_by>("planned_by"),
      kit::field<&Action::version>("version"));
  return shape;
}

struct PlanAction {
  Dimension dimension = Dimension::income;
  std::string what;
  OwnerKind owner_kind = OwnerKind::staff;
  std::string owner_id;
  std::string owner_name;
  kit::Date due_on;
};
inline const kit::Shape& describe(const PlanAction*) {
  static const kit::Shape shape = kit::shape<PlanAction>(
      "PlanAction", kit::field<&PlanAction::dimension>("dimension", kit::required),
      kit::field<&PlanAction::what>("what", kit::required, kit::max(1000), kit::personal),
      kit::field<&PlanAction::owner_kind>("owner_kind", kit::required),
      kit::field<&PlanAction::owner_id>("owner_id", kit::max(64)),
      kit::field<&PlanAction::owner_name>("owner_name", kit::max(200), kit::personal),
      kit::field<&PlanAction::due_on>("due_on", kit::required));
  return shape;
}

struct ProgressAction {
  ActionState state = ActionState::not_started;
  std::string reason;
};
inline const kit::Shape& describe(const ProgressAction*) {
  static const kit::Shape shape = kit::shape<ProgressAction>(
      "ProgressAction", kit::field<&ProgressAction::state>("state", kit::required),
      kit::field<&ProgressAction::reason>("reason", kit::max(1000), kit::personal));
  return shape;
}

struct ActionView {
  std::string id;
  Dimension dimension = Dimension::income;
  std::string what;
  OwnerKind owner_kind = OwnerKind::staff;
  std::string owner_id;
  std::string owner_name;
  kit::Date due_on;
  ActionState state = ActionState::not_started;
  std::string reason;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ActionView*) {
  static const kit::Shape shape = kit::shape<ActionView>(
      "ActionView", kit::field<&ActionView::id>("id"),
      kit::field<&ActionView::dimension>("dimension"),
      kit::field<&ActionView::what>("what", kit::personal),
      kit::field<&ActionView::owner_kind>("owner_kind"),
      kit::field<&ActionView::owner_id>("owner_id"),
      kit::field<&ActionView::owner_name>("owner_name", kit::personal),
      kit::field<&ActionView::due_on>("due_on"), kit::field<&ActionView::state>("state"),
      kit::field<&ActionView::reason>("reason", kit::personal),
      kit::field<&ActionView::version>("version"));
  return shape;
}

// Announced when an action is planned or has moved on.
struct ActionNews {
  Dimension dimension = Dimension::income;
  OwnerKind owner_kind = OwnerKind::staff;
  ActionState state = ActionState::not_started;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const ActionNews*) {
  static const kit::Shape shape = kit::shape<ActionNews>(
      "ActionNews", kit::field<&ActionNews::dimension>("dimension"),
      kit::field<&ActionNews::owner_kind>("owner_kind"), kit::field<&ActionNews::state>("state"),
      kit::field<&ActionNews::secrecy>("secrecy"));
  return shape;
}

}  // namespace casework
