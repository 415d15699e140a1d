// chaeson import areas: richer lists of areas than the program carries (coordinates, villages, other spellings).
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands/commands.hpp"
#include "app/texts.hpp"
#include "app/workplace.hpp"

namespace app::commands {
namespace {

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) throw kit::Breakage("cannot read " + path);
  return std::move(out).str();
}

int import_areas(const Settings& settings, const std::string& path) {
  auto bytes = bytes_of(path);
  Workplace workplace(settings, true);
  network::AreaImportReport report;
  auto done = workplace.act("import areas", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    report = TRY(workplace.house().network().import_areas(act, bytes));
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
  auto* areas = import->add_subcommand("areas", "Areas from a CSV or XLSX table: code, name_th, name_en, postcode, lat, lon");
  auto path = std::make_shared<std::string>();
  areas->add_option("file", *path, "The table")->required()->check(CLI::ExistingFile);
  areas->callback([&program, path] { program.chosen = [&program, path] { return import_areas(program.settings, *path); }; });
}

}  // namespace app::commands
