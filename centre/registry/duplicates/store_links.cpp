// Links between records, and where each record shows.
#include "centre/registry/duplicates/store.hpp"

namespace registry::duplicates::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_link_q{
    "INSERT INTO registry_person_links (org_id, id, area_code, person_id, survivor_org_id, "
    "survivor_id, pair_id, reason, number_reason, undo, linked_ms, linked_by, unlinked_ms, "
    "unlinked_by, unlinked_reason, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
    "$12, $13, $14, $15, $16)"};
constexpr ScopedQuery find_link_q{
    "SELECT l.* FROM registry_person_links l WHERE l.id = $1 AND {scope:l}"};
constexpr OpenQuery link_of_q{parent_checked,
                              "SELECT * FROM registry_person_links WHERE org_id = $1 AND "
                              "person_id = $2 AND unlinked_ms IS NULL"};
// A later merger may have been made by the province, out of this actor's sight.
constexpr OpenQuery later_q{
    system_job,
    "SELECT id FROM registry_person_links WHERE unlinked_ms IS NULL AND id <> $1 AND "
    "(person_id = $2 OR (survivor_id = $2 AND (linked_ms > $3 OR (linked_ms = $3 AND id > $1)))) "
    "LIMIT 1"};
constexpr OpenQuery close_link_q{
    parent_checked,
    "UPDATE registry_person_links SET unlinked_ms = $3, unlinked_by = $4, unlinked_reason = $5, "
    "version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $6"};

// Records tied to one of these may lie in other centres.
constexpr OpenQuery show_at_q{
    system_job, "UPDATE registry_people SET survivor_id = $2 WHERE id = $1 OR survivor_id = $1"};
constexpr OpenQuery set_survivor_q{system_job,
                                   "UPDATE registry_people SET survivor_id = $2 WHERE id = $1"};
constexpr OpenQuery pointing_at_q{
    system_job,
    "SELECT person_id FROM registry_person_links WHERE survivor_id = $1 AND unlinked_ms IS NULL "
    "ORDER BY person_id"};

constexpr OpenQuery reopen_q{
    parent_checked,
    "UPDATE registry_memberships SET ended_on = NULL, reason = '', role = $3 WHERE org_id = $1 "
    "AND id = $2 AND reason = 'merged'"};
constexpr OpenQuery drop_membership_q{
    parent_checked, "DELETE FROM registry_memberships WHERE org_id = $1 AND id = $2"};

std::optional<LinkRecord> link(const std::optional<frame::Row>& row) {
  if (!row) return std::nullopt;
  return kit::sql::read<LinkRecord>(*row);
}

std::vector<std::string> pointing_at(frame::Db& db, const std::string& person_id) {
  std::vector<std::string> out;
  for (const auto& row : db.rows(pointing_at_q, {person_id})) out.push_back(row.text("person_id"));
  return out;
}

}  // namespace

void insert_link(frame::Db& db, const LinkRecord& l) {
  db.insert(insert_link_q, kit::sql::values(kit::shape_of<LinkRecord>(), &l));
}
std::optional<LinkRecord> find_link(frame::Db& db, std::string_view id) {
  return link(db.find(find_link_q, {std::string(id)}));
}
std::optional<LinkRecord> link_of(frame::Db& db, const PersonRecord& p) {
  return link(db.find(link_of_q, {p.org_id, p.id}));
}

bool has_later(frame::Db& db, const LinkRecord& l) {
  return db.find(later_q, {l.id, l.survivor_id, l.linked.ms}).has_value();
}

void close_link(frame::Db& db, const LinkRecord& l) {
  auto changed = db.change(
      close_link_q, {l.org_id, l.id, l.unlinked->ms, l.unlinked_by, l.unlinked_reason, l.version});
  if (changed == 0) throw kit::sql::TryAgain("the link changed while being closed");
}

void show_at(frame::Db& db, std::string_view person_id, std::string_view survivor_id) {
  db.change(show_at_q, {std::string(person_id), std::string(survivor_id)});
  db.change(set_survivor_q, {std::string(survivor_id), std::string(survivor_id)});
}

void show_again(frame::Db& db, std::string_view person_id) {
  std::string root(person_id);
  auto below = pointing_at(db, root);
  db.change(set_survivor_q, {root, below.empty() ? frame::Value() : frame::Value(root)});
  while (!below.empty()) {
    auto next = below.back();
    below.pop_back();
    db.change(set_survivor_q, {next, root});
    std::ranges::copy(pointing_at(db, next), std::back_inserter(below));
  }
}

void reopen_membership(frame::Db& db, std::string_view org_id, std::string_view membership_id,
                       std::string_view role) {
  db.change(reopen_q, {std::string(org_id), std::string(membership_id), std::string(role)});
}
void drop_membership(frame::Db& db, std::string_view org_id, std::string_view membership_id) {
  db.change(drop_membership_q, {std::string(org_id), std::string(membership_id)});
}

}  // namespace registry::duplicates::store
