// Who may answer. Pure.
#pragma once

#include <span>
#include <vector>

#include "centre/complaints/shapes.hpp"

namespace complaints {

// Whether a member had a hand in it, or works under one who had: in the same organisation and below.
bool stands_too_near(const staff::Member& member, std::span<const staff::Member> hands);
// The centre's, when its head may answer and nothing asks for the province.
Level level_for(const Category& category, Kind kind, bool closed_file, std::span<const staff::Member> members_of_centre,
                std::span<const staff::Member> hands);

}  // namespace complaints
