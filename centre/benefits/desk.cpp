// The front door: each question goes to the folder of its noun.
#include "centre/benefits/desk.hpp"

#include "centre/benefits/catalogue/desk.hpp"
#include "centre/benefits/entitlement/desk.hpp"
#include "centre/benefits/help/desk.hpp"

namespace benefits {

std::unique_ptr<Benefits> open_benefits(targeting::Assessments& targeting, registry::Census& registry,
                                        network::Network& network, staff::Staff& staff) {
  return std::make_unique<Desk>(Doors{targeting, registry, network, staff});
}

std::optional<BenefitBrief> Desk::find_benefit(frame::Look& look, std::string_view code, kit::Date on) {
  return catalogue::find(look, code, on);
}
std::vector<BenefitBrief> Desk::benefits_on(frame::Look& look, kit::Date on) { return catalogue::all_on(look, on); }

kit::Result<Entitlement> Desk::entitlement(frame::Look& look, std::string_view code, std::string_view person_id,
                                           kit::Date on) {
  return entitlement::one(look, doors_, code, person_id, on);
}

kit::Result<HelpBrief> Desk::note_help(frame::Act& act, const HelpNote& note) { return help::note(act, doors_, note); }
void Desk::withdraw_help(frame::Act& act, std::string_view document, std::string_view reason) {
  help::withdraw(act, document, reason);
}
kit::Result<void> Desk::note_receiving(frame::Act& act, std::string_view person_id, std::string_view code,
                                       kit::Date since, std::optional<kit::Date> until, std::string_view document) {
  return help::note_receiving(act, doors_, {person_id, code, since, until, "payment", document});
}
std::vector<HelpBrief> Desk::help_of_person(frame::Look& look, std::string_view person_id, int fiscal_year) {
  return help::of_person(look, doors_, person_id, fiscal_year);
}
std::vector<HelpBrief> Desk::help_of_household(frame::Look& look, std::string_view household_id, int fiscal_year) {
  return help::of_household(look, doors_, household_id, fiscal_year);
}
kit::Result<CeilingCheck> Desk::check_ceiling(frame::Look& look, std::string_view code, std::string_view person_id,
                                              kit::Date on, Money asked) {
  return help::check_ceiling(look, doors_, code, person_id, on, asked);
}

}  // namespace benefits
