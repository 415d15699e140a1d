#include "centre/benefits/entitlement/rules.hpp"

namespace benefits::rules {

const Receipt* received(const std::vector<Receipt>& receipts, std::string_view code, kit::Date on) {
  for (const Receipt& r : receipts)
    if (r.code == code && r.since_on <= on && (!r.until_on || on <= *r.until_on)) return &r;
  return nullptr;
}

Standing standing_of(const Explained& e, bool receives, const CeilingCheck& ceiling) {
  if (receives) return Standing::receives;
  if (e.rule == Answer::yes) return ceiling.times_reached ? Standing::exhausted : Standing::may_claim;
  if (e.changes_on || e.one_short) return Standing::nearly;
  return e.rule == Answer::unknown ? Standing::unknown : Standing::not_entitled;
}

std::optional<kit::Date> paid_from(const Terms& terms, const std::optional<kit::Date>& turns, const Policy& policy) {
  if (!turns || terms.frequency != Frequency::monthly) return std::nullopt;
  auto first = kit::Date{turns->day.year() / turns->day.month() / std::chrono::day(1)};
  return policy.tier_paid_month_after ? shifted(first, 1, AgeUnit::months) : first;
}

}  // namespace benefits::rules
