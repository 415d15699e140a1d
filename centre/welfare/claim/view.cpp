// Claims as they are judged and as the pages see them.
#include "centre/welfare/claim/desk.hpp"
#include "centre/welfare/member/rules.hpp"

namespace welfare::claim {
namespace {

bool counts(const Claim& c) {
  return c.state == ClaimState::approved || c.state == ClaimState::signed_once ||
         c.state == ClaimState::paid;
}

bool undecided(const Claim& c) {
  return c.state == ClaimState::filed || c.state == ClaimState::marked ||
         c.state == ClaimState::appealed;
}

Sex sex_of(const std::string& gender) {
  return gender == "female" ? Sex::female : gender == "male" ? Sex::male : Sex::any;
}

void add_marks(frame::Look& look, const Fund& f, const Claim& c, ClaimView& v) {
  auto officers = store::officers_of(look, f);
  for (const auto& mark : store::marks_of(look, c)) {
    auto officer = std::ranges::find(officers, mark.officer_id, &Officer::id);
    if (officer != officers.end())
      v.marks.push_back({officer->id, officer->name, officer->position, mark.marked_ms});
  }
}

}  // namespace

Known known_of(frame::Look& look, const Doors& doors, const Claim& c, const Member& m) {
  auto then = stood_on(store::standings_of(look, m), c.event_on);
  Known known{
      .kind = c.kind,
      .per = c.per,
      .event_on = c.event_on,
      .filed_on = c.filed_on,
      .units = c.units,
      .papers = papers_of(c),
      .exclusion = c.exclusion,
      .member_kind = m.kind,
      .joined_on = m.joined_on,
      .member_then = then.member,
      .suspended_then = then.suspended,
      .counts_from = then.counts_from,
      .covered_then = store::covered_on(look, m, c.event_on).value_or(m.joined_on.plus_days(-1))};
  auto person = m.person_id.empty() ? std::nullopt : doors.registry.find_person(look, m.person_id);
  if (person) {
    known.sex = sex_of(person->gender);
    known.birth = person->birth;
  }
  for (const auto& other : store::claims_of(look, m)) {
    if (other.id == c.id || other.kind != c.kind || other.per != c.per || !counts(other)) continue;
    auto verdict = kit::json::decode<Verdict>(other.verdict);
    known.past.push_back(
        {other.event_on, verdict ? verdict->units : other.units, other.amount_satang});
  }
  return known;
}

Judged judged(frame::Look& look, const Doors& doors, const Fund& f, const Claim& c,
              const Member& m) {
  Judged out{.rule = rule_on(look, f, c.event_on)};
  out.verdict = judge(out.rule ? &out.rule->book : nullptr, known_of(look, doors, c, m));
  return out;
}

ClaimView view_of(frame::Look& look, const Doors& doors, const Fund& f, const Claim& c) {
  auto m = store::find_member(look, c.member_id);
  ENSURE(m);
  ClaimView v{.id = c.id,
              .fund_id = f.id,
              .number = claim_number(c),
              .member_id = m->id,
              .member = m->name,
              .member_number = m->number,
              .kind = c.kind,
              .per = c.per,
              .event_on = c.event_on,
              .filed_on = c.filed_on,
              .units = c.units,
              .subject = c.subject,
              .payee = c.payee,
              .phone = c.phone,
              .papers = papers_of(c),
              .exclusion = c.exclusion,
              .state = c.state,
              .rule_id = c.rule_id,
              .amount_satang = c.amount_satang,
              .paid_from = c.paid_from,
              .decided_by = doors.staff_name(look, c.decided_by),
              .decided_on = c.decided_on,
              .reason = c.reason,
              .appeal = c.appeal,
              .voucher = c.voucher,
              .first_signer = doors.staff_name(look, c.first_signer),
              .second_signer = doors.staff_name(look, c.second_signer),
              .signed_by_me = c.first_signer == look.actor().staff_id,
              .receiver = c.receiver,
              .paid_on = c.paid_on,
              .filed_by = doors.staff_name(look, c.filed_by),
              .version = c.version};
  auto judgement = judged(look, doors, f, c, *m);
  v.verdict = judgement.verdict;
  // What was decided stays as it was decided.
  if (!undecided(c) && !c.verdict.empty())
    v.verdict = kit::json::decode<Verdict>(c.verdict).value();
  if (judgement.rule) {
    v.rule_number = judgement.rule->rule.number;
    v.exclusions = judgement.rule->book.exclusions;
    if (const auto* line = line_of(judgement.rule->book, c.kind, c.per))
      v.papers_wanted = line->papers;
  }
  if (auto now = rule_on(look, f, look.today())) v.marks_wanted = now->book.village_marks;
  if (c.amount_satang > 0) v.amount_words = Money{c.amount_satang}.in_words();
  add_marks(look, f, c, v);
  return v;
}

kit::Result<frame::Page<ClaimRow>> list(frame::Look& look, const Doors&) {
  auto f = TRY(own_fund(look));
  std::string before;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    before = keys.front();
  }
  auto limit = look.limit();
  frame::Page<ClaimRow> page;
  for (const auto& c : store::claims_before(look, f, look.query("state"), before, limit + 1)) {
    if (page.items.size() == limit) {
      page.next = frame::make_cursor({page.items.back().id});
      break;
    }
    auto m = store::find_member(look, c.member_id);
    ENSURE(m);
    page.items.push_back({c.id, claim_number(c), m->id, m->name, m->number, c.kind, c.per,
                          c.event_on, c.filed_on, c.state, c.amount_satang});
  }
  look.saw(f.org_id, "welfare.claims", f.id);
  return page;
}

}  // namespace welfare::claim
