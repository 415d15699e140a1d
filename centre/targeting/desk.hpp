// The targeting desk at work; its methods stand in household/, imports/ and simulation/.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/targeting/definition/store.hpp"
#include "centre/targeting/household/shapes.hpp"
#include "centre/targeting/household/store.hpp"
#include "centre/targeting/imports/run.hpp"
#include "centre/targeting/imports/worker.hpp"
#include "centre/targeting/simulation/memory.hpp"

namespace targeting {

inline constexpr std::size_t page_usual = 50;
inline constexpr std::size_t page_most = 200;
inline constexpr std::size_t sheet_bytes_max = 64u << 20;

class Desk final : public Assessments {
 public:
  Desk(registry::Registry& registry, network::Network& network, staff::Staff& staff)
      : doors_{registry, network}, staff_(staff), simulator_(registry) {}

  std::string_view name() const override { return "targeting"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  void leave() override {
    worker_.leave();
    simulator_.leave();
  }
  void heard(const frame::Announcement& what) override;
  std::vector<std::string> faults(frame::Look& look) override;

  Status status_of(frame::Look& look, std::string_view household_id) override;
  std::vector<Listing> listings(frame::Look& look, std::string_view area_code, int survey_year, std::string_view after,
                                std::size_t limit) override;
  kit::Result<Status> verify(frame::Act& act, std::string_view household_id, const VisitFound& found) override;
  std::vector<Need> needs_between(frame::Look& look, std::string_view first, std::string_view last) override;
  kit::Result<ImportCounts> import_people(
      const frame::Performer& performer, const frame::Actor& actor, const SheetToImport& sheet,
      const std::function<void(std::int64_t done, std::int64_t total)>& progress) override;
  void know_texts(TextOf texts) override { texts_ = std::move(texts); }
  void know_simulation(const frame::Performer& performer, const std::string& folder,
                       std::function<void(std::string_view)> broken) override;
  void start_simulation() override;
  // Waits until everything announced so far is counted: for tests.
  void catch_up() { simulator_.catch_up(); }

 private:
  using Performer = frame::Performer;
  using Actor = frame::Actor;
  using Particulars = frame::Particulars;

  // household/
  kit::Result<frame::Page<IndicatorSetView>> get_indicator_sets(frame::Look& look);
  kit::Result<frame::Page<HouseholdRow>> get_households(frame::Look& look);
  kit::Result<HouseholdTargeting> get_household(frame::Look& look);
  kit::Result<Summary> get_summary(frame::Look& look);
  kit::Result<HouseholdTargeting> post_verification(frame::Act& act, const VerifyValues& command);
  HouseholdTargeting view_of(frame::Look& look, const registry::HouseholdBrief& house);
  kit::Result<HouseholdTargeting> take_verified(frame::Act& act, std::string_view household_id, const VerifyValues& command);

  // imports/
  struct Brought {
    std::string file_name;
    std::string area_code;
    std::string surveyed;  // a year or a date as people write it; "" for the year of today
  };
  kit::Result<frame::Reply> post_import(const Performer& performer, const Actor& actor,
                                        const Particulars& particulars, const Brought& brought,
                                        std::string_view bytes);
  kit::Result<frame::Reply> post_mapping(const Performer& performer, const Actor& actor,
                                         const Particulars& particulars, const sheet::Layout& layout);
  kit::Result<frame::Reply> post_run(const Performer& performer, const Actor& actor, const Particulars& particulars);
  kit::Result<frame::Reply> post_undoing(const Performer& performer, const Actor& actor,
                                         const Particulars& particulars);
  kit::Result<ImportView> post_cancellation(frame::Act& act);
  kit::Result<frame::Page<ImportView>> get_imports(frame::Look& look);
  kit::Result<ImportView> get_import(frame::Look& look);
  kit::Result<Preview> get_preview(frame::Look& look);
  kit::Result<frame::Page<RefusedRow>> get_refusals(frame::Look& look);
  kit::Result<frame::Page<FaultCountView>> get_faults(frame::Look& look);
  kit::Result<frame::Reply> get_corrected_sheet(frame::Look& look);
  kit::Result<void> count_up(const Performer& performer, const Actor& actor, bool dry_run, ImportCounts& counts);
  kit::Result<ImportRecord> import_in_path(frame::Look& look);
  ImportView view_of(frame::Look& look, const ImportRecord& import);
  sheet::Layout as_last_time(frame::Look& look, sheet::Layout layout);
  // Changes the state in an act of its own and hands the import to the worker.
  enum class Task { take_in, take_back };
  kit::Result<frame::Reply> set_to_work(const Performer& performer, const Actor& actor,
                                        const Particulars& particulars, Task task);
  void work_on(const Performer& performer, const Actor& actor, const std::string& import_id, Task task,
               const Lease& lease, const std::function<bool()>& stop);

  // simulation/
  void add_simulation_routes(frame::Routes& routes);
  kit::Result<SimulatorView> get_simulator(frame::Look& look);
  kit::Result<frame::Reply> post_simulation(const Performer& performer, const Actor& actor, const SimulationAsked& asked);
  kit::Result<frame::Reply> post_comparison(const Actor& actor, const ComparisonAsked& asked);
  kit::Result<frame::Page<SelectedHousehold>> get_selected(frame::Look& look);
  kit::Result<frame::Reply> post_round(const Performer& performer, const Actor& actor, const Particulars& particulars,
                                       const SaveRound& command);
  kit::Result<frame::Page<RoundView>> get_rounds(frame::Look& look);
  kit::Result<RoundView> get_round(frame::Look& look);
  kit::Result<RoundView> post_round_approval(frame::Act& act);
  void put_names(const Performer& performer, const Actor& actor, std::vector<AreaResult*> areas);

  Doors doors_;
  staff::Staff& staff_;
  TextOf texts_ = [](std::string_view code, std::string_view, const kit::Values&) { return std::string(code); };
  Worker worker_;
  simulation::Simulator simulator_;
  simulation::RecentPlans recent_plans_;
  simulation::AreaNames area_names_;
};

}  // namespace targeting
