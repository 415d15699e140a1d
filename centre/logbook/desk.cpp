// Opens the desk; says what does not add up in its tables.
#include "centre/logbook/desk.hpp"

#include "centre/logbook/store.hpp"

namespace logbook {

std::vector<std::string> Desk::faults(frame::Look& look) { return store::faults(look); }

std::unique_ptr<Logbook> open_logbook(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace logbook
