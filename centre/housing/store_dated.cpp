// Policy by its day, and questions whose answer is always: none.
#include "centre/housing/store.hpp"

namespace housing::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery prices_q{
    reference_table,
    "SELECT code, valid_from, part, name_th, name_en, unit_th, unit_en, material_satang, labour_satang, source"
    " FROM housing_prices WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1) ORDER BY sort, code"};
constexpr OpenQuery sources_q{
    reference_table,
    "SELECT code, name_th, name_en, programme, benefit_code, purse_kind, ceiling_satang, again_after_months, min_age, group_code,"
    " help_from, source, loan_from FROM housing_sources WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1)"
    " ORDER BY sort, code"};
constexpr OpenQuery levels_q{
    reference_table,
    "SELECT role, most_satang FROM housing_levels WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1)"
    " ORDER BY most_satang, role"};
constexpr OpenQuery checks_q{
    reference_table,
    "SELECT code, name_th, name_en FROM housing_check_items WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1)"
    " ORDER BY sort, code"};
constexpr OpenQuery rule_q{
    reference_table,
    "SELECT version, valid_from, committee_least, warranty_months, source FROM housing_rules WHERE valid_from <= $1"
    " ORDER BY valid_from DESC, version DESC LIMIT 1"};

constexpr OpenQuery booked_q{
    system_job,
    "SELECT project_id, SUM(CASE WHEN state = 'set_aside' THEN amount_satang ELSE 0 END) AS held,"
    " SUM(CASE WHEN state = 'paid' THEN amount_satang ELSE 0 END) AS paid FROM housing_shares WHERE fund_id <> ''"
    " GROUP BY project_id ORDER BY project_id"};
constexpr OpenQuery two_parts_q{
    system_job,
    "SELECT a.project_id AS id FROM housing_hands a JOIN housing_hands b ON b.org_id = a.org_id AND b.project_id = a.project_id"
    " AND a.part < b.part AND (a.staff_id = b.staff_id OR a.name_key = b.name_key OR (a.human_key <> ''"
    " AND a.human_key = b.human_key)) LIMIT 20"};
constexpr OpenQuery undecided_q{
    system_job,
    "SELECT p.id FROM housing_projects p WHERE p.state IN ('approved', 'building', 'inspected', 'handed_over', 'closed')"
    " AND NOT EXISTS (SELECT 1 FROM housing_decisions d WHERE d.org_id = p.org_id AND d.project_id = p.id"
    " AND d.verdict = 'approved') LIMIT 20"};
constexpr OpenQuery paid_by_nobody_q{
    system_job,
    "SELECT s.id FROM housing_shares s WHERE s.state = 'paid' AND NOT EXISTS (SELECT 1 FROM housing_hands h"
    " WHERE h.org_id = s.org_id AND h.project_id = s.project_id AND h.part = 'payer') LIMIT 20"};
constexpr OpenQuery uninspected_q{
    system_job,
    "SELECT p.id FROM housing_projects p WHERE p.state IN ('inspected', 'handed_over', 'closed')"
    " AND NOT EXISTS (SELECT 1 FROM housing_inspections i WHERE i.org_id = p.org_id AND i.project_id = p.id"
    " AND i.passed) LIMIT 20"};
// A programme whose roof is never funded again stands once under it.
constexpr OpenQuery roof_twice_q{
    system_job,
    "SELECT p.house_key AS id FROM housing_projects p JOIN housing_shares s ON s.org_id = p.org_id AND s.project_id = p.id"
    " WHERE s.state IN ('set_aside', 'paid') AND EXISTS (SELECT 1 FROM housing_sources f WHERE f.code = s.source_code"
    " AND f.programme <> '' AND f.again_after_months IS NULL) GROUP BY p.house_key, s.programme"
    " HAVING COUNT(DISTINCT p.id) > 1 LIMIT 20"};
constexpr OpenQuery loan_twice_q{
    system_job,
    "SELECT loan_id AS id FROM housing_shares WHERE loan_id <> '' AND state <> 'given_back' GROUP BY loan_id"
    " HAVING COUNT(DISTINCT project_id) > 1 LIMIT 20"};
constexpr OpenQuery gap_q{
    system_job,
    "SELECT c.org_id || ' ' || c.fiscal_year AS id FROM housing_counters c WHERE c.last <> (SELECT COUNT(*) FROM housing_projects p"
    " WHERE p.org_id = c.org_id AND p.number LIKE '%-' || c.fiscal_year || '-%') LIMIT 20"};

template <kit::Described T>
std::vector<T> all(frame::Look& look, const OpenQuery& query, kit::Date day) {
  std::vector<T> out;
  for (const auto& row : look.db.rows(query, {day.text()})) out.push_back(kit::sql::read<T>(row));
  return out;
}

void add(frame::Look& look, const OpenQuery& query, const char* what, std::vector<std::string>& out) {
  for (const auto& row : look.db.rows(query)) out.push_back(std::string(what) + ": " + row.text("id"));
}

}  // namespace

Dated dated_on(frame::Look& look, kit::Date day) {
  auto rule = look.db.find(rule_q, {day.text()});
  if (!rule) throw kit::Breakage("no rule of housing is in force on " + day.text());
  return {kit::sql::read<HousingRule>(*rule), all<Price>(look, prices_q, day), all<Source>(look, sources_q, day),
          all<Level>(look, levels_q, day), all<CheckItem>(look, checks_q, day)};
}

std::vector<Booked> booked(frame::Look& look) {
  std::vector<Booked> out;
  for (const auto& row : look.db.rows(booked_q)) out.push_back({row.text("project_id"), row.integer("held"), row.integer("paid")});
  return out;
}

std::vector<std::string> faults(frame::Look& look) {
  std::vector<std::string> out;
  add(look, two_parts_q, "one human being had two parts in a house", out);
  add(look, undecided_q, "a house is built that no committee approved", out);
  add(look, paid_by_nobody_q, "a share of a house paid by nobody", out);
  add(look, uninspected_q, "a house handed over that no inspection passed", out);
  add(look, roof_twice_q, "one roof funded twice by one programme", out);
  add(look, loan_twice_q, "one loan pays for two houses", out);
  add(look, gap_q, "numbers of houses have a gap", out);
  return out;
}

}  // namespace housing::store
