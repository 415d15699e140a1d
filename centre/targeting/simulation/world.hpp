// The population of the simulator: one snapshot that counts people and one that counts households, who stands behind
// them, and what changed since. One caller at a time; the simulator holds the lock.
#pragma once

#include <list>
#include <map>

#include "centre/frame/following.hpp"
#include "centre/targeting/engine/engine.hpp"
#include "centre/targeting/simulation/answers.hpp"
#include "centre/targeting/simulation/rows.hpp"

namespace targeting::simulation {

struct Position {
  std::string org_id;
  std::int64_t seq = 0;
};
inline const kit::Shape& describe(const Position*) {
  static const kit::Shape shape = kit::shape<Position>("JournalPosition", kit::field<&Position::org_id>("org_id"),
                                                       kit::field<&Position::seq>("seq"));
  return shape;
}

// What stands in the head file; the folder's other files belong to it by their name.
struct Head {
  std::int64_t format = 0;
  std::string stem;    // "20220810T020000-3": of people.STEM.cube, households.STEM.cube and rows.STEM
  kit::Instant built;  // ages are those of this day
  std::int64_t people = 0;
  std::string hash;    // of all rows
  std::vector<std::string> indicators;
  std::vector<std::string> places;  // area codes; rows name them by number
  std::vector<Position> positions;  // of the journals, before the building began
};
const kit::Shape& describe(const Head*);
inline constexpr std::int64_t head_format = 1;

struct Files {
  std::string folder;
  std::string head() const { return folder + "/simulator.json"; }
  std::string people(const std::string& stem) const { return folder + "/people." + stem + ".cube"; }
  std::string households(const std::string& stem) const { return folder + "/households." + stem + ".cube"; }
  std::string rows(const std::string& stem) const { return folder + "/rows." + stem; }
};

// A plan on both snapshots.
struct Pair {
  engine::PlanNumber people = 0;
  engine::PlanNumber households = 0;
  engine::PlanNumber& of(engine::Unit unit) { return unit == engine::Unit::person ? people : households; }
};
inline constexpr std::size_t plans_kept_max = 8;

class World {
 public:
  // Refuses targeting.snapshot_damaged, targeting.snapshot_of_another_version; nothing when there is none.
  static kit::Result<std::unique_ptr<World>> open(const Files& files, const engine::Names& names);

  engine::Engine& people() { return *people_; }
  engine::Engine& households() { return *households_; }
  engine::Engine& of(engine::Unit unit) { return unit == engine::Unit::person ? *people_ : *households_; }
  const Head& head() const { return head_; }
  std::string state_hash() const { return state_; }
  std::int64_t changes() const { return changes_; }

  // Judges everybody by the plan, or takes it as it was kept. `owner` says whose plan it takes the place of.
  kit::Result<Pair> plan(const engine::Plan& plan, const std::string& owner);
  // On the snapshot of the plan's own unit alone: half the work.
  kit::Result<engine::PlanNumber> own_plan(const engine::Plan& plan, const std::string& owner);
  // Heads of the other unit in some areas (2 to 8 digits; "" for all).
  kit::Result<engine::HeadCount> others(const engine::Plan& plan, const std::vector<std::string>& areas);

  struct Now {
    std::string person_id;
    std::string area_code;
    engine::Words words;
  };
  // The people of a household as they are now. False when only a new snapshot can say it.
  bool put(const std::string& household_id, const std::vector<Now>& people);
  // Who the row of a list is.
  struct Who {
    PackedId household{};
    PackedId person{};
  };
  Who who(std::uint32_t row) const;

 private:
  struct Member {
    std::uint32_t row = 0;
    PackedId person{};
    std::uint32_t place = 0;
    engine::Words words;
  };
  // A plan and whose it is; on a snapshot where it does not stand yet, `stands` has what does.
  struct Slot {
    std::string key, owner;
    Pair plans;
    std::map<engine::Unit, engine::Plan> stands;
  };
  kit::Result<Slot*> slot_for(const engine::Plan& plan, const std::string& owner);
  kit::Result<void> put_plan(Slot& slot, engine::Plan plan, engine::Unit unit);
  std::vector<Member> members_of(const PackedId& household) const;
  std::optional<std::uint32_t> place_of(const std::string& area_code) const;
  bool move(const PackedId& household, const std::vector<Member>& before, const std::vector<Member>& after);
  bool move_household(const std::vector<Member>& before, const std::vector<Member>& after);

  Head head_;
  std::string state_;
  std::int64_t changes_ = 0;
  std::unique_ptr<engine::Engine> people_, households_;
  std::unique_ptr<RowsFile> rows_;
  std::vector<std::uint32_t> place_numbers_;         // by the head's list
  std::map<std::string, std::uint32_t> place_by_code_;
  std::list<Slot> slots_;                            // newest first
  std::map<PackedId, std::vector<Member>> changed_;  // households that are no longer as in the file
  std::vector<Who> later_rows_;
};

}  // namespace targeting::simulation
