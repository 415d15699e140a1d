// Who may know of a request. One without a case follows the scope; one with a case follows the case's secrecy, and may
// name readers beside its team: who is to decide it and who is to pay it.
#pragma once

#include "centre/aid/store.hpp"

namespace aid {

struct Seen {
  Request request;
  bool closed_file = false;  // the case is restricted or sealed
  std::string case_number;   // "" when the actor may not know the case
};
// The only way in for every route under /requests/{request_id}. Refuses aid.request_unknown, also when the actor may
// not know that there is such a request.
kit::Result<Seen> get_request(frame::Look& look, const Doors& doors, std::string_view request_id);
kit::Result<Seen> get_request(frame::Look& look, const Doors& doors);  // the one in the path
// Those that the actor may know of, in the same order.
std::vector<Seen> only_seen(frame::Look& look, const Doors& doors, std::vector<Request> requests);

// Without those of closed files, of which nothing is told outside their team, not even that there is one.
std::vector<store::Pending> without_closed(frame::Look& look, const Doors& doors, std::vector<store::Pending> all);

// Every record of this person, wherever it is: for counting only.
std::vector<std::string> ids_everywhere(frame::Look& look, const Doors& doors, std::string_view person_id);

enum class Gone : std::uint8_t { no, died, moved };
struct Beneficiary {
  std::string name;
  std::string household_id;
  Gone gone = Gone::no;  // of a request that is not paid: why it cannot be
};
Beneficiary beneficiary(frame::Look& look, const Doors& doors, const Request& request);

}  // namespace aid
