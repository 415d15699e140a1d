// What other desks give an officer to do, and visits and open requests as other desks may know of them.
#include "centre/casework/desk.hpp"
#include "centre/casework/round/store.hpp"
#include "centre/casework/store.hpp"
#include "centre/casework/tasks/store.hpp"
#include "centre/casework/visit/store.hpp"
#include "kit/text/text.hpp"

namespace casework {
namespace tasks {

std::string take_handed(frame::Act& act, const HandedTask& handed) {
  Task task{.org_id = act.actor().org_id,
            .id = act.new_event_id(),
            .area_code = handed.area_code,
            .staff_id = handed.staff_id,
            .what = kit::text::normalise_thai(handed.what),
            .due_on = handed.due_on,
            .made_ms = act.now(),
            .made_by = act.actor().staff_id,
            .about = handed.about};
  store::insert_task(act, task);
  act.announce("casework.task_set", task.org_id, task.area_code, task.id, DutyNews{DutyKind::own, task.due_on});
  return task.id;
}

void finish_handed(frame::Act& act, std::string_view task_id) {
  auto task = store::find_task(act, task_id);
  if (!task || task->done_ms) return;
  store::finish_task(act, *task);
  act.announce("casework.task_done", task->org_id, task->area_code, task->id, DutyNews{DutyKind::own, task->due_on});
}

}  // namespace tasks

std::string Desk::hand_task(frame::Act& act, const HandedTask& task) { return tasks::take_handed(act, task); }
void Desk::finish_handed_task(frame::Act& act, std::string_view task_id) { tasks::finish_handed(act, task_id); }

std::vector<VisitBrief> Desk::visits_of_household(frame::Look& look, std::string_view household_id, std::size_t most) {
  store::CaseFilter filter;
  filter.household_id = household_id;
  filter.before_ms = std::numeric_limits<std::int64_t>::max();
  filter.limit = most;
  std::vector<VisitBrief> out;
  for (const auto& c : store::list_cases(look, filter)) {
    if (c.secrecy != Secrecy::ordinary) continue;
    for (const auto& v : store::visits_of(look, c)) out.push_back({c.id, c.number, v.held_ms, v.visitors, v.purpose});
  }
  std::ranges::sort(out, [](const VisitBrief& a, const VisitBrief& b) { return a.held_at > b.held_at; });
  if (out.size() > most) out.resize(most);
  return out;
}

std::vector<OpenNeed> Desk::open_needs(frame::Look& look, std::string_view area_code) { return store::open_needs(look, area_code); }

}  // namespace casework
