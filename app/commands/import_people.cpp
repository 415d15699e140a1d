// chaeson import people: a TPMAP or basic-needs list from the command line, on the same path as from the page.
#include <unistd.h>

#include <chrono>
#include <iostream>

#include "app/commands/acting_for.hpp"
#include "app/commands/commands.hpp"
#include "app/commands/whole_file.hpp"
#include "app/texts.hpp"

namespace app::commands {
namespace {

struct ImportOptions {
  std::string path;
  std::string organisation;
  std::string area;
  int year = 0;
  bool dry_run = false;
};

constexpr std::size_t people_bytes_max = 200u << 20;  // what a table may have (kit/csv)

// A bar on a terminal, one line for every tenth elsewhere.
class ImportProgress {
 public:
  void show(std::int64_t done, std::int64_t total) {
    if (total <= 0) return;
    auto tenths = done * 10 / total;
    if (!terminal_) {
      if (tenths != told_) std::cout << tenths * 10 << " %: " << line(done, total) << std::endl;
      told_ = tenths;
      return;
    }
    constexpr std::int64_t width = 30;
    auto filled = static_cast<std::size_t>(done * width / total);
    std::cout << "\r[" << std::string(filled, '#') << std::string(width - filled, ' ') << "] " << line(done, total) << "\x1b[K"
              << (done == total ? "\n" : "") << std::flush;
  }

 private:
  std::string line(std::int64_t done, std::int64_t total) const {
    auto seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
    auto rate = seconds > 0 ? static_cast<std::int64_t>(static_cast<double>(done) / seconds) : 0;
    return std::to_string(done) + " of " + std::to_string(total) + " rows, " + std::to_string(rate) + " rows/s";
  }
  bool terminal_ = ::isatty(STDOUT_FILENO) == 1;
  std::int64_t told_ = 0;
  std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
};

void print(const targeting::ImportCounts& counts, bool dry_run) {
  std::cout << counts.rows << " rows";
  if (dry_run) std::cout << " (nothing was taken in)";
  if (counts.rows_before > 0) std::cout << " (the first " << counts.rows_before << " by an earlier run that was cut off)";
  std::cout << ": " << counts.people_new << " people new, " << counts.people_matched << " known, " << counts.households_new
            << " households new, " << counts.surveys_new << " surveys new, " << counts.rows_unchanged << " rows unchanged, "
            << counts.rows_repeated << " repeated, " << counts.rows_refused << " refused\n";
  for (const auto& fault : counts.faults) std::cout << "  " << fault.rows << " × " << text(fault.code, Language::en, {}) << "\n";
  if (counts.people_alike > 0)
    std::cout << counts.people_alike << " people look alike with ten others or more (" << counts.alike_name
              << " is one of them); only the likeliest pairs wait for review.\n";
  if (counts.rows_refused > 0 && !dry_run)
    std::cout << "The refused rows can be downloaded for correction from the page of the import " << counts.import_id << ".\n";
}

int import_people(const Settings& settings, const ImportOptions& asked) {
  auto bytes = whole_file(asked.path, people_bytes_max);
  if (!bytes) return print_refusal(bytes.error());
  Workplace workplace(settings, true);
  auto actor = acting_for(workplace, asked.organisation);
  if (!actor) return print_refusal(actor.error());
  ImportProgress progress;
  targeting::SheetToImport sheet{.file_name = asked.path.substr(asked.path.rfind('/') + 1),
                                 .bytes = *bytes,
                                 .area_code = asked.area,
                                 .survey_year_be = asked.year > 0 ? std::optional(asked.year) : std::nullopt,
                                 .dry_run = asked.dry_run};
  auto counts = workplace.house().targeting().import_people(workplace.performer(), *actor, sheet,
                                                            [&](auto done, auto total) { progress.show(done, total); });
  if (!counts) return print_refusal(counts.error());
  print(*counts, asked.dry_run);
  return counts->rows_refused == 0 ? 0 : 1;
}

}  // namespace

void add_import_people(Program& program) {
  auto* import = program.line.get_subcommand("import");
  auto* people = import->add_subcommand("people", "People and households from a TPMAP or basic-needs list (CSV or XLSX)");
  auto asked = std::make_shared<ImportOptions>();
  people->add_option("file", asked->path, "The list")->required()->check(CLI::ExistingFile);
  people->add_option("--organisation", asked->organisation, "org_id of the centre that brings it in")->required();
  people->add_option("--surveyed", asked->year, "Year of the survey (Buddhist era), for rows that name none");
  people->add_option("--area", asked->area, "Area code, for rows that name none");
  people->add_flag("--dry-run", asked->dry_run, "Read and count, take nothing in");
  people->callback([&program, asked] { program.chosen = [&program, asked] { return import_people(program.settings, *asked); }; });
}

}  // namespace app::commands
