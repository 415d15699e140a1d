// Houses in the database, with all that hangs on one; dated policy; questions whose answer is: none.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/housing/cooperative/shapes.hpp"
#include "centre/housing/dated.hpp"
#include "centre/housing/records.hpp"
#include "centre/housing/project/views.hpp"

namespace housing::store {

std::int64_t next_running(frame::Act& act, const std::string& org_id, std::int64_t fiscal_year);
// Decisions about one roof go one after another.
void take_turn(frame::Act& act, const std::string& house_key);

std::optional<Project> find_project(frame::Look& look, std::string_view project_id);
void insert_project(frame::Act& act, const Project& project);
void save_project(frame::Act& act, Project& project);  // all that may change

// The land of a cooperative, newest first; the houses that its loans pay for.
std::vector<Land> land_of(frame::Look& look, std::string_view cooperative_id);
void insert_land(frame::Act& act, const Land& land);

struct Filter {
  frame::AreaRange area;
  std::string state, work, household_id;
  bool late_only = false;
  std::string before_day = "~", before_id = "~";
  std::size_t limit = 50;
};
struct Listed {
  Project project;
  std::int64_t amount_satang = 0;
  std::int64_t late = 0;
};
std::vector<Listed> list_projects(frame::Look& look, const Filter& filter);  // newest survey first
std::vector<Listed> houses_of_cooperative(frame::Look& look, std::string_view cooperative_id);  // newest survey first
Summary summary(frame::Look& look, const frame::AreaRange& area);

std::vector<Line> lines_of(frame::Look& look, const Project& project);
void replace_lines(frame::Act& act, const Project& project, const std::vector<Line>& lines);

std::vector<Share> shares_of(frame::Look& look, const Project& project);
void replace_shares(frame::Act& act, const Project& project, const std::vector<Share>& shares);
void save_share(frame::Act& act, Share& share);
// When another project under this roof was last given this programme; also beyond the scope.
std::optional<kit::Date> last_given(frame::Look& look, const Project& project, const std::string& programme);

bool loan_taken(frame::Look& look, const Share& share);  // by another house

std::vector<Hand> hands_of(frame::Look& look, const Project& project);
void insert_hand(frame::Act& act, const Hand& hand);  // once for each part and account

std::vector<Decision> decisions_of(frame::Look& look, const Project& project);  // newest first
void insert_decision(frame::Act& act, const Decision& decision);

std::vector<Photograph> photographs_of(frame::Look& look, const Project& project);
void insert_photograph(frame::Act& act, const Photograph& photograph);

std::vector<Milestone> milestones_of(frame::Look& look, const Project& project);
void insert_milestone(frame::Act& act, const Milestone& milestone);
void save_milestone(frame::Act& act, Milestone& milestone);

std::vector<Inspection> inspections_of(frame::Look& look, const Project& project);  // newest first
std::vector<Check> checks_of(frame::Look& look, const Inspection& inspection);
void insert_inspection(frame::Act& act, const Inspection& inspection, const std::vector<Check>& checks);

std::vector<WarrantyVisit> warranty_of(frame::Look& look, const Project& project);  // newest first
void insert_warranty(frame::Act& act, const WarrantyVisit& visit);

Dated dated_on(frame::Look& look, kit::Date day);

// Money by the desk's own word, of every house: for the comparison with the ledger.
struct Booked {
  std::string project_id;
  std::int64_t held = 0, paid = 0;
};
std::vector<Booked> booked(frame::Look& look);
std::vector<std::string> faults(frame::Look& look);

}  // namespace housing::store
