// What the first page asks of the database; every query with the one predicate.
#pragma once

#include "centre/casework/plan/shapes.hpp"
#include "centre/casework/records.hpp"
#include "centre/casework/today/shapes.hpp"
#include "centre/frame/context.hpp"

namespace casework::store {

std::vector<StateCount> counts(frame::Look& look);

struct DueTask {
  Case record;
  TaskKind kind = TaskKind::action;
  std::string what;
  kit::Date due_on;
};
// Actions owned by the actor, follow-ups and next visits of cases in the actor's charge, up to a
// day.
std::vector<DueTask> my_tasks(frame::Look& look, kit::Date until, std::size_t limit);

struct Waiting {
  Case record;
  std::string agency_org_id;
  Urgency urgency = Urgency::normal;
  kit::Instant sent_ms;
};
std::vector<Waiting> waiting_referrals(frame::Look& look, std::size_t limit);

}  // namespace casework::store
