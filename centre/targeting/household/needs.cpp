// What surveys say of many households at once, for desks that keep something about everybody.
#include "centre/targeting/desk.hpp"
#include "centre/targeting/household/store_needs.hpp"

namespace targeting {

std::vector<Need> Desk::needs_between(frame::Look& look, std::string_view first, std::string_view last) {
  return store::needs_between(look.db, first, last);
}

}  // namespace targeting
