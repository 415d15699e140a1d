// The proofs within aid's own tables. Each gives a line for every row that does not add up.
#include "centre/aid/store.hpp"

namespace aid::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

struct Proof {
  std::string_view what;
  OpenQuery query;
};
constexpr Proof proofs[] = {
    {"a request is paid without a payment, or has a payment and is not paid",
     {system_job,
      "SELECT r.number AS subject FROM aid_requests r LEFT JOIN aid_payments p ON p.org_id = r.org_id AND p.request_id = "
      "r.id WHERE (r.state IN ('paid', 'followed_up')) <> (p.id IS NOT NULL) ORDER BY 1"}},
    {"a payment is not of the amount that was approved",
     {system_job,
      "SELECT r.number AS subject FROM aid_requests r JOIN aid_payments p ON p.org_id = r.org_id AND p.request_id = r.id "
      "LEFT JOIN aid_decisions d ON d.org_id = r.org_id AND d.request_id = r.id AND d.verdict IN ('approved', "
      "'budget_given') AND d.amount_satang = p.amount_satang WHERE d.id IS NULL OR p.amount_satang <> r.amount_satang "
      "ORDER BY 1"}},
    {"money is set aside for what is not approved, or is not set aside any more",
     {system_job,
      "SELECT r.number AS subject FROM aid_requests r JOIN aid_holds h ON h.org_id = r.org_id AND h.request_id = r.id "
      "WHERE (h.state = 'held' AND r.state NOT IN ('approved', 'paying')) OR (h.state = 'settled' AND r.state NOT IN "
      "('paid', 'followed_up')) ORDER BY 1"}},
    {"what the purses give is not the amount that was approved",
     {system_job,
      "SELECT r.number AS subject FROM aid_requests r JOIN aid_holds h ON h.org_id = r.org_id AND h.request_id = r.id "
      "WHERE h.state <> 'released' GROUP BY r.number, r.amount_satang HAVING SUM(h.amount_satang) <> r.amount_satang "
      "ORDER BY 1"}},
    {"a refund is not of the payment that it gives back",
     {system_job,
      "SELECT r.number AS subject FROM aid_refunds f JOIN aid_requests r ON r.org_id = f.org_id AND r.id = f.request_id "
      "LEFT JOIN aid_payments p ON p.org_id = f.org_id AND p.id = f.payment_id AND p.request_id = f.request_id WHERE "
      "p.id IS NULL OR p.amount_satang <> f.amount_satang OR (f.state = 'received' AND f.returned_on < p.paid_on) "
      "ORDER BY 1"}},
    {"a request does not stand where its history ends",
     {system_job,
      "SELECT r.number AS subject FROM aid_requests r WHERE r.state <> COALESCE((SELECT m.to_state FROM aid_moves m WHERE "
      "m.org_id = r.org_id AND m.request_id = r.id ORDER BY m.position DESC LIMIT 1), '') ORDER BY 1"}},
    {"somebody had two parts in a payment",
     {system_job,
      "SELECT r.number AS subject FROM aid_requests r JOIN aid_moves m ON m.org_id = r.org_id AND m.request_id = r.id JOIN "
      "aid_hands h ON h.org_id = r.org_id AND h.request_id = r.id AND h.staff_id = m.staff_id WHERE (m.step IN ('opening', "
      "'submission', 'correction', 'opinion', 'proposal', 'refund_request') AND h.part <> 'maker') OR (m.step IN "
      "('approval', 'approval_without_budget', 'refusal', 'budget', 'refund_agreement', 'refund_refusal') AND h.part <> "
      "'approver') OR (m.step IN ('preparation', 'failure', "
      "'payment', 'refund_receipt') AND h.part <> 'payer') ORDER BY 1"}},
    {"request numbers have a gap",
     {system_job,
      "SELECT c.org_id || ' ' || c.fiscal_year AS subject FROM aid_counters c WHERE c.last <> (SELECT COUNT(*) FROM "
      "aid_requests r WHERE r.org_id = c.org_id AND r.number LIKE '%-R' || c.fiscal_year || '-%') ORDER BY 1"}},
};

constexpr OpenQuery booked_q{
    system_job,
    "SELECT r.id, CAST(COALESCE(SUM(CASE WHEN h.state = 'held' THEN h.amount_satang ELSE 0 END), 0) AS BIGINT) AS held, "
    "CAST(COALESCE(MAX(CASE WHEN p.transfer_id <> '' AND f.id IS NULL THEN p.amount_satang ELSE 0 END), 0) AS BIGINT) AS paid "
    "FROM aid_requests r LEFT JOIN aid_holds h ON h.org_id = r.org_id AND h.request_id = r.id "
    "LEFT JOIN aid_payments p ON p.org_id = r.org_id AND p.request_id = r.id "
    "LEFT JOIN aid_refunds f ON f.org_id = r.org_id AND f.request_id = r.id AND f.state = 'received' "
    "WHERE h.id IS NOT NULL OR p.id IS NOT NULL GROUP BY r.id ORDER BY r.id"};

}  // namespace

std::vector<std::string> faults(frame::Db& db) {
  std::vector<std::string> out;
  for (const auto& proof : proofs)
    for (const auto& row : db.rows(proof.query)) out.push_back(std::string(proof.what) + ": " + row.text("subject"));
  return out;
}

std::vector<OwnMoney> booked(frame::Db& db) {
  std::vector<OwnMoney> out;
  for (const auto& row : db.rows(booked_q)) out.push_back({row.text("id"), row.integer("held"), row.integer("paid")});
  return out;
}

}  // namespace aid::store
