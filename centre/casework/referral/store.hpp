// Referrals in the database: below a case for the centre, as post for the agency.
#pragma once

#include "centre/casework/records.hpp"
#include "centre/casework/referral/shapes.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

std::vector<Referral> referrals_of(frame::Look& look, const Case& record);
void insert_referral(frame::Act& act, const Referral& referral);
void save_answer(frame::Act& act, Referral& referral);

// Post of the actor's own organisation; wants a scope that reaches the centre.
std::optional<Referral> find_post(frame::Look& look, std::string_view referral_id);
struct PostFilter {
  std::string state;  // "" is any
  std::int64_t before_ms = 0;
  std::string before_id;
  std::size_t limit = 50;
};
std::vector<Referral> list_post(frame::Look& look, const PostFilter& filter);
// The case behind post that was found; for what the answer does to it, never to be shown.
Case case_behind(frame::Look& look, const Referral& post);

}  // namespace casework::store
