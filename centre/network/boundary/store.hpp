// The only SQL of boundaries.
#pragma once

#include "centre/network/boundary/shapes.hpp"

namespace network::store {

std::optional<Boundary> find_boundary(frame::Db& db, std::string_view code);
std::vector<Boundary> boundaries_in(frame::Db& db, std::string_view parent);
std::vector<Boundary> all_boundaries(frame::Db& db);
void put_boundary(frame::Db& db, const Boundary& boundary);

}  // namespace network::store
