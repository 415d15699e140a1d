// What does not add up in the records of welfare, and what they say was moved in the ledger.
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

// A receipt of its own, the receipts of a collection together, what a claim set aside.
constexpr OpenQuery moved_q{system_job,
                            "SELECT 'welfare.receipt/' || id AS purpose, amount_satang AS satang "
                            "FROM welfare_receipts WHERE collection_id = '' AND"
                            " amount_satang > 0 UNION ALL SELECT 'welfare.collection/' || "
                            "collection_id, CAST(SUM(amount_satang) AS BIGINT) FROM"
                            " welfare_receipts WHERE collection_id <> '' GROUP BY collection_id "
                            "UNION ALL SELECT 'welfare.claim/' || id, amount_satang FROM"
                            " welfare_claims WHERE hold_id <> '' ORDER BY 1"};

struct Proof {
  std::string_view what;
  OpenQuery query;
};
constexpr Proof proofs[] = {
    {"receipts of a fund have a gap",
     {system_job,
      "SELECT n.fund_id || ' ' || n.fiscal_year AS subject FROM welfare_numbers n LEFT JOIN "
      "welfare_receipts r ON r.org_id = n.org_id"
      " AND r.fund_id = n.fund_id AND r.fiscal_year = n.fiscal_year WHERE n.series = 'receipt' "
      "GROUP BY n.org_id, n.fund_id,"
      " n.fiscal_year, n.last_number HAVING COUNT(r.id) <> n.last_number OR "
      "COALESCE(MAX(r.number), 0) <> n.last_number ORDER BY 1"}},
    {"a member is covered to another day than the receipts say",
     {system_job,
      "SELECT m.id AS subject FROM welfare_members m JOIN welfare_receipts r ON r.org_id = "
      "m.org_id AND r.member_id = m.id WHERE"
      " r.covers_until IS NOT NULL AND r.cancelled_on IS NULL GROUP BY m.id, m.covered_until "
      "HAVING MAX(r.covers_until) <>"
      " m.covered_until ORDER BY 1"}},
    {"the receipts of a hand-in are not what was entered",
     {system_job,
      "SELECT c.id AS subject FROM welfare_collections c LEFT JOIN welfare_receipts r ON r.org_id "
      "= c.org_id AND r.collection_id = c.id AND r.collection_id <> ''"
      " WHERE c.state = 'handed_in' GROUP BY c.id, c.entered_satang HAVING "
      "COALESCE(SUM(r.amount_satang), 0) <> c.entered_satang"
      " ORDER BY 1"}},
    {"a claim was paid by one hand",
     {system_job,
      "SELECT id AS subject FROM welfare_claims WHERE state = 'paid' AND (first_signer = '' OR "
      "second_signer = '' OR first_signer ="
      " second_signer) ORDER BY 1"}},
};

}  // namespace

std::vector<MoneyMoved> money_moved(frame::Look& look) {
  std::vector<MoneyMoved> out;
  for (const auto& row : look.db.rows(moved_q))
    out.push_back({row.text("purpose"), row.integer("satang")});
  return out;
}

std::vector<std::string> faults(frame::Look& look) {
  std::vector<std::string> out;
  for (const auto& proof : proofs)
    for (const auto& row : look.db.rows(proof.query))
      out.push_back(std::string(proof.what) + ": " + row.text("subject"));
  return out;
}

}  // namespace welfare::store
