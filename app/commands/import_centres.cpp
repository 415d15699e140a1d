// chaeson import centres: the centres of a province from one table, on the same path as from the page.
#include <iostream>

#include "app/commands/acting_for.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/whole_file.hpp"
#include "app/texts.hpp"

namespace app::commands {
namespace {

constexpr std::size_t sheet_bytes_max = 8u << 20;

int import_centres(const Settings& settings, const std::string& path, const std::string& organisation) {
  auto bytes = whole_file(path, sheet_bytes_max);
  if (!bytes) return print_refusal(bytes.error());
  Workplace workplace(settings, true);
  auto actor = acting_for(workplace, organisation);
  if (!actor) return print_refusal(actor.error());
  network::CentreImportReport report;
  auto done = workplace.act_as(*actor, kit::make_uuid_v4(), "import centres", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    report = TRY(workplace.house().network().import_centres(act, *bytes));
    return frame::Reply{};
  });
  if (!done) return print_refusal(done.error());
  for (const auto& row : report.refused)
    std::cout << "row " << row.line << ", " << row.column << ": " << text(row.code, Language::en, {}) << "\n";
  std::cout << report.rows << " rows: " << report.added << " added, " << report.changed << " changed, " << report.same << " as they were, "
            << report.refused.size() << " refused\n";
  return report.refused.empty() ? 0 : 1;
}

}  // namespace

void add_import_centres(Program& program) {
  auto* centres = program.line.get_subcommand("import")->add_subcommand(
      "centres", "Centres from a CSV or XLSX table: area_code, name_th, host_kind, host_name, phones, service_area (codes with ;)");
  auto path = std::make_shared<std::string>(), organisation = std::make_shared<std::string>();
  centres->add_option("file", *path, "The table")->required()->check(CLI::ExistingFile);
  centres->add_option("--organisation", *organisation, "org_id of the office in whose reach they are")->required();
  centres->callback([&program, path, organisation] {
    program.chosen = [&program, path, organisation] { return import_centres(program.settings, *path, *organisation); };
  });
}

}  // namespace app::commands
