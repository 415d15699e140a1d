// Makes TPMAP-style sheets from a seed: people in households of a sub-district, and, at known lines, the faults that
// real sheets have. The same seed gives the same sheet.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sheet_maker {

struct Wanted {
  std::uint64_t seed = 1;
  int people = 2'000;
  int households = 640;
  int faulty_rows = 60;           // spread evenly over the twelve kinds
  std::string tambon = "521304";
  int villages = 10;              // 52130401, 52130402, ...
};

struct FaultyLine {
  std::size_t line = 0;           // as a spreadsheet counts
  std::string code;               // what the import is to say
  std::size_t column = 0;
  std::string right;              // what should stand in the cell
};

struct Sheet {
  std::vector<std::vector<std::string>> rows;  // the heading first
  std::vector<FaultyLine> faulty;
  int repeated = 0;                            // lines that stand there twice
  std::string csv() const;
};
inline constexpr int kinds_of_fault = 12;

Sheet make_sheet(const Wanted& wanted);
std::string national_id(std::uint64_t number);  // valid, from any number

// A corrected sheet as it was downloaded (heading first), with the right values put in: what a person would do.
std::vector<std::vector<std::string>> put_right(std::vector<std::vector<std::string>> downloaded, const Sheet& sheet);
std::string csv_of(const std::vector<std::vector<std::string>>& rows);

}  // namespace sheet_maker
