// Makes the simulator's files from the register and the surveys, page by page, in a job of the program's own.
#pragma once

#include <functional>

#include "centre/frame/perform.hpp"
#include "centre/registry/registry.hpp"
#include "centre/targeting/simulation/world.hpp"

namespace targeting::simulation {

// Reads and works as the program itself, everywhere.
kit::Result<void> look_everywhere(const frame::Performer& performer, const std::function<kit::Result<void>(frame::Look&)>& work);

// Layout, definitions and rule of levels as they stand.
struct Ground {
  Layout layout;
  std::vector<Definition> definitions;
  LevelRule rule;
};
Ground read_ground(frame::Look& look);

// A household as it is now; empty when nobody lives there or nobody surveyed it.
std::vector<World::Now> household_now(frame::Look& look, registry::Registry& registry, const Ground& ground,
                                      const std::string& household_id, kit::Date ages_on);

struct Progress {
  std::function<bool()> stop;
  std::function<void(std::int64_t people)> told;
};
// Writes the files anew and takes away those of before. False when told to stop.
bool build_files(const frame::Performer& performer, registry::Registry& registry, const Files& files, const Progress& progress);

}  // namespace targeting::simulation
