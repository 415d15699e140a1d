// The routes of benefits: method, path, permission, command, view.
#include "centre/benefits/desk.hpp"

namespace benefits {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return benefits::migrations(); }

void Desk::add_routes(frame::Routes&) {}

}  // namespace benefits
