// The world failed (Breakage) or our own promise did (Bug). Both end the act and roll it back;
// they are caught at the request edge, the import batch and the job runner, and nowhere else.
#pragma once

#include <stdexcept>
#include <string>

namespace kit {

struct Breakage : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Bug : std::logic_error {
  using std::logic_error::logic_error;
};

[[noreturn]] inline void broken_promise(const char* condition, const char* file, int line) {
  throw Bug(std::string(file) + ":" + std::to_string(line) + ": " + condition);
}

}  // namespace kit

#define ENSURE(condition) \
  ((condition) ? static_cast<void>(0) : ::kit::broken_promise(#condition, __FILE__, __LINE__))
