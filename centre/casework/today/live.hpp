// Tells open Today pages that something changed in their scope, and nothing about what.
#pragma once

#include <mutex>

#include "centre/frame/module.hpp"

namespace casework::today {

class Live {
 public:
  void listen(const frame::Scope& scope, std::shared_ptr<kit::http::Events> events);
  // Ordinary cases only: the moment at which a closed file changes is a secret too.
  void heard(const frame::Announcement& what);

 private:
  struct Listener {
    frame::Scope scope;
    std::shared_ptr<kit::http::Events> events;
  };
  std::mutex mutex_;
  std::vector<Listener> listeners_;
};

}  // namespace casework::today
