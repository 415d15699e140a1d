// How a referral may be answered. Pure.
#pragma once

#include "centre/casework/referral/shapes.hpp"

namespace casework {

struct AnswerRule {
  ReferralState to;
  ReferralState from;
  bool words_needed;
  std::optional<Step> step;  // what it does to the case when no other referral is open
  std::string_view announcement;
};
const AnswerRule& answer_rule(ReferralState to);

// Refuses casework.referral_answered (409) and casework.reason_needed.
kit::Result<void> may_answer(const Referral& referral, const AnswerRule& rule,
                             std::string_view words);
bool is_open(ReferralState state);

}  // namespace casework
