// Each message is already a JSON object; the pattern adds time and level.
#include "app/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace app {

void start_log(const std::string& level) {
  auto log = spdlog::stderr_logger_mt("chaeson");
  log->set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%e%z","level":"%l","log":%v})");
  log->set_level(spdlog::level::from_str(level));
  spdlog::set_default_logger(log);
}

}  // namespace app
