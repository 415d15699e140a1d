// Opinions, memos, decisions and holds as SQL.
#include "centre/aid/decision/store.hpp"

#include "centre/frame/sealing.hpp"

namespace aid::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery opinions_q{
    parent_checked,
    "SELECT * FROM aid_opinions WHERE org_id = $1 AND request_id = $2 ORDER BY signed_ms DESC, id DESC"};
constexpr InsertQuery insert_opinion_q{
    "INSERT INTO aid_opinions (org_id, id, request_id, facts, opinion, verdict, signed_ms, signed_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery memos_q{
    parent_checked, "SELECT * FROM aid_memos WHERE org_id = $1 AND request_id = $2 ORDER BY position DESC"};
constexpr InsertQuery insert_memo_q{
    "INSERT INTO aid_memos (org_id, id, request_id, position, background, facts, law, consideration, proposal,"
    " amount_satang, written_ms, written_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery decisions_q{
    parent_checked, "SELECT * FROM aid_decisions WHERE org_id = $1 AND request_id = $2 ORDER BY position DESC"};
constexpr InsertQuery insert_decision_q{
    "INSERT INTO aid_decisions (org_id, id, request_id, position, verdict, amount_satang, level, law, reason,"
    " acknowledged, in_spite, memo_id, decided_ms, decided_by, person_key, part)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery holds_q{
    parent_checked, "SELECT * FROM aid_holds WHERE org_id = $1 AND request_id = $2 ORDER BY held_ms DESC, id DESC"};
constexpr InsertQuery insert_hold_q{
    "INSERT INTO aid_holds (org_id, id, request_id, fund_org_id, fund_id, amount_satang, transfer_id, ended_by, state,"
    " held_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery end_hold_q{
    parent_checked,
    "UPDATE aid_holds SET state = $3, ended_by = $4 WHERE org_id = $1 AND id = $2 AND state = 'held'"};

}  // namespace

std::vector<Opinion> opinions_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Opinion>(look, "aid_opinions", look.db.rows(opinions_q, {r.org_id, r.id}));
}
void insert_opinion(frame::Act& act, const Opinion& opinion) {
  frame::insert_sealed(act, "aid_opinions", insert_opinion_q, opinion);
}
std::vector<Memo> memos_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Memo>(look, "aid_memos", look.db.rows(memos_q, {r.org_id, r.id}));
}
void insert_memo(frame::Act& act, const Memo& memo) { frame::insert_sealed(act, "aid_memos", insert_memo_q, memo); }
std::vector<Decision> decisions_of(frame::Look& look, const Request& r) {
  return frame::read_all_sealed<Decision>(look, "aid_decisions", look.db.rows(decisions_q, {r.org_id, r.id}));
}
void insert_decision(frame::Act& act, const Decision& decision) {
  frame::insert_sealed(act, "aid_decisions", insert_decision_q, decision);
}
std::vector<Hold> holds_of(frame::Look& look, const Request& r) {
  std::vector<Hold> out;
  for (const auto& row : look.db.rows(holds_q, {r.org_id, r.id})) out.push_back(kit::sql::read<Hold>(row));
  return out;
}
std::vector<Hold> open_holds(frame::Look& look, const Request& r) {
  auto out = holds_of(look, r);
  std::erase_if(out, [](const Hold& hold) { return hold.state != HoldState::held; });
  return out;
}
void insert_hold(frame::Act& act, const Hold& hold) {
  act.db.insert(insert_hold_q, kit::sql::values(kit::shape_of<Hold>(), &hold));
}
void end_hold(frame::Act& act, const Hold& hold, HoldState state, std::string_view ended_by) {
  if (act.db.change(end_hold_q, {hold.org_id, hold.id, std::string(kit::name_of(state)), std::string(ended_by)}) == 0)
    throw kit::sql::TryAgain("the money set aside was used while it was being used");
}

}  // namespace aid::store
