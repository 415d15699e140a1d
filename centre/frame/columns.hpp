// The columns of a record that an update writes, personal ones sealed, in the order in which they are named.
#pragma once

#include <algorithm>
#include <initializer_list>

#include "centre/frame/sealing.hpp"
#include "kit/sql/record.hpp"

namespace frame {

template <kit::Described Record>
std::vector<Value> columns_of(const Act& act, std::string_view table, Record record,
                              std::initializer_list<std::string_view> names) {
  const auto& shape = kit::shape_of<Record>();
  seal_personal(act.vault(), table, shape, &record);
  auto all = kit::sql::values(shape, &record);
  std::vector<Value> out;
  for (std::string_view name : names) {
    auto at = std::ranges::find(shape.fields, name, &kit::Field::name);
    ENSURE(at != shape.fields.end());
    out.push_back(all[static_cast<std::size_t>(at - shape.fields.begin())]);
  }
  return out;
}

// Saves by org_id, id and version, the first three names; somebody in between makes the act try again.
template <kit::Described Record>
void save_columns(Act& act, const OpenQuery& query, std::string_view table, Record& record,
          std::initializer_list<std::string_view> names) {
  if (act.db.change(query, columns_of(act, table, record, names)) == 0)
    throw kit::sql::TryAgain("a record of " + std::string(table) + " changed while it was being changed");
  ++record.version;
}

}  // namespace frame
