// A made-up village: names written for this demo, and people who form families.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace app::demo {

struct MadePerson {
  std::string title;
  std::string first_name;
  std::string last_name;
  std::string gender;      // words::Gender
  std::string birth;       // ISO day
  std::string national_id; // with a right check digit; "" when the person has none
  std::string role;        // in the household: head, spouse, child, ...
};
struct MadeHousehold {
  std::string area_code;   // village, 8 digits
  std::string house_no;
  std::vector<MadePerson> people;
};

// The same seed gives the same village. `year` is the year of the survey; ages spread around it.
std::vector<MadeHousehold> make_village(std::mt19937& random, const std::string& tambon_code, int villages,
                                        int households, int year);

}  // namespace app::demo
