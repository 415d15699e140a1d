// Who is to be visited, as SQL with the one predicate.
#include "centre/casework/round/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"

namespace casework::store {
namespace {

constexpr auto& follow_ups_q = case_query<
    "SELECT c.*, f.id AS stop_id, f.due_on FROM casework_follow_ups f"
    " JOIN casework_cases c ON c.org_id = f.org_id AND c.id = f.case_id"
    " WHERE {seen} AND c.secrecy <> 'sealed' AND c.state <> 'closed' AND ($3 = '' OR c.in_charge = $3)"
    " AND f.done_ms IS NULL AND f.due_on <= $4 ORDER BY f.due_on, f.id LIMIT $5">;
constexpr auto& visits_q = case_query<
    "SELECT c.*, v.id AS stop_id, v.next_on AS due_on FROM casework_visits v"
    " JOIN casework_cases c ON c.org_id = v.org_id AND c.id = v.case_id"
    " WHERE {seen} AND c.secrecy <> 'sealed' AND c.state <> 'closed' AND ($3 = '' OR c.in_charge = $3)"
    " AND v.next_on <= $4 AND NOT EXISTS (SELECT 1 FROM casework_visits w WHERE w.org_id = v.org_id"
    " AND w.case_id = v.case_id AND w.held_ms > v.held_ms) ORDER BY v.next_on, v.id LIMIT $5">;

}  // namespace

std::vector<DueVisit> due_visits(frame::Look& look, kit::Date until, bool own, std::size_t limit) {
  Viewer who(look);
  std::vector<DueVisit> out;
  auto take = [&](const frame::ScopedQuery& query, TaskKind kind) {
    for (const auto& row : look.db.rows(query, {who.id, who.heads, own ? who.id : "", until.text(), static_cast<std::int64_t>(limit)}))
      out.push_back({read_sealed<Case>(look, "casework_cases", row), row.text("stop_id"), kind, *kit::Date::parse(row.text("due_on"))});
  };
  take(visits_q, TaskKind::visit);
  take(follow_ups_q, TaskKind::follow_up);
  return out;
}

}  // namespace casework::store
