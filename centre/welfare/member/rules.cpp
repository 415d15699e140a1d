// Decides; touches nothing.
#include "centre/welfare/member/rules.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace welfare {

using kit::Refused;

kit::Date after_months(kit::Date day, std::int64_t months) {
  auto at = day.day + std::chrono::months(static_cast<int>(months));
  if (at.ok()) return {at};
  auto last = std::chrono::year_month_day_last(at.year(), std::chrono::month_day_last(at.month()));
  return kit::Date{last}.plus_days(1);
}

kit::Date covers_until(kit::Date from, Plan plan, std::int64_t units) {
  switch (plan) {
    case Plan::daily:
      return from.plus_days(static_cast<int>(units) - 1);
    case Plan::monthly:
      return after_months(from, units).plus_days(-1);
    case Plan::half_yearly:
      return after_months(from, 6 * units).plus_days(-1);
    case Plan::yearly:
      return after_months(from, 12 * units).plus_days(-1);
  }
  __builtin_unreachable();
}

std::optional<std::int64_t> price_of(const RuleBook& book, Plan plan) {
  auto at = std::ranges::find(book.prices, plan, &PlanPrice::plan);
  return at == book.prices.end() ? std::nullopt : std::optional(at->amount_satang);
}

bool is_waived(const RuleBook& book, MemberKind kind) {
  return std::ranges::find(book.waived_kinds, kind) != book.waived_kinds.end();
}

std::int64_t days_behind(kit::Date covered_until, kit::Date day) {
  return std::max(0, covered_until.days_until(day));
}

std::int64_t units_due(kit::Date covered_until, Plan plan, kit::Date day) {
  if (covered_until >= day) return 0;
  auto from = covered_until.plus_days(1);
  if (plan == Plan::daily) return covered_until.days_until(day);
  // No unit is shorter than 28 days, so the search begins near its end.
  const std::int64_t longest = plan == Plan::monthly ? 31 : plan == Plan::half_yearly ? 184 : 366;
  std::int64_t units = std::max<std::int64_t>(1, covered_until.days_until(day) / longest);
  while (covers_until(from, plan, units) < day) ++units;
  return units;
}

bool to_be_suspended(const RuleBook& book, const Member& member, kit::Date day) {
  return member.state == MemberState::active && !is_waived(book, member.kind) &&
         days_behind(member.covered_until, day) > book.suspended_after_days;
}

StoodThen stood_on(std::span<const Standing> history, kit::Date day) {
  StoodThen then;
  for (const auto& step : history) {
    bool stays = step.state == MemberState::active || step.state == MemberState::suspended;
    // On the day of the end somebody is still a member: who dies is one.
    if (stays ? step.on_day > day : step.on_day >= day) continue;
    then = {stays, step.state == MemberState::suspended, step.counts_from};
  }
  return then;
}

kit::Result<void> may_change_standing(const Member& member, MemberState to, kit::Date on_day,
                                      kit::Date today) {
  if (on_day > today) return kit::refuse_field("/on_day", "welfare.in_future");
  if (on_day < member.joined_on) return kit::refuse_field("/on_day", "welfare.before_joining");
  if (member.state == to) return kit::refuse_field("/state", "welfare.state_already");
  bool gone = member.state == MemberState::died;
  if (gone) return kit::refuse(Refused::conflict, "welfare.member_gone");
  bool left = member.state == MemberState::resigned || member.state == MemberState::expelled;
  if (left && to != MemberState::active)
    return kit::refuse(Refused::conflict, "welfare.member_gone");
  return {};
}

std::string receipt_number(std::int64_t fiscal_year, std::int64_t number, std::int64_t per_book) {
  return fmt::format("เล่มที่ {} เลขที่ {}/{}", (number - 1) / per_book + 1, (number - 1) % per_book + 1,
                     fiscal_year);
}

std::string member_code(const Member& member) {
  return fmt::format("CW1:{}:{}", member.number, member.id.substr(0, 8));
}

}  // namespace welfare
