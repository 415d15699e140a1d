// A table of marks: which column is which criterion, and rows that cannot be read.
#include "centre/awards/rules.hpp"
#include "centre/words/sheet.hpp"
#include "kit/text/text.hpp"

namespace awards {
namespace {

using kit::Refused;

constexpr std::size_t marks_most = 5000;

struct Columns {
  std::optional<std::size_t> n;
  std::vector<std::optional<std::size_t>> criteria;
};

Columns columns_of(const kit::csv::Line& header, std::span<const Criterion> criteria) {
  Columns out{.criteria = std::vector<std::optional<std::size_t>>(criteria.size())};
  for (std::size_t i = 0; i < header.cells.size(); ++i) {
    auto cell = words::cell_of(header, i);
    if (cell == "n" || cell == "ที่" || cell == "เลขที่") out.n = i;
    for (std::size_t k = 0; k < criteria.size(); ++k)
      if (cell == criteria[k].name_th || (!cell.empty() && cell == criteria[k].name_en)) out.criteria[k] = i;
  }
  return out;
}

std::optional<std::int64_t> number_in(const kit::csv::Line& line, std::size_t column) {
  return kit::text::parse_int(kit::text::trim(words::cell_of(line, column)));
}

// The faulty column and its code, or the row.
kit::Result<MarksRow> row_of(const kit::csv::Line& line, const Columns& columns, std::span<const Criterion> criteria) {
  MarksRow row{.line = static_cast<std::int64_t>(line.number)};
  auto n = number_in(line, *columns.n);
  if (!n) return kit::refuse_field("n", "awards.nomination_unknown");
  row.n = *n;
  for (std::size_t k = 0; k < criteria.size(); ++k) {
    auto points = number_in(line, *columns.criteria[k]);
    if (!points) return kit::refuse_field(criteria[k].name_th, "awards.points_missing");
    if (*points < 0 || *points > criteria[k].points_max) return kit::refuse_field(criteria[k].name_th, "awards.points_out_of_range");
    row.points.push_back(*points);
  }
  return row;
}

}  // namespace

kit::Result<std::vector<MarksRow>> read_marks(std::string_view bytes, std::span<const Criterion> criteria, SheetReport& report) {
  Columns columns;
  std::vector<MarksRow> out;
  auto header = [&](const kit::csv::Line& line) -> kit::Result<void> {
    columns = columns_of(line, criteria);
    if (!columns.n || std::ranges::any_of(columns.criteria, [](const auto& c) { return !c; }))
      return kit::refuse(Refused::invalid, "awards.marks_columns_missing");
    return {};
  };
  TRY(words::read_sheet(bytes, {.bytes_max = 4u << 20, .rows_max = marks_most + 1, .columns_max = 60}, header, [&](const kit::csv::Line& line) {
    ++report.rows;
    auto row = row_of(line, columns, criteria);
    if (row) out.push_back(*std::move(row));
    else report.refused.push_back({static_cast<std::int64_t>(line.number), row.error().faults.front().path, row.error().faults.front().code});
  }));
  return out;
}

}  // namespace awards
