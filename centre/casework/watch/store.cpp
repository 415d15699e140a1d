// The queue in the order of its index; what is overdue, in one question for each kind of clock.
#include "centre/casework/watch/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"

// The rank of an urgency, word for word as the index casework_cases_clock has it.
#define QUEUE_RANK "CASE c.urgency WHEN 'most_urgent' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END"
#define QUEUE_FROM                                                                        \
  "SELECT c.*, k.id AS client_id, k.person_id, k.about FROM casework_cases c"             \
  " LEFT JOIN casework_clients k ON k.org_id = c.org_id AND k.case_id = c.id AND k.position = 0"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr auto& late_q = case_query<
    QUEUE_FROM " WHERE {seen} AND c.due_ms IS NOT NULL AND c.due_ms < $3"
    " AND (" QUEUE_RANK ", c.due_ms, c.id) > ($4, $5, $6)"
    " AND ($7 = '' OR c.urgency = $7) AND ($8 = '' OR c.in_charge = $8)"
    " ORDER BY " QUEUE_RANK ", c.due_ms, c.id LIMIT $9">;
constexpr auto& in_time_q = case_query<
    QUEUE_FROM " WHERE {seen} AND c.due_ms IS NOT NULL AND c.due_ms >= $3"
    " AND (" QUEUE_RANK ", c.due_ms, c.id) > ($4, $5, $6)"
    " AND ($7 = '' OR c.urgency = $7) AND ($8 = '' OR c.in_charge = $8)"
    " ORDER BY " QUEUE_RANK ", c.due_ms, c.id LIMIT $9">;

// $1 now, $2 today, $3 how many.
constexpr OpenQuery overdue_cases_q{
    system_job,
    "SELECT c.org_id, c.id AS case_id, c.id AS subject_id, l.level, c.due_ms FROM casework_cases c"
    " JOIN casework_escalation_levels l ON l.clock = 'case' AND l.urgency = c.urgency"
    " AND l.valid_from <= $2 AND (l.valid_until IS NULL OR l.valid_until >= $2)"
    " WHERE c.due_ms IS NOT NULL AND c.due_ms + l.after_minutes * 60000 <= $1"
    " AND c.opened_ms <= $1 AND NOT EXISTS (SELECT 1 FROM casework_escalations e WHERE e.org_id = c.org_id"
    " AND e.subject_id = c.id AND e.level = l.level AND e.due_ms = c.due_ms)"
    " ORDER BY c.due_ms, c.id, l.after_minutes LIMIT $3"};
constexpr OpenQuery overdue_calls_q{
    system_job,
    "SELECT c.org_id, c.id AS case_id, k.id AS subject_id, l.level, k.call_back_due_ms AS due_ms"
    " FROM casework_calls k JOIN casework_cases c ON c.org_id = k.org_id AND c.id = k.case_id"
    " JOIN casework_escalation_levels l ON l.clock = 'call_back' AND l.urgency = c.urgency"
    " AND l.valid_from <= $2 AND (l.valid_until IS NULL OR l.valid_until >= $2)"
    " WHERE k.call_back_done_ms IS NULL AND k.call_back_due_ms + l.after_minutes * 60000 <= $1"
    " AND c.state <> 'closed' AND NOT EXISTS (SELECT 1 FROM casework_escalations e WHERE e.org_id = c.org_id"
    " AND e.subject_id = k.id AND e.level = l.level AND e.due_ms = k.call_back_due_ms)"
    " ORDER BY k.call_back_due_ms, k.id, l.after_minutes LIMIT $3"};
constexpr OpenQuery overdue_referrals_q{
    system_job,
    "SELECT c.org_id, c.id AS case_id, r.id AS subject_id, l.level, r.due_ms FROM casework_referrals r"
    " JOIN casework_cases c ON c.org_id = r.org_id AND c.id = r.case_id"
    " JOIN casework_escalation_levels l ON l.clock = 'referral' AND l.urgency = r.urgency"
    " AND l.valid_from <= $2 AND (l.valid_until IS NULL OR l.valid_until >= $2)"
    " WHERE r.state = 'sent' AND r.due_ms IS NOT NULL AND r.due_ms + l.after_minutes * 60000 <= $1"
    " AND c.state <> 'closed' AND NOT EXISTS (SELECT 1 FROM casework_escalations e WHERE e.org_id = c.org_id"
    " AND e.subject_id = r.id AND e.level = l.level AND e.due_ms = r.due_ms)"
    " ORDER BY r.due_ms, r.id, l.after_minutes LIMIT $3"};
