// Clocks that run out, who is told of it, and the queue of those who wait.
#pragma once

#include "centre/casework/course/views.hpp"

namespace casework {

enum class Clock : std::uint8_t { case_, call_back, referral, review };
constexpr auto choices(const Clock*) {
  return kit::Choices{"case", "call_back", "referral", "review"};
}
enum class Level : std::uint8_t { duty, head, province };
constexpr auto choices(const Level*) { return kit::Choices{"duty", "head", "province"}; }

enum class ToldKind : std::uint8_t {
  opened,
  escalated,
  call_back_late,
  referral_late,
  referral_back,
  glass_broken,
  review_late,
  handed_over,
  called_again,
};
constexpr auto choices(const ToldKind*) {
  return kit::Choices{"opened",       "escalated",   "call_back_late", "referral_late", "referral_back",
                      "glass_broken", "review_late", "handed_over",    "called_again"};
}

struct Escalation {
  std::string org_id;
  std::string id;
  std::string case_id;
  Clock clock = Clock::case_;
  std::string subject_id;
  Level level = Level::duty;
  kit::Instant due_ms;
  kit::Instant raised_ms;
};
inline const kit::Shape& describe(const Escalation*) {
  using E = Escalation;
  static const kit::Shape shape = kit::shape<E>(
      "Escalation", kit::field<&E::org_id>("org_id"), kit::field<&E::id>("id"),
      kit::field<&E::case_id>("case_id"), kit::field<&E::clock>("clock"),
      kit::field<&E::subject_id>("subject_id"), kit::field<&E::level>("level"),
      kit::field<&E::due_ms>("due_ms"), kit::field<&E::raised_ms>("raised_ms"));
  return shape;
}

struct NoticeRow {
  std::string id;
  ToldKind kind = ToldKind::opened;
  std::string level;  // of an escalation
  std::string case_id;
  std::string number;
  std::string title;  // "" for a closed file
  Urgency urgency = Urgency::normal;
  Secrecy secrecy = Secrecy::ordinary;
  kit::Instant given_at;
};
inline const kit::Shape& describe(const NoticeRow*) {
  using N = NoticeRow;
  static const kit::Shape shape = kit::shape<N>(
      "NoticeRow", kit::field<&N::id>("id"), kit::field<&N::kind>("kind"),
      kit::field<&N::level>("level"), kit::field<&N::case_id>("case_id"),
      kit::field<&N::number>("number"), kit::field<&N::title>("title", kit::personal),
      kit::field<&N::urgency>("urgency"), kit::field<&N::secrecy>("secrecy"),
      kit::field<&N::given_at>("given_at"));
  return shape;
}

struct EscalationRow {
  Clock clock = Clock::case_;
  Level level = Level::duty;
  kit::Instant due_at;
  kit::Instant raised_at;
};
inline const kit::Shape& describe(const EscalationRow*) {
  using E = EscalationRow;
  static const kit::Shape shape = kit::shape<E>(
      "EscalationRow", kit::field<&E::clock>("clock"), kit::field<&E::level>("level"),
      kit::field<&E::due_at>("due_at"), kit::field<&E::raised_at>("raised_at"));
  return shape;
}

// Announced with whom it is for, so that their pages hear of it; never with what it is about.
struct StaffTold {
  ToldKind kind = ToldKind::opened;
  std::vector<std::string> staff;
};
inline const kit::Shape& describe(const StaffTold*) {
  static const kit::Shape shape =
      kit::shape<StaffTold>("StaffTold", kit::field<&StaffTold::kind>("kind"),
                              kit::field<&StaffTold::staff>("staff"));
  return shape;
}

struct EscalationRaised {
  Clock clock = Clock::case_;
  Level level = Level::duty;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const EscalationRaised*) {
  using E = EscalationRaised;
  static const kit::Shape shape =
      kit::shape<E>("EscalationRaised", kit::field<&E::clock>("clock"),
                    kit::field<&E::level>("level"), kit::field<&E::secrecy>("secrecy"));
  return shape;
}

// What a run of the clocks did.
struct ClockRun {
  std::int64_t raised = 0;
  std::int64_t told = 0;
  std::int64_t returned = 0;  // referrals to agencies that are closed
};
inline const kit::Shape& describe(const ClockRun*) {
  static const kit::Shape shape = kit::shape<ClockRun>(
      "ClockRun", kit::field<&ClockRun::raised>("raised"), kit::field<&ClockRun::told>("told"),
      kit::field<&ClockRun::returned>("returned"));
  return shape;
}

}  // namespace casework
