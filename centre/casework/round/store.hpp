// What the round of a day, and the map, ask of the database.
#pragma once

#include "centre/casework/round/shapes.hpp"
#include "centre/casework/today/store.hpp"

namespace casework::store {

struct DueVisit {
  Case record;
  std::string id;
  TaskKind kind = TaskKind::visit;
  kit::Date due_on;
};
// Follow-ups and next visits up to a day; of everybody in reach, or of the cases in one's own charge.
std::vector<DueVisit> due_visits(frame::Look& look, kit::Date until, bool own, std::size_t limit);

// Of the open ordinary requests that nobody is kept away from.
std::vector<OpenNeed> open_needs(frame::Look& look, std::string_view area_code);

}  // namespace casework::store
