// Loans: asked, granted by the meeting in the order of urgency, paid out, repaid, written off.
#include "centre/savings/desk.hpp"
#include "centre/savings/news.hpp"
#include "kit/text/text.hpp"

namespace savings {
namespace {

using kit::Refused;

void tell(frame::Act& act, std::string_view what, const Group& group, const Loan& loan) {
  act.announce(what, group.org_id, group.area_code, loan.id, LoanNews{group.id, loan.state, loan.amount_satang});
}

bool binds(LoanState state) {
  return state == LoanState::asked || state == LoanState::granted || state == LoanState::running;
}

// Urgent ones first, then in the order in which they were asked; what runs and what is over follow.
int rank(const LoanRow& row) {
  if (row.state == LoanState::asked || row.state == LoanState::granted) return row.urgency == Urgency::urgent ? 0 : 1;
  return row.state == LoanState::running ? 2 : 3;
}

std::optional<CooperativeLoan> told(frame::Look& look, const Loan& loan) {
  auto group = store::find_group(look.db, loan.group_id);
  auto member = store::find_member(look.db, loan.member_id);
  if (!group || !member || group->kind != GroupKind::cooperative) return std::nullopt;
  bool refused = loan.state == LoanState::refused || loan.state == LoanState::written_off;
  return CooperativeLoan{.id = loan.id, .of = {group->org_id, group->id, group->area_code, group->name_th, group->name_en},
                         .number = loan.number, .person_id = member->person_id, .member_name = member->member_name,
                         .amount = Money{loan.amount_satang}, .owed = Money{passbooks_of(store::entries_of(look.db, loan)).all_owed},
                         .granted = !refused && loan.state != LoanState::asked, .refused = refused, .paid_out_on = loan.paid_out_on};
}

}  // namespace

std::optional<Cooperative> Desk::find_cooperative(frame::Look& look, std::string_view group_id) {
  auto group = store::find_group(look.db, group_id);
  if (!group || group->kind != GroupKind::cooperative) return std::nullopt;
  return Cooperative{group->org_id, group->id, group->area_code, group->name_th, group->name_en};
}

std::vector<CooperativeLoan> Desk::cooperative_loans(frame::Look& look, std::string_view person_id) {
  std::vector<CooperativeLoan> out;
  for (const auto& loan : store::cooperative_loans(look.db, person_id))
    if (auto one = told(look, loan)) out.push_back(*std::move(one));
  return out;
}

std::optional<CooperativeLoan> Desk::find_cooperative_loan(frame::Look& look, std::string_view loan_id) {
  auto loan = store::find_loan(look.db, loan_id);
  return loan ? told(look, *loan) : std::nullopt;
}

std::vector<LoanRow> Desk::loan_rows(frame::Look& look, const Group& group, const Passbooks& books, kit::Date on) {
  std::map<std::string, std::string> names;
  for (const auto& m : store::members_of(look.db, group)) names[m.id] = m.member_name;
  std::vector<LoanRow> rows;
  for (const auto& l : store::loans_of(look.db, group)) {
    LoanRow row{.id = l.id, .number = l.number, .member_id = l.member_id, .member_name = names[l.member_id], .purpose = l.purpose,
                .urgency = l.urgency, .state = l.state, .asked_on = l.asked_on, .amount_satang = l.amount_satang};
    auto entries = books.of_loan.find(l.id);
    if (l.state == LoanState::running && entries != books.of_loan.end()) {
      auto s = standing_of(l, store::schedule_of(look.db, l), entries->second, on);
      row.owed_satang = s.owed;
      row.interest_due_satang = s.interest_due;
      row.overdue_satang = s.overdue;
      row.months_late = s.months_late;
    }
    rows.push_back(std::move(row));
  }
  std::ranges::sort(rows, {}, [](const LoanRow& r) {
    auto at = rank(r);
    return std::tuple(at, at < 2 ? r.asked_on.text() : "", at < 2 ? r.number : -r.number);
  });
  return rows;
}

LoanView Desk::view_of(frame::Look& look, const Group& group, const Loan& l) {
  auto books = passbooks_of(store::entries_of(look.db, group));
  LoanView v{LoanTerms(l)};
  v.id = l.id;
  if (auto member = store::find_member(look.db, l.member_id)) v.member_name = member->member_name;
  for (const auto& g : store::guarantees_of(look.db, group)) {
    auto m = g.loan_id == l.id ? store::find_member(look.db, g.member_id) : std::nullopt;
    if (m) v.guarantors.push_back({m->id, m->number, m->member_name, m->state, m->joined_on, m->monthly_satang, books.shares[m->id], books.owed[m->id], 0, false});
  }
  v.schedule = l.paid_out_on ? store::schedule_of(look.db, l) : schedule_of(l, look.today());
  auto standing = standing_of(l, v.schedule, books.of_loan[l.id], look.today());
  v.owed_satang = standing.owed;
  v.interest_due_satang = standing.interest_due;
  v.overdue_satang = standing.overdue;
  v.months_late = standing.months_late;
  for (const auto& e : books.of_loan[l.id]) v.entries.push_back({e.id, e.on_day, e.kind, e.amount_satang, 0, e.document, e.note, !e.reverses.empty()});
  v.version = l.version;
  return v;
}

kit::Result<frame::Page<LoanRow>> Desk::get_loans(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  return frame::page_of(loan_rows(look, group, passbooks_of(store::entries_of(look.db, group)), look.today()),
                        look.query("after"), page_rows);
}

kit::Result<LoanView> Desk::get_loan(frame::Look& look) {
  auto loan = store::find_loan(look.db, look.path("loan_id"));
  auto group = loan ? store::find_group(look.db, loan->group_id) : std::nullopt;
  if (!group) return kit::refuse(Refused::not_found, "savings.loan_unknown");
  look.saw(group->org_id, "savings.loan", loan->id);
  return view_of(look, *group, *loan);
}

// Enough of them, each a member with few enough guarantees already, and no circle that the rule book refuses.
kit::Result<void> Desk::may_stand_surety(frame::Look& look, const Group& group, const Rules& rules, const AskLoan& c) {
  if (static_cast<std::int64_t>(c.guarantors.size()) < rules.guarantors)
    return kit::refuse_field("/guarantors", "savings.guarantors_needed", {{"count", std::to_string(rules.guarantors)}});
  std::map<std::string, Loan> loans;
  for (const auto& loan : store::loans_of(look.db, group)) loans[loan.id] = loan;
  Sureties sureties;
  std::map<std::string, std::int64_t> stands;
  for (const auto& g : store::guarantees_of(look.db, group)) {
    const auto& loan = loans[g.loan_id];
    if (!binds(loan.state)) continue;
    sureties.emplace(loan.member_id, g.member_id);
    ++stands[g.member_id];
  }
  for (std::size_t i = 0; i < c.guarantors.size(); ++i) {
    auto path = "/guarantors/" + std::to_string(i);
    auto member = TRY(member_of(look, group, c.guarantors[i], path));
    if (member.id == c.member_id) return kit::refuse_field(path, "savings.own_surety");
    if (std::ranges::count(c.guarantors, member.id) > 1) return kit::refuse_field(path, "savings.surety_twice");
    if (stands[member.id] >= rules.guarantees_max)
      return kit::refuse_field(path, "savings.surety_full", {{"most", std::to_string(rules.guarantees_max)}});
    if (closes_circle(sureties, c.member_id, member.id, rules.circle_refused)) return kit::refuse_field(path, "savings.surety_circle");
  }
  return {};
}

kit::Result<void> Desk::may_ask(frame::Look& look, const Group& group, const Rules& rules, const AskLoan& c) {
  if (c.months > rules.months_max)
    return kit::refuse_field("/months", "savings.too_many_months", {{"most", std::to_string(rules.months_max)}});
  auto books = passbooks_of(store::entries_of(look.db, group));
  std::int64_t waiting = 0;
  for (const auto& loan : store::loans_of(look.db, group))
    if (loan.member_id == c.member_id && (loan.state == LoanState::asked || loan.state == LoanState::granted)) waiting += loan.amount_satang;
  auto ceiling = ceiling_of(rules, books.shares[c.member_id], books.owed[c.member_id] + waiting);
  if (c.amount_satang > ceiling)
    return kit::refuse_field("/amount_satang", "savings.above_ceiling", {{"ceiling", Money{ceiling}.pretty()}});
  return {};
}

kit::Result<LoanView> Desk::post_loan(frame::Act& act, const AskLoan& command) {
  auto group = TRY(locked(act, act.path("group_id")));
  auto rules = TRY(rules_on(act, group, command.asked_on));
  if (command.asked_on > act.today()) return kit::refuse_field("/asked_on", "savings.in_future");
  auto member = TRY(member_of(act, group, command.member_id, "/member_id"));
  TRY(may_ask(act, group, rules, command));
  TRY(may_stand_surety(act, group, rules, command));
  auto known = store::loans_of(act.db, group);
  Loan loan{{.group_id = group.id, .member_id = member.id, .number = known.empty() ? 1 : known.front().number + 1,
             .purpose = kit::text::normalise_thai(command.purpose), .urgency = command.urgency, .asked_on = command.asked_on,
             .amount_satang = command.amount_satang, .months = command.months, .repay = command.repay,
             .method = rules.method, .interest_bp_month = rules.interest_bp_month, .rules_from = rules.valid_from},
            group.org_id, act.new_id()};
  store::insert_loan(act.db, loan);
  for (const auto& guarantor : command.guarantors) store::insert_guarantor(act.db, loan, guarantor);
  tell(act, "savings.loan_asked", group, loan);
  return view_of(act, group, loan);
}

kit::Result<Loan> Desk::locked_loan(frame::Act& act) {
  auto found = store::find_loan(act.db, act.path("loan_id"));
  if (!found) return kit::refuse(Refused::not_found, "savings.loan_unknown");
  TRY(locked(act, found->group_id));
  return *store::find_loan(act.db, found->id);
}

kit::Result<LoanView> Desk::post_decision(frame::Act& act, const DecideLoan& command) {
  auto loan = TRY(locked_loan(act));
  auto group = TRY(locked(act, loan.group_id));
  if (loan.state != LoanState::asked) return kit::refuse(Refused::conflict, "savings.loan_decided");
  if (command.decided_on > act.today() || command.decided_on < loan.asked_on) return kit::refuse_field("/decided_on", "savings.day_impossible");
  auto members = active_members(act, group);
  if (command.granted) TRY(carried(command.votes_for, command.votes_against, members));
  if (!command.granted && command.reason.empty()) return kit::refuse_field("/reason", "savings.reason_needed");
  loan.state = command.granted ? LoanState::granted : LoanState::refused;
  loan.decided_on = command.decided_on;
  loan.votes_for = command.votes_for;
  loan.votes_against = command.votes_against;
  loan.reason = kit::text::normalise_thai(command.reason);
  store::update_loan(act.db, loan);
  tell(act, "savings.loan_decided", group, loan);
  return view_of(act, group, *store::find_loan(act.db, loan.id));
}

kit::Result<LoanView> Desk::post_payout(frame::Act& act, const PayOutLoan& command) {
  auto loan = TRY(locked_loan(act));
  auto group = TRY(locked(act, loan.group_id));
  if (loan.state != LoanState::granted) return kit::refuse(Refused::conflict, "savings.loan_not_granted");
  if (command.paid_out_on < *loan.decided_on) return kit::refuse_field("/paid_out_on", "savings.day_impossible");
  std::string day_id;
  for (const auto& day : store::days_of(act.db, group))
    if (day.state == DayState::open && day.held_on == command.paid_out_on) day_id = day.id;
  TRY(book(act, group, {.member_id = loan.member_id, .loan_id = loan.id, .day_id = day_id, .on_day = command.paid_out_on,
                        .kind = EntryKind::loan, .amount_satang = loan.amount_satang}));
  loan.state = LoanState::running;
  loan.paid_out_on = command.paid_out_on;
  store::update_loan(act.db, loan);
  for (const auto& instalment : schedule_of(loan, command.paid_out_on)) store::insert_instalment(act.db, loan, instalment);
  tell(act, "savings.loan_paid_out", group, loan);
  return view_of(act, group, *store::find_loan(act.db, loan.id));
}

kit::Result<LoanView> Desk::post_write_off(frame::Act& act, const WriteOffLoan& command) {
  auto loan = TRY(locked_loan(act));
  auto group = TRY(locked(act, loan.group_id));
  if (loan.state != LoanState::running) return kit::refuse(Refused::conflict, "savings.loan_not_running");
  TRY(carried(command.votes_for, command.votes_against, active_members(act, group)));
  auto owed = passbooks_of(store::entries_of(act.db, loan)).all_owed;
  auto reason = kit::text::normalise_thai(command.reason);
  TRY(book(act, group, {.member_id = loan.member_id, .loan_id = loan.id, .on_day = command.on_day,
                        .kind = EntryKind::written_off, .amount_satang = owed, .note = reason}));
  loan.state = LoanState::written_off;
  loan.votes_for = command.votes_for;
  loan.votes_against = command.votes_against;
  loan.reason = reason;
  store::update_loan(act.db, loan);
  tell(act, "savings.loan_written_off", group, loan);
  return view_of(act, group, *store::find_loan(act.db, loan.id));
}

kit::Result<Arrears> Desk::get_arrears(frame::Look& look) {
  auto group = TRY(group_in_path(look));
  Arrears out{.on_day = look.today(), .bands = {}, .loans = {}};
  for (const char* code : {"not_late", "months_1_3", "months_4_6", "months_7_12", "over_12"}) out.bands.push_back({code, 0, 0, 0});
  for (auto& row : loan_rows(look, group, passbooks_of(store::entries_of(look.db, group)), out.on_day)) {
    if (row.state != LoanState::running) continue;
    auto band = std::ranges::find(out.bands, age_of(row.months_late), &AgeBand::code);
    ++band->loans;
    band->owed_satang += row.owed_satang;
    band->overdue_satang += row.overdue_satang;
    if (row.months_late > 0) out.loans.push_back(std::move(row));
  }
  std::ranges::sort(out.loans, std::greater{}, [](const LoanRow& r) { return std::pair(r.months_late, r.number); });
  return out;
}

}  // namespace savings
