// Times the import of a large list on one database: bench_import sqlite|postgres PEOPLE HOUSEHOLDS FAULTY
#include <sys/resource.h>

#include <chrono>
#include <filesystem>
#include <iostream>

#include "app/workplace.hpp"
#include "kit/csv/csv.hpp"
#include "kit/testing/database.hpp"
#include "kit/text/text.hpp"
#include "tests/import/make_sheet.hpp"

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point began) { return std::chrono::duration<double>(Clock::now() - began).count(); }

std::string village_table() {
  std::string csv = "code,name_th,name_en\n52,ลำปาง,Lampang\n5213,เมืองปาน,Mueang Pan\n521304,แจ้ซ้อน,Chae Son\n521305,ทุ่งกว๋าว,Thung Kwao\n"
                    "52130501,บ้านทุ่ง,Ban Thung\n";
  for (int v = 1; v <= 10; ++v)
    csv += "521304" + std::string(v < 10 ? "0" : "") + std::to_string(v) + ",บ้านที่ " + std::to_string(v) + ",Village\n";
  return csv;
}

void must(bool fine, std::string_view what) {
  if (!fine) throw kit::Breakage(std::string(what));
}

frame::Actor officer() {
  auto actor = app::system_actor("bench");
  actor.org_id = "chaeson";
  actor.area_code = "521304";
  actor.scope = frame::SystemScope::organisation("bench", "chaeson", {"521304"});
  return actor;
}

void report(std::string_view what, double seconds, const targeting::ImportCounts& c) {
  rusage use{};
  getrusage(RUSAGE_SELF, &use);
  std::cout << "  " << what << ": " << seconds << " s, " << static_cast<std::int64_t>(static_cast<double>(c.rows) / seconds)
            << " rows/s; " << c.people_new << " people and " << c.households_new << " households new, " << c.rows_refused
            << " refused in " << c.faults.size() << " kinds, " << c.rows_repeated << " repeated, " << c.rows_unchanged
            << " unchanged; peak " << use.ru_maxrss / 1024 << " MB\n";
}

// What reading the cells alone takes, beside all that is done with them.
void read_alone(const std::string& bytes) {
  auto began = Clock::now();
  auto reader = kit::csv::open(bytes);
  must(reader.has_value(), "the sheet does not open");
  kit::csv::Line line;
  std::size_t cells = 0;
  for (auto more = (*reader)->next(line); more && *more; more = (*reader)->next(line)) cells += line.cells.size();
  std::cout << "  reading its " << cells << " cells alone: " << seconds_since(began) << " s\n";
}

targeting::ImportCounts import(app::Workplace& workplace, std::string_view what, const std::string& bytes) {
  auto began = Clock::now();
  auto counts = workplace.house().targeting().import_people(
      workplace.performer(), officer(), {.file_name = "list.csv", .bytes = bytes, .survey_year_be = 2564}, [](auto, auto) {});
  must(counts.has_value(), counts ? "" : counts.error().code);
  report(what, seconds_since(began), *counts);
  return *counts;
}

void measure(const std::string& engine, const sheet_maker::Wanted& wanted) {
  kit::testing::FreshDatabase database(engine);
  auto folder = std::filesystem::temp_directory_path() / ("chaeson-bench-" + kit::make_uuid_v4());
  std::filesystem::create_directory(folder);
  app::Settings settings{.database = database.url(), .key_file = (folder / "key").string()};
  {
    app::Workplace workplace(settings, true);
    must(workplace.act("bench", [&](frame::Act& act) -> kit::Result<frame::Reply> {
      TRY(workplace.house().staff().add_organisation(act, {"chaeson", staff::OrgKind::centre, "ศูนย์", "Centre", "521304"}));
      TRY(workplace.house().network().import_areas(act, village_table()));
      return frame::Reply{};
    }).has_value(), "the bench could not be set");
    auto sheet = sheet_maker::make_sheet(wanted);
    auto bytes = sheet.csv();
    std::cout << engine << ": " << wanted.people << " people in " << wanted.households << " households, " << bytes.size() / 1'000'000.0 << " MB\n";
    read_alone(bytes);
    auto first = import(workplace, "first", bytes);
    must(first.rows_refused == static_cast<std::int64_t>(sheet.faulty.size()), "not every faulty row was refused");
    for (const auto& f : sheet.faulty) sheet.rows[f.line - 1][f.column] = f.right;
    auto corrected = import(workplace, "corrected", sheet.csv());
    must(corrected.rows_refused == 0 && corrected.people_new == first.rows_refused, "the corrected rows did not go in");
    auto again = import(workplace, "again", bytes);
    must(again.people_new == 0 && again.surveys_new == 0, "a second run changed something");
  }
  std::filesystem::remove_all(folder);
}

}  // namespace

int main(int argc, char** argv) {
  auto number = [&](int i, int usual) { return argc > i ? static_cast<int>(kit::text::parse_int(argv[i]).value_or(usual)) : usual; };
  measure(argc > 1 ? argv[1] : "sqlite",
          {.seed = 2565, .people = number(2, 50'000), .households = number(3, 16'000), .faulty_rows = number(4, 500)});
}
