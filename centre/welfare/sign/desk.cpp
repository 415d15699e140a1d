#include "centre/welfare/sign/desk.hpp"

#include "centre/welfare/claim/rules.hpp"
#include "centre/welfare/member/rules.hpp"
#include "centre/welfare/sign/rules.hpp"

namespace welfare::sign {
namespace {

constexpr std::size_t collections_most = 1000;

std::vector<SeenMember> seen_members(frame::Look& look, const Doors& doors,
                                     const std::vector<Member>& members) {
  std::vector<SeenMember> out;
  for (const auto& m : members) {
    auto person =
        m.person_id.empty() ? std::nullopt : doors.registry.find_person(look, m.person_id);
    out.push_back({m, person.has_value(), person && person->deceased});
  }
  return out;
}

// The day on which the waiting time of the line had passed.
kit::Date waited_until(const RuleBook& book, const Claim& c, const Member& m) {
  const auto* line = line_of(book, c.kind, c.per);
  if (!line) return kit::Date{};
  std::int64_t days = line->waits_days, years = line->waits_years;
  // Of a ladder the highest step that was reached.
  for (const auto& band : line->bands) {
    auto from = after_months(m.joined_on.plus_days(static_cast<int>(band.days)), 12 * band.years);
    if (from <= c.event_on && band.amount_satang == c.amount_satang)
      std::tie(days, years) = std::pair(band.days, band.years);
  }
  if (days == 0 && years == 0) return kit::Date{std::chrono::year{1900} / 1 / 1};
  return std::max(m.joined_on.plus_days(static_cast<int>(days)),
                  after_months(m.joined_on, 12 * years));
}

std::vector<SeenClaim> seen_claims(frame::Look& look, const Fund& f,
                                   const std::vector<Member>& members, kit::Date from) {
  std::vector<SeenClaim> out;
  auto rules = store::rules_of(look, f);
  for (const auto& c : store::claims_decided(look, f, from, look.today())) {
    auto m = std::ranges::find(members, c.member_id, &Member::id);
    auto rule = rule_on(rules, c.event_on);
    if (c.hold_id.empty() || m == members.end() || !rule) continue;
    out.push_back({c, claim_number(c), waited_until(rule->book, c, *m)});
  }
  return out;
}

}  // namespace

kit::Result<SignsView> list(frame::Look& look, const Doors& doors) {
  auto f = TRY(get_fund(look));
  auto terms = store::terms_on(look, look.today());
  auto from = after_months(look.today(), -12);
  auto members = store::members_of(look, f);
  auto claims = seen_claims(look, f, members, from);
  auto collections = store::collections_before(look, f, "", "", collections_most);
  std::erase_if(collections, [&](const Collection& c) {
    return c.state != CollectionState::handed_in || c.collect_on < from;
  });
  SignsView out{.items = signs_of_members(seen_members(look, doors, members)),
                .members_seen = std::ssize(members),
                .claims_seen = std::ssize(claims),
                .collections_seen = std::ssize(collections)};
  for (auto& one : signs_of_claims(claims, terms)) out.items.push_back(std::move(one));
  for (auto& one : signs_of_collections(collections, terms)) out.items.push_back(std::move(one));
  look.saw(f.org_id, "welfare.signs", f.id);
  return out;
}

}  // namespace welfare::sign
