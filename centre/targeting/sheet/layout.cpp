// Recognising the heading of a sheet.
#include "centre/targeting/sheet/layout.hpp"

#include <set>

#include "kit/text/text.hpp"

namespace targeting::sheet {
namespace {

using Cells = std::vector<std::string>;

struct Candidate {
  std::size_t line = 0;
  std::vector<MappedColumn> columns;
  int known = 0;
};

// A group's heading stands over the columns to its right until the next one.
Cells spread(Cells group, const Cells& below) {
  for (std::size_t i = 1; i < group.size(); ++i)
    if (kit::text::trim(group[i]).empty() && i < below.size() && !kit::text::trim(below[i]).empty()) group[i] = group[i - 1];
  return group;
}

std::string at(const Cells& cells, std::size_t i) { return i < cells.size() ? kit::text::normalise_thai(cells[i]) : ""; }

// The heading is kept with its group, so that it is known again when it is printed in the middle of the table.
MappedColumn read_column(const std::string& group, const std::string& own, const Titles& titles) {
  bool two = !group.empty() && !own.empty() && group != own;
  auto whole = two ? group + " " + own : own.empty() ? group : own;
  for (const auto& heading : {whole, own, group}) {
    auto meaning = meaning_of(heading, titles);
    if (meaning.column != Column::unknown) return {whole, text_of(meaning)};
  }
  return {whole, text_of(Meaning{})};
}

Candidate read_heading(const Cells& group, const kit::csv::Line& line, const Titles& titles) {
  Candidate out{.line = line.number};
  std::set<std::string> taken;
  auto above = spread(group, line.cells);
  for (std::size_t i = 0; i < std::max(above.size(), line.cells.size()); ++i) {
    auto column = read_column(at(above, i), at(line.cells, i), titles);
    bool free_text = column.meaning == "unknown" || column.meaning == "ignored";
    // The second column of one meaning is left for a person to decide.
    if (!free_text && !taken.insert(column.meaning).second) column.meaning = "unknown";
    out.known += column.meaning != "unknown";
    out.columns.push_back(std::move(column));
  }
  return out;
}

bool measured(const std::vector<Meaning>& meanings, Column column) {
  return std::ranges::any_of(meanings, [&](const Meaning& m) { return m.column == column; });
}

}  // namespace

RowsAre rows_are(const std::vector<Meaning>& meanings) {
  for (Column person : {Column::id_value, Column::name, Column::first_name})
    if (measured(meanings, person)) return RowsAre::people;
  return RowsAre::households;
}

kit::Result<Layout> recognise(const std::vector<kit::csv::Line>& first_lines, const std::vector<Indicator>& indicators) {
  Candidate best;
  auto titles = titles_of(indicators);
  for (std::size_t i = 0; i < first_lines.size(); ++i) {
    auto single = read_heading({}, first_lines[i], titles);
    if (single.known > best.known) best = std::move(single);
    if (i == 0 || first_lines[i - 1].number + 1 != first_lines[i].number) continue;
    auto pair = read_heading(first_lines[i - 1].cells, first_lines[i], titles);
    if (pair.known > best.known) best = std::move(pair);
  }
  constexpr int known_min = 3;
  if (best.known < known_min) return kit::refuse(kit::Refused::invalid, "targeting.sheet_without_heading");
  Layout layout{.heading_line = static_cast<std::int64_t>(best.line), .columns = std::move(best.columns)};
  bool dimensions = std::ranges::any_of(layout.columns, [](auto& c) { return c.meaning.starts_with("dimension:") || c.meaning == "failed_dimensions"; });
  bool indicators_there = std::ranges::any_of(layout.columns, [](auto& c) { return c.meaning.starts_with("indicator:"); });
  layout.source = indicators_there && !dimensions ? Source::bmn : Source::tpmap;
  return layout;
}

kit::Result<std::vector<Meaning>> meanings_of(const Layout& layout) {
  std::vector<Meaning> out;
  std::set<std::string> taken;
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    auto path = "/columns/" + std::to_string(i) + "/meaning";
    auto meaning = meaning_of_text(layout.columns[i].meaning);
    if (!meaning) return kit::refuse_field(path, "targeting.meaning_unknown");
    bool several = meaning->column == Column::unknown || meaning->column == Column::ignored;
    if (!several && !taken.insert(layout.columns[i].meaning).second)
      return kit::refuse_field(path, "targeting.meaning_twice");
    out.push_back(*meaning);
  }
  bool house = measured(out, Column::house_code) || measured(out, Column::house_no);
  if (!house && rows_are(out) == RowsAre::households) return kit::refuse(kit::Refused::invalid, "targeting.nothing_mapped");
  return out;
}

}  // namespace targeting::sheet