constexpr OpenQuery overdue_reviews_q{
    system_job,
    "SELECT g.org_id, g.case_id, g.id AS subject_id, l.level, g.review_due_ms AS due_ms FROM casework_glass g"
    " JOIN casework_escalation_levels l ON l.clock = 'review' AND l.urgency = 'normal'"
    " AND l.valid_from <= $2 AND (l.valid_until IS NULL OR l.valid_until >= $2)"
    " WHERE g.reviewed_ms IS NULL AND g.review_due_ms + l.after_minutes * 60000 <= $1"
    " AND NOT EXISTS (SELECT 1 FROM casework_escalations e WHERE e.org_id = g.org_id"
    " AND e.subject_id = g.id AND e.level = l.level AND e.due_ms = g.review_due_ms)"
    " ORDER BY g.review_due_ms, g.id, l.after_minutes LIMIT $3"};

constexpr InsertQuery insert_escalation_q{
    "INSERT INTO casework_escalations (org_id, id, case_id, clock, subject_id, level, due_ms, raised_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery escalations_q{
    parent_checked,
    "SELECT * FROM casework_escalations WHERE org_id = $1 AND case_id = $2 ORDER BY raised_ms, id"};
constexpr OpenQuery case_by_key_q{system_job,
                                  "SELECT * FROM casework_cases WHERE org_id = $1 AND id = $2"};

constexpr InsertQuery insert_notice_q{
    "INSERT INTO casework_notices (org_id, id, case_id, staff_id, kind, level, given_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr auto& my_notices_q = case_query<
    "SELECT c.*, k.id AS client_id, k.person_id, k.about, n.id AS notice_id, n.kind, n.level, n.given_ms"
    " FROM casework_notices n JOIN casework_cases c ON c.org_id = n.org_id AND c.id = n.case_id"
    " LEFT JOIN casework_clients k ON k.org_id = c.org_id AND k.case_id = c.id AND k.position = 0"
    " WHERE {seen} AND n.staff_id = $1 AND n.read_ms IS NULL ORDER BY n.given_ms DESC, n.id DESC LIMIT $3">;
constexpr OpenQuery read_notice_q{
    own_session, "UPDATE casework_notices SET read_ms = $3 WHERE id = $1 AND staff_id = $2 AND read_ms IS NULL"};

constexpr OpenQuery protectors_q{
    system_job,
    "SELECT DISTINCT staff_id FROM casework_protectors WHERE area_from <= $1 AND area_to > $1"
    " AND left_ms IS NULL ORDER BY staff_id"};
constexpr InsertQuery name_protector_q{
    "INSERT INTO casework_protectors (org_id, id, area_code, staff_id, area_from, area_to, named_ms, named_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr ScopedQuery release_protector_q{
    "UPDATE casework_protectors SET left_ms = $3 WHERE org_id = $1 AND staff_id = $2 AND left_ms IS NULL"
    " AND {scope:casework_protectors}"};
constexpr ScopedQuery own_protectors_q{
    "SELECT DISTINCT p.staff_id FROM casework_protectors p WHERE p.org_id = $1 AND p.left_ms IS NULL AND {scope:p}"
    " ORDER BY p.staff_id"};

const OpenQuery& overdue_query(Clock clock) {
  switch (clock) {
    case Clock::case_:
      return overdue_cases_q;
    case Clock::call_back:
      return overdue_calls_q;
    case Clock::referral:
      return overdue_referrals_q;
    case Clock::review:
      return overdue_reviews_q;
  }
  return overdue_cases_q;
}

Waiter read_waiter(frame::Look& look, const frame::Row& row) {
  Waiter out{.record = read_sealed<Case>(look, "casework_cases", row), .person_id = row.text("person_id"), .about = {}};
  if (!out.person_id.empty() || row.text("about").empty()) return out;
  Client client{.org_id = out.record.org_id, .id = row.text("client_id"), .case_id = {}, .person_id = {}, .about = row.text("about")};
  open_personal(look.vault(), "casework_clients", kit::shape_of<Client>(), &client);
  out.about = client.about;
  return out;
}

void fill(std::vector<Waiter>& out, frame::Look& look, const frame::ScopedQuery& query, const QueueFilter& f, const QueuePlace& from) {
  Viewer who(look);
  auto most = static_cast<std::int64_t>(f.limit - out.size());
  for (const auto& row : look.db.rows(query, {who.id, who.heads, f.now_ms, from.rank, from.due_ms, from.id, f.urgency, f.in_charge, most}))
    out.push_back(read_waiter(look, row));
}

}  // namespace

