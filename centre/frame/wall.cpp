// Policies, the serving role, and the settings that carry a scope into PostgreSQL.
#include "centre/frame/wall.hpp"

#include <array>

namespace frame {
namespace {

using kit::sql::Dialect;

// Areas travel as "521304-521305,57-58"; the function is STABLE and asked once per query through a sub-select.
constexpr std::string_view wall_sql = R"(
DO $$ BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'chaeson_service') THEN
    CREATE ROLE chaeson_service NOLOGIN NOSUPERUSER NOBYPASSRLS;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
CREATE OR REPLACE FUNCTION frame_everywhere() RETURNS boolean LANGUAGE sql STABLE AS
  $f$ SELECT coalesce(current_setting('chaeson.everywhere', true), '') = 'yes' $f$;
CREATE OR REPLACE FUNCTION frame_org() RETURNS text LANGUAGE sql STABLE AS
  $f$ SELECT coalesce(current_setting('chaeson.org', true), '') $f$;
CREATE OR REPLACE FUNCTION frame_areas_from() RETURNS text[] LANGUAGE sql STABLE AS
  $f$ SELECT string_to_array(coalesce(current_setting('chaeson.areas_from', true), ''), ',') $f$;
CREATE OR REPLACE FUNCTION frame_areas_to() RETURNS text[] LANGUAGE sql STABLE AS
  $f$ SELECT string_to_array(coalesce(current_setting('chaeson.areas_to', true), ''), ',') $f$;
GRANT USAGE ON SCHEMA public TO chaeson_service;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO chaeson_service;
REVOKE UPDATE, DELETE ON frame_journal FROM chaeson_service;
)";

// Tables that carry a scope of their own.
constexpr std::string_view walled_tables_sql =
    "SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname NOT LIKE 'frame\\_%' AND c.relname NOT LIKE 'staff\\_%' "
    "AND NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'chaeson_scope') "
    "AND 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped "
    "AND a.attname IN ('org_id', 'area_code')) ORDER BY 1";

// Tables without one whose foreign key, with org_id in it, leads to a table behind the wall.
constexpr std::string_view child_tables_sql =
    "SELECT DISTINCT ON (c.relname) c.relname AS name, parent.relname AS parent, "
    "(SELECT string_agg(format('parent.%I = %I.%I', y.attname, c.relname, x.attname), ' AND ') "
    "FROM unnest(k.conkey, k.confkey) AS pair(child, parent) "
    "JOIN pg_attribute x ON x.attrelid = k.conrelid AND x.attnum = pair.child "
    "JOIN pg_attribute y ON y.attrelid = k.confrelid AND y.attnum = pair.parent) AS joined "
    "FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid "
    "JOIN pg_namespace n ON n.oid = c.relnamespace "
    "JOIN pg_attribute o ON o.attrelid = k.conrelid AND o.attnum = ANY (k.conkey) AND o.attname = 'org_id' "
    "WHERE k.contype = 'f' AND n.nspname = 'public' AND c.relname NOT LIKE 'staff\\_%' "
    "AND NOT c.relrowsecurity AND parent.relrowsecurity AND c.oid <> parent.oid ORDER BY c.relname, k.conname";

std::string wall_around(const std::string& table, const std::string& reach) {
  return "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY; ALTER TABLE " + table +
         " FORCE ROW LEVEL SECURITY; CREATE POLICY chaeson_scope ON " + table +
         " USING ((SELECT frame_everywhere()) OR org_id = (SELECT frame_org()) OR " + reach + ") WITH CHECK (TRUE);";
}

std::string policy_for(const std::string& table) {
  return wall_around(table,
                     "EXISTS (SELECT 1 FROM unnest((SELECT frame_areas_from()), (SELECT frame_areas_to())) AS r(a, b) "
                     "WHERE area_code >= r.a AND area_code < r.b)");
}

// A child is seen by whom its parent's own policy lets see the parent.
std::string policy_for_child(const kit::sql::Row& child) {
  return wall_around(child.text("name"),
                     "EXISTS (SELECT 1 FROM " + child.text("parent") + " parent WHERE " + child.text("joined") + ")");
}

// Children of children need a further round.
void wall_children(kit::sql::Connection& connection) {
  for (;;) {
    auto children = connection.query(child_tables_sql);
    if (children.empty()) return;
    for (const auto& child : children) connection.script(policy_for_child(child));
  }
}

std::string joined(const std::vector<AreaRange>& areas, std::string AreaRange::* side) {
  std::string out;
  for (const auto& range : areas) out += (out.empty() ? "" : ",") + range.*side;
  return out;
}

void set_everywhere(kit::sql::Connection& connection, bool on) {
  std::array<kit::sql::Value, 1> value{std::string(on ? "yes" : "no")};
  connection.send("SELECT set_config('chaeson.everywhere', $1, true) AS set", value);
}

}  // namespace

void raise_wall(kit::sql::Connection& connection) {
  if (connection.dialect() != Dialect::postgres) return;
  kit::sql::Transaction transaction(connection);
  connection.script("SELECT pg_advisory_xact_lock(52130401)");  // two servers may start at once
  connection.script(wall_sql);
  for (const auto& row : connection.query(walled_tables_sql)) connection.script(policy_for(row.text("name")));
  wall_children(connection);
  transaction.commit();
}

void stand_behind_wall(kit::sql::Connection& connection, const Scope& scope) {
  if (connection.dialect() != Dialect::postgres) return;
  std::array<kit::sql::Value, 4> settings{scope.org_id(), joined(scope.areas(), &AreaRange::from),
                                          joined(scope.areas(), &AreaRange::to),
                                          std::string(scope.everywhere() ? "yes" : "no")};
  connection.send(
      "SELECT set_config('role', 'chaeson_service', true) AS role, set_config('chaeson.org', $1, true) AS org, "
      "set_config('chaeson.areas_from', $2, true) AS areas_from, set_config('chaeson.areas_to', $3, true) AS areas_to, "
      "set_config('chaeson.everywhere', $4, true) AS everywhere",
      settings);
}

void open_gate(kit::sql::Connection& connection) { set_everywhere(connection, true); }
void close_gate(kit::sql::Connection& connection) { set_everywhere(connection, false); }

}  // namespace frame
