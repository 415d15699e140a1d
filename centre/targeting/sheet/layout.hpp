// How one sheet is to be read: where its heading stands and what each column means. Kept with the import; people may
// change it before the start.
#pragma once

#include "centre/targeting/sheet/columns.hpp"
#include "kit/csv/csv.hpp"

namespace targeting::sheet {

struct MappedColumn {
  std::string heading;
  std::string meaning;  // text_of(Meaning)
  bool operator==(const MappedColumn&) const = default;
};
inline const kit::Shape& describe(const MappedColumn*) {
  static const kit::Shape shape = kit::shape<MappedColumn>(
      "MappedColumn", kit::field<&MappedColumn::heading>("heading", kit::max(2000)),
      kit::field<&MappedColumn::meaning>("meaning", kit::required, kit::max(40)));
  return shape;
}

// What "1" says in a column of marks.
enum class OneMeans : std::uint8_t { fails, passes };
constexpr auto choices(const OneMeans*) {
  return kit::Choices{"fails", "passes"};
}

struct Layout {
  std::int64_t heading_line = 0;  // the last line of the heading
  std::vector<MappedColumn> columns;
  Source source = Source::tpmap;
  std::string area_code;                             // for rows that name none
  std::optional<words::PartialDate> surveyed;        // for rows that name no date
  OneMeans one_in_dimensions = OneMeans::fails;      // TPMAP: 1 is poor
  OneMeans one_in_indicators = OneMeans::passes;     // survey form: 1 is passed
  bool operator==(const Layout&) const = default;
};
inline const kit::Shape& describe(const Layout*) {
  using L = Layout;
  static const kit::Shape shape = kit::shape<L>(
      "Layout", kit::field<&L::heading_line>("heading_line", kit::min(1), kit::max(100)),
      kit::field<&L::columns>("columns", kit::required, kit::max(300)), kit::field<&L::source>("source"),
      kit::field<&L::area_code>("area_code", kit::max(8)), kit::field<&L::surveyed>("surveyed"),
      kit::field<&L::one_in_dimensions>("one_in_dimensions"),
      kit::field<&L::one_in_indicators>("one_in_indicators"));
  return shape;
}

// One row a person, or one row a household.
enum class RowsAre : std::uint8_t { people, households };
constexpr auto choices(const RowsAre*) {
  return kit::Choices{"people", "households"};
}
RowsAre rows_are(const std::vector<Meaning>& meanings);

// Finds the heading among the first lines, also when it takes two lines with merged cells. Refuses
// targeting.sheet_without_heading.
kit::Result<Layout> recognise(const std::vector<kit::csv::Line>& first_lines, const std::vector<Indicator>& indicators);

// The meanings of a layout in order of columns. Refuses targeting.meaning_unknown, targeting.meaning_twice,
// targeting.nothing_mapped (neither a house nor a person can be told from these columns).
kit::Result<std::vector<Meaning>> meanings_of(const Layout& layout);

}  // namespace targeting::sheet
