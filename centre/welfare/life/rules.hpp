// Reads a table of life and tells what it means; no database, no clock.
#pragma once

#include <span>

#include "centre/welfare/life/shapes.hpp"

namespace welfare {

// CSV or XLSX with a heading; columns of age, men and women; a row for each year of age from 0, none left out, to 80 or
// above. `per`: of how many the file counts the deaths (1 for a chance, 1,000, 100,000).
// Refusals: welfare.life_columns_missing, welfare.life_age_gap, welfare.life_rate_wrong, welfare.life_ages_few, those of kit.
kit::Result<std::vector<LifeRate>> read_life_table(std::string_view bytes, std::int64_t per);

// Chances of dying within a year by age -> tenths of years that remain at an age, who dies having lived half of the year.
std::int64_t years_left_tenths(std::span<const double> dies, std::size_t age);

}  // namespace welfare
