// Calls, applications, and what follows an approval: instalments, reports, spending, money given back.
#include "centre/grants/desk.hpp"

#include "centre/grants/rules.hpp"
#include "centre/grants/store.hpp"
#include "kit/text/text.hpp"

namespace grants {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (const auto& part : parts) out += (out.empty() ? "" : ",") + part;
  return out;
}

void fill(Application& a, const WriteApplication& c) {
  static_cast<ApplicationText&>(a) = c;
  for (auto* line : {&a.funder, &a.project, &a.earlier, &a.field}) *line = normalise_thai(*line);
  a.attached = joined(c.attached);
}

// The n-th of the list in the path.
template <class T>
kit::Result<T> nth(frame::Look& look, const std::vector<T>& all) {
  auto n = kit::text::parse_int(look.path("n")).value_or(0);
  for (const auto& one : all)
    if (one.n == n) return one;
  return kit::refuse(Refused::not_found, "grants.item_unknown");
}

}  // namespace

std::unique_ptr<Grants> open_grants(funds::Funds& funds) {
  return std::make_unique<Desk>(funds);
}

kit::Result<frame::Page<CallView>> Desk::get_calls(frame::Look& look) {
  auto applications = store::applications(look.db);
  frame::Page<CallView> page;
  for (const auto& c : store::calls(look.db))
    page.items.push_back({c, c.id, look.today().days_until(c.deadline_on), std::ranges::count(applications, c.id, &Application::call_id)});
  return page;
}

kit::Result<CallView> Desk::post_call(frame::Act& act, const CallTerms& c) {
  if (c.deadline_on < c.opens_on) return kit::refuse_field("/deadline_on", "grants.deadline_before_opening");
  Call call{c, act.actor().org_id, act.new_id(), act.actor().area_code};
  call.funder = normalise_thai(c.funder);
  call.title = normalise_thai(c.title);
  store::insert_call(act.db, call);
  act.announce("grants.call_announced", call.org_id, call.area_code, call.id, CallNews{call.deadline_on});
  return CallView{call, call.id, act.today().days_until(call.deadline_on)};
}

kit::Result<frame::Page<ApplicationRow>> Desk::get_applications(frame::Look& look) {
  frame::Page<ApplicationRow> page;
  for (const auto& a : store::applications(look.db))
    page.items.push_back({a.id, a.project, a.funder, a.fiscal_year, a.status, a.asked_satang, a.approved_satang,
                          received(store::instalments_of(look.db, a))});
  return page;
}

kit::Result<Application> Desk::application_in_path(frame::Look& look) {
  auto a = store::find_application(look.db, look.path("application_id"));
  if (!a) return kit::refuse(Refused::not_found, "grants.application_unknown");
  return *a;
}

ApplicationView Desk::view_of(frame::Look& look, const Application& a) {
  auto size = store::size_of(look.db, a.asked_satang, look.today());
  auto call = a.call_id.empty() ? std::nullopt : store::find_call(look.db, a.call_id);
  ApplicationView v{a, a.id, call ? call->title : "", whole(a), size.name_th, size.name_en};
  for (const auto& one : kit::text::split(a.attached, ','))
    if (!one.empty()) v.attached.push_back(one);
  v.targets = store::targets_of(look.db, a);
  v.activities = store::activities_of(look.db, a);
  v.instalments = store::instalments_of(look.db, a);
  v.reports = store::reports_of(look.db, a);
  v.received_satang = received(v.instalments);
  v.spent_satang = spent(v.activities);
  v.version = a.version;
  return v;
}

kit::Result<ApplicationView> Desk::get_application(frame::Look& look) {
  auto a = TRY(application_in_path(look));
  return view_of(look, a);
}

