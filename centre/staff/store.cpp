// Organisations, members, sessions and the journal as rows.
#include "centre/staff/store.hpp"

#include "kit/text/text.hpp"

namespace staff::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::Row;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_organisation_q{
    "INSERT INTO staff_organisations (org_id, kind, name_th, name_en, area_code) VALUES ($1, $2, $3, $4, $5)"};
constexpr OpenQuery find_organisation_q{
    reference_table, "SELECT org_id, kind, name_th, name_en, area_code FROM staff_organisations WHERE org_id = $1"};
constexpr OpenQuery clear_service_area_q{reference_table, "DELETE FROM staff_service_areas WHERE org_id = $1"};
constexpr InsertQuery insert_service_area_q{"INSERT INTO staff_service_areas (org_id, area_code) VALUES ($1, $2)"};
constexpr OpenQuery service_area_q{
    reference_table, "SELECT area_code FROM staff_service_areas WHERE org_id = $1 ORDER BY area_code"};

constexpr InsertQuery insert_member_q{
    "INSERT INTO staff_members (org_id, id, area_code, user_name, name, role, language, active, password_hash, "
    "must_change_password, totp_secret, totp_confirmed, totp_last_step, failed_count, next_try_ms, version, "
    "national_id, national_index) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"};
constexpr OpenQuery update_member_q{
    own_session,
    "UPDATE staff_members SET name = $3, role = $4, language = $5, active = $6, password_hash = $7, "
    "must_change_password = $8, totp_secret = $9, totp_confirmed = $10, totp_last_step = $11, failed_count = $12, "
    "next_try_ms = $13, version = $14, national_id = $15, national_index = $16 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery find_by_user_name_q{own_session, "SELECT * FROM staff_members WHERE user_name = $1"};
constexpr OpenQuery find_member_q{reference_table, "SELECT * FROM staff_members WHERE id = $1"};
constexpr ScopedQuery find_member_in_scope_q{"SELECT m.* FROM staff_members m WHERE m.id = $1 AND {scope:m}"};
constexpr ScopedQuery members_in_scope_q{
    "SELECT m.* FROM staff_members m WHERE m.user_name > $1 AND ($2 = '' OR lower(m.name) LIKE $2 ESCAPE '!' "
    "OR m.user_name LIKE $2 ESCAPE '!') AND ($3 = '' OR m.role = $3) AND ($4 = '' OR m.org_id = $4) "
    "AND ($5 <> 'active' OR m.active) AND ($5 <> 'closed' OR NOT m.active) AND {scope:m} "
    "ORDER BY m.user_name LIMIT $6"};
constexpr ScopedQuery organisations_in_scope_q{
    "SELECT o.org_id, o.kind, o.name_th, o.name_en, o.area_code FROM staff_organisations o WHERE o.org_id > $1 "
    "AND ($2 = '' OR o.name_th LIKE $2 ESCAPE '!' OR lower(o.name_en) LIKE $2 ESCAPE '!' "
    "OR o.org_id LIKE $2 ESCAPE '!') AND {scope:o} ORDER BY o.org_id LIMIT $3"};
constexpr OpenQuery members_of_q{reference_table, "SELECT * FROM staff_members WHERE org_id = $1 ORDER BY name, id"};
constexpr OpenQuery clear_member_areas_q{parent_checked,
                                         "DELETE FROM staff_member_areas WHERE org_id = $1 AND staff_id = $2"};
constexpr InsertQuery insert_member_area_q{
    "INSERT INTO staff_member_areas (org_id, staff_id, area_code) VALUES ($1, $2, $3)"};
constexpr OpenQuery member_areas_q{
    own_session, "SELECT area_code FROM staff_member_areas WHERE staff_id = $1 ORDER BY area_code"};

constexpr InsertQuery insert_session_q{
    "INSERT INTO staff_sessions (org_id, id, staff_id, token_hash, started_ms, seen_ms, peer, device) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
// Asked by every request, so everything about the caller in one.
constexpr OpenQuery find_caller_q{
    own_session,
    "SELECT s.id AS session_id, s.started_ms, s.seen_ms, m.*, "
    "(SELECT string_agg(o.area_code, ' ') FROM staff_service_areas o WHERE o.org_id = m.org_id) AS service_areas, "
    "(SELECT string_agg(a.area_code, ' ') FROM staff_member_areas a WHERE a.staff_id = m.id) AS member_areas "
    "FROM staff_sessions s JOIN staff_members m ON m.id = s.staff_id "
    "WHERE s.token_hash = $1 AND s.ended_ms IS NULL"};
constexpr OpenQuery open_sessions_q{
    own_session,
    "SELECT id, started_ms, seen_ms, peer, device FROM staff_sessions WHERE staff_id = $1 AND ended_ms IS NULL "
    "AND seen_ms >= $2 ORDER BY started_ms DESC LIMIT 100"};
constexpr OpenQuery last_seen_q{
    parent_checked, "SELECT max(seen_ms) AS seen_ms FROM staff_sessions WHERE org_id = $1 AND staff_id = $2"};
constexpr OpenQuery end_session_q{
    own_session,
    "UPDATE staff_sessions SET ended_ms = $3 WHERE staff_id = $1 AND id = $2 AND ended_ms IS NULL"};
constexpr OpenQuery end_sessions_q{
    own_session,
    "UPDATE staff_sessions SET ended_ms = $3 WHERE staff_id = $1 AND id <> $2 AND ended_ms IS NULL"};
constexpr OpenQuery touch_session_q{own_session, "UPDATE staff_sessions SET seen_ms = $2 WHERE id = $1"};

constexpr ScopedQuery journal_q{
    "SELECT j.org_id, j.seq, j.at_ms, j.staff_id, m.name AS staff_name, j.role, j.name, j.subject, "
    "coalesce(about.name, about_org.name_th) AS subject_name, j.detail "
    "FROM frame_journal j LEFT JOIN staff_members m ON m.id = j.staff_id "
    "LEFT JOIN staff_members about ON about.id = j.subject "
    "LEFT JOIN staff_organisations about_org ON about_org.org_id = j.subject "
    "JOIN staff_organisations o ON o.org_id = j.org_id "
    "WHERE j.org_id = $1 AND ($2 = '' OR j.subject = $2) AND ($3 = '' OR j.staff_id = $3) "
    "AND ($4 <> 'readings' OR j.name LIKE '%!_read' ESCAPE '!') "
    "AND ($4 <> 'acts' OR j.name NOT LIKE '%!_read' ESCAPE '!') "
    "AND j.at_ms >= $5 AND j.at_ms < $6 AND j.seq < $7 AND {scope:o} ORDER BY j.seq DESC LIMIT $8"};

// What a search box says, as a LIKE pattern; "" finds everything.
std::string pattern_of(std::string_view words) {
  if (words.empty()) return "";
  std::string out = "%";
  for (char c : kit::text::lower_ascii(words)) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out + "%";
}

MemberRecord member_of(const Row& row) {
  return {.org_id = row.text("org_id"),
          .id = row.text("id"),
          .area_code = row.text("area_code"),
          .user_name = row.text("user_name"),
          .name = row.text("name"),
          .role = row.text("role"),
          .language = row.text("language"),
          .password_hash = row.text("password_hash"),
          .active = row.flag("active"),
          .must_change_password = row.flag("must_change_password"),
          .totp_confirmed = row.flag("totp_confirmed"),
          .totp_secret = row.is_null("totp_secret") ? "" : row.blob("totp_secret"),
          .totp_last_step = row.integer("totp_last_step"),
          .failed_count = row.integer("failed_count"),
          .next_try_ms = row.integer("next_try_ms"),
          .version = row.integer("version"),
          .national_id = row.is_null("national_id") ? "" : row.blob("national_id"),
          .national_index = row.text("national_index")};
}

frame::Value sealed(const std::string& bytes) {
  return bytes.empty() ? frame::Value() : frame::Value(kit::sql::Blob{bytes});
}

std::optional<MemberRecord> member_of(const std::optional<Row>& row) {
  return row ? std::optional(member_of(*row)) : std::nullopt;
}

std::vector<MemberRecord> members(const frame::Rows& rows) {
  std::vector<MemberRecord> out;
  for (const Row& row : rows) out.push_back(member_of(row));
  return out;
}

std::vector<std::string> codes(const frame::Rows& rows) {
  std::vector<std::string> out;
  for (const Row& row : rows) out.push_back(row.text("area_code"));
  return out;
}

}  // namespace

void insert_organisation(frame::Db& db, const Organisation& o) {
  db.insert(insert_organisation_q, {o.org_id, std::string(kit::name_of(o.kind)), o.name_th, o.name_en, o.area_code});
}

std::optional<Organisation> find_organisation(frame::Db& db, std::string_view org_id) {
  auto row = db.find(find_organisation_q, {std::string(org_id)});
  if (!row) return std::nullopt;
  auto kind = kit::choice_of<OrgKind>(row->text("kind"));
  ENSURE(kind);
  return Organisation{row->text("org_id"), *kind, row->text("name_th"), row->text("name_en"), row->text("area_code")};
}

void replace_service_area(frame::Db& db, std::string_view org_id, const std::vector<std::string>& area_codes) {
  db.put(clear_service_area_q, {std::string(org_id)});
  for (const auto& code : area_codes) db.insert(insert_service_area_q, {std::string(org_id), code});
}

std::vector<std::string> service_area(frame::Db& db, std::string_view org_id) {
  return codes(db.rows(service_area_q, {std::string(org_id)}));
}

void insert_member(frame::Db& db, const MemberRecord& m) {
  db.insert(insert_member_q, {m.org_id, m.id, m.area_code, m.user_name, m.name, m.role, m.language, m.active,
                              m.password_hash, m.must_change_password, sealed(m.totp_secret), m.totp_confirmed,
                              m.totp_last_step, m.failed_count, m.next_try_ms, m.version, sealed(m.national_id),
                              m.national_index});
}

void update_member(frame::Db& db, const MemberRecord& m) {
  db.put(update_member_q, {m.org_id, m.id, m.name, m.role, m.language, m.active, m.password_hash,
                              m.must_change_password, sealed(m.totp_secret), m.totp_confirmed, m.totp_last_step,
                              m.failed_count, m.next_try_ms, m.version, sealed(m.national_id), m.national_index});
}

std::optional<MemberRecord> find_by_user_name(frame::Db& db, std::string_view user_name) {
  return member_of(db.find(find_by_user_name_q, {std::string(user_name)}));
}
std::optional<MemberRecord> find_member(frame::Db& db, std::string_view staff_id) {
  return member_of(db.find(find_member_q, {std::string(staff_id)}));
}
std::optional<MemberRecord> find_member_in_scope(frame::Db& db, std::string_view staff_id) {
  return member_of(db.find(find_member_in_scope_q, {std::string(staff_id)}));
}
std::vector<MemberRecord> members_in_scope(frame::Db& db, const MemberQuestion& q, std::size_t limit) {
  return members(db.rows(members_in_scope_q, {q.after_user_name, pattern_of(q.words), q.role, q.org_id, q.state,
                                              static_cast<std::int64_t>(limit)}));
}

std::vector<OrganisationRow> organisations_in_scope(frame::Db& db, std::string_view after, std::string_view words,
                                                    std::size_t limit) {
  std::vector<OrganisationRow> out;
  for (const Row& row :
       db.rows(organisations_in_scope_q, {std::string(after), pattern_of(words), static_cast<std::int64_t>(limit)})) {
    auto kind = kit::choice_of<OrgKind>(row.text("kind"));
    ENSURE(kind);
    out.push_back({row.text("org_id"), *kind, row.text("name_th"), row.text("name_en"), row.text("area_code")});
  }
  return out;
}

std::optional<kit::Instant> last_seen(frame::Db& db, const MemberRecord& m) {
  auto row = db.find(last_seen_q, {m.org_id, m.id});
  auto ms = row ? row->find_integer("seen_ms") : std::nullopt;
  return ms ? std::optional(kit::Instant{*ms}) : std::nullopt;
}

std::vector<MemberRecord> members_of(frame::Db& db, std::string_view org_id) {
  return members(db.rows(members_of_q, {std::string(org_id)}));
}

void replace_member_areas(frame::Db& db, const MemberRecord& m, const std::vector<std::string>& area_codes) {
  db.put(clear_member_areas_q, {m.org_id, m.id});
  for (const auto& code : area_codes) db.insert(insert_member_area_q, {m.org_id, m.id, code});
}
std::vector<std::string> member_areas(frame::Db& db, std::string_view staff_id) {
  return codes(db.rows(member_areas_q, {std::string(staff_id)}));
}

void insert_session(frame::Db& db, const SessionRecord& s, std::string_view token_hash, std::string_view peer,
                    std::string_view device) {
  db.insert(insert_session_q, {s.org_id, s.id, s.staff_id, std::string(token_hash), s.started.ms, s.seen.ms, std::string(peer),
                               std::string(device)});
}

std::optional<Caller> find_caller(frame::Db& db, std::string_view token_hash) {
  auto row = db.find(find_caller_q, {std::string(token_hash)});
  if (!row) return std::nullopt;
  auto areas = [&](std::string_view column) {
    auto codes = row->is_null(column) ? std::vector<std::string>{} : kit::text::split(row->text(column), ' ');
    std::ranges::sort(codes);
    return codes;
  };
  auto member = member_of(*row);
  SessionRecord session{member.org_id, row->text("session_id"), member.id, {row->integer("started_ms")},
                        {row->integer("seen_ms")}};
  return Caller{std::move(session), std::move(member), areas("service_areas"), areas("member_areas")};
}

std::vector<SessionRow> open_sessions(frame::Db& db, std::string_view staff_id, kit::Instant oldest_seen) {
  std::vector<SessionRow> out;
  for (const Row& row : db.rows(open_sessions_q, {std::string(staff_id), oldest_seen.ms}))
    out.push_back({row.text("id"), {row.integer("started_ms")}, {row.integer("seen_ms")}, row.text("peer"),
                   row.text("device")});
  return out;
}

std::int64_t end_session(frame::Db& db, std::string_view staff_id, std::string_view session_id, kit::Instant now) {
  return db.change(end_session_q, {std::string(staff_id), std::string(session_id), now.ms});
}
void end_sessions(frame::Db& db, std::string_view staff_id, std::string_view except, kit::Instant now) {
  db.put(end_sessions_q, {std::string(staff_id), std::string(except), now.ms});
}
void touch_session(frame::Db& db, std::string_view session_id, kit::Instant now) {
  db.put(touch_session_q, {std::string(session_id), now.ms});
}

std::vector<JournalRow> journal(frame::Db& db, const JournalQuestion& q, std::size_t limit) {
  std::vector<JournalRow> out;
  for (const Row& row : db.rows(journal_q, {q.org_id, q.subject, q.staff_id, q.kind, q.from_ms, q.until_ms,
                                            q.before_seq, static_cast<std::int64_t>(limit)}))
    out.push_back({row.text("org_id") + "/" + std::to_string(row.integer("seq")), row.text("org_id"), row.integer("seq"),
                   {row.integer("at_ms")}, row.text("staff_id"), row.text("staff_name"), row.text("role"),
                   row.text("name"), row.text("subject"), row.find_text("subject_name"), row.text("detail")});
  return out;
}

}  // namespace staff::store
