// Who lives in which household, since when, as what.
#include "centre/registry/household/store.hpp"

namespace registry::household::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_membership_q{
    "INSERT INTO registry_memberships (org_id, id, person_id, household_org_id, household_id, "
    "role, began_on, "
    "ended_on, reason) VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, '')"};
constexpr OpenQuery open_q{
    parent_checked,
    "SELECT * FROM registry_memberships WHERE org_id = $1 AND person_id = $2 "
    "AND ended_on IS NULL"};
constexpr OpenQuery all_q{parent_checked,
                          "SELECT * FROM registry_memberships WHERE org_id = $1 AND person_id = $2 "
                          "ORDER BY began_on DESC, id DESC LIMIT 50"};
constexpr OpenQuery end_q{
    parent_checked,
    "UPDATE registry_memberships SET ended_on = $3, reason = $4 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery role_q{
    parent_checked, "UPDATE registry_memberships SET role = $3 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery head_q{
    parent_checked,
    "SELECT * FROM registry_memberships WHERE household_org_id = $1 AND household_id = $2 "
    "AND ended_on IS NULL AND role = 'head'"};
constexpr OpenQuery members_q{
    parent_checked,
    "SELECT p.*, m.role, m.began_on, m.ended_on FROM registry_memberships m "
    "JOIN registry_people p ON p.org_id = m.org_id AND p.id = m.person_id "
    "WHERE m.household_org_id = $1 AND m.household_id = $2 AND (m.ended_on IS NULL) = $3 "
    "AND NOT (m.reason = 'merged' AND p.survivor_id IS NOT NULL AND p.survivor_id <> p.id) "
    "ORDER BY CASE WHEN m.role = 'head' THEN 0 ELSE 1 END, p.birth, p.local_number LIMIT 200"};
constexpr OpenQuery groups_q{
    parent_checked,
    "SELECT g.group_code FROM registry_person_groups g WHERE g.org_id = $1 AND g.person_id = $2 "
    "AND g.ended_on IS NULL ORDER BY g.group_code"};
constexpr OpenQuery count_q{parent_checked,
                            "SELECT COUNT(*) AS n FROM registry_memberships WHERE household_org_id "
                            "= $1 AND household_id = $2"};
constexpr OpenQuery drop_q{parent_checked,
                           "DELETE FROM registry_memberships WHERE org_id = $1 AND person_id = $2"};

Stay stay(const frame::Row& row) {
  auto began = kit::Date::parse(row.text("began_on"));
  ENSURE(began);
  return {.role = kit::choice_of<HouseholdRole>(row.text("role")).value_or(HouseholdRole::unknown),
          .began_on = *began,
          .ended_on = kit::Date::parse(row.text("ended_on"))};
}

MembershipRecord membership_of(const frame::Row& row) {
  auto began = kit::Date::parse(row.text("began_on"));
  ENSURE(began);
  return {.org_id = row.text("org_id"),
          .id = row.text("id"),
          .person_id = row.text("person_id"),
          .household_org_id = row.text("household_org_id"),
          .household_id = row.text("household_id"),
          .role = kit::choice_of<HouseholdRole>(row.text("role")).value_or(HouseholdRole::unknown),
          .began_on = *began,
          .ended_on = kit::Date::parse(row.text("ended_on")),
          .reason = row.text("reason")};
}

}  // namespace

void insert_membership(frame::Db& db, const MembershipRecord& m) {
  db.insert(insert_membership_q, {m.org_id, m.id, m.person_id, m.household_org_id, m.household_id,
                       std::string(kit::name_of(m.role)), m.began_on.text()});
}

std::optional<MembershipRecord> open_membership(frame::Db& db, std::string_view org_id,
                                                std::string_view person_id) {
  auto row = db.find(open_q, {std::string(org_id), std::string(person_id)});
  if (!row) return std::nullopt;
  return membership_of(*row);
}

void end_membership(frame::Db& db, const MembershipRecord& m, kit::Date ended_on,
                    std::string_view reason) {
  db.put(end_q, {m.org_id, m.id, ended_on.text(), std::string(reason)});
}

void set_role(frame::Db& db, const MembershipRecord& m, HouseholdRole role) {
  db.put(role_q, {m.org_id, m.id, std::string(kit::name_of(role))});
}

std::optional<MembershipRecord> head(frame::Db& db, const HouseholdRecord& household) {
  auto row = db.find(head_q, {household.org_id, household.id});
  if (!row) return std::nullopt;
  return membership_of(*row);
}

std::vector<Member> members(frame::Db& db, const HouseholdRecord& household, bool present) {
  std::vector<Member> out;
  for (const auto& row : db.rows(members_q, {household.org_id, household.id, present}))
    out.push_back({kit::sql::read<PersonRecord>(row), stay(row)});
  return out;
}

std::vector<std::string> group_codes(frame::Db& db, const PersonRecord& person) {
  std::vector<std::string> out;
  for (const auto& row : db.rows(groups_q, {person.org_id, person.id}))
    out.push_back(row.text("group_code"));
  return out;
}

std::vector<MembershipRecord> memberships(frame::Db& db, std::string_view org_id,
                                          std::string_view person_id) {
  std::vector<MembershipRecord> out;
  for (const auto& row : db.rows(all_q, {std::string(org_id), std::string(person_id)}))
    out.push_back(membership_of(row));
  return out;
}

std::int64_t membership_count(frame::Db& db, const HouseholdRecord& household) {
  return db.find(count_q, {household.org_id, household.id})->integer("n");
}

void drop_memberships(frame::Db& db, std::string_view org_id, std::string_view person_id) {
  db.put(drop_q, {std::string(org_id), std::string(person_id)});
}

}  // namespace registry::household::store
