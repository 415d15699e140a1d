// The profit of a year: planned by the rule book, decided by the meeting after the books were closed, paid out.
#include "centre/savings/desk.hpp"
#include "centre/savings/news.hpp"

namespace savings {
namespace {

using kit::Refused;

Money part(const YearView& v, std::int64_t YearView::* which) { return Money{v.*which}; }

std::int64_t interest_paid(const std::vector<Entry>& entries, kit::Date from, kit::Date until) {
  std::int64_t sum = 0;
  for (const auto& e : entries)
    if (e.kind == EntryKind::interest && e.on_day >= from && e.on_day <= until) sum += e.amount_satang;
  return std::max<std::int64_t>(sum, 0);
}

void check_dividend(const std::vector<Law>& law, std::int64_t shares, YearView& v) {
  for (const auto& one : law)
    if (one.code == "dividend_most_pm" && static_cast<__int128>(v.dividend_satang) * 1000 > static_cast<__int128>(shares) * one.amount)
      v.problems.emplace_back("savings.dividend_above_law");
}

}  // namespace

YearView Desk::planned(frame::Look& look, const Group& group, kit::Date from, kit::Date until, kit::Date decided_on) {
  YearView v{{.from_on = from, .until_on = until}};
  v.profit_satang = funds_.result_between(look, group.fund_id, from, until).satang;
  auto rules = rules_on(look, group, decided_on);
  if (!rules) return v;
  v.rules_from = rules->valid_from;
  auto books = passbooks_of(store::entries_of(look.db, group));
  std::vector<std::int64_t> months, interest;
  std::int64_t all_months = 0, all_interest = 0, shares = 0;
  for (const auto& m : store::members_of(look.db, group)) {
    const auto& entries = books.of_member[m.id];
    PortionView portion{{.member_id = m.id}, m.number, m.member_name};
    if (m.state == MemberState::active) portion.share_months = share_months(entries, from, until);
    portion.interest_satang = m.state == MemberState::active ? interest_paid(entries, from, until) : 0;
    all_months += portion.share_months;
    all_interest += portion.interest_satang;
    for (const auto& e : entries) shares += e.on_day <= until ? shares_change(e.kind, e.amount_satang) : 0;
    months.push_back(portion.share_months);
    interest.push_back(portion.interest_satang);
    v.portions.push_back(std::move(portion));
  }
  auto split = split_profit(v.profit_satang, *rules, all_months > 0, all_interest > 0);
  v.dividend_satang = split.dividend;
  v.patronage_satang = split.patronage;
  v.welfare_satang = split.welfare;
  v.reserve_satang = split.reserve;
  v.allowance_satang = split.allowance;
  v.league_satang = split.league;
  auto dividends = share_out(v.dividend_satang, months);
  auto refunds = share_out(v.patronage_satang, interest);
  for (std::size_t i = 0; i < v.portions.size(); ++i) {
    v.portions[i].dividend_satang = dividends[i];
    v.portions[i].patronage_satang = refunds[i];
  }
  std::erase_if(v.portions, [](const PortionView& p) { return p.share_months == 0 && p.interest_satang == 0; });
  if (v.profit_satang <= 0) v.problems.emplace_back("savings.no_profit");
  check_dividend(store::law_of(look.db, group.kind, decided_on), shares, v);
  return v;
}

YearView Desk::view_of(frame::Look& look, const Group& group, const Year& y) {
  YearView v{y, y.id, y.decided_on, y.paid_on, y.paid_how};
  std::map<std::string, Member> members;
  for (const auto& m : store::members_of(look.db, group)) members[m.id] = m;
  for (const auto& p : store::portions_of(look.db, y))
    v.portions.push_back({p, members[p.member_id].number, members[p.member_id].member_name});
  std::ranges::sort(v.portions, {}, &PortionView::number);
  v.version = y.version;
  return v;
}

kit::Result<frame::Page<YearView>> Desk::get_years(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  frame::Page<YearView> page;
  for (const auto& year : store::years_of(look.db, group)) page.items.push_back(view_of(look, group, year));
  return page;
}

kit::Result<YearView> Desk::get_profit(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  auto from = kit::Date::parse(look.query("from"));
  if (!from) return kit::refuse_field("/from_on", "kit.date_expected");
  auto until = kit::Date::parse(look.query("until"));
  if (!until || *until < *from) return kit::refuse_field("/until_on", "kit.date_expected");
  return planned(look, group, *from, *until, look.today());
}

kit::Result<YearView> Desk::post_year(frame::Act& act, const ShareProfit& command) {
  auto group = TRY(locked(act, act.path("group_id")));
  if (command.until_on < command.from_on || command.decided_on <= command.until_on)
    return kit::refuse_field("/decided_on", "savings.day_impossible");
  for (const auto& year : store::years_of(act.db, group))
    if (year.until_on >= command.from_on) return kit::refuse_field("/from_on", "savings.year_shared", {{"until", year.until_on.text()}});
  TRY(carried(command.votes_for, command.votes_against, active_members(act, group)));
  auto v = planned(act, group, command.from_on, command.until_on, command.decided_on);
  if (!v.problems.empty()) return kit::refuse(Refused::conflict, v.problems.front());
  // The result must stand in the balance: the year was closed in the books.
  if (funds_.balance_on(act, group.fund_id, "fund_balance", command.until_on).satang < v.profit_satang)
    return kit::refuse(Refused::conflict, "savings.year_not_closed");
  struct Move {
    std::int64_t YearView::* amount;
    const char* to;
    const char* memo;
  };
  constexpr Move moves[] = {{&YearView::dividend_satang, "dividends_payable", "จัดสรรกำไร: เงินปันผล"},
                            {&YearView::patronage_satang, "patronage_payable", "จัดสรรกำไร: เงินเฉลี่ยคืน"},
                            {&YearView::welfare_satang, "welfare_pot", "จัดสรรกำไร: สวัสดิการ"},
                            {&YearView::reserve_satang, "reserve", "จัดสรรกำไร: เงินสำรอง"},
                            {&YearView::allowance_satang, "bonus_payable", "จัดสรรกำไร: ค่าตอบแทนกรรมการ"},
                            {&YearView::league_satang, "league_fee_payable", "จัดสรรกำไร: ค่าบำรุงสันนิบาตสหกรณ์"}};
  v.votes_for = command.votes_for;
  v.votes_against = command.votes_against;
  Year year{v, group.org_id, act.new_id(), group.id, command.decided_on, act.actor().staff_id};
  for (const auto& move : moves)
    if (v.*move.amount > 0)
      TRY(funds_.transfer(act, {.fund_id = group.fund_id, .debit_code = "fund_balance", .credit_code = move.to,
                                .amount = part(v, move.amount), .effective_on = command.decided_on,
                                .series = funds::Series::journal, .purpose = "savings.year/" + year.id, .memo = move.memo}));
  store::insert_year(act.db, year);
  for (const auto& p : v.portions)
    store::insert_portion(act.db, {p, group.org_id, year.id});
  act.announce("savings.profit_shared", group.org_id, group.area_code, year.id, YearNews{group.id, year.until_on, year.profit_satang, year.paid_how});
  return view_of(act, group, year);
}

kit::Result<YearView> Desk::post_profit_payment(frame::Act& act, const PayProfit& command) {
  auto found = store::find_year(act.db, act.path("year_id"));
  if (!found) return kit::refuse(Refused::not_found, "savings.year_unknown");
  auto group = TRY(locked(act, found->group_id));
  auto year = *store::find_year(act.db, found->id);
  if (year.paid_on) return kit::refuse(Refused::conflict, "savings.profit_paid");
  if (command.paid_how == PaidHow::nothing) return kit::refuse_field("/paid_how", "kit.choice_unknown");
  if (command.paid_on < year.decided_on) return kit::refuse_field("/paid_on", "savings.day_impossible");
  bool cash = command.paid_how == PaidHow::cash;
  std::string day_id;
  for (const auto& day : store::days_of(act.db, group))
    if (day.state == DayState::open && day.held_on == command.paid_on) day_id = day.id;
  for (const auto& p : store::portions_of(act.db, year)) {
    Entry entry{.member_id = p.member_id, .day_id = day_id, .on_day = command.paid_on};
    auto put = [&](EntryKind kind, std::int64_t amount) -> kit::Result<void> {
      if (amount == 0) return {};
      entry.kind = kind;
      entry.amount_satang = amount;
      TRY(book(act, group, entry));
      return {};
    };
    TRY(put(cash ? EntryKind::dividend : EntryKind::dividend_saved, p.dividend_satang));
    TRY(put(cash ? EntryKind::patronage : EntryKind::patronage_saved, p.patronage_satang));
  }
  year.paid_on = command.paid_on;
  year.paid_how = command.paid_how;
  store::update_year(act.db, year);
  act.announce("savings.profit_paid", group.org_id, group.area_code, year.id, YearNews{group.id, year.until_on, year.profit_satang, year.paid_how});
  return view_of(act, group, *store::find_year(act.db, year.id));
}

}  // namespace savings
