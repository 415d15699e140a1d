// Words for faults in a sheet.
#include "centre/targeting/imports/corrected.hpp"

namespace targeting {
namespace {

struct Fix {
  std::string_view code;  // "*" stands for the rest
  std::string_view words;
};
constexpr Fix fixes[] = {
    {"words.citizen_id*", "targeting.fix_id"},
    {"registry.id_wrong", "targeting.fix_id"},
    {"registry.id_*", "targeting.fix_id_taken"},
    {"targeting.row_id_of_another", "targeting.fix_id_taken"},
    {"targeting.row_name_missing", "targeting.fix_name"},
    {"registry.name_or_description", "targeting.fix_name"},
    {"targeting.row_birth*", "targeting.fix_date"},
    {"registry.birth*", "targeting.fix_date"},
    {"kit.date*", "targeting.fix_date"},
    {"targeting.row_survey*", "targeting.fix_date"},
    {"targeting.row_without_definition", "targeting.fix_date"},
    {"targeting.row_income_wrong", "targeting.fix_number"},
    {"targeting.row_number_wrong", "targeting.fix_number"},
    {"targeting.row_house*", "targeting.fix_house"},
    {"targeting.row_area_outside", "targeting.fix_area_outside"},
    {"targeting.row_area*", "targeting.fix_village"},
    {"targeting.row_village*", "targeting.fix_village"},
    {"targeting.row_mark_unknown", "targeting.fix_mark"},
    {"targeting.row_card_unknown", "targeting.fix_mark"},
    {"targeting.row_contradicts", "targeting.fix_contradiction"},
    {"targeting.row_too_long", "targeting.fix_cells"},
};

std::string fix_of(std::string_view code, std::string_view language, const TextOf& texts) {
  for (const auto& fix : fixes) {
    bool many = fix.code.ends_with('*');
    if (many ? code.starts_with(fix.code.substr(0, fix.code.size() - 1)) : code == fix.code)
      return texts(fix.words, language, {});
  }
  return texts("targeting.fix_cell", language, {});
}

kit::Values values_of(const sheet::RowFault& fault) {
  kit::Values out;
  for (const auto& v : fault.values) out.emplace_back(v.name, v.value);
  return out;
}

}  // namespace

CorrectedSheet corrected_sheet(const sheet::Layout& layout, const std::vector<RefusedRow>& refused,
                               std::string_view language, const TextOf& texts) {
  CorrectedSheet sheet;
  std::vector<std::string> heading;
  std::vector<std::size_t> kept;  // without the words of an earlier correction
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const auto& name = layout.columns[i].heading;
    bool of_ours = false;
    for (std::string_view lang : {"th", "en"})
      for (std::string_view code : {"targeting.column_problem", "targeting.column_fix"})
        of_ours = of_ours || name == texts(code, lang, {});
    if (of_ours) continue;
    kept.push_back(i);
    heading.push_back(name);
  }
  heading.push_back(texts("targeting.column_problem", language, {}));
  heading.push_back(texts("targeting.column_fix", language, {}));
  sheet.rows.push_back(std::move(heading));
  for (const auto& row : refused) {
    std::vector<std::string> cells;
    for (std::size_t i : kept) cells.push_back(i < row.cells.size() ? row.cells[i] : "");
    std::string problems, ways;
    for (const auto& f : row.faults) {
      problems += (problems.empty() ? "" : " | ") + (f.column.empty() ? "" : f.column + ": ") + texts(f.code, language, values_of(f));
      auto way = fix_of(f.code, language, texts);
      if (ways.find(way) == ways.npos) ways += (ways.empty() ? "" : " | ") + way;
    }
    cells.push_back(std::move(problems));
    cells.push_back(std::move(ways));
    sheet.rows.push_back(std::move(cells));
  }
  return sheet;
}

}  // namespace targeting
