// Takes all rights from the calling process but memory and one open descriptor. There is no way
// back.
#pragma once

#include <cstddef>

namespace kit::picture {

// `descriptor` stays open for writing. False when a limit could not be set.
bool lock_down(int descriptor, unsigned cpu_seconds, std::size_t address_space_bytes);

}  // namespace kit::picture
