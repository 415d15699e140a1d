// Leases on files as rows.
#include "centre/targeting/imports/store.hpp"

namespace targeting::store {
namespace {

using frame::OpenQuery;

// The wall does not stand around these: they hold a hash and a process, of the caller's own organisation.
constexpr OpenQuery find_q{frame::Unscoped::parent_checked,
                           "SELECT holder, until_ms FROM targeting_import_leases WHERE org_id = $1 AND file_hash = $2"};
constexpr OpenQuery begin_q{frame::Unscoped::parent_checked,
                            "INSERT INTO targeting_import_leases (org_id, file_hash, holder, until_ms) VALUES ($1, $2, $3, $4) "
                            "ON CONFLICT (org_id, file_hash) DO UPDATE SET until_ms = excluded.until_ms "
                            "WHERE targeting_import_leases.holder = excluded.holder"};
constexpr OpenQuery renew_q{frame::Unscoped::parent_checked,
                            "UPDATE targeting_import_leases SET until_ms = $4 WHERE org_id = $1 AND file_hash = $2 AND holder = $3"};
constexpr OpenQuery end_q{frame::Unscoped::parent_checked,
                          "DELETE FROM targeting_import_leases WHERE org_id = $1 AND file_hash = $2 AND holder = $3"};

}  // namespace

std::optional<LeaseRow> find_lease(frame::Db& db, const LeasedFile& file) {
  auto row = db.find(find_q, {file.org_id, file.file_hash});
  if (!row) return std::nullopt;
  return LeaseRow{row->text("holder"), row->integer("until_ms")};
}
bool begin_lease(frame::Db& db, const LeasedFile& file, const std::string& holder, std::int64_t until_ms) {
  return db.change(begin_q, {file.org_id, file.file_hash, holder, until_ms}) == 1;
}
bool renew_lease(frame::Db& db, const LeasedFile& file, const std::string& holder, std::int64_t until_ms) {
  return db.change(renew_q, {file.org_id, file.file_hash, holder, until_ms}) == 1;
}
void end_lease(frame::Db& db, const LeasedFile& file, const std::string& holder) {
  db.change(end_q, {file.org_id, file.file_hash, holder});
}

}  // namespace targeting::store
