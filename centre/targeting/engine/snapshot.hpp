// A population made ready for plans: its cube, its places and names. Built in memory, kept in a file that is mapped.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "centre/targeting/engine/cube.hpp"
#include "centre/targeting/engine/people.hpp"
#include "centre/targeting/engine/plan.hpp"
#include "kit/base/result.hpp"

namespace targeting::engine {

struct BuildOptions {
  Unit unit = Unit::person;
  unsigned threads = 0;  // 0: one for each processor
};

// What a snapshot holds when it was built and not mapped.
struct OwnTables {
  std::vector<Words> patterns;
  std::vector<std::uint64_t> people_from;
  std::vector<std::uint32_t> segment_from;
  std::vector<Segment> segments;
  std::vector<std::uint32_t> cells;
  std::vector<std::uint32_t> index_from;
  std::vector<std::uint32_t> index;
  std::unique_ptr<std::uint32_t[]> rows;
  std::size_t row_count = 0;
};

enum class Check : std::uint8_t {
  everything,  // reads the file once: some thirty milliseconds for a nation in the page cache
  head,        // the head and the extents of the tables only: at once, whatever the size
};

class Snapshot {
 public:
  // Places come in any order and are kept by province, district, tambon; a place may be without people. Refuses
  // targeting.snapshot_too_many (indicators, groups), targeting.snapshot_columns_differ (lengths, a place that is not
  // listed, a person deprived in what is not applicable), targeting.snapshot_households_missing.
  static kit::Result<Snapshot> build(Names names, std::vector<Place> places, const People& people, BuildOptions options);
  // Refuses targeting.snapshot_damaged, targeting.snapshot_of_another_version; throws Breakage when there is no such file.
  static kit::Result<Snapshot> open(const std::string& path, Check check = Check::everything);
  // Writes beside and renames, so that a reader sees the old file or the new one.
  void save(const std::string& path) const;

  const Names& names() const { return names_; }
  const std::vector<Place>& places() const { return places_; }  // sorted; the numbers of places in the cube
  const Cube& cube() const { return cube_; }
  Unit unit() const { return unit_; }
  // By place and then by pattern: the number of the row that a person (of a household its first member) was built from.
  std::span<const std::uint32_t> rows() const { return rows_; }
  std::size_t bytes_of_cube() const { return cube_.cells.size_bytes() + cube_.segments.size_bytes() + cube_.patterns.size_bytes(); }
  std::size_t bytes_of_index() const { return cube_.index.size_bytes() + cube_.index_from.size_bytes(); }

 private:
  void own(std::unique_ptr<OwnTables> tables);

  Names names_;
  std::vector<Place> places_;
  Unit unit_ = Unit::person;
  Cube cube_;
  std::span<const std::uint32_t> rows_;
  std::shared_ptr<const void> keeper_;  // the tables or the mapping
};

}  // namespace targeting::engine
