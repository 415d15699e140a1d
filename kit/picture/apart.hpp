// Runs work on untrusted bytes in a child process that can do nothing but compute and answer.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace kit::picture {

struct Cage {
  unsigned cpu_seconds = 10;
  unsigned wall_seconds = 30;
  std::size_t memory_bytes = 1u << 30;  // beyond what the process has mapped already
  std::size_t answer_bytes_max = 16u << 20;
};

// What `work` returned; nothing when it returned nothing, died, or overstepped the cage. Breakage
// only when no child can be made. At most two children at once.
std::optional<std::string> run_apart(const std::function<std::optional<std::string>()>& work,
                                     Cage cage = {});

}  // namespace kit::picture
