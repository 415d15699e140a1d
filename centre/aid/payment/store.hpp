// Preparations, payments and follow-ups; all below a request that was found through get_request.
#pragma once

#include "centre/aid/store.hpp"

namespace aid::store {

std::vector<Preparation> preparations_of(frame::Look& look, const Request& request);  // newest first
void insert_preparation(frame::Act& act, const Preparation& preparation);
std::optional<Payment> payment_of(frame::Look& look, const Request& request);
void insert_payment(frame::Act& act, const Payment& payment);
std::vector<FollowUp> follow_ups_of(frame::Look& look, const Request& request);  // newest first
void insert_follow_up(frame::Act& act, const FollowUp& follow_up);

}  // namespace aid::store
