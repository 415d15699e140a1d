// The request target taken apart, strictly: what a proxy might read differently is refused. Private
// to kit/http.
#pragma once

#include <string_view>

#include "kit/http/http.hpp"

namespace kit::http {

// Fills path and query from request.target; false when the target is malformed. `host` is the Host
// header (an absolute-form target must name the same authority).
bool parse_target(Request& request, std::string_view host);

}  // namespace kit::http
