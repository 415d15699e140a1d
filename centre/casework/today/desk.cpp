// Puts the first page together.
#include "centre/casework/today/desk.hpp"

#include "centre/casework/today/store.hpp"
#include "centre/casework/watch/desk.hpp"

namespace casework::today {
namespace {

constexpr std::size_t queue_most = 50;  // the whole line has a page of its own
constexpr std::size_t tasks_most = 50;
constexpr int days_ahead = 7;

}  // namespace

kit::Result<Today> today(frame::Look& look, const Doors& doors) {
  Today page{.counts = store::counts(look)};
  page.queue = watch::first_in_line(look, doors, queue_most);
  for (const auto& t : store::my_tasks(look, look.today().plus_days(days_ahead), tasks_most))
    page.tasks.push_back({t.kind, t.record.id, t.record.number, title_of(look, doors, t.record),
                          t.what, t.due_on, t.due_on < look.today()});
  for (const auto& w : store::waiting_referrals(look, tasks_most)) {
    auto agency = doors.network.find_agency(look, w.agency_org_id);
    page.waiting.push_back({w.record.id, w.record.number, agency ? agency->name_th : "",
                            agency ? agency->name_en : "", w.urgency, w.sent_ms});
  }
  return page;
}

}  // namespace casework::today
