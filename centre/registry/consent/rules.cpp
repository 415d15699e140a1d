// Days, guardians and witnesses of a consent.
#include "centre/registry/consent/rules.hpp"

#include <algorithm>

namespace registry::consent {
namespace {

bool holds(const StateConsent& s, kit::Date on) {
  return s.state == ConsentState::given && (!s.valid_until || *s.valid_until >= on);
}

}  // namespace

kit::Result<StateConsent> take(StateConsent s, const Circumstances& c) {
  s.stated_on = s.stated_on.value_or(c.today);
  std::vector<kit::Fault> faults;
  if (*s.stated_on > c.today) faults.push_back({"/stated_on", "registry.day_in_future"});
  if (s.valid_until && *s.valid_until < *s.stated_on)
    faults.push_back({"/valid_until", "registry.consent_ends_before_it_begins"});
  bool unwritten = s.method == ConsentMethod::spoken || s.method == ConsentMethod::thumbprint;
  if (s.state == ConsentState::given && unwritten && s.witness_name.empty())
    faults.push_back({"/witness_name", "registry.consent_needs_witness"});
  bool minor = c.age_years && *c.age_years < c.guardian_below;
  if (s.state == ConsentState::given && minor && s.guardian_name.empty())
    faults.push_back({"/guardian_name",
                      "registry.consent_needs_guardian",
                      {{"years", std::to_string(c.guardian_below)}}});
  if (!faults.empty())
    return kit::Refusal{.code = "kit.fields_invalid", .faults = std::move(faults)};
  if (s.state == ConsentState::withdrawn && !in_force(c.earlier, s.purpose, c.today))
    return kit::refuse(kit::Refused::conflict, "registry.consent_not_given");
  return s;
}

void mark_in_force(std::vector<ConsentView>& latest_first, kit::Date on) {
  std::vector<ConsentPurpose> settled;
  for (auto& consent : latest_first) {
    auto purpose = consent.statement.purpose;
    bool latest = std::ranges::find(settled, purpose) == settled.end();
    consent.in_force = latest && holds(consent.statement, on);
    if (latest) settled.push_back(purpose);
  }
}

bool in_force(const std::vector<ConsentView>& latest_first, ConsentPurpose purpose, kit::Date on) {
  for (const auto& consent : latest_first)
    if (consent.statement.purpose == purpose) return holds(consent.statement, on);
  return false;
}

}  // namespace registry::consent
