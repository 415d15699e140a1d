// The matching desk at work.
#pragma once

#include <mutex>

#include "centre/matching/rules.hpp"

namespace matching {

class Desk final : public Matching {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "matching"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

 private:
  // desk.cpp
  kit::Result<frame::Page<RunRow>> get_runs(frame::Look& look);
  kit::Result<RunView> get_run(frame::Look& look);
  kit::Result<RunView> post_run(frame::Act& act, const PlanRun& command);
  kit::Result<RunView> post_lock(frame::Act& act, const LayDown& command);
  kit::Result<RunView> post_approval(frame::Act& act, const Approve& command);
  kit::Result<RunView> post_drop(frame::Act& act);
  kit::Result<RunView> post_lists(frame::Act& act, const MakeLists& command);
  // look.cpp
  kit::Result<frame::Page<FamilyRow>> get_families(frame::Look& look);
  kit::Result<FamilyView> get_family(frame::Look& look);
  kit::Result<WeightsView> get_weights(frame::Look& look);
  kit::Result<WeightsView> post_weights(frame::Act& act, const SetWeights& command);
  kit::Result<ProgressView> get_progress(frame::Look& look);
  // solving.cpp
  kit::Result<frame::Reply> solve(const frame::Performer& performer, const frame::Actor& actor, const frame::Particulars& particulars);
  kit::Result<Question> ask(frame::Look& look, const Run& run);
  void see_families(frame::Look& look, const Run& run, Question& question);
  // Units by item, in the store of this run.
  std::map<std::string, std::int64_t> promised_by_others(frame::Look& look, const Run& run);
  // Shares of an item that lie in the store and are promised to nobody.
  std::vector<engine::Lot> lots_there(frame::Look& look, const Points& points, const Run& run, const Item& item);
  // What a run gives is there still, and no other run promised it meanwhile.
  kit::Result<void> may_promise(frame::Act& act, const Run& run);
  void tell(const std::string& run_id, Step step, std::int64_t done, std::int64_t all);

  kit::Result<Run> run_in_path(frame::Look& look);
  RunView view_of(frame::Look& look, const Run& run);
  ItemView item_view(frame::Look& look, const Run& run, const Item& item);
  FamilyRow row_of(frame::Look& look, const Family& family, std::span<const Line> lines, std::span<const Item> items);
  void announce(frame::Act& act, const Run& run, std::string_view what);

  Doors doors_;
  std::mutex telling_;
  std::map<std::string, ProgressView> told_;  // how far runs are that are being solved
};

struct InForce {
  std::string weights_id;
  std::optional<kit::Date> valid_from;
  std::vector<Weight> weights;
};
// The points of an organisation on a day; those of the program where it decided on none.
InForce weights_in_force(frame::Look& look, const std::string& org_id, kit::Date day);
// The points that a run was solved by.
std::vector<Weight> weights_of(frame::Look& look, const Run& run);

}  // namespace matching
