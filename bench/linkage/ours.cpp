#include "bench/linkage/ours.hpp"

#include <sys/resource.h>

#include <algorithm>
#include <array>

#include "bench/peers/report.hpp"
#include "kit/base/breakage.hpp"
#include "kit/columns/file.hpp"
#include "kit/linkage/linkage.hpp"

namespace linkage_bench {
namespace {

namespace linkage = kit::linkage;
constexpr std::uint64_t searches = 20'000;

// Raw rows as an office would type them again.
class Asked final : public kit::columns::Sink {
 public:
  explicit Asked(std::uint64_t every) : every_(every) {}

  void take(const kit::columns::Rows& rows, kit::columns::RefusedRows&) override {
    for (std::size_t r = 0; r < rows.size(); ++r) {
      auto record = rows.line(r) - 2;
      if (record % every_ != 0) continue;
      auto& row = asked.emplace_back();
      row.record = static_cast<std::uint32_t>(record);
      for (std::size_t c = 0; c < row.cells.size(); ++c) row.cells[c] = rows.field(r, c);
    }
  }

  struct Row {
    std::uint32_t record;
    std::array<std::string, 7> cells;
  };
  std::vector<Row> asked;

 private:
  std::uint64_t every_;
};

}  // namespace

Outcome link_file(const std::string& path, const linkage::LinkOptions& options) {
  Outcome out;
  out.run.total = peers::seconds_of([&] {
    out.run.reading = peers::seconds_of([&] {
      auto list = linkage::read_people({path}, {}, options);
      if (!list) throw kit::Breakage(path + ": " + list.error().code);
      out.list = std::move(*list);
    });
    out.linked = linkage::link_people(out.list.records, out.list.names, options);
  });
  out.run.training = out.linked.seconds_training;
  out.run.comparing = out.linked.seconds_comparing;
  out.run.clustering = out.linked.seconds_clustering;
  return out;
}

Searches search_some(const std::string& path, linkage::PeopleList list, const linkage::Model& model,
                     unsigned threads) {
  Asked sink(std::max<std::uint64_t>(1, list.records.size() / searches));
  kit::columns::ScanOptions options;
  for (auto name : {"nid", "sex", "first", "last", "birth_raw", "village", "house"})
    options.columns.push_back({name});
  options.threads = 1;
  auto scanned =
      kit::columns::scan_csv(path, options, [&](unsigned) -> kit::columns::Sink& { return sink; });
  if (!scanned) throw kit::Breakage(path + ": " + scanned.error().code);
  Searches out;
  linkage::PeopleIndex index(model);
  out.building_seconds = peers::seconds_of(
      [&] { index.take(std::move(list.records), std::move(list.names), threads); });
  std::vector<double> times;
  for (const auto& row : sink.asked) {
    linkage::RawPerson person{row.cells[0], row.cells[1], row.cells[2], row.cells[3],
                              row.cells[4], row.cells[5], row.cells[6]};
    linkage::SearchOutcome found;
    times.push_back(1e6 * peers::seconds_of([&] { found = index.search(person); }));
    for (const auto& each : found.found) out.found_themselves += each.number == row.record;
  }
  std::sort(times.begin(), times.end());
  out.asked = times.size();
  if (times.empty()) return out;
  out.median_us = times[times.size() / 2];
  out.p99_us = times[times.size() * 99 / 100];
  return out;
}

double reading_alone_seconds(const std::string& path) {
  auto file = kit::columns::InputFile::open(path);
  if (!file) throw kit::Breakage("cannot read " + path);
  return peers::seconds_of([&] {
    std::vector<char> piece(4 << 20);
    std::uint64_t at = 0;
    while (auto got = file->read_at(at, piece.data(), piece.size())) at += got;
  });
}

std::uint64_t peak_mb() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<std::uint64_t>(usage.ru_maxrss) / 1024;
}

}  // namespace linkage_bench
