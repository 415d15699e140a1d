// The only SQL of imports.
#pragma once

#include <set>

#include "centre/frame/page.hpp"
#include "centre/targeting/imports/lease.hpp"
#include "centre/targeting/imports/records.hpp"

namespace targeting::store {

void insert_import(frame::Db& db, const ImportRecord& import);
void update_import(frame::Db& db, const ImportRecord& import);
std::optional<ImportRecord> find_import(frame::Db& db, std::string_view id);
// Newest first; the cursor is (uploaded_ms, id).
std::vector<ImportRecord> imports(frame::Db& db, const std::vector<std::string>& after, std::size_t limit);
// The latest finished import of the same file by the same organisation.
std::optional<ImportRecord> same_file(frame::Db& db, std::string_view org_id, std::string_view file_hash,
                                      std::string_view except);

// The actor's latest import of the same file that is still said to be running.
std::optional<ImportRecord> cut_off(frame::Db& db, const frame::Actor& actor, std::string_view file_hash);

struct KeptFile {
  std::string sealed_bytes;
  std::string sealed_preview;
};
void put_file(frame::Db& db, const ImportRecord& import, const KeptFile& file);
void put_preview(frame::Db& db, const ImportRecord& import, std::string_view sealed_preview);
std::optional<std::string> find_file(frame::Db& db, const ImportRecord& import);
std::optional<std::string> find_preview(frame::Db& db, const ImportRecord& import);
void drop_file(frame::Db& db, const ImportRecord& import);

struct SealedRefusal {
  std::int64_t line = 0;
  std::string codes;  // separated by spaces
  std::string sealed;
};
void insert_refusal(frame::Db& db, const ImportRecord& import, const SealedRefusal& refusal);
std::vector<SealedRefusal> refusals(frame::Db& db, const ImportRecord& import, std::int64_t after_line,
                                    std::size_t limit);
std::set<std::int64_t> refused_lines(frame::Db& db, const ImportRecord& import);
std::vector<FaultCountView> fault_counts(frame::Db& db, const ImportRecord& import);

void insert_making(frame::Act& act, const ImportRecord& import, Made kind, std::string_view made_id);
// Those not yet decided on by an undoing.
// Whom an import brought in, in the order of their ids, from after `after`.
std::vector<std::string> people_made(frame::Db& db, const ImportRecord& i, std::string_view after, std::size_t limit);
std::vector<std::string> makings(frame::Db& db, const ImportRecord& import, Made kind, std::size_t limit);
void decide_making(frame::Db& db, const ImportRecord& import, Made kind, std::string_view made_id,
                   std::string_view outcome);

struct LeaseRow {
  std::string holder;
  std::int64_t until_ms = 0;
};
std::optional<LeaseRow> find_lease(frame::Db& db, const LeasedFile& file);
bool begin_lease(frame::Db& db, const LeasedFile& file, const std::string& holder, std::int64_t until_ms);
bool renew_lease(frame::Db& db, const LeasedFile& file, const std::string& holder, std::int64_t until_ms);
void end_lease(frame::Db& db, const LeasedFile& file, const std::string& holder);

}  // namespace targeting::store
