// For who keeps something current by announcements: how far each organisation's journal has come, the lines of one after
// a number, oldest first, and the one way to write down what is made of them.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "centre/frame/context.hpp"
#include "centre/frame/perform.hpp"

namespace frame {

struct JournalHead {
  std::string org_id;
  std::int64_t seq = 0;
};
struct NumberedAnnouncement {
  std::int64_t seq = 0;
  Announcement what;
  kit::Instant at = {};
};
std::vector<JournalHead> journal_heads(Db& db);
// What was announced after `from` until `to`, oldest first, at most `limit` lines; `until` is how far that goes. Lines that
// tell who read what are no announcements.
struct Announced {
  std::vector<NumberedAnnouncement> lines;
  std::int64_t until = 0;
};
Announced announced_after(Db& db, const JournalHead& from, std::int64_t to, std::size_t limit);
// The same, all of one journal, without keeping them.
void each_announcement(Db& db, const JournalHead& head, const std::function<void(const NumberedAnnouncement&)>& see);

// Writes what is derived from journals, in one transaction that is tried again like an act: it changes nothing that was not
// announced, so it is no act and leaves no line of its own.
void derive(const Performer& performer, const Actor& actor, const std::function<void(Look&)>& work);
// Many rows into one table on the fastest way that the database has; inside derive() only.
std::int64_t fill(Db& db, std::string_view table, std::span<const std::string_view> columns,
                  const std::function<void(const std::function<void(std::span<const Value>)>& add)>& rows);

}  // namespace frame
