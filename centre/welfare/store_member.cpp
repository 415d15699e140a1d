// Members and their standing.
#include "centre/frame/update.hpp"
#include "centre/welfare/store.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_member_q{
    "INSERT INTO welfare_members (org_id, id, area_code, fund_id, number, person_id, name, kind, "
    "joined_on, state, "
    "ended_on, standing_from, plan, covered_until, family_id, beneficiary, relation, phone, "
    "phone_index, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, "
    "$20)"};
constexpr OpenQuery save_member_q{parent_checked,
                                  "UPDATE welfare_members SET area_code = $3, fund_id = $4, number "
                                  "= $5, person_id = $6, name = $7, kind = $8, "
                                  "joined_on = $9, state = $10, ended_on = $11, standing_from = "
                                  "$12, plan = $13, covered_until = $14, family_id = "
                                  "$15, beneficiary = $16, relation = $17, phone = $18, "
                                  "phone_index = $19, version = $20 WHERE org_id = $1 AND id "
                                  "= $2 AND version + 1 = $20"};
constexpr InsertQuery insert_standing_q{
    "INSERT INTO welfare_standings (org_id, id, member_id, state, on_day, counts_from, reason, "
    "made_ms, made_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr ScopedQuery member_q{
    "SELECT m.* FROM welfare_members m JOIN welfare_funds f ON f.org_id = m.org_id AND f.id = "
    "m.fund_id WHERE m.id = $1 AND {scope:f}"};
constexpr OpenQuery members_q{
    parent_checked,
    "SELECT * FROM welfare_members WHERE org_id = $1 AND fund_id = $2 ORDER BY number"};
constexpr OpenQuery members_in_q{parent_checked,
                                 "SELECT * FROM welfare_members WHERE org_id = $1 AND fund_id = $2 "
                                 "AND area_code = $3 ORDER BY number"};
constexpr OpenQuery family_q{parent_checked,
                             "SELECT * FROM welfare_members WHERE org_id = $1 AND (id = $2 OR "
                             "(family_id = $2 AND family_id <> '')) ORDER BY number"};
constexpr OpenQuery member_for_q{parent_checked,
                                 "SELECT * FROM welfare_members WHERE org_id = $1 AND fund_id = $2 "
                                 "AND person_id = $3 AND state IN ('active', 'suspended')"};
constexpr ScopedQuery memberships_q{"SELECT m.* FROM welfare_members m WHERE m.person_id = $1 AND "
                                    "m.state IN ('active', 'suspended') AND {scope:m} ORDER BY m.joined_on, m.id"};
constexpr OpenQuery advance_q{parent_checked,
                              "UPDATE welfare_members SET covered_until = $3, state = $4, "
                              "standing_from = $5, version = $6 WHERE org_id = $1 AND id = $2"
                              " AND version + 1 = $6"};
constexpr OpenQuery standings_q{parent_checked,
                                "SELECT * FROM welfare_standings WHERE org_id = $1 AND member_id = "
                                "$2 ORDER BY on_day, made_ms, id"};

}  // namespace

std::optional<Member> find_member(frame::Look& look, std::string_view member_id) {
  auto row = look.db.find(member_q, {std::string(member_id)});
  return row ? std::optional(frame::read_sealed<Member>(look, "welfare_members", *row))
             : std::nullopt;
}
std::vector<Member> members_of(frame::Look& look, const Fund& fund) {
  return frame::read_all_sealed<Member>(look, "welfare_members",
                                        look.db.rows(members_q, {fund.org_id, fund.id}));
}
std::vector<Member> members_in(frame::Look& look, const Fund& fund, std::string_view village) {
  return frame::read_all_sealed<Member>(
      look, "welfare_members", look.db.rows(members_in_q, {fund.org_id, fund.id, std::string(village)}));
}
std::vector<Member> family_of(frame::Look& look, const Member& head) {
  return frame::read_all_sealed<Member>(look, "welfare_members",
                                        look.db.rows(family_q, {head.org_id, head.id}));
}
std::optional<Member> member_for(frame::Look& look, const Fund& fund, std::string_view person_id) {
  auto row = look.db.find(member_for_q, {fund.org_id, fund.id, std::string(person_id)});
  return row ? std::optional(frame::read_sealed<Member>(look, "welfare_members", *row))
             : std::nullopt;
}
std::vector<Member> memberships_of(frame::Look& look, std::string_view person_id) {
  return frame::read_all_sealed<Member>(look, "welfare_members",
                                        look.db.rows(memberships_q, {std::string(person_id)}));
}
void insert_member(frame::Act& act, const Member& member) {
  frame::insert_sealed(act, "welfare_members", insert_member_q, member);
}
void save_member(frame::Act& act, Member& member) {
  frame::update_sealed(act, "welfare_members", save_member_q, member);
}
void advance_member(frame::Act& act, Member& m) {
  ++m.version;
  act.db.put(advance_q, {m.org_id, m.id, m.covered_until.text(), std::string(kit::name_of(m.state)),
                         m.standing_from.text(), m.version});
}

std::vector<Standing> standings_of(frame::Look& look, const Member& member) {
  return frame::read_all_sealed<Standing>(look, "welfare_standings",
                                          look.db.rows(standings_q, {member.org_id, member.id}));
}
void insert_standing(frame::Act& act, const Standing& standing) {
  frame::insert_sealed(act, "welfare_standings", insert_standing_q, standing);
}

}  // namespace welfare::store
