// Documents and photographs as rows; bytes and document numbers are sealed.
#include "centre/registry/papers/store.hpp"

namespace registry::papers::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_file_q{
    "INSERT INTO registry_files (org_id, id, media_type, size, sealed) VALUES ($1, $2, $3, $4, "
    "$5)"};
constexpr OpenQuery file_q{
    parent_checked, "SELECT media_type, sealed FROM registry_files WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery drop_file_q{parent_checked,
                                "DELETE FROM registry_files WHERE org_id = $1 AND id = $2"};
constexpr InsertQuery insert_document_q{
    "INSERT INTO registry_documents (org_id, id, person_id, kind, number_sealed, issued_by, "
    "issued_on, expires_on, "
    "recorded_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr OpenQuery documents_q{
    parent_checked,
    "SELECT id, kind, number_sealed, issued_by, issued_on, expires_on, file_id, recorded_ms FROM "
    "registry_documents "
    "WHERE org_id = $1 AND person_id = $2 ORDER BY recorded_ms DESC, id DESC LIMIT 200"};
constexpr OpenQuery set_document_file_q{
    parent_checked,
    "UPDATE registry_documents SET file_id = $4 WHERE org_id = $1 AND person_id = $2 AND id = $3"};
constexpr OpenQuery document_file_q{
    parent_checked,
    "SELECT file_id FROM registry_documents WHERE org_id = $1 AND person_id = $2 AND id = $3"};
constexpr InsertQuery insert_photograph_q{
    "INSERT INTO registry_photographs (org_id, id, subject_kind, subject_id, kind, consent_needed, "
    "width, height, "
    "file_id, thumbnail_id, taken_by, recorded_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, "
    "$10, $11, $12)"};
constexpr OpenQuery photographs_q{parent_checked,
                                  "SELECT * FROM registry_photographs WHERE org_id = $1 AND "
                                  "subject_id = $2 AND subject_kind = $3 "
                                  "ORDER BY recorded_ms DESC, id DESC LIMIT 200"};
constexpr OpenQuery find_photograph_q{parent_checked,
                                      "SELECT * FROM registry_photographs WHERE id = $1"};

std::string file_place(const std::string& org_id, const std::string& id) {
  return "registry_files.sealed/" + org_id + "/" + id;
}
std::string number_place(const std::string& org_id, const std::string& id) {
  return "registry_documents.number_sealed/" + org_id + "/" + id;
}

std::string opened(const frame::Look& look, const std::string& place, const std::string& sealed) {
  auto plain = look.vault().open(place, sealed);
  if (!plain) throw kit::Breakage("a sealed value does not open with this key: " + place);
  return *std::move(plain);
}

PhotographView photograph(const frame::Row& row) {
  return {
      .id = row.text("id"),
      .kind = kit::choice_of<PhotographKind>(row.text("kind")).value_or(PhotographKind::problem),
      .consent_needed = row.flag("consent_needed"),
      .width = row.integer("width"),
      .height = row.integer("height"),
      .recorded = {row.integer("recorded_ms")}};
}

}  // namespace

std::string keep_file(frame::Act& act, const std::string& org_id, const File& file) {
  auto id = act.new_id();
  act.db.insert(insert_file_q,
                {org_id, id, file.media_type, static_cast<std::int64_t>(file.bytes.size()),
                 kit::sql::Blob{act.vault().seal(file_place(org_id, id), file.bytes)}});
  return id;
}

void drop_file(frame::Db& db, const std::string& org_id, const std::string& file_id) {
  db.put(drop_file_q, {org_id, file_id});
}
File open_file(frame::Look& look, const std::string& org_id, const std::string& file_id) {
  auto row = look.db.find(file_q, {org_id, file_id});
  ENSURE(row);
  return {row->text("media_type"), opened(look, file_place(org_id, file_id), row->blob("sealed"))};
}

void insert_document(frame::Act& act, const PersonRecord& p, const DocumentView& d) {
  act.db.insert(insert_document_q,
                {p.org_id, d.id, p.id, std::string(kit::name_of(d.document.kind)),
                 kit::sql::Blob{act.vault().seal(number_place(p.org_id, d.id), d.document.number)},
                 d.document.issued_by, frame::or_null(d.document.issued_on),
                 frame::or_null(d.document.expires_on), d.recorded.ms});
}

std::vector<DocumentView> documents(frame::Look& look, const PersonRecord& p) {
  std::vector<DocumentView> out;
  for (const auto& row : look.db.rows(documents_q, {p.org_id, p.id})) {
    auto kind = kit::choice_of<DocumentKind>(row.text("kind")).value_or(DocumentKind::other);
    auto number = opened(look, number_place(p.org_id, row.text("id")), row.blob("number_sealed"));
    out.push_back({.id = row.text("id"),
                   .document = {kind, std::move(number), row.text("issued_by"),
                                kit::Date::parse(row.text("issued_on")),
                                kit::Date::parse(row.text("expires_on"))},
                   .has_file = !row.is_null("file_id"),
                   .recorded = {row.integer("recorded_ms")}});
  }
  return out;
}

void set_document_file(frame::Db& db, const PersonRecord& p, std::string_view document_id,
                       std::string_view file_id) {
  db.put(set_document_file_q, {p.org_id, p.id, std::string(document_id), std::string(file_id)});
}

std::optional<std::string> document_file(frame::Db& db, const PersonRecord& p,
                                         std::string_view document_id) {
  auto row = db.find(document_file_q, {p.org_id, p.id, std::string(document_id)});
  if (!row) return std::nullopt;
  return row->text("file_id");
}

void insert_photograph(frame::Db& db, const PhotographRecord& p) {
  db.insert(insert_photograph_q,
            {p.subject.org_id, p.view.id, p.subject.kind, p.subject.id,
             std::string(kit::name_of(p.view.kind)), p.view.consent_needed, p.view.width,
             p.view.height, p.file_id, p.thumbnail_id, p.taken_by, p.view.recorded.ms});
}

std::vector<PhotographView> photographs(frame::Db& db, const Subject& s) {
  std::vector<PhotographView> out;
  for (const auto& row : db.rows(photographs_q, {s.org_id, s.id, s.kind}))
    out.push_back(photograph(row));
  return out;
}

std::optional<PhotographRecord> find_photograph(frame::Db& db, std::string_view id) {
  auto row = db.find(find_photograph_q, {std::string(id)});
  if (!row) return std::nullopt;
  return PhotographRecord{
      .view = photograph(*row),
      .subject = {row->text("org_id"), row->text("subject_kind"), row->text("subject_id")},
      .file_id = row->text("file_id"),
      .thumbnail_id = row->text("thumbnail_id"),
      .taken_by = row->text("taken_by")};
}

}  // namespace registry::papers::store
