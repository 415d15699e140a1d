// Requests, their moves, and whose hands they went through.
#include "centre/aid/store.hpp"

#include "centre/frame/sealing.hpp"

namespace aid::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery begin_counter_q{
    "INSERT INTO aid_counters (org_id, fiscal_year, last) VALUES ($1, $2, 0) ON CONFLICT DO NOTHING"};
constexpr OpenQuery count_q{
    parent_checked,
    "UPDATE aid_counters SET last = last + 1 WHERE org_id = $1 AND fiscal_year = $2 RETURNING last"};

constexpr ScopedQuery request_q{"SELECT r.* FROM aid_requests r WHERE r.id = $1 AND {scope:r}"};
constexpr InsertQuery insert_request_q{
    "INSERT INTO aid_requests (org_id, id, area_code, number, channel, asked_on, emergency, benefit_code, rate, kind,"
    " person_id, household_id, case_id, reason, amount_satang, pay_how, payee_is, payee_name, bank, account,"
    " alike_reason, state, state_since_ms, level, outcome, offered, opened_ms, opened_by, version, lived_in)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,"
    " $24, $25, $26, $27, $28, $29, $30)"};
constexpr OpenQuery save_request_q{
    parent_checked,
    "UPDATE aid_requests SET channel = $4, asked_on = $5, emergency = $6, benefit_code = $7, rate = $8, kind = $9,"
    " person_id = $10, household_id = $11, case_id = $12, reason = $13, amount_satang = $14, pay_how = $15,"
    " payee_is = $16, payee_name = $17, bank = $18, account = $19, alike_reason = $20, state = $21,"
    " state_since_ms = $22, level = $23, outcome = $24, offered = $25, area_code = $26, lived_in = $27, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};

// $1 states, $2 levels, $3 and $4 number from and to, $5 benefit, $6 household, $7 case, $8 emergencies only, $9 to
// $16 the ids of one person. A list of states or levels travels as ",a,b,".
#define AID_FILTER                                                                                                   \
  "{scope:r} AND ($1 = '' OR $1 LIKE '%,' || r.state || ',%') AND ($2 = '' OR $2 LIKE '%,' || r.level || ',%')"      \
  " AND ($3 = '' OR (r.number >= $3 AND r.number < $4)) AND ($5 = '' OR r.benefit_code = $5)"                        \
  " AND ($6 = '' OR r.household_id = $6) AND ($7 = '' OR r.case_id = $7) AND ($8 = 'no' OR r.emergency)"             \
  " AND ($9 = '' OR r.person_id IN ($9, $10, $11, $12, $13, $14, $15, $16))"
constexpr ScopedQuery list_q{
    "SELECT r.* FROM aid_requests r WHERE " AID_FILTER
    " AND (r.opened_ms < $17 OR (r.opened_ms = $17 AND r.id < $18)) ORDER BY r.opened_ms DESC, r.id DESC LIMIT $19"};
constexpr ScopedQuery waiting_q{
    "SELECT r.* FROM aid_requests r WHERE " AID_FILTER
    " AND (CASE WHEN r.emergency THEN 0 ELSE 1 END > $17 OR (CASE WHEN r.emergency THEN 0 ELSE 1 END = $17"
    " AND (r.state_since_ms > $18 OR (r.state_since_ms = $18 AND r.id > $19))))"
    " ORDER BY CASE WHEN r.emergency THEN 0 ELSE 1 END, r.state_since_ms, r.id LIMIT $20"};
#undef AID_FILTER

constexpr OpenQuery moves_q{parent_checked,
                            "SELECT * FROM aid_moves WHERE org_id = $1 AND request_id = $2 ORDER BY position"};
constexpr OpenQuery last_move_q{
    parent_checked,
    "SELECT COALESCE(MAX(position), 0) AS last FROM aid_moves WHERE org_id = $1 AND request_id = $2"};
constexpr InsertQuery insert_move_q{
    "INSERT INTO aid_moves (org_id, id, request_id, position, step, from_state, to_state, at_ms, staff_id, role, reason)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};

constexpr OpenQuery hands_q{
    parent_checked,
    "SELECT person_key, part, staff_id FROM aid_hands WHERE org_id = $1 AND request_id = $2 ORDER BY since_ms, staff_id"};
constexpr InsertQuery insert_hand_q{
    "INSERT INTO aid_hands (org_id, request_id, person_key, part, staff_id, since_ms) VALUES ($1, $2, $3, $4, $5, $6)"};

constexpr OpenQuery marks_q{parent_checked,
                            "SELECT * FROM aid_hand_marks WHERE org_id = $1 AND request_id = $2 ORDER BY mark"};
constexpr InsertQuery insert_mark_q{
    "INSERT INTO aid_hand_marks (org_id, request_id, mark, person_key, part) VALUES ($1, $2, $3, $4, $5)"
    " ON CONFLICT (org_id, request_id, mark) DO NOTHING"};

std::string just_after(std::string prefix) {
  prefix += '\x7f';
  return prefix;
}

std::string among(const std::string& several) { return several.empty() ? "" : "," + several + ","; }

// What both lists begin with; `more` follows.
std::vector<Request> listed(frame::Look& look, const ScopedQuery& query, const Filter& f,
                            std::initializer_list<frame::Value> more) {
  std::array<std::string, registry::records_of_one_max> person;
  person.fill(f.person_ids.empty() ? "" : f.person_ids.front());
  std::copy_n(f.person_ids.begin(), std::min(f.person_ids.size(), person.size()), person.begin());
  std::vector<frame::Value> params{among(f.state),   among(f.level), f.number,
                                   just_after(f.number), f.benefit_code, f.household_id,
                                   f.case_id,        std::string(f.emergency_only ? "yes" : "no")};
  params.insert(params.end(), person.begin(), person.end());
  params.insert(params.end(), more.begin(), more.end());
  return frame::read_all_sealed<Request>(look, "aid_requests", look.db.ask(query, std::move(params)).rows());
}

}  // namespace

std::int64_t next_running(frame::Act& act, const std::string& org_id, std::int64_t fiscal_year) {
  act.db.insert(begin_counter_q, {org_id, fiscal_year});
  return act.db.rows(count_q, {org_id, fiscal_year}).at(0).integer("last");
}

std::optional<Request> find_request(frame::Look& look, std::string_view request_id) {
  auto row = look.db.find(request_q, {std::string(request_id)});
  if (!row) return std::nullopt;
  return frame::read_sealed<Request>(look, "aid_requests", *row);
}
void insert_request(frame::Act& act, const Request& request) {
  frame::insert_sealed(act, "aid_requests", insert_request_q, request);
}

void save_request(frame::Act& act, Request& request) {
  Request sealed = request;
  frame::seal_personal(act.vault(), "aid_requests", kit::shape_of<Request>(), &sealed);
  auto all = kit::sql::values(kit::shape_of<Request>(), &sealed);
  auto column = [&](std::string_view name) {
    const auto& fields = kit::shape_of<Request>().fields;
    auto at = std::ranges::find(fields, name, &kit::Field::name);
    ENSURE(at != fields.end());
    return all[static_cast<std::size_t>(at - fields.begin())];
  };
  std::vector<frame::Value> params;
  for (std::string_view name :
       {"org_id", "id", "version", "channel", "asked_on", "emergency", "benefit_code", "rate", "kind", "person_id",
        "household_id", "case_id", "reason", "amount_satang", "pay_how", "payee_is", "payee_name", "bank", "account",
        "alike_reason", "state", "state_since_ms", "level", "outcome", "offered", "area_code", "lived_in"})
    params.push_back(column(name));
  if (act.db.change(save_request_q, params) == 0)
    throw kit::sql::TryAgain("the request changed while it was being changed");
  ++request.version;
}

std::int64_t rank_of(const Request& request) { return request.emergency ? 0 : 1; }

std::vector<Request> list_requests(frame::Look& look, const Filter& filter, const After& after, std::size_t limit) {
  bool begins = after.id.empty();
  return listed(look, list_q, filter,
                {begins ? std::numeric_limits<std::int64_t>::max() : after.ms, after.id,
                 static_cast<std::int64_t>(limit)});
}
std::vector<Request> list_waiting(frame::Look& look, const Filter& filter, const After& after, std::size_t limit) {
  return listed(look, waiting_q, filter, {after.rank, after.ms, after.id, static_cast<std::int64_t>(limit)});
}

std::vector<Move> moves_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Move>(look, "aid_moves", look.db.rows(moves_q, {r.org_id, r.id}));
}
void append_move(frame::Act& act, Move move) {
  move.position = act.db.find(last_move_q, {move.org_id, move.request_id})->integer("last") + 1;
  frame::insert_sealed(act, "aid_moves", insert_move_q, move);
}

std::vector<Hand> hands_of(frame::Look& look, const Request& r) {
  std::vector<Hand> out;
  for (const auto& row : look.db.rows(hands_q, {r.org_id, r.id}))
    out.push_back({kit::choice_of<Part>(row.text("part")).value(), row.text("staff_id"), row.text("person_key")});
  return out;
}
void add_hand(frame::Act& act, const Request& r, const Hand& hand) {
  act.db.insert(insert_hand_q,
                {r.org_id, r.id, hand.key, std::string(kit::name_of(hand.part)), hand.staff_id, act.now().ms});
}

std::vector<Mark> marks_of(frame::Look& look, const Request& r) {
  std::vector<Mark> out;
  for (const auto& row : look.db.rows(marks_q, {r.org_id, r.id}))
    out.push_back({row.text("mark"), row.text("person_key"), kit::choice_of<Part>(row.text("part")).value()});
  return out;
}
void add_mark(frame::Act& act, const Request& r, const Mark& mark) {
  act.db.insert(insert_mark_q, {r.org_id, r.id, mark.mark, mark.person_key, std::string(kit::name_of(mark.part))});
}

}  // namespace aid::store
