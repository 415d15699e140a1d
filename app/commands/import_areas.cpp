// chaeson import areas: richer lists of areas than the program carries (coordinates, villages, other spellings).
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/commands/whole_file.hpp"
#include "app/texts.hpp"
#include "app/workplace.hpp"

namespace app::commands {
namespace {

constexpr std::size_t boundaries_bytes_max = 1u << 30;

int import_boundaries(Workplace& workplace, std::string_view bytes) {
  network::BoundaryImportReport report;
  auto done = workplace.act("import boundaries", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    report = TRY(workplace.house().network().import_boundaries(act, bytes));
    return frame::Reply{};
  });
  if (!done) return print_refusal(done.error());
  for (const auto& one : report.refused)
    std::cout << "feature " << one.feature << (one.area.empty() ? "" : ", " + one.area) << ": " << text(one.code, Language::en, {}) << "\n";
  std::cout << report.features << " outlines: " << report.added << " added, " << report.changed << " changed, " << report.same
            << " as they were, " << report.refused_count << " refused; " << report.points_before << " points, "
            << report.points_after << " kept\n";
  return report.refused_count == 0 ? 0 : 1;
}

int import_areas(const Settings& settings, const std::string& path) {
  auto bytes = whole_file(path, boundaries_bytes_max);
  if (!bytes) return print_refusal(bytes.error());
  Workplace workplace(settings, true);
  if (network::looks_like_boundaries(*bytes)) return import_boundaries(workplace, *bytes);
  network::AreaImportReport report;
  auto done = workplace.act("import areas", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    report = TRY(workplace.house().network().import_areas(act, *bytes));
    return frame::Reply{};
  });
  if (!done) return print_refusal(done.error());
  for (const auto& row : report.refused)
    std::cout << "row " << row.line << ", " << row.column << ": " << text(row.code, Language::en, {}) << "\n";
  std::cout << report.rows << " rows: " << report.added << " added, " << report.changed << " changed, " << report.same
            << " as they were, " << report.refused_count << " refused\n";
  return report.refused_count == 0 ? 0 : 1;
}

}  // namespace

void add_import(Program& program) {
  auto* import = program.line.add_subcommand("import", "Bring in lists");
  import->require_subcommand(1);
  auto* areas = import->add_subcommand("areas", "Areas from a CSV or XLSX table: code, name_th, name_en, postcode, lat, lon; or their outlines "
                                                  "from GeoJSON or TopoJSON (.gz too), features with the area's code");
  auto path = std::make_shared<std::string>();
  areas->add_option("file", *path, "The table or the outlines")->required()->check(CLI::ExistingFile);
  areas->callback([&program, path] { program.chosen = [&program, path] { return import_areas(program.settings, *path); }; });
}

}  // namespace app::commands
