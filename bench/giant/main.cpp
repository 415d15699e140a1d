// bench/giant: one file far larger than memory should have to hold goes through the commands that take lists. What comes
// out is checked against what was written; `import` has to refuse it at once. bench/README.md says more.
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "bench/giant/wide_file.hpp"
#include "bench/peers/report.hpp"
#include "kit/base/breakage.hpp"
#include "kit/text/text.hpp"
#include "tests/crash/program.hpp"

namespace bench::giant {
namespace {

struct Wish {
  double gigabytes = 20;
  std::filesystem::path folder = "build/bench/giant";
};

Wish read_wish(int argc, char** argv) {
  Wish wish;
  for (int i = 1; i + 1 < argc; i += 2) {
    if (std::string_view(argv[i]) == "--gigabytes")
      wish.gigabytes = static_cast<double>(kit::text::parse_int(argv[i + 1]).value_or(0));
    else if (std::string_view(argv[i]) == "--folder")
      wish.folder = argv[i + 1];
    else
      throw kit::Breakage("bench/giant/run [--gigabytes N] [--folder F]");
  }
  return wish;
}

struct Ran {
  crash::Ended ended;
  double seconds = 0, peak_gb = 0;
};

// Of children that were waited for the system keeps the greatest peak, so each runs under a child of its own.
Ran run(const std::vector<std::string>& arguments) {
  int answer[2];
  if (::pipe(answer) != 0) throw kit::Breakage("no pipe");
  auto child = ::fork();
  if (child == 0) {
    auto ended = crash::run(arguments);
    rusage used{};
    ::getrusage(RUSAGE_CHILDREN, &used);
    auto text = std::to_string(used.ru_maxrss) + " " + std::to_string(ended.code) + " " + ended.printed;
    auto wrote = ::write(answer[1], text.data(), std::min<std::size_t>(text.size(), 60'000));
    ::_exit(wrote > 0 ? 0 : 1);
  }
  ::close(answer[1]);
  Ran ran;
  std::string text;
  ran.seconds = peers::seconds_of([&] {
    char buffer[4096];
    for (ssize_t n; (n = ::read(answer[0], buffer, sizeof buffer)) > 0;) text.append(buffer, static_cast<std::size_t>(n));
    ::waitpid(child, nullptr, 0);
  });
  ::close(answer[0]);
  auto parts = kit::text::split(text, ' ');
  if (parts.size() < 3) throw kit::Breakage("a command left without a word");
  ran.peak_gb = static_cast<double>(kit::text::parse_int(parts[0]).value_or(0)) / 1e6;
  ran.ended = {static_cast<int>(kit::text::parse_int(parts[1]).value_or(-1)), text.substr(parts[0].size() + parts[1].size() + 2)};
  return ran;
}

void expect(const Ran& ran, int code, const std::string& words) {
  if (ran.ended.code == code && ran.ended.printed.find(words) != std::string::npos) return;
  throw kit::Breakage(fmt::format("expected exit code {} and \"{}\", but {} and: {}", code, words, ran.ended.code, ran.ended.printed));
}

std::vector<std::string> line(const std::string& name, const Ran& ran, std::uint64_t bytes, const std::string& outcome) {
  return {name, fmt::format("{:.1f}", ran.seconds), fmt::format("{:.2f}", static_cast<double>(bytes) / 1e9 / ran.seconds),
          fmt::format("{:.2f}", ran.peak_gb), outcome};
}

void measure(const Wish& wish) {
  std::filesystem::create_directories(wish.folder);
  const std::string list = wish.folder / "people.csv";
  const peers::Steadiness steadiness;
  Written written;
  auto writing = peers::seconds_of([&] { written = write_wide_file(list, static_cast<std::uint64_t>(wish.gigabytes * 1e9)); });
  std::ofstream(wish.folder / "plan.json") << R"({"name":"any","method":"any_dimension","indicators":[{"indicator":"d1","dimension":"a"},{"indicator":"d2","dimension":"b"}]})";
  auto assessed = run({"assess", list, "--plan", wish.folder / "plan.json", "--by", "province", "--out", wish.folder / "out.csv"});
  expect(assessed, 0, fmt::format("{} counted, {} poor", written.rows, written.poor));
  auto linked = run({"link", list, "--pairs", wish.folder / "pairs.csv", "--clusters", wish.folder / "clusters.csv"});
  expect(linked, 0, fmt::format("{} records, ", written.rows));
  auto said = linked.ended.printed.substr(linked.ended.printed.rfind(" records, ") + 10);
  auto people = kit::text::parse_int(said.substr(0, said.find(' '))).value_or(0);
  auto imported = run({"--database", wish.folder / "x.db", "import", "people", list, "--organisation", "nobody"});
  expect(imported, 1, "too large");
  peers::Report report(fmt::format("a file of {:.0f} GB", wish.gigabytes));
  report.say(fmt::format("{} rows ({} bytes) written in {:.0f} s; {} of them are poor, {} say again what the row before said. Every row was "
                         "counted; of the people that were found {} are fewer than the rows that are about one each.",
                         written.rows, written.bytes, writing, written.poor, written.twice,
                         static_cast<std::int64_t>(written.rows - written.twice) - people));
  report.table({"command", "seconds", "GB/s", "peak GB", "outcome"},
               {line("assess", assessed, written.bytes, fmt::format("{} counted, {} poor", written.rows, written.poor)),
                line("link", linked, written.bytes, fmt::format("{} people", people)), line("import people", imported, 0, "refused: too large")});
  report.write(steadiness);
  std::filesystem::remove_all(wish.folder);
}

}  // namespace
}  // namespace bench::giant

int main(int argc, char** argv) { bench::giant::measure(bench::giant::read_wish(argc, argv)); }
