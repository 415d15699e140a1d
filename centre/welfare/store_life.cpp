// Tables of life.
#include "centre/welfare/store.hpp"
#include "kit/sql/record.hpp"

namespace welfare::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery tables_q{
    parent_checked,
    "SELECT * FROM welfare_life_tables WHERE org_id = $1 AND fund_id = $2 ORDER BY effective_from DESC, made_ms DESC, id DESC"};
constexpr InsertQuery insert_q{
    "INSERT INTO welfare_life_tables (org_id, id, fund_id, effective_from, source, rates, made_ms, made_by) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

}  // namespace

std::vector<LifeTable> life_tables_of(frame::Look& look, const Fund& fund) {
  return kit::sql::read_all<LifeTable>(look.db.rows(tables_q, {fund.org_id, fund.id}));
}
void insert_life_table(frame::Act& act, const LifeTable& table) { act.db.insert(insert_q, kit::sql::values(table)); }

}  // namespace welfare::store
