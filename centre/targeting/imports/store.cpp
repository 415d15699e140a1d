// Imports, their sealed sheets, what was refused and what was made.
#include "centre/targeting/imports/store.hpp"

#include "kit/sql/record.hpp"

#include <map>

#include "kit/text/text.hpp"

namespace targeting::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::Row;
using frame::ScopedQuery;
using kit::sql::Blob;

constexpr auto parent_checked = frame::Unscoped::parent_checked;

constexpr InsertQuery insert_import_q{
    "INSERT INTO targeting_imports (org_id, id, area_code, state, file_name, file_hash, file_bytes, rows_total, rows_done, "
    "next_line, people_new, people_matched, households_new, surveys_new, rows_refused, rows_repeated, rows_unchanged, "
    "people_withdrawn, households_withdrawn, kept_after_undoing, layout, definition, staff_id, staff_name, uploaded_ms, "
    "started_ms, ended_ms, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, "
    "$18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28)"};
constexpr OpenQuery update_import_q{
    parent_checked,
    "UPDATE targeting_imports SET state = $3, rows_total = $4, rows_done = $5, next_line = $6, people_new = $7, "
    "people_matched = $8, households_new = $9, surveys_new = $10, rows_refused = $11, rows_repeated = $12, "
    "rows_unchanged = $13, people_withdrawn = $14, households_withdrawn = $15, kept_after_undoing = $16, layout = $17, "
    "definition = $18, started_ms = $19, ended_ms = $20, version = $21 WHERE org_id = $1 AND id = $2"};
constexpr ScopedQuery find_import_q{"SELECT i.* FROM targeting_imports i WHERE i.id = $1 AND {scope:i}"};
constexpr ScopedQuery imports_q{
    "SELECT i.* FROM targeting_imports i WHERE {scope:i} AND (i.uploaded_ms < $1 OR (i.uploaded_ms = $1 AND i.id < $2)) "
    "ORDER BY i.uploaded_ms DESC, i.id DESC LIMIT $3"};
constexpr ScopedQuery same_file_q{
    "SELECT i.* FROM targeting_imports i WHERE i.org_id = $1 AND i.file_hash = $2 AND i.id <> $3 AND i.state = 'done' "
    "AND {scope:i} ORDER BY i.uploaded_ms DESC LIMIT 1"};
constexpr ScopedQuery cut_off_q{
    "SELECT i.* FROM targeting_imports i WHERE i.org_id = $1 AND i.file_hash = $2 AND i.staff_id = $3 AND "
    "i.staff_name = $4 AND i.state = 'running' AND {scope:i} ORDER BY i.uploaded_ms DESC LIMIT 1"};

constexpr InsertQuery put_file_q{
    "INSERT INTO targeting_import_files (org_id, import_id, bytes, preview) VALUES ($1, $2, $3, $4)"};
constexpr OpenQuery put_preview_q{
    parent_checked, "UPDATE targeting_import_files SET preview = $3 WHERE org_id = $1 AND import_id = $2"};
constexpr OpenQuery find_file_q{parent_checked,
                                "SELECT bytes FROM targeting_import_files WHERE org_id = $1 AND import_id = $2"};
constexpr OpenQuery find_preview_q{parent_checked,
                                   "SELECT preview FROM targeting_import_files WHERE org_id = $1 AND import_id = $2"};
constexpr OpenQuery drop_file_q{parent_checked,
                                "DELETE FROM targeting_import_files WHERE org_id = $1 AND import_id = $2"};

constexpr InsertQuery insert_refusal_q{
    "INSERT INTO targeting_import_refusals (org_id, import_id, line, codes, refused) VALUES ($1, $2, $3, $4, $5)"};
constexpr OpenQuery refusals_q{
    parent_checked,
    "SELECT line, codes, refused FROM targeting_import_refusals WHERE org_id = $1 AND import_id = $2 AND line > $3 "
    "ORDER BY line LIMIT $4"};
constexpr OpenQuery refused_lines_q{
    parent_checked, "SELECT line FROM targeting_import_refusals WHERE org_id = $1 AND import_id = $2"};
constexpr OpenQuery codes_q{
    parent_checked,
    "SELECT codes, count(*) AS times FROM targeting_import_refusals WHERE org_id = $1 AND import_id = $2 GROUP BY codes"};

constexpr InsertQuery insert_making_q{
    "INSERT INTO targeting_import_makings (org_id, import_id, kind, made_id, outcome) VALUES ($1, $2, $3, $4, $5)"};
constexpr OpenQuery makings_q{
    parent_checked,
    "SELECT made_id FROM targeting_import_makings WHERE org_id = $1 AND import_id = $2 AND kind = $3 AND outcome = '' "
    "ORDER BY made_id LIMIT $4"};
constexpr OpenQuery people_made_q{
    parent_checked,
    "SELECT made_id FROM targeting_import_makings WHERE org_id = $1 AND import_id = $2 AND kind = 'person' AND outcome = '' "
    "AND made_id > $3 ORDER BY made_id LIMIT $4"};
constexpr OpenQuery decide_making_q{
    parent_checked,
    "UPDATE targeting_import_makings SET outcome = $5 WHERE org_id = $1 AND import_id = $2 AND kind = $3 AND made_id = $4"};

std::string kind_text(Made kind) { return kind == Made::person ? "person" : "household"; }

std::optional<std::string> blob(const std::optional<Row>& row, std::string_view column) {
  return row ? std::optional(row->blob(column)) : std::nullopt;
}

}  // namespace

