// The rows of calls.
#include "centre/casework/hotline/store.hpp"

#include "centre/casework/query.hpp"
#include "centre/casework/sealing.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_call_q{
    "INSERT INTO casework_calls (org_id, id, area_code, kind, case_id, earlier_number, taken_ms, taken_by, words, phone,"
    " call_back_due_ms, call_back_done_ms, call_back_by, tries, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)"};
constexpr InsertQuery insert_call_try_q{
    "INSERT INTO casework_call_tries (org_id, id, call_id, result, words, tried_ms, tried_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr OpenQuery save_call_q{
    parent_checked,
    "UPDATE casework_calls SET call_back_done_ms = $4, call_back_by = $5, tries = $6, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};

constexpr auto& due_q = case_query<
    "SELECT c.*, k.id AS call_id, k.call_back_due_ms, k.tries, p.person_id,"
    " EXISTS (SELECT 1 FROM casework_safe_contacts s WHERE s.org_id = c.org_id AND s.case_id = c.id) AS has_rules"
    " FROM casework_calls k JOIN casework_cases c ON c.org_id = k.org_id AND c.id = k.case_id"
    " LEFT JOIN casework_clients p ON p.org_id = c.org_id AND p.case_id = c.id AND p.position = 0"
    " WHERE {seen} AND k.call_back_due_ms IS NOT NULL AND k.call_back_done_ms IS NULL AND c.state <> 'closed'"
    " ORDER BY k.call_back_due_ms, k.id LIMIT $3">;
constexpr auto& find_call_q = case_query<
    "SELECT c.*, k.id AS call_id FROM casework_calls k JOIN casework_cases c ON c.org_id = k.org_id AND c.id = k.case_id"
    " WHERE {seen} AND k.id = $3">;
constexpr ScopedQuery own_promises_q{
    "SELECT k.* FROM casework_calls k WHERE {scope:k} AND k.taken_by = $1 AND k.kind = 'follow_up'"
    " AND k.call_back_due_ms IS NOT NULL AND k.call_back_done_ms IS NULL ORDER BY k.call_back_due_ms, k.id LIMIT $2"};
constexpr ScopedQuery own_call_q{
    "SELECT k.* FROM casework_calls k WHERE {scope:k} AND k.taken_by = $1 AND k.kind = 'follow_up' AND k.id = $2"};
constexpr OpenQuery call_q{parent_checked, "SELECT * FROM casework_calls WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery by_number_q{system_job, "SELECT * FROM casework_cases WHERE number = $1"};

}  // namespace

void insert_call(frame::Act& act, const Call& call) {
  insert_sealed(act, "casework_calls", insert_call_q, call);
}

void insert_call_try(frame::Act& act, const CallTry& one) {
  insert_sealed(act, "casework_call_tries", insert_call_try_q, one);
}

void save_call(frame::Act& act, Call& call) {
  auto done = call.call_back_done_ms ? frame::Value(call.call_back_done_ms->ms) : frame::Value();
  auto changed = act.db.change(save_call_q, {call.org_id, call.id, call.version, done, call.call_back_by, call.tries});
  if (changed == 0) throw kit::sql::TryAgain("the call changed while it was being changed");
  ++call.version;
}

std::vector<CallBackDue> call_backs_due(frame::Look& look, std::size_t limit) {
  Viewer who(look);
  std::vector<CallBackDue> out;
  for (const auto& row : look.db.rows(due_q, {who.id, who.heads, static_cast<std::int64_t>(limit)}))
    out.push_back({read_sealed<Case>(look, "casework_cases", row), row.text("call_id"), row.text("person_id"),
                   {row.integer("call_back_due_ms")}, row.integer("tries"), row.flag("has_rules")});
  return out;
}

std::optional<KeptCall> find_call(frame::Look& look, std::string_view call_id) {
  Viewer who(look);
  auto row = look.db.find(find_call_q, {who.id, who.heads, std::string(call_id)});
  if (row) {
    auto c = read_sealed<Case>(look, "casework_cases", *row);
    auto call = look.db.find(call_q, {c.org_id, std::string(call_id)});
    ENSURE(call);
    return KeptCall{std::move(c), read_sealed<Call>(look, "casework_calls", *call)};
  }
  auto own = look.db.find(own_call_q, {who.id, std::string(call_id)});
  if (!own) return std::nullopt;
  return KeptCall{std::nullopt, read_sealed<Call>(look, "casework_calls", *own)};
}

std::vector<Call> own_promises(frame::Look& look, std::size_t limit) {
  return read_all_sealed<Call>(look, "casework_calls",
                               look.db.rows(own_promises_q, {look.actor().staff_id, static_cast<std::int64_t>(limit)}));
}

std::optional<Case> case_by_number(frame::Look& look, std::string_view number) {
  auto row = look.db.find(by_number_q, {std::string(number)});
  if (!row) return std::nullopt;
  return read_sealed<Case>(look, "casework_cases", *row);
}

}  // namespace casework::store
