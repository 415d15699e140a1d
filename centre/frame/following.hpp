// For who keeps something current by announcements: how far each organisation's journal has come, and the lines of one
// after a number, oldest first.
#pragma once

#include <vector>

#include "centre/frame/context.hpp"

namespace frame {

struct JournalHead {
  std::string org_id;
  std::int64_t seq = 0;
};
struct NumberedAnnouncement {
  std::int64_t seq = 0;
  Announcement what;
};
std::vector<JournalHead> journal_heads(Db& db);
std::vector<NumberedAnnouncement> announced_after(Db& db, const JournalHead& head, std::size_t limit);

}  // namespace frame
