// What may be asked of a case on its course from received to closed.
#pragma once

#include "centre/casework/intake/shapes.hpp"
#include "centre/casework/records.hpp"

namespace casework {

struct TriageCase {
  Urgency urgency = Urgency::normal;
  std::vector<Risk> risks;
  Secrecy secrecy = Secrecy::ordinary;  // never less than the problems and risks ask for
  std::string in_charge;                // staff id
};
inline const kit::Shape& describe(const TriageCase*) {
  static const kit::Shape shape = kit::shape<TriageCase>(
      "TriageCase", kit::field<&TriageCase::urgency>("urgency", kit::required),
      kit::field<&TriageCase::risks>("risks", kit::max(12)),
      kit::field<&TriageCase::secrecy>("secrecy", kit::required),
      kit::field<&TriageCase::in_charge>("in_charge", kit::required, kit::max(36)));
  return shape;
}

struct AssignCase {
  std::string in_charge;
};
inline const kit::Shape& describe(const AssignCase*) {
  static const kit::Shape shape = kit::shape<AssignCase>(
      "AssignCase", kit::field<&AssignCase::in_charge>("in_charge", kit::required, kit::max(36)));
  return shape;
}

// Corrects the facts: who, where, what. The caller names the version it saw.
struct ChangeCase {
  std::string area_code;
  std::string household_id;
  std::vector<NamedClient> clients;
  std::string main_problem;
  std::vector<std::string> other_problems;
};
inline const kit::Shape& describe(const ChangeCase*) {
  static const kit::Shape shape = kit::shape<ChangeCase>(
      "ChangeCase", kit::field<&ChangeCase::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&ChangeCase::household_id>("household_id", kit::max(36)),
      kit::field<&ChangeCase::clients>("clients", kit::required, kit::min(1), kit::max(20)),
      kit::field<&ChangeCase::main_problem>("main_problem", kit::required, kit::max(12)),
      kit::field<&ChangeCase::other_problems>("other_problems", kit::max(3)));
  return shape;
}

struct MoveCase {
  Step step = Step::acceptance;
  std::string reason;
};
inline const kit::Shape& describe(const MoveCase*) {
  static const kit::Shape shape =
      kit::shape<MoveCase>("MoveCase", kit::field<&MoveCase::step>("step", kit::required),
                           kit::field<&MoveCase::reason>("reason", kit::max(2000), kit::personal));
  return shape;
}

struct AskedField {
  std::string field;  // a key of texts.json: "casework.field.<field>"
  std::string reason;
};
inline const kit::Shape& describe(const AskedField*) {
  static const kit::Shape shape = kit::shape<AskedField>(
      "AskedField", kit::field<&AskedField::field>("field", kit::required, kit::max(60)),
      kit::field<&AskedField::reason>("reason", kit::required, kit::max(1000), kit::personal));
  return shape;
}
struct AskInformation {
  std::vector<AskedField> fields;
};
inline const kit::Shape& describe(const AskInformation*) {
  static const kit::Shape shape = kit::shape<AskInformation>(
      "AskInformation",
      kit::field<&AskInformation::fields>("fields", kit::required, kit::min(1), kit::max(40)));
  return shape;
}

struct AnsweredField {
  std::string id;
  Answer answer = Answer::none;
  std::string words;
};
inline const kit::Shape& describe(const AnsweredField*) {
  static const kit::Shape shape = kit::shape<AnsweredField>(
      "AnsweredField", kit::field<&AnsweredField::id>("id", kit::required, kit::max(36)),
      kit::field<&AnsweredField::answer>("answer", kit::required),
      kit::field<&AnsweredField::words>("words", kit::max(2000), kit::personal));
  return shape;
}
struct GiveInformation {
  std::vector<AnsweredField> fields;
};
inline const kit::Shape& describe(const GiveInformation*) {
  static const kit::Shape shape = kit::shape<GiveInformation>(
      "GiveInformation",
      kit::field<&GiveInformation::fields>("fields", kit::required, kit::min(1), kit::max(40)));
  return shape;
}

struct ChangeTeam {
  std::vector<std::string> join;
  std::vector<std::string> leave;
};
inline const kit::Shape& describe(const ChangeTeam*) {
  static const kit::Shape shape =
      kit::shape<ChangeTeam>("ChangeTeam", kit::field<&ChangeTeam::join>("join", kit::max(20)),
                             kit::field<&ChangeTeam::leave>("leave", kit::max(20)));
  return shape;
}

struct CloseCase {
  Outcome outcome = Outcome::solved;
  std::string reason;
  std::optional<std::int64_t> satisfaction;
};
inline const kit::Shape& describe(const CloseCase*) {
  static const kit::Shape shape = kit::shape<CloseCase>(
      "CloseCase", kit::field<&CloseCase::outcome>("outcome", kit::required),
      kit::field<&CloseCase::reason>("reason", kit::required, kit::max(2000), kit::personal),
      kit::field<&CloseCase::satisfaction>("satisfaction", kit::min(1), kit::max(5)));
  return shape;
}

struct ReopenCase {
  std::string reason;
};
inline const kit::Shape& describe(const ReopenCase*) {
  static const kit::Shape shape = kit::shape<ReopenCase>(
      "ReopenCase",
      kit::field<&ReopenCase::reason>("reason", kit::required, kit::max(2000), kit::personal));
  return shape;
}

// Announced when a case is closed: what indicators count.
struct CaseEnded {
  Outcome outcome = Outcome::solved;
  std::optional<std::int64_t> satisfaction;
  Secrecy secrecy = Secrecy::ordinary;
  std::string main_problem;
  std::int64_t days_open = 0;
};
inline const kit::Shape& describe(const CaseEnded*) {
  static const kit::Shape shape =
      kit::shape<CaseEnded>("CaseEnded", kit::field<&CaseEnded::outcome>("outcome"),
                            kit::field<&CaseEnded::satisfaction>("satisfaction"),
                            kit::field<&CaseEnded::secrecy>("secrecy"),
                            kit::field<&CaseEnded::main_problem>("main_problem"),
                            kit::field<&CaseEnded::days_open>("days_open"));
  return shape;
}

}  // namespace casework
