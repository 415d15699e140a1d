// The aid desk at work; what it does stands in request/, memo/, decision/ and payment/.
#pragma once

#include "centre/aid/aid.hpp"

namespace aid {

class Desk final : public Aid {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "aid"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;

 private:
  Doors doors_;
};

}  // namespace aid
