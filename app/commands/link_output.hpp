// What `chaeson link` writes, and how both linking commands talk to a terminal.
#pragma once

#include <chrono>
#include <cstdio>
#include <memory>
#include <string>

#include "kit/linkage/people_list.hpp"

namespace app::commands {

// A CSV file made beside its place and moved there when it is whole.
class CsvFile {
 public:
  explicit CsvFile(std::string path);
  ~CsvFile();
  CsvFile(const CsvFile&) = delete;
  CsvFile& operator=(const CsvFile&) = delete;

  CsvFile& cell(std::string_view text);
  CsvFile& cell(std::uint64_t number) { return cell(std::to_string(number)); }
  void end_row();
  void finish();

 private:
  void flush();

  std::string path_, buffer_;
  bool row_begun_ = false;
  std::FILE* file_;
};

// Lists as both linkers know them.
struct LinkedLists {
  const kit::linkage::RowIds& ids;
  const std::vector<std::string>& lists;
  std::function<std::size_t(std::uint32_t)> list_of;
  const kit::linkage::Layout& layout;
};

void write_pairs(
    const std::string& path, const kit::linkage::Linked& linked, const LinkedLists& lists,
    const std::function<kit::linkage::Impossible(const kit::linkage::Edge&)>& impossible);
void write_clusters(const std::string& path, const kit::linkage::Linked& linked,
                    const LinkedLists& lists, std::uint32_t records);

// One line that is written over on a terminal, a line a stage elsewhere; always to stderr.
class LinkProgress {
 public:
  void show(const std::string& stage, double done);
  void end();  // before anything else is told
  ~LinkProgress() { end(); }

 private:
  std::string stage_;
  bool terminal_ = false, shown_ = false;
};

}  // namespace app::commands
