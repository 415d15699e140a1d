// Referrals as SQL.
#include "centre/casework/referral/store.hpp"

#include "centre/casework/sealing.hpp"

namespace casework::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery referrals_q{parent_checked,
                                "SELECT * FROM casework_referrals WHERE org_id = $1 AND case_id = "
                                "$2 ORDER BY sent_ms DESC, id DESC"};
constexpr InsertQuery insert_referral_q{
    "INSERT INTO casework_referrals (org_id, id, case_id, area_code, agency_org_id, letter_number,"
    " urgency, need, shared, letter, state, sent_ms, sent_by, answered_ms, answered_by, words,"
    " version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, "
    "$17)"};
constexpr OpenQuery save_answer_q{
    parent_checked,
    "UPDATE casework_referrals SET state = $4, answered_ms = $5, answered_by = $6, words = $7,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};

// Asked on an errand that reaches every centre: whose post it is decides.
constexpr ScopedQuery find_post_q{
    "SELECT r.* FROM casework_referrals r WHERE {scope:r} AND r.agency_org_id = $1 AND r.id = $2"};
constexpr ScopedQuery list_post_q{
    "SELECT r.* FROM casework_referrals r WHERE {scope:r} AND r.agency_org_id = $1"
    " AND ($2 = '' OR r.state = $2) AND (r.sent_ms < $3 OR (r.sent_ms = $3 AND r.id < $4))"
    " ORDER BY r.sent_ms DESC, r.id DESC LIMIT $5"};
constexpr OpenQuery case_behind_q{parent_checked,
                                  "SELECT * FROM casework_cases WHERE org_id = $1 AND id = $2"};

}  // namespace

std::vector<Referral> referrals_of(frame::Look& look, const Case& c) {
  return read_all_sealed<Referral>(look, "casework_referrals",
                                   look.db.rows(referrals_q, {c.org_id, c.id}));
}
void insert_referral(frame::Act& act, const Referral& referral) {
  insert_sealed(act, "casework_referrals", insert_referral_q, referral);
}
void save_answer(frame::Act& act, Referral& r) {
  Referral sealed = r;
  seal_personal(act.vault(), "casework_referrals", kit::shape_of<Referral>(), &sealed);
  auto changed =
      act.db.change(save_answer_q, {r.org_id, r.id, r.version, std::string(kit::name_of(r.state)),
                                    act.now().ms, act.actor().staff_id, sealed.words});
  if (changed == 0) throw kit::sql::TryAgain("the referral changed while it was being answered");
  ++r.version;
}

std::optional<Referral> find_post(frame::Look& look, std::string_view referral_id) {
  auto row = look.db.find(find_post_q, {look.actor().org_id, std::string(referral_id)});
  if (!row) return std::nullopt;
  return read_sealed<Referral>(look, "casework_referrals", *row);
}
std::vector<Referral> list_post(frame::Look& look, const PostFilter& f) {
  return read_all_sealed<Referral>(
      look, "casework_referrals",
      look.db.rows(list_post_q, {look.actor().org_id, f.state, f.before_ms, f.before_id,
                                 static_cast<std::int64_t>(f.limit)}));
}
Case case_behind(frame::Look& look, const Referral& post) {
  auto row = look.db.find(case_behind_q, {post.org_id, post.case_id});
  ENSURE(row);
  return read_sealed<Case>(look, "casework_cases", *row);
}

}  // namespace casework::store