kit::Result<void> Desk::check(frame::Look& look, const WriteApplication& c) {
  if (c.targets.empty()) return kit::refuse_field("/targets", "grants.targets_needed");
  if (c.novelty == Novelty::not_enough && c.got_satang == 0) return kit::refuse_field("/got_satang", "grants.got_needed");
  if (!c.call_id.empty()) {
    auto call = store::find_call(look.db, c.call_id);
    if (!call) return kit::refuse_field("/call_id", "grants.call_unknown");
    if (call->most_satang > 0 && c.asked_satang > call->most_satang)
      return kit::refuse_field("/asked_satang", "grants.above_call", {{"most", Money{call->most_satang}.pretty()}});
  }
  if (!c.fund_id.empty() && !funds_.find_account(look, c.fund_id, "bank")) return kit::refuse_field("/fund_id", "grants.fund_unknown");
  return {};
}

ApplicationView Desk::saved(frame::Act& act, std::string_view what, const Application& a) {
  store::update_application(act.db, a);
  act.announce(what, a.org_id, a.area_code, a.id, ApplicationNews{a.status, a.asked_satang, a.approved_satang});
  return view_of(act, *store::find_application(act.db, a.id));
}

kit::Result<ApplicationView> Desk::post_application(frame::Act& act, const WriteApplication& c) {
  TRY(check(act, c));
  Application a{{}, act.actor().org_id, act.new_id(), act.actor().area_code};
  fill(a, c);
  store::insert_application(act.db, a);
  store::set_targets(act.db, a, c.targets);
  store::set_activities(act.db, a, c.activities);
  act.announce("grants.application_written", a.org_id, a.area_code, a.id, ApplicationNews{a.status, a.asked_satang, 0});
  return view_of(act, a);
}

kit::Result<ApplicationView> Desk::put_application(frame::Act& act, const WriteApplication& c) {
  auto a = TRY(application_in_path(act));
  TRY(act.expect_version(a.version));
  TRY(may_change(a));
  TRY(check(act, c));
  fill(a, c);
  store::set_targets(act.db, a, c.targets);
  store::set_activities(act.db, a, c.activities);
  return saved(act, "grants.application_changed", a);
}

kit::Result<ApplicationView> Desk::post_sending(frame::Act& act, const OnDay& c) {
  auto a = TRY(application_in_path(act));
  TRY(may_change(a));
  auto call = a.call_id.empty() ? std::nullopt : store::find_call(act.db, a.call_id);
  if (call && a.status == Status::draft && c.on_day > call->deadline_on)
    return kit::refuse_field("/on_day", "grants.too_late", {{"deadline", call->deadline_on.text()}});
  a.status = Status::waiting;
  a.sent_on = c.on_day;
  ++a.sent_times;
  return saved(act, "grants.application_sent", a);
}

kit::Result<ApplicationView> Desk::post_decision(frame::Act& act, const Decide& c) {
  auto a = TRY(application_in_path(act));
  TRY(may_decide(a, c));
  a.status = c.status;
  a.decided_on = c.decided_on;
  a.approved_satang = c.status == Status::approved ? c.approved_satang : 0;
  a.reason = normalise_thai(c.reason);
  return saved(act, "grants.application_decided", a);
}

kit::Result<ApplicationView> Desk::post_instalment(frame::Act& act, const PlanInstalment& c) {
  auto a = TRY(application_in_path(act));
  TRY(is_approved(a));
  auto known = store::instalments_of(act.db, a);
  if (planned(known) + c.amount_satang > a.approved_satang) return kit::refuse_field("/amount_satang", "grants.more_than_approved");
  auto n = static_cast<std::int64_t>(known.size()) + 1;
  store::put_instalment(act.db, a, {.n = n, .due_on = c.due_on, .amount_satang = c.amount_satang});
  return saved(act, "grants.instalment_planned", a);
}

kit::Result<std::string> Desk::move(frame::Act& act, const Application& a, Money amount, kit::Date day, bool in) {
  if (a.fund_id.empty()) return std::string();
  std::string income;
  for (const char* key : {"other_state", "donations", "other_income"})
    if (income.empty() && funds_.find_account(act, a.fund_id, key)) income = key;
  auto made = TRY(funds_.transfer(act, {.fund_id = a.fund_id,
                                        .debit_code = in ? "bank" : income,
                                        .credit_code = in ? income : "bank",
                                        .amount = amount,
                                        .effective_on = day,
                                        .series = in ? funds::Series::receipt : funds::Series::payment,
                                        .purpose = "grants.application/" + a.id,
                                        .memo = a.project}));
  return made.number;
}

