// Who is kept away from a file, who opens it in need, who seals it, and how somebody is reached safely.
#pragma once

#include "centre/casework/course/desk.hpp"
#include "centre/casework/protection/shapes.hpp"

namespace casework::protection {

// Keeps away whoever is of the family of a client or of the household, without a word to anybody.
void block_kin(frame::Act& act, const Doors& doors, const Case& c, std::span<const NamedClient> clients);
// A file that the province sealed is the province's to share. Refuses casework.sealed_by_province.
kit::Result<void> may_change_team(frame::Act& act, const Case& c);

kit::Result<frame::Page<BlockRow>> blocks(frame::Look& look, const Doors& doors);
// Refuses casework.block_yourself, casework.not_a_colleague, casework.team_empty. Announces block_placed.
kit::Result<BlockRow> place_block(frame::Act& act, const Doors& doors, const PlaceBlock& command);
// Who is kept away lifts nothing, for the file is not there. Announces block_lifted.
kit::Result<frame::Nothing> lift_block(frame::Act& act, const Doors& doors, const frame::Nothing&);

kit::Result<frame::Page<KinRow>> kin(frame::Look& look, const Doors& doors);
// Refuses casework.person_unknown, casework.not_a_colleague. Announces kin_declared.
kit::Result<frame::Page<KinRow>> declare_kin(frame::Act& act, const Doors& doors, const DeclareKin& command);

// Opens closed files for a limited time, tells their teams at once and asks for a review. Every try is kept and
// counted. Refuses casework.case_unknown (nothing there, or kept away: the same words), casework.glass_worn_out.
kit::Result<frame::Page<OpenedThroughGlass>> break_glass(frame::Act& act, const Doors& doors, const BreakGlass& command);
kit::Result<frame::Page<GlassRow>> to_review(frame::Look& look, const Doors& doors);
kit::Result<frame::Page<GlassRow>> glass_of(frame::Look& look, const Doors& doors);
// Refuses casework.glass_unknown, casework.glass_reviewed_already, casework.own_glass, casework.answer_needed.
kit::Result<GlassRow> review(frame::Act& act, const Doors& doors, const ReviewGlass& command);

// Refuses casework.team_of_province, casework.not_a_colleague, casework.sealed_by_province. Announces file_sealed.
kit::Result<CaseView> seal(frame::Act& act, const Doors& doors, const SealFile& command);
// Never below what its problems and risks ask for. Announces file_unsealed.
kit::Result<CaseView> unseal(frame::Act& act, const Doors& doors, const UnsealFile& command);

kit::Result<SafeContactView> set_safe_contact(frame::Act& act, const Doors& doors, const SetSafeContact& command);
// `?person_id=` and `?household_id=`: shown wherever somebody would call.
kit::Result<frame::Page<SafeContactView>> safe_contacts(frame::Look& look, const Doors& doors);

kit::Result<Protectors> protectors(frame::Look& look, const Doors& doors);
// Those of the province who may be given this file.
kit::Result<frame::Page<StaffView>> protectors_for(frame::Look& look, const Doors& doors);
kit::Result<Protectors> name_protectors(frame::Act& act, const Doors& doors, const NameProtectors& command);

// `?person_id=`: readings of the person's record, their household's and the cases that the actor may know of.
kit::Result<frame::Page<AccessRow>> accesses(frame::Look& look, const Doors& doors);

SafeContactView safe_view(const SafeContact& contact);

}  // namespace casework::protection
