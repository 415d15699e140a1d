// Every row is read as the run would read it; areas are asked for, people and houses are not.
#include "centre/targeting/imports/preview.hpp"

#include <unordered_set>

namespace targeting {
namespace {

using kit::csv::Line;

class Looking {
 public:
  Looking(frame::Look& look, const Doors& doors, const Policy& policy, const sheet::Rows& rows, Preview& out)
      : look_(look), rows_(rows), out_(out), intake_(doors, policy, "", rows.layout().source) {}

  void see(const Line& line) {
    ++out_.rows_total;
    if (out_.rows_read >= preview_rows_max) return;
    ++out_.rows_read;
    std::string all;
    for (const auto& cell : line.cells) all += cell + '\x1f';
    if (!seen_.insert(std::hash<std::string>{}(all)).second) {
      ++out_.rows_repeated;
      return;
    }
    auto row = rows_.read(line);
    if (row.faults.empty())
      if (auto fault = intake_.area_fault(look_, row)) row.faults.push_back(*fault);
    count(row);
    if (out_.samples.size() < samples_max) out_.samples.push_back(sample(line, row));
  }

 private:
  void count(const sheet::Row& row) {
    out_.rows_faulty += !row.faults.empty();
    out_.ids_repaired += row.id_repaired;
    std::set<std::string> codes;
    for (const auto& f : row.faults) codes.insert(f.code);
    for (const auto& code : codes) {
      auto known = std::ranges::find(out_.faults, code, &FaultCountView::code);
      if (known == out_.faults.end()) out_.faults.push_back({code, 1});
      else ++known->rows;
    }
  }

  SampleRow sample(const Line& line, const sheet::Row& row) const {
    SampleRow s{.line = static_cast<std::int64_t>(line.number)};
    const auto& columns = rows_.layout().columns;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      bool number = columns[i].meaning == "id_value" || columns[i].meaning == "head_id";
      auto cell = i < line.cells.size() ? line.cells[i] : "";
      s.cells.push_back(number && cell.size() > 3 ? std::string(cell.size() - 3, 'x') + cell.substr(cell.size() - 3) : cell);
    }
    s.name = words::full_name(row.person.title, row.person.first_name, row.person.last_name);
    s.place = row.house.house_no + " " + row.house.area_code;
    s.marks = text_of(row.of_person);
    if (!row.of_household.empty()) s.marks += (s.marks.empty() ? "" : " ") + text_of(row.of_household);
    for (const auto& f : row.faults) s.faults.push_back(f.code);
    return s;
  }

  frame::Look& look_;
  const sheet::Rows& rows_;
  Preview& out_;
  Intake intake_;
  std::unordered_set<std::uint64_t> seen_;
};

kit::Result<void> check(frame::Look& look, const Doors& doors, const sheet::Layout& layout) {
  if (!layout.surveyed) return kit::refuse_field("/surveyed", "targeting.survey_year_missing");
  if (layout.surveyed->date > look.today()) return kit::refuse_field("/surveyed", "targeting.row_survey_in_future");
  if (!layout.area_code.empty() && !doors.network.find_area(look, layout.area_code))
    return kit::refuse_field("/area_code", "targeting.area_unknown");
  return {};
}

}  // namespace

kit::Result<sheet::Layout> find_layout(std::string_view bytes, const Policy& policy) {
  auto reader = TRY(kit::csv::open(bytes));
  std::vector<Line> first;
  Line line;
  while (first.size() < heading_lines_max) {
    bool more = TRY(reader->next(line));
    if (!more) break;
    first.push_back(line);
  }
  std::vector<Indicator> indicators;
  for (const auto& d : policy.definitions)
    if (d.complete) indicators = d.indicators;
  return sheet::recognise(first, indicators);
}

kit::Result<Preview> preview(frame::Look& look, const Doors& doors, const Policy& policy, std::string_view bytes,
                             const sheet::Layout& layout) {
  TRY(check(look, doors, layout));
  auto meanings = TRY(sheet::meanings_of(layout));
  const Definition* definition = sheet::definition_of(policy.definitions, layout.surveyed->date);
  if (!definition) return kit::refuse_field("/surveyed", "targeting.definition_missing");
  Preview out{.layout = layout,
              .rows_are = sheet::rows_are(meanings),
              .definition = definition->version,
              .definition_complete = definition->complete,
              .definition_note_th = definition->note_th,
              .definition_note_en = definition->note_en};
  for (const auto& column : layout.columns)
    if (column.meaning == "unknown" && !column.heading.empty()) out.headings_unknown.push_back(column.heading);
  sheet::Rows rows(layout, std::move(meanings), policy.definitions, look.today());
  Looking looking(look, doors, policy, rows, out);
  auto reader = TRY(kit::csv::open(bytes));
  Line line;
  for (;;) {
    bool more = TRY(reader->next(line));
    if (!more) break;
    if (static_cast<std::int64_t>(line.number) > layout.heading_line && !rows.is_heading(line)) looking.see(line);
  }
  std::ranges::sort(out.faults, std::greater(), &FaultCountView::rows);
  return out;
}

}  // namespace targeting
