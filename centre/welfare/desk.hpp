// The welfare desk at work; what it does stands in its folders, one for each noun.
#pragma once

#include "centre/welfare/outlook/desk.hpp"
#include "centre/welfare/welfare.hpp"

namespace welfare {

class Desk final : public Welfare {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "welfare"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;

 private:
  Doors doors_;
  outlook::Births births_;
};

}  // namespace welfare
