// Free text about people is sealed at rest: what a record marks `personal` never lies readable in a
// table. The record has the fields org_id and id, which say where a text belongs.
#pragma once

#include <string>
#include <string_view>

#include "centre/frame/context.hpp"
#include "kit/describe/shape.hpp"

namespace frame {

void seal_personal(const kit::crypto::Vault& vault, std::string_view table, const kit::Shape& shape,
                   void* record);
void open_personal(const kit::crypto::Vault& vault, std::string_view table, const kit::Shape& shape,
                   void* record);

// Inserts a record whose fields are the query's columns, in order.
template <kit::Described Record>
void insert_sealed(Act& act, std::string_view table, const InsertQuery& query,
                   Record record) {
  seal_personal(act.vault(), table, kit::shape_of<Record>(), &record);
  act.db.insert(query, kit::sql::values(kit::shape_of<Record>(), &record));
}

template <kit::Described Record>
Record read_sealed(const Look& look, std::string_view table, const Row& row) {
  auto record = kit::sql::read<Record>(row);
  open_personal(look.vault(), table, kit::shape_of<Record>(), &record);
  return record;
}

template <kit::Described Record>
std::vector<Record> read_all_sealed(const Look& look, std::string_view table,
                                    const Rows& rows) {
  std::vector<Record> out;
  for (const auto& row : rows) out.push_back(read_sealed<Record>(look, table, row));
  return out;
}

}  // namespace frame
