// Whether it is safe to tell somebody by message.
#pragma once

#include "centre/frame/context.hpp"

namespace casework::store {

// Somebody whose phone another may read: a client of a restricted or sealed file that is not closed, of any centre. The
// answer goes to nobody; it only keeps a message from being sent.
bool in_closed_file(frame::Look& look, const std::vector<std::string>& person_ids);

}  // namespace casework::store
