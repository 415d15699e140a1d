// The routes of targeting.
#include "centre/targeting/desk.hpp"

namespace targeting {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return targeting::migrations(); }

namespace {

std::string query_of(const frame::Particulars& particulars, std::string_view name) {
  for (const auto& [key, value] : particulars.query)
    if (key == name) return value;
  return "";
}

}  // namespace

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/targeting";
  auto yes = Sensitive::yes;
  auto no = Sensitive::no;

  routes.view<Page<IndicatorSetView>>(base + "/indicator-sets", signed_in, no, [this](Look& look) { return get_indicator_sets(look); });
  routes.view<Page<HouseholdRow>>(base + "/households", read_targeting, no, [this](Look& look) { return get_households(look); });
  routes.view<Summary>(base + "/summary", read_targeting, no, [this](Look& look) { return get_summary(look); });
  routes.view<HouseholdTargeting>(base + "/households/{household_id}", read_targeting, yes, [this](Look& look) { return get_household(look); });
  routes.post<VerifyValues, HouseholdTargeting>(base + "/households/{household_id}/verifications", verify_values,
                                                [this](Act& act, const VerifyValues& c) { return post_verification(act, c); });

  routes.direct_upload<ImportView>(
      base + "/imports", import_lists, sheet_bytes_max,
      [this](const Performer& performer, const Actor& actor, const Particulars& p, std::string_view bytes) {
        return post_import(performer, actor, p, {query_of(p, "name"), query_of(p, "area"), query_of(p, "surveyed")}, bytes);
      });
  routes.view<Page<ImportView>>(base + "/imports", import_lists, no, [this](Look& look) { return get_imports(look); });
  routes.view<ImportView>(base + "/imports/{import_id}", import_lists, no, [this](Look& look) { return get_import(look); });
  routes.view<Preview>(base + "/imports/{import_id}/preview", import_lists, yes, [this](Look& look) { return get_preview(look); });
  routes.direct<sheet::Layout, ImportView>(base + "/imports/{import_id}/mapping", import_lists,
                                           [this](const Performer& performer, const Actor& actor, const Particulars& p,
                                                  const sheet::Layout& c) { return post_mapping(performer, actor, p, c); });
  routes.direct<Nothing, ImportView>(base + "/imports/{import_id}/run", import_lists,
                                     [this](const Performer& performer, const Actor& actor, const Particulars& p,
                                            const Nothing&) { return post_run(performer, actor, p); });
  routes.post<Nothing, ImportView>(base + "/imports/{import_id}/cancellation", import_lists,
                                   [this](Act& act, const Nothing&) { return post_cancellation(act); });
  routes.direct<Nothing, ImportView>(base + "/imports/{import_id}/undoing", import_lists,
                                     [this](const Performer& performer, const Actor& actor, const Particulars& p,
                                            const Nothing&) { return post_undoing(performer, actor, p); });
  routes.view<Page<FaultCountView>>(base + "/imports/{import_id}/faults", import_lists, no, [this](Look& look) { return get_faults(look); });
  routes.view<Page<RefusedRow>>(base + "/imports/{import_id}/refusals", import_lists, yes, [this](Look& look) { return get_refusals(look); });
  routes.raw(base + "/imports/{import_id}/corrected-sheet", import_lists, yes, [this](Look& look) { return get_corrected_sheet(look); });
  add_simulation_routes(routes);
}

// Plans are posted because they are long; looking at counts changes nothing and is not journalled.
void Desk::add_simulation_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/targeting";
  routes.view<SimulatorView>(base + "/simulator", simulate, Sensitive::no, [this](Look& look) { return get_simulator(look); });
  routes.direct<SimulationAsked, Simulation>(base + "/simulator/results", simulate,
                                             [this](const Performer& performer, const Actor& actor, const Particulars&,
                                                    const SimulationAsked& asked) { return post_simulation(performer, actor, asked); });
  routes.direct<ComparisonAsked, Comparison>(base + "/simulator/comparisons", simulate,
                                             [this](const Performer&, const Actor& actor, const Particulars&,
                                                    const ComparisonAsked& asked) { return post_comparison(actor, asked); });
  routes.view<Page<SelectedHousehold>>(base + "/simulator/households", list_selected, Sensitive::yes, [this](Look& look) { return get_selected(look); });
  routes.direct<SaveRound, RoundView>(base + "/rounds", simulate,
                                      [this](const Performer& performer, const Actor& actor, const Particulars& p,
                                             const SaveRound& c) { return post_round(performer, actor, p, c); });
  routes.view<Page<RoundView>>(base + "/rounds", simulate, Sensitive::no, [this](Look& look) { return get_rounds(look); });
  routes.view<RoundView>(base + "/rounds/{round_id}", simulate, Sensitive::no, [this](Look& look) { return get_round(look); });
  routes.post<Nothing, RoundView>(base + "/rounds/{round_id}/approval", approve_round,
                                  [this](Act& act, const Nothing&) { return post_round_approval(act); });
}

}  // namespace targeting
