// What days a contribution covers, who is behind and by how much; no database, no clock.
#pragma once

#include <optional>
#include <span>

#include "centre/welfare/member/shapes.hpp"

namespace welfare {

// The same day of a later month; where that month has no such day, the day after its last.
kit::Date after_months(kit::Date day, std::int64_t months);
// The last day that so many units cover which begin on `from`.
kit::Date covers_until(kit::Date from, Plan plan, std::int64_t units);

std::optional<std::int64_t> price_of(const RuleBook& book, Plan plan);
bool is_waived(const RuleBook& book, MemberKind kind);

// Days between the last day that is paid and this one; 0 when paid up.
std::int64_t days_behind(kit::Date covered_until, kit::Date day);
// The fewest units that cover the day; 0 when it is covered.
std::int64_t units_due(kit::Date covered_until, Plan plan, kit::Date day);
bool to_be_suspended(const RuleBook& book, const Member& member, kit::Date day);

// How somebody stood on a day: by the history of the standing.
struct StoodThen {
  bool member = false;
  bool suspended = false;
  kit::Date counts_from;
};
StoodThen stood_on(std::span<const Standing> history, kit::Date day);

// May this follow?
kit::Result<void> may_change_standing(const Member& member, MemberState to, kit::Date on_day,
                                      kit::Date today);
// "เล่มที่ 3 เลขที่ 45/2566"
std::string receipt_number(std::int64_t fiscal_year, std::int64_t number, std::int64_t per_book);
// What the QR of a member says: "CW1:<number>:<first of the id>".
std::string member_code(const Member& member);

}  // namespace welfare
