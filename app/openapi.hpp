// The description of every route, made from the routes themselves (OpenAPI 3.1).
#pragma once

#include <string>

#include "centre/frame/routes.hpp"

namespace app {

std::string openapi(const frame::Routes& routes);
// One line per route: method, path, permission, sensitive; for the snapshot that reviewers read.
std::string route_list(const frame::Routes& routes);

}  // namespace app
