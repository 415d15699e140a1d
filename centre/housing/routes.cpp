// The routes of housing: method, path, permission, command, view.
#include "centre/housing/cooperative/desk.hpp"
#include "centre/housing/decision/desk.hpp"
#include "centre/housing/desk.hpp"
#include "centre/housing/print/desk.hpp"
#include "centre/housing/project/desk.hpp"
#include "centre/housing/work/desk.hpp"

namespace housing {

using frame::Act;
using frame::Look;
using frame::Nothing;
using frame::Page;
using frame::Sensitive;

namespace {
template <class View>
auto reads(const Doors& doors, kit::Result<View> (*read)(Look&, const Doors&)) {
  return [&doors, read](Look& look) { return read(look, doors); };
}
template <class Command, class View>
auto acts(const Doors& doors, kit::Result<View> (*act)(Act&, const Doors&, const Command&)) {
  return [&doors, act](Act& one, const Command& command) { return act(one, doors, command); };
}
}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return housing::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  const std::string base = "/api/v1/housing", all = base + "/projects", one = all + "/{project_id}";
  routes.view<Dated>(base + "/rules", read_houses, Sensitive::no, reads(doors_, project::dated));
  routes.view<Summary>(base + "/summary", read_houses, Sensitive::no, reads(doors_, project::summary));
  routes.view<HouseholdHouses>(base + "/households/{household_id}", read_houses, Sensitive::no,
                               reads(doors_, project::of_household));
  const std::string homes = base + "/cooperatives/{cooperative_id}";
  routes.view<CooperativeHomes>(homes, read_houses, Sensitive::no, reads(doors_, cooperative::homes));
  routes.post<LandFacts, CooperativeHomes>(homes + "/land", keep_land, acts(doors_, cooperative::add_land));
  routes.view<Page<ProjectRow>>(all, read_houses, Sensitive::no, reads(doors_, project::list));
  routes.post<Survey, ProjectView>(all, plan_house, acts(doors_, project::survey));
  routes.view<ProjectView>(one, read_houses, Sensitive::yes, reads(doors_, project::read));
  routes.put<Survey, ProjectView>(one, plan_house, acts(doors_, project::change));
  routes.put<WriteBoq, ProjectView>(one + "/boq", plan_house, acts(doors_, project::write_boq));
  routes.put<PlanFunding, ProjectView>(one + "/funding", plan_house, acts(doors_, project::plan_funding));
  routes.post<Nothing, ProjectView>(one + "/proposal", plan_house, acts(doors_, project::propose));
  routes.view<Page<LoanChoice>>(one + "/loans", plan_house, Sensitive::yes, reads(doors_, cooperative::loans));
  routes.view<Page<PurseView>>(one + "/purses", approve_house, Sensitive::no, reads(doors_, decision::purses));
  routes.post<Decide, ProjectView>(one + "/decision", approve_house, acts(doors_, decision::decide));
  routes.post<EndHouse, ProjectView>(one + "/ending", plan_house, acts(doors_, decision::end));
  routes.post<PayShare, ProjectView>(one + "/payments", pay_house, acts(doors_, decision::pay));
  routes.post<BeginWork, ProjectView>(one + "/work", plan_house, acts(doors_, work::begin));
  routes.upload<ProjectView>(one + "/photographs", follow_work, registry::scan_bytes_max,
                             [this](Act& act, std::string_view bytes) { return work::add_photograph(act, doors_, bytes); });
  routes.raw(one + "/photographs/{photograph_id}", read_houses, Sensitive::yes, reads(doors_, work::photograph));
  routes.post<CompleteMilestone, ProjectView>(one + "/milestones/{milestone_id}/completion", follow_work,
                                              acts(doors_, work::complete));
  routes.post<Inspect, ProjectView>(one + "/inspections", plan_house, acts(doors_, work::inspect));
  routes.post<HandOver, ProjectView>(one + "/handover", plan_house, acts(doors_, work::hand_over));
  routes.post<VisitWarranty, ProjectView>(one + "/warranty_visits", follow_work, acts(doors_, work::visit));
  routes.post<Nothing, ProjectView>(one + "/closure", plan_house, acts(doors_, work::close));
  routes.raw(one + "/boq_file", read_houses, Sensitive::yes, reads(doors_, print::boq_workbook));
  routes.post<IssuePaper, PaperView>(one + "/papers", plan_house, acts(doors_, print::issue));
  routes.view<Page<PaperView>>(one + "/papers", read_houses, Sensitive::no, reads(doors_, print::issued));
  routes.raw(one + "/papers/{paper_id}", read_houses, Sensitive::yes, reads(doors_, print::file));
}

}  // namespace housing
