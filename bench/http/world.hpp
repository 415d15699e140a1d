// The database that is measured: one centre with fifty officers and as many people as asked for.
#pragma once

#include <string>
#include <vector>

#include "app/workplace.hpp"

namespace bench {

constexpr int officers = 50;
constexpr auto password = "bench-officers-2569";

struct Known {
  std::string person_id, household_id, name, national_id, house_no, area_code;
};
struct World {
  std::vector<Known> people;
  std::vector<std::string> households;
  std::vector<std::string> cookies;  // one session for each officer
};

std::string officer(int number);
// Through the doors of the desks, as an importer would.
World fill(app::Workplace& workplace, std::size_t people);

}  // namespace bench
