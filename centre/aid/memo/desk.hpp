// From the facts to the memo: the social worker's opinion, five headings drafted from the record, and the proposal.
#pragma once

#include "centre/aid/commands.hpp"
#include "centre/aid/request/view.hpp"

namespace aid::memo {

// Announces opinion_signed.
kit::Result<RequestView> sign(frame::Act& act, const Doors& doors, const GiveOpinion& command);
// What the record says under the five headings, in Thai: papers of the state are.
kit::Result<MemoView> draft(frame::Look& look, const Doors& doors);
// A new version; the earlier ones stay. Refuses aid.not_changeable. Announces memo_written.
kit::Result<RequestView> write(frame::Act& act, const Doors& doors, const WriteMemo& command);
// Who may be named to decide and to pay the request of a closed file: colleagues, and the office whose purse pays.
kit::Result<frame::Page<ReaderView>> candidates(frame::Look& look, const Doors& doors);
// To who decides. Refuses aid.memo_needed, aid.papers_missing (unless an emergency), aid.above_ceiling, and of a closed
// file aid.readers_needed.
kit::Result<RequestView> propose(frame::Act& act, const Doors& doors, const ProposeRequest& command);

}  // namespace aid::memo
