// Members as the pages see them.
#include "centre/welfare/claim/rules.hpp"
#include "centre/welfare/member/desk.hpp"
#include "centre/welfare/member/rules.hpp"

namespace welfare::member {
namespace {

struct Filter {
  std::string words, state, village, person;
  std::int64_t number = 0;  // that was typed
  bool behind = false;
};

Filter filter_of(frame::Look& look) {
  Filter f{kit::text::search_form(look.query("q")), look.query("state"), look.query("village"),
           look.query("person")};
  f.behind = look.query("behind") == "yes";
  auto typed = kit::text::digits_to_ascii(look.query("q"));
  // What a scanner reads from the QR of a member.
  if (typed.starts_with("CW1:")) typed = kit::text::split(typed, ':')[1];
  f.number = kit::text::parse_int(typed).value_or(0);
  return f;
}

bool fits(const Filter& f, const Member& m, const MemberRow& row) {
  if (!f.state.empty() && kit::name_of(m.state) != f.state) return false;
  if (!f.person.empty() && m.person_id != f.person) return false;
  if (!f.village.empty() && m.area_code != f.village) return false;
  if (f.behind && (row.days_behind == 0 || m.ended_on)) return false;
  if (f.number > 0) return m.number == f.number;
  return f.words.empty() || kit::text::search_form(m.name).find(f.words) != std::string::npos;
}

// Behind, and what is owed up to a day; nothing of who left or whose contribution the fund carries.
struct Debt {
  std::int64_t days = 0, satang = 0;
};
Debt debt_of(const std::optional<InForce>& rule, const Member& m, kit::Date day) {
  if (!rule || m.ended_on || is_waived(rule->book, m.kind)) return {};
  auto price = price_of(rule->book, m.plan).value_or(0);
  return {days_behind(m.covered_until, day), units_due(m.covered_until, m.plan, day) * price};
}

void add_receipts(frame::Look& look, const Doors& doors, const Fund& f, const Member& m,
                  MemberView& v) {
  for (const auto& r : store::receipts_of(look, m)) {
    if (!r.cancelled_on) v.paid_satang += r.amount_satang;
    v.receipts.push_back(
        {r.id, r.kind, receipt_number(r.fiscal_year, r.number, f.receipts_per_book), r.received_on,
         r.plan, r.units, r.amount_satang, r.covers_from, r.covers_until, r.cancelled_on,
         r.cancel_reason, doors.staff_name(look, r.made_by)});
  }
}

void add_benefits(frame::Look& look, const Member& m, MemberView& v) {
  for (const auto& c : store::claims_of(look, m)) {
    if (c.state == ClaimState::paid) v.received_satang += c.amount_satang;
    v.benefits.push_back(
        {c.id, claim_number(c), c.kind, c.per, c.event_on, c.paid_on, c.state, c.amount_satang});
  }
}

void add_family(frame::Look& look, const Member& m, MemberView& v) {
  auto head = m.family_id.empty() ? std::optional(m) : store::find_member(look, m.family_id);
  if (!head) return;
  for (const auto& one : store::family_of(look, *head))
    if (one.id != m.id)
      v.family.push_back({one.id, one.number, one.name, one.state, one.covered_until});
}

}  // namespace

namespace {
MemberRow row_of(const std::optional<InForce>& rule, const Member& m, kit::Date today) {
  auto debt = debt_of(rule, m, today);
  return {m.id, m.number,    m.name,          m.kind,    m.state,     m.area_code, "",
          "",   m.joined_on, m.covered_until, debt.days, debt.satang, m.person_id};
}
}  // namespace

MemberView view_of(frame::Look& look, const Doors& doors, const Fund& f, const Member& m) {
  Villages villages(look, doors);
  auto rule = rule_on(look, f, look.today());
  auto debt = debt_of(rule, m, look.today());
  MemberView v{.id = m.id,
               .fund_id = f.id,
               .number = m.number,
               .name = m.name,
               .person_id = m.person_id,
               .kind = m.kind,
               .state = m.state,
               .area_code = m.area_code,
               .village_th = villages(m.area_code).name_th,
               .village_en = villages(m.area_code).name_en,
               .joined_on = m.joined_on,
               .ended_on = m.ended_on,
               .standing_from = m.standing_from,
               .plan = m.plan,
               .covered_until = m.covered_until,
               .days_behind = debt.days,
               .owed_satang = debt.satang,
               .waived = rule && is_waived(rule->book, m.kind),
               .family_id = m.family_id,
               .beneficiary = m.beneficiary,
               .relation = m.relation,
               .phone = m.phone,
               .code = member_code(m),
               .version = m.version};
  if (rule) v.prices = rule->book.prices;
  auto person = m.person_id.empty() ? std::nullopt : doors.registry.find_person(look, m.person_id);
  if (person) v.household_id = person->household_id;
  add_family(look, m, v);
  add_receipts(look, doors, f, m, v);
  add_benefits(look, m, v);
  for (const auto& step : store::standings_of(look, m))
    v.standings.push_back(
        {step.state, step.on_day, step.reason, doors.staff_name(look, step.made_by)});
  return v;
}

kit::Result<frame::Page<HouseholdMember>> of_household(frame::Look& look, const Doors& doors) {
  frame::Page<HouseholdMember> page;
  for (const auto& person : doors.registry.members_of(look, look.path("household_id")))
    for (const auto& m : store::memberships_of(look, person.id)) {
      auto f = own_fund(look, m.fund_id);
      if (!f) continue;
      look.saw(f->org_id, "welfare.member", m.id);
      page.items.push_back({row_of(rule_on(look, *f, look.today()), m, look.today()), f->id, f->name_th, f->name_en});
    }
  return page;
}

kit::Result<frame::Page<MemberRow>> list(frame::Look& look, const Doors& doors) {
  auto f = TRY(own_fund(look));
  std::int64_t after = 0;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    after = kit::text::parse_int(keys.front()).value_or(0);
  }
  auto filter = filter_of(look);
  auto limit = look.limit();
  auto rule = rule_on(look, f, look.today());
  Villages villages(look, doors);
  frame::Page<MemberRow> page;
  for (const auto& m : store::members_of(look, f)) {
    if (m.number <= after) continue;
    auto row = row_of(rule, m, look.today());
    if (!fits(filter, m, row)) continue;
    if (page.items.size() == limit) {
      page.next = frame::make_cursor({std::to_string(page.items.back().number)});
      break;
    }
    row.village_th = villages(m.area_code).name_th;
    row.village_en = villages(m.area_code).name_en;
    page.items.push_back(std::move(row));
  }
  look.saw(f.org_id, "welfare.members", f.id);
  return page;
}

}  // namespace welfare::member
