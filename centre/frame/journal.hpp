// The journal of acts and readings, hash-chained per organisation; `chaeson verify` walks it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "centre/frame/context.hpp"

namespace frame {

struct JournalLine {
  std::string org_id;
  kit::Instant at;
  std::string op_id;
  std::string staff_id;
  std::string role;
  Announcement what;
};

// Appends in order, inside the caller's transaction. Locks the head of each chain it touches.
void write_journal(kit::sql::Connection& connection, std::span<const JournalLine> lines);

struct ChainFault {
  std::string org_id;
  std::int64_t seq = 0;
  std::string problem;  // "hash", "gap", "link", "head"
};
struct ChainReport {
  std::int64_t lines = 0;
  std::int64_t chains = 0;
  std::vector<ChainFault> faults;  // the first of each chain
};
ChainReport verify_journal(kit::sql::Connection& connection);

}  // namespace frame
