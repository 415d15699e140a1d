// The front door as other desks meet it; the work is in intake, course, plan, referral, visit and
// today.
#include "centre/casework/desk.hpp"

#include "centre/casework/intake/desk.hpp"
#include "centre/casework/store.hpp"

namespace casework {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const {
  return casework::migrations();
}

kit::Result<PublicReceipt> Desk::take_public_request(frame::Act& act,
                                                     const PublicRequest& request) {
  return intake::take_public_request(act, doors_, request);
}

std::optional<PublicProgress> Desk::find_progress(frame::Look& look, std::string_view number,
                                                  std::string_view code_or_phone) {
  return intake::find_progress(look, number, code_or_phone);
}

std::vector<ProblemType> Desk::problem_types(frame::Look& look, kit::Date day) {
  return store::problem_types(look, day);
}

std::unique_ptr<Casework> open_casework(registry::Registry& registry, network::Network& network,
                                        staff::Staff& staff) {
  return std::make_unique<Desk>(Doors{registry, network, staff});
}

}  // namespace casework
