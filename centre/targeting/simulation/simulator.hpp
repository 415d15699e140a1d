// Holds the world of the simulator: opens or builds it in the background, follows the journal, builds anew when that is
// less work or the snapshot has grown old. Everybody asks it one after another.
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <thread>

#include "centre/targeting/simulation/build.hpp"

namespace targeting::simulation {

enum class Stage : std::uint8_t { off, building, ready, failed };
constexpr auto choices(const Stage*) { return kit::Choices{"off", "building", "ready", "failed"}; }

class Simulator {
 public:
  explicit Simulator(registry::Registry& registry) : registry_(registry) {}
  ~Simulator() { leave(); }

  // Where the files are kept, and what the background works with; nothing starts yet.
  void know(const frame::Performer& performer, std::string folder, std::function<void(std::string_view)> broken);
  void start();
  void leave();
  void wake();  // something was announced

  // Calls `work` with the world, alone with it. Refuses targeting.simulator_off, targeting.simulator_building (after a
  // moment of waiting), targeting.simulator_failed.
  kit::Result<void> with_world(const std::function<kit::Result<void>(World&)>& work);
  Stage stage() const { return stage_; }
  std::int64_t people_so_far() const { return people_so_far_; }
  // Waits until everything announced before the call is counted.
  void catch_up();

 private:
  void run();
  void step();
  void open_or_build();
  void build();
  bool follow();  // false when only building anew helps
  struct Touched {
    std::set<std::string> ids, imports;
  };
  Touched read_journals();
  std::set<std::string> households_of(frame::Look& look, const Touched& touched);
  bool put(const std::set<std::string>& households);

  registry::Registry& registry_;
  const frame::Performer* performer_ = nullptr;
  std::function<void(std::string_view)> broken_;
  Files files_;

  std::mutex world_mutex_;  // around the world and all that its engines do
  std::unique_ptr<World> world_;
  std::optional<Ground> ground_;                  // the follower's own
  std::map<std::string, std::int64_t> positions_;  // the follower's own

  std::mutex mutex_;
  std::condition_variable changed_;
  std::atomic<Stage> stage_ = Stage::off;
  std::atomic<std::int64_t> people_so_far_ = 0;
  std::atomic<bool> leaving_ = false;
  bool woken_ = false;
  std::uint64_t asked_round_ = 0, done_round_ = 0;
  std::thread thread_;
};

}  // namespace targeting::simulation
