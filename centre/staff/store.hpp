// The only SQL of staff, against its own tables staff_*.
#pragma once

#include "centre/staff/shapes.hpp"

namespace staff {

struct MemberRecord {
  std::string org_id, id, area_code, user_name, name, role, language, password_hash;
  bool active = false, must_change_password = false, totp_confirmed = false;
  std::string totp_secret;  // sealed, "" when none
  std::int64_t totp_last_step = 0, failed_count = 0, next_try_ms = 0, version = 0;
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
std::vector<MemberRecord> members_in_scope(frame::Db& db, std::string_view after_user_name, std::size_t limit);
std::vector<MemberRecord> members_of(frame::Db& db, std::string_view org_id);
void replace_member_areas(frame::Db& db, const MemberRecord& member, const std::vector<std::string>& codes);
std::vector<std::string> member_areas(frame::Db& db, std::string_view staff_id);

void insert_session(frame::Db& db, const SessionRecord& session, std::string_view token_hash,
                    std::string_view peer, std::string_view device);
std::optional<SessionRecord> find_session(frame::Db& db, std::string_view token_hash);
std::vector<SessionRow> open_sessions(frame::Db& db, std::string_view staff_id, kit::Instant oldest_seen);
std::int64_t end_session(frame::Db& db, std::string_view staff_id, std::string_view session_id, kit::Instant now);
void end_sessions(frame::Db& db, std::string_view staff_id, std::string_view except, kit::Instant now);
void touch_session(frame::Db& db, std::string_view session_id, kit::Instant now);

std::vector<JournalRow> journal(frame::Db& db, std::string_view org_id, std::string_view subject,
                                std::int64_t before_seq, std::size_t limit);

}  // namespace store
}  // namespace staff
