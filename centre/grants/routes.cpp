// The routes of grants: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/grants/desk.hpp"

namespace grants {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return grants::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/grants";
  const std::string one = base + "/applications/{application_id}";
  constexpr auto no = Sensitive::no;
  routes.view<Page<CallView>>(base + "/calls", read_grants, no, [this](Look& look) { return get_calls(look); });
  routes.post<CallTerms, CallView>(base + "/calls", announce_call, [this](Act& act, const CallTerms& c) { return post_call(act, c); });
  routes.view<Page<Reminder>>(base + "/reminders", read_grants, no, [this](Look& look) { return get_reminders(look); });
  routes.view<Page<ApplicationRow>>(base + "/applications", read_grants, no, [this](Look& look) { return get_applications(look); });
  routes.post<WriteApplication, ApplicationView>(base + "/applications", apply,
                                                 [this](Act& act, const WriteApplication& c) { return post_application(act, c); });
  routes.view<ApplicationView>(one, read_grants, no, [this](Look& look) { return get_application(look); });
  routes.put<WriteApplication, ApplicationView>(one, apply, [this](Act& act, const WriteApplication& c) { return put_application(act, c); });
  routes.post<OnDay, ApplicationView>(one + "/sending", apply, [this](Act& act, const OnDay& c) { return post_sending(act, c); });
  routes.post<Decide, ApplicationView>(one + "/decision", apply, [this](Act& act, const Decide& c) { return post_decision(act, c); });
  routes.post<PlanInstalment, ApplicationView>(one + "/instalments", apply,
                                               [this](Act& act, const PlanInstalment& c) { return post_instalment(act, c); });
  routes.post<OnDay, ApplicationView>(one + "/instalments/{n}/receipt", apply, [this](Act& act, const OnDay& c) { return post_receipt(act, c); });
  routes.post<PlanReport, ApplicationView>(one + "/reports", apply, [this](Act& act, const PlanReport& c) { return post_report(act, c); });
  routes.post<OnDay, ApplicationView>(one + "/reports/{n}/sending", apply,
                                      [this](Act& act, const OnDay& c) { return post_report_sending(act, c); });
  routes.post<Spend, ApplicationView>(one + "/spending", apply, [this](Act& act, const Spend& c) { return post_spending(act, c); });
  routes.post<GiveBack, ApplicationView>(one + "/return", apply, [this](Act& act, const GiveBack& c) { return post_return(act, c); });
}

}  // namespace grants
