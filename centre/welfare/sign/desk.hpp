// Signs for auditors, gathered from the records of the last twelve months.
#pragma once

#include "centre/welfare/parts.hpp"
#include "centre/welfare/sign/shapes.hpp"

namespace welfare::sign {

kit::Result<SignsView> list(frame::Look& look, const Doors& doors);

}  // namespace welfare::sign
