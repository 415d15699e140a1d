// Values on their way to and from libpq.
#pragma once

#include <libpq-fe.h>

#include <string>
#include <vector>

#include "kit/sql/sql.hpp"

namespace kit::sql {

// The server's own numbers of its types.
enum TypeId : Oid {
  unknown_id = 0,  // the server finds the type from the place: text, dates, null
  bool_id = 16,
  bytea_id = 17,
  int8_id = 20,
  int2_id = 21,
  int4_id = 23,
  text_id = 25,
  oid_id = 26,
  float4_id = 700,
  float8_id = 701,
  numeric_id = 1700,
};

// Parameters as libpq wants them; lives as long as the call.
class PostgresParams {
 public:
  explicit PostgresParams(Params params);
  int count() const { return static_cast<int>(values_.size()); }
  const Oid* types() const { return types_.data(); }
  const char* const* values() const { return values_.data(); }
  const int* lengths() const { return lengths_.data(); }
  const int* formats() const { return formats_.data(); }
  std::string key_of(std::string_view sql) const;  // differs when the types differ

 private:
  std::vector<std::string> texts_;  // numbers written out; never grows past what was reserved
  std::vector<Oid> types_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

using ColumnNames = std::shared_ptr<const std::vector<std::string>>;
ColumnNames names_of(const PGresult* result);
Row row_of(const PGresult* result, int row, ColumnNames names);

}  // namespace kit::sql
