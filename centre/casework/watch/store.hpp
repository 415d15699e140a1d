// Clocks, escalations, notices and the queue as SQL.
#pragma once

#include "centre/casework/watch/shapes.hpp"

namespace casework::store {

// Where the last row of a page of the queue stood; `now_ms` is that of the first page, so that nothing jumps between
// pages while one reads.
struct QueuePlace {
  bool late = true;
  std::int64_t rank = -1;
  std::int64_t due_ms = 0;
  std::string id;
};
struct QueueFilter {
  std::string urgency;    // "" is any
  std::string in_charge;  // "" is any
  std::int64_t now_ms = 0;
  std::optional<QueuePlace> after;
  std::size_t limit = 50;
};
// A case that waits, with its main client, so that a row needs no further question.
struct Waiter {
  Case record;
  std::string person_id;
  std::string about;
};
// Cases with a running clock: late ones first, then by urgency, then by the time they are due.
std::vector<Waiter> waiting_line(frame::Look& look, const QueueFilter& filter);
std::int64_t rank_of(Urgency urgency);

// Cases, call-backs, referrals and reviews whose time has come at a level that was not raised yet; whoever may see them.
struct Overdue {
  std::string org_id;
  std::string case_id;
  std::string subject_id;
  Clock clock = Clock::case_;
  Level level = Level::duty;
  std::int64_t due_ms = 0;
};
std::vector<Overdue> overdue(frame::Look& look, Clock clock, std::size_t limit);
void insert_escalation(frame::Act& act, const Escalation& escalation);
std::vector<EscalationRow> escalations_of(frame::Look& look, const Case& record);

// A case by its key, for the program's own work; whoever may see it.
std::optional<Case> case_by_key(frame::Look& look, std::string_view org_id, std::string_view id);

void insert_notice(frame::Act& act, const Case& record, std::string_view staff_id, ToldKind kind,
                   std::string_view level);
// The actor's own, of cases the actor may know of; not yet read.
struct Notice {
  Waiter about;
  std::string id;
  ToldKind kind = ToldKind::opened;
  std::string level;
  kit::Instant given_ms;
};
std::vector<Notice> my_notices(frame::Look& look, std::size_t limit);
bool read_notice(frame::Act& act, std::string_view notice_id);

// The province's named team.
std::vector<std::string> protectors_of(frame::Look& look, std::string_view area_code);
bool is_protector(frame::Look& look, std::string_view staff_id, std::string_view area_code);
void name_protector(frame::Act& act, std::string_view staff_id, const frame::AreaRange& area);
void release_protector(frame::Act& act, std::string_view staff_id);
std::vector<std::string> own_protectors(frame::Look& look);

}  // namespace casework::store
