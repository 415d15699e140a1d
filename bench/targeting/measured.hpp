// What of the engine is measured, each by itself: medians over many repetitions in this process.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "bench/targeting/population.hpp"
#include "centre/targeting/engine/engine.hpp"

namespace bench::targeting {

struct Spread {
  double median = 0;
  double worst = 0;
  double best = 0;
};
Spread milliseconds(int times, const std::function<void()>& work);

// Processor time of the whole process: what stays comparable when others have the machine too.
double cpu_milliseconds_of(const std::function<void()>& work);

// One read of a four-byte column of everybody, on all threads.
void read_once(const std::vector<std::uint32_t>& column);

// A plan set anew, its weights moved a little each time, so that everything is recomputed and rolled up.
class Resetting {
 public:
  Resetting(engine::Engine& engine, bool renormalised);
  ~Resetting() { engine_.drop(number_); }
  void operator()();
  engine::PlanNumber number() const { return number_; }
  void settle();  // the plan of make_plan again

 private:
  engine::Engine& engine_;
  engine::Plan plan_;
  engine::PlanNumber number_;
  int turn_ = 0;
};

Spread slide(engine::Engine& engine, bool renormalised);      // every step of a cut-off from 2 % to 60 %
Spread headline(engine::Engine& engine, bool renormalised);   // the nation alone
double microseconds_of_a_change(engine::Engine& engine, const Population& population);
Spread list_everybody_poor(engine::Engine& engine, std::uint64_t& listed);

}  // namespace bench::targeting
