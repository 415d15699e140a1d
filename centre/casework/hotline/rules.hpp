// What the risk list makes of a call. Pure.
#pragma once

#include "centre/casework/hotline/shapes.hpp"

namespace casework {

// A grave risk is top urgency, any other risk is urgent.
Urgency urgency_of(std::span<const Risk> risks);
ReporterKind reporter_kind(Caller caller);
// The command that the call stands for.
OpenCase case_of(const TakeCall& call);
// Refuses casework.words_needed, casework.client_needed, casework.problem_unknown, casework.earlier_needed.
kit::Result<void> check_call(const TakeCall& call);

}  // namespace casework
