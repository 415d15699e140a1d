// What PostgreSQL's SQLSTATEs mean to callers.
#pragma once

#include <libpq-fe.h>

#include <string_view>

namespace kit::sql {

[[noreturn]] void throw_postgres(PGconn* handle, const PGresult* result, std::string_view doing);
// The table changed under a prepared statement: prepared anew it works.
bool is_stale_plan(const PGresult* result);

}  // namespace kit::sql
