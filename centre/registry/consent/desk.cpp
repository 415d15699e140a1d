// Taking consent, and showing which holds.
#include "centre/registry/desk.hpp"

#include "centre/registry/announcements.hpp"
#include "centre/registry/consent/rules.hpp"
#include "centre/registry/consent/store.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {

std::vector<ConsentView> Desk::consents_of(frame::Look& look, const PersonRecord& p) {
  std::vector<ConsentView> out;
  for (const auto& record : records_of(look, p))
    std::ranges::move(consent::store::all(look.db, record), std::back_inserter(out));
  std::ranges::sort(out, std::greater{},
                    [](const ConsentView& c) { return std::pair(c.recorded.ms, c.id); });
  return out;
}

kit::Result<frame::Page<ConsentView>> Desk::get_consents(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.consents", p.id);
  frame::Page<ConsentView> page{.items = consents_of(look, p)};
  consent::mark_in_force(page.items, look.today());
  return page;
}

kit::Result<ConsentView> Desk::post_consent(frame::Act& act, const StateConsent& command) {
  auto p = TRY(person_in_path(act));
  auto stated_on = command.stated_on.value_or(act.today());
  consent::Circumstances circumstances{
      .today = act.today(),
      .age_years = person::age_years(p.birth, p.deceased_on, stated_on),
      .guardian_below =
          consent::store::legal_age(act.db, "consent_needs_guardian_below", stated_on),
      .earlier = consents_of(act, p)};
  auto statement = TRY(consent::take(command, circumstances));
  ConsentView made{.id = act.new_event_id(),
                   .statement = statement,
                   .recorded_by = act.actor().staff_id,
                   .recorded = act.now(),
                   .in_force = statement.state == ConsentState::given};
  consent::store::insert(act, p, made);
  history::remember(act, history::subject(p), "consent_stated", std::string(kit::name_of(statement.purpose)), "",
                    std::string(kit::name_of(statement.state)));
  save(act, p, "registry.person_changed", "consents");
  return made;
}

}  // namespace registry
