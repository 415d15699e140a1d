// A CSV file of people, and one of areas, as columns for a snapshot.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "centre/targeting/engine/people.hpp"
#include "kit/base/result.hpp"
#include "kit/columns/rows.hpp"

namespace targeting::engine {

struct PeopleColumns {
  Names names;
  std::vector<Place> places;
  std::vector<std::uint32_t> place, deprived, not_applicable, missing, group, household;
  std::vector<std::uint32_t> line;  // of each person in the file
  std::vector<std::uint64_t> text_from;  // where the ids of a person begin in `texts`, when they were asked for
  std::string texts;                     // person_id, a zero byte, hh_id, a zero byte
  std::uint64_t rows_refused = 0;
  std::vector<kit::columns::RefusedRow> refused;  // by line, as many as are kept

  People people() const { return {place, deprived, not_applicable, missing, group, household}; }
  std::string_view person_id(std::size_t row) const { return texts.c_str() + text_from[row]; }
  std::string_view household_id(std::size_t row) const { return texts.c_str() + text_from[row] + person_id(row).size() + 1; }
};

struct ReadPeople {
  std::vector<std::string> indicators = {};  // that the file must have, besides every column named d1, d2, ...
  bool ids = false;                          // keep the ids, for lists
  bool households = false;                   // number the households
  std::size_t refused_kept = 1'000'000;
  std::function<void(std::uint64_t done, std::uint64_t all)> progress = {};
};

// tambon,district,province. Refuses whole files only: a list of areas with a fault would misplace people.
// targeting.areas_faulty (line), and what kit::columns::scan_csv refuses.
kit::Result<std::vector<Place>> read_places(const std::string& path);

// Without a list of places, six-digit tambon codes give district (four digits) and province (two); other codes stand in
// one unnamed district. Columns: person_id, hh_id, tambon, sex, age, disabled, card, the indicators, and target groups
// named g_... . Rows are refused for: targeting.people_id_missing, targeting.people_tambon_unknown,
// targeting.people_sex_unclear, targeting.people_age_unclear, targeting.people_flag_unclear,
// targeting.people_mark_unclear, targeting.people_twice (the first row of a person_id counts), and by scan_csv.
kit::Result<PeopleColumns> read_people(const std::string& path, const std::vector<Place>* places, const ReadPeople& asked);

}  // namespace targeting::engine
