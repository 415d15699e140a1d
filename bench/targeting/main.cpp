// The nation judged by a plan, again and again: ours, DuckDB, and one read of the people, in one process.
#include <sys/resource.h>

#include <charconv>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <optional>

#include "bench/peers/report.hpp"
#include "bench/targeting/measured.hpp"
#include "bench/targeting/peer.hpp"
#include "kit/base/breakage.hpp"

namespace bench::targeting {
namespace {

using peers::fixed;

struct Asked {
  Wanted wanted;
  bool peer = true;
  int rounds = 3;
};

struct Mode {
  bool renormalised = false;
  std::string name;
  Spread ours, read;
  std::vector<std::pair<std::string, Spread>> kernels;
  double by_people = 0, by_everybody = 0, by_cube = 0;  // milliseconds of DuckDB
  double cpu_ours = 0, cpu_read = 0, cpu_people = 0, cpu_cube = 0;
  std::size_t wrong = 0;
};

Asked read_arguments(std::span<char*> arguments) {
  Asked asked;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    std::string_view word = arguments[i];
    auto number = [&] {
      std::string_view digits = i + 1 < arguments.size() ? arguments[++i] : "";
      std::uint64_t value = 0;
      if (std::from_chars(digits.begin(), digits.end(), value).ec != std::errc()) throw kit::Breakage("a number stands after " + std::string(word));
      return value;
    };
    if (word == "--people") asked.wanted.people = number();
    else if (word == "--rounds") asked.rounds = static_cast<int>(number());
    else if (word == "--pessimistic") asked.wanted.pessimistic = true;
    else if (word == "--without-peer") asked.peer = false;
    else throw kit::Breakage("targeting [--people N] [--rounds N] [--pessimistic] [--without-peer]");
  }
  return asked;
}

std::string ratio(double theirs, double ours) { return theirs == 0 ? "not run" : fixed(theirs / ours, 0) + "x"; }

double peak_gb() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  return static_cast<double>(used.ru_maxrss) / (1 << 20);
}

void note(const std::string& words) { std::cerr << words << std::endl; }

// Ours and the read alternate one by one; the peer joins in whole rounds.
void measure(Mode& mode, engine::Engine& engine, const Population& population, Peer* peer, int rounds) {
  Resetting reset(engine, mode.renormalised);
  for (const auto& kernel : engine::kernels()) {
    engine.use(kernel);
    mode.kernels.emplace_back(kernel.name, milliseconds(15, [&] { reset(); }));
  }
  std::vector<peers::Contestant> both{{"ours", [&] { reset(); }}, {"read", [&] { read_once(population.deprived); }}};
  std::vector<double> people, everybody, cube, cpu_ours, cpu_read, cpu_people, cpu_cube;
  const auto plan = make_plan(mode.renormalised);
  for (int round = 0; round < rounds; ++round) {
    peers::alternate(both, 31);
    for (int i = 0; i < 10; ++i) {
      cpu_ours.push_back(cpu_milliseconds_of(both[0].run));
      cpu_read.push_back(cpu_milliseconds_of(both[1].run));
    }
    if (peer == nullptr) continue;
    reset.settle();
    Table rows;
    cpu_people.push_back(cpu_milliseconds_of([&] { people.push_back(peers::seconds_of([&] { rows = peer->by_people(plan); }) * 1e3); }));
    mode.wrong += differing(rows, engine.totals(reset.number(), engine::Level::tambon));
    everybody.push_back(peers::seconds_of([&] { rows = peer->by_everybody(plan); }) * 1e3);
    mode.wrong += differing(rows, engine.totals(reset.number(), engine::Level::tambon));
    cpu_cube.push_back(cpu_milliseconds_of([&] { cube.push_back(peers::seconds_of([&] { rows = peer->by_cube(plan); }) * 1e3); }));
    mode.wrong += differing(rows, engine.totals(reset.number(), engine::Level::tambon));
  }
  auto spread = [](std::vector<double>& s) {
    return Spread{peers::median(s) * 1e3, *std::max_element(s.begin(), s.end()) * 1e3, *std::min_element(s.begin(), s.end()) * 1e3};
  };
  mode.ours = spread(both[0].seconds);
  mode.read = spread(both[1].seconds);
  mode.cpu_ours = peers::median(cpu_ours), mode.cpu_read = peers::median(cpu_read);
  if (peer == nullptr) return;
  mode.by_people = peers::median(people), mode.by_everybody = peers::median(everybody), mode.by_cube = peers::median(cube);
  mode.cpu_people = peers::median(cpu_people), mode.cpu_cube = peers::median(cpu_cube);
}

