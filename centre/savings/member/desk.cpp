// Members: joining, the promise, leaving, the passbook.
#include "centre/savings/desk.hpp"
#include "centre/savings/news.hpp"
#include "kit/text/text.hpp"

namespace savings {
namespace {

using kit::Refused;

constexpr std::size_t people_most = 20;
constexpr std::size_t days_looked_at = 36;

kit::Result<void> within_promise(const Rules& rules, std::int64_t monthly) {
  if (monthly >= rules.saving_min_satang && monthly <= rules.saving_max_satang) return {};
  return kit::refuse_field("/monthly_satang", "savings.promise_out_of_bounds",
                           {{"least", Money{rules.saving_min_satang}.pretty()}, {"most", Money{rules.saving_max_satang}.pretty()}});
}

void tell(frame::Act& act, std::string_view what, const Group& group, const Member& member) {
  act.announce(what, group.org_id, group.area_code, member.id, MemberNews{group.id, member.state});
}

}  // namespace

// Meetings in a row, the last one backwards, at which an active member saved nothing.
std::map<std::string, std::int64_t> Desk::misses_of(frame::Look& look, const Group& group,
                                                    const std::vector<Member>& members, const Passbooks& books) {
  std::map<std::string, std::int64_t> out;
  std::vector<Day> closed;
  for (const auto& day : store::days_of(look.db, group))
    if (day.state == DayState::closed && closed.size() < days_looked_at) closed.push_back(day);
  for (const auto& member : members) {
    if (member.state != MemberState::active) continue;
    std::map<std::string, std::int64_t> saved;  // by day
    if (auto at = books.of_member.find(member.id); at != books.of_member.end())
      for (const auto& entry : at->second)
        if (entry.kind == EntryKind::saving) saved[entry.day_id] += entry.amount_satang;
    for (const auto& day : closed) {
      if (day.held_on < member.joined_on || saved[day.id] > 0) break;
      ++out[member.id];
    }
  }
  return out;
}

kit::Result<Member> Desk::member_of(frame::Look& look, const Group& group, const std::string& id, const std::string& path) {
  auto member = store::find_member(look.db, id);
  if (!member || member->group_id != group.id) return kit::refuse_field(path, "savings.member_unknown");
  if (member->state != MemberState::active) return kit::refuse_field(path, "savings.member_left");
  return *member;
}

kit::Result<frame::Page<MemberRow>> Desk::get_members(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  auto members = store::members_of(look.db, group);
  auto books = passbooks_of(store::entries_of(look.db, group));
  auto misses = misses_of(look, group, members, books);
  auto rules = TRY(rules_on(look, group, look.today()));
  auto wanted = kit::text::search_form(look.query("q"));
  std::vector<MemberRow> rows;
  for (const auto& m : members) {
    if (!wanted.empty() && kit::text::search_form(m.member_name).find(wanted) == std::string::npos && std::to_string(m.number) != wanted) continue;
    rows.push_back({m.id, m.number, m.member_name, m.state, m.joined_on, m.monthly_satang, books.shares[m.id],
                    books.owed[m.id], misses[m.id], misses[m.id] >= rules.misses_max});
  }
  return frame::page_of(std::move(rows), look.query("after"), page_rows);
}

kit::Result<frame::Page<PersonFound>> Desk::get_people(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  auto members = store::members_of(look.db, group);
  frame::Page<PersonFound> page;
  for (const auto& id : registry_.people_meant(look, look.query("q"), people_most)) {
    auto person = registry_.find_person(look, id);
    if (!person || person->deceased) continue;
    bool member = std::ranges::any_of(members, [&](const Member& m) { return m.person_id == person->id && m.state == MemberState::active; });
    page.items.push_back({person->id, person->full_name, person->birth ? person->birth->text().substr(0, 4) : "", member});
  }
  return page;
}

MemberView Desk::view_of(frame::Look& look, const Group& group, const Member& m) {
  auto books = passbooks_of(store::entries_of(look.db, group));
  MemberView v{.id = m.id, .group_id = group.id, .person_id = m.person_id, .number = m.number, .member_name = m.member_name,
               .state = m.state, .joined_on = m.joined_on, .left_on = m.left_on, .left_why = m.left_why,
               .monthly_satang = m.monthly_satang, .shares_satang = books.shares[m.id], .owed_satang = books.owed[m.id]};
  v.misses = misses_of(look, group, {m}, books)[m.id];
  if (auto rules = rules_on(look, group, look.today()); rules && m.state == MemberState::active)
    v.ceiling_satang = ceiling_of(*rules, v.shares_satang, v.owed_satang);
  std::int64_t shares = 0;
  std::map<std::string, bool> reversed;
  for (const auto& e : books.of_member[m.id]) reversed[e.reverses] = true;
  for (const auto& e : books.of_member[m.id]) {
    shares += shares_change(e.kind, e.amount_satang);
    v.entries.push_back({e.id, e.on_day, e.kind, e.amount_satang, shares, e.document, e.note, reversed[e.id] || !e.reverses.empty()});
  }
  auto guarantees = store::guarantees_of(look.db, group);
  for (auto& row : loan_rows(look, group, books, look.today())) {
    if (row.member_id == m.id) v.loans.push_back(row);
    else if (std::ranges::any_of(guarantees, [&](const auto& g) { return g.loan_id == row.id && g.member_id == m.id; }))
      v.guarantees.push_back(row);
  }
  v.version = m.version;
  return v;
}

kit::Result<MemberView> Desk::get_member(frame::Look& look) {
  auto member = store::find_member(look.db, look.path("member_id"));
  auto group = member ? store::find_group(look.db, member->group_id) : std::nullopt;
  if (!group) return kit::refuse(Refused::not_found, "savings.member_unknown");
  look.saw(group->org_id, "savings.member", member->id);
  return view_of(look, *group, *member);
}

kit::Result<MemberView> Desk::post_member(frame::Act& act, const Join& command) {
  auto group = TRY(locked(act, act.path("group_id")));
  auto rules = TRY(rules_on(act, group, command.joined_on));
  TRY(within_promise(rules, command.monthly_satang));
  if (command.joined_on > act.today()) return kit::refuse_field("/joined_on", "savings.in_future");
  auto person = registry_.find_person(act, command.person_id);
  if (!person || person->deceased) return kit::refuse_field("/person_id", "savings.person_unknown");
  auto members = store::members_of(act.db, group);
  for (const auto& m : members)
    if (m.person_id == person->id && m.state == MemberState::active)
      return kit::refuse_field("/person_id", "savings.member_already", {{"number", std::to_string(m.number)}});
  registry_.hold_person(act, person->id);
  Member member{.org_id = group.org_id, .id = act.new_id(), .group_id = group.id, .person_id = person->id,
                .number = members.empty() ? 1 : members.back().number + 1, .member_name = person->full_name,
                .joined_on = command.joined_on, .monthly_satang = command.monthly_satang};
  store::insert_member(act.db, member);
  if (command.opening_satang > 0)
    TRY(book(act, group, {.member_id = member.id, .on_day = command.joined_on, .kind = EntryKind::saving,
                          .amount_satang = command.opening_satang, .note = "savings.note.brought_along"}));
  if (rules.entry_fee_satang > 0)
    TRY(book(act, group, {.member_id = member.id, .on_day = command.joined_on, .kind = EntryKind::entry_fee,
                          .amount_satang = rules.entry_fee_satang}));
  tell(act, "savings.member_joined", group, member);
  return view_of(act, group, member);
}

kit::Result<MemberView> Desk::put_promise(frame::Act& act, const ChangePromise& command) {
  auto found = store::find_member(act.db, act.path("member_id"));
  if (!found) return kit::refuse(Refused::not_found, "savings.member_unknown");
  auto group = TRY(locked(act, found->group_id));
  auto member = TRY(member_of(act, group, found->id, ""));
  TRY(act.expect_version(member.version));
  auto rules = TRY(rules_on(act, group, act.today()));
  TRY(within_promise(rules, command.monthly_satang));
  member.monthly_satang = command.monthly_satang;
  store::update_member(act.db, member);
  tell(act, "savings.promise_changed", group, member);
  return view_of(act, group, *store::find_member(act.db, member.id));
}

// Everything is given back at once; whoever owes or stands surety stays until that has ended.
kit::Result<MemberView> Desk::post_departure(frame::Act& act, const LeaveGroup& command) {
  auto found = store::find_member(act.db, act.path("member_id"));
  if (!found) return kit::refuse(Refused::not_found, "savings.member_unknown");
  auto group = TRY(locked(act, found->group_id));
  auto member = TRY(member_of(act, group, found->id, ""));
  if (command.state == MemberState::active) return kit::refuse_field("/state", "kit.choice_unknown");
  auto view = view_of(act, group, member);
  if (view.owed_satang > 0) return kit::refuse(Refused::conflict, "savings.still_owes", {{"owed", Money{view.owed_satang}.pretty()}});
  if (std::ranges::any_of(view.guarantees, [](const LoanRow& r) { return r.state == LoanState::running || r.state == LoanState::granted; }))
    return kit::refuse(Refused::conflict, "savings.still_surety");
  if (view.shares_satang > 0)
    TRY(book(act, group, {.member_id = member.id, .on_day = command.left_on, .kind = EntryKind::withdrawal,
                          .amount_satang = view.shares_satang}));
  member.state = command.state;
  member.left_on = command.left_on;
  member.left_why = kit::text::normalise_thai(command.why);
  store::update_member(act.db, member);
  tell(act, "savings.member_left", group, member);
  return view_of(act, group, *store::find_member(act.db, member.id));
}

kit::Result<MemberView> Desk::post_reversal(frame::Act& act, const ReverseEntry& command) {
  auto found = store::find_entry(act.db, act.path("entry_id"));
  if (!found) return kit::refuse(Refused::not_found, "savings.entry_unknown");
  auto group = TRY(locked(act, found->group_id));
  if (!found->reverses.empty() || store::is_reversed(act.db, *found))
    return kit::refuse(Refused::conflict, "savings.entry_reversed");
  if (found->kind == EntryKind::loan || found->kind == EntryKind::written_off)
    return kit::refuse(Refused::conflict, "savings.entry_not_reversible");
  auto reason = kit::text::normalise_thai(command.reason);
  auto made = TRY(funds_.correct(act, found->transfer_id, reason, command.on_day));
  Entry entry = *found;
  entry.id = act.new_event_id();
  entry.on_day = command.on_day;
  entry.amount_satang = -found->amount_satang;
  entry.transfer_id = made.id;
  entry.document = made.number;
  entry.note = reason;
  entry.reverses = found->id;
  entry.made_ms = act.now();
  entry.made_by = act.actor().staff_id;
  store::insert_entry(act.db, entry);
  act.announce("savings.entry_reversed", group.org_id, group.area_code, entry.id, EntryNews{group.id, entry.kind, entry.amount_satang});
  if (!found->loan_id.empty())
    if (auto loan = store::find_loan(act.db, found->loan_id); loan && loan->state == LoanState::repaid) {
      loan->state = LoanState::running;
      store::update_loan(act.db, *loan);
    }
  return view_of(act, group, *store::find_member(act.db, entry.member_id));
}

kit::Result<frame::Page<WelfarePaid>> Desk::get_welfare(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  look.saw(group.org_id, "savings.group", group.id);
  std::map<std::string, Member> members;
  for (auto& m : store::members_of(look.db, group)) members[m.id] = m;
  std::map<std::string, bool> reversed;
  std::vector<WelfarePaid> rows;
  for (const auto& e : store::entries_of(look.db, group)) {
    if (e.kind != EntryKind::welfare) continue;
    const auto& m = members[e.member_id];
    reversed[e.reverses] = true;
    if (e.reverses.empty()) rows.push_back({e.id, m.id, m.number, m.member_name, e.on_day, e.amount_satang, e.document, e.note, false});
  }
  for (auto& row : rows) row.reversed = reversed.contains(row.id);
  std::ranges::reverse(rows);
  return frame::page_of(std::move(rows), look.query("after"), page_rows);
}

kit::Result<MemberView> Desk::post_welfare(frame::Act& act, const PayWelfare& command) {
  auto group = TRY(locked(act, act.path("group_id")));
  auto member = TRY(member_of(act, group, command.member_id, "/member_id"));
  TRY(book(act, group, {.member_id = member.id, .on_day = command.on_day, .kind = EntryKind::welfare,
                        .amount_satang = command.amount_satang, .note = kit::text::normalise_thai(command.reason)}));
  return view_of(act, group, member);
}

}  // namespace savings
