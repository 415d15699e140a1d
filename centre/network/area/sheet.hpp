// A table of areas as offices send it, row by row.
#pragma once

#include "centre/network/area/rules.hpp"

namespace network::sheet {

enum class Brought { by_somebody, by_the_program };

// Reads `bytes` into `areas` (what is known already) and says what became of each row. Nothing is stored.
kit::Result<AreaImportReport> read_areas(std::string_view bytes, Brought brought, rules::Areas& areas);

}  // namespace network::sheet
