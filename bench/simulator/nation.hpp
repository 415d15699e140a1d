// A made-up nation in the files of the simulator, as if it had been built from a register of that
// size.
#pragma once

#include <cstdint>
#include <string>

#include "centre/targeting/engine/plan.hpp"
#include "centre/targeting/simulation/world.hpp"

namespace bench::simulator {

namespace engine = ::targeting::engine;
namespace simulation = ::targeting::simulation;

// Takes the place of what the program built from an empty register in `files`; its indicators and
// positions stay.
void write_nation(const simulation::Files& files, std::uint64_t people);

// The 77 provinces, by their official codes; the nation's areas lie in them.
std::vector<std::string> province_codes();

simulation::Head read_head(const simulation::Files& files);

// The single questions in their dimensions, absent answers renormalised.
engine::Plan make_plan(const simulation::Head& head);

}  // namespace bench::simulator
