// Papers, remarks, readers; what counts across all organisations; dated data.
#include "centre/aid/store.hpp"
#include "centre/frame/sealing.hpp"

namespace aid::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery papers_q{parent_checked,
                             "SELECT * FROM aid_papers WHERE org_id = $1 AND request_id = $2 ORDER BY code"};
constexpr InsertQuery put_paper_q{
    "INSERT INTO aid_papers (org_id, id, request_id, code, state, note, due_on, changed_ms, changed_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery remove_paper_q{parent_checked,
                                   "DELETE FROM aid_papers WHERE org_id = $1 AND request_id = $2 AND code = $3"};
constexpr OpenQuery remove_papers_q{parent_checked, "DELETE FROM aid_papers WHERE org_id = $1 AND request_id = $2"};

constexpr OpenQuery remarks_q{
    parent_checked, "SELECT * FROM aid_remarks WHERE org_id = $1 AND request_id = $2 ORDER BY asked_ms, id"};
constexpr InsertQuery insert_remark_q{
    "INSERT INTO aid_remarks (org_id, id, request_id, field, comment, asked_ms, asked_by, answer, words, answered_ms,"
    " answered_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr OpenQuery answer_remark_q{
    parent_checked,
    "UPDATE aid_remarks SET answer = $3, words = $4, answered_ms = $5, answered_by = $6 WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery readers_q{
    parent_checked, "SELECT staff_id FROM aid_readers WHERE org_id = $1 AND request_id = $2 ORDER BY staff_id"};
constexpr InsertQuery add_reader_q{
    "INSERT INTO aid_readers (org_id, request_id, staff_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr OpenQuery read_by_q{parent_checked, "SELECT request_id FROM aid_readers WHERE staff_id = $1"};

#define AID_PENDING                                                                                              \
  "SELECT r.id, r.org_id, r.area_code, r.benefit_code, r.kind, r.state, r.amount_satang, r.asked_on, r.person_id," \
  " r.household_id, r.case_id FROM aid_requests r WHERE "
constexpr OpenQuery under_way_q{
    system_job, AID_PENDING
    "r.state IN ('submitted', 'sent_back', 'assessed', 'awaiting_decision', 'awaiting_budget', 'approved', 'paying')"
    " AND (r.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8) OR ($9 <> '' AND r.household_id = $9)) ORDER BY r.id"};
constexpr OpenQuery for_the_house_q{
    system_job, AID_PENDING
    "r.household_id = $1 AND r.kind = 'house' AND r.state NOT IN ('draft', 'ineligible', 'withdrawn', 'stopped')"
    " AND NOT EXISTS (SELECT 1 FROM aid_refunds f WHERE f.org_id = r.org_id AND f.request_id = r.id"
    " AND f.state = 'received')"
    " ORDER BY r.id"};
#undef AID_PENDING
constexpr OpenQuery times_paid_q{
    system_job,
    "SELECT COUNT(*) AS n FROM aid_requests r JOIN aid_payments p ON p.org_id = r.org_id AND p.request_id = r.id WHERE "
    "r.person_id IN ($1, $2, $3, $4, $5, $6, $7, $8) AND r.benefit_code = $9 AND p.paid_on >= $10 AND p.paid_on <= $11 "
    "AND NOT EXISTS (SELECT 1 FROM aid_refunds f WHERE f.org_id = p.org_id AND f.request_id = p.request_id "
    "AND f.state = 'received')"};

// The row is held until the end of the act.
constexpr OpenQuery take_turn_q{system_job,
                                "INSERT INTO aid_subjects (subject, decisions) VALUES ($1, 1) ON CONFLICT (subject) DO "
                                "UPDATE SET decisions = aid_subjects.decisions + 1"};

constexpr OpenQuery levels_q{
    reference_table,
    "SELECT approval, role, limit_satang FROM aid_levels WHERE valid_from <= $1 AND (valid_until IS NULL OR "
    "valid_until >= $1) ORDER BY approval, role"};
constexpr OpenQuery purse_rules_q{
    reference_table,
    "SELECT may_pay, emergency_only, most_satang FROM aid_purses WHERE purse_kind = $1 AND valid_from <= $2 AND (valid_until IS NULL "
    "OR valid_until >= $2) ORDER BY sort, may_pay"};

// The ids of one person, filled up to the number that a query takes.
std::array<std::string, registry::records_of_one_max> eight(const std::vector<std::string>& ids) {
  std::array<std::string, registry::records_of_one_max> out;
  out.fill(ids.empty() ? "" : ids.front());
  std::copy_n(ids.begin(), std::min(ids.size(), out.size()), out.begin());
  return out;
}

Pending pending_of(const frame::Row& row) {
  return {row.text("id"),
          row.text("org_id"),
          row.text("area_code"),
          row.text("benefit_code"),
          row.text("kind"),
          row.text("state"),
          row.integer("amount_satang"),
          kit::Date::parse(row.text("asked_on")).value(),
          row.text("person_id"),
          row.text("household_id"),
          row.text("case_id")};
}
std::vector<Pending> all_pending(const frame::Rows& rows) {
  std::vector<Pending> out;
  for (const auto& row : rows) out.push_back(pending_of(row));
  return out;
}

}  // namespace

