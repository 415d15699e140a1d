// Opens the desk; says what does not add up in its tables, and against the ledger.
#include "centre/housing/desk.hpp"

#include "centre/housing/decision/desk.hpp"
#include "centre/housing/store.hpp"

namespace housing {

std::vector<std::string> Desk::faults(frame::Look& look) {
  auto out = store::faults(look);
  for (auto& fault : decision::against_the_ledger(look, doors_)) out.push_back(std::move(fault));
  return out;
}

std::unique_ptr<Housing> open_housing(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace housing
