// What is kept of a case. Field names are column names, in the order of the insert queries of
// store.cpp. What is marked personal is sealed at rest (sealing.hpp).
#pragma once

#include "centre/casework/rules.hpp"
#include "kit/describe/shape.hpp"

namespace casework {

struct Case {
  std::string org_id;
  std::string id;
  std::string area_code;
  std::string number;
  Channel channel = Channel::walk_in;
  kit::Instant opened_ms;
  std::string opened_by;
  std::string main_problem;
  std::vector<std::string> other_problems;
  ReporterKind reporter_kind = ReporterKind::self;
  bool reporter_anonymous = false;
  std::string reporter_name;
  std::string reporter_phone;
  std::string phone_index;
  std::string household_id;
  std::string request;
  Urgency urgency = Urgency::normal;
  std::vector<Risk> risks;
  std::optional<kit::Instant> due_ms;
  std::string in_charge;  // staff id, "" until triaged
  Secrecy secrecy = Secrecy::ordinary;
  State state = State::received;
  kit::Instant state_since_ms;
  std::string previous_id;     // the episode before this one
  std::string tracking_index;  // keyed hash of the code a citizen was given
  std::string sealed_by = {};  // the province that sealed it, "" when the centre's team keeps it
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const Case*) {
  static const kit::Shape shape = kit::shape<Case>(
      "Case", kit::field<&Case::org_id>("org_id"), kit::field<&Case::id>("id"),
      kit::field<&Case::area_code>("area_code"), kit::field<&Case::number>("number"),
      kit::field<&Case::channel>("channel"), kit::field<&Case::opened_ms>("opened_ms"),
      kit::field<&Case::opened_by>("opened_by"), kit::field<&Case::main_problem>("main_problem"),
      kit::field<&Case::other_problems>("other_problems"),
      kit::field<&Case::reporter_kind>("reporter_kind"),
      kit::field<&Case::reporter_anonymous>("reporter_anonymous"),
      kit::field<&Case::reporter_name>("reporter_name", kit::personal),
      kit::field<&Case::reporter_phone>("reporter_phone", kit::personal),
      kit::field<&Case::phone_index>("phone_index"),
      kit::field<&Case::household_id>("household_id"),
      kit::field<&Case::request>("request", kit::personal), kit::field<&Case::urgency>("urgency"),
      kit::field<&Case::risks>("risks"), kit::field<&Case::due_ms>("due_ms"),
      kit::field<&Case::in_charge>("in_charge"), kit::field<&Case::secrecy>("secrecy"),
      kit::field<&Case::state>("state"), kit::field<&Case::state_since_ms>("state_since_ms"),
      kit::field<&Case::previous_id>("previous_id"),
      kit::field<&Case::tracking_index>("tracking_index"),
      kit::field<&Case::sealed_by>("sealed_by"), kit::field<&Case::version>("version"));
  return shape;
}

// Who needs the help: a person of the registry, or in words until somebody knows who it is.
struct Client {
  std::string org_id;
  std::string id;
  std::string case_id;
  std::int64_t position = 0;  // 0 is the main client
  std::string person_id;
  std::string about;
};
inline const kit::Shape& describe(const Client*) {
  static const kit::Shape shape = kit::shape<Client>(
      "Client", kit::field<&Client::org_id>("org_id"), kit::field<&Client::id>("id"),
      kit::field<&Client::case_id>("case_id"), kit::field<&Client::position>("position"),
      kit::field<&Client::person_id>("person_id"),
      kit::field<&Client::about>("about", kit::personal));
  return shape;
}

// How two cases belong together.
enum class Likeness : std::uint8_t {
  same_client,
  same_phone,
  same_household,
  same_place,
  earlier,
  later,
};
constexpr auto choices(const Likeness*) {
  return kit::Choices{"same_client", "same_phone", "same_household",
                      "same_place",  "earlier",    "later"};
}

struct Move {
  std::string org_id;
  std::string id;
  std::string case_id;
  std::int64_t position = 0;
  std::string step;        // a Step, or "opening"
  std::string from_state;  // "" at the opening
  State to_state = State::received;
  kit::Instant at_ms;
  std::string staff_id;
  std::string role;
  std::string reason;
};
inline const kit::Shape& describe(const Move*) {
  static const kit::Shape shape = kit::shape<Move>(
      "Move", kit::field<&Move::org_id>("org_id"), kit::field<&Move::id>("id"),
      kit::field<&Move::case_id>("case_id"), kit::field<&Move::position>("position"),
      kit::field<&Move::step>("step"), kit::field<&Move::from_state>("from_state"),
      kit::field<&Move::to_state>("to_state"), kit::field<&Move::at_ms>("at_ms"),
      kit::field<&Move::staff_id>("staff_id"), kit::field<&Move::role>("role"),
      kit::field<&Move::reason>("reason", kit::personal));
  return shape;
}

enum class Answer : std::uint8_t { none, unchanged, edited };
constexpr auto choices(const Answer*) {
  return kit::Choices{"none", "unchanged", "edited"};
}

struct Information {
  std::string org_id;
  std::string id;
  std::string case_id;
  std::string field;
  std::string reason;
  kit::Instant asked_ms;
  std::string asked_by;
  Answer answer = Answer::none;
  std::string words;
  std::optional<kit::Instant> answered_ms;
  std::string answered_by;
};
inline const kit::Shape& describe(const Information*) {
  static const kit::Shape shape = kit::shape<Information>(
      "Information", kit::field<&Information::org_id>("org_id"), kit::field<&Information::id>("id"),
      kit::field<&Information::case_id>("case_id"), kit::field<&Information::field>("field"),
      kit::field<&Information::reason>("reason", kit::personal),
      kit::field<&Information::asked_ms>("asked_ms"),
      kit::field<&Information::asked_by>("asked_by"), kit::field<&Information::answer>("answer"),
      kit::field<&Information::words>("words", kit::personal),
      kit::field<&Information::answered_ms>("answered_ms"),
      kit::field<&Information::answered_by>("answered_by"));
  return shape;
}

enum class Outcome : std::uint8_t {
  solved,
  eased,
  referred_and_accepted,
  client_refused,
  cannot_be_contacted,
  moved_out,
  died,
  not_true,
  ineligible_no_other_help,
};
constexpr auto choices(const Outcome*) {
  return kit::Choices{"solved",
                      "eased",
                      "referred_and_accepted",
                      "client_refused",
                      "cannot_be_contacted",
                      "moved_out",
                      "died",
                      "not_true",
                      "ineligible_no_other_help"};
}

struct Closure {
  std::string org_id;
  std::string id;
  std::string case_id;
  Outcome outcome = Outcome::solved;
  std::string reason;
  std::optional<std::int64_t> satisfaction;  // 1 to 5
  kit::Instant closed_ms;
  std::string closed_by;
};
inline const kit::Shape& describe(const Closure*) {
  static const kit::Shape shape = kit::shape<Closure>(
      "Closure", kit::field<&Closure::org_id>("org_id"), kit::field<&Closure::id>("id"),
      kit::field<&Closure::case_id>("case_id"), kit::field<&Closure::outcome>("outcome"),
      kit::field<&Closure::reason>("reason", kit::personal),
      kit::field<&Closure::satisfaction>("satisfaction"),
      kit::field<&Closure::closed_ms>("closed_ms"), kit::field<&Closure::closed_by>("closed_by"));
  return shape;
}

}  // namespace casework
