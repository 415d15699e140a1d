// What must agree between requests and the ledger: every payment is its transfer, what is set aside is what is approved
// and unpaid.
#pragma once

#include "centre/aid/aid.hpp"

namespace aid::proofs {

std::vector<std::string> against_the_ledger(frame::Look& look, const Doors& doors);

}  // namespace aid::proofs
