// Scans of papers and slips as SQL.
#include "centre/aid/file/store.hpp"

namespace aid::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery files_q{parent_checked,
                            "SELECT * FROM aid_files WHERE org_id = $1 AND request_id = $2 ORDER BY added_ms, id"};
constexpr InsertQuery insert_file_q{
    "INSERT INTO aid_files (org_id, id, request_id, code, scan_id, media_type, size, added_ms, added_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery remove_file_q{parent_checked, "DELETE FROM aid_files WHERE org_id = $1 AND id = $2"};

}  // namespace

std::vector<File> files_of(frame::Look& look, const Request& r) {
  std::vector<File> out;
  for (const auto& row : look.db.rows(files_q, {r.org_id, r.id})) out.push_back(kit::sql::read<File>(row));
  return out;
}
void insert_file(frame::Act& act, const File& file) {
  act.db.insert(insert_file_q, kit::sql::values(kit::shape_of<File>(), &file));
}
void remove_file(frame::Act& act, const File& file) { act.db.put(remove_file_q, {file.org_id, file.id}); }

}  // namespace aid::store
