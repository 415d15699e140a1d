// A call to 1300: at most eight fields are typed while the caller talks; the rest is worked out.
#pragma once

#include "centre/casework/intake/shapes.hpp"

namespace casework {

enum class CallKind : std::uint8_t {
  new_problem,
  follow_up,  // asks after an earlier ticket
  information,
  opinion,
  wrong_number,
  prank,
};
constexpr auto choices(const CallKind*) {
  return kit::Choices{"new_problem", "follow_up", "information", "opinion", "wrong_number", "prank"};
}

enum class Caller : std::uint8_t { self, relative, good_citizen, agency, anonymous };
constexpr auto choices(const Caller*) {
  return kit::Choices{"self", "relative", "good_citizen", "agency", "anonymous"};
}

struct TakeCall {
  CallKind kind = CallKind::new_problem;
  std::string words;
  std::string main_problem;
  std::vector<Risk> risks;  // they set the urgency
  std::string about;        // who needs help; "" when it is the caller
  std::string area_code;
  Caller caller = Caller::self;
  std::string name;
  std::string phone;
  std::string earlier_number;  // of a follow-up
};
inline const kit::Shape& describe(const TakeCall*) {
  using T = TakeCall;
  static const kit::Shape shape = kit::shape<T>(
      "TakeCall", kit::field<&T::kind>("kind", kit::required),
      kit::field<&T::words>("words", kit::max(4000), kit::personal),
      kit::field<&T::main_problem>("main_problem", kit::max(12)),
      kit::field<&T::risks>("risks", kit::max(12)),
      kit::field<&T::about>("about", kit::max(500), kit::personal),
      kit::field<&T::area_code>("area_code", kit::max(8)), kit::field<&T::caller>("caller"),
      kit::field<&T::name>("name", kit::max(200), kit::personal),
      kit::field<&T::phone>("phone", kit::max(30), kit::personal),
      kit::field<&T::earlier_number>("earlier_number", kit::max(60)));
  return shape;
}

struct Call {
  std::string org_id;
  std::string id;
  std::string area_code;
  CallKind kind = CallKind::new_problem;
  std::string case_id;
  std::string earlier_number;
  kit::Instant taken_ms;
  std::string taken_by;
  std::string words;
  std::string phone;
  std::optional<kit::Instant> call_back_due_ms;
  std::optional<kit::Instant> call_back_done_ms;
  std::string call_back_by;
  std::int64_t tries = 0;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Call*) {
  static const kit::Shape shape = kit::shape<Call>(
      "Call", kit::field<&Call::org_id>("org_id"), kit::field<&Call::id>("id"),
      kit::field<&Call::area_code>("area_code"), kit::field<&Call::kind>("kind"),
      kit::field<&Call::case_id>("case_id"),
      kit::field<&Call::earlier_number>("earlier_number", kit::personal),
      kit::field<&Call::taken_ms>("taken_ms"), kit::field<&Call::taken_by>("taken_by"),
      kit::field<&Call::words>("words", kit::personal),
      kit::field<&Call::phone>("phone", kit::personal),
      kit::field<&Call::call_back_due_ms>("call_back_due_ms"),
      kit::field<&Call::call_back_done_ms>("call_back_done_ms"),
      kit::field<&Call::call_back_by>("call_back_by"), kit::field<&Call::tries>("tries"),
      kit::field<&Call::version>("version"));
  return shape;
}

// What is read out to the caller.
struct CallTaken {
  std::string id;
  CallKind kind = CallKind::new_problem;
  std::optional<Opened> opened;
  std::optional<kit::Instant> call_back_due_at;
};
inline const kit::Shape& describe(const CallTaken*) {
  static const kit::Shape shape = kit::shape<CallTaken>(
      "CallTaken", kit::field<&CallTaken::id>("id"), kit::field<&CallTaken::kind>("kind"),
      kit::field<&CallTaken::opened>("opened"),
      kit::field<&CallTaken::call_back_due_at>("call_back_due_at"));
  return shape;
}

// Somebody waits for our call.
struct CallBackRow {
  std::string id;
  std::string case_id;
  std::string number;
  std::string title;  // "" for a closed file: the page says so in neutral words
  std::string phone;
  Urgency urgency = Urgency::normal;
  Secrecy secrecy = Secrecy::ordinary;
  kit::Instant due_at;
  bool late = false;
  std::int64_t tries = 0;
  bool safe_contact = false;  // there are rules to read before calling
};
inline const kit::Shape& describe(const CallBackRow*) {
  using R = CallBackRow;
  static const kit::Shape shape = kit::shape<R>(
      "CallBackRow", kit::field<&R::id>("id"), kit::field<&R::case_id>("case_id"),
      kit::field<&R::number>("number"), kit::field<&R::title>("title", kit::personal),
      kit::field<&R::phone>("phone", kit::personal), kit::field<&R::urgency>("urgency"),
      kit::field<&R::secrecy>("secrecy"), kit::field<&R::due_at>("due_at"),
      kit::field<&R::late>("late"), kit::field<&R::tries>("tries"),
      kit::field<&R::safe_contact>("safe_contact"));
  return shape;
}

enum class CallResult : std::uint8_t { reached, not_reached, declined };
constexpr auto choices(const CallResult*) {
  return kit::Choices{"reached", "not_reached", "declined"};
}
struct CallBack {
  CallResult result = CallResult::reached;
  std::string words;
};
inline const kit::Shape& describe(const CallBack*) {
  static const kit::Shape shape = kit::shape<CallBack>(
      "CallBack", kit::field<&CallBack::result>("result", kit::required),
      kit::field<&CallBack::words>("words", kit::max(2000), kit::personal));
  return shape;
}

struct CallTry {
  std::string org_id;
  std::string id;
  std::string call_id;
  CallResult result = CallResult::reached;
  std::string words;
  kit::Instant tried_ms;
  std::string tried_by;
};
inline const kit::Shape& describe(const CallTry*) {
  static const kit::Shape shape = kit::shape<CallTry>(
      "CallTry", kit::field<&CallTry::org_id>("org_id"), kit::field<&CallTry::id>("id"),
      kit::field<&CallTry::call_id>("call_id"), kit::field<&CallTry::result>("result"),
      kit::field<&CallTry::words>("words", kit::personal),
      kit::field<&CallTry::tried_ms>("tried_ms"), kit::field<&CallTry::tried_by>("tried_by"));
  return shape;
}

struct CallNews {
  CallKind kind = CallKind::new_problem;
  std::optional<CallResult> result;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const CallNews*) {
  static const kit::Shape shape = kit::shape<CallNews>(
      "CallNews", kit::field<&CallNews::kind>("kind"), kit::field<&CallNews::result>("result"),
      kit::field<&CallNews::secrecy>("secrecy"));
  return shape;
}

}  // namespace casework
