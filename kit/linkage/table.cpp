#include "kit/linkage/table.hpp"

#include <algorithm>

#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"

namespace kit::linkage {
namespace {

// Tables with settings of their own are read by one thread: rows then come in their order.
class TableSink final : public columns::Sink {
 public:
  TableSink(Table& table, const LinkSettings& settings, std::string file, bool several)
      : table_(table),
        has_list_(!settings.list_column.empty()),
        file_(std::move(file)),
        several_(several) {}

  void take(const columns::Rows& rows, columns::RefusedRows& refused) override {
    std::string ids;
    std::vector<std::uint32_t> ends;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      auto row_id = rows.field(r, 0);
      if (row_id.empty()) {
        refused.add(rows.line(r), "kit.linkage_id_missing");
        continue;
      }
      ids += row_id;
      ends.push_back(static_cast<std::uint32_t>(ids.size()));
      table_.list_of.push_back(list_of(has_list_ ? rows.field(r, 1) : std::string_view()));
      std::size_t first = has_list_ ? 2 : 1;
      for (std::size_t c = 0; c < table_.columns.size(); ++c)
        table_.columns[c].cells.push_back(value_of(table_.columns[c], rows.field(r, first + c)));
    }
    table_.ids.add_run(std::move(ids), std::move(ends));
  }

 private:
  static std::uint32_t value_of(TableColumn& column, std::string_view cell) {
    if (cell.empty()) return 0;
    return column.values.intern(text::search_form(cell));
  }

  std::uint16_t list_of(std::string_view name) {
    std::string full = several_ ? file_ + ":" + std::string(name) : std::string(name);
    auto found = std::find(table_.lists.begin(), table_.lists.end(), full);
    auto number = static_cast<std::size_t>(found - table_.lists.begin());
    if (found == table_.lists.end() && number < lists_max) table_.lists.push_back(std::move(full));
    return static_cast<std::uint16_t>(number);
  }

  Table& table_;
  bool has_list_;
  std::string file_;
  bool several_;
};

}  // namespace

const TableColumn& Table::column(std::string_view name) const {
  for (const auto& c : columns)
    if (c.name == name) return c;
  throw Bug("no column " + std::string(name));
}

Result<Table> read_table(const std::vector<std::string>& paths, const LinkSettings& settings,
                         const LinkOptions& options) {
  Table table;
  columns::ScanOptions scan;
  scan.threads = 1;
  for (const auto& name : columns_of(settings)) scan.columns.push_back({name, columns::Text::yes});
  for (std::size_t c = settings.list_column.empty() ? 1 : 2; c < scan.columns.size(); ++c)
    table.columns.push_back({scan.columns[c].name, {}, {}});
  if (options.progress)
    scan.progress = [&](std::uint64_t done, std::uint64_t all) {
      options.progress("reading", all == 0 ? 1 : double(done) / double(all));
    };
  for (const auto& path : paths) {
    TableSink sink(table, settings, path, paths.size() > 1);
    auto outcome =
        TRY(columns::scan_csv(path, scan, [&](unsigned) -> columns::Sink& { return sink; }));
    table.files.push_back({path, std::move(outcome)});
    if (table.records() > records_max)
      return refuse(Refused::too_large, "kit.linkage_too_many_records",
                    {{"max", std::to_string(records_max)}});
    if (table.lists.size() >= lists_max)
      return refuse(Refused::too_large, "kit.linkage_too_many_lists",
                    {{"max", std::to_string(lists_max)}});
  }
  for (auto& column : table.columns) column.values.settle_rarities();
  return table;
}

}  // namespace kit::linkage
