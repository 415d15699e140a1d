// Groups and their rule books.
#include "centre/savings/desk.hpp"
#include "centre/savings/news.hpp"
#include "kit/text/text.hpp"

namespace savings {
namespace {

using kit::Refused;

Rules rules_of(const frame::Act& act, const Group& group, RuleBook book) {
  book.decided_in = kit::text::normalise_thai(book.decided_in);
  return {std::move(book), group.org_id, group.id, act.now(), act.actor().staff_id};
}

kit::Result<GroupKind> kind_asked(frame::Look& look) {
  auto kind = kit::choice_of<GroupKind>(look.query("kind"));
  if (!kind) return kit::refuse_field("/kind", "kit.choice_unknown");
  return *kind;
}

}  // namespace

GroupView Desk::view_of(frame::Look& look, const Group& group) {
  GroupView v{.id = group.id, .fund_id = group.fund_id, .kind = group.kind, .name_th = group.name_th,
              .name_en = group.name_en, .opened_on = group.opened_on};
  if (auto rules = rules_on(look, group, look.today())) v.rules = *rules;
  v.members = active_members(look, group);
  for (const auto& account : funds_.accounts(look, group.fund_id)) {
    if (account.account_key == "cash") v.cash_satang = account.balance.satang;
    if (account.account_key == "bank") v.bank_satang = account.balance.satang;
    if (account.account_key == "shares") v.shares_satang = account.balance.satang;
    if (account.account_key == "loans") v.loans_satang = account.balance.satang;
    if (account.account_key == "welfare_pot") v.welfare_satang = account.balance.satang;
    if (account.account_key == "reserve") v.reserve_satang = account.balance.satang;
  }
  for (const auto& row : loan_rows(look, group, passbooks_of(store::entries_of(look.db, group)), look.today()))
    v.overdue_satang += row.overdue_satang;
  for (const auto& day : store::days_of(look.db, group)) {
    if (day.state == DayState::open) v.open_day = day.id;
    if (day.state == DayState::closed && !v.last_day) v.last_day = day.held_on;
  }
  v.version = group.version;
  return v;
}

kit::Result<frame::Page<GroupView>> Desk::get_groups(frame::Look& look) {
  frame::Page<GroupView> page;
  for (const auto& group : store::groups(look.db)) page.items.push_back(view_of(look, group));
  return page;
}

kit::Result<GroupView> Desk::get_group(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  return view_of(look, group);
}

kit::Result<GroupView> Desk::post_group(frame::Act& act, const OpenGroup& command) {
  TRY(may_rule(command.kind, command.rules, store::law_of(act.db, command.kind, command.rules.valid_from)));
  if (command.rules.valid_from > command.opened_on)
    return kit::refuse_field("/rules/valid_from", "savings.rules_after_opening");
  auto kind = command.kind == GroupKind::cooperative ? funds::FundKind::cooperative : funds::FundKind::savings_group;
  auto fund = TRY(funds_.open_book(act, {kind, command.name_th, command.name_en, command.opened_on}));
  Group group{.org_id = fund.org_id, .id = act.new_id(), .area_code = fund.area_code, .fund_id = fund.id,
              .kind = command.kind, .name_th = fund.name_th, .name_en = fund.name_en, .opened_on = command.opened_on};
  store::insert_group(act.db, group);
  store::insert_rules(act.db, rules_of(act, group, command.rules));
  act.announce("savings.group_opened", group.org_id, group.area_code, group.id, GroupNews{group.kind, group.fund_id});
  return view_of(act, group);
}

kit::Result<frame::Page<RuleBook>> Desk::get_rules(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  frame::Page<RuleBook> page;
  for (const auto& rules : store::rules_of(look.db, group)) page.items.push_back(rules);
  return page;
}

kit::Result<RuleBook> Desk::post_rules(frame::Act& act, const RuleBook& command) {
  auto group = TRY(locked(act, act.path("group_id")));
  TRY(may_rule(group.kind, command, store::law_of(act.db, group.kind, command.valid_from)));
  auto known = store::rules_of(act.db, group);
  if (!known.empty() && command.valid_from <= known.front().valid_from)
    return kit::refuse_field("/valid_from", "savings.rules_not_newer", {{"from", known.front().valid_from.text()}});
  auto rules = rules_of(act, group, command);
  store::insert_rules(act.db, rules);
  act.announce("savings.rules_set", group.org_id, group.area_code, group.id, GroupNews{group.kind, group.fund_id});
  return RuleBook(rules);
}

kit::Result<frame::Page<Law>> Desk::get_law(frame::Look& look) {
  auto kind = TRY(kind_asked(look));
  return frame::Page<Law>{store::law_of(look.db, kind, look.today()), {}};
}

kit::Result<frame::Page<MethodText>> Desk::get_methods(frame::Look& look) {
  return frame::Page<MethodText>{store::methods(look.db, look.today()), {}};
}

}  // namespace savings
