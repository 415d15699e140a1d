// Joins what the threads read of a people file, and leaves out people who stand in it twice. Private to people_file.
#pragma once

#include <vector>

#include "centre/targeting/engine/people_sink.hpp"

namespace targeting::engine {

// Empties the sinks. With `name_places`, the places are those that the sinks met.
void join(std::vector<PeopleSink>& sinks, bool name_places, std::size_t refused_kept, PeopleColumns& into);

}  // namespace targeting::engine
