// Structured log: one JSON object a line on standard error, without personal data.
#pragma once

#include <string>

namespace app {

void start_log(const std::string& level);

}  // namespace app
