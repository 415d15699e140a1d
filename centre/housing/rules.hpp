// Decisions of housing: what a house costs, what a source may give, who decides, what stands in the way. Pure: no input, no
// output, no clock.
#pragma once

#include <optional>
#include <span>

#include "centre/housing/commands.hpp"
#include "centre/housing/dated.hpp"
#include "centre/housing/records.hpp"
#include "centre/housing/project/views.hpp"

namespace housing::rules {

// Of so many thousandths of a unit, to the satang; half a satang goes up.
std::int64_t times(std::int64_t satang, std::int64_t quantity_milli);
// Materials are bought; a contractor's labour is paid, volunteers' labour is a gift.
Sums sums_of(std::span<const Line> lines, std::span<const Share> shares, BuiltBy built_by);

kit::Date plus_months(kit::Date day, std::int64_t months);  // the 31st becomes the last day of a shorter month

// When the same roof may have this source again: nothing, it may now; a day, or `never` with no day.
struct Again {
  bool free = true;
  std::optional<kit::Date> on = {};
};
Again again(const Source& source, const std::optional<kit::Date>& last_given, kit::Date today);

// One human being has one part: by account, by name, by national id. Refuses housing.same_hand, housing.nobody.
kit::Result<void> hands_differ(const Hand& next, std::span<const Hand> earlier);

// The role that decides up to so much. Refuses housing.above_level.
kit::Result<void> may_approve(std::span<const Level> levels, Role role, std::int64_t satang);
// Enough members, no more votes than members, more for than against. Refuses at the field.
kit::Result<void> carried(const HousingRule& rule, const Decide& command);

bool stage_fits(PhotoStage stage, State state);
bool may_end(State state);
// The land is the family's own, or its owner has said yes.
bool tenure_clear(const Project& project);

// Every item is answered once and no other. Refuses housing.check_missing, housing.check_unknown.
kit::Result<void> all_answered(std::span<const CheckItem> items, std::span<const CheckAsked> asked);
bool all_passed(std::span<const CheckAsked> asked);

}  // namespace housing::rules
