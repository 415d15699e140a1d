// A house before anybody decides: survey, bill of quantities, funding, proposal; and how a house is read.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/frame/reply.hpp"
#include "centre/housing/commands.hpp"
#include "centre/housing/dated.hpp"
#include "centre/housing/store.hpp"
#include "centre/housing/project/views.hpp"

namespace housing::project {

// The house in the path; not_found when it is out of reach.
kit::Result<Project> get_project(frame::Look& look);
kit::Result<void> expect_state(const Project& project, std::initializer_list<State> states);
void tell(frame::Act& act, std::string_view what, const Project& project);
// Keeps the actor's part; one human being has one. Refuses housing.same_hand, housing.nobody.
kit::Result<void> put_hand(frame::Act& act, const Doors& doors, const Project& project, Part part);
bool hand_is_free(frame::Look& look, const Doors& doors, const Project& project, Part part);

// What stands in the way of a share today; an empty code: nothing.
struct Trouble {
  std::string code;
  kit::Values values = {};
  std::optional<kit::Date> again_on = {};
};
Trouble trouble_of(frame::Look& look, const Doors& doors, const Project& project, const Dated& dated, const Share& share);
// The ceiling of one house: the source's own, or the rate of its benefit on the day.
std::optional<std::int64_t> ceiling_of(frame::Look& look, const Doors& doors, const Source& source, kit::Date day);

// The person lives in the household now.
bool lives_there(frame::Look& look, const Doors& doors, const std::string& household_id, const std::string& person_id);

ProjectView view_of(frame::Look& look, const Doors& doors, const Project& project);
ProjectRow row_of(frame::Look& look, const Doors& doors, const store::Listed& listed);

kit::Result<frame::Page<ProjectRow>> list(frame::Look& look, const Doors& doors);
kit::Result<Summary> summary(frame::Look& look, const Doors& doors);
kit::Result<Dated> dated(frame::Look& look, const Doors& doors);
kit::Result<HouseholdHouses> of_household(frame::Look& look, const Doors& doors);
kit::Result<ProjectView> read(frame::Look& look, const Doors& doors);

kit::Result<ProjectView> survey(frame::Act& act, const Doors& doors, const Survey& command);
kit::Result<ProjectView> change(frame::Act& act, const Doors& doors, const Survey& command);
kit::Result<ProjectView> write_boq(frame::Act& act, const Doors& doors, const WriteBoq& command);
kit::Result<ProjectView> plan_funding(frame::Act& act, const Doors& doors, const PlanFunding& command);
kit::Result<ProjectView> propose(frame::Act& act, const Doors& doors, const frame::Nothing& nothing);

}  // namespace housing::project
