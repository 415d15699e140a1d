#include "centre/welfare/rule/desk.hpp"

#include "centre/welfare/claim/desk.hpp"
#include "centre/welfare/claim/rules.hpp"
#include "centre/welfare/member/rules.hpp"
#include "centre/welfare/rule/rules.hpp"

namespace welfare::rule {
namespace {

using kit::Refused;

RuleView view_of(frame::Look& look, const Doors& doors, const Rule& r) {
  return {r.id,         r.fund_id,    r.number, r.effective_from, r.state,
          r.meeting_id, r.adopted_on, r.note,   book_of(r),       doors.staff_name(look, r.made_by),
          r.made_ms,    r.version};
}

kit::Result<Rule> own_draft(frame::Act& act, Fund& f) {
  auto r = store::find_rule(act, act.path("rule_id"));
  if (!r) return kit::refuse(Refused::not_found, "welfare.rule_unknown");
  f = TRY(own_fund(act, r->fund_id));
  if (r->state != RuleState::draft) return kit::refuse(Refused::conflict, "welfare.rule_adopted");
  return *r;
}

void tell(frame::Act& act, std::string_view name, const Fund& f, const Rule& r) {
  act.announce(name, f.org_id, f.area_code, r.id, RuleNews{r.number, r.state, r.effective_from});
}

// What everybody who pays would put in over a year.
std::int64_t year_contribution(frame::Look& look, const Fund& f, const RuleBook& book) {
  auto yearly = price_of(book, Plan::yearly);
  auto daily = price_of(book, Plan::daily), monthly = price_of(book, Plan::monthly),
       half = price_of(book, Plan::half_yearly);
  auto a_year = yearly    ? *yearly
                : half    ? *half * 2
                : monthly ? *monthly * 12
                          : daily.value_or(0) * 365;
  std::int64_t payers = 0;
  for (const auto& m : store::members_of(look, f))
    if (m.state == MemberState::active && !is_waived(book, m.kind)) ++payers;
  return a_year * payers;
}

}  // namespace

kit::Result<frame::Page<Template>> templates(frame::Look& look, const Doors&) {
  return frame::Page<Template>{.items = store::templates_on(look, look.today())};
}

kit::Result<frame::Page<RuleRow>> list(frame::Look& look, const Doors&) {
  auto f = TRY(get_fund(look));
  auto rules = store::rules_of(look, f);
  auto now = rule_on(rules, look.today());
  frame::Page<RuleRow> page;
  for (const auto& r : rules) {
    RuleRow row{r.id,    r.number,     r.effective_from, {},
                r.state, r.adopted_on, r.note,           now && now->rule.id == r.id};
    for (const auto& later : rules)
      if (r.state == RuleState::adopted && later.state == RuleState::adopted &&
          later.number > r.number && later.effective_from > r.effective_from)
        row.effective_until = later.effective_from.plus_days(-1);
    page.items.push_back(row);
  }
  return page;
}

kit::Result<RuleView> read(frame::Look& look, const Doors& doors) {
  auto r = store::find_rule(look, look.path("rule_id"));
  if (!r) return kit::refuse(Refused::not_found, "welfare.rule_unknown");
  TRY(get_fund(look, r->fund_id));
  return view_of(look, doors, *r);
}

kit::Result<RuleView> draft(frame::Act& act, const Doors& doors, const DraftRule& c) {
  auto f = TRY(own_fund(act));
  TRY(check_book(c.book));
  auto earlier = store::rules_of(act, f);
  Rule r{.org_id = f.org_id,
         .id = act.new_event_id(),
         .fund_id = f.id,
         .number = earlier.empty() ? 1 : earlier.front().number + 1,
         .effective_from = c.effective_from,
         .book = kit::json::encode(c.book),
         .note = kit::text::normalise_thai(c.note),
         .made_ms = act.now(),
         .made_by = act.actor().staff_id};
  store::insert_rule(act, r);
  tell(act, "welfare.rule_drafted", f, r);
  return view_of(act, doors, r);
}

kit::Result<RuleView> change(frame::Act& act, const Doors& doors, const DraftRule& c) {
  Fund f;
  auto r = TRY(own_draft(act, f));
  TRY(act.expect_version(r.version));
  TRY(check_book(c.book));
  r.effective_from = c.effective_from;
  r.note = kit::text::normalise_thai(c.note);
  r.book = kit::json::encode(c.book);
  store::save_rule(act, r);
  tell(act, "welfare.rule_drafted", f, r);
  return view_of(act, doors, r);
}

// Only a meeting with a quorum that voted for this very book puts it in force, and never for days
// before the meeting: what was claimed by the old rule stays under the old rule.
kit::Result<RuleView> adopt(frame::Act& act, const Doors& doors, const AdoptRule& c) {
  Fund f;
  auto r = TRY(own_draft(act, f));
  auto meeting = store::find_meeting(act, c.meeting_id);
  if (!meeting || meeting->fund_id != f.id)
    return kit::refuse_field("/meeting_id", "welfare.meeting_unknown");
  auto motions = store::motions_of(act, *meeting);
  bool carried = std::ranges::any_of(motions, [&](const Motion& m) {
    return m.kind == MotionKind::rule_book && m.about == r.id && m.carried;
  });
  if (!carried) return kit::refuse_field("/meeting_id", "welfare.not_carried");
  bool first = !rule_on(act, f, act.today()) && store::rules_of(act, f).size() == 1;
  if (!first && r.effective_from < meeting->held_on)
    return kit::refuse(Refused::conflict, "welfare.rule_backwards");
  r.state = RuleState::adopted;
  r.meeting_id = meeting->id;
  r.adopted_on = meeting->held_on;
  store::save_rule(act, r);
  tell(act, "welfare.rule_adopted", f, r);
  return view_of(act, doors, r);
}

kit::Result<RulePreview> preview(frame::Look& look, const Doors& doors) {
  auto r = store::find_rule(look, look.path("rule_id"));
  if (!r) return kit::refuse(Refused::not_found, "welfare.rule_unknown");
  auto f = TRY(get_fund(look, r->fund_id));
  auto book = book_of(*r);
  RulePreview out{.from_on = after_months(look.today(), -12), .until_on = look.today()};
  std::map<std::pair<BenefitKind, Per>, PreviewRow> rows;
  for (const auto& claim : store::claims_decided(look, f, out.from_on, out.until_on)) {
    auto member = store::find_member(look, claim.member_id);
    ENSURE(member);
    auto would = judge(&book, claim::known_of(look, doors, claim, *member));
    auto had = claim.hold_id.empty() ? 0 : claim.amount_satang;
    auto& row =
        rows.try_emplace({claim.kind, claim.per}, PreviewRow{.kind = claim.kind, .per = claim.per})
            .first->second;
    ++row.claims;
    row.paid_satang += had;
    row.would_satang += would.amount_satang;
    row.more += would.amount_satang > had;
    row.less += would.amount_satang < had;
    out.paid_satang += had;
    out.would_satang += would.amount_satang;
  }
  for (const auto& [key, row] : rows) out.rows.push_back(row);
  out.year_contribution_satang = year_contribution(look, f, book);
  return out;
}

}  // namespace welfare::rule
