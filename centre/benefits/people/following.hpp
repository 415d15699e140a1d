// Keeps everybody's row of facts current: by the journals of all organisations, by birthdays, and by what officers state.
#pragma once

#include <mutex>

#include "centre/benefits/people/records.hpp"

namespace benefits::people {

// All that is known of the household, or of the person alone; as the actor reaches it.
House house_of(frame::Look& look, const Doors& doors, std::string_view household_id);
House alone(frame::Look& look, const Doors& doors, const registry::Circumstances& person);
// The house of somebody, and the person in it; nothing when out of reach.
struct HouseOf {
  House house;
  std::string person_id;
};
std::optional<HouseOf> house_of_person(frame::Look& look, const Doors& doors, std::string_view person_id);

class Following {
 public:
  explicit Following(Doors doors) : doors_(doors) {}
  // Until everything announced so far is in the rows. One at a time in this program.
  void catch_up(const frame::Performer& performer);

 private:
  Doors doors_;
  std::mutex one_at_a_time_;
};

}  // namespace benefits::people
