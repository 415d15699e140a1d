// Collection day: a list for a village, amounts entered (with or without a line), money counted
// against the list.
#pragma once

#include "centre/welfare/parts.hpp"

namespace welfare::collection {

kit::Result<frame::Page<CollectionRow>> list(frame::Look& look, const Doors& doors);
kit::Result<CollectionView> issue(frame::Act& act, const Doors& doors,
                                  const IssueCollection& command);
kit::Result<CollectionView> read(frame::Look& look, const Doors& doors);
kit::Result<CollectionView> enter(frame::Act& act, const Doors& doors, const EnterAmounts& command);
kit::Result<CollectionView> hand_in(frame::Act& act, const Doors& doors, const HandIn& command);

CollectionView view_of(frame::Look& look, const Doors& doors, const Collection& collection);

}  // namespace welfare::collection
