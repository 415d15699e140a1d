// Help received at work: noting it, taking it back, adding it up across all centres.
#pragma once

#include <map>
#include <set>

#include "centre/benefits/catalogue/records.hpp"
#include "centre/benefits/doors.hpp"
#include "centre/benefits/help/records.hpp"

namespace benefits::help {

kit::Result<HelpBrief> note(frame::Act& act, const Doors& doors, const HelpNote& note);
void withdraw(frame::Act& act, std::string_view document, std::string_view reason);

struct Receiving {
  std::string_view person_id, code;
  kit::Date since;
  std::optional<kit::Date> until;
  std::string_view source, document;
};
kit::Result<void> note_receiving(frame::Act& act, const Doors& doors, const Receiving& receiving);

std::vector<HelpBrief> of_person(frame::Look& look, const Doors& doors, std::string_view person_id, int fiscal_year);
std::vector<HelpBrief> of_household(frame::Look& look, const Doors& doors, std::string_view household_id,
                                    int fiscal_year);
kit::Result<CeilingCheck> check_ceiling(frame::Look& look, const Doors& doors, std::string_view code,
                                        std::string_view person_id, kit::Date on, Money asked);

// Everything that the people of a household, or one person, ever had from anyone, across all centres: read once, asked for
// each benefit. It holds others' notes, so none of it leaves but sums.
struct HadByAll {
  std::vector<Help> help;                                      // of the family
  std::map<std::string, std::set<std::string>> ids_of_person;  // all records of somebody
};
HadByAll had_by_all(frame::Look& look, const Doors& doors, std::string_view household_id, std::string_view person_id);
CeilingCheck check(const Rate& rate, const HadByAll& had, const std::string& person_id, kit::Date on, Money asked);

}  // namespace benefits::help
