// The grants desk at work.
#pragma once

#include "centre/frame/page.hpp"
#include "centre/grants/commands.hpp"
#include "centre/grants/views.hpp"

namespace grants {

class Desk final : public Grants {
 public:
  explicit Desk(funds::Funds& funds) : funds_(funds) {}

  std::string_view name() const override { return "grants"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

 private:
  kit::Result<frame::Page<CallView>> get_calls(frame::Look& look);
  kit::Result<CallView> post_call(frame::Act& act, const CallTerms& command);
  kit::Result<frame::Page<ApplicationRow>> get_applications(frame::Look& look);
  kit::Result<ApplicationView> get_application(frame::Look& look);
  kit::Result<ApplicationView> post_application(frame::Act& act, const WriteApplication& command);
  kit::Result<ApplicationView> put_application(frame::Act& act, const WriteApplication& command);
  kit::Result<ApplicationView> post_sending(frame::Act& act, const OnDay& command);
  kit::Result<ApplicationView> post_decision(frame::Act& act, const Decide& command);
  kit::Result<ApplicationView> post_instalment(frame::Act& act, const PlanInstalment& command);
  kit::Result<ApplicationView> post_receipt(frame::Act& act, const OnDay& command);
  kit::Result<ApplicationView> post_report(frame::Act& act, const PlanReport& command);
  kit::Result<ApplicationView> post_report_sending(frame::Act& act, const OnDay& command);
  kit::Result<ApplicationView> post_spending(frame::Act& act, const Spend& command);
  kit::Result<ApplicationView> post_return(frame::Act& act, const GiveBack& command);
  kit::Result<frame::Page<Reminder>> get_reminders(frame::Look& look);

  kit::Result<Application> application_in_path(frame::Look& look);
  kit::Result<void> check(frame::Look& look, const WriteApplication& command);
  ApplicationView saved(frame::Act& act, std::string_view what, const Application& application);
  ApplicationView view_of(frame::Look& look, const Application& application);
  // Into or out of the bank of the fund that receives the money; gives the document, "" when no fund does.
  kit::Result<std::string> move(frame::Act& act, const Application& application, Money amount, kit::Date day, bool in);

  funds::Funds& funds_;
};

}  // namespace grants
