// Who stands behind the numbers of a snapshot: a record for each person, in order of household, in a file that is mapped.
// It holds ids and answers, never a name.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>

#include "centre/targeting/engine/mapping.hpp"
#include "centre/targeting/engine/words.hpp"
#include "kit/base/result.hpp"

namespace targeting::simulation {

using PackedId = std::array<std::uint8_t, 16>;  // a UUID
PackedId packed(std::string_view uuid);
std::string unpacked(const PackedId& id);

struct RowRecord {
  PackedId household{};
  PackedId person{};
  std::uint32_t place = 0;  // by the list of places beside the file
  engine::Words words;
};
static_assert(sizeof(RowRecord) == 52);

// Writes beside and renames when it is finished.
class RowsWriter {
 public:
  explicit RowsWriter(std::string path);
  ~RowsWriter();
  RowsWriter(const RowsWriter&) = delete;
  RowsWriter& operator=(const RowsWriter&) = delete;
  void add(const RowRecord& row);
  void finish();
  std::uint64_t count() const { return count_; }

 private:
  void write(const void* bytes, std::size_t size);
  std::string path_;
  std::FILE* file_ = nullptr;
  std::uint64_t count_ = 0;
};

class RowsFile {
 public:
  // Refuses targeting.snapshot_damaged; throws Breakage when there is no such file.
  static kit::Result<std::unique_ptr<RowsFile>> open(const std::string& path);
  explicit RowsFile(const std::string& path) : mapping_(path) {}  // open() looks whether it is one
  std::size_t size() const { return rows_.size(); }
  const RowRecord& row(std::size_t number) const { return rows_[number]; }
  // The number of the first row of the household and one beyond its last.
  std::pair<std::size_t, std::size_t> of_household(const PackedId& household) const;

 private:
  engine::Mapping mapping_;
  std::span<const RowRecord> rows_;
};

}  // namespace targeting::simulation
