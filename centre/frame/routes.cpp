// One route per method and path.
#include "centre/frame/routes.hpp"

namespace frame {

void Routes::add(Route route) {
  for (const Route& other : routes_)
    if (other.method == route.method && other.path == route.path)
      throw kit::Bug("two routes for " + route.path);
  routes_.push_back(std::move(route));
}

}  // namespace frame
