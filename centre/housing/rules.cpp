// What a house costs, what a source may give, who decides, what stands in the way.
#include "centre/housing/rules.hpp"

#include <chrono>
#include <set>

#include "kit/text/text.hpp"

namespace housing::rules {

using kit::Refused;

std::int64_t times(std::int64_t satang, std::int64_t quantity_milli) {
  std::int64_t product = 0;
  ENSURE(!__builtin_mul_overflow(satang, quantity_milli, &product));
  return (product + 500) / 1000;
}

Sums sums_of(std::span<const Line> lines, std::span<const Share> shares, BuiltBy built_by) {
  Sums out;
  for (const Line& line : lines) {
    out.material_satang += times(line.material_satang, line.quantity_milli);
    out.labour_satang += times(line.labour_satang, line.quantity_milli);
  }
  out.whole_satang = out.material_satang + out.labour_satang;
  out.in_kind_satang = built_by == BuiltBy::volunteers ? out.labour_satang : 0;
  out.needed_satang = out.whole_satang - out.in_kind_satang;
  for (const Share& share : shares) {
    if (share.state == ShareState::given_back) continue;
    out.funded_satang += share.amount_satang;
    if (share.state == ShareState::paid) out.paid_satang += share.amount_satang;
  }
  out.missing_satang = out.needed_satang - out.funded_satang;
  return out;
}

kit::Date plus_months(kit::Date day, std::int64_t months) {
  auto moved = day.day + std::chrono::months(months);
  if (!moved.ok()) moved = moved.year() / moved.month() / std::chrono::last;
  return {moved};
}

Again again(const Source& source, const std::optional<kit::Date>& last_given, kit::Date today) {
  if (source.programme.empty() || !last_given) return {};
  if (!source.again_after_months) return {.free = false};
  auto on = plus_months(*last_given, *source.again_after_months);
  return on <= today ? Again{} : Again{.free = false, .on = on};
}

kit::Result<void> hands_differ(const Hand& next, std::span<const Hand> earlier) {
  if (next.staff_id.empty()) return kit::refuse(Refused::forbidden, "housing.nobody");
  auto same = [&](const Hand& hand) {
    return hand.staff_id == next.staff_id || hand.name_key == next.name_key ||
           (!next.human_key.empty() && hand.human_key == next.human_key);
  };
  for (const Hand& hand : earlier)
    if (hand.part != next.part && same(hand)) return kit::refuse(Refused::conflict, "housing.same_hand");
  return {};
}

kit::Result<void> may_approve(std::span<const Level> levels, Role role, std::int64_t satang) {
  auto at = std::ranges::find(levels, kit::name_of(role), &Level::role);
  if (at == levels.end()) return kit::refuse(Refused::forbidden, "housing.not_approver");
  if (satang > at->most_satang)
    return kit::refuse(Refused::conflict, "housing.above_level", {{"most", kit::text::format_baht(at->most_satang)}});
  return {};
}

kit::Result<void> carried(const HousingRule& rule, const Decide& command) {
  std::set<std::string> names;
  for (const auto& name : command.committee)
    if (auto one = kit::text::normalise_thai(name); !kit::text::trim(one).empty()) names.insert(one);
  auto members = static_cast<std::int64_t>(names.size());
  if (members < rule.committee_least)
    return kit::refuse_field("/committee", "housing.too_few_members", {{"least", std::to_string(rule.committee_least)}});
  if (command.votes_for + command.votes_against > members) return kit::refuse_field("/votes_for", "housing.too_many_votes");
  if (command.verdict == Verdict::approved && command.votes_for <= command.votes_against)
    return kit::refuse_field("/votes_for", "housing.not_carried");
  if (command.verdict != Verdict::approved && kit::text::trim(command.reason).empty())
    return kit::refuse_field("/reason", "housing.reason_needed");
  return {};
}

bool stage_fits(PhotoStage stage, State state) {
  switch (stage) {
    case PhotoStage::survey: return state == State::surveyed || state == State::proposed;
    case PhotoStage::before: return state == State::surveyed || state == State::proposed || state == State::approved;
    case PhotoStage::during: return state == State::building;
    case PhotoStage::after:
    case PhotoStage::inspection: return state == State::building || state == State::inspected;
    case PhotoStage::warranty: return state == State::handed_over;
  }
  return false;
}

bool may_end(State state) {
  return state == State::surveyed || state == State::proposed || state == State::approved || state == State::building;
}

bool tenure_clear(const Project& p) { return p.tenure == Tenure::own_land || (p.tenure != Tenure::unclear && p.owner_consents); }

kit::Result<void> all_answered(std::span<const CheckItem> items, std::span<const CheckAsked> asked) {
  std::set<std::string> answered;
  for (std::size_t i = 0; i < asked.size(); ++i) {
    bool known = std::ranges::find(items, asked[i].code, &CheckItem::code) != items.end();
    if (!known || !answered.insert(asked[i].code).second)
      return kit::refuse_field("/checks/" + std::to_string(i) + "/code", "housing.check_unknown");
  }
  if (answered.size() != items.size()) return kit::refuse_field("/checks", "housing.check_missing");
  return {};
}

bool all_passed(std::span<const CheckAsked> asked) {
  return std::ranges::none_of(asked, [](const CheckAsked& one) { return one.mark == CheckMark::failed; });
}

}  // namespace housing::rules
