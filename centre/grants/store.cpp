// Calls, applications and what follows them as SQL.
#include "centre/grants/store.hpp"

#include "centre/frame/update.hpp"

namespace grants::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;
using kit::sql::read_all;
using kit::sql::read_one;
using kit::sql::values;

constexpr OpenQuery size_q{reference_table,
    "SELECT name_th, name_en FROM grants_sizes WHERE valid_from <= $2 AND (valid_until IS NULL OR valid_until "
    ">= $2) AND (asked_most_satang IS NULL OR asked_most_satang >= $1) ORDER BY CASE WHEN asked_most_satang "
    "IS NULL THEN 1 ELSE 0 END, asked_most_satang LIMIT 1"};
constexpr ScopedQuery calls_q{"SELECT c.* FROM grants_calls c WHERE {scope:c} ORDER BY c.deadline_on, c.id"};
constexpr ScopedQuery call_q{"SELECT c.* FROM grants_calls c WHERE c.id = $1 AND {scope:c}"};
constexpr InsertQuery insert_call_q{
    "INSERT INTO grants_calls (org_id, id, area_code, funder, title, system, basis, fiscal_year, opens_on, "
    "deadline_on, most_satang, note, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr ScopedQuery applications_q{"SELECT a.* FROM grants_applications a WHERE {scope:a} ORDER BY a.fiscal_year DESC, a.id DESC"};
constexpr ScopedQuery application_q{"SELECT a.* FROM grants_applications a WHERE a.id = $1 AND {scope:a}"};
constexpr InsertQuery insert_application_q{
    "INSERT INTO grants_applications (org_id, id, area_code, call_id, fund_id, funder, fiscal_year, "
    "applicant_kind, system, basis, project, novelty, got_satang, earlier, field, summary, asked_satang, "
    "state_satang, private_satang, local_satang, own_satang, status, sent_on, sent_times, "
    "decided_on, approved_satang, reason, returned_satang, attached, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
    "$9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, "
    "$30)"};
constexpr OpenQuery update_application_q{parent_checked,
    "UPDATE grants_applications SET call_id = $4, fund_id = $5, funder = $6, fiscal_year = $7, applicant_kind "
    "= $8, system = $9, basis = $10, project = $11, novelty = $12, got_satang = $13, earlier = $14, field = "
    "$15, summary = $16, asked_satang = $17, state_satang = $18, private_satang = $19, local_satang = $20, "
    "own_satang = $21, status = $22, sent_on = $23, sent_times = $24, decided_on = $25, "
    "approved_satang = $26, reason = $27, returned_satang = $28, attached = $29, version = version + 1 WHERE org_id = $1 AND "
    "id = $2 AND area_code = $3 AND version = $30"};
constexpr OpenQuery targets_q{parent_checked,
    "SELECT name, people FROM grants_targets WHERE org_id = $1 AND application_id = $2 ORDER BY n"};
constexpr OpenQuery activities_q{parent_checked,
    "SELECT name, budget_satang, spent_satang FROM grants_activities WHERE org_id = $1 AND application_id = "
    "$2 ORDER BY n"};
constexpr OpenQuery instalments_q{parent_checked,
    "SELECT n, due_on, amount_satang, received_on, document FROM grants_instalments WHERE org_id = $1 AND "
    "application_id = $2 ORDER BY n"};
constexpr OpenQuery reports_q{parent_checked,
    "SELECT n, name, due_on, sent_on FROM grants_reports WHERE org_id = $1 AND application_id = $2 ORDER BY n"};
constexpr OpenQuery clear_targets_q{parent_checked, "DELETE FROM grants_targets WHERE org_id = $1 AND application_id = $2"};
constexpr OpenQuery clear_activities_q{parent_checked, "DELETE FROM grants_activities WHERE org_id = $1 AND application_id = $2"};
constexpr InsertQuery put_target_q{
    "INSERT INTO grants_targets (org_id, application_id, n, name, people) VALUES ($1, $2, $3, $4, $5)"};
constexpr InsertQuery put_activity_q{
    "INSERT INTO grants_activities (org_id, application_id, n, name, budget_satang, spent_satang) VALUES ($1, "
    "$2, $3, $4, $5, $6)"};
constexpr InsertQuery put_instalment_q{
    "INSERT INTO grants_instalments (org_id, application_id, n, due_on, amount_satang, received_on, document) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (org_id, application_id, n) DO UPDATE SET received_on = "
    "excluded.received_on, document = excluded.document"};
constexpr InsertQuery put_report_q{
    "INSERT INTO grants_reports (org_id, application_id, n, name, due_on, sent_on) VALUES ($1, $2, $3, $4, "
    "$5, $6) ON CONFLICT (org_id, application_id, n) DO UPDATE SET sent_on = excluded.sent_on"};

}  // namespace

Size size_of(frame::Db& db, std::int64_t asked, kit::Date day) {
  auto row = db.find(size_q, {asked, day.text()});
  return row ? Size{row->text("name_th"), row->text("name_en")} : Size{};
}

std::vector<Call> calls(frame::Db& db) { return read_all<Call>(db.rows(calls_q)); }
std::optional<Call> find_call(frame::Db& db, std::string_view id) { return read_one<Call>(db.find(call_q, {std::string(id)})); }
void insert_call(frame::Db& db, const Call& call) { db.insert(insert_call_q, values(call)); }

std::vector<Application> applications(frame::Db& db) { return read_all<Application>(db.rows(applications_q)); }
std::optional<Application> find_application(frame::Db& db, std::string_view id) {
  return read_one<Application>(db.find(application_q, {std::string(id)}));
}
void insert_application(frame::Db& db, const Application& a) {
  db.insert(insert_application_q, values(a));
}
void update_application(frame::Db& db, const Application& a) {
  frame::update_record(db, update_application_q, a);
}

std::vector<Target> targets_of(frame::Db& db, const Application& a) { return read_all<Target>(db.rows(targets_q, {a.org_id, a.id})); }
std::vector<Activity> activities_of(frame::Db& db, const Application& a) {
  return read_all<Activity>(db.rows(activities_q, {a.org_id, a.id}));
}

void set_targets(frame::Db& db, const Application& a, const std::vector<Target>& targets) {
  db.change(clear_targets_q, {a.org_id, a.id});
  std::int64_t n = 0;
  for (const auto& t : targets) db.insert(put_target_q, {a.org_id, a.id, ++n, t.name, t.people});
}
void set_activities(frame::Db& db, const Application& a, const std::vector<Activity>& activities) {
  db.change(clear_activities_q, {a.org_id, a.id});
  std::int64_t n = 0;
  for (const auto& one : activities) db.insert(put_activity_q, {a.org_id, a.id, ++n, one.name, one.budget_satang, one.spent_satang});
}

std::vector<Instalment> instalments_of(frame::Db& db, const Application& a) {
  return read_all<Instalment>(db.rows(instalments_q, {a.org_id, a.id}));
}
void put_instalment(frame::Db& db, const Application& a, const Instalment& i) {
  db.insert(put_instalment_q, {a.org_id, a.id, i.n, i.due_on.text(), i.amount_satang, frame::or_null(i.received_on), i.document});
}
std::vector<Report> reports_of(frame::Db& db, const Application& a) { return read_all<Report>(db.rows(reports_q, {a.org_id, a.id})); }
void put_report(frame::Db& db, const Application& a, const Report& r) {
  db.insert(put_report_q, {a.org_id, a.id, r.n, r.name, r.due_on.text(), frame::or_null(r.sent_on)});
}

}  // namespace grants::store
