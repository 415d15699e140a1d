// Quorum, votes, and the budget split to the satang; no database, no clock.
#pragma once

#include <span>

#include "centre/welfare/meeting/shapes.hpp"

namespace welfare {

// The fewest people that make a quorum.
std::int64_t needed_for_quorum(std::int64_t entitled, std::int64_t percent);
bool is_carried(const PutMotion& motion, bool quorum);
kit::Result<void> check_motion(const PutMotion& motion, std::int64_t present, std::size_t position);
bool serves_on(const Officer& officer, kit::Date day);

// Shares of a whole in satang: each rounded down, what is left goes satang by satang to the largest
// remainders, to the first of equals. The parts sum up to the whole.
std::vector<std::int64_t> split_whole(std::int64_t whole_satang,
                                      std::span<const std::int64_t> percents);
std::vector<SplitPart> split_of(const Motion& motion, std::int64_t whole_satang);

}  // namespace welfare
