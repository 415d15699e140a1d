// Who is to be visited, as SQL with the one predicate.
#include "centre/casework/round/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"

namespace casework::store {
namespace {

constexpr auto& follow_ups_of_round_q = case_query<
    "SELECT c.*, f.id AS stop_id, f.due_on FROM casework_follow_ups f"
    " JOIN casework_cases c ON c.org_id = f.org_id AND c.id = f.case_id"
    " WHERE {seen} AND c.secrecy <> 'sealed' AND c.state <> 'closed' AND ($3 = '' OR c.in_charge = $3)"
    " AND f.done_ms IS NULL AND f.due_on <= $4 ORDER BY f.due_on, f.id LIMIT $5">;
constexpr auto& visits_of_round_q = case_query<
    "SELECT c.*, v.id AS stop_id, v.next_on AS due_on FROM casework_visits v"
    " JOIN casework_cases c ON c.org_id = v.org_id AND c.id = v.case_id"
    " WHERE {seen} AND c.secrecy <> 'sealed' AND c.state <> 'closed' AND ($3 = '' OR c.in_charge = $3)"
    " AND v.next_on <= $4 AND NOT EXISTS (SELECT 1 FROM casework_visits w WHERE w.org_id = v.org_id"
    " AND w.case_id = v.case_id AND w.held_ms > v.held_ms) ORDER BY v.next_on, v.id LIMIT $5">;

constexpr auto& open_needs_q = case_query<
    "SELECT c.household_id, c.area_code, c.urgency, p.dimension FROM casework_cases c"
    " JOIN casework_problem_types p ON p.code = c.main_problem AND p.valid_from <= $3 AND (p.valid_until IS NULL OR p.valid_until >= $3)"
    " WHERE {seen} AND c.secrecy = 'ordinary' AND c.household_id <> '' AND c.area_code >= $4 AND c.area_code < $5"
    " AND c.state NOT IN ('helped', 'following_up', 'closed', 'ineligible') AND NOT EXISTS (SELECT 1 FROM casework_blocks k"
    " WHERE k.org_id = c.org_id AND k.case_id = c.id AND k.lifted_ms IS NULL) ORDER BY c.household_id, c.urgency, p.dimension">;

}  // namespace

std::vector<OpenNeed> open_needs(frame::Look& look, std::string_view area_code) {
  Viewer who(look);
  auto area = frame::AreaRange::of(area_code);
  std::vector<OpenNeed> out;
  for (const auto& row : look.db.rows(open_needs_q, {who.id, who.heads, look.today().text(), area.from, area.to}))
    out.push_back({row.text("household_id"), row.text("area_code"), *kit::choice_of<Urgency>(row.text("urgency")),
                   *kit::choice_of<Dimension>(row.text("dimension"))});
  return out;
}

std::vector<DueVisit> due_visits(frame::Look& look, kit::Date until, bool own, std::size_t limit) {
  Viewer who(look);
  std::vector<DueVisit> out;
  auto take = [&](const frame::ScopedQuery& query, TaskKind kind) {
    for (const auto& row : look.db.rows(query, {who.id, who.heads, own ? who.id : "", until.text(), static_cast<std::int64_t>(limit)}))
      out.push_back({read_sealed<Case>(look, "casework_cases", row), row.text("stop_id"), kind, *kit::Date::parse(row.text("due_on"))});
  };
  take(visits_of_round_q, TaskKind::visit);
  take(follow_ups_of_round_q, TaskKind::follow_up);
  return out;
}

}  // namespace casework::store
