// What a desk hands to the application: its name, its schema, its routes.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/routes.hpp"
#include "kit/sql/sql.hpp"

namespace frame {

class Module {
 public:
  virtual ~Module() = default;
  virtual std::string_view name() const = 0;
  virtual std::span<const kit::sql::Migration> migrations() const = 0;
  virtual void add_routes(Routes& routes) = 0;
  // What does not add up in the desk's own tables, in words for an operator: asked by `chaeson verify`.
  virtual std::vector<std::string> faults(Look&) { return {}; }
  // Told after the commit of every act, in order; must not fail and must not block (live views).
  virtual void heard(const Announcement&) {}
  // Told before the database goes away: end own threads.
  virtual void leave() {}
};

}  // namespace frame
