#include "kit/sql/postgres_errors.hpp"

#include <string>

#include "kit/sql/sql.hpp"

namespace kit::sql {
namespace {

std::string part(const PGresult* result, int code) {
  const char* text = result ? PQresultErrorField(result, code) : nullptr;
  return text ? text : "";
}

std::string constraint_in(const PGresult* result) {
  std::string name = part(result, PG_DIAG_CONSTRAINT_NAME);
  if (!name.empty()) return name;
  std::string column =
      part(result, PG_DIAG_COLUMN_NAME);  // not-null has no name: as SQLite says it
  if (!column.empty()) return part(result, PG_DIAG_TABLE_NAME) + "." + column;
  return part(result, PG_DIAG_MESSAGE_PRIMARY);
}

bool is_unavailable(std::string_view state) {
  for (std::string_view start : {"08", "53", "57P", "58", "25006"})
    if (state.starts_with(start)) return true;
  return false;
}

}  // namespace

// The detail line of the server stays out: it quotes the values of the row.
void throw_postgres(PGconn* handle, const PGresult* result, std::string_view doing) {
  const std::string state = part(result, PG_DIAG_SQLSTATE);
  const bool lost =
      state.empty() || PQstatus(handle) != CONNECTION_OK;  // no state: libpq itself speaks
  std::string message = part(result, PG_DIAG_MESSAGE_PRIMARY);
  if (message.empty()) message = PQerrorMessage(handle);
  const std::string what =
      "PostgreSQL " + state + ": " + message + " [" + std::string(doing.substr(0, 300)) + "]";
  if (lost || is_unavailable(state)) throw Unavailable(what);
  if (state == "40001" || state == "40P01" || state == "55P03" || (result && is_stale_plan(result)))
    throw TryAgain(what);
  if (state.starts_with("23") || state == "P0001")  // P0001: a trigger said no
    throw ConstraintBroken(constraint_in(result), what);
  throw Breakage(what);
}

bool is_stale_plan(const PGresult* result) {
  const std::string state = part(result, PG_DIAG_SQLSTATE);
  return state == "26000" ||
         (state == "0A000" && part(result, PG_DIAG_SOURCE_FUNCTION) == "RevalidateCachedQuery");
}

}  // namespace kit::sql
