// Target groups and carers as rows.
#include "centre/registry/support/store.hpp"

namespace registry::support::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery target_groups_q{
    reference_table,
    "SELECT code, name_th, name_en, definition, sensitivity, age_from, age_to FROM "
    "registry_target_groups "
    "WHERE valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1) ORDER BY sort"};
constexpr OpenQuery find_target_group_q{
    reference_table,
    "SELECT code, name_th, name_en, definition, sensitivity, age_from, age_to FROM "
    "registry_target_groups "
    "WHERE code = $2 AND valid_from <= $1 AND (valid_until IS NULL OR valid_until >= $1)"};

constexpr OpenQuery in_group_q{parent_checked,
                               "SELECT id FROM registry_person_groups WHERE org_id = $1 AND "
                               "person_id = $2 AND group_code = $3 "
                               "AND ended_on IS NULL"};
constexpr InsertQuery insert_person_group_q{
    "INSERT INTO registry_person_groups (org_id, id, person_id, group_code, began_on, source) "
    "VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery person_groups_q{
    parent_checked,
    "SELECT g.id, g.group_code, t.name_th, t.name_en, g.source, g.began_on, g.ended_on "
    "FROM registry_person_groups g JOIN registry_target_groups t ON t.code = g.group_code "
    "WHERE g.org_id = $1 AND g.person_id = $2 ORDER BY t.sort, g.began_on, g.id LIMIT 100"};
constexpr OpenQuery end_person_group_q{parent_checked,
                                       "UPDATE registry_person_groups SET ended_on = $4 WHERE "
                                       "org_id = $1 AND person_id = $2 AND id = $3"};

constexpr InsertQuery insert_carer_q{
    "INSERT INTO registry_carers (org_id, id, person_id, carer_org_id, carer_id, relationship, "
    "note, began_on) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery carers_q{
    parent_checked,
    "SELECT id, carer_id, '' AS carer_name, relationship, note, began_on, ended_on FROM "
    "registry_carers "
    "WHERE org_id = $1 AND person_id = $2 ORDER BY began_on, id LIMIT 100"};
constexpr OpenQuery end_carer_q{
    parent_checked,
    "UPDATE registry_carers SET ended_on = $4 WHERE org_id = $1 AND person_id = $2 AND id = $3"};

}  // namespace

std::vector<TargetGroupView> target_groups(frame::Db& db, kit::Date on) {
  std::vector<TargetGroupView> out;
  for (const auto& row : db.rows(target_groups_q, {on.text()}))
    out.push_back(kit::sql::read<TargetGroupView>(row));
  return out;
}

std::optional<TargetGroupView> find_target_group(frame::Db& db, std::string_view code,
                                                 kit::Date on) {
  auto row = db.find(find_target_group_q, {on.text(), std::string(code)});
  if (!row) return std::nullopt;
  return kit::sql::read<TargetGroupView>(*row);
}

bool in_group(frame::Db& db, const PersonRecord& p, std::string_view code) {
  return db.find(in_group_q, {p.org_id, p.id, std::string(code)}).has_value();
}

void insert_person_group(frame::Db& db, const PersonRecord& p, const PersonGroupView& g) {
  db.insert(insert_person_group_q,
            {p.org_id, g.id, p.id, g.group_code, g.began_on.text(), g.source});
}

std::vector<PersonGroupView> person_groups(frame::Db& db, const PersonRecord& p) {
  std::vector<PersonGroupView> out;
  for (const auto& row : db.rows(person_groups_q, {p.org_id, p.id}))
    out.push_back(kit::sql::read<PersonGroupView>(row));
  return out;
}

void end_person_group(frame::Db& db, const PersonRecord& p, std::string_view id, kit::Date on) {
  db.put(end_person_group_q, {p.org_id, p.id, std::string(id), on.text()});
}

void insert_carer(frame::Db& db, const PersonRecord& p, const PersonRecord& carer,
                  const CarerView& c) {
  db.insert(insert_carer_q, {p.org_id, c.id, p.id, carer.org_id, carer.id,
                             std::string(kit::name_of(c.relationship)), c.note, c.began_on.text()});
}

std::vector<CarerView> carers(frame::Db& db, const PersonRecord& p) {
  std::vector<CarerView> out;
  for (const auto& row : db.rows(carers_q, {p.org_id, p.id}))
    out.push_back(kit::sql::read<CarerView>(row));
  return out;
}

void end_carer(frame::Db& db, const PersonRecord& p, std::string_view id, kit::Date on) {
  db.put(end_carer_q, {p.org_id, p.id, std::string(id), on.text()});
}

}  // namespace registry::support::store
