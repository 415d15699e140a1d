// bench/matching: a question of a province's size answered by the engine, beside a greedy way and equal shares in the same
// run, with the proof. bench/README.md says more.
#include <fmt/format.h>
#include <sys/resource.h>

#include <charconv>

#include "bench/peers/report.hpp"
#include "centre/matching/engine/compare.hpp"
#include "centre/matching/engine/tests/invent.hpp"
#include "kit/base/breakage.hpp"

namespace bench::allocation {
namespace {

using matching::engine::equal_shares, matching::engine::faults_of, matching::engine::greedy_shares, matching::engine::large_question, matching::engine::measure,
    matching::engine::Measures, matching::engine::Milli, matching::engine::Plan, matching::engine::Size, matching::engine::solve;

struct Wish {
  Size size;
  int rounds = 3;
};

Wish read_wish(int argc, char** argv) {
  Wish wish;
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string_view text = argv[i + 1], name = argv[i];
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (number == 0) throw kit::Breakage("numbers are above 0");
    if (name == "--families")
      wish.size.families = number;
    else if (name == "--items")
      wish.size.items = number;
    else if (name == "--needs")
      wish.size.needs_each = number;
    else if (name == "--ceiling")
      wish.size.ceiling = static_cast<std::int64_t>(number);
    else if (name == "--rounds")
      wish.rounds = static_cast<int>(number);
    else
      throw kit::Breakage("bench/matching/run [--families N] [--items N] [--needs N] [--ceiling N] [--rounds N]");
  }
  return wish;
}

double peak_mib() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  constexpr double kib_in_mib = 1024;
  return static_cast<double>(used.ru_maxrss) / kib_in_mib;
}

std::vector<std::string> row(const char* name, const peers::Contestant& run, const Measures& told, Milli best) {
  auto part = [](std::int64_t a, std::int64_t b) { return b == 0 ? std::string("-") : fmt::format("{:.1f} %", 100.0 * static_cast<double>(a) / static_cast<double>(b)); };
  return {name, peers::fixed(run.median_seconds(), 3), fmt::format("{:.4f}", static_cast<double>(told.worth) / static_cast<double>(best)),
          part(told.families_served, told.families_wanting), part(told.served[3], told.wanting[3]), peers::fixed(told.jain, 4)};
}

int measure_all(const Wish& wish) {
  peers::Steadiness steadiness;
  const auto problem = large_question(wish.size);
  const double before = peak_mib();
  Plan plan;
  std::vector<std::int64_t> greedy, equal;
  std::vector<std::string> faults;
  std::vector<peers::Contestant> all{{"exact", [&] { plan = solve(problem); }},
                                     {"greedy", [&] { greedy = greedy_shares(problem); }},
                                     {"equal", [&] { equal = equal_shares(problem, wish.size.seed); }},
                                     {"proof", [&] { faults = faults_of(problem, plan); }}};
  peers::alternate(all, wish.rounds);
  peers::Report report(fmt::format("matching: {} households x {} items, {} needs{}", wish.size.families, wish.size.items, problem.needs.size(),
                                   wish.size.ceiling ? fmt::format(", a ceiling of {} in value for each", wish.size.ceiling) : ""));
  report.table({"", "seconds", "of the best", "served", "most urgent served", "Jain"},
               {row("ours, exact", all[0], measure(problem, plan.shares), plan.worth), row("greedy", all[1], measure(problem, greedy), plan.worth),
                row("equal shares", all[2], measure(problem, equal), plan.worth)});
  report.say(fmt::format("Worth {} thousandths of a point, bound of the linear programme {}: gap {}. The proof, without the solver, takes {:.3f} s and finds {} faults. "
                         "Greedy takes {:.3f} of the time of ours. Memory at most {:.0f} MiB, of which {:.0f} is the question.",
                         plan.worth, plan.bound, plan.bound - plan.worth, all[3].median_seconds(), faults.size(),
                         all[1].median_seconds() / all[0].median_seconds(), peak_mib(), before));
  report.write(steadiness);
  return faults.empty() ? 0 : 1;
}

}  // namespace
}  // namespace bench::allocation

int main(int argc, char** argv) {
  try {
    return bench::allocation::measure_all(bench::allocation::read_wish(argc, argv));
  } catch (const kit::Breakage& broken) {
    fmt::print(stderr, "{}\n", broken.what());
    return 1;
  }
}
