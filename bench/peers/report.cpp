// Takes medians, watches the machine, writes the section.
#include "bench/peers/report.hpp"

#include <sys/resource.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <sstream>

#include "kit/base/time.hpp"
#include "kit/columns/cpu.hpp"
#include "kit/columns/threads.hpp"

namespace peers {
namespace {

std::string line_of(const char* path, const std::string& start) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(start)) return line.substr(line.find(':') + 2);
  return "";
}

std::string machine_facts() {
  utsname system{};
  ::uname(&system);
  std::ifstream load("/proc/loadavg");
  std::string load_of_minute;
  load >> load_of_minute;
  const auto memory = static_cast<double>(::sysconf(_SC_PHYS_PAGES)) *
                      static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 30);
  const auto kernel = kit::columns::name_of(kit::columns::best_kernel());
  std::ostringstream facts;
  facts << line_of("/proc/cpuinfo", "model name") << ", " << kit::columns::usable_threads()
        << " processors (" << kernel << "), " << fixed(memory, 1) << " GiB, " << system.sysname
        << ' ' << system.release << ", compiler " << __VERSION__ << "; load of the last minute "
        << load_of_minute;
  return facts.str();
}

std::string today() {
  return kit::system_clock().now().bangkok_day().text();
}

// Reads 256 MB of memory with all threads; the best of five, since only disturbance makes it slow.
double memory_gb_per_second() {
  const std::vector<std::uint64_t> words(std::size_t{32} << 20, 1);
  double best = 1e9;
  for (int i = 0; i < 5; ++i) {
    best = std::min(best, seconds_of([&] {
                      kit::columns::for_each_range(kit::columns::usable_threads(), words.size(),
                                                   [&](unsigned, std::size_t from, std::size_t to) {
                                                     std::uint64_t sum = 0;
                                                     for (std::size_t w = from; w < to; ++w)
                                                       sum += words[w];
                                                     asm volatile("" ::"r"(sum));
                                                   });
                    }));
  }
  return static_cast<double>(words.size() * sizeof words[0]) / best / 1e9;
}

void compute() {
  double x = 1;
  for (int i = 0; i < 20'000'000; ++i) x = x * 1.0000001 + 1e-9;
  asm volatile("" ::"x"(x));
}

// How much more two threads compute than one in the same time.
double scaling() {
  double one = 1e9;
  double two = 1e9;
  for (int i = 0; i < 3; ++i) {
    one = std::min(one, seconds_of(compute));
    two = std::min(two,
                   seconds_of([] { kit::columns::run_threads(2, [](unsigned) { compute(); }); }));
  }
  return 2 * one / two;
}

}  // namespace

double seconds_of(const std::function<void()>& work) {
  const auto began = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
}

double median(std::vector<double> values) {
  if (values.empty()) return std::nan("");
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  if (values.size() % 2 == 1) return *middle;
  return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::string fixed(double value, int digits) {
  std::ostringstream out;
  out.setf(std::ios::fixed);
  out.precision(digits);
  out << value;
  return out.str();
}

void alternate(std::vector<Contestant>& contestants, int rounds, Counts counts) {
  for (int round = 0; round < rounds; ++round)
    for (auto& c : contestants) {
      if (counts == Counts::second_run) c.run();
      const double before = cpu_seconds_of_process();
      c.seconds.push_back(seconds_of(c.run));
      c.cpu_seconds.push_back(cpu_seconds_of_process() - before);
    }
}

double cpu_seconds_of_process() {
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

Steadiness::Steadiness()
    : first_gb_per_second_(memory_gb_per_second()), first_scaling_(scaling()) {}

Steadiness::Verdict Steadiness::judge() const {
  const double last = memory_gb_per_second();
  const double last_scaling = scaling();
  const double moved = std::abs(last / first_gb_per_second_ - 1);
  const double least = std::min(first_scaling_, last_scaling);
  const bool alone = kit::columns::usable_threads() < 2 || least >= 1.6;
  const bool steady = moved <= 0.25 && alone;
  const std::string words = "memory read " + fixed(first_gb_per_second_, 1) + " GB/s before, " +
                            fixed(last, 1) + " after; two threads do " + fixed(least, 2) +
                            " times the work of one";
  return {steady, words};
}

void Report::say(const std::string& paragraph) {
  body_ += paragraph + "\n\n";
}

void Report::table(const std::vector<std::string>& head,
                   const std::vector<std::vector<std::string>>& rows) {
  auto line = [&](const std::vector<std::string>& cells) {
    body_ += '|';
    for (const auto& cell : cells) body_ += ' ' + cell + " |";
    body_ += '\n';
  };
  line(head);
  std::vector<std::string> rule(head.size(), "--:");
  if (!rule.empty()) rule[0] = "---";
  line(rule);
  for (const auto& row : rows) line(row);
  body_ += '\n';
}

void Report::write(const Steadiness& steadiness) {
  const auto verdict = steadiness.judge();
  const std::string section =
      "\n## " + title_ + ", " + today() + "\n\n" + machine_facts() + "; " + verdict.words +
      ".\n\n" +
      (verdict.steady ? ""
                      : "**Void: the machine was not steady; read no ratio out of this.**\n\n") +
      body_;
  std::cout << section;
  std::ofstream("bench/RESULTS.md", std::ios::app) << section.substr(0, section.size() - 1);
}

}  // namespace peers
