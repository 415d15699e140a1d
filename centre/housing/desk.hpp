// The housing desk at work; the acts stand in project, decision, work and print.
#pragma once

#include "centre/housing/housing.hpp"

namespace housing {

class Desk final : public Housing {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "housing"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;

 private:
  Doors doors_;
};

}  // namespace housing
