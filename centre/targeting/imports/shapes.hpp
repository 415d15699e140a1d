// What is asked about imports, and what leaves.
#pragma once

#include "centre/targeting/sheet/row.hpp"

namespace targeting {

enum class ImportState : std::uint8_t { ready, running, cancelled, failed, done, undoing, undone };
constexpr auto choices(const ImportState*) {
  return kit::Choices{"ready", "running", "cancelled", "failed", "done", "undoing", "undone"};
}

// Without personal values: for the list, for progress, and for watching it.
struct ImportView {
  std::string id;
  ImportState state = ImportState::ready;
  bool at_work = false;  // a worker has it in hand; a running import without one stopped with the program
  std::string file_name;
  std::int64_t file_bytes = 0;
  Source source = Source::tpmap;
  sheet::RowsAre rows_are = sheet::RowsAre::people;
  std::string definition;
  std::int64_t rows_total = 0;
  std::int64_t rows_done = 0;
  double rows_per_second = 0;
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
  std::string by_name;
  kit::Instant uploaded;
  std::optional<kit::Instant> started;
  std::optional<kit::Instant> ended;
  std::int64_t version = 0;
};
inline const kit::Shape& describe(const ImportView*) {
  using I = ImportView;
  static const kit::Shape shape = kit::shape<I>(
      "ImportView", kit::field<&I::id>("id"), kit::field<&I::state>("state"), kit::field<&I::at_work>("at_work"),
      kit::field<&I::file_name>("file_name"), kit::field<&I::file_bytes>("file_bytes"),
      kit::field<&I::source>("source"), kit::field<&I::rows_are>("rows_are"),
      kit::field<&I::definition>("definition"), kit::field<&I::rows_total>("rows_total"),
      kit::field<&I::rows_done>("rows_done"), kit::field<&I::rows_per_second>("rows_per_second"),
      kit::field<&I::people_new>("people_new"), kit::field<&I::people_matched>("people_matched"),
      kit::field<&I::households_new>("households_new"), kit::field<&I::surveys_new>("surveys_new"),
      kit::field<&I::rows_refused>("rows_refused"), kit::field<&I::rows_repeated>("rows_repeated"),
      kit::field<&I::rows_unchanged>("rows_unchanged"), kit::field<&I::people_withdrawn>("people_withdrawn"),
      kit::field<&I::households_withdrawn>("households_withdrawn"),
      kit::field<&I::kept_after_undoing>("kept_after_undoing"), kit::field<&I::by_name>("by_name"),
      kit::field<&I::uploaded>("uploaded"), kit::field<&I::started>("started"), kit::field<&I::ended>("ended"),
      kit::field<&I::version>("version"));
  return shape;
}

struct FaultCountView {
  std::string code;
  std::int64_t rows = 0;
};
inline const kit::Shape& describe(const FaultCountView*) {
  static const kit::Shape shape =
      kit::shape<FaultCountView>("FaultCountView", kit::field<&FaultCountView::code>("code"),
                                 kit::field<&FaultCountView::rows>("rows"));
  return shape;
}

// One of the first rows: as it stands, and as it would be taken.
struct SampleRow {
  std::int64_t line = 0;
  std::vector<std::string> cells;  // identity numbers hidden
  std::string name;
  std::string place;
  std::string marks;
  std::vector<std::string> faults;  // codes
};
inline const kit::Shape& describe(const SampleRow*) {
  using S = SampleRow;
  static const kit::Shape shape = kit::shape<S>(
      "SampleRow", kit::field<&S::line>("line"), kit::field<&S::cells>("cells", kit::personal),
      kit::field<&S::name>("name", kit::personal), kit::field<&S::place>("place", kit::personal),
      kit::field<&S::marks>("marks"), kit::field<&S::faults>("faults"));
  return shape;
}

struct Preview {
  sheet::Layout layout;
  sheet::RowsAre rows_are = sheet::RowsAre::people;
  std::int64_t rows_total = 0;
  std::int64_t rows_read = 0;  // of a long sheet only the first are looked at
  std::int64_t rows_faulty = 0;
  std::int64_t rows_repeated = 0;
  std::int64_t ids_repaired = 0;  // a lost leading zero was put back: look at some
  std::vector<FaultCountView> faults;
  std::vector<std::string> headings_unknown;
  std::vector<SampleRow> samples;
  std::string definition;
  bool definition_complete = true;
  std::string definition_note_th;
  std::string definition_note_en;
  std::string same_file_as;  // an earlier import of the very same file
};
inline const kit::Shape& describe(const Preview*) {
  using P = Preview;
  static const kit::Shape shape = kit::shape<P>(
      "ImportPreview", kit::field<&P::layout>("layout"), kit::field<&P::rows_are>("rows_are"),
      kit::field<&P::rows_total>("rows_total"), kit::field<&P::rows_read>("rows_read"),
      kit::field<&P::rows_faulty>("rows_faulty"), kit::field<&P::rows_repeated>("rows_repeated"),
      kit::field<&P::ids_repaired>("ids_repaired"), kit::field<&P::faults>("faults"),
      kit::field<&P::headings_unknown>("headings_unknown"), kit::field<&P::samples>("samples"),
      kit::field<&P::definition>("definition"), kit::field<&P::definition_complete>("definition_complete"),
      kit::field<&P::definition_note_th>("definition_note_th"),
      kit::field<&P::definition_note_en>("definition_note_en"),
      kit::field<&P::same_file_as>("same_file_as"));
  return shape;
}

// A row that did not go in.
struct RefusedRow {
  std::int64_t line = 0;
  std::vector<std::string> cells;
  std::vector<sheet::RowFault> faults;
};
inline const kit::Shape& describe(const RefusedRow*) {
  using R = RefusedRow;
  static const kit::Shape shape =
      kit::shape<R>("RefusedRow", kit::field<&R::line>("line"), kit::field<&R::cells>("cells", kit::personal),
                    kit::field<&R::faults>("faults", kit::personal));
  return shape;
}

struct ImportTold {
  std::string import_id;
  ImportState state = ImportState::ready;
  std::int64_t rows_done = 0;
  std::int64_t rows_refused = 0;
};
inline const kit::Shape& describe(const ImportTold*) {
  using I = ImportTold;
  static const kit::Shape shape =
      kit::shape<I>("ImportTold", kit::field<&I::import_id>("import_id"), kit::field<&I::state>("state"),
                    kit::field<&I::rows_done>("rows_done"), kit::field<&I::rows_refused>("rows_refused"));
  return shape;
}

struct FileLeased {
  std::string file_hash;
};
inline const kit::Shape& describe(const FileLeased*) {
  static const kit::Shape shape = kit::shape<FileLeased>("ImportFileLeased", kit::field<&FileLeased::file_hash>("file_hash"));
  return shape;
}

}  // namespace targeting
