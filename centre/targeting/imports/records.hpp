// What is kept of an import.
#pragma once

#include "centre/targeting/imports/shapes.hpp"

namespace targeting {

struct ImportRecord {
  std::string org_id;
  std::string id;
  std::string area_code;
  ImportState state = ImportState::ready;
  std::string file_name;
  std::string file_hash;
  std::int64_t file_bytes = 0;
  std::int64_t rows_total = 0;
  std::int64_t rows_done = 0;
  std::int64_t next_line = 0;  // where to go on
  std::int64_t people_new = 0;
  std::int64_t people_matched = 0;
  std::int64_t households_new = 0;
  std::int64_t surveys_new = 0;
  std::int64_t rows_refused = 0;
  std::int64_t rows_repeated = 0;
  std::int64_t rows_unchanged = 0;
  std::int64_t people_withdrawn = 0;
  std::int64_t households_withdrawn = 0;
  std::int64_t kept_after_undoing = 0;
  std::string layout;  // JSON of sheet::Layout
  std::string definition;
  std::string staff_id;
  std::string staff_name;
  std::int64_t uploaded_ms = 0;
  std::optional<std::int64_t> started_ms;
  std::optional<std::int64_t> ended_ms;
  std::int64_t version = 1;
};
inline const kit::Shape& describe(const ImportRecord*) {
  using I = ImportRecord;
  static const kit::Shape shape = kit::shape<I>(
      "ImportRecord", kit::field<&I::org_id>("org_id"), kit::field<&I::id>("id"),
      kit::field<&I::area_code>("area_code"), kit::field<&I::state>("state"), kit::field<&I::file_name>("file_name"),
      kit::field<&I::file_hash>("file_hash"), kit::field<&I::file_bytes>("file_bytes"),
      kit::field<&I::rows_total>("rows_total"), kit::field<&I::rows_done>("rows_done"),
      kit::field<&I::next_line>("next_line"), kit::field<&I::people_new>("people_new"),
      kit::field<&I::people_matched>("people_matched"), kit::field<&I::households_new>("households_new"),
      kit::field<&I::surveys_new>("surveys_new"), kit::field<&I::rows_refused>("rows_refused"),
      kit::field<&I::rows_repeated>("rows_repeated"), kit::field<&I::rows_unchanged>("rows_unchanged"),
      kit::field<&I::people_withdrawn>("people_withdrawn"),
      kit::field<&I::households_withdrawn>("households_withdrawn"),
      kit::field<&I::kept_after_undoing>("kept_after_undoing"), kit::field<&I::layout>("layout"),
      kit::field<&I::definition>("definition"), kit::field<&I::staff_id>("staff_id"),
      kit::field<&I::staff_name>("staff_name"), kit::field<&I::uploaded_ms>("uploaded_ms"),
      kit::field<&I::started_ms>("started_ms"), kit::field<&I::ended_ms>("ended_ms"),
      kit::field<&I::version>("version"));
  return shape;
}

// What an import brought into the registry.
enum class Made : std::uint8_t { person, household };

}  // namespace targeting
