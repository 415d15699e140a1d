// bench/http: the program over HTTP with 50 clients beside the same statements run by the
// database's own client library, as ratios. Nothing is asserted; see bench/README.md.
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include <cstring>
#include <fstream>
#include <iostream>

#include "bench/http/clients.hpp"
#include "bench/http/load.hpp"
#include "bench/http/stage.hpp"
#include "bench/http/wire.hpp"
#include "kit/text/text.hpp"
#include "tests/crash/program.hpp"

namespace bench {
namespace {

struct Wish {
  std::size_t people = 100'000;
  std::size_t rounds = 3;
  std::vector<std::string> engines = {"sqlite", "postgres"};
  std::vector<Measured> kinds = bench::kinds();
  bool tuned = false;  // the bare side with the program's settings of the library, not only of the connection
};

Wish read_wish(int argc, char** argv) {
  Wish wish;
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string_view name = argv[i];
    auto number = static_cast<std::size_t>(kit::text::parse_int(argv[i + 1]).value_or(1));
    if (name == "--people")
      wish.people = number;
    else if (name == "--rounds")
      wish.rounds = number;
    else if (name == "--database")
      wish.engines = {argv[i + 1]};
    else if (name == "--bare")
      wish.tuned = std::string_view(argv[i + 1]) == "tuned";
    else if (name == "--only")
      std::erase_if(wish.kinds,
                    [&](const auto& kind) { return kind.name != std::string_view(argv[i + 1]); });
    else
      throw kit::Breakage(
          "bench/http/run [--people N] [--rounds N] [--database sqlite|postgres] [--only REQUEST] [--bare plain|tuned]");
  }
  return wish;
}

double own_cpu_seconds() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  auto seconds = [](timeval t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

double cpu_seconds(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  std::string text((std::istreambuf_iterator<char>(file)), {});
  auto fields = kit::text::split(text.substr(text.rfind(')') + 2), ' ');
  auto ticks = [&](std::size_t i) { return kit::text::parse_int(fields.at(i)).value_or(0); };
  return static_cast<double>(ticks(11) + ticks(12)) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

struct Series {
  std::vector<double> ours, bare, wired, ratio, over_wire, p50, p99, cpu_ours, cpu_clients,
      cpu_bare;
};

double median(std::vector<double> all) {
  std::ranges::sort(all);
  return all.at(all.size() / 2);
}

std::string spread(const std::vector<double>& all) {
  auto [low, high] = std::ranges::minmax(all);
  return fmt::format("{:.2f}-{:.2f}", low, high);
}

// The hash of a password is no statement; both bare sides compute it too.
std::function<void()> beside_statements(Kind kind) {
  static const std::string hash = kit::crypto::hash_password(password);
  if (kind != Kind::sign_in) return {};
  return [] { (void)kit::crypto::check_password(hash, password); };
}

Figures ask_wire(const Stage& stage, const Measured& kind, std::size_t round,
                 BareDatabase& database) {
  BareWork work(database, stage.round(kind, round), beside_statements(kind.kind));
  Wire wire(work, stage.settings().workers, clients, kind.status);
  auto figures = ask(stage.world(), kind, wire.port(), round * kind.count);
  wire.finish();
  work.finish();
  return figures;
}

void measure_one(const Stage& stage, const Measured& kind, std::size_t round,
                 const crash::Program& program, BareDatabase& bare, BareDatabase& wired,
                 Series& out) {
  auto first = round * kind.count;
  double clients = own_cpu_seconds(), server = cpu_seconds(program.process());
  auto ours = ask(stage.world(), kind, program.port(), first);
  auto requests = static_cast<double>(kind.count) / 1000;
  out.cpu_clients.push_back((own_cpu_seconds() - clients) / requests);
  out.cpu_ours.push_back((cpu_seconds(program.process()) - server) / requests);

  double own = own_cpu_seconds();
  BareWork work(bare, stage.round(kind, round), beside_statements(kind.kind));
  auto theirs = replay(work, stage.settings().workers);
  out.cpu_bare.push_back((own_cpu_seconds() - own) / requests);
  out.ours.push_back(ours.per_second());
  out.bare.push_back(theirs.per_second());
  out.ratio.push_back(theirs.per_second() / ours.per_second());
  auto socket = ask_wire(stage, kind, round, wired).per_second();
  out.wired.push_back(socket);
  out.over_wire.push_back(socket / ours.per_second());
  out.p50.push_back(ours.p50_ms);
  out.p99.push_back(ours.p99_ms);
}

void print(const std::string& engine, const Measured& kind, const Stage& stage, const Series& s) {
  std::size_t statements = 0;
  auto traces = stage.round(kind, 0);
  for (const auto* trace : traces) {
    for (const auto& turn : trace->turns) statements += turn.steps.size();
    statements += trace->after.size();
  }
  std::cout << fmt::format(
      "| {} | {} | {:.0f} | {:.0f} | {:.0f} | {:.2f} ({}) | {:.2f} ({}) | {:.1f} | {:.1f} | {:.2f} "
      "| {:.2f} | {:.2f} | "
      "{:.2f} | {} "
      "|\n",
      kind.name, engine, median(s.ours), median(s.bare), median(s.wired), median(s.ratio),
      spread(s.ratio), median(s.over_wire), spread(s.over_wire), median(s.p50), median(s.p99),
      median(s.cpu_ours), median(s.cpu_bare), median(s.cpu_ours) / median(s.cpu_bare),
      median(s.cpu_clients), statements / traces.size());
}

void measure(const std::string& engine, const Wish& wish) {
  Stage stage(engine, wish.people, wish.rounds, wish.kinds);
  auto settings = stage.settings();
  crash::Program program({"--database", settings.database, "--key-file", settings.key_file});
  auto bare = BareDatabase::open(stage.bare_url());
  auto wired = BareDatabase::open(stage.wired_url());
  for (const auto& kind : wish.kinds) {
    Series series;
    for (std::size_t round = 0; round < wish.rounds; ++round)
      measure_one(stage, kind, round, program, *bare, *wired, series);
    print(engine, kind, stage, series);
    std::cout.flush();
  }
  program.stop_gently();
}

int run(int argc, char** argv) {
  spdlog::set_level(spdlog::level::err);
  auto wish = read_wish(argc, argv);
  if (!wish.tuned) sqlite3_initialize();  // as it comes: what kit/sql sets before the first use is too late
  std::cout << fmt::format("{} people, 50 clients, medians of {} alternating rounds; SQLite's library {} on the bare side\n\n",
                           wish.people, wish.rounds, wish.tuned ? "set as the program sets it" : "as it comes")
            << "| request | database | ours /s | bare /s | behind a socket /s | bare : ours "
               "(spread) | socket : ours (spread) | p50 ms | p99 ms "
               "| CPU ms ours "
               "| CPU ms bare | CPU ours : bare | CPU ms clients | statements "
               "|\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";
  for (const auto& engine : wish.engines) measure(engine, wish);
  return 0;
}

}  // namespace
}  // namespace bench

int main(int argc, char** argv) {
  try {
    return bench::run(argc, argv);
  } catch (const std::exception& broken) {
    std::cerr << "bench/http: " << broken.what() << "\n";
    return 1;
  }
}
