// Pairs to look at, within the reach of whoever looks.
#include "centre/registry/duplicates/store.hpp"

namespace registry::duplicates::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_pair_q{
    "INSERT INTO registry_pairs (org_id, id, area_code, first_id, second_id, weight_milli, levels, "
    "found_how, found_in, found_ms, state, decided_by, decided_ms, reason, version) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) "
    "ON CONFLICT (first_id, second_id) DO NOTHING"};
constexpr ScopedQuery find_pair_q{
    "SELECT x.* FROM registry_pairs x JOIN registry_people a ON a.id = x.first_id "
    "JOIN registry_people b ON b.id = x.second_id WHERE x.id = $1 AND a.withdrawn_ms IS NULL "
    "AND b.withdrawn_ms IS NULL AND {scope:a} AND {scope:b}"};
constexpr ScopedQuery pair_between_q{
    "SELECT x.* FROM registry_pairs x JOIN registry_people a ON a.id = x.first_id "
    "JOIN registry_people b ON b.id = x.second_id WHERE x.first_id = $1 AND x.second_id = $2 "
    "AND {scope:a} AND {scope:b}"};
constexpr OpenQuery update_pair_q{
    parent_checked,
    "UPDATE registry_pairs SET weight_milli = $3, levels = $4, state = $5, decided_by = $6, "
    "decided_ms = $7, reason = $8, version = $9 WHERE org_id = $1 AND id = $2 AND version = $10"};
// A pair whose records have become one person by other ways is done.
#define CHOSEN_PAIRS                                                                               \
  " FROM registry_pairs x JOIN registry_people a ON a.id = x.first_id "                            \
  "JOIN registry_people b ON b.id = x.second_id WHERE x.state = $1 "                               \
  "AND ($1 = 'merged' OR COALESCE(a.survivor_id, a.id) <> COALESCE(b.survivor_id, b.id)) "         \
  "AND ($2 = '' OR x.found_how = $2) AND ($3 = '' OR x.found_in = $3) "                            \
  "AND ($4 = '' OR x.first_id = $4 OR x.second_id = $4) "                                          \
  "AND ($5 = '' OR a.first_search LIKE $5 OR a.last_search LIKE $5 OR b.first_search LIKE $5 "     \
  "OR b.last_search LIKE $5) AND x.weight_milli >= $8 "                                            \
  "AND (x.weight_milli, x.id) < ($6, $7) AND a.withdrawn_ms IS NULL AND b.withdrawn_ms IS NULL "   \
  "AND {scope:a} AND {scope:b} "
// Along the index of weights.
constexpr ScopedQuery pairs_q{"SELECT x.*" CHOSEN_PAIRS
                              "ORDER BY x.weight_milli DESC, x.id DESC LIMIT $9"};
constexpr ScopedQuery count_pairs_q{"SELECT COUNT(*) AS n" CHOSEN_PAIRS};
constexpr ScopedQuery count_people_in_pairs_q{
    "SELECT COUNT(*) AS n FROM (SELECT COALESCE(a.survivor_id, a.id) AS id" CHOSEN_PAIRS
    "UNION SELECT COALESCE(b.survivor_id, b.id) AS id" CHOSEN_PAIRS ") met"};
#undef CHOSEN_PAIRS
constexpr ScopedQuery count_found_in_q{
    "SELECT COUNT(*) AS n FROM registry_pairs x WHERE x.found_in = $1 AND x.found_in <> '' AND {scope:x}"};

std::optional<PairRecord> pair(const std::optional<frame::Row>& row) {
  if (!row) return std::nullopt;
  return kit::sql::read<PairRecord>(*row);
}

}  // namespace

bool insert_pair(frame::Db& db, const PairRecord& p) {
  return db.ask(insert_pair_q, kit::sql::values(kit::shape_of<PairRecord>(), &p)).changed() == 1;
}
std::optional<PairRecord> find_pair(frame::Db& db, std::string_view id) {
  return pair(db.find(find_pair_q, {std::string(id)}));
}
std::optional<PairRecord> pair_between(frame::Db& db, std::string_view one,
                                       std::string_view other) {
  return pair(db.find(pair_between_q,
                      {std::string(std::min(one, other)), std::string(std::max(one, other))}));
}

void update_pair(frame::Db& db, const PairRecord& p, std::int64_t version_read) {
  auto changed = db.change(
      update_pair_q, {p.org_id, p.id, p.weight_milli, p.levels, std::string(kit::name_of(p.state)),
                      p.decided_by, p.decided ? frame::Value(p.decided->ms) : frame::Value(),
                      p.reason, p.version, version_read});
  if (changed == 0) throw kit::sql::TryAgain("the pair changed while being decided");
}

std::vector<PairRecord> pairs(frame::Db& db, const PairFilter& f) {
  std::vector<PairRecord> out;
  for (const auto& row :
       db.rows(pairs_q, {f.state, f.found_how, f.found_in, f.person_id, f.search, f.weight_milli,
                         f.id, f.weight_least_milli, static_cast<std::int64_t>(f.limit)}))
    out.push_back(kit::sql::read<PairRecord>(row));
  return out;
}

PairsAndPeople count_pairs(frame::Db& db, const PairFilter& f) {
  auto count = [&](const ScopedQuery& query) {
    auto row = db.find(query, {f.state, f.found_how, f.found_in, f.person_id, f.search,
                               f.weight_milli, f.id, f.weight_least_milli});
    return row->integer("n");
  };
  return {count(count_pairs_q), count(count_people_in_pairs_q)};
}

std::int64_t count_found_in(frame::Db& db, std::string_view found_in) {
  return db.find(count_found_in_q, {std::string(found_in)})->integer("n");
}

}  // namespace registry::duplicates::store