struct Rest {
  double build_seconds = 0, one_thread_build_seconds = 0, open_ms = 0, open_head_ms = 0, save_ms = 0;
  Spread headline_simple, headline, slide_simple, slide, list;
  double change_us = 0;
  std::uint64_t listed = 0;
  double file_mb = 0;
};

void report_modes(peers::Report& report, const std::vector<Mode>& modes) {
  std::vector<std::vector<std::string>> rows;
  auto row = [&](const std::string& what, const std::function<std::string(const Mode&)>& cell) {
    rows.push_back({what, cell(modes[0]), cell(modes[1])});
  };
  auto ms = [](double value) { return fixed(value, 3) + " ms"; };
  row("one read of the four-byte person column", [&](auto& m) { return ms(m.read.median); });
  row("ours: plan set, all levels (best, worst)", [&](auto& m) { return ms(m.ours.median) + " (" + fixed(m.ours.best, 2) + ", " + fixed(m.ours.worst, 2) + ")"; });
  for (std::size_t k = 0; k < modes[0].kernels.size(); ++k)
    row("the same with the " + modes[0].kernels[k].first + " kernel", [&](auto& m) { return ms(m.kernels[k].second.median); });
  row("DuckDB, people, who is not poor left out first", [&](auto& m) { return m.by_people == 0 ? "not run" : ms(m.by_people); });
  row("DuckDB, people, every row summed under a condition", [&](auto& m) { return m.by_people == 0 ? "not run" : ms(m.by_everybody); });
  row("DuckDB, given our cube and patterns", [&](auto& m) { return m.by_cube == 0 ? "not run" : ms(m.by_cube); });
  row("processor time of ours, of the read", [&](auto& m) { return ms(m.cpu_ours) + ", " + ms(m.cpu_read) + " (" + fixed(m.cpu_ours / m.cpu_read, 2) + "x)"; });
  row("processor time of DuckDB, people, cube, over ours", [&](auto& m) { return ratio(m.cpu_people, m.cpu_ours) + ", " + ratio(m.cpu_cube, m.cpu_ours); });
  row("rows that differ", [&](auto& m) { return m.by_people == 0 ? "not compared" : std::to_string(m.wrong); });
  report.table({"", modes[0].name, modes[1].name}, rows);
}

void report_goals(peers::Report& report, const std::vector<Mode>& modes, const Rest& rest, const engine::Snapshot& snapshot) {
  const Mode& m = modes[1];
  auto mb = [](std::size_t bytes) { return fixed(static_cast<double>(bytes) / 1e6, 1); };
  report.table({"goal (stated for 36 M people)", "floor", "prototype", "stretch", "ours"},
               {{"A1 renormalised, relative to one read of the people", "2.0x", "1.0x", "0.5x", fixed(m.ours.median / m.read.median, 2) + "x"},
                {"A2 DuckDB by people takes: every row summed", "500x", "1,000x", "2,000x", ratio(m.by_everybody, m.ours.median)},
                {"A2 the same, who is not poor left out first", "500x", "1,000x", "2,000x", ratio(m.by_people, m.ours.median)},
                {"A3 DuckDB with our cube and patterns takes", "50x", "60-95x", "150x", ratio(m.by_cube, m.ours.median)},
                {"A4 all levels / the nation alone, ms", "10 / 1", "4.3 / 0.48", "2.5 / 0.2", fixed(m.ours.median, 2) + " / " + fixed(rest.headline.median, 2)},
                {"A5 cut-off moved, median / worst, ms", "1 / 4", "0.14 / 1.6", "0.1 / 1", fixed(rest.slide.median, 3) + " / " + fixed(rest.slide.worst, 2)},
                {"A6 one change in every total, us", "2", "0.6", "0.2", fixed(rest.change_us, 2)},
                {"A7 build, s; cube + index, MB", "1; 64", "0.70; 21 + index", "0.35", fixed(rest.build_seconds, 2) + " (one thread " + fixed(rest.one_thread_build_seconds, 2) + "); " +
                     mb(snapshot.bytes_of_cube()) + " + " + mb(snapshot.bytes_of_index())},
                {"A8 66 M or pessimistic data", "", "", "", "compare the sections of such runs"}});
}

