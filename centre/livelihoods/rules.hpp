// Pure decisions of livelihoods: what incomes say together, who suits an opening, what of a loan is left.
#pragma once

#include <map>
#include <span>

#include "centre/livelihoods/records.hpp"
#include "centre/livelihoods/shapes.hpp"
#include "centre/livelihoods/trade_records.hpp"
#include "centre/livelihoods/trade_shapes.hpp"

namespace livelihoods::rules {

kit::Date plus_months(kit::Date day, std::int64_t months);
// Of an even number the mean of the two in the middle, towards zero; nothing of none.
std::optional<std::int64_t> median(std::vector<std::int64_t> amounts);

// One for each point of income; `incomes` are those of all who take part.
std::vector<PointResult> results_of(std::span<const Income> incomes, kit::Date today);
bool late(const Income& income, kit::Date today);

// What is still to be paid back; nothing of what need not be.
std::int64_t left_of(const Capital& capital, std::span<const Repayment> repayments);

Nearness nearness_of(std::string_view area, std::string_view other);
// Points by skill (the share of the asked ones that are there), by wish (for the kind or for one of the skills), by place.
Match match_of(const Opening& opening, const Profile& profile, const MatchWeights& weights);
bool open_on(const Opening& opening, kit::Date day);
// Whether a place was kept for so many months, up to `today` or its end.
bool kept(const Placement& placement, std::int64_t months, kit::Date today);

kit::Result<void> may_be_programme(const Programme& programme);
kit::Result<void> may_be_opening(const Opening& opening);
// planned, open, closed; a closed one may open again.
bool may_move(ProgrammeState from, ProgrammeState to);
// Codes of skills, and for wishes also kinds of openings; each once. The path of what is unknown, "" when all are known.
std::string unknown_code(const std::vector<std::string>& codes, const std::vector<Skill>& skills, bool kinds_too);

}  // namespace livelihoods::rules
