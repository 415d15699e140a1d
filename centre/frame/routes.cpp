// What all routes have in common; one route per method and path.
#include "centre/frame/routes.hpp"

namespace frame {

Reply json_reply(const kit::Shape& shape, const void* value, int status) {
  return {.status = status, .body = kit::json::encode(shape, value)};
}

void Routes::add_look(std::string_view path, const Permission& permission, Sensitive sensitive, const kit::Shape* reply,
                      Looking look) {
  add({.method = Method::get, .path = std::string(path), .permission = permission, .sensitive = sensitive, .reply = reply,
       .look = std::move(look)});
}

void Routes::add_act(Method method, std::string_view path, const Permission& permission, const kit::Shape* body,
                     const kit::Shape& reply, Acting act, std::size_t body_bytes_max) {
  add({.method = method, .path = std::string(path), .permission = permission, .body = body, .reply = &reply,
       .body_bytes_max = body_bytes_max, .needs_version = method == Method::put, .act = std::move(act)});
}

void Routes::add_direct(std::string_view path, const Permission& permission, const kit::Shape* body, const kit::Shape& reply,
                        Directly direct, std::size_t body_bytes_max) {
  add({.method = Method::post, .path = std::string(path), .permission = permission, .body = body, .reply = &reply,
       .body_bytes_max = body_bytes_max, .direct = std::move(direct)});
}

void Routes::add(Route route) {
  for (const Route& other : routes_)
    if (other.method == route.method && other.path == route.path)
      throw kit::Bug("two routes for " + route.path);
  routes_.push_back(std::move(route));
}

}  // namespace frame