Rest measure_rest(engine::Engine& engine, const Population& population, const std::string& scratch) {
  Rest rest;
  rest.headline_simple = headline(engine, false);
  rest.headline = headline(engine, true);
  rest.slide_simple = slide(engine, false);
  rest.slide = slide(engine, true);
  rest.list = list_everybody_poor(engine, rest.listed);
  auto path = scratch + "/chaeson_bench_targeting.cube";
  rest.save_ms = milliseconds(1, [&] { engine.snapshot().save(path); }).median;
  rest.file_mb = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  auto open = [&](engine::Check check) { return milliseconds(5, [&] { (void)engine::Snapshot::open(path, check); }).median; };
  rest.open_ms = open(engine::Check::everything);
  rest.open_head_ms = open(engine::Check::head);
  std::filesystem::remove(path);
  rest.change_us = microseconds_of_a_change(engine, population);  // last: it changes the people
  return rest;
}

void run(const Asked& asked) {
  const auto scratch = std::filesystem::temp_directory_path().string();
  auto population = make_population(asked.wanted);
  note("population made: " + std::to_string(population.households) + " households");
  peers::Steadiness steadiness;
  Rest builds;
  auto build = [&](unsigned threads) {
    auto made = engine::Snapshot::build(population.names, population.places, population.people(), {.threads = threads});
    if (!made) throw kit::Breakage(made.error().code);
    return std::move(made).value();
  };
  builds.one_thread_build_seconds = peers::seconds_of([&] { build(1); });
  std::optional<engine::Snapshot> snapshot;
  builds.build_seconds = peers::seconds_of([&] { snapshot = build(0); });
  engine::Engine engine(std::move(*snapshot));
  const auto& cube = engine.snapshot().cube();
  note("cube built: " + std::to_string(cube.patterns.size()) + " patterns, " + std::to_string(cube.cells.size()) + " cells");
  std::optional<Peer> peer;
  if (asked.peer) peer.emplace(population, engine, scratch);
  if (peer) note("DuckDB loaded");
  std::vector<Mode> modes{{.renormalised = false, .name = "simple"}, {.renormalised = true, .name = "renormalised"}};
  std::string shares;
  for (auto& mode : modes) {
    measure(mode, engine, population, peer ? &*peer : nullptr, asked.rounds);
    auto found = engine.headline(make_plan(mode.renormalised));
    shares += " H " + fixed(static_cast<double>(found->poor) / static_cast<double>(found->people), 4) + " " + mode.name + ".";
    note(mode.name + " measured");
  }
  auto rest = measure_rest(engine, population, scratch);
  rest.build_seconds = builds.build_seconds;
  rest.one_thread_build_seconds = builds.one_thread_build_seconds;
  peers::Report report("targeting, " + std::to_string(asked.wanted.people) + " people" + (asked.wanted.pessimistic ? ", pessimistic" : ""));
  report.say(std::to_string(population.households) + " households, " + std::to_string(population.places.size()) + " tambons, " +
             std::to_string(cube.patterns.size()) + " patterns, " + std::to_string(cube.cells.size()) + " cells." + shares +
             (peer ? " DuckDB " + peer->version() + "." : "") + " Peak memory " + fixed(peak_gb(), 2) + " GB, the measurement and its peer included.");
  report_modes(report, modes);
  report_goals(report, modes, rest, engine.snapshot());
  report.say("Simple mode: nation alone " + fixed(rest.headline_simple.median, 2) + " ms, cut-off moved " + fixed(rest.slide_simple.median, 3) +
             " / " + fixed(rest.slide_simple.worst, 2) + " ms. List of all " + std::to_string(rest.listed) + " poor: " + fixed(rest.list.median, 1) +
             " ms. Snapshot file " + fixed(rest.file_mb, 0) + " MB: written in " + fixed(rest.save_ms, 0) + " ms, opened and checked in " +
             fixed(rest.open_ms, 1) + " ms, opened by its head in " + fixed(rest.open_head_ms, 2) + " ms.");
  report.write(steadiness);
}

}  // namespace
}  // namespace bench::targeting

int main(int argc, char** argv) {
  try {
    bench::targeting::run(bench::targeting::read_arguments({argv, static_cast<std::size_t>(argc)}));
    return 0;
  } catch (const std::exception& broken) {
    std::cerr << broken.what() << "\n";
    return 1;
  }
}
