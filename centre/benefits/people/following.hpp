// Keeps everybody's row of facts current: by the journals of all organisations, by birthdays, and by what officers state.
#pragma once

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include "centre/benefits/people/records.hpp"
#include "centre/frame/perform.hpp"

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

// As of when the rows are.
struct AsOf {
  std::optional<kit::Instant> counted;  // everything announced until then is in them; nothing: never counted yet
  bool counting = false;                // newer ones are being made beside
};

class Following {
 public:
  static constexpr std::size_t at_once_usual = 200;
  // Up to `at_once` households are counted while somebody waits for the page.
  explicit Following(Doors doors, std::size_t at_once = at_once_usual) : doors_(doors), at_once_(at_once) {}
  ~Following() { leave(); }
  // Counts what is new at once when it is little. After an import, or a birthday of half a province, it is counted by a
  // thread of its own, and what was counted before stands until then.
  AsOf bring_up(const frame::Performer& performer);
  // Waits until nothing is being counted.
  void wait();
  void leave();

 private:
  struct Touched;
  bool is_little(frame::Look& look, const Touched& touched) const;
  void count(const frame::Performer& performer, const Touched& touched);
  void count_beside(const frame::Performer& performer, Touched touched);
  void take_failure();

  Doors doors_;
  std::size_t at_once_;
  std::mutex one_at_a_time_;
  std::thread thread_;  // of the count beside; guarded by one_at_a_time_
  std::atomic<bool> counting_ = false, leaving_ = false;
  std::exception_ptr failure_;  // of the count beside, until somebody asks again; written before counting_ ends
};

}  // namespace benefits::people
