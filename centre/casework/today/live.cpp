// Who listens, and who has gone.
#include "centre/casework/today/live.hpp"

namespace casework::today {

void Live::listen(const frame::Scope& scope, std::shared_ptr<kit::http::Events> events) {
  std::lock_guard lock(mutex_);
  listeners_.push_back({scope, std::move(events)});
}

void Live::heard(const frame::Announcement& what) {
  if (!what.name.starts_with("casework.")) return;
  if (what.detail.find("\"secrecy\":\"ordinary\"") == std::string::npos) return;
  std::lock_guard lock(mutex_);
  std::erase_if(listeners_, [&](const Listener& l) {
    return l.scope.reaches(what.org_id, what.area_code) && !l.events->send("changed", "{}");
  });
}

}  // namespace casework::today
