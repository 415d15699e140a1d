// The routes of matching: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/matching/desk.hpp"

namespace matching {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return matching::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/matching";
  const std::string run = base + "/runs/{run_id}";
  constexpr auto no = Sensitive::no, yes = Sensitive::yes;
  routes.view<Page<RunRow>>(base + "/runs", read_runs, no, [this](Look& look) { return get_runs(look); });
  routes.post<PlanRun, RunView>(base + "/runs", plan_run, [this](Act& act, const PlanRun& c) { return post_run(act, c); });
  routes.view<RunView>(run, read_runs, no, [this](Look& look) { return get_run(look); });
  routes.direct<Nothing, RunView>(run + "/solving", plan_run,
                                  [this](const Performer& performer, const Actor& actor, const Particulars& particulars, const Nothing&) {
                                    return solve(performer, actor, particulars);
                                  });
  routes.view<ProgressView>(run + "/progress", read_runs, no, [this](Look& look) { return get_progress(look); });
  routes.view<Page<FamilyRow>>(run + "/families", read_runs, yes, [this](Look& look) { return get_families(look); });
  routes.view<FamilyView>(run + "/families/{n}", read_runs, yes, [this](Look& look) { return get_family(look); });
  routes.post<LayDown, RunView>(run + "/locks", plan_run, [this](Act& act, const LayDown& c) { return post_lock(act, c); });
  routes.post<Approve, RunView>(run + "/approval", approve_run, [this](Act& act, const Approve& c) { return post_approval(act, c); });
  routes.post<Nothing, RunView>(run + "/withdrawal", plan_run, [this](Act& act, const Nothing&) { return post_drop(act); });
  routes.post<MakeLists, RunView>(run + "/lists", make_lists, [this](Act& act, const MakeLists& c) { return post_lists(act, c); });
  routes.view<WeightsView>(base + "/weights", read_runs, no, [this](Look& look) { return get_weights(look); });
  routes.post<SetWeights, WeightsView>(base + "/weights", set_weights, [this](Act& act, const SetWeights& c) { return post_weights(act, c); });
}

}  // namespace matching
