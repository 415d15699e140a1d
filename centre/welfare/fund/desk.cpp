#include "centre/welfare/fund/desk.hpp"

#include <set>

#include "centre/welfare/member/rules.hpp"

namespace welfare::fund {
namespace {

using kit::Refused;

constexpr std::size_t people_most = 20;

Money balance(frame::Look& look, const Doors& doors, const Fund& f, std::string_view account) {
  auto found = doors.funds.find_account(look, f.ledger_id, account);
  return found ? found->balance : Money{};
}

FundRow row_of(frame::Look& look, const Doors& doors, Villages& villages, const Fund& f) {
  FundRow row{.id = f.id, .name_th = f.name_th, .name_en = f.name_en};
  const auto& area = villages(f.area_code);
  row.area_th = area.full_th.empty() ? area.name_th : area.full_th;
  row.area_en = area.full_en.empty() ? area.name_en : area.full_en;
  for (const auto& head : store::headcounts(look, f))
    if (head.state == MemberState::active || head.state == MemberState::suspended)
      row.members += head.members;
  row.balance_satang = (balance(look, doors, f, "cash") + balance(look, doors, f, "bank")).satang;
  return row;
}

void count_members(frame::Look& look, Villages& villages, const Fund& f, FundView& v) {
  std::map<std::string, std::int64_t> by_village;
  for (const auto& head : store::headcounts(look, f)) {
    if (head.state == MemberState::active) v.members += head.members;
    if (head.state == MemberState::suspended) v.suspended += head.members;
    if (head.state == MemberState::active || head.state == MemberState::suspended)
      by_village[head.area_code] += head.members;
    else
      v.left_members += head.members;
  }
  v.villages_with_members = std::ssize(by_village);
  for (const auto& [code, members] : by_village)
    v.by_village.push_back({code, villages(code).name_th, villages(code).name_en, members});
}

void count_behind(frame::Look& look, const Fund& f, const RuleBook& book, FundView& v) {
  for (const auto& m : store::members_of(look, f)) {
    bool stays = m.state == MemberState::active || m.state == MemberState::suspended;
    if (stays && !is_waived(book, m.kind) &&
        days_behind(m.covered_until, look.today()) > book.grace_days)
      ++v.behind;
  }
}

// Money in and out since the fiscal year began.
void add_flows(frame::Look& look, const Doors& doors, const Fund& f, FundView& v) {
  v.fiscal_year = words::fiscal_year(look.today());
  auto from = words::fiscal_year_first(static_cast<int>(v.fiscal_year));
  for (const auto& account : doors.funds.accounts(look, f.ledger_id)) {
    bool in = account.kind == funds::AccountKind::income,
         out = account.kind == funds::AccountKind::expense;
    if (!in && !out) continue;
    auto moved = account.balance -
                 doors.funds.balance_on(look, f.ledger_id, account.code, from.plus_days(-1));
    if (moved == Money{}) continue;
    (in ? v.in_satang : v.out_satang) += moved.satang;
    (in ? v.money_in : v.money_out)
        .push_back({account.account_key, account.name_th, account.name_en, moved.satang});
  }
}

}  // namespace

FundView view_of(frame::Look& look, const Doors& doors, const Fund& f) {
  Villages villages(look, doors);
  const auto& area = villages(f.area_code);
  FundView v{.id = f.id,
             .ledger_id = f.ledger_id,
             .org_id = f.org_id,
             .area_code = f.area_code,
             .area_th = area.full_th.empty() ? area.name_th : area.full_th,
             .area_en = area.full_en.empty() ? area.name_en : area.full_en,
             .name_th = f.name_th,
             .name_en = f.name_en,
             .started_on = f.started_on,
             .local_name = f.local_name,
             .villages = f.villages,
             .city = f.city,
             .version = f.version};
  count_members(look, villages, f, v);
  if (auto rule = rule_on(look, f, look.today())) {
    v.rule_number = rule->rule.number;
    count_behind(look, f, rule->book, v);
  }
  for (const auto& account : doors.funds.accounts(look, f.ledger_id)) {
    if (account.account_key == "cash") v.cash_satang = account.balance.satang;
    if (account.account_key == "bank") v.bank_satang = account.balance.satang;
    if (account.account_key == "cash" || account.account_key == "bank")
      v.available_satang += account.available.satang;
  }
  add_flows(look, doors, f, v);
  v.open_claims = store::claims_open(look, f);
  for (const auto& m : store::meetings_of(look, f))  // newest first, so the soonest comes last
    if (m.state == MeetingState::planned) v.next_meeting = WhereTo{m.id, m.kind, m.held_on};
  return v;
}

kit::Result<frame::Page<FundRow>> list(frame::Look& look, const Doors& doors) {
  std::string after;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    after = keys.front();
  }
  auto limit = look.limit();
  auto found = store::funds_after(look, after, limit + 1);
  frame::Page<FundRow> page;
  if (found.size() > limit) {
    found.resize(limit);
    page.next = frame::make_cursor({found.back().id});
  }
  Villages villages(look, doors);
  bool own_only = look.actor().role == Role::fund_committee;
  for (const auto& f : found)
    if (!own_only || f.org_id == look.actor().org_id)
      page.items.push_back(row_of(look, doors, villages, f));
  return page;
}

kit::Result<FundView> open(frame::Act& act, const Doors& doors, const OpenWelfareFund& c) {
  if (c.started_on > act.today()) return kit::refuse_field("/started_on", "welfare.in_future");
  if (!words::AreaCode::parse(c.area_code) || !doors.network.find_area(act, c.area_code))
    return kit::refuse_field("/area_code", "welfare.area_unknown");
  auto ledger = TRY(doors.funds.open_book(act, {.kind = funds::FundKind::welfare_fund,
                                                .name_th = kit::text::normalise_thai(c.name_th),
                                                .name_en = c.name_en,
                                                .opened_on = c.started_on}));
  Fund f{.org_id = act.actor().org_id,
         .id = act.new_event_id(),
         .area_code = c.area_code,
         .ledger_id = ledger.id,
         .name_th = kit::text::normalise_thai(c.name_th),
         .name_en = c.name_en,
         .started_on = c.started_on,
         .local_name = kit::text::normalise_thai(c.local_name),
         .villages = c.villages,
         .city = c.city};
  store::insert_fund(act, f);
  act.announce("welfare.fund_opened", f.org_id, f.area_code, f.id,
               FundNews{f.ledger_id, f.area_code});
  return view_of(act, doors, f);
}

kit::Result<FundView> read(frame::Look& look, const Doors& doors) {
  auto f = TRY(get_fund(look));
  return view_of(look, doors, f);
}

kit::Result<frame::Page<PersonHit>> people(frame::Look& look, const Doors& doors) {
  auto f = TRY(own_fund(look));
  frame::Page<PersonHit> page;
  auto typed = look.query("q");
  if (kit::text::trim(typed).empty()) return page;
  Villages villages(look, doors);
  for (const auto& id : doors.registry.people_meant(look, typed, people_most)) {
    auto person = doors.registry.find_person(look, id);
    if (!person || person->deceased || !person->area_code.starts_with(f.area_code)) continue;
    const auto& village = villages(person->area_code);
    page.items.push_back({person->id, person->full_name, person->area_code, village.name_th,
                          village.name_en, store::member_for(look, f, person->id).has_value()});
    look.saw(person->org_id, "registry.person", person->id);
  }
  return page;
}

}  // namespace welfare::fund
