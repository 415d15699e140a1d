// What hangs on an enrolment (mentors, notes, seed capital, products, incomes), and the counts of a programme, as SQL.
#include "centre/frame/update.hpp"
#include "centre/livelihoods/store.hpp"

namespace livelihoods::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;
using kit::sql::read_all;

constexpr OpenQuery mentors_q{
    parent_checked, "SELECT * FROM livelihoods_mentors WHERE org_id = $1 AND enrolment_id = $2 ORDER BY since, id"};
constexpr InsertQuery insert_mentor_q{
    "INSERT INTO livelihoods_mentors (org_id, id, enrolment_id, name, kind, since) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery notes_q{
    parent_checked, "SELECT * FROM livelihoods_notes WHERE org_id = $1 AND enrolment_id = $2 ORDER BY on_day DESC, id DESC"};
constexpr InsertQuery insert_note_q{
    "INSERT INTO livelihoods_notes (org_id, id, enrolment_id, on_day, way, words, next_step, noted_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery capital_q{
    parent_checked, "SELECT * FROM livelihoods_capital WHERE org_id = $1 AND enrolment_id = $2 ORDER BY given_on, id"};
constexpr InsertQuery insert_capital_q{
    "INSERT INTO livelihoods_capital (org_id, id, enrolment_id, kind, what, source, amount_satang, repayable, due_on, given_on,"
    " receipt, given_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery repayments_q{
    parent_checked,
    "SELECT r.* FROM livelihoods_repayments r JOIN livelihoods_capital c ON c.org_id = r.org_id AND c.id = r.capital_id"
    " WHERE c.org_id = $1 AND c.enrolment_id = $2 ORDER BY r.paid_on, r.id"};
constexpr InsertQuery insert_repayment_q{
    "INSERT INTO livelihoods_repayments (org_id, id, capital_id, paid_on, amount_satang, receipt, taken_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery products_q{
    parent_checked, "SELECT * FROM livelihoods_products WHERE org_id = $1 AND enrolment_id = $2 ORDER BY name, id"};
constexpr InsertQuery insert_product_q{
    "INSERT INTO livelihoods_products (org_id, id, enrolment_id, name, unit, price_satang, cost_satang)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery incomes_q{
    parent_checked, "SELECT * FROM livelihoods_incomes WHERE org_id = $1 AND enrolment_id = $2 ORDER BY months"};
constexpr ScopedQuery programme_incomes_q{
    "SELECT i.* FROM livelihoods_incomes i JOIN livelihoods_enrolments e ON e.org_id = i.org_id AND e.id = i.enrolment_id"
    " WHERE {scope:e} AND e.programme_id = $1 ORDER BY i.months"};
constexpr InsertQuery insert_income_q{
    "INSERT INTO livelihoods_incomes (org_id, id, enrolment_id, months, due_on, asked_on, income_satang_month, unknown_reason,"
    " source, asked_by, task_id, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery save_income_q{
    parent_checked,
    "UPDATE livelihoods_incomes SET enrolment_id = $3, months = $4, due_on = $5, asked_on = $6, income_satang_month = $7,"
    " unknown_reason = $8, source = $9, asked_by = $10, task_id = $11, version = $12"
    " WHERE org_id = $1 AND id = $2 AND version = $12 - 1"};

constexpr ScopedQuery states_q{
    "SELECT e.state, e.end_reason, COUNT(*) AS n FROM livelihoods_enrolments e WHERE {scope:e} AND e.programme_id = $1"
    " GROUP BY e.state, e.end_reason ORDER BY 3 DESC, 2"};
constexpr ScopedQuery trade_q{
    "SELECT COUNT(DISTINCT s.org_id || '/' || s.enrolment_id) AS with_shop,"
    " COUNT(DISTINCT CASE WHEN l.line_key IS NOT NULL THEN s.org_id || '/' || s.enrolment_id END) AS with_sale,"
    " COUNT(DISTINCT CASE WHEN l.line_key IS NOT NULL THEN s.org_id || '/' || s.id || '/' || l.order_no END) AS orders,"
    " CAST(COALESCE(SUM(l.amount_satang), 0) AS BIGINT) AS sales FROM livelihoods_enrolments e JOIN livelihoods_shops s"
    " ON s.org_id = e.org_id AND s.enrolment_id = e.id LEFT JOIN livelihoods_sales l ON l.org_id = s.org_id AND l.shop_id = s.id"
    " AND NOT l.cancelled WHERE {scope:e} AND e.programme_id = $1"};
constexpr ScopedQuery with_product_q{
    "SELECT COUNT(*) AS n FROM livelihoods_enrolments e WHERE {scope:e} AND e.programme_id = $1 AND EXISTS (SELECT 1 FROM"
    " livelihoods_products p WHERE p.org_id = e.org_id AND p.enrolment_id = e.id)"};
