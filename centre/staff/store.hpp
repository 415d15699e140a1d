// The only SQL of staff, against its own tables staff_*.
#pragma once

#include "centre/staff/shapes.hpp"

namespace staff {

struct MemberRecord {
  std::string org_id, id, area_code, user_name, name, role, language, password_hash;
  bool active = false, must_change_password = false, totp_confirmed = false;
  std::string totp_secret;  // sealed, "" when none
  std::int64_t totp_last_step = 0, failed_count = 0, next_try_ms = 0, version = 0;
  std::string national_id;     // sealed, "" when not known
  std::string national_index;  // blind, "" when not known
};

struct SessionRecord {
  std::string org_id, id, staff_id;
  kit::Instant started, seen;
};

namespace store {

void insert_organisation(frame::Db& db, const Organisation& organisation);
std::optional<Organisation> find_organisation(frame::Db& db, std::string_view org_id);
void replace_service_area(frame::Db& db, std::string_view org_id, const std::vector<std::string>& codes);
std::vector<std::string> service_area(frame::Db& db, std::string_view org_id);

void insert_member(frame::Db& db, const MemberRecord& member);
void update_member(frame::Db& db, const MemberRecord& member);  // everything that can change, version too
std::optional<MemberRecord> find_by_user_name(frame::Db& db, std::string_view user_name);
std::optional<MemberRecord> find_member(frame::Db& db, std::string_view staff_id);
std::optional<MemberRecord> find_member_in_scope(frame::Db& db, std::string_view staff_id);
struct MemberQuestion {
  std::string after_user_name, words, role, org_id, state;  // state: "active", "closed" or "" for both
};
std::vector<MemberRecord> members_in_scope(frame::Db& db, const MemberQuestion& question, std::size_t limit);
std::vector<OrganisationRow> organisations_in_scope(frame::Db& db, std::string_view after_id, std::string_view words,
                                                    std::size_t limit);
std::optional<kit::Instant> last_seen(frame::Db& db, const MemberRecord& member);
std::vector<MemberRecord> members_of(frame::Db& db, std::string_view org_id);
void replace_member_areas(frame::Db& db, const MemberRecord& member, const std::vector<std::string>& codes);
std::vector<std::string> member_areas(frame::Db& db, std::string_view staff_id);

void insert_session(frame::Db& db, const SessionRecord& session, std::string_view token_hash,
                    std::string_view peer, std::string_view device);
struct Caller {
  SessionRecord session;  // not ended; how old it may be is for the rules to say
  MemberRecord member;
  std::vector<std::string> service_areas, member_areas;
};
std::optional<Caller> find_caller(frame::Db& db, std::string_view token_hash);
std::vector<SessionRow> open_sessions(frame::Db& db, std::string_view staff_id, kit::Instant oldest_seen);
std::int64_t end_session(frame::Db& db, std::string_view staff_id, std::string_view session_id, kit::Instant now);
void end_sessions(frame::Db& db, std::string_view staff_id, std::string_view except, kit::Instant now);
void touch_session(frame::Db& db, std::string_view session_id, kit::Instant now);

struct JournalQuestion {
  std::string org_id, subject, staff_id;
  std::string kind;  // "readings", "acts" or "" for both
  std::int64_t from_ms, until_ms, before_seq;
};
std::vector<JournalRow> journal(frame::Db& db, const JournalQuestion& question, std::size_t limit);

}  // namespace store
}  // namespace staff