kit::Result<ApplicationView> Desk::post_receipt(frame::Act& act, const OnDay& c) {
  auto a = TRY(application_in_path(act));
  auto one = TRY(nth(act, store::instalments_of(act.db, a)));
  if (one.received_on) return kit::refuse(Refused::conflict, "grants.received_already");
  one.document = TRY(move(act, a, Money{one.amount_satang}, c.on_day, true));
  one.received_on = c.on_day;
  store::put_instalment(act.db, a, one);
  return saved(act, "grants.instalment_received", a);
}

kit::Result<ApplicationView> Desk::post_report(frame::Act& act, const PlanReport& c) {
  auto a = TRY(application_in_path(act));
  TRY(is_approved(a));
  auto n = static_cast<std::int64_t>(store::reports_of(act.db, a).size()) + 1;
  store::put_report(act.db, a, {.n = n, .name = normalise_thai(c.name), .due_on = c.due_on});
  return saved(act, "grants.report_planned", a);
}

kit::Result<ApplicationView> Desk::post_report_sending(frame::Act& act, const OnDay& c) {
  auto a = TRY(application_in_path(act));
  auto one = TRY(nth(act, store::reports_of(act.db, a)));
  if (one.sent_on) return kit::refuse(Refused::conflict, "grants.sent_already");
  one.sent_on = c.on_day;
  store::put_report(act.db, a, one);
  return saved(act, "grants.report_sent", a);
}

kit::Result<ApplicationView> Desk::post_spending(frame::Act& act, const Spend& c) {
  auto a = TRY(application_in_path(act));
  TRY(is_approved(a));
  auto activities = store::activities_of(act.db, a);
  if (c.n > static_cast<std::int64_t>(activities.size())) return kit::refuse(Refused::not_found, "grants.item_unknown");
  activities[static_cast<std::size_t>(c.n - 1)].spent_satang = c.spent_satang;
  store::set_activities(act.db, a, activities);
  return saved(act, "grants.spending_noted", a);
}

kit::Result<ApplicationView> Desk::post_return(frame::Act& act, const GiveBack& c) {
  auto a = TRY(application_in_path(act));
  TRY(is_approved(a));
  if (a.returned_satang + c.amount_satang > received(store::instalments_of(act.db, a)))
    return kit::refuse_field("/amount_satang", "grants.more_than_received");
  TRY(move(act, a, Money{c.amount_satang}, c.on_day, false));
  a.returned_satang += c.amount_satang;
  a.reason = normalise_thai(c.reason);
  return saved(act, "grants.money_returned", a);
}

kit::Result<frame::Page<Reminder>> Desk::get_reminders(frame::Look& look) {
  frame::Page<Reminder> page;
  auto add = [&](const std::string& id, const char* kind, const std::string& title, kit::Date due) {
    auto left = look.today().days_until(due);
    if (left <= reminded_days_before) page.items.push_back({id, kind, title, due, left});
  };
  for (const auto& a : store::applications(look.db)) {
    auto call = a.call_id.empty() ? std::nullopt : store::find_call(look.db, a.call_id);
    if (call && a.status == Status::draft) add(a.id, "deadline", a.project, call->deadline_on);
    if (a.status != Status::approved) continue;
    for (const auto& one : store::instalments_of(look.db, a))
      if (!one.received_on) add(a.id, "instalment", a.project, one.due_on);
    for (const auto& one : store::reports_of(look.db, a))
      if (!one.sent_on) add(a.id, "report", a.project + ": " + one.name, one.due_on);
  }
  std::ranges::sort(page.items, {}, [](const Reminder& r) { return std::tuple(r.due_on.text(), r.application_id, r.kind); });
  return page;
}

}  // namespace grants