std::vector<Paper> papers_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Paper>(look, "aid_papers", look.db.rows(papers_q, {r.org_id, r.id}));
}
void put_paper(frame::Act& act, const Paper& paper) {
  act.db.put(remove_paper_q, {paper.org_id, paper.request_id, paper.code});
  frame::insert_sealed(act, "aid_papers", put_paper_q, paper);
}
void remove_papers(frame::Act& act, const Request& r) { act.db.put(remove_papers_q, {r.org_id, r.id}); }

std::vector<Remark> remarks_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Remark>(look, "aid_remarks", look.db.rows(remarks_q, {r.org_id, r.id}));
}
void insert_remark(frame::Act& act, const Remark& remark) {
  frame::insert_sealed(act, "aid_remarks", insert_remark_q, remark);
}
void answer_remark(frame::Act& act, Remark remark) {
  frame::seal_personal(act.vault(), "aid_remarks", kit::shape_of<Remark>(), &remark);
  act.db.put(answer_remark_q, {remark.org_id, remark.id, std::string(kit::name_of(remark.answer)), remark.words,
                               act.now().ms, act.actor().staff_id});
}

std::vector<std::string> readers_of(frame::Look& look, const Request& r) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(readers_q, {r.org_id, r.id})) out.push_back(row.text("staff_id"));
  return out;
}
void add_reader(frame::Act& act, const Request& r, std::string_view staff_id) {
  act.db.insert(add_reader_q, {r.org_id, r.id, std::string(staff_id)});
}
std::vector<std::string> read_by(frame::Look& look, std::string_view staff_id) {
  std::vector<std::string> out;
  for (const auto& row : look.db.rows(read_by_q, {std::string(staff_id)})) out.push_back(row.text("request_id"));
  return out;
}

std::vector<Pending> under_way(frame::Look& look, const std::vector<std::string>& person_ids,
                               const std::string& household_id) {
  auto p = eight(person_ids);
  return all_pending(look.db.rows(under_way_q, {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], household_id}));
}
std::int64_t times_paid(frame::Look& look, const std::vector<std::string>& person_ids, const std::string& benefit_code,
                        kit::Date first, kit::Date last) {
  auto p = eight(person_ids);
  return look.db
      .find(times_paid_q, {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], benefit_code, first.text(), last.text()})
      ->integer("n");
}
std::vector<Pending> for_the_house(frame::Look& look, const std::string& household_id) {
  if (household_id.empty()) return {};
  return all_pending(look.db.rows(for_the_house_q, {household_id}));
}

void take_turn(frame::Act& act, const std::string& subject) {
  act.db.change(take_turn_q, {subject});
}

std::vector<Level> levels(frame::Look& look, kit::Date day) {
  std::vector<Level> out;
  for (const auto& row : look.db.rows(levels_q, {day.text()}))
    out.push_back({kit::choice_of<benefits::Approval>(row.text("approval")).value(),
                   kit::choice_of<Role>(row.text("role")).value(), row.find_integer("limit_satang")});
  return out;
}
std::vector<PurseRule> purse_rules(frame::Look& look, const std::string& purse_kind, bool emergency, kit::Date day) {
  std::vector<PurseRule> out;
  for (const auto& row : look.db.rows(purse_rules_q, {purse_kind, day.text()}))
    if (emergency || !row.flag("emergency_only")) out.push_back({row.text("may_pay"), row.find_integer("most_satang")});
  return out;
}

}  // namespace aid::store
