// Tables of life of a fund: brought in from an office's file, dated, with their source.
#pragma once

#include "centre/welfare/life/shapes.hpp"
#include "centre/welfare/outlook/engine/fund.hpp"
#include "centre/welfare/parts.hpp"

namespace welfare::life {

kit::Result<frame::Page<LifeTableRow>> list(frame::Look& look, const Doors& doors);
// The query tells `source`, `from` and `per`; see read_life_table.
kit::Result<LifeTableRow> bring_in(frame::Act& act, const Doors& doors, std::string_view bytes);

// What the outlook reckons with on a day, and who says so.
struct InUse {
  outlook::Tables tables;
  std::string source;
  kit::Date effective_from;
};
InUse in_use(frame::Look& look, const Fund& fund, const store::Terms& terms);

}  // namespace welfare::life
