// Rounds of matching.
#include "centre/frame/update.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_round_q{
    "INSERT INTO welfare_rounds (org_id, id, area_code, fund_id, fiscal_year, number, counted_on, "
    "members, "
    "eligible, community_satang, asked_local_satang, asked_state_satang, criteria, state, "
    "submitted_on, "
    "approved_on, countersigned_by, approved_local_satang, approved_state_satang, "
    "received_local_satang, "
    "received_state_satang, refunded_local_satang, refunded_state_satang, made_ms, made_by, "
    "version) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, "
    "$22, $23, $24, "
    "$25, $26)"};
constexpr OpenQuery save_round_q{
    parent_checked,
    "UPDATE welfare_rounds SET area_code = $3, fund_id = $4, fiscal_year = $5, number = $6, "
    "counted_on = $7, "
    "members = $8, eligible = $9, community_satang = $10, asked_local_satang = $11, "
    "asked_state_satang = $12, "
    "criteria = $13, state = $14, submitted_on = $15, approved_on = $16, countersigned_by = $17, "
    "approved_local_satang = $18, approved_state_satang = $19, received_local_satang = $20, "
    "received_state_satang = "
    "$21, refunded_local_satang = $22, refunded_state_satang = $23, made_ms = $24, made_by = $25, "
    "version = $26 "
    "WHERE org_id = $1 AND id = $2 AND version + 1 = $26"};
constexpr OpenQuery rounds_q{parent_checked,
                             "SELECT * FROM welfare_rounds WHERE org_id = $1 AND fund_id = $2 "
                             "ORDER BY fiscal_year DESC, number DESC"};
constexpr ScopedQuery round_q{
    "SELECT r.* FROM welfare_rounds r JOIN welfare_funds f ON f.org_id = r.org_id AND f.id = "
    "r.fund_id WHERE r.id = $1 AND {scope:f}"};

}  // namespace

std::vector<Round> rounds_of(frame::Look& look, const Fund& fund) {
  return frame::read_all_sealed<Round>(look, "welfare_rounds",
                                       look.db.rows(rounds_q, {fund.org_id, fund.id}));
}
std::optional<Round> find_round(frame::Look& look, std::string_view round_id) {
  auto row = look.db.find(round_q, {std::string(round_id)});
  return row ? std::optional(frame::read_sealed<Round>(look, "welfare_rounds", *row))
             : std::nullopt;
}
void insert_round(frame::Act& act, const Round& round) {
  frame::insert_sealed(act, "welfare_rounds", insert_round_q, round);
}
void save_round(frame::Act& act, Round& round) {
  frame::update_sealed(act, "welfare_rounds", save_round_q, round);
}

}  // namespace welfare::store
