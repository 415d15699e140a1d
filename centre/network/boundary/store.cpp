// Boundaries as rows.
#include "centre/network/boundary/store.hpp"

#include "kit/sql/record.hpp"

namespace network::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery find_boundary_q{reference_table, "SELECT * FROM network_boundaries WHERE code = $1"};
constexpr OpenQuery in_q{reference_table, "SELECT * FROM network_boundaries WHERE parent = $1 ORDER BY code LIMIT 500"};
constexpr OpenQuery all_boundaries_q{reference_table, "SELECT * FROM network_boundaries"};
constexpr OpenQuery put_q{reference_table,
                          "INSERT INTO network_boundaries (code, parent, rings, brought_ms) VALUES ($1, $2, $3, $4) "
                          "ON CONFLICT (code) DO UPDATE SET rings = excluded.rings, brought_ms = excluded.brought_ms"};

std::vector<Boundary> boundaries(const frame::Rows& rows) {
  std::vector<Boundary> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<Boundary>(row));
  return out;
}

}  // namespace

std::optional<Boundary> find_boundary(frame::Db& db, std::string_view code) {
  return kit::sql::read_one<Boundary>(db.find(find_boundary_q, {std::string(code)}));
}

std::vector<Boundary> boundaries_in(frame::Db& db, std::string_view parent) {
  return boundaries(db.rows(in_q, {std::string(parent)}));
}

std::vector<Boundary> all_boundaries(frame::Db& db) {
  return boundaries(db.rows(all_boundaries_q));
}

void put_boundary(frame::Db& db, const Boundary& b) { db.put(put_q, {b.code, b.parent, b.rings, b.brought_ms}); }

}  // namespace network::store
