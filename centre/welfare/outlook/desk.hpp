// The outlook of a fund from its members, its books and the rule book in force. Figures only; the
// engine's numbers are the truth, the page draws them.
#pragma once

#include <mutex>

#include "centre/welfare/outlook/shapes.hpp"
#include "centre/welfare/parts.hpp"

namespace welfare::outlook {

// Births of people as the register has them, kept for a day so that a slider need not ask again for
// everybody. In memory only.
class Births {
 public:
  struct Known {
    std::int32_t age = 0;
    bool male = false;
  };
  std::optional<Known> find(frame::Look& look, const Doors& doors, const std::string& person_id);

 private:
  std::mutex mutex_;
  kit::Date day_;
  std::map<std::string, Known> known_;
};

// The settings stand in the query under their names ("nights_most"); what is left out is as today.
kit::Result<OutlookView> read(frame::Look& look, const Doors& doors, Births& births);
// The same as a paper for a meeting (PDF).
kit::Result<frame::Reply> file(frame::Look& look, const Doors& doors, Births& births);
kit::Result<OutlookRepairs> repairs(frame::Look& look, const Doors& doors, Births& births);

}  // namespace welfare::outlook
