// What all parts of savings share: the group and its rules on a day, and the one way in which a passbook is written.
#include "centre/savings/desk.hpp"

#include "centre/savings/news.hpp"

namespace savings {
namespace {

using kit::Refused;

constexpr std::string_view purpose = "savings.entry/";

// What the ledger's reader is told; no name.
std::string memo_of(const Entry& entry, std::int64_t member_number) {
  static constexpr std::string_view words[] = {"เงินสัจจะ", "ถอนเงินสัจจะ", "ค่าปรับ", "ค่าธรรมเนียมแรกเข้า", "จ่ายเงินกู้", "รับชำระเงินต้น",
                                               "รับดอกเบี้ยเงินกู้", "ตัดหนี้สูญ", "จ่ายเงินปันผล", "จ่ายเงินเฉลี่ยคืน", "ปันผลเข้าเงินสัจจะ",
                                               "เฉลี่ยคืนเข้าเงินสัจจะ", "จ่ายสวัสดิการ"};
  return std::string(words[static_cast<std::size_t>(entry.kind)]) + " สมาชิกเลขที่ " + std::to_string(member_number);
}

}  // namespace

std::unique_ptr<Savings> open_savings(funds::Funds& funds, registry::Registry& registry, papers::Papers& papers) {
  return std::make_unique<Desk>(funds, registry, papers);
}

Desk::Desk(funds::Funds& funds, registry::Registry& registry, papers::Papers& papers)
    : funds_(funds), registry_(registry), papers_(papers) {
  funds_.before_closing([this](frame::Look& look, const std::string& fund_id, kit::Date until) {
    return before_closing(look, fund_id, until);
  });
}

Passbooks passbooks_of(const std::vector<Entry>& entries) {
  Passbooks out;
  for (const auto& entry : entries) {
    auto shares = shares_change(entry.kind, entry.amount_satang);
    auto owed = owed_change(entry.kind, entry.amount_satang);
    out.shares[entry.member_id] += shares;
    out.owed[entry.member_id] += owed;
    out.all_shares += shares;
    out.all_owed += owed;
    out.of_member[entry.member_id].push_back(entry);
    if (!entry.loan_id.empty()) out.of_loan[entry.loan_id].push_back(entry);
  }
  return out;
}

kit::Result<Group> Desk::group_in_path(frame::Look& look) {
  auto group = store::find_group(look.db, look.path("group_id"));
  if (!group) return kit::refuse(Refused::not_found, "savings.group_unknown");
  return *group;
}

kit::Result<Group> Desk::locked(frame::Act& act, std::string_view group_id) {
  auto group = store::lock_group(act.db, group_id);
  if (!group) return kit::refuse(Refused::not_found, "savings.group_unknown");
  return *group;
}

kit::Result<Rules> Desk::rules_on(frame::Look& look, const Group& group, kit::Date day) {
  for (const auto& rules : store::rules_of(look.db, group))
    if (rules.valid_from <= day) return rules;
  return kit::refuse(Refused::conflict, "savings.no_rules_yet");
}

std::int64_t Desk::active_members(frame::Look& look, const Group& group) {
  return std::ranges::count(store::members_of(look.db, group), MemberState::active, &Member::state);
}

kit::Result<Entry> Desk::book(frame::Act& act, const Group& group, Entry entry) {
  auto member = store::find_member(act.db, entry.member_id);
  ENSURE(member && member->group_id == group.id);
  auto way = way_of(entry.kind);
  entry.org_id = group.org_id;
  entry.id = act.new_event_id();
  entry.group_id = group.id;
  auto made = TRY(funds_.transfer(act, {.fund_id = group.fund_id,
                                        .debit_code = std::string(way.debit_key),
                                        .credit_code = std::string(way.credit_key),
                                        .amount = Money{entry.amount_satang},
                                        .effective_on = entry.on_day,
                                        .series = way.series,
                                        .purpose = std::string(purpose) + entry.id,
                                        .memo = memo_of(entry, member->number)}));
  entry.transfer_id = made.id;
  entry.document = made.number;
  entry.made_ms = act.now();
  entry.made_by = act.actor().staff_id;
  store::insert_entry(act.db, entry);
  act.announce("savings.entry_made", group.org_id, group.area_code, entry.id, EntryNews{group.id, entry.kind, entry.amount_satang});
  return entry;
}

Desk::Agreement Desk::agreement(frame::Look& look, const Group& group) {
  auto books = passbooks_of(store::entries_of(look.db, group));
  Agreement out;
  for (const auto& account : funds_.accounts(look, group.fund_id)) {
    if (account.account_key == "shares") out.shares_apart = account.balance.satang - books.all_shares;
    if (account.account_key == "loans") out.loans_apart = account.balance.satang - books.all_owed;
  }
  return out;
}

std::vector<std::string> Desk::faults_of(frame::Look& look, const Group& group) {
  std::vector<std::string> out;
  auto apart = agreement(look, group);
  if (apart.shares_apart != 0) out.push_back("passbooks and ledger differ in savings: " + group.id);
  if (apart.loans_apart != 0) out.push_back("passbooks and ledger differ in loans: " + group.id);
  auto books = passbooks_of(store::entries_of(look.db, group));
  for (const auto& [member, shares] : books.shares)
    if (shares < 0) out.push_back("a member has less than nothing: " + member);
  for (const auto& [member, owed] : books.owed)
    if (owed < 0) out.push_back("a member owes less than nothing: " + member);
  return out;
}

std::vector<std::string> Desk::faults(frame::Look& look) {
  std::vector<std::string> out;
  std::map<std::string, Money> posted;
  for (const auto& transfer : funds_.transfers_for(look, purpose)) posted[transfer.id] = transfer.amount;
  for (const auto& group : store::groups(look.db)) {
    for (auto& fault : faults_of(look, group)) out.push_back(std::move(fault));
    for (const auto& entry : store::entries_of(look.db, group)) {
      if (!entry.reverses.empty()) continue;
      auto at = posted.find(entry.transfer_id);
      if (at == posted.end() || at->second.satang != entry.amount_satang)
        out.push_back("an entry of a passbook is not in the ledger: " + entry.id);
    }
  }
  return out;
}

std::vector<funds::ClosingCheck> Desk::before_closing(frame::Look& look, const std::string& fund_id, kit::Date until) {
  auto group = store::group_of_fund(look.db, fund_id);
  if (!group) return {};
  std::int64_t open = 0;
  for (const auto& day : store::days_of(look.db, *group)) open += day.state == DayState::open && day.held_on <= until;
  auto apart = agreement(look, *group);
  return {{"savings.check.days", open == 0, true, open, {}},
          {"savings.check.shares", apart.shares_apart == 0, true, apart.shares_apart != 0, Money{apart.shares_apart}},
          {"savings.check.loans", apart.loans_apart == 0, true, apart.loans_apart != 0, Money{apart.loans_apart}}};
}

}  // namespace savings
