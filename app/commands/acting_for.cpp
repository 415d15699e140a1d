// The program itself, with the reach of one organisation.
#include "app/commands/acting_for.hpp"

namespace app::commands {

kit::Result<frame::Actor> acting_for(Workplace& workplace, const std::string& organisation) {
  auto system = system_actor("work for an organisation");
  std::vector<frame::SeenRecord> none;
  auto looked = workplace.performer().look(
      system, {},
      [&](frame::Look& look) -> kit::Result<frame::Reply> {
        auto found = workplace.house().staff().find_organisation(look, organisation);
        if (!found) return kit::refuse(kit::Refused::not_found, "staff.organisation_unknown");
        auto areas = workplace.house().staff().service_area(look, organisation);
        system.org_id = organisation;
        system.area_code = found->area_code;
        system.scope = frame::SystemScope::organisation("work for an organisation from the command line", organisation, std::move(areas));
        return frame::Reply{};
      },
      none);
  if (!looked) return std::move(looked).error();
  return system;
}

}  // namespace app::commands
