#include "centre/welfare/print/desk.hpp"

#include "centre/welfare/claim/desk.hpp"
#include "centre/welfare/collection/desk.hpp"
#include "centre/welfare/fund/desk.hpp"
#include "centre/welfare/matching/desk.hpp"
#include "centre/welfare/meeting/desk.hpp"
#include "centre/welfare/member/desk.hpp"
#include "centre/welfare/member/rules.hpp"
#include "centre/welfare/print/forms.hpp"
#include "centre/welfare/rule/desk.hpp"

namespace welfare::print {
namespace {

using kit::Refused;

kit::Refusal not_there() {
  return kit::refuse(Refused::not_found, "welfare.nothing_to_print");
}

struct Asked {
  frame::Act& act;
  const Doors& doors;
  const Fund& fund;
  const IssuePaper& command;
  Writer w;
};

kit::Result<MemberView> member_of(const Asked& a, std::string_view id) {
  auto m = store::find_member(a.act, id);
  if (!m || m->fund_id != a.fund.id) return not_there();
  return member::view_of(a.act, a.doors, a.fund, *m);
}

kit::Result<kit::paper::Paper> of_member(const Asked& a) {
  auto m = TRY(member_of(a, a.command.about));
  if (a.command.kind == PaperKind::application) return application(a.w, a.fund, m);
  if (a.command.kind == PaperKind::certificate) return certificate(a.w, a.fund, m);
  return member_book(a.w, a.fund, m);
}

kit::Result<kit::paper::Paper> of_receipt(const Asked& a) {
  auto r = store::find_receipt(a.act, a.command.about);
  if (!r || r->fund_id != a.fund.id) return not_there();
  auto m = TRY(member_of(a, r->member_id));
  auto at = std::ranges::find(m.receipts, r->id, &ReceiptView::id);
  ENSURE(at != m.receipts.end());
  return receipt(a.w, a.fund, m, *at);
}

kit::Result<kit::paper::Paper> of_collection(const Asked& a) {
  auto c = store::find_collection(a.act, a.command.about);
  if (!c || c->fund_id != a.fund.id) return not_there();
  return collection_list(a.w, a.fund, collection::view_of(a.act, a.doors, *c));
}

kit::Result<kit::paper::Paper> of_claim(const Asked& a) {
  auto c = store::find_claim(a.act, a.command.about);
  if (!c || c->fund_id != a.fund.id) return not_there();
  if (a.command.kind == PaperKind::voucher && c->hold_id.empty())
    return kit::refuse(Refused::conflict, "welfare.not_approved");
  auto view = claim::view_of(a.act, a.doors, a.fund, *c);
  return a.command.kind == PaperKind::claim ? claim_form(a.w, a.fund, view)
                                            : voucher(a.w, a.fund, view);
}

kit::Result<kit::paper::Paper> of_meeting(const Asked& a) {
  auto m = store::find_meeting(a.act, a.command.about);
  if (!m || m->fund_id != a.fund.id) return not_there();
  if (m->state != MeetingState::held) return kit::refuse(Refused::conflict, "welfare.not_held_yet");
  return minutes(a.w, a.fund, meeting::view_of(a.act, a.doors, a.fund, *m));
}

kit::Result<kit::paper::Paper> of_round(const Asked& a) {
  auto r = store::find_round(a.act, a.command.about);
  if (!r || r->fund_id != a.fund.id) return not_there();
  return matching_sheet(a.w, a.fund, matching::view_of(*r));
}

void count_members(const Asked& a, kit::Date first, kit::Date last, YearFigures& y) {
  for (const auto& m : store::members_of(a.act, a.fund)) {
    bool left_before = m.ended_on && *m.ended_on < first,
         left_in = m.ended_on && *m.ended_on >= first && *m.ended_on <= last;
    y.members_first += m.joined_on < first && !left_before;
    y.joined += m.joined_on >= first && m.joined_on <= last;
    y.died += left_in && m.state == MemberState::died;
    y.left += left_in && m.state != MemberState::died;
    y.members_last += m.joined_on <= last && !left_before && !left_in;
  }
}

void add_money(const Asked& a, kit::Date first, kit::Date last, YearFigures& y) {
  auto on = [&](std::string_view account, kit::Date day) {
    return a.doors.funds.balance_on(a.act, a.fund.ledger_id, account, day);
  };
  y.opening_satang = (on("cash", first.plus_days(-1)) + on("bank", first.plus_days(-1))).satang;
  y.closing_satang = (on("cash", last) + on("bank", last)).satang;
  for (const auto& account : a.doors.funds.accounts(a.act, a.fund.ledger_id)) {
    bool in = account.kind == funds::AccountKind::income,
         out = account.kind == funds::AccountKind::expense;
    if (!in && !out) continue;
    auto moved = (on(account.code, last) - on(account.code, first.plus_days(-1))).satang;
    if (moved != 0)
      (in ? y.money_in : y.money_out)
          .push_back({account.account_key, account.name_th, account.name_en, moved});
  }
}

// What the meeting hears: members, money, what was paid for what, what changed, how the balance is
// to be split.
kit::Result<kit::paper::Paper> of_year(const Asked& a) {
  if (a.command.about != a.fund.id) return not_there();
  YearFigures y{.fiscal_year = a.command.fiscal_year > 0 ? a.command.fiscal_year
                                                         : words::fiscal_year(a.act.today())};
  auto first = words::fiscal_year_first(static_cast<int>(y.fiscal_year)),
       last = words::fiscal_year_last(static_cast<int>(y.fiscal_year));
  if (first > a.act.today()) return kit::refuse_field("/fiscal_year", "welfare.in_future");
  count_members(a, first, last, y);
  add_money(a, first, last, y);
  std::map<BenefitKind, YearFigures::ByKind> kinds;
  for (const auto& c : store::claims_decided(a.act, a.fund, first.plus_days(-366), last)) {
    if (!c.paid_on || *c.paid_on < first || *c.paid_on > last) continue;
    auto& one = kinds.try_emplace(c.kind, YearFigures::ByKind{.kind = c.kind}).first->second;
    ++one.claims;
    one.satang += c.amount_satang;
  }
  for (const auto& [kind, one] : kinds) y.by_kind.push_back(one);
  for (const auto& r : store::rules_of(a.act, a.fund))
    if (r.adopted_on && *r.adopted_on >= first && *r.adopted_on <= last)
      y.rules.push_back(
          {r.id, r.number, r.effective_from, {}, r.state, r.adopted_on, r.note, false});
  for (const auto& m : store::meetings_of(a.act, a.fund)) {
    if (m.held_on < first || m.held_on > last.plus_days(180) || !y.split.empty()) continue;
    for (const auto& motion : meeting::view_of(a.act, a.doors, a.fund, m).motions)
      if (motion.kind == MotionKind::budget_split && motion.carried) y.split = motion.split;
  }
  frame::Look& look = a.act;
  for (const auto& o : store::officers_of(look, a.fund))
    y.committee.push_back({.id = o.id,
                           .name = o.name,
                           .position = o.position,
                           .term_from = o.term_from,
                           .term_to = o.term_to,
                           .serves = !o.ended_on && o.term_from <= last && o.term_to >= first});
  return year_report(a.w, a.fund, y);
}

kit::Result<kit::paper::Paper> paper_of(const Asked& a) {
  switch (a.command.kind) {
    case PaperKind::application:
    case PaperKind::member_book:
    case PaperKind::certificate:
      return of_member(a);
    case PaperKind::receipt:
      return of_receipt(a);
    case PaperKind::collection_list:
      return of_collection(a);
    case PaperKind::claim:
    case PaperKind::voucher:
      return of_claim(a);
    case PaperKind::minutes:
      return of_meeting(a);
    case PaperKind::matching_sheet:
      return of_round(a);
    case PaperKind::year_report:
      return of_year(a);
  }
  __builtin_unreachable();
}

std::string about(const Fund& f) {
  return "welfare.fund/" + f.id;
}

PrintView view_of(frame::Look& look, const Doors& doors, const papers::IssuedBrief& p) {
  auto name = p.kind.substr(p.kind.rfind('.') + 1);
  return {p.id,        kit::choice_of<PaperKind>(name).value_or(PaperKind::receipt),
          p.number,    p.code,
          p.issued_at, doors.staff_name(look, p.issued_by),
          p.withdrawn};
}

}  // namespace

kit::Result<PrintView> issue(frame::Act& act, const Doors& doors, const IssuePaper& command) {
  auto f = TRY(own_fund(act));
  Writer w{doors.papers.words(kit::name_of(command.language)),
           command.language == PaperLanguage::en};
  auto paper = TRY(paper_of(Asked{act, doors, f, command, w}));
  auto issued = TRY(doors.papers.issue(
      act, {.org_id = f.org_id,
            .area_code = f.area_code,
            .series = command.kind == PaperKind::receipt ? "receipt" : "record",
            .kind = "welfare.paper_kind." + std::string(kit::name_of(command.kind)),
            .about = about(f),
            .part = command.about,
            .paper = std::move(paper)}));
  return view_of(act, doors, issued);
}

kit::Result<frame::Page<PrintView>> issued(frame::Look& look, const Doors& doors) {
  auto f = TRY(own_fund(look));
  frame::Page<PrintView> page;
  auto part = look.query("about");
  for (const auto& one : doors.papers.issued_about(look, f.org_id, about(f)))
    if (part.empty() || one.part == part) page.items.push_back(view_of(look, doors, one));
  return page;
}

kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors) {
  auto f = TRY(own_fund(look));
  auto bytes = doors.papers.file_of(look, f.org_id, about(f), look.path("paper_id"));
  if (!bytes) return not_there();
  look.saw(f.org_id, "welfare.paper", look.path("paper_id"));
  look.keep_off_devices();
  return papers::reply_of_pdf(*std::move(bytes), "welfare-" + look.path("paper_id").substr(0, 8));
}

}  // namespace welfare::print
