#include "centre/benefits/catalogue/pages.hpp"

#include <algorithm>

#include "centre/benefits/catalogue/announcements.hpp"
#include "centre/benefits/catalogue/desk.hpp"
#include "centre/benefits/catalogue/rules.hpp"
#include "centre/benefits/catalogue/store.hpp"
#include "centre/benefits/rule/words.hpp"
#include "centre/frame/asked.hpp"

namespace benefits::catalogue {
namespace {

using kit::Refused;

RateState state_of(const Rate& rate, const std::vector<Rate>& all, kit::Date on) {
  if (rate.valid_from > on) return RateState::future;
  std::vector<const Rate*> of_code;
  for (const Rate& r : all)
    if (r.code == rate.code) of_code.push_back(&r);
  return rules::rate_on(of_code, on) == &rate ? RateState::current : RateState::past;
}

RateView view_of(frame::Look& look, const Doors& doors, const Rate& r, RateState state) {
  auto words = in_words(r.terms.rule);
  return {.rate = r.rate,
          .code = r.code,
          .state = state,
          .valid_from = r.valid_from,
          .valid_until = r.valid_until,
          .rule_th = std::move(words.th),
          .rule_en = std::move(words.en),
          .added_by_name = doors.staff_name(look, r.added_by),
          .terms = r.terms,
          .version = r.version};
}

RateView view_of(frame::Look& look, const Doors& doors, const Rate& r) {
  return view_of(look, doors, r, r.valid_from > look.today() ? RateState::future : RateState::current);
}

kit::Refusal refused(std::vector<kit::Fault> faults) {
  return {.kind = Refused::invalid, .code = "kit.fields_invalid", .faults = std::move(faults)};
}

void announce(frame::Act& act, std::string_view what, const Rate& r) {
  act.announce(what, act.actor().org_id, act.actor().area_code, r.rate,
               RateTold{r.code, r.rate, r.valid_from, r.terms.amount_satang});
}

}  // namespace

kit::Result<frame::Page<RateView>> get_rates(frame::Look& look, const Doors& doors) {
  auto on = TRY(frame::day_asked(look, "on", look.today()));
  bool all = look.query("all") == "yes";
  frame::Page<RateView> page;
  for (const Rate& rate : rates(look)) {
    auto state = state_of(rate, rates(look), on);
    if (all || state == RateState::current) page.items.push_back(view_of(look, doors, rate, state));
  }
  return page;
}

kit::Result<frame::Page<RateView>> get_public_rates(frame::Look& look, const Doors& doors) {
  frame::Page<RateView> page;
  for (const Rate& rate : rates(look)) {
    auto state = state_of(rate, rates(look), look.today());
    if (state != RateState::current) continue;
    auto view = view_of(look, doors, rate, state);
    if (view.terms.confidential) continue;
    view.added_by_name.clear();
    page.items.push_back(std::move(view));
  }
  return page;
}

kit::Result<frame::Page<RateView>> get_benefit(frame::Look& look, const Doors& doors) {
  frame::Page<RateView> page;
  for (const Rate& rate : rates(look))
    if (rate.code == look.path("code"))
      page.items.push_back(view_of(look, doors, rate, state_of(rate, rates(look), look.today())));
  if (page.items.empty()) return kit::refuse(Refused::not_found, "benefits.benefit_unknown");
  std::ranges::reverse(page.items);
  return page;
}

kit::Result<RateView> post_rate(frame::Act& act, const Doors& doors, const AddRate& c) {
  auto before = store::rates(act.db);
  auto faults = rules::faults_of_new(before, c.code, c.rate, c.valid_from, c.valid_until, c.terms);
  if (!faults.empty()) return refused(std::move(faults));
  std::int64_t last = 0, beside_others = 0;  // after the newest of its code, or at the end
  for (const Rate& r : before) {
    last = std::max(last, r.sort + 10);
    if (r.code == c.code) beside_others = std::max(beside_others, r.sort);
  }
  Rate r{.rate = c.rate,
         .code = c.code,
         .sort = beside_others ? beside_others : last,
         .valid_from = c.valid_from,
         .valid_until = c.valid_until,
         .added = act.now(),
         .added_by = act.actor().staff_id,
         .terms = c.terms};
  store::insert_rate(act.db, r);
  announce(act, "benefits.rate_added", r);
  return view_of(act, doors, r);
}

kit::Result<RateView> put_rate(frame::Act& act, const Doors& doors, const ChangeRate& c) {
  auto all = store::rates(act.db);
  auto at = std::ranges::find(all, act.path("rate"), &Rate::rate);
  if (at == all.end()) return kit::refuse(Refused::not_found, "benefits.benefit_unknown");
  Rate r = *at;
  TRY(act.expect_version(r.version));
  // Decisions may rest on a rate that has begun: a change is a new rate from a day.
  if (r.valid_from <= act.today()) return kit::refuse(Refused::conflict, "benefits.rate_begun");
  if (c.valid_from <= act.today()) return kit::refuse_field("/valid_from", "benefits.rate_begins_past");
  std::erase_if(all, [&](const Rate& other) { return other.rate == r.rate; });
  auto faults = rules::faults_of_new(all, r.code, r.rate, c.valid_from, c.valid_until, c.terms);
  if (!faults.empty()) return refused(std::move(faults));
  auto seen = r.version;
  r.valid_from = c.valid_from;
  r.valid_until = c.valid_until;
  r.terms = c.terms;
  r.added = act.now();
  r.added_by = act.actor().staff_id;
  ++r.version;
  if (!store::change_rate(act.db, r, seen)) return kit::refuse(Refused::stale, "frame.changed_since", {{"current", ""}});
  announce(act, "benefits.rate_changed", r);
  return view_of(act, doors, r);
}

}  // namespace benefits::catalogue
