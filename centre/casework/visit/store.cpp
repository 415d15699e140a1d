// Visits and follow-ups as SQL.
#include "centre/casework/visit/store.hpp"

#include "centre/casework/sealing.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery visits_q{parent_checked,
                             "SELECT * FROM casework_visits WHERE org_id = $1 AND case_id = $2 "
                             "ORDER BY held_ms DESC, id DESC"};
constexpr InsertQuery insert_visit_q{
    "INSERT INTO casework_visits (org_id, id, case_id, held_ms, visitors, place, purpose, seen,"
    " observations, risks, next_on, after_closure, recorded_ms, recorded_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};

constexpr OpenQuery follow_ups_q{
    parent_checked,
    "SELECT * FROM casework_follow_ups WHERE org_id = $1 AND case_id = $2 ORDER BY due_on, id"};
constexpr InsertQuery insert_follow_up_q{
    "INSERT INTO casework_follow_ups (org_id, id, case_id, due_on, done_ms, done_by, method, "
    "result,"
    " words, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery finish_follow_up_q{
    parent_checked,
    "UPDATE casework_follow_ups SET done_ms = $4, done_by = $5, method = $6, result = $7,"
    " words = $8, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery follow_up_days_q{
    reference_table,
    "SELECT days FROM casework_follow_up_intervals WHERE urgency = $1 AND valid_from <= $2"
    " AND (valid_until IS NULL OR valid_until >= $2) ORDER BY position"};

}  // namespace

std::vector<Visit> visits_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Visit>(look, "casework_visits", look.db.rows(visits_q, {c.org_id, c.id}));
}
void insert_visit(frame::Act& act, const Visit& visit) {
  insert_sealed(act, "casework_visits", insert_visit_q, visit);
}

std::vector<FollowUp> follow_ups_of(frame::Look& look, const Case& c) {
  return read_all_sealed<FollowUp>(look, "casework_follow_ups",
                                   look.db.rows(follow_ups_q, {c.org_id, c.id}));
}
void insert_follow_up(frame::Act& act, const FollowUp& follow_up) {
  insert_sealed(act, "casework_follow_ups", insert_follow_up_q, follow_up);
}
void finish_follow_up(frame::Act& act, FollowUp& f) {
  FollowUp sealed = f;
  seal_personal(act.vault(), "casework_follow_ups", kit::shape_of<FollowUp>(), &sealed);
  auto changed =
      act.db.change(finish_follow_up_q, {f.org_id, f.id, f.version, act.now().ms,
                                         act.actor().staff_id, std::string(kit::name_of(f.method)),
                                         std::string(kit::name_of(f.result)), sealed.words});
  if (changed == 0) throw kit::sql::TryAgain("the follow-up changed while it was being finished");
  ++f.version;
}

std::vector<int> follow_up_days(frame::Look& look, Urgency urgency, kit::Date day) {
  std::vector<int> out;
  for (const auto& row :
       look.db.rows(follow_up_days_q, {std::string(kit::name_of(urgency)), day.text()}))
    out.push_back(static_cast<int>(row.integer("days")));
  return out;
}

}  // namespace casework::store
