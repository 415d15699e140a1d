// A saving day: the sheet is filled, the money goes into the books, the cash is counted, and the meeting closes.
#include "centre/savings/desk.hpp"
#include "centre/savings/news.hpp"
#include "kit/text/text.hpp"

namespace savings {
namespace {

using kit::Refused;

constexpr std::int64_t members_for_the_fifth = 5;  // with fewer, somebody always holds more than a fifth

struct CashOfDay {
  std::int64_t in = 0, out = 0;
};
CashOfDay cash_of(const std::vector<Entry>& entries) {
  CashOfDay cash;
  for (const auto& entry : entries) {
    auto change = cash_change(entry.kind, entry.amount_satang);
    (change > 0 ? cash.in : cash.out) += std::abs(change);
  }
  return cash;
}

kit::Result<Day> open_day(frame::Act& act) {
  auto day = store::find_day(act.db, act.path("day_id"));
  if (!day) return kit::refuse(Refused::not_found, "savings.day_unknown");
  if (day->state != DayState::open) return kit::refuse(Refused::conflict, "savings.day_closed");
  return *day;
}

void tell(frame::Act& act, std::string_view what, const Group& group, const Day& day) {
  act.announce(what, group.org_id, group.area_code, day.id,
               DayNews{group.id, day.held_on, day.counted_satang, day.counted_satang - day.expected_satang});
}

}  // namespace

std::vector<SheetRow> Desk::sheet_of(frame::Look& look, const Group& group, const Day& day, const std::vector<Entry>& today) {
  auto members = store::members_of(look.db, group);
  auto books = passbooks_of(store::entries_of(look.db, group));
  auto misses = misses_of(look, group, members, books);
  auto rules = rules_on(look, group, day.held_on);
  std::map<std::string, Line> lines;
  for (auto& line : store::lines_of(look.db, day)) lines[line.member_id] = line;
  std::map<std::string, std::int64_t> posted, due;
  for (const auto& entry : today)
    if (cash_change(entry.kind, entry.amount_satang) > 0 && entry.amount_satang > 0) posted[entry.member_id] += entry.amount_satang;
  for (const auto& loan : store::loans_of(look.db, group)) {
    if (loan.state != LoanState::running) continue;
    auto standing = standing_of(loan, store::schedule_of(look.db, loan), books.of_loan[loan.id], day.held_on);
    due[loan.member_id] += standing.interest_due + standing.principal_due;
  }
  std::vector<SheetRow> rows;
  for (const auto& m : members) {
    if (m.state != MemberState::active && !posted.contains(m.id)) continue;
    const auto& line = lines[m.id];
    rows.push_back({m.id, m.number, m.member_name, books.shares[m.id], m.monthly_satang, due[m.id], books.owed[m.id],
                    rules ? rules->fine_satang * misses[m.id] : 0, line.saving_satang, line.repayment_satang,
                    line.fine_satang, posted[m.id]});
  }
  return rows;
}

DayView Desk::view_of(frame::Look& look, const Group& group, const Day& day) {
  auto today = store::entries_of(look.db, day);
  DayView v{.id = day.id, .group_id = group.id, .held_on = day.held_on, .state = day.state,
            .opening_satang = day.opening_satang, .explained = day.explained, .minutes = day.minutes};
  auto cash = cash_of(today);
  v.receipts_satang = cash.in;
  v.payments_satang = cash.out;
  v.rows = sheet_of(look, group, day, today);
  for (const auto& row : v.rows) v.on_sheet_satang += row.saving_satang + row.repayment_satang + row.fine_satang;
  if (day.state == DayState::open) {
    auto account = funds_.find_account(look, group.fund_id, "cash");
    auto now = account ? account->balance.satang : 0;
    v.other_satang = now - day.opening_satang - cash.in + cash.out;
    v.expected_satang = now + v.on_sheet_satang;
  } else {
    v.expected_satang = day.expected_satang;
    v.other_satang = day.expected_satang - day.opening_satang - cash.in + cash.out;
    v.counted_satang = day.counted_satang;
    v.difference_satang = day.counted_satang - day.expected_satang;
    v.counts = counts_of(day.counts);
  }
  v.version = day.version;
  return v;
}

kit::Result<frame::Page<DayRow>> Desk::get_days(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  std::vector<DayRow> rows;
  for (const auto& d : store::days_of(look.db, group))
    rows.push_back({d.id, d.held_on, d.state, d.expected_satang, d.counted_satang,
                    d.state == DayState::closed ? d.counted_satang - d.expected_satang : 0, d.explained});
  return frame::page_of(std::move(rows), look.query("after"), page_rows);
}

kit::Result<DayView> Desk::get_day(frame::Look& look) {
  auto day = store::find_day(look.db, look.path("day_id"));
  auto group = day ? store::find_group(look.db, day->group_id) : std::nullopt;
  if (!group) return kit::refuse(Refused::not_found, "savings.day_unknown");
  return view_of(look, *group, *day);
}

kit::Result<DayView> Desk::post_day(frame::Act& act, const OpenDay& command) {
  auto group = TRY(locked(act, act.path("group_id")));
  TRY(rules_on(act, group, command.held_on));
  if (command.held_on > act.today()) return kit::refuse_field("/held_on", "savings.in_future");
  for (const auto& day : store::days_of(act.db, group)) {
    if (day.state == DayState::open) return kit::refuse(Refused::conflict, "savings.day_still_open", {{"day", day.held_on.text()}});
    if (day.held_on >= command.held_on) return kit::refuse_field("/held_on", "savings.day_not_later", {{"day", day.held_on.text()}});
  }
  auto cash = funds_.find_account(act, group.fund_id, "cash");
  Day day{.org_id = group.org_id, .id = act.new_id(), .group_id = group.id, .held_on = command.held_on,
          .opening_satang = cash ? cash->balance.satang : 0};
  store::insert_day(act.db, day);
  tell(act, "savings.day_opened", group, day);
  return view_of(act, group, day);
}

// Of members, and without those who bring nothing.
kit::Result<std::vector<Line>> Desk::lines_asked(frame::Act& act, const Group& group, const Day& day, const FillSheet& command) {
  std::vector<Line> lines;
  for (std::size_t i = 0; i < command.lines.size(); ++i) {
    const auto& line = command.lines[i];
    if (line.saving_satang == 0 && line.repayment_satang == 0 && line.fine_satang == 0) continue;
    auto path = "/lines/" + std::to_string(i) + "/member_id";
    TRY(member_of(act, group, line.member_id, path));
    if (std::ranges::find(lines, line.member_id, &Line::member_id) != lines.end()) return kit::refuse_field(path, "savings.member_twice");
    lines.push_back({group.org_id, day.id, line.member_id, line.saving_satang, line.repayment_satang, line.fine_satang});
  }
  return lines;
}

kit::Result<DayView> Desk::post_sheet(frame::Act& act, const FillSheet& command) {
  auto found = TRY(open_day(act));
  auto group = TRY(locked(act, found.group_id));
  auto day = TRY(open_day(act));
  auto lines = TRY(lines_asked(act, group, day, command));
  store::clear_lines(act.db, day);
  for (const auto& line : lines) store::put_line(act.db, line);
  tell(act, "savings.sheet_filled", group, day);
  return view_of(act, group, day);
}

// To the oldest loan first; interest before principal.
kit::Result<void> Desk::repay(frame::Act& act, const Group& group, const Day& day, const Line& line,
                              const Passbooks& books, std::int64_t member_number) {
  auto rest = line.repayment_satang;
  auto loans = store::loans_of(act.db, group);
  std::ranges::reverse(loans);
  for (auto& loan : loans) {
    if (loan.member_id != line.member_id || loan.state != LoanState::running || rest == 0) continue;
    auto entries = books.of_loan.find(loan.id);
    ENSURE(entries != books.of_loan.end());
    auto standing = standing_of(loan, store::schedule_of(act.db, loan), entries->second, day.held_on);
    auto parts = split_repayment(standing, rest);
    rest = parts.rest;
    Entry entry{.member_id = line.member_id, .loan_id = loan.id, .day_id = day.id, .on_day = day.held_on};
    auto put = [&](EntryKind kind, std::int64_t amount) -> kit::Result<void> {
      if (amount == 0) return {};
      entry.kind = kind;
      entry.amount_satang = amount;
      TRY(book(act, group, entry));
      return {};
    };
    TRY(put(EntryKind::interest, parts.interest));
    TRY(put(EntryKind::principal, parts.principal));
    if (parts.principal < standing.owed) continue;
    loan.state = LoanState::repaid;
    store::update_loan(act.db, loan);
  }
  if (rest == 0) return {};
  return kit::refuse(Refused::conflict, "savings.more_than_owed", {{"number", std::to_string(member_number)}, {"rest", Money{rest}.pretty()}});
}

kit::Result<void> Desk::collect(frame::Act& act, const Group& group, const Day& day, const Line& line,
                                const Passbooks& books, std::int64_t member_number) {
  Entry entry{.member_id = line.member_id, .day_id = day.id, .on_day = day.held_on};
  if (line.saving_satang > 0) {
    entry.kind = EntryKind::saving;
    entry.amount_satang = line.saving_satang;
    TRY(book(act, group, entry));
  }
  if (line.fine_satang > 0) {
    entry.kind = EntryKind::fine;
    entry.amount_satang = line.fine_satang;
    TRY(book(act, group, entry));
  }
  if (line.repayment_satang > 0) TRY(repay(act, group, day, line, books, member_number));
  return {};
}

// Into the books, all or nothing; of a cooperative nobody may come to own more than its law lets.
kit::Result<void> Desk::take(frame::Act& act, const Group& group, const Day& day, const std::vector<Line>& lines) {
  auto members = store::members_of(act.db, group);
  auto books = passbooks_of(store::entries_of(act.db, group));
  for (const auto& line : lines) {
    auto member = std::ranges::find(members, line.member_id, &Member::id);
    TRY(collect(act, group, day, line, books, member->number));
  }
  auto after = passbooks_of(store::entries_of(act.db, group));
  for (const auto& law : store::law_of(act.db, group.kind, day.held_on)) {
    if (law.code != "share_most_pm" || active_members(act, group) < members_for_the_fifth) continue;
    for (const auto& member : members)
      if (after.shares[member.id] * 1000 > after.all_shares * law.amount && after.shares[member.id] > books.shares[member.id])
        return kit::refuse(Refused::conflict, "savings.more_than_a_fifth", {{"number", std::to_string(member.number)}, {"law", law.name_th}});
  }
  return {};
}

// What stands on the sheet goes into the books; the sheet is empty then, and may be filled again by those who come late.
kit::Result<DayView> Desk::post_collection(frame::Act& act) {
  auto found = TRY(open_day(act));
  auto group = TRY(locked(act, found.group_id));
  auto day = TRY(open_day(act));
  TRY(take(act, group, day, store::lines_of(act.db, day)));
  store::clear_lines(act.db, day);
  tell(act, "savings.sheet_collected", group, day);
  return view_of(act, group, day);
}

// What was taken where there was no line: by several hands, each for some members, whatever stands on the sheet.
kit::Result<DayView> Desk::post_receipts(frame::Act& act, const FillSheet& command) {
  auto found = TRY(open_day(act));
  auto group = TRY(locked(act, found.group_id));
  auto day = TRY(open_day(act));
  auto lines = TRY(lines_asked(act, group, day, command));
  TRY(take(act, group, day, lines));
  tell(act, "savings.receipts_taken", group, day);
  return view_of(act, group, day);
}

kit::Result<DayView> Desk::post_day_closing(frame::Act& act, const CloseDay& command) {
  auto found = TRY(open_day(act));
  auto group = TRY(locked(act, found.group_id));
  auto day = TRY(open_day(act));
  if (!store::lines_of(act.db, day).empty()) return kit::refuse(Refused::conflict, "savings.sheet_not_collected");
  auto cash = funds_.find_account(act, group.fund_id, "cash");
  ENSURE(cash);
  day.expected_satang = cash->balance.satang;
  day.counted_satang = counted(command.counts);
  day.counts = counts_text(command.counts);
  day.explained = kit::text::normalise_thai(command.explained);
  day.minutes = kit::text::normalise_thai(command.minutes);
  auto difference = day.counted_satang - day.expected_satang;
  if (difference != 0 && day.explained.empty())
    return kit::refuse_field("/explained", difference < 0 ? "savings.cash_short" : "savings.cash_over",
                             {{"difference", Money{std::abs(difference)}.pretty()}});
  if (difference != 0)
    TRY(funds_.transfer(act, {.fund_id = group.fund_id,
                              .debit_code = difference < 0 ? "cash_short" : "cash",
                              .credit_code = difference < 0 ? "cash" : "cash_over",
                              .amount = Money{std::abs(difference)},
                              .effective_on = day.held_on,
                              .series = funds::Series::journal,
                              .purpose = "savings.day/" + day.id,
                              .memo = day.explained}));
  day.state = DayState::closed;
  day.closed_ms = act.now();
  day.closed_by = act.actor().staff_id;
  store::update_day(act.db, day);
  tell(act, "savings.day_closed", group, day);
  return view_of(act, group, *store::find_day(act.db, day.id));
}

}  // namespace savings
