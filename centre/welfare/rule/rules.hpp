// Whether a rule book holds together; no database, no clock.
#pragma once

#include "centre/welfare/rule/shapes.hpp"

namespace welfare {

// Faults with their paths under /book.
kit::Result<void> check_book(const RuleBook& book);

}  // namespace welfare
