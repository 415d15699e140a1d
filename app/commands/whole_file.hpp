// A file read as a whole, when it is not larger than what can be done with it: that is asked before any of it is read.
#pragma once

#include <string>

#include "kit/base/result.hpp"

namespace app::commands {

// Refuses kit.file_too_large, kit.file_unreadable. What has no size of its own (a pipe) is read until it ends or is too much.
kit::Result<std::string> whole_file(const std::string& path, std::size_t bytes_max);
// The same for a file of the operator\'s own, however large: breaks when it cannot be read.
std::string bytes_of(const std::string& path);

}  // namespace app::commands
