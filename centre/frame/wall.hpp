// The second wall, on PostgreSQL: row level security holds the same scope that every ScopedQuery carries,
// for a role that owns nothing and cannot change the journal. On SQLite the first wall stands alone.
#pragma once

#include "centre/frame/actor.hpp"
#include "kit/sql/sql.hpp"

namespace frame {

// Puts policies on every table with org_id and area_code, and grants the serving role what it needs.
// After every migration; nothing on SQLite. The connection's user must own the tables.
void raise_wall(kit::sql::Connection& connection);

// Within the running transaction: become the serving role, with the actor's scope.
void stand_behind_wall(kit::sql::Connection& connection, const Scope& scope);

// Opens (and closes) the wall for an OpenQuery that reads what everybody may see, or what the program does.
// When the statement between them fails, the rollback closes it.
void open_gate(kit::sql::Connection& connection);
void close_gate(kit::sql::Connection& connection);

}  // namespace frame
