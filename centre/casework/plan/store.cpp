// Opinions, actions and aid as SQL.
#include "centre/casework/plan/store.hpp"

#include "centre/casework/sealing.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery opinions_q{parent_checked,
                               "SELECT * FROM casework_opinions WHERE org_id = $1 AND case_id = $2 "
                               "ORDER BY signed_ms DESC, id DESC"};
constexpr InsertQuery insert_opinion_q{
    "INSERT INTO casework_opinions (org_id, id, case_id, facts, opinion, signed_ms, signed_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)"};

constexpr OpenQuery actions_q{
    parent_checked,
    "SELECT * FROM casework_actions WHERE org_id = $1 AND case_id = $2 ORDER BY due_on, id"};
constexpr InsertQuery insert_action_q{
    "INSERT INTO casework_actions (org_id, id, case_id, dimension, what, owner_kind, owner_id,"
    " owner_name, due_on, state, reason, planned_ms, planned_by, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
constexpr OpenQuery save_action_q{
    parent_checked,
    "UPDATE casework_actions SET state = $4, reason = $5, version = version + 1"
    " WHERE org_id = $1 AND id = $2 AND version = $3"};

constexpr OpenQuery aid_q{parent_checked,
                          "SELECT * FROM casework_aid WHERE org_id = $1 AND case_id = $2 ORDER BY "
                          "given_on DESC, id DESC"};
constexpr InsertQuery insert_aid_q{
    "INSERT INTO casework_aid (org_id, id, case_id, visit_id, kind, item, unit, quantity,"
    " value_satang, paid_how, giver, receiver_person_id, receiver_name, acknowledgement, witness,"
    " mark_image, given_on, place, recorded_ms, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7,"
    " $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)"};

}  // namespace

std::vector<Opinion> opinions_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Opinion>(look, "casework_opinions",
                                  look.db.rows(opinions_q, {c.org_id, c.id}));
}
void insert_opinion(frame::Act& act, const Opinion& opinion) {
  insert_sealed(act, "casework_opinions", insert_opinion_q, opinion);
}

std::string open_what(const frame::Look& look, const Case& record, std::string action_id, std::string sealed) {
  Action a{.org_id = record.org_id, .id = std::move(action_id), .what = std::move(sealed)};
  open_personal(look.vault(), "casework_actions", kit::shape_of<Action>(), &a);
  return a.what;
}

std::vector<Action> actions_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Action>(look, "casework_actions",
                                 look.db.rows(actions_q, {c.org_id, c.id}));
}
void insert_action(frame::Act& act, const Action& action) {
  insert_sealed(act, "casework_actions", insert_action_q, action);
}
void save_action(frame::Act& act, Action& action) {
  Action sealed = action;
  seal_personal(act.vault(), "casework_actions", kit::shape_of<Action>(), &sealed);
  auto changed =
      act.db.change(save_action_q, {action.org_id, action.id, action.version,
                                    std::string(kit::name_of(action.state)), sealed.reason});
  if (changed == 0) throw kit::sql::TryAgain("the action changed while it was being changed");
  ++action.version;
}

std::vector<Aid> aid_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Aid>(look, "casework_aid", look.db.rows(aid_q, {c.org_id, c.id}));
}
void insert_aid(frame::Act& act, const Aid& aid) {
  insert_sealed(act, "casework_aid", insert_aid_q, aid);
}

}  // namespace casework::store
