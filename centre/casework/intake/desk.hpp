// Opening cases, from whatever channel, and opening them again.
#pragma once

#include "centre/casework/course/shapes.hpp"
#include "centre/casework/doors.hpp"
#include "centre/casework/records.hpp"

namespace casework::intake {

// Refuses casework.centre_unknown, casework.area_unknown, casework.problem_unknown,
// casework.problem_twice, casework.client_needed, casework.person_unknown,
// casework.household_unknown. Announces case_opened.
kit::Result<Opened> open(frame::Act& act, const Doors& doors, const OpenCase& command);

// The same, with the record, for a call that becomes a case.
struct JustOpened {
  Case record;
  Opened receipt;
};
kit::Result<JustOpened> open_now(frame::Act& act, const Doors& doors, const OpenCase& command);

// Problems and household of the facts, all checked; the household is that of the main client when
// none is named.
struct CheckedFacts {
  std::vector<ProblemType> problems;
  std::string household_id;
};
kit::Result<CheckedFacts> check_facts(frame::Act& act, const Doors& doors, const OpenCase& facts);
// The registry holds on to them from now on: no import takes back who has a case.
void save_clients(frame::Act& act, const Doors& doors, const Case& record,
                  std::span<const NamedClient> clients);

kit::Result<PublicReceipt> take_public_request(frame::Act& act, const Doors& doors,
                                               const PublicRequest& request);
// The case of a number and its tracking code (or phone, for an ordinary one); whoever may see it.
std::optional<Case> tracked_case(frame::Look& look, std::string_view number, std::string_view code_or_phone);
std::optional<PublicProgress> find_progress(frame::Look& look, std::string_view number,
                                            std::string_view code_or_phone);

// A new episode of a closed case, with its facts and its team. Refuses casework.not_closed,
// casework.already_reopened. Announces case_reopened.
kit::Result<Opened> reopen(frame::Act& act, const Doors& doors, const ReopenCase& command);

}  // namespace casework::intake
