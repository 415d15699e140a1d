// Photographs, milestones, inspections and warranty visits in the database; their house was read in scope before.
#include "centre/frame/columns.hpp"
#include "centre/housing/store.hpp"

namespace housing::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery photographs_q{
    parent_checked, "SELECT * FROM housing_photographs WHERE org_id = $1 AND project_id = $2 ORDER BY added_ms, id"};
constexpr InsertQuery insert_photograph_q{
    "INSERT INTO housing_photographs (org_id, id, project_id, stage, milestone_id, caption, scan_id, taken_on,"
    " added_by, added_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery milestones_q{parent_checked,
                                 "SELECT * FROM housing_milestones WHERE org_id = $1 AND project_id = $2 ORDER BY position"};
constexpr InsertQuery insert_milestone_q{
    "INSERT INTO housing_milestones (org_id, id, project_id, position, what, due_on, done_on, note, done_by,"
    " version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery save_milestone_q{parent_checked,
                                     "UPDATE housing_milestones SET done_on = $4, note = $5, done_by = $6, version = version + 1"
                                     " WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery inspections_q{
    parent_checked, "SELECT * FROM housing_inspections WHERE org_id = $1 AND project_id = $2 ORDER BY recorded_ms DESC, id DESC"};
constexpr InsertQuery insert_inspection_q{
    "INSERT INTO housing_inspections (org_id, id, project_id, inspected_on, inspectors, passed, defects, mend_by,"
    " recorded_by, recorded_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery project_checks_q{parent_checked,
                             "SELECT * FROM housing_checks WHERE org_id = $1 AND inspection_id = $2 ORDER BY position"};
constexpr InsertQuery insert_check_q{
    "INSERT INTO housing_checks (org_id, id, inspection_id, position, code, mark, note) VALUES ($1, $2, $3, $4, $5,"
    " $6, $7)"};
constexpr OpenQuery warranty_q{
    parent_checked,
    "SELECT * FROM housing_warranty_visits WHERE org_id = $1 AND project_id = $2 ORDER BY visited_on DESC, recorded_ms DESC, id DESC"};
constexpr InsertQuery insert_warranty_q{
    "INSERT INTO housing_warranty_visits (org_id, id, project_id, visited_on, found, words, visited_by, recorded_ms)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

}  // namespace

std::vector<Photograph> photographs_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<Photograph>(look, "housing_photographs", look.db.rows(photographs_q, {p.org_id, p.id}));
}
void insert_photograph(frame::Act& act, const Photograph& one) {
  frame::insert_sealed(act, "housing_photographs", insert_photograph_q, one);
}

std::vector<Milestone> milestones_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<Milestone>(look, "housing_milestones", look.db.rows(milestones_q, {p.org_id, p.id}));
}
void insert_milestone(frame::Act& act, const Milestone& m) {
  frame::insert_sealed(act, "housing_milestones", insert_milestone_q, m);
}
void save_milestone(frame::Act& act, Milestone& m) {
  frame::save_columns(act, save_milestone_q, "housing_milestones", m, {"org_id", "id", "version", "done_on", "note", "done_by"});
}

std::vector<Inspection> inspections_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<Inspection>(look, "housing_inspections", look.db.rows(inspections_q, {p.org_id, p.id}));
}
std::vector<Check> checks_of(frame::Look& look, const Inspection& one) {
  return frame::read_all_sealed<Check>(look, "housing_checks", look.db.rows(project_checks_q, {one.org_id, one.id}));
}
void insert_inspection(frame::Act& act, const Inspection& one, const std::vector<Check>& checks) {
  frame::insert_sealed(act, "housing_inspections", insert_inspection_q, one);
  for (const auto& check : checks) frame::insert_sealed(act, "housing_checks", insert_check_q, check);
}

std::vector<WarrantyVisit> warranty_of(frame::Look& look, const Project& p) {
  return frame::read_all_sealed<WarrantyVisit>(look, "housing_warranty_visits", look.db.rows(warranty_q, {p.org_id, p.id}));
}
void insert_warranty(frame::Act& act, const WarrantyVisit& visit) {
  frame::insert_sealed(act, "housing_warranty_visits", insert_warranty_q, visit);
}

}  // namespace housing::store
