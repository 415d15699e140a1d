// Preparations, payments and follow-ups as SQL.
#include "centre/aid/payment/store.hpp"

#include "centre/frame/sealing.hpp"

namespace aid::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery preparations_q{
    parent_checked, "SELECT * FROM aid_preparations WHERE org_id = $1 AND request_id = $2 ORDER BY position DESC"};
constexpr InsertQuery insert_preparation_q{
    "INSERT INTO aid_preparations (org_id, id, request_id, position, pay_how, payee_name, bank, account, pay_on,"
    " prepared_ms, prepared_by, person_key, part) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"};
constexpr OpenQuery payment_q{parent_checked, "SELECT * FROM aid_payments WHERE org_id = $1 AND request_id = $2"};
constexpr InsertQuery insert_payment_q{
    "INSERT INTO aid_payments (org_id, id, request_id, amount_satang, paid_on, pay_how, voucher, transfer_id, reference,"
    " receiver_name, acknowledgement, witness_1, witness_2, mark_image, paid_ms, paid_by, maker_key,"
    " maker_part, approver_key, approver_part, payer_key, payer_part, slip_file) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10,"
    " $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)"};
constexpr OpenQuery follow_ups_q{
    parent_checked,
    "SELECT * FROM aid_follow_ups WHERE org_id = $1 AND request_id = $2 ORDER BY done_on DESC, id DESC"};
constexpr InsertQuery insert_follow_up_q{
    "INSERT INTO aid_follow_ups (org_id, id, request_id, done_on, method, result, noted_ms, noted_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

}  // namespace

std::vector<Preparation> preparations_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Preparation>(look, "aid_preparations",
                                             look.db.rows(preparations_q, {r.org_id, r.id}));
}
void insert_preparation(frame::Act& act, const Preparation& preparation) {
  frame::insert_sealed(act, "aid_preparations", insert_preparation_q, preparation);
}
std::optional<Payment> payment_of(frame::Look& look, const Request& r) {
  auto row = look.db.find(payment_q, {r.org_id, r.id});
  return row ? std::optional(frame::read_sealed<Payment>(look, "aid_payments", *row)) : std::nullopt;
}
void insert_payment(frame::Act& act, const Payment& payment) {
  frame::insert_sealed(act, "aid_payments", insert_payment_q, payment);
}
std::vector<FollowUp> follow_ups_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<FollowUp>(look, "aid_follow_ups", look.db.rows(follow_ups_q, {r.org_id, r.id}));
}
void insert_follow_up(frame::Act& act, const FollowUp& follow_up) {
  frame::insert_sealed(act, "aid_follow_ups", insert_follow_up_q, follow_up);
}

}  // namespace aid::store
