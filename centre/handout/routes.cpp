// The routes of handout: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/handout/desk.hpp"

namespace handout {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return handout::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/handout";
  const std::string day = base + "/days/{day_id}";
  const std::string campaign = base + "/campaigns/{campaign_id}";
  constexpr auto no = Sensitive::no, yes = Sensitive::yes;
  routes.view<Page<DayRow>>(base + "/days", read_handout, no, [this](Look& look) { return get_days(look); });
  routes.post<PlanDay, DayView>(base + "/days", plan_day, [this](Act& act, const PlanDay& c) { return post_day(act, c); });
  routes.view<DayView>(day, read_handout, no, [this](Look& look) { return get_day(look); });
  routes.post<AddEntries, DayView>(day + "/entries", plan_day, [this](Act& act, const AddEntries& c) { return post_entries(act, c); });
  routes.del<DayView>(day + "/entries/{n}", plan_day, [this](Act& act) { return delete_entry(act); });
  routes.post<Nothing, DayView>(day + "/freezing", plan_day, [this](Act& act, const Nothing&) { return post_freezing(act); });
  routes.view<ListView>(day + "/list", read_handout, yes, [this](Look& look) { return get_list(look); });
  routes.raw(day + "/cards", plan_day, yes, [this](Look& look) { return get_cards(look); });
  routes.post<GiveShare, TickView>(day + "/ticks", give_share, [this](Act& act, const GiveShare& c) { return post_tick(act, c); });
  routes.view<Page<TickRow>>(day + "/ticks", read_handout, yes, [this](Look& look) { return get_ticks(look); });
  routes.post<Settle, DayView>(day + "/ticks/{tick_id}/settlement", settle_day, [this](Act& act, const Settle& c) { return post_settlement(act, c); });
  routes.post<Nothing, DayView>(day + "/covering", settle_day, [this](Act& act, const Nothing&) { return post_covering(act); });
  routes.view<Reconciliation>(day + "/reconciliation", read_handout, no, [this](Look& look) { return get_reconciliation(look); });
  routes.post<Sign, DayView>(day + "/signature", settle_day, [this](Act& act, const Sign& c) { return post_signature(act, c); });
  routes.view<Impact>(campaign + "/impact", read_impact, no, [this](Look& look) { return get_impact(look); });
  routes.post<IssueReport, ReportView>(campaign + "/reports", read_impact, [this](Act& act, const IssueReport& c) { return post_report(act, c); });
  routes.raw(campaign + "/reports/{report_id}", read_impact, no, [this](Look& look) { return get_report(look); });
}

}  // namespace handout
