// Who listens, and who has gone.
#include "centre/casework/today/live.hpp"

#include "centre/casework/watch/shapes.hpp"

namespace casework::today {

void Live::listen(const frame::Actor& actor, std::shared_ptr<kit::http::Events> events) {
  std::lock_guard lock(mutex_);
  listeners_.push_back({actor.staff_id, actor.scope, std::move(events)});
}

void Live::tell_some(const frame::Announcement& notice) {
  auto given = kit::json::decode<StaffTold>(notice.detail);
  ENSURE(given);
  std::lock_guard lock(mutex_);
  std::erase_if(listeners_, [&](const Listener& l) {
    bool theirs = std::ranges::find(given->staff, l.staff_id) != given->staff.end();
    return theirs && !l.events->send("notice", "{}");
  });
}

void Live::heard(const frame::Announcement& what) {
  if (!what.name.starts_with("casework.")) return;
  if (what.name == "casework.staff_told") return tell_some(what);
  if (what.detail.find("\"secrecy\":\"ordinary\"") == std::string::npos) return;
  if (what.detail.find("\"quiet\":true") != std::string::npos) return;
  std::lock_guard lock(mutex_);
  std::erase_if(listeners_, [&](const Listener& l) {
    return l.scope.reaches(what.org_id, what.area_code) && !l.events->send("changed", "{}");
  });
}

}  // namespace casework::today
