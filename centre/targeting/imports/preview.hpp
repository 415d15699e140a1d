// What would become of a sheet, before anything is taken in.
#pragma once

#include "centre/targeting/imports/intake.hpp"
#include "kit/csv/csv.hpp"

namespace targeting {

inline constexpr std::size_t heading_lines_max = 15;
inline constexpr std::int64_t preview_rows_max = 100'000;
inline constexpr std::size_t samples_max = 6;

// Finds the heading and what the columns mean. Refuses what cannot be read as a table.
kit::Result<sheet::Layout> find_layout(std::string_view bytes, const Policy& policy);

// Reads the rows without taking them in. Refuses targeting.survey_year_missing, targeting.definition_missing,
// targeting.area_unknown and what meanings_of() refuses.
kit::Result<Preview> preview(frame::Look& look, const Doors& doors, const Policy& policy, std::string_view bytes,
                             const sheet::Layout& layout);

}  // namespace targeting
