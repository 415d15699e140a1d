// Names put together from parts that Thai names are made of; no list of real people stands behind
// them.
#pragma once

#include <string>

#include "bench/linkage/chance.hpp"

namespace linkage_bench {

std::string invent_first_name(Chance& chance, bool male);
std::string invent_surname(Chance& chance);

// A slip of the pen or the keyboard: a lost mark, a letter of the same sound or look, a letter too
// few or too many, two that changed places.
std::string misspell(const std::string& name, Chance& chance);

}  // namespace linkage_bench
