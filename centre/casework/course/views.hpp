// What leaves of a case: the page, the line in a list, its history. Allow-lists, one per audience.
#pragma once

#include <map>

#include "centre/casework/course/shapes.hpp"
#include "centre/casework/doors.hpp"
#include "centre/casework/protection/shapes.hpp"
#include "centre/frame/page.hpp"

namespace casework {

struct ClientView {
  std::string person_id;
  std::string name;  // of the registry, when the reader may see the person
  std::string about;
};
inline const kit::Shape& describe(const ClientView*) {
  static const kit::Shape shape =
      kit::shape<ClientView>("ClientView", kit::field<&ClientView::person_id>("person_id"),
                             kit::field<&ClientView::name>("name", kit::personal),
                             kit::field<&ClientView::about>("about", kit::personal));
  return shape;
}

struct InformationView {
  std::string id;
  std::string field;
  std::string reason;
  Answer answer = Answer::none;
  std::string words;
};
inline const kit::Shape& describe(const InformationView*) {
  static const kit::Shape shape =
      kit::shape<InformationView>("InformationView", kit::field<&InformationView::id>("id"),
                                  kit::field<&InformationView::field>("field"),
                                  kit::field<&InformationView::reason>("reason", kit::personal),
                                  kit::field<&InformationView::answer>("answer"),
                                  kit::field<&InformationView::words>("words", kit::personal));
  return shape;
}

struct ClosureView {
  Outcome outcome = Outcome::solved;
  std::string reason;
  std::optional<std::int64_t> satisfaction;
  kit::Instant closed_at;
  std::string closed_by;
};
inline const kit::Shape& describe(const ClosureView*) {
  static const kit::Shape shape =
      kit::shape<ClosureView>("ClosureView", kit::field<&ClosureView::outcome>("outcome"),
                              kit::field<&ClosureView::reason>("reason", kit::personal),
                              kit::field<&ClosureView::satisfaction>("satisfaction"),
                              kit::field<&ClosureView::closed_at>("closed_at"),
                              kit::field<&ClosureView::closed_by>("closed_by"));
  return shape;
}

struct StaffView {
  std::string id;
  std::string name;
};
inline const kit::Shape& describe(const StaffView*) {
  static const kit::Shape shape = kit::shape<StaffView>(
      "StaffView", kit::field<&StaffView::id>("id"), kit::field<&StaffView::name>("name"));
  return shape;
}

struct LinkedCase {
  std::string id;
  std::string number;
  Likeness why = Likeness::same_client;
};
inline const kit::Shape& describe(const LinkedCase*) {
  static const kit::Shape shape = kit::shape<LinkedCase>(
      "LinkedCase", kit::field<&LinkedCase::id>("id"), kit::field<&LinkedCase::number>("number"),
      kit::field<&LinkedCase::why>("why"));
  return shape;
}

struct CaseView {
  std::string id;
  std::string org_id;
  std::string number;
  std::string area_code;
  Channel channel = Channel::walk_in;
  kit::Instant opened_at;
  std::string main_problem;
  std::vector<std::string> other_problems;
  std::optional<Reporter> reporter;  // absent for volunteers: who reports is protected
  std::vector<ClientView> clients;
  std::string household_id;
  std::string request;
  Urgency urgency = Urgency::normal;
  std::vector<Risk> risks;
  std::optional<kit::Instant> due_at;
  std::optional<StaffView> in_charge;
  Secrecy secrecy = Secrecy::ordinary;
  std::vector<StaffView> team;
  State state = State::received;
  kit::Instant state_since;
  std::vector<Step> steps;  // what the reader may do next by POST .../moves
  std::vector<InformationView> information;
  std::optional<ClosureView> closure;
  std::vector<LinkedCase> linked;  // possible duplicates, the episodes before and after
  std::optional<SafeContactView> safe_contact;  // to be read before anybody calls
  bool sealed_by_province = false;
  std::optional<kit::Instant> glass_until;  // read through broken glass, and no longer than this
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const CaseView*) {
  static const kit::Shape shape = kit::shape<CaseView>(
      "CaseView", kit::field<&CaseView::id>("id"), kit::field<&CaseView::org_id>("org_id"),
      kit::field<&CaseView::number>("number"), kit::field<&CaseView::area_code>("area_code"),
      kit::field<&CaseView::channel>("channel"), kit::field<&CaseView::opened_at>("opened_at"),
      kit::field<&CaseView::main_problem>("main_problem"),
      kit::field<&CaseView::other_problems>("other_problems"),
      kit::field<&CaseView::reporter>("reporter", kit::personal),
      kit::field<&CaseView::clients>("clients", kit::personal),
      kit::field<&CaseView::household_id>("household_id"),
      kit::field<&CaseView::request>("request", kit::personal),
      kit::field<&CaseView::urgency>("urgency"), kit::field<&CaseView::risks>("risks"),
      kit::field<&CaseView::due_at>("due_at"), kit::field<&CaseView::in_charge>("in_charge"),
      kit::field<&CaseView::secrecy>("secrecy"), kit::field<&CaseView::team>("team"),
      kit::field<&CaseView::state>("state"), kit::field<&CaseView::state_since>("state_since"),
      kit::field<&CaseView::steps>("steps"), kit::field<&CaseView::information>("information"),
      kit::field<&CaseView::closure>("closure"), kit::field<&CaseView::linked>("linked"),
      kit::field<&CaseView::safe_contact>("safe_contact", kit::personal),
      kit::field<&CaseView::sealed_by_province>("sealed_by_province"),
      kit::field<&CaseView::glass_until>("glass_until"),
      kit::field<&CaseView::version>("version"));
  return shape;
}

struct CaseRow {
  std::string id;
  std::string number;
  std::string title;  // the main client; "" of a closed file: the page has neutral words
  std::string main_problem;
  std::string area_code;
  Urgency urgency = Urgency::normal;
  State state = State::received;
  Secrecy secrecy = Secrecy::ordinary;
  kit::Instant opened_at;
  std::optional<kit::Instant> due_at;
  std::string in_charge_name;
};
inline const kit::Shape& describe(const CaseRow*) {
  static const kit::Shape shape = kit::shape<CaseRow>(
      "CaseRow", kit::field<&CaseRow::id>("id"), kit::field<&CaseRow::number>("number"),
      kit::field<&CaseRow::title>("title", kit::personal),
      kit::field<&CaseRow::main_problem>("main_problem"),
      kit::field<&CaseRow::area_code>("area_code"), kit::field<&CaseRow::urgency>("urgency"),
      kit::field<&CaseRow::state>("state"), kit::field<&CaseRow::secrecy>("secrecy"),
      kit::field<&CaseRow::opened_at>("opened_at"), kit::field<&CaseRow::due_at>("due_at"),
      kit::field<&CaseRow::in_charge_name>("in_charge_name"));
  return shape;
}

struct MoveRow {
  std::string step;
  std::string from;
  State to = State::received;
  kit::Instant at;
  std::string by;
  std::string role;
  std::string reason;
};
inline const kit::Shape& describe(const MoveRow*) {
  static const kit::Shape shape = kit::shape<MoveRow>(
      "MoveRow", kit::field<&MoveRow::step>("step"), kit::field<&MoveRow::from>("from"),
      kit::field<&MoveRow::to>("to"), kit::field<&MoveRow::at>("at"),
      kit::field<&MoveRow::by>("by"), kit::field<&MoveRow::role>("role"),
      kit::field<&MoveRow::reason>("reason", kit::personal));
  return shape;
}

CaseView view_of(frame::Look& look, const Doors& doors, const Case& record);
CaseRow row_of(frame::Look& look, const Doors& doors, const Case& record);
// The main client's name, or the words about them; "" of a closed file, so that nobody reads over a shoulder.
std::string title_of(frame::Look& look, const Doors& doors, const Case& record);
// The same when the main client was fetched with the case.
std::string title_of_client(frame::Look& look, const Doors& doors, const Case& record, const std::string& person_id,
                            const std::string& about);
// `names` keeps whom the list met already.
CaseRow row_without_title(frame::Look& look, const Doors& doors, const Case& record,
                          std::map<std::string, std::string>& names);

}  // namespace casework
