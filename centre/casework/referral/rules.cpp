// The table of answers.
#include "centre/casework/referral/rules.hpp"

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace casework {
namespace {

using enum ReferralState;

// clang-format off
constexpr AnswerRule answers[] = {
    // to        from      words   what the case does        announced as
    {accepted,  sent,     false, std::nullopt,             "casework.referral_accepted"},
    {refused,   sent,     true,  Step::referral_refused,   "casework.referral_refused"},
    {returned,  accepted, true,  Step::referral_returned,  "casework.referral_returned"},
    {completed, accepted, true,  Step::referral_completed, "casework.referral_completed"},
};
// clang-format on

}  // namespace

const AnswerRule& answer_rule(ReferralState to) {
  auto at = std::ranges::find(answers, to, &AnswerRule::to);
  ENSURE(at != std::end(answers));
  return *at;
}

kit::Result<void> may_answer(const Referral& referral, const AnswerRule& rule,
                             std::string_view words) {
  if (referral.state != rule.from)
    return kit::refuse(kit::Refused::conflict, "casework.referral_answered",
                       {{"state", std::string(kit::name_of(referral.state))}});
  if (rule.words_needed && kit::text::trim(words).empty())
    return kit::refuse_field("/words", "casework.reason_needed");
  return {};
}

bool is_open(ReferralState state) {
  return state == sent || state == accepted;
}

}  // namespace casework
