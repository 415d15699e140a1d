// What a case's records mark `personal` is sealed at rest. All cases alike, so that raising a case's
// secrecy leaves no plain text behind.
#pragma once

#include "centre/frame/sealing.hpp"

namespace casework {

using frame::insert_sealed;
using frame::open_personal;
using frame::read_all_sealed;
using frame::read_sealed;
using frame::seal_personal;

}  // namespace casework
