// Finds the route of a path. Paths are few hundred; a tree of segments answers in one walk.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "centre/frame/routes.hpp"

namespace app {

struct Matched {
  const frame::Route* route = nullptr;   // null: no such method here
  std::vector<std::string> allowed;      // methods of the path; empty: no such path
  std::vector<std::pair<std::string, std::string>> path;
};

class Router {
 public:
  explicit Router(const frame::Routes& routes);
  Matched match(frame::Method method, std::string_view path) const;

 private:
  struct Node {
    std::map<std::string, std::unique_ptr<Node>, std::less<>> fixed;
    std::unique_ptr<Node> hole;
    std::vector<const frame::Route*> routes;
  };
  const Node* find(const Node& node, std::string_view rest, std::vector<std::string>& holes) const;

  Node root_;
};

std::string_view method_name(frame::Method method);

}  // namespace app
