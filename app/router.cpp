// A tree of path segments; {holes} match any one segment, fixed words first.
#include "app/router.hpp"

namespace app {
namespace {

std::pair<std::string_view, std::string_view> cut(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  auto slash = path.find('/');
  if (slash == path.npos) return {path, {}};
  return {path.substr(0, slash), path.substr(slash)};
}

bool is_hole(std::string_view segment) { return segment.starts_with('{'); }

}  // namespace

std::string_view method_name(frame::Method method) {
  using enum frame::Method;
  switch (method) {
    case get: return "GET";
    case head: return "HEAD";
    case post: return "POST";
    case put: return "PUT";
    case patch: return "PATCH";
    case del: return "DELETE";
    case options: return "OPTIONS";
    case other: return "OTHER";
  }
  return "OTHER";
}

Router::Router(const frame::Routes& routes) {
  for (const frame::Route& route : routes.all()) {
    Node* node = &root_;
    for (std::string_view rest = route.path; !rest.empty();) {
      auto [segment, more] = cut(rest);
      auto& next = is_hole(segment) ? node->hole : node->fixed[std::string(segment)];
      if (!next) next = std::make_unique<Node>();
      node = next.get();
      rest = more;
    }
    node->routes.push_back(&route);
  }
}

const Router::Node* Router::find(const Node& node, std::string_view rest, std::vector<std::string>& holes) const {
  if (rest.empty()) return node.routes.empty() ? nullptr : &node;
  auto [segment, more] = cut(rest);
  if (auto fixed = node.fixed.find(segment); fixed != node.fixed.end())
    if (const Node* found = find(*fixed->second, more, holes)) return found;
  if (!node.hole || segment.empty()) return nullptr;
  holes.emplace_back(segment);
  if (const Node* found = find(*node.hole, more, holes)) return found;
  holes.pop_back();
  return nullptr;
}

Matched Router::match(frame::Method method, std::string_view path) const {
  Matched matched;
  std::vector<std::string> holes;
  const Node* node = find(root_, path, holes);
  if (!node) return matched;
  auto wanted = method == frame::Method::head ? frame::Method::get : method;
  for (const frame::Route* route : node->routes) {
    matched.allowed.emplace_back(method_name(route->method));
    if (route->method == wanted) matched.route = route;
  }
  if (!matched.route) return matched;
  std::size_t next = 0;
  for (std::string_view rest = matched.route->path; !rest.empty();) {
    auto [segment, more] = cut(rest);
    if (is_hole(segment))
      matched.path.emplace_back(segment.substr(1, segment.size() - 2), holes[next++]);
    rest = more;
  }
  return matched;
}

}  // namespace app
