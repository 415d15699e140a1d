#include "centre/targeting/simulation/simulator.hpp"

#include <filesystem>

#include "centre/targeting/definition/store.hpp"
#include "centre/targeting/household/store.hpp"

namespace targeting::simulation {
namespace {

using namespace std::chrono_literals;

constexpr auto look_around_every = 2s;  // other processes and imports announce without waking anybody here
constexpr auto first_wait_max = 2s;
constexpr std::size_t households_followed_max = 20'000;  // more than that is built anew
constexpr std::size_t changes_kept_max = 100'000;
constexpr std::int64_t age_max_ms = 7LL * 24 * 60 * 60 * 1000;  // ages are those of the day of building
constexpr std::size_t lines_per_look = 2'000;
constexpr std::size_t households_per_look = 200;

// Every id that an announcement speaks of, whatever it is an id of.
void take_ids(std::string_view text, std::set<std::string>& into) {
  constexpr std::size_t length = 36;
  for (std::size_t at = 0; at + length <= text.size(); ++at)
    if (text[at + 8] == '-' && kit::is_uuid(text.substr(at, length))) into.emplace(text.substr(at, length)), at += length - 1;
}

bool speaks_of_people(const frame::Announcement& what) {
  bool reading = what.name.ends_with("_read");
  return (what.name.starts_with("registry.") && !reading) || what.name == "targeting.values_verified";
}

// An import that has come to some end; while it runs, its rows are not followed one by one.
bool ends_import(const std::string& name) {
  static const std::set<std::string> on_the_way{"targeting.import_brought", "targeting.import_mapped", "targeting.import_started",
                                                "targeting.import_advanced", "targeting.undoing_started", "targeting.undoing_advanced",
                                                "targeting.import_claimed", "targeting.import_comparing", "targeting.import_let_go"};
  return (name.starts_with("targeting.import_") || name.starts_with("targeting.undoing_")) && !on_the_way.contains(name);
}

}  // namespace

void Simulator::know(const frame::Performer& performer, std::string folder, std::function<void(std::string_view)> broken) {
  performer_ = &performer;
  broken_ = std::move(broken);
  files_.folder = std::move(folder);
}

void Simulator::start() {
  std::lock_guard lock(mutex_);
  if (!performer_ || leaving_ || thread_.joinable()) return;
  stage_ = Stage::building;
  thread_ = std::thread([this] { run(); });
}

void Simulator::leave() {
  {
    std::lock_guard lock(mutex_);
    leaving_ = true;
    changed_.notify_all();
  }
  if (thread_.joinable()) thread_.join();
}

void Simulator::wake() {
  std::lock_guard lock(mutex_);
  woken_ = true;
  changed_.notify_all();
}

void Simulator::catch_up() {
  start();
  std::unique_lock lock(mutex_);
  auto round = ++asked_round_;
  changed_.notify_all();
  changed_.wait(lock, [&] { return leaving_ || done_round_ >= round; });
}

kit::Result<void> Simulator::with_world(const std::function<kit::Result<void>(World&)>& work) {
  start();
  {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, first_wait_max, [&] { return leaving_ || stage_ != Stage::building; });
  }
  std::lock_guard lock(world_mutex_);
  if (world_) return work(*world_);
  if (stage_ == Stage::building) return kit::refuse(kit::Refused::unavailable, "targeting.simulator_building");
  if (stage_ == Stage::failed) return kit::refuse(kit::Refused::unavailable, "targeting.simulator_failed");
  return kit::refuse(kit::Refused::unavailable, "targeting.simulator_off");
}

void Simulator::run() {
  for (;;) {
    std::uint64_t round = 0;
    {
      std::lock_guard lock(mutex_);
      round = asked_round_;
      woken_ = false;
    }
    step();
    std::unique_lock lock(mutex_);
    done_round_ = round;
    changed_.notify_all();
    changed_.wait_for(lock, look_around_every, [&] { return leaving_ || woken_ || asked_round_ > done_round_; });
    if (leaving_) return;
  }
}

