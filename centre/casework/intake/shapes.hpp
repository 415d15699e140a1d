// Opening a case: what the desk types while the caller talks, and what it is told back.
#pragma once

#include "centre/casework/rules.hpp"

namespace casework {

struct Reporter {
  ReporterKind kind = ReporterKind::self;
  bool anonymous = false;  // then neither name nor phone is kept
  std::string name;
  std::string phone;
};
inline const kit::Shape& describe(const Reporter*) {
  static const kit::Shape shape =
      kit::shape<Reporter>("Reporter", kit::field<&Reporter::kind>("kind", kit::required),
                           kit::field<&Reporter::anonymous>("anonymous"),
                           kit::field<&Reporter::name>("name", kit::max(200), kit::personal),
                           kit::field<&Reporter::phone>("phone", kit::max(30), kit::personal));
  return shape;
}

struct NamedClient {
  std::string person_id;  // of the registry, or
  std::string about;      // words, until somebody knows who it is
};
inline const kit::Shape& describe(const NamedClient*) {
  static const kit::Shape shape = kit::shape<NamedClient>(
      "NamedClient", kit::field<&NamedClient::person_id>("person_id", kit::max(36)),
      kit::field<&NamedClient::about>("about", kit::max(500), kit::personal));
  return shape;
}

struct OpenCase {
  std::string centre_org_id;  // "" is the actor's own centre
  std::string area_code;      // where help is needed; "" is where the centre is
  Channel channel = Channel::walk_in;
  Reporter reporter;
  std::vector<NamedClient> clients;  // the first is the main one
  std::string household_id;
  std::string main_problem;
  std::vector<std::string> other_problems;
  std::string request;
  Urgency urgency = Urgency::normal;
  std::vector<Risk> risks;
  Secrecy secrecy = Secrecy::ordinary;
};
inline const kit::Shape& describe(const OpenCase*) {
  static const kit::Shape shape = kit::shape<OpenCase>(
      "OpenCase", kit::field<&OpenCase::centre_org_id>("centre_org_id", kit::max(64)),
      kit::field<&OpenCase::area_code>("area_code", kit::max(8)),
      kit::field<&OpenCase::channel>("channel", kit::required),
      kit::field<&OpenCase::reporter>("reporter", kit::required),
      kit::field<&OpenCase::clients>("clients", kit::required, kit::min(1), kit::max(20)),
      kit::field<&OpenCase::household_id>("household_id", kit::max(36)),
      kit::field<&OpenCase::main_problem>("main_problem", kit::required, kit::max(12)),
      kit::field<&OpenCase::other_problems>("other_problems", kit::max(3)),
      kit::field<&OpenCase::request>("request", kit::required, kit::max(4000), kit::personal),
      kit::field<&OpenCase::urgency>("urgency"),
      kit::field<&OpenCase::risks>("risks", kit::max(12)),
      kit::field<&OpenCase::secrecy>("secrecy"));
  return shape;
}

// Enough for the desk to go on, and no more: who opened a closed file may not be on its team.
struct Opened {
  std::string id;
  std::string number;
  Urgency urgency = Urgency::normal;
  Secrecy secrecy = Secrecy::ordinary;
  bool grave = false;   // hand over by phone now: 191, 1669, 1323, 1387
  bool visible = true;  // whether the opener may look at the case
  std::optional<kit::Instant> due_at;
};
inline const kit::Shape& describe(const Opened*) {
  static const kit::Shape shape = kit::shape<Opened>(
      "Opened", kit::field<&Opened::id>("id"), kit::field<&Opened::number>("number"),
      kit::field<&Opened::urgency>("urgency"), kit::field<&Opened::secrecy>("secrecy"),
      kit::field<&Opened::grave>("grave"), kit::field<&Opened::visible>("visible"),
      kit::field<&Opened::due_at>("due_at"));
  return shape;
}

}  // namespace casework
