// The front door as the house meets it, and the proofs that need another desk's word.
#include "centre/aid/desk.hpp"

#include "centre/aid/proofs.hpp"
#include "centre/aid/store.hpp"

namespace aid {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return aid::migrations(); }

std::vector<std::string> Desk::faults(frame::Look& look) {
  auto out = store::faults(look.db);
  for (auto& fault : proofs::against_the_ledger(look, doors_)) out.push_back(std::move(fault));
  return out;
}

std::unique_ptr<Aid> open_aid(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace aid
