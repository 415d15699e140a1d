// Decisions: check anew, take the turn, set money aside, write down why.
#include "centre/aid/decision/desk.hpp"

#include "centre/aid/request/step.hpp"
#include "kit/text/text.hpp"

namespace aid::decision {
namespace {

using kit::Refused;

kit::Refusal at_item(kit::Refusal refusal, const std::string& path) {
  if (!refusal.faults.empty()) return refusal;
  return {.kind = refusal.kind, .code = refusal.code, .faults = {{path, refusal.code, refusal.values}},
          .values = refusal.values};
}

std::int64_t next_position(const std::vector<Decision>& earlier) {
  return earlier.empty() ? 1 : earlier.front().position + 1;
}

// Whoever decides for this person or this family at the same time waits here.
void take_turns(frame::Act& act, const Doors& doors, const Request& r) {
  auto subjects = ids_everywhere(act, doors, r.person_id);
  if (!r.household_id.empty()) subjects.push_back(r.household_id);
  std::ranges::sort(subjects);
  for (const auto& subject : subjects) store::take_turn(act, subject);
}

kit::Result<void> still_there(frame::Look& look, const Doors& doors, const Request& r) {
  switch (beneficiary(look, doors, r).gone) {
    case Gone::died: return kit::refuse(Refused::conflict, "aid.died");
    case Gone::moved: return kit::refuse(Refused::conflict, "aid.moved_away");
    case Gone::no: break;
  }
  return {};
}

Decision decision_on(frame::Act& act, const Request& r, const Check& known, std::string_view reason) {
  auto earlier = store::decisions_of(act, r);
  auto memos = store::memos_of(act, r);
  return {.org_id = r.org_id,
          .id = act.new_event_id(),
          .request_id = r.id,
          .position = next_position(earlier),
          .amount_satang = r.amount_satang,
          .level = r.level,
          .law = known.benefit.rate + " " + known.benefit.valid_from.text(),
          .reason = kit::text::normalise_thai(reason),
          .memo_id = memos.empty() ? "" : memos.front().id,
          .decided_ms = act.now(),
          .decided_by = act.actor().staff_id};
}

kit::Result<void> may_be_approved(frame::Act& act, const Doors& doors, Request& r, const Check& known,
                                  const DecisionItem& item, const std::string& path) {
  TRY(still_there(act, doors, r));
  if (!known.level) return kit::refuse(Refused::conflict, "aid.above_ceiling");
  auto levels = store::levels(act, act.today());
  TRY(may_decide(*known.level, act.actor().role, Money{r.amount_satang}, levels));
  TRY(warnings_read(known.warnings, item.acknowledged, item.in_spite, path));
  r.level = kit::name_of(*known.level);
  return {};
}

// True when money is set aside, or none is needed.
kit::Result<bool> find_money(frame::Act& act, const Doors& doors, const Request& r, const Check& known,
                             const DecisionItem& item, const std::string& path) {
  if (known.benefit.purse_kind.empty()) return true;
  if (!item.shares.empty()) return set_aside(act, doors, r, known.benefit, item.shares, path + "/shares");
  if (item.fund_id.empty()) return false;
  return set_aside(act, doors, r, known.benefit, {{item.fund_id, r.amount_satang}}, path + "/fund_id");
}

kit::Result<Decision> approve(frame::Act& act, const Doors& doors, Seen& seen, std::string_view reason,
                              const DecisionItem& item, const std::string& path) {
  Request& r = seen.request;
  take_turns(act, doors, r);
  auto known = TRY(check(act, doors, r));
  TRY(may_be_approved(act, doors, r, known, item, path));
  auto mine = TRY(own_hand(act, doors, Part::approver));
  TRY(hands_differ(Step::approval, mine, hands_so_far(act, r)));
  bool money = TRY(find_money(act, doors, r, known, item, path));
  auto d = decision_on(act, r, known, reason);
  d.verdict = money ? Decided::approved : Decided::approved_without_budget;
  d.acknowledged = item.acknowledged;
  d.in_spite = kit::text::normalise_thai(item.in_spite);
  auto hand = TRY(take_step(act, doors, seen, money ? Step::approval : Step::approval_without_budget, reason));
  d.person_key = hand.key;
  return d;
}

kit::Result<Decision> refuse(frame::Act& act, const Doors& doors, Seen& seen, std::string_view reason,
                             const DecisionItem& item) {
  Request& r = seen.request;
  auto known = TRY(check(act, doors, r));
  auto level = kit::choice_of<benefits::Approval>(r.level).value_or(known.benefit.approval);
  TRY(may_decide(level, act.actor().role, Money{}, store::levels(act, act.today())));
  r.outcome = Outcome::not_by_the_rule;
  r.offered = item.offered;
  auto hand = TRY(take_step(act, doors, seen, Step::refusal, reason));
  auto d = decision_on(act, r, known, reason);
  d.verdict = Decided::refused;
  d.person_key = hand.key;
  return d;
}

kit::Result<Seen> decide_one(frame::Act& act, const Doors& doors, const DecideRequests& command, std::size_t i) {
  const auto& item = command.items[i];
  auto path = "/items/" + std::to_string(i);
  auto seen = get_request(act, doors, item.request_id);
  if (!seen) return at_item(std::move(seen).error(), path);
  auto made = command.choice == Choice::approve ? approve(act, doors, *seen, command.reason, item, path)
                                                : refuse(act, doors, *seen, command.reason, item);
  if (!made) return at_item(std::move(made).error(), path);
  store::insert_decision(act, *made);
  tell(act, "aid.decided", *seen);
  return seen;
}

}  // namespace

kit::Result<DecisionCheck> look_over(frame::Look& look, const Doors& doors) {
  auto seen = TRY(get_request(look, doors));
  look.saw(seen.request.org_id, "aid.request", seen.request.id);
  auto known = TRY(check(look, doors, seen.request));
  return view_of(look, doors, seen.request, known);
}

kit::Result<frame::Page<RequestRow>> decide(frame::Act& act, const Doors& doors, const DecideRequests& command) {
  frame::Page<RequestRow> page;
  for (std::size_t i = 0; i < command.items.size(); ++i) {
    auto seen = TRY(decide_one(act, doors, command, i));
    page.items.push_back(row_of(act, doors, seen));
  }
  return page;
}

kit::Result<RequestView> give_budget(frame::Act& act, const Doors& doors, const GiveBudget& command) {
  auto seen = TRY(get_request(act, doors));
  Request& r = seen.request;
  TRY(still_there(act, doors, r));
  auto known = TRY(check(act, doors, r));
  auto level = kit::choice_of<benefits::Approval>(r.level).value_or(known.benefit.approval);
  TRY(may_decide(level, act.actor().role, Money{r.amount_satang}, store::levels(act, act.today())));
  auto hand = TRY(take_step(act, doors, seen, Step::budget, ""));
  bool split = !command.shares.empty();
  auto shares = split ? command.shares : std::vector<Share>{{command.fund_id, r.amount_satang}};
  bool money = TRY(set_aside(act, doors, r, known.benefit, std::move(shares), split ? "/shares" : "/fund_id"));
  if (!money) return kit::refuse(Refused::conflict, "aid.no_money");
  auto d = decision_on(act, r, known, "");
  d.verdict = Decided::budget_given;
  d.person_key = hand.key;
  store::insert_decision(act, d);
  tell(act, "aid.decided", seen);
  return view_of(act, doors, seen);
}

}  // namespace aid::decision
