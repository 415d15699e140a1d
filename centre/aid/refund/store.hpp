// Refunds; all below a request that was found through get_request.
#pragma once

#include "centre/aid/refund/records.hpp"
#include "centre/aid/store.hpp"

namespace aid::store {

std::vector<Refund> refunds_of(frame::Look& look, const Request& request);  // newest first
std::optional<Refund> newest_refund(frame::Look& look, const Request& request);
void insert_refund(frame::Act& act, const Refund& refund);
// Writes the decision and the receipt; somebody in between makes the act try again.
void go_on_with_refund(frame::Act& act, const Refund& refund, RefundState from);

}  // namespace aid::store
