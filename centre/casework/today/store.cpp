// Queue, counts, tasks and waiting referrals as SQL.
#include "centre/casework/today/store.hpp"

#include <tuple>

#include "centre/casework/plan/store.hpp"
#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"

namespace casework::store {
namespace {

constexpr auto& counts_q = case_query<
    "SELECT c.state, COUNT(*) AS cases, COUNT(*) FILTER (WHERE c.due_ms < $3) AS late"
    " FROM casework_cases c WHERE {seen} AND c.state <> 'closed' GROUP BY c.state ORDER BY "
    "c.state">;
constexpr auto& my_actions_q = case_query<
    "SELECT c.*, a.id AS action_id, a.what, a.due_on FROM casework_actions a"
    " JOIN casework_cases c ON c.org_id = a.org_id AND c.id = a.case_id"
    " WHERE {seen} AND c.state <> 'closed' AND a.owner_id = $1"
    " AND a.state IN ('not_started', 'in_progress') AND a.due_on <= $3 ORDER BY a.due_on, a.id "
    "LIMIT $4">;
constexpr auto& my_follow_ups_q = case_query<
    "SELECT c.*, f.due_on FROM casework_follow_ups f"
    " JOIN casework_cases c ON c.org_id = f.org_id AND c.id = f.case_id"
    " WHERE {seen} AND c.state <> 'closed' AND c.in_charge = $1 AND f.done_ms IS NULL"
    " AND f.due_on <= $3 ORDER BY f.due_on, f.id LIMIT $4">;
// The latest visit says when the next one is due.
constexpr auto& my_visits_q = case_query<
    "SELECT c.*, v.next_on AS due_on FROM casework_visits v"
    " JOIN casework_cases c ON c.org_id = v.org_id AND c.id = v.case_id"
    " WHERE {seen} AND c.state <> 'closed' AND c.in_charge = $1 AND v.next_on <= $3"
    " AND NOT EXISTS (SELECT 1 FROM casework_visits w WHERE w.org_id = v.org_id"
    " AND w.case_id = v.case_id AND w.held_ms > v.held_ms) ORDER BY v.next_on, v.id LIMIT $4">;
constexpr auto& waiting_q = case_query<
    "SELECT c.*, r.agency_org_id, r.urgency AS referral_urgency, r.sent_ms FROM casework_referrals "
    "r"
    " JOIN casework_cases c ON c.org_id = r.org_id AND c.id = r.case_id"
    " WHERE {seen} AND r.state = 'sent' ORDER BY r.sent_ms, r.id LIMIT $3">;

}  // namespace

std::vector<StateCount> counts(frame::Look& look) {
  Viewer who(look);
  std::vector<StateCount> out;
  for (const auto& row : look.db.rows(counts_q, {who.id, who.heads, look.now().ms}))
    out.push_back(
        {*kit::choice_of<State>(row.text("state")), row.integer("cases"), row.integer("late")});
  return out;
}

std::vector<DueTask> my_tasks(frame::Look& look, kit::Date until, std::size_t limit) {
  Viewer who(look);
  auto most = static_cast<std::int64_t>(limit);
  std::vector<DueTask> out;
  auto take = [&](const frame::ScopedQuery& query, TaskKind kind) {
    for (const auto& row : look.db.rows(query, {who.id, who.heads, until.text(), most})) {
      auto c = read_sealed<Case>(look, "casework_cases", row);
      auto what = kind == TaskKind::action ? open_what(look, c, row.text("action_id"), row.text("what")) : "";
      out.push_back({std::move(c), kind, what, *kit::Date::parse(row.text("due_on"))});
    }
  };
  take(my_actions_q, TaskKind::action);
  take(my_follow_ups_q, TaskKind::follow_up);
  take(my_visits_q, TaskKind::visit);
  std::ranges::sort(out, [](const DueTask& a, const DueTask& b) {
    return std::tie(a.due_on, a.record.number, a.kind) <
           std::tie(b.due_on, b.record.number, b.kind);
  });
  return out;
}

std::vector<Waiting> waiting_referrals(frame::Look& look, std::size_t limit) {
  Viewer who(look);
  std::vector<Waiting> out;
  for (const auto& row :
       look.db.rows(waiting_q, {who.id, who.heads, static_cast<std::int64_t>(limit)}))
    out.push_back({read_sealed<Case>(look, "casework_cases", row),
                   row.text("agency_org_id"),
                   *kit::choice_of<Urgency>(row.text("referral_urgency")),
                   {row.integer("sent_ms")}});
  return out;
}

}  // namespace casework::store
