// Walks the transfers that name a request, and the money that requests say is theirs.
#include "centre/aid/proofs.hpp"

#include <map>

#include "centre/aid/decision/purse.hpp"
#include "centre/aid/store.hpp"

namespace aid::proofs {
namespace {

using funds::PurposedTransfer;
using funds::TransferKind;

// One request's money by the ledger: satang set aside and open, and settled.
struct Booked {
  std::int64_t held = 0;
  std::int64_t paid = 0;
};

std::map<std::string, Booked> by_the_ledger(frame::Look& look, const Doors& doors) {
  std::map<std::string, Booked> out;
  for (const auto& t : doors.funds.transfers_for(look, purpose_mark)) {
    auto& booked = out[t.purpose.substr(purpose_mark.size())];
    switch (t.kind) {
      case TransferKind::pending: booked.held += t.amount.satang; break;
      case TransferKind::settled: booked.paid += t.amount.satang, booked.held -= t.refers_to_amount.satang; break;
      case TransferKind::released: booked.held -= t.amount.satang; break;
      case TransferKind::posted: booked.paid += t.amount.satang; break;
      case TransferKind::correction: booked.paid -= t.amount.satang; break;
    }
  }
  return out;
}

}  // namespace

std::vector<std::string> against_the_ledger(frame::Look& look, const Doors& doors) {
  std::vector<std::string> out;
  auto ledger = by_the_ledger(look, doors);
  for (const auto& own : store::booked(look.db)) {
    auto at = ledger.find(own.request_id);
    Booked booked = at == ledger.end() ? Booked{} : at->second;
    if (booked.held != own.held) out.push_back("what is set aside is not what is approved and unpaid: " + own.request_id);
    if (booked.paid != own.paid) out.push_back("a paid request is not its transfer: " + own.request_id);
    if (at != ledger.end()) ledger.erase(at);
  }
  for (const auto& [request_id, booked] : ledger)
    if (booked.held != 0 || booked.paid != 0) out.push_back("money moved for no request: " + request_id);
  return out;
}

}  // namespace aid::proofs