constexpr ScopedQuery given_q{
    "SELECT CAST(COALESCE(SUM(c.amount_satang), 0) AS BIGINT) AS given, CAST(COALESCE(SUM((SELECT SUM(r.amount_satang) FROM"
    " livelihoods_repayments r WHERE r.org_id = c.org_id AND r.capital_id = c.id)), 0) AS BIGINT) AS repaid"
    " FROM livelihoods_enrolments e JOIN livelihoods_capital c ON c.org_id = e.org_id AND c.enrolment_id = e.id"
    " WHERE {scope:e} AND e.programme_id = $1"};

constexpr ScopedQuery incomes_known_q{
    "SELECT e.org_id, e.id, e.area_code, i.asked_on, i.income_satang_month FROM livelihoods_incomes i JOIN livelihoods_enrolments e"
    " ON e.org_id = i.org_id AND e.id = i.enrolment_id WHERE {scope:e} AND e.area_code >= $1 AND e.area_code < $2 AND i.months = $3"
    " AND i.asked_on >= $4 AND i.asked_on <= $5 AND i.income_satang_month IS NOT NULL"};

template <class T>
std::vector<T> opened(frame::Look& look, std::string_view table, const OpenQuery& query, const Enrolment& e) {
  return frame::read_all_sealed<T>(look, table, look.db.rows(query, {e.org_id, e.id}));
}

}  // namespace

std::vector<Mentor> mentors_of(frame::Look& look, const Enrolment& e) {
  return opened<Mentor>(look, "livelihoods_mentors", mentors_q, e);
}
void insert_mentor(frame::Act& act, const Mentor& one) { frame::insert_sealed(act, "livelihoods_mentors", insert_mentor_q, one); }
std::vector<Note> notes_of(frame::Look& look, const Enrolment& e) { return opened<Note>(look, "livelihoods_notes", notes_q, e); }
void insert_note(frame::Act& act, const Note& one) { frame::insert_sealed(act, "livelihoods_notes", insert_note_q, one); }

std::vector<Capital> capital_of(frame::Look& look, const Enrolment& e) {
  return read_all<Capital>(look.db.rows(capital_q, {e.org_id, e.id}));
}
void insert_capital(frame::Act& act, const Capital& one) { act.db.insert(insert_capital_q, kit::sql::values(one)); }
std::vector<Repayment> repayments_of(frame::Look& look, const Enrolment& e) {
  return read_all<Repayment>(look.db.rows(repayments_q, {e.org_id, e.id}));
}
void insert_repayment(frame::Act& act, const Repayment& one) { act.db.insert(insert_repayment_q, kit::sql::values(one)); }

std::vector<Product> products_of(frame::Look& look, const Enrolment& e) {
  return read_all<Product>(look.db.rows(products_q, {e.org_id, e.id}));
}
void insert_product(frame::Act& act, const Product& one) { act.db.insert(insert_product_q, kit::sql::values(one)); }

std::vector<Income> incomes_of(frame::Look& look, const Enrolment& e) {
  return read_all<Income>(look.db.rows(incomes_q, {e.org_id, e.id}));
}
std::vector<Income> incomes_of_programme(frame::Look& look, std::string_view programme_id) {
  return read_all<Income>(look.db.rows(programme_incomes_q, {std::string(programme_id)}));
}
std::vector<IncomeKnown> incomes_known(frame::Look& look, const Livelihoods::IncomeAsked& asked) {
  auto area = asked.area == "00" ? frame::AreaRange{"00", "99"} : frame::AreaRange::of(asked.area);
  auto until = asked.until + "-31";
  if (asked.before) until = std::min(until, asked.before->text());
  std::vector<IncomeKnown> out;
  for (const auto& row : look.db.rows(incomes_known_q, {area.from, area.to, asked.months, asked.from + "-01", until}))
    out.push_back({row.text("org_id"), row.text("id"), row.text("area_code"), kit::Date::parse(row.text("asked_on")).value(),
                   row.integer("income_satang_month")});
  return out;
}
void insert_income(frame::Act& act, const Income& one) { act.db.insert(insert_income_q, kit::sql::values(one)); }
void save_income(frame::Act& act, Income& one) {
  ++one.version;
  frame::update_record(act.db, save_income_q, one);
}

Results counts_of(frame::Look& look, std::string_view programme_id) {
  Results out;
  std::string id(programme_id);
  for (const auto& row : look.db.rows(states_q, {id})) {
    auto n = row.integer("n");
    auto state = kit::choice_of<EnrolmentState>(row.text("state"));
    ENSURE(state);
    out.enrolled += n;
    if (*state == EnrolmentState::running) out.running += n;
    if (*state == EnrolmentState::finished) out.finished += n;
    if (*state != EnrolmentState::dropped_out) continue;
    out.dropped_out += n;
    out.reasons.push_back({row.text("end_reason"), n});
  }
  auto trade = look.db.find(trade_q, {id});
  out.with_shop = trade->integer("with_shop");
  out.with_sale = trade->integer("with_sale");
  out.orders = trade->integer("orders");
  out.sales_satang = trade->integer("sales");
  out.with_product = look.db.find(with_product_q, {id})->integer("n");
  auto given = look.db.find(given_q, {id});
  out.capital_satang = given->integer("given");
  out.repaid_satang = given->integer("repaid");
  return out;
}

}  // namespace livelihoods::store
