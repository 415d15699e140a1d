// The front door as the house meets it, and the proof that every receipt and claim stands in the
// ledger as it says.
#include "centre/welfare/desk.hpp"

#include "centre/welfare/store.hpp"

namespace welfare {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const {
  return welfare::migrations();
}

std::vector<std::string> Desk::faults(frame::Look& look) {
  auto out = store::faults(look);
  std::map<std::string, std::int64_t> moved;
  for (const auto& t : doors_.funds.transfers_for(look, "welfare."))
    if (t.kind == funds::TransferKind::posted || t.kind == funds::TransferKind::pending)
      moved[t.purpose] += t.amount.satang;
  for (const auto& record : store::money_moved(look)) {
    auto at = moved.find(record.purpose);
    if (at == moved.end() || at->second != record.satang)
      out.push_back("the ledger holds another amount: " + record.purpose);
  }
  return out;
}

std::unique_ptr<Welfare> open_welfare(const Doors& doors) {
  return std::make_unique<Desk>(doors);
}

}  // namespace welfare
