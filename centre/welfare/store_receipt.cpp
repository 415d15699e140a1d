// Receipts of contributions and what they cover.
#include "centre/frame/sealing.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_receipt_q{
    "INSERT INTO welfare_receipts (org_id, id, fund_id, member_id, kind, fiscal_year, number, "
    "received_on, plan, "
    "units, amount_satang, covers_from, covers_until, collection_id, transfer_id, cancelled_on, "
    "cancel_reason, "
    "made_ms, made_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, "
    "$16, $17, $18, "
    "$19)"};
constexpr OpenQuery receipts_q{parent_checked,
                               "SELECT * FROM welfare_receipts WHERE org_id = $1 AND member_id = "
                               "$2 ORDER BY made_ms DESC, number DESC"};
constexpr ScopedQuery receipt_q{
    "SELECT r.* FROM welfare_receipts r JOIN welfare_members m ON m.org_id = r.org_id AND m.id = "
    "r.member_id JOIN welfare_funds f ON"
    " f.org_id = m.org_id AND f.id = m.fund_id WHERE r.id = $1 AND {scope:f}"};
constexpr OpenQuery cancel_receipt_q{parent_checked,
                                     "UPDATE welfare_receipts SET cancelled_on = $3, cancel_reason "
                                     "= $4 WHERE org_id = $1 AND id = $2 AND cancelled_on IS NULL"};
constexpr OpenQuery covered_on_q{parent_checked,
                                 "SELECT MAX(covers_until) AS covers FROM welfare_receipts WHERE "
                                 "org_id = $1 AND member_id = $2 AND received_on <= $3 AND"
                                 " cancelled_on IS NULL"};
constexpr OpenQuery all_covered_q{
    parent_checked,
    "SELECT r.member_id, MAX(r.covers_until) AS covers FROM welfare_receipts r JOIN "
    "welfare_members m ON m.org_id = r.org_id AND"
    " m.id = r.member_id WHERE m.org_id = $1 AND m.fund_id = $2 AND r.received_on <= $3 AND "
    "r.cancelled_on IS NULL AND"
    " r.covers_until IS NOT NULL GROUP BY r.member_id ORDER BY r.member_id"};

}  // namespace

std::vector<Receipt> receipts_of(frame::Look& look, const Member& member) {
  return frame::read_all_sealed<Receipt>(look, "welfare_receipts",
                                         look.db.rows(receipts_q, {member.org_id, member.id}));
}
std::optional<Receipt> find_receipt(frame::Look& look, std::string_view receipt_id) {
  auto row = look.db.find(receipt_q, {std::string(receipt_id)});
  return row ? std::optional(frame::read_sealed<Receipt>(look, "welfare_receipts", *row))
             : std::nullopt;
}
void insert_receipt(frame::Act& act, const Receipt& receipt) {
  frame::insert_sealed(act, "welfare_receipts", insert_receipt_q, receipt);
}
void insert_receipt_later(frame::Act& act, const Receipt& receipt) {
  act.insert_later(insert_receipt_q, kit::sql::values(kit::shape_of<Receipt>(), &receipt));
}
void cancel_receipt(frame::Act& act, const Receipt& r) {
  if (act.db.change(cancel_receipt_q, {r.org_id, r.id, r.cancelled_on->text(), r.cancel_reason}) ==
      0)
    throw kit::sql::TryAgain("the receipt was cancelled meanwhile");
}

std::optional<kit::Date> covered_on(frame::Look& look, const Member& member, kit::Date day) {
  auto row = look.db.find(covered_on_q, {member.org_id, member.id, day.text()});
  auto covers = row ? row->find_text("covers") : std::nullopt;
  return covers ? kit::Date::parse(*covers) : std::nullopt;
}
std::vector<CoveredThen> all_covered_on(frame::Look& look, const Fund& fund, kit::Date day) {
  std::vector<CoveredThen> out;
  for (const auto& row : look.db.rows(all_covered_q, {fund.org_id, fund.id, day.text()}))
    out.push_back({row.text("member_id"), kit::Date::parse(row.text("covers")).value()});
  return out;
}

}  // namespace welfare::store
