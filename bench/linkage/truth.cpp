#include "bench/linkage/truth.hpp"

#include "kit/base/breakage.hpp"
#include "kit/columns/scan.hpp"
#include "kit/linkage/name.hpp"

namespace linkage_bench {
namespace {

class Column final : public kit::columns::Sink {
 public:
  void take(const kit::columns::Rows& rows, kit::columns::RefusedRows&) override {
    for (std::size_t r = 0; r < rows.size(); ++r)
      values.push_back({rows.line(r), kit::linkage::hash_bytes(rows.field(r, 0))});
  }
  std::vector<std::pair<std::uint64_t, std::uint64_t>> values;
};

}  // namespace

std::vector<std::uint64_t> read_truth(const std::string& path, const std::string& column) {
  Column sink;
  kit::columns::ScanOptions options;
  options.columns = {{column}};
  options.threads = 1;
  auto outcome =
      kit::columns::scan_csv(path, options, [&](unsigned) -> kit::columns::Sink& { return sink; });
  if (!outcome) throw kit::Breakage(path + ": " + outcome.error().code);
  std::vector<std::uint64_t> truth;
  truth.reserve(sink.values.size());
  for (auto [line, value] : sink.values) truth.push_back(value);
  return truth;
}

}  // namespace linkage_bench
