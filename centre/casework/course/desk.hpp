// The course of a case: triage, questions, moves, team, closure; and the steps other parts of the
// desk take.
#pragma once

#include "centre/casework/course/views.hpp"

namespace casework::course {

// The only way in for every route under /cases/{case_id}. Refuses casework.case_unknown, also when
// the actor may not know that there is such a case.
kit::Result<Case> get_case(frame::Look& look, std::string_view case_id);
// The one in the path. Who broke the glass reads too, while it lasts, and acts where the danger is (a visit, a
// referral, a call): there `get_case_in_need`.
kit::Result<Case> get_case(frame::Look& look);
kit::Result<Case> get_case(frame::Act& act);
kit::Result<Case> get_case_in_need(frame::Look& look);

// Takes a step by the table of rules.cpp, appends it to the history and saves. Refuses what the
// table refuses, casework.reason_needed, casework.maker_is_approver, casework.approver_is_payer.
// Announces nothing.
kit::Result<void> take_step(frame::Act& act, Case& record, Step step, std::string_view reason);

CaseNews news(frame::Look& look, const Case& record);
void tell(frame::Act& act, std::string_view name, const Case& record);
std::optional<kit::Instant> due(frame::Look& look, const Case& record);

kit::Result<CaseView> read(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<CaseRow>> list(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<MoveRow>> history(frame::Look& look, const Doors& doors);

kit::Result<CaseView> triage(frame::Act& act, const Doors& doors, const TriageCase& command);
kit::Result<CaseView> assign(frame::Act& act, const Doors& doors, const AssignCase& command);
kit::Result<CaseView> change(frame::Act& act, const Doors& doors, const ChangeCase& command);
kit::Result<CaseView> move(frame::Act& act, const Doors& doors, const MoveCase& command);
kit::Result<CaseView> ask(frame::Act& act, const Doors& doors, const AskInformation& command);
kit::Result<CaseView> answer(frame::Act& act, const Doors& doors, const GiveInformation& command);
kit::Result<CaseView> change_team(frame::Act& act, const Doors& doors, const ChangeTeam& command);
kit::Result<CaseView> close(frame::Act& act, const Doors& doors, const CloseCase& command);

}  // namespace casework::course
