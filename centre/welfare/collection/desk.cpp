#include "centre/welfare/collection/desk.hpp"

#include "centre/welfare/member/desk.hpp"
#include "centre/welfare/member/rules.hpp"

namespace welfare::collection {
namespace {

using kit::Refused;

kit::Result<Collection> own_collection(frame::Look& look, Fund& f) {
  auto c = store::find_collection(look, look.path("collection_id"));
  if (!c) return kit::refuse(Refused::not_found, "welfare.collection_unknown");
  f = TRY(own_fund(look, c->fund_id));
  return *c;
}

void tell(frame::Act& act, std::string_view name, const Collection& c) {
  act.announce(name, c.org_id, c.area_code, c.id,
               CollectionNews{c.fund_id, c.area_code, c.state, c.entered_satang, c.counted_satang});
}

bool pays(const RuleBook& book, const Member& m) {
  return (m.state == MemberState::active || m.state == MemberState::suspended) &&
         !is_waived(book, m.kind);
}

kit::Result<void> open_still(const Collection& c) {
  if (c.state != CollectionState::open)
    return kit::refuse(Refused::conflict, "welfare.handed_in_already");
  return {};
}

kit::Result<void> post(frame::Act& act, const Doors& doors, const Fund& f, const Collection& c,
                       const char* debit, const char* credit, std::int64_t satang,
                       funds::Series series, const char* memo) {
  if (satang == 0) return {};
  // A difference is of the same hand-in and not of its receipts.
  bool receipts = series == funds::Series::receipt;
  TRY(doors.funds.transfer(
      act, {.fund_id = f.ledger_id,
            .debit_code = debit,
            .credit_code = credit,
            .amount = Money{satang},
            .effective_on = c.collect_on,
            .series = series,
            .purpose = (receipts ? "welfare.collection/" : "welfare.difference/") + c.id,
            .memo = memo}));
  return {};
}

// What members gave is theirs to the satang; what the count lacks or has over is an account of its
// own.
kit::Result<void> post_all(frame::Act& act, const Doors& doors, const Fund& f,
                           const Collection& c) {
  TRY(post(act, doors, f, c, "cash", "contributions", c.entered_satang, funds::Series::receipt,
           "เงินสมทบตามบัญชีเก็บเงิน"));
  auto over = *c.counted_satang - c.entered_satang;
  TRY(post(act, doors, f, c, "cash", "cash_over", std::max<std::int64_t>(0, over),
           funds::Series::journal, "เงินนำส่งเกินบัญชีเก็บเงิน"));
  return post(act, doors, f, c, "cash_short", "cash", std::max<std::int64_t>(0, -over),
              funds::Series::journal, "เงินนำส่งขาดจากบัญชีเก็บเงิน");
}

void write_receipts(frame::Act& act, const Fund& f, const RuleBook& book, const Collection& c,
                    const std::vector<CollectionItem>& items) {
  std::map<std::string, Member> members;
  for (auto& m : store::members_in(act, f, c.area_code)) members.emplace(m.id, m);
  auto paid =
      std::ranges::count_if(items, [](const CollectionItem& item) { return item.units > 0; });
  if (paid == 0) return;
  auto fiscal_year = words::fiscal_year(c.collect_on);
  auto number = store::take_numbers(act, f, "receipt", fiscal_year, paid);
  for (const auto& item : items) {
    if (item.units == 0) continue;
    auto at = members.find(item.member_id);
    auto moved = at == members.end() ? store::find_member(act, item.member_id) : std::nullopt;
    Member& m = moved ? *moved : at->second;
    auto from = m.covered_until.plus_days(1);
    Receipt r{.org_id = f.org_id,
              .id = act.new_event_id(),
              .fund_id = f.id,
              .member_id = m.id,
              .fiscal_year = fiscal_year,
              .number = number++,
              .received_on = c.collect_on,
              .plan = item.plan,
              .units = item.units,
              .amount_satang = item.amount_satang,
              .covers_from = from,
              .covers_until = covers_until(from, item.plan, item.units),
              .collection_id = c.id,
              .made_ms = act.now(),
              .made_by = act.actor().staff_id};
    store::insert_receipt_later(act, r);
    member::cover(act, book, m, r);
    store::advance_member(act, m);
  }
}

}  // namespace

kit::Result<CollectionView> issue(frame::Act& act, const Doors& doors,
                                  const IssueCollection& command) {
  auto f = TRY(own_fund(act));
  if (!command.area_code.starts_with(f.area_code))
    return kit::refuse_field("/area_code", "welfare.area_outside");
  if (command.collect_on < f.started_on)
    return kit::refuse_field("/collect_on", "welfare.before_the_fund");
  auto rule = TRY(need_rule_on(act, f, command.collect_on));
  Collection c{.org_id = f.org_id,
               .id = act.new_event_id(),
               .area_code = command.area_code,
               .fund_id = f.id,
               .collector = kit::text::normalise_thai(command.collector),
               .collect_on = command.collect_on,
               .issued_ms = act.now(),
               .issued_by = act.actor().staff_id};
  c.collector_index = act.vault().blind_index("collector", kit::text::search_form(c.collector));
  std::vector<CollectionItem> items;
  for (const auto& m : store::members_in(act, f, c.area_code)) {
    auto price = price_of(rule.book, m.plan);
    if (!pays(rule.book, m) || !price || m.joined_on > c.collect_on) continue;
    auto due = units_due(m.covered_until, m.plan, c.collect_on);
    items.push_back({.org_id = f.org_id,
                     .id = act.new_event_id(),
                     .collection_id = c.id,
                     .member_id = m.id,
                     .plan = m.plan,
                     .due_units = due,
                     .due_satang = due * *price});
    c.expected_satang += due * *price;
  }
  if (items.empty()) return kit::refuse_field("/area_code", "welfare.nobody_there");
  store::insert_collection(act, c);
  for (const auto& item : items) store::insert_item_later(act, item);
  act.write_later();
  tell(act, "welfare.collection_issued", c);
  return view_of(act, doors, c);
}

kit::Result<CollectionView> read(frame::Look& look, const Doors& doors) {
  Fund f;
  auto c = TRY(own_collection(look, f));
  look.saw(c.org_id, "welfare.collection", c.id);
  return view_of(look, doors, c);
}

kit::Result<CollectionView> enter(frame::Act& act, const Doors& doors,
                                  const EnterAmounts& command) {
  Fund f;
  auto c = TRY(own_collection(act, f));
  TRY(open_still(c));
  auto rule = TRY(need_rule_on(act, f, c.collect_on));
  auto items = store::items_of(act, c);
  for (std::size_t i = 0; i < command.entries.size(); ++i) {
    const auto& entry = command.entries[i];
    auto at = std::ranges::find(items, entry.member_id, &CollectionItem::member_id);
    if (at == items.end())
      return kit::refuse_field("/entries/" + std::to_string(i) + "/member_id",
                               "welfare.not_on_the_list");
    auto price = price_of(rule.book, at->plan).value_or(0);
    at->units = entry.units;
    at->amount_satang = (Money{price} * entry.units).satang;
    ENSURE(store::enter_amount(act, c, entry.member_id, at->units, at->amount_satang));
  }
  c.entered_satang = 0;
  for (const auto& item : items) c.entered_satang += item.amount_satang;
  store::save_collection(act, c);
  tell(act, "welfare.amounts_entered", c);
  return view_of(act, doors, c);
}

kit::Result<CollectionView> hand_in(frame::Act& act, const Doors& doors, const HandIn& command) {
  Fund f;
  auto c = TRY(own_collection(act, f));
  TRY(open_still(c));
  if (c.collect_on > act.today()) return kit::refuse(Refused::conflict, "welfare.day_to_come");
  auto rule = TRY(need_rule_on(act, f, c.collect_on));
  c.reason = kit::text::normalise_thai(command.reason);
  if (command.counted_satang != c.entered_satang && c.reason.empty())
    return kit::refuse_field(
        "/reason", "welfare.difference_needs_reason",
        {{"difference", Money{command.counted_satang - c.entered_satang}.pretty()}});
  c.counted_satang = command.counted_satang;
  c.state = CollectionState::handed_in;
  c.handed_ms = act.now();
  c.counted_by = act.actor().staff_id;
  write_receipts(act, f, rule.book, c, store::items_of(act, c));
  auto posted = post_all(act, doors, f, c);
  if (!posted) {
    auto refusal = std::move(posted).error();
    for (auto& fault : refusal.faults) fault.path = "/counted_satang";
    return refusal;
  }
  store::save_collection(act, c);
  tell(act, "welfare.collection_handed_in", c);
  return view_of(act, doors, c);
}

CollectionView view_of(frame::Look& look, const Doors& doors, const Collection& c) {
  Villages villages(look, doors);
  CollectionView v{.id = c.id,
                   .fund_id = c.fund_id,
                   .area_code = c.area_code,
                   .village_th = villages(c.area_code).name_th,
                   .village_en = villages(c.area_code).name_en,
                   .collector = c.collector,
                   .collect_on = c.collect_on,
                   .state = c.state,
                   .expected_satang = c.expected_satang,
                   .entered_satang = c.entered_satang,
                   .counted_satang = c.counted_satang,
                   .difference_satang = c.counted_satang ? *c.counted_satang - c.entered_satang : 0,
                   .reason = c.reason,
                   .issued_by = doors.staff_name(look, c.issued_by),
                   .counted_by = doors.staff_name(look, c.counted_by),
                   .handed_at = c.handed_ms,
                   .version = c.version};
  auto fund = store::find_fund(look, c.fund_id);
  ENSURE(fund);
  auto rule = rule_on(look, *fund, c.collect_on);
  std::map<std::string, Member> members;
  for (auto& m : store::members_in(look, *fund, c.area_code)) members.emplace(m.id, m);
  for (const auto& item : store::items_of(look, c)) {
    auto at = members.find(item.member_id);
    auto moved = at == members.end() ? store::find_member(look, item.member_id) : std::nullopt;
    const Member& m = moved ? *moved : at->second;
    v.receipts += c.state == CollectionState::handed_in && item.units > 0;
    v.items.push_back({m.id, m.number, m.name, m.family_id, item.plan,
                       rule ? price_of(rule->book, item.plan).value_or(0) : 0, m.covered_until,
                       item.due_units, item.due_satang, item.units, item.amount_satang,
                       member_code(m)});
  }
  return v;
}

kit::Result<frame::Page<CollectionRow>> list(frame::Look& look, const Doors& doors) {
  auto f = TRY(own_fund(look));
  std::vector<std::string> before{"", ""};
  if (auto cursor = look.query("after"); !cursor.empty())
    before = TRY(frame::read_cursor(cursor, 2));
  auto limit = look.limit();
  Villages villages(look, doors);
  frame::Page<CollectionRow> page;
  for (const auto& c : store::collections_before(look, f, before[0], before[1], limit + 1)) {
    if (page.items.size() == limit) {
      page.next = frame::make_cursor({page.items.back().collect_on.text(), page.items.back().id});
      break;
    }
    page.items.push_back({c.id, c.area_code, villages(c.area_code).name_th,
                          villages(c.area_code).name_en, c.collector, c.collect_on, c.state,
                          c.expected_satang, c.entered_satang, c.counted_satang});
  }
  return page;
}

}  // namespace welfare::collection