void insert_import(frame::Db& db, const ImportRecord& import) {
  db.insert(insert_import_q, kit::sql::values(kit::shape_of<ImportRecord>(), &import));
}

void update_import(frame::Db& db, const ImportRecord& i) {
  db.put(update_import_q, {i.org_id, i.id, std::string(kit::name_of(i.state)), i.rows_total, i.rows_done, i.next_line,
                              i.people_new, i.people_matched, i.households_new, i.surveys_new, i.rows_refused,
                              i.rows_repeated, i.rows_unchanged, i.people_withdrawn, i.households_withdrawn,
                              i.kept_after_undoing, i.layout, i.definition, frame::or_null(i.started_ms),
                              frame::or_null(i.ended_ms), i.version});
}

std::optional<ImportRecord> find_import(frame::Db& db, std::string_view id) {
  return kit::sql::read_one<ImportRecord>(db.find(find_import_q, {std::string(id)}));
}

std::vector<ImportRecord> imports(frame::Db& db, const std::vector<std::string>& after, std::size_t limit) {
  auto before_ms = after.empty() ? std::numeric_limits<std::int64_t>::max() : kit::text::parse_int(after[0]).value_or(0);
  std::vector<ImportRecord> out;
  for (const Row& row :
       db.rows(imports_q, {before_ms, after.empty() ? "" : after[1], static_cast<std::int64_t>(limit)}))
    out.push_back(kit::sql::read<ImportRecord>(row));
  return out;
}

std::optional<ImportRecord> same_file(frame::Db& db, std::string_view org_id, std::string_view file_hash,
                                      std::string_view except) {
  return kit::sql::read_one<ImportRecord>(db.find(same_file_q, {std::string(org_id), std::string(file_hash), std::string(except)}));
}

std::optional<ImportRecord> cut_off(frame::Db& db, const frame::Actor& actor, std::string_view file_hash) {
  return kit::sql::read_one<ImportRecord>(db.find(cut_off_q, {actor.org_id, std::string(file_hash), actor.staff_id, actor.name}));
}

void put_file(frame::Db& db, const ImportRecord& i, const KeptFile& file) {
  db.insert(put_file_q, {i.org_id, i.id, Blob{file.sealed_bytes}, Blob{file.sealed_preview}});
}
void put_preview(frame::Db& db, const ImportRecord& i, std::string_view sealed_preview) {
  db.put(put_preview_q, {i.org_id, i.id, Blob{std::string(sealed_preview)}});
}
std::optional<std::string> find_file(frame::Db& db, const ImportRecord& i) {
  return blob(db.find(find_file_q, {i.org_id, i.id}), "bytes");
}
std::optional<std::string> find_preview(frame::Db& db, const ImportRecord& i) {
  return blob(db.find(find_preview_q, {i.org_id, i.id}), "preview");
}
void drop_file(frame::Db& db, const ImportRecord& i) { db.put(drop_file_q, {i.org_id, i.id}); }

void insert_refusal(frame::Db& db, const ImportRecord& i, const SealedRefusal& refusal) {
  db.insert(insert_refusal_q, {i.org_id, i.id, refusal.line, refusal.codes, Blob{refusal.sealed}});
}

std::vector<SealedRefusal> refusals(frame::Db& db, const ImportRecord& i, std::int64_t after_line, std::size_t limit) {
  std::vector<SealedRefusal> out;
  for (const Row& row : db.rows(refusals_q, {i.org_id, i.id, after_line, static_cast<std::int64_t>(limit)}))
    out.push_back({row.integer("line"), row.text("codes"), row.blob("refused")});
  return out;
}

std::set<std::int64_t> refused_lines(frame::Db& db, const ImportRecord& i) {
  std::set<std::int64_t> out;
  for (const Row& row : db.rows(refused_lines_q, {i.org_id, i.id})) out.insert(row.integer("line"));
  return out;
}

std::vector<FaultCountView> fault_counts(frame::Db& db, const ImportRecord& i) {
  std::map<std::string, std::int64_t> counts;
  for (const Row& row : db.rows(codes_q, {i.org_id, i.id}))
    for (const auto& code : kit::text::split(row.text("codes"), ' ')) counts[code] += row.integer("times");
  std::vector<FaultCountView> out;
  for (const auto& [code, rows] : counts) out.push_back({code, rows});
  return out;
}

void insert_making(frame::Act& act, const ImportRecord& i, Made kind, std::string_view made_id) {
  act.insert_later(insert_making_q, {i.org_id, i.id, kind_text(kind), std::string(made_id), std::string("")});
}

std::vector<std::string> people_made(frame::Db& db, const ImportRecord& i, std::string_view after, std::size_t limit) {
  std::vector<std::string> out;
  for (const Row& row : db.rows(people_made_q, {i.org_id, i.id, std::string(after), static_cast<std::int64_t>(limit)}))
    out.push_back(row.text("made_id"));
  return out;
}

std::vector<std::string> makings(frame::Db& db, const ImportRecord& i, Made kind, std::size_t limit) {
  std::vector<std::string> out;
  for (const Row& row : db.rows(makings_q, {i.org_id, i.id, kind_text(kind), static_cast<std::int64_t>(limit)}))
    out.push_back(row.text("made_id"));
  return out;
}

void decide_making(frame::Db& db, const ImportRecord& i, Made kind, std::string_view made_id,
                   std::string_view outcome) {
  db.put(decide_making_q, {i.org_id, i.id, kind_text(kind), std::string(made_id), std::string(outcome)});
}

}  // namespace targeting::store