std::int64_t rank_of(Urgency urgency) {
  return urgency == Urgency::most_urgent ? 0 : urgency == Urgency::urgent ? 1 : 2;
}

std::vector<Waiter> waiting_line(frame::Look& look, const QueueFilter& f) {
  std::vector<Waiter> out;
  auto from = f.after.value_or(QueuePlace{});
  if (from.late) fill(out, look, late_q, f, from);
  if (out.size() < f.limit) fill(out, look, in_time_q, f, from.late ? QueuePlace{} : from);
  return out;
}

std::vector<Overdue> overdue(frame::Look& look, Clock clock, std::size_t limit) {
  std::vector<Overdue> out;
  auto rows = look.db.rows(overdue_query(clock), {look.now().ms, look.today().text(), static_cast<std::int64_t>(limit)});
  for (const auto& row : rows)
    out.push_back({row.text("org_id"), row.text("case_id"), row.text("subject_id"), clock,
                   *kit::choice_of<Level>(row.text("level")), row.integer("due_ms")});
  return out;
}

void insert_escalation(frame::Act& act, const Escalation& e) {
  act.db.insert(insert_escalation_q, kit::sql::values(kit::shape_of<Escalation>(), &e));
}

std::vector<EscalationRow> escalations_of(frame::Look& look, const Case& c) {
  std::vector<EscalationRow> out;
  for (const auto& row : look.db.rows(escalations_q, {c.org_id, c.id})) {
    auto e = kit::sql::read<Escalation>(row);
    out.push_back({e.clock, e.level, e.due_ms, e.raised_ms});
  }
  return out;
}

std::optional<Case> case_by_key(frame::Look& look, std::string_view org_id, std::string_view id) {
  auto row = look.db.find(case_by_key_q, {std::string(org_id), std::string(id)});
  if (!row) return std::nullopt;
  return read_sealed<Case>(look, "casework_cases", *row);
}

void insert_notice(frame::Act& act, const Case& c, std::string_view staff_id, ToldKind kind, std::string_view level) {
  act.db.insert(insert_notice_q, {c.org_id, act.new_event_id(), c.id, std::string(staff_id), std::string(kit::name_of(kind)),
                                  std::string(level), act.now().ms});
}

std::vector<Notice> my_notices(frame::Look& look, std::size_t limit) {
  Viewer who(look);
  std::vector<Notice> out;
  for (const auto& row : look.db.rows(my_notices_q, {who.id, who.heads, static_cast<std::int64_t>(limit)}))
    out.push_back({read_waiter(look, row), row.text("notice_id"), *kit::choice_of<ToldKind>(row.text("kind")),
                   row.text("level"), {row.integer("given_ms")}});
  return out;
}

bool read_notice(frame::Act& act, std::string_view notice_id) {
  return act.db.change(read_notice_q, {std::string(notice_id), act.actor().staff_id, act.now().ms}) > 0;
}

std::vector<std::string> protectors_of(frame::Look& look, std::string_view area_code) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(protectors_q, {std::string(area_code)})) out.push_back(row.text("staff_id"));
  return out;
}

bool is_protector(frame::Look& look, std::string_view staff_id, std::string_view area_code) {
  auto all = protectors_of(look, area_code);
  return std::ranges::find(all, staff_id) != all.end();
}

void name_protector(frame::Act& act, std::string_view staff_id, const frame::AreaRange& area) {
  const auto& actor = act.actor();
  act.db.insert(name_protector_q, {actor.org_id, act.new_event_id(), actor.area_code, std::string(staff_id), area.from, area.to,
                                   act.now().ms, actor.staff_id});
}

void release_protector(frame::Act& act, std::string_view staff_id) {
  act.db.put(release_protector_q, {act.actor().org_id, std::string(staff_id), act.now().ms});
}

std::vector<std::string> own_protectors(frame::Look& look) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(own_protectors_q, {look.actor().org_id})) out.push_back(row.text("staff_id"));
  return out;
}

}  // namespace casework::store
