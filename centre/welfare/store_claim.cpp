// Claims and the marks of committee members on them.
#include "centre/frame/update.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_claim_q{
    "INSERT INTO welfare_claims (org_id, id, area_code, fund_id, number, fiscal_year, member_id, "
    "kind, per, "
    "event_on, filed_on, units, subject, payee, payee_index, phone, phone_index, papers, "
    "exclusion, state, rule_id, "
    "amount_satang, verdict, paid_from, decided_by, decided_on, reason, first_decided_by, appeal, "
    "hold_id, voucher, "
    "first_signer, second_signer, receiver, paid_on, filed_ms, filed_by, version) VALUES ($1, $2, "
    "$3, $4, $5, $6, "
    "$7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, "
    "$26, $27, $28, "
    "$29, $30, $31, $32, $33, $34, $35, $36, $37, $38)"};
constexpr OpenQuery save_claim_q{parent_checked,
                                 "UPDATE welfare_claims SET area_code = $3, fund_id = $4, number = "
                                 "$5, fiscal_year = $6, member_id = $7, kind = "
                                 "$8, per = $9, event_on = $10, filed_on = $11, units = $12, "
                                 "subject = $13, payee = $14, payee_index = $15, "
                                 "phone = $16, phone_index = $17, papers = $18, exclusion = $19, "
                                 "state = $20, rule_id = $21, amount_satang = "
                                 "$22, verdict = $23, paid_from = $24, decided_by = $25, "
                                 "decided_on = $26, reason = $27, first_decided_by = $28, "
                                 "appeal = $29, hold_id = $30, voucher = $31, first_signer = $32, "
                                 "second_signer = $33, receiver = $34, paid_on = "
                                 "$35, filed_ms = $36, filed_by = $37, version = $38 WHERE org_id "
                                 "= $1 AND id = $2 AND version + 1 = $38"};
constexpr InsertQuery insert_claim_mark_q{
    "INSERT INTO welfare_claim_marks (org_id, id, claim_id, officer_id, marked_ms, marked_by) "
    "VALUES ($1, $2, $3, "
    "$4, $5, $6)"};
constexpr OpenQuery claims_q{parent_checked,
                             "SELECT * FROM welfare_claims WHERE org_id = $1 AND fund_id = $2 AND "
                             "($3 = '' OR state = $3) AND ($4 = '' OR id < $4) ORDER BY"
                             " id DESC LIMIT $5"};
constexpr OpenQuery claims_of_q{parent_checked,
                                "SELECT * FROM welfare_claims WHERE org_id = $1 AND member_id = $2 "
                                "ORDER BY event_on DESC, id DESC"};
constexpr OpenQuery claims_decided_q{parent_checked,
                                     "SELECT * FROM welfare_claims WHERE org_id = $1 AND fund_id = "
                                     "$2 AND decided_on >= $3 AND decided_on <= $4 ORDER BY id"};
constexpr OpenQuery claims_open_q{parent_checked,
                                  "SELECT COUNT(*) AS n FROM welfare_claims WHERE org_id = $1 AND "
                                  "fund_id = $2 AND state IN ('filed', 'marked', 'approved',"
                                  " 'appealed', 'signed_once')"};
constexpr ScopedQuery claim_q{
    "SELECT c.* FROM welfare_claims c JOIN welfare_funds f ON f.org_id = c.org_id AND f.id = "
    "c.fund_id WHERE c.id = $1 AND {scope:f}"};
constexpr OpenQuery marks_q{
    parent_checked,
    "SELECT * FROM welfare_claim_marks WHERE org_id = $1 AND claim_id = $2 ORDER BY marked_ms, id"};

}  // namespace

std::vector<Claim> claims_before(frame::Look& look, const Fund& fund, std::string_view state,
                                 std::string_view before_id, std::size_t limit) {
  return frame::read_all_sealed<Claim>(
      look, "welfare_claims",
      look.db.rows(claims_q, {fund.org_id, fund.id, std::string(state), std::string(before_id),
                              static_cast<std::int64_t>(limit)}));
}
std::vector<Claim> claims_of(frame::Look& look, const Member& member) {
  return frame::read_all_sealed<Claim>(look, "welfare_claims",
                                       look.db.rows(claims_of_q, {member.org_id, member.id}));
}
std::vector<Claim> claims_decided(frame::Look& look, const Fund& fund, kit::Date from,
                                  kit::Date until) {
  return frame::read_all_sealed<Claim>(
      look, "welfare_claims",
      look.db.rows(claims_decided_q, {fund.org_id, fund.id, from.text(), until.text()}));
}
std::int64_t claims_open(frame::Look& look, const Fund& fund) {
  return look.db.find(claims_open_q, {fund.org_id, fund.id})->integer("n");
}
std::optional<Claim> find_claim(frame::Look& look, std::string_view claim_id) {
  auto row = look.db.find(claim_q, {std::string(claim_id)});
  return row ? std::optional(frame::read_sealed<Claim>(look, "welfare_claims", *row))
             : std::nullopt;
}
void insert_claim(frame::Act& act, const Claim& claim) {
  frame::insert_sealed(act, "welfare_claims", insert_claim_q, claim);
}
void save_claim(frame::Act& act, Claim& claim) {
  frame::update_sealed(act, "welfare_claims", save_claim_q, claim);
}

std::vector<ClaimMark> marks_of(frame::Look& look, const Claim& claim) {
  return frame::read_all_sealed<ClaimMark>(look, "welfare_claim_marks",
                                           look.db.rows(marks_q, {claim.org_id, claim.id}));
}
void insert_mark(frame::Act& act, const ClaimMark& mark) {
  frame::insert_sealed(act, "welfare_claim_marks", insert_claim_mark_q, mark);
}

}  // namespace welfare::store
