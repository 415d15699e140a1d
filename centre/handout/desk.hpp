// The handout desk at work.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/handout/commands.hpp"
#include "centre/handout/rules.hpp"
#include "centre/handout/shapes.hpp"

namespace handout {

class Desk final : public Handout {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "handout"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::map<std::string, std::int64_t> given_in(frame::Look& look, std::string_view campaign_id, std::string_view item_id) override;
  std::int64_t still_promised(frame::Look& look, std::string_view day_id) override;
  kit::Result<std::string> plan_list(frame::Act& act, const ListToPlan& list) override;

 private:
  // desk.cpp
  kit::Result<frame::Page<DayRow>> get_days(frame::Look& look);
  kit::Result<DayView> get_day(frame::Look& look);
  kit::Result<DayView> post_day(frame::Act& act, const PlanDay& command);
  kit::Result<DayView> post_entries(frame::Act& act, const AddEntries& command);
  kit::Result<void> add_households(frame::Act& act, const Day& day, const std::vector<std::string>& wanted);
  kit::Result<DayView> delete_entry(frame::Act& act);
  kit::Result<DayView> post_freezing(frame::Act& act);
  kit::Result<ListView> get_list(frame::Look& look);
  kit::Result<frame::Reply> get_cards(frame::Look& look);
  // tick.cpp
  kit::Result<TickView> post_tick(frame::Act& act, const GiveShare& command);
  kit::Result<frame::Page<TickRow>> get_ticks(frame::Look& look);
  kit::Result<DayView> post_settlement(frame::Act& act, const Settle& command);
  kit::Result<DayView> post_covering(frame::Act& act);
  bool cover(frame::Act& act, const Day& day, const Tick& tick);
  void note_help(frame::Act& act, const Day& day, const Tick& tick, const std::string& household_id);
  void take_back(frame::Act& act, const Day& day, const Tick& tick);
  // figures.cpp
  kit::Result<Reconciliation> get_reconciliation(frame::Look& look);
  kit::Result<DayView> post_signature(frame::Act& act, const Sign& command);
  kit::Result<Impact> get_impact(frame::Look& look);
  kit::Result<ReportView> post_report(frame::Act& act, const IssueReport& command);
  kit::Result<frame::Reply> get_report(frame::Look& look);
  Reconciliation reconcile(frame::Look& look, const Day& day);
  Line line_of(frame::Look& look, const Day& day, const std::string& item_id);
  Impact impact_of(frame::Look& look, const giving::CampaignBrief& campaign);
  void count_people(frame::Look& look, const std::vector<std::string>& households, Impact& out);

  kit::Result<Day> day_in_path(frame::Look& look);
  DayView view_of(frame::Look& look, const Day& day);
  Product product_of(frame::Look& look, const Day& day, const std::string& item_id, std::int64_t share);
  // Who is called up: the head, or, of a household without one, whoever stands first.
  std::string called_name(frame::Look& look, const std::string& household_id);
  std::string staff_name(frame::Look& look, const std::string& id);

  Doors doors_;
};

inline std::string about(const Day& day) { return "handout.day/" + day.id; }
inline std::string about(const Tick& tick) { return "handout.tick/" + tick.id; }

}  // namespace handout
