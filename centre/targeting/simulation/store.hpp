// The SQL of the simulator: surveys in bulk, presets, rounds.
#pragma once

#include "centre/targeting/household/records.hpp"
#include "centre/targeting/simulation/records.hpp"

namespace targeting::store {

// Counting surveys of the households after `after`, in order of household, about `limit` rows: only whole households.
// Without notes and numbers.
std::vector<SurveyRecord> surveys_after(frame::Db& db, std::string_view after, std::size_t limit);

std::vector<PresetRecord> plan_presets(frame::Db& db);

void insert_round(frame::Db& db, const RoundRecord& round);
// False when the round is approved already, or another version.
bool approve_round(frame::Db& db, const RoundRecord& round);
std::optional<RoundRecord> find_round(frame::Db& db, std::string_view id);
// Newest first.
std::vector<RoundRecord> rounds(frame::Db& db, const std::vector<std::string>& after, std::size_t limit);

}  // namespace targeting::store
