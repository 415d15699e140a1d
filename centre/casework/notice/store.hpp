// Whether it is safe to tell somebody by message.
#pragma once

#include "centre/frame/context.hpp"

namespace casework::store {

// Somebody whose phone another may read: a client of an open file that is restricted or sealed, or that has rules for
// reaching them safely, or one who lives in the household of such a file; of any centre. The answer goes to nobody; it
// only keeps a message from being sent.
bool must_not_be_told(frame::Look& look, const std::vector<std::string>& person_ids, std::string_view household_id);

}  // namespace casework::store
