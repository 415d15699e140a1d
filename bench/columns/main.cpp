// Reads one large CSV file in several ways, and loads a register into the databases:
// bench_columns [--rows N] [--register-rows N] [--rounds N]
#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

#include "bench/columns/limits.hpp"
#include "bench/columns/register_load.hpp"
#include "bench/columns/survey_file.hpp"
#include "bench/peers/duckdb.hpp"
#include "bench/peers/report.hpp"
#include "kit/base/breakage.hpp"

namespace {

using kit::columns::Kernel;
using peers::fixed;

struct Wanted {
  std::uint64_t rows = 36'000'000;
  std::uint64_t register_rows = 2'000'000;
  int rounds = 3;
  std::string path = "build/bench/survey.csv";
};

void read_with_ours(const Wanted& wanted, Kernel kernel, unsigned threads, bool check = false) {
  const auto table = kit::columns::read_table(wanted.path, survey_file::typed_columns(),
                                              {.threads = threads, .kernel = kernel});
  if (!table || table->rows() != wanted.rows) throw kit::Breakage("ours lost rows");
  if (check) survey_file::check(*table, wanted.rows);
}

void load_into_duckdb(const Wanted& wanted, unsigned threads) {
  peers::DuckDb duckdb(threads);
  duckdb.run("CREATE TABLE survey AS SELECT * FROM read_csv('" + wanted.path +
             "', header = true, columns = " + survey_file::duckdb_columns() + ")");
}

void sum_in_duckdb(const Wanted& wanted, unsigned threads) {
  peers::DuckDb duckdb(threads);
  duckdb.number("SELECT sum(income) + sum(age) + sum(indicator_18) FROM read_csv('" + wanted.path +
                "', header = true, columns = " + survey_file::duckdb_columns() + ")");
}

std::vector<peers::Contestant> warm_contestants(const Wanted& wanted,
                                                const limits::TouchEveryByte& touch) {
  const unsigned threads = kit::columns::usable_threads();
  std::vector<peers::Contestant> all;
  all.push_back({"touch every byte (limit in memory)", [&touch] { touch.run(); }});
  for (const Kernel kernel : {Kernel::avx512, Kernel::avx2, Kernel::plain}) {
    if (!kit::columns::can_run(kernel)) continue;
    all.push_back({"ours, " + std::string(name_of(kernel)),
                   [&wanted, kernel, threads] { read_with_ours(wanted, kernel, threads); }});
  }
  all.push_back(
      {"ours, one thread", [&wanted] { read_with_ours(wanted, kit::columns::best_kernel(), 1); }});
  all.push_back({"DuckDB CREATE TABLE AS read_csv, types given",
                 [&wanted, threads] { load_into_duckdb(wanted, threads); }});
  all.push_back({"DuckDB read_csv, 3 columns summed",
                 [&wanted, threads] { sum_in_duckdb(wanted, threads); }});
  return all;
}

// One contestant's line; ratios are to ours, in wall time and in CPU time.
std::vector<std::string> line_of(const Wanted& wanted, const peers::Contestant& c,
                                 const peers::Contestant& ours) {
  const double seconds = c.median_seconds();
  const double bytes = static_cast<double>(std::filesystem::file_size(wanted.path));
  return {c.name,
          fixed(seconds, 3) + " s",
          fixed(bytes / seconds / 1e9, 2) + " GB/s",
          fixed(static_cast<double>(wanted.rows) / seconds / 1e6, 1) + " M",
          fixed(seconds / ours.median_seconds(), 2),
          fixed(c.median_cpu_seconds(), 3) + " s",
          fixed(c.median_cpu_seconds() / ours.median_cpu_seconds(), 2)};
}

// The whole would take half a minute; a part is scaled up.
peers::Contestant with_streams(const Wanted& wanted) {
  const std::uint64_t part = std::max<std::uint64_t>(wanted.rows / 36, 1);
  std::vector<peers::Contestant> alone = {{"getline and stringstream, 1 thread, a 36th scaled up",
                                           [&] { limits::read_with_streams(wanted.path, part); }}};
  peers::alternate(alone, 1);
  const double scale = static_cast<double>(wanted.rows) / static_cast<double>(part);
  alone[0].seconds[0] *= scale;
  alone[0].cpu_seconds[0] *= scale;
  return alone[0];
}

std::vector<std::vector<std::string>> measure_warm(const Wanted& wanted) {
  limits::warm(wanted.path);
  const limits::TouchEveryByte touch(wanted.path);
  read_with_ours(wanted, kit::columns::best_kernel(), kit::columns::usable_threads(), true);
  auto contestants = warm_contestants(wanted, touch);
  peers::alternate(contestants, wanted.rounds, peers::Counts::second_run);
  std::vector<std::vector<std::string>> lines;
  for (const auto& c : contestants) lines.push_back(line_of(wanted, c, contestants[1]));
  lines.push_back(line_of(wanted, with_streams(wanted), contestants[1]));
  return lines;
}

std::vector<std::vector<std::string>> measure_cold(const Wanted& wanted) {
  const unsigned threads = kit::columns::usable_threads();
  std::vector<peers::Contestant> both = {
      {"cold: read past the cache (limit of the disk)",
       [&] { limits::read_from_disk(wanted.path); }},
      {"cold: ours", [&] { read_with_ours(wanted, kit::columns::best_kernel(), threads); }}};
  for (int round = 0; round < wanted.rounds; ++round) {
    for (auto& c : both) {
      limits::forget(wanted.path);
      std::vector<peers::Contestant> alone = {{c.name, c.run}};
      peers::alternate(alone, 1);
      c.seconds.push_back(alone[0].seconds[0]);
      c.cpu_seconds.push_back(alone[0].cpu_seconds[0]);
    }
  }
  return {line_of(wanted, both[0], both[1]), line_of(wanted, both[1], both[1])};
}

void measure_columns(const Wanted& wanted) {
  const std::filesystem::path folder = std::filesystem::path(wanted.path).parent_path();
  std::filesystem::create_directories(folder);
  if (std::filesystem::space(folder).available < wanted.rows * 100 + (std::uint64_t{2} << 30))
    throw kit::Breakage("the disk has too little room in " + folder.string());
  survey_file::write(wanted.path, wanted.rows);
  const peers::Steadiness steadiness;
  auto lines = measure_warm(wanted);
  for (auto& line : measure_cold(wanted)) lines.push_back(line);
  const double bytes = static_cast<double>(std::filesystem::file_size(wanted.path));
  std::filesystem::remove(wanted.path);
  peers::Report report("columns: " + std::to_string(wanted.rows) + " rows of 25 columns, " +
                       fixed(bytes / 1e9, 2) + " GB of CSV to typed columns");
  report.say(
      "Medians of " + std::to_string(wanted.rounds) +
      " alternating rounds; warm unless it says cold; every value that ours read was compared "
      "with the generator's. Ratios are to ours; CPU seconds of all threads are what other jobs on "
      "the machine disturb least.");
  report.table({"method", "time", "bytes", "rows a second", "time : ours", "CPU", "CPU : ours"},
               lines);
  report.write(steadiness);
}

void measure_register(const Wanted& wanted) {
  const peers::Steadiness steadiness;
  register_load::Load load(static_cast<std::int64_t>(wanted.register_rows));
  auto contestants = load.contestants();
  peers::alternate(contestants, wanted.rounds);
  std::vector<std::vector<std::string>> lines;
  for (const auto& c : contestants) {
    const double seconds = c.median_seconds();
    lines.push_back({c.name, fixed(seconds, 2) + " s",
                     fixed(static_cast<double>(load.rows()) / seconds / 1e6, 2) + " M",
                     fixed(c.median_cpu_seconds(), 2) + " s"});
  }
  peers::Report report("columns: a register of " + std::to_string(load.rows()) +
                       " persons, 9 columns, into the databases");
  report.say(load.about_postgres() + "; medians of " + std::to_string(wanted.rounds) +
             " alternating rounds.");
  report.table({"method", "time", "rows a second", "CPU, without the server's"}, lines);
  report.write(steadiness);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Reads one large CSV file in several ways.");
  Wanted wanted;
  app.add_option("--rows", wanted.rows)->check(CLI::PositiveNumber);
  app.add_option("--register-rows", wanted.register_rows)->check(CLI::PositiveNumber);
  app.add_option("--rounds", wanted.rounds)->check(CLI::Range(1, 99));
  CLI11_PARSE(app, argc, argv);
  measure_columns(wanted);
  measure_register(wanted);
}