// The edge of this background work: what goes wrong (a full disk, a database away) is told and shown, and tried again.
void Simulator::step() {
  auto stood_still = [this](const char* why) {
    broken_(why);
    if (!world_) stage_ = Stage::failed;
  };
  try {
    if (!world_) open_or_build();
    if (world_ && !follow()) build();
    if (world_) stage_ = Stage::ready;
  } catch (const kit::Breakage& e) {
    stood_still(e.what());
  } catch (const std::filesystem::filesystem_error& e) {
    stood_still(e.what());
  }
}

void Simulator::open_or_build() {
  std::optional<Ground> ground;
  auto looked = look_everywhere(*performer_, [&](frame::Look& look) -> kit::Result<void> {
    ground.emplace(read_ground(look));
    return {};
  });
  ENSURE(looked);
  ground_ = std::move(ground);
  auto opened = World::open(files_, ground_->layout.names());
  if (!opened || !*opened) return build();
  for (const Position& p : (*opened)->head().positions) positions_[p.org_id] = p.seq;
  std::lock_guard lock(world_mutex_);
  world_ = std::move(*opened);
}

void Simulator::build() {
  people_so_far_ = 0;
  bool built = build_files(*performer_, registry_, files_, {.stop = [this] { return leaving_.load(); },
                                                            .told = [this](std::int64_t people) { people_so_far_ = people; }});
  if (!built) return;
  auto opened = World::open(files_, ground_->layout.names());
  if (!opened || !*opened) throw kit::Breakage("the simulator's files were not readable after writing");
  positions_.clear();
  for (const Position& p : (*opened)->head().positions) positions_[p.org_id] = p.seq;
  std::lock_guard lock(world_mutex_);
  world_ = std::move(*opened);
}

bool Simulator::follow() {
  auto before = positions_;
  auto touched = read_journals();
  bool old = performer_->clock().now().ms - world_->head().built.ms > age_max_ms;
  if (old || world_->people().changed_people() > changes_kept_max) return false;
  std::set<std::string> households;
  try {
    auto looked = look_everywhere(*performer_, [&](frame::Look& look) -> kit::Result<void> {
      households = households_of(look, touched);
      return {};
    });
    ENSURE(looked);
    return households.size() <= households_followed_max && put(households);
  } catch (const kit::Breakage&) {
    positions_ = std::move(before);  // heard again the next time
    throw;
  }
}

Simulator::Touched Simulator::read_journals() {
  Touched touched;
  auto looked = look_everywhere(*performer_, [&](frame::Look& look) -> kit::Result<void> {
    for (const auto& head : frame::journal_heads(look.db)) {
      auto& position = positions_[head.org_id];
      while (position < head.seq && !leaving_) {
        auto read = frame::announced_after(look.db, {head.org_id, position}, head.seq, lines_per_look);
        for (const auto& line : read.lines) {
          if (speaks_of_people(line.what)) take_ids(line.what.subject, touched.ids), take_ids(line.what.detail, touched.ids);
          if (ends_import(line.what.name)) touched.imports.insert(line.what.subject);
        }
        position = read.until;
      }
    }
    return {};
  });
  ENSURE(looked);
  return touched;
}

std::set<std::string> Simulator::households_of(frame::Look& look, const Touched& touched) {
  std::set<std::string> out;
  for (const auto& id : touched.ids) {
    out.insert(id);  // of a household; who is not one has nobody living in it
    for (auto& household : registry_.households_ever(look, id)) out.insert(std::move(household));
    if (out.size() > households_followed_max) return out;
  }
  for (const auto& id : touched.imports)
    for (std::string after; out.size() <= households_followed_max;) {
      auto page = store::households_of_import(look.db, id, after, lines_per_look);
      if (page.empty()) break;
      after = page.back();
      out.insert(page.begin(), page.end());
    }
  return out;
}

bool Simulator::put(const std::set<std::string>& households) {
  auto at = households.begin();
  while (at != households.end() && !leaving_) {
    std::map<std::string, std::vector<World::Now>> now;
    auto looked = look_everywhere(*performer_, [&](frame::Look& look) -> kit::Result<void> {
      for (; at != households.end() && now.size() < households_per_look; ++at)
        now[*at] = household_now(look, registry_, *ground_, *at, world_->head().built.bangkok_day());
      return {};
    });
    ENSURE(looked);
    std::lock_guard lock(world_mutex_);
    for (const auto& [household, people] : now)
      if (!world_->put(household, people)) return false;
  }
  return true;
}

}  // namespace targeting::simulation
