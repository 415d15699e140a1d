// Lists of Thai people from CSV files, standardised while they are read.
#pragma once

#include <string>
#include <vector>

#include "kit/base/result.hpp"
#include "kit/columns/scan.hpp"
#include "kit/linkage/link.hpp"

namespace kit::linkage {

// The ids by which the files call their rows; kept as text, in the order of the records.
class RowIds {
 public:
  void add_run(std::string text, std::vector<std::uint32_t> ends);
  std::string_view operator[](std::uint32_t record) const;

 private:
  struct Run {
    std::uint32_t first_record;
    std::string text;
    std::vector<std::uint32_t> ends;
  };
  std::vector<Run> runs_;
  std::uint32_t records_ = 0;
};

struct FileOutcome {
  std::string path;
  columns::ScanOutcome scan;
};

struct PeopleList {
  std::vector<Record> records;
  Names names;
  RowIds ids;
  std::vector<std::string>
      lists;  // list_id by Record::list; several files are told apart by their number
  std::vector<FileOutcome> files;
};

// What the columns are called; the defaults are those of `chaeson link`.
struct PeopleColumns {
  std::string id = "rec_id", list = "list_id", national_id = "nid", sex = "sex", first = "first",
              last = "last", birth = "birth_raw", village = "village", house = "house";
};

inline constexpr std::uint64_t records_max = 400'000'000;
inline constexpr std::size_t lists_max = 20'000;

// Rows keep the order of the files. Refusals: those of scan_csv (columns missing and the like),
// kit.linkage_too_many_records (max), kit.linkage_too_many_lists (max). A row without an id is
// refused by its line: kit.linkage_id_missing.
Result<PeopleList> read_people(const std::vector<std::string>& paths, const PeopleColumns& columns,
                               const LinkOptions& options);

}  // namespace kit::linkage
