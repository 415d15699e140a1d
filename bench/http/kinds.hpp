// The four requests that are measured.
#pragma once

#include <string>
#include <vector>

#include "bench/http/world.hpp"
#include "kit/http/http.hpp"

namespace bench {

enum class Kind { sign_in, search, household, new_request };

struct Measured {
  Kind kind;
  const char* name;
  int status;         // of the right answer
  std::size_t count;  // requests a round
};
const std::vector<Measured>& kinds();

// The request of this number: the same number asks for the same (but a write gets a new key).
kit::http::Request make_request(const World& world, Kind kind, std::size_t number);

}  // namespace bench
