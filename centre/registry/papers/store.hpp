// The SQL of documents, photographs and the sealed files behind them.
#pragma once

#include <vector>

#include "centre/frame/context.hpp"
#include "centre/registry/papers/shapes.hpp"
#include "centre/registry/person/records.hpp"

namespace registry::papers::store {

struct File {
  std::string media_type, bytes;
};
std::string keep_file(frame::Act& act, const std::string& org_id, const File& file);  // its id
void drop_file(frame::Db& db, const std::string& org_id, const std::string& file_id);
File open_file(frame::Look& look, const std::string& org_id, const std::string& file_id);

void insert_document(frame::Act& act, const PersonRecord& person, const DocumentView& document);
std::vector<DocumentView> documents(frame::Look& look, const PersonRecord& person);
void set_document_file(frame::Db& db, const PersonRecord& person, std::string_view document_id,
                       std::string_view file_id);
std::optional<std::string> document_file(frame::Db& db, const PersonRecord& person,
                                         std::string_view document_id);

// Of a person or a household that was found within scope.
struct Subject {
  std::string org_id;
  std::string kind;  // "person", "household"
  std::string id;
};
struct PhotographRecord {
  PhotographView view;
  Subject subject;
  std::string file_id, thumbnail_id, taken_by;
};
void insert_photograph(frame::Db& db, const PhotographRecord& photograph);
std::vector<PhotographView> photographs(frame::Db& db, const Subject& subject);
// Anywhere; the caller asks for its subject within scope before showing it.
std::optional<PhotographRecord> find_photograph(frame::Db& db, std::string_view id);

}  // namespace registry::papers::store
