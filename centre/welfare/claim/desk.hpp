// Claims: filed with their papers, marked by the village, decided by the chair, appealed, paid by
// two hands.
#pragma once

#include "centre/welfare/claim/rules.hpp"
#include "centre/welfare/parts.hpp"

namespace welfare::claim {

kit::Result<frame::Page<ClaimRow>> list(frame::Look& look, const Doors& doors);
kit::Result<ClaimView> file(frame::Act& act, const Doors& doors, const FileClaim& command);
kit::Result<ClaimView> read(frame::Look& look, const Doors& doors);
kit::Result<ClaimView> show_papers(frame::Act& act, const Doors& doors, const ShowPapers& command);
kit::Result<ClaimView> mark(frame::Act& act, const Doors& doors, const MarkClaim& command);
kit::Result<ClaimView> decide(frame::Act& act, const Doors& doors, const DecideClaim& command);
kit::Result<ClaimView> appeal(frame::Act& act, const Doors& doors, const AppealClaim& command);
kit::Result<ClaimView> withdraw(frame::Act& act, const Doors& doors, const AppealClaim& command);
kit::Result<ClaimView> sign(frame::Act& act, const Doors& doors, const SignVoucher& command);

// view.cpp
// What is known for the judgement; the past is what was approved or paid of the same line, this
// claim left out.
Known known_of(frame::Look& look, const Doors& doors, const Claim& claim, const Member& member);
struct Judged {
  std::optional<InForce> rule;  // of the day of the event
  Verdict verdict;
};
Judged judged(frame::Look& look, const Doors& doors, const Fund& fund, const Claim& claim,
              const Member& member);
ClaimView view_of(frame::Look& look, const Doors& doors, const Fund& fund, const Claim& claim);

}  // namespace welfare::claim
