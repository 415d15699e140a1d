// bench/outlook: the outlook of a fund, ours beside a straightforward loop of the same model in the
// same run, and what moving a slider and searching the repairs take. bench/README.md says more.
#include <fmt/format.h>

#include <charconv>
#include <cmath>

#include "bench/outlook/by_hand.hpp"
#include "bench/peers/report.hpp"
#include "centre/welfare/outlook/engine/repair.hpp"
#include "centre/welfare/outlook/engine/tests/village.hpp"
#include "kit/base/breakage.hpp"
#include "kit/columns/threads.hpp"

namespace bench::outlook {
namespace {

using welfare::outlook::find_repairs, welfare::outlook::kernels, welfare::outlook::live,
    welfare::outlook::Lives, welfare::outlook::look_ahead, welfare::outlook::make_plan,
    welfare::outlook::Plan, welfare::outlook::Question, welfare::outlook::Repair,
    welfare::outlook::Repairs, welfare::outlook::village;

struct Wish {
  std::size_t members = 1'200, runs = 10'000;
  int rounds = 5;
};

Wish read_wish(int argc, char** argv) {
  Wish wish;
  for (int i = 1; i + 1 < argc; i += 2) {
    std::string_view text = argv[i + 1];
    std::size_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    std::string_view name = argv[i];
    if (number == 0) throw kit::Breakage("numbers are above 0");
    if (name == "--members")
      wish.members = number;
    else if (name == "--runs")
      wish.runs = number;
    else if (name == "--rounds")
      wish.rounds = static_cast<int>(number);
    else
      throw kit::Breakage("bench/outlook/run [--members N] [--runs N] [--rounds N]");
  }
  return wish;
}

// Newcomers are drawn a little differently by hand; the agreement is looked at without them.
std::string agreement(Question question) {
  question.world.new_members = 0;
  question.fund.opening_satang *= 100;  // nobody owes
  auto hand = live_by_hand(question);
  double mean = 0, squares = 0;
  const auto runs = static_cast<double>(hand.last_balances.size());
  for (auto balance : hand.last_balances) mean += static_cast<double>(balance) / runs;
  for (auto balance : hand.last_balances)
    squares += std::pow(static_cast<double>(balance) - mean, 2);
  auto error = std::sqrt(squares) / runs;
  auto ours = look_ahead(question).years.back();
  return fmt::format(
      "Mean balance after {} years without newcomers: ours {:.0f} baht, by hand {:.0f} (standard "
      "error {:.0f}), closed form {:.0f}.",
      question.years, static_cast<double>(ours.mean_satang) / 100, mean / 100, error / 100,
      ours.expected_satang / 100);
}

std::vector<peers::Contestant> contestants(const Question& question, const Plan& plan,
                                           const Lives& lives) {
  std::vector<peers::Contestant> out{
      {"the whole outlook", [&] { look_ahead(question); }},
      {"by hand, a straightforward loop", [&] { live_by_hand(question); }},
      {"an amount moved: money on the same lives", [&] { look_ahead(question, plan, lives); }}};
  for (const auto& kernel : kernels())
    out.push_back({fmt::format("lives alone, {}", kernel.name),
                   [&] { live(plan, question.seed, question.runs, 0, kernel.run); }});
  out.push_back({"lives alone, one thread", [&] { live(plan, question.seed, question.runs, 1); }});
  return out;
}

int measure(const Wish& wish) {
  peers::Steadiness steadiness;
  auto question = village(wish.members, wish.runs);
  const auto plan = make_plan(question);
  const auto lives = live(plan, question.seed, question.runs, 0);
  auto all = contestants(question, plan, lives);
  peers::alternate(all, wish.rounds);
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : all)
    rows.push_back({one.name, peers::fixed(one.median_seconds() * 1e3, 1),
                    peers::fixed(one.median_cpu_seconds() * 1e3, 1),
                    peers::fixed(one.median_seconds() / all[0].median_seconds(), 2) + "x"});
  auto poor = question;
  poor.world.state_comes_ppm = 0;
  poor.rules.elder_satang *= 2;
  Repairs repairs;
  auto search = peers::seconds_of([&] { repairs = find_repairs(poor, 0.05); });
  rows.push_back({fmt::format("all six repairs searched, {} reached",
                              std::ranges::count_if(repairs.levers, &Repair::reached)),
                  peers::fixed(search * 1e3, 1), "",
                  peers::fixed(search / all[0].median_seconds(), 2) + "x"});
  peers::Report report(fmt::format("Outlook: {} members x {} years x {} runs", wish.members,
                                   question.years, wish.runs));
  report.table({"what", "median ms", "processor ms", "beside ours"}, rows);
  report.say(fmt::format("{} threads; the straightforward loop takes {:.0f} times as long as ours.",
                         kit::columns::usable_threads(),
                         all[1].median_seconds() / all[0].median_seconds()));
  report.say(agreement(question));
  report.write(steadiness);
  return 0;
}

}  // namespace
}  // namespace bench::outlook

int main(int argc, char** argv) {
  try {
    return bench::outlook::measure(bench::outlook::read_wish(argc, argv));
  } catch (const kit::Breakage& broken) {
    fmt::print(stderr, "{}\n", broken.what());
    return 1;
  }
}
