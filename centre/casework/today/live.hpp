// Tells open Today pages that something changed in their scope, and nothing about what; and those for whom a notice
// is that there is one.
#pragma once

#include <mutex>

#include "centre/frame/module.hpp"

namespace casework::today {

class Live {
 public:
  void listen(const frame::Actor& actor, std::shared_ptr<kit::http::Events> events);
  // Ordinary cases only, from which nobody is kept away: the moment at which another file changes is a secret too.
  void heard(const frame::Announcement& what);

 private:
  void tell_some(const frame::Announcement& notice);

  struct Listener {
    std::string staff_id;
    frame::Scope scope;
    std::shared_ptr<kit::http::Events> events;
  };
  std::mutex mutex_;
  std::vector<Listener> listeners_;
};

}  // namespace casework::today
