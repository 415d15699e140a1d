// Refunds as SQL.
#include "centre/aid/refund/store.hpp"

#include "centre/frame/sealing.hpp"

namespace aid::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery refunds_q{
    parent_checked, "SELECT * FROM aid_refunds WHERE org_id = $1 AND request_id = $2 ORDER BY asked_ms DESC, id DESC"};
constexpr InsertQuery insert_refund_q{
    "INSERT INTO aid_refunds (org_id, id, request_id, payment_id, amount_satang, reason, state, asked_ms, asked_by,"
    " maker_key, maker_part, decision, decided_ms, decided_by, approver_key, approver_part, returned_on, how, reference,"
    " giver_name, receipt, received_ms, received_by, payer_key, payer_part) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9,"
    " $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)"};
constexpr OpenQuery go_on_q{
    parent_checked,
    "UPDATE aid_refunds SET state = $4, decision = $5, decided_ms = $6, decided_by = $7, approver_key = $8,"
    " returned_on = $9, how = $10, reference = $11, giver_name = $12, receipt = $13, received_ms = $14,"
    " received_by = $15, payer_key = $16 WHERE org_id = $1 AND id = $2 AND state = $3"};

frame::Value ms_of(const std::optional<kit::Instant>& at) { return at ? frame::Value(at->ms) : frame::Value(); }

}  // namespace

std::vector<Refund> refunds_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Refund>(look, "aid_refunds", look.db.rows(refunds_q, {r.org_id, r.id}));
}
std::optional<Refund> newest_refund(frame::Look& look, const Request& r) {
  auto all = refunds_of(look, r);
  return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}
void insert_refund(frame::Act& act, const Refund& refund) {
  frame::insert_sealed(act, "aid_refunds", insert_refund_q, refund);
}
void go_on_with_refund(frame::Act& act, const Refund& refund, RefundState from) {
  Refund f = refund;
  frame::seal_personal(act.vault(), "aid_refunds", kit::shape_of<Refund>(), &f);
  if (act.db.change(go_on_q, {f.org_id, f.id, std::string(kit::name_of(from)), std::string(kit::name_of(f.state)),
                              f.decision, ms_of(f.decided_ms), f.decided_by, frame::or_null(f.approver_key),
                              frame::or_null(f.returned_on), std::string(kit::name_of(f.how)), f.reference,
                              f.giver_name, f.receipt, ms_of(f.received_ms), f.received_by,
                              frame::or_null(f.payer_key)}) == 0)
    throw kit::sql::TryAgain("the refund went on while it was going on");
}

}  // namespace aid::store
