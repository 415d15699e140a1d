// A record takes the place of its earlier version; when somebody else was first, the act is tried again.
#pragma once

#include "centre/frame/sealing.hpp"
#include "kit/sql/record.hpp"

namespace frame {

// The fields are the query's parameters, in order.
template <kit::Described Record>
void update_record(Db& db, const OpenQuery& query, const Record& record) {
  if (db.change(query, kit::sql::values(record)) == 0) throw kit::sql::TryAgain("a record changed while it was being changed");
}

// The same for a record with sealed fields, which carries the number of its next version.
template <kit::Described Record>
void update_sealed(Act& act, std::string_view table, const OpenQuery& query, Record& record) {
  ++record.version;
  Record kept = record;
  seal_personal(act.vault(), table, kit::shape_of<Record>(), &kept);
  update_record(act.db, query, kept);
}

}  // namespace frame
