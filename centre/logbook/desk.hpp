// The logbook desk at work; the acts stand in book, action, verification, meeting and print.
#pragma once

#include "centre/logbook/logbook.hpp"

namespace logbook {

class Desk final : public Logbook {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "logbook"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
  std::vector<std::string> faults(frame::Look& look) override;

 private:
  void add_book_routes(frame::Routes& routes);
  void add_village_routes(frame::Routes& routes);

  Doors doors_;
};

}  // namespace logbook
