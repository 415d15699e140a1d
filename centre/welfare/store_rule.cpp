// Versions of rule books.
#include "centre/frame/update.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_rule_q{
    "INSERT INTO welfare_rules (org_id, id, fund_id, number, effective_from, state, meeting_id, "
    "adopted_on, book, "
    "note, made_ms, made_by, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
    "$13)"};
constexpr OpenQuery save_rule_q{parent_checked,
                                "UPDATE welfare_rules SET fund_id = $3, number = $4, "
                                "effective_from = $5, state = $6, meeting_id = $7, "
                                "adopted_on = $8, book = $9, note = $10, made_ms = $11, made_by = "
                                "$12, version = $13 WHERE org_id = $1 AND id = "
                                "$2 AND version + 1 = $13"};
constexpr OpenQuery rules_q{
    parent_checked,
    "SELECT * FROM welfare_rules WHERE org_id = $1 AND fund_id = $2 ORDER BY number DESC"};
constexpr ScopedQuery rule_q{
    "SELECT r.* FROM welfare_rules r JOIN welfare_funds f ON f.org_id = r.org_id AND f.id = "
    "r.fund_id WHERE r.id = $1 AND {scope:f}"};

}  // namespace

std::vector<Rule> rules_of(frame::Look& look, const Fund& fund) {
  return frame::read_all_sealed<Rule>(look, "welfare_rules",
                                      look.db.rows(rules_q, {fund.org_id, fund.id}));
}
std::optional<Rule> find_rule(frame::Look& look, std::string_view rule_id) {
  auto row = look.db.find(rule_q, {std::string(rule_id)});
  return row ? std::optional(frame::read_sealed<Rule>(look, "welfare_rules", *row)) : std::nullopt;
}
void insert_rule(frame::Act& act, const Rule& rule) {
  frame::insert_sealed(act, "welfare_rules", insert_rule_q, rule);
}
void save_rule(frame::Act& act, Rule& rule) {
  frame::update_sealed(act, "welfare_rules", save_rule_q, rule);
}

}  // namespace welfare::store
