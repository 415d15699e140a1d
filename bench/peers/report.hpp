// How a measurement is taken and written down: rounds that alternate, medians, a check that the
// machine was steady, and a section at the end of bench/RESULTS.md.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace peers {

double seconds_of(const std::function<void()>& work);
double cpu_seconds_of_process();  // of all its threads, and of the system for them
double median(std::vector<double> values);
std::string fixed(double value, int digits);

struct Contestant {
  std::string name;
  std::function<void()> run;
  std::vector<double> seconds = {};
  std::vector<double> cpu_seconds = {};  // other jobs on the machine disturb these least

  double median_seconds() const { return median(seconds); }
  double median_cpu_seconds() const { return median(cpu_seconds); }
};

// Where this machine is a guest, memory that was free for a second or two has to be asked for anew
// from the host: then the second of two runs counts, or the order of the contestants decides.
enum class Counts { every_run, second_run };
// Each in turn, `rounds` times over: what disturbs the machine meets all of them.
void alternate(std::vector<Contestant>& contestants, int rounds, Counts counts = Counts::every_run);

// The machine before and after a measurement. Its times are void when a loop that only reads memory
// moved by more than a quarter, or when two threads do less than 1.6 times the work of one.
class Steadiness {
 public:
  Steadiness();
  struct Verdict {
    bool steady = false;
    std::string words;
  };
  Verdict judge() const;

 private:
  double first_gb_per_second_;
  double first_scaling_;
};

// One measurement in words and tables. `write` prints it, with the machine's facts, and appends it
// to bench/RESULTS.md.
class Report {
 public:
  explicit Report(std::string title) : title_(std::move(title)) {}
  void say(const std::string& paragraph);
  void table(const std::vector<std::string>& head,
             const std::vector<std::vector<std::string>>& rows);
  void write(const Steadiness& steadiness);

 private:
  std::string title_;
  std::string body_ = {};
};

}  // namespace peers
