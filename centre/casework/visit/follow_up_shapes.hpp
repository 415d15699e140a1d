// Looking again after help was given.
#pragma once

#include "centre/casework/rules.hpp"

namespace casework {

enum class FollowUpMethod : std::uint8_t { none, home_visit, phone, office, other };
constexpr auto choices(const FollowUpMethod*) {
  return kit::Choices{"none", "home_visit", "phone", "office", "other"};
}
enum class FollowUpResult : std::uint8_t { none, better, same, worse, not_reached };
constexpr auto choices(const FollowUpResult*) {
  return kit::Choices{"none", "better", "same", "worse", "not_reached"};
}

struct FollowUp {
  std::string org_id;
  std::string id;
  std::string case_id;
  kit::Date due_on;
  std::optional<kit::Instant> done_ms;
  std::string done_by;
  FollowUpMethod method = FollowUpMethod::none;
  FollowUpResult result = FollowUpResult::none;
  std::string words;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const FollowUp*) {
  static const kit::Shape shape = kit::shape<FollowUp>(
      "FollowUp", kit::field<&FollowUp::org_id>("org_id"), kit::field<&FollowUp::id>("id"),
      kit::field<&FollowUp::case_id>("case_id"), kit::field<&FollowUp::due_on>("due_on"),
      kit::field<&FollowUp::done_ms>("done_ms"), kit::field<&FollowUp::done_by>("done_by"),
      kit::field<&FollowUp::method>("method"), kit::field<&FollowUp::result>("result"),
      kit::field<&FollowUp::words>("words", kit::personal),
      kit::field<&FollowUp::version>("version"));
  return shape;
}

// No dates: by the intervals in force for the urgency of the case.
struct PlanFollowUps {
  std::vector<kit::Date> due_on;
};
inline const kit::Shape& describe(const PlanFollowUps*) {
  static const kit::Shape shape = kit::shape<PlanFollowUps>(
      "PlanFollowUps", kit::field<&PlanFollowUps::due_on>("due_on", kit::max(12)));
  return shape;
}

struct FinishFollowUp {
  FollowUpMethod method = FollowUpMethod::none;
  FollowUpResult result = FollowUpResult::none;
  std::string words;
};
inline const kit::Shape& describe(const FinishFollowUp*) {
  static const kit::Shape shape = kit::shape<FinishFollowUp>(
      "FinishFollowUp", kit::field<&FinishFollowUp::method>("method", kit::required),
      kit::field<&FinishFollowUp::result>("result", kit::required),
      kit::field<&FinishFollowUp::words>("words", kit::max(2000), kit::personal));
  return shape;
}

struct FollowUpView {
  std::string id;
  kit::Date due_on;
  std::optional<kit::Instant> done_at;
  std::string done_by;
  FollowUpMethod method = FollowUpMethod::none;
  FollowUpResult result = FollowUpResult::none;
  std::string words;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const FollowUpView*) {
  static const kit::Shape shape = kit::shape<FollowUpView>(
      "FollowUpView", kit::field<&FollowUpView::id>("id"),
      kit::field<&FollowUpView::due_on>("due_on"), kit::field<&FollowUpView::done_at>("done_at"),
      kit::field<&FollowUpView::done_by>("done_by"), kit::field<&FollowUpView::method>("method"),
      kit::field<&FollowUpView::result>("result"),
      kit::field<&FollowUpView::words>("words", kit::personal),
      kit::field<&FollowUpView::version>("version"));
  return shape;
}

struct FollowUpNews {
  std::int64_t planned = 0;
  FollowUpResult result = FollowUpResult::none;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const FollowUpNews*) {
  static const kit::Shape shape = kit::shape<FollowUpNews>(
      "FollowUpNews", kit::field<&FollowUpNews::planned>("planned"),
      kit::field<&FollowUpNews::result>("result"), kit::field<&FollowUpNews::secrecy>("secrecy"));
  return shape;
}

}  // namespace casework
