// The table of the measurement: a survey of N persons with 25 columns of small whole numbers, as
// CSV. Every value follows from its row and column, so that whoever read it can be checked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kit/columns/table.hpp"

namespace survey_file {

inline constexpr std::uint32_t columns = 25;

std::string name_of(std::uint32_t column);
std::int64_t value_at(std::uint64_t row, std::uint32_t column);
std::vector<kit::columns::TypedColumn> typed_columns();
std::string duckdb_columns();  // the same types for read_csv

// Writes the file unless it is there with this number of rows.
void write(const std::string& path, std::uint64_t rows);
// Throws kit::Breakage when one value differs.
void check(const kit::columns::Table& table, std::uint64_t rows);

}  // namespace survey_file
