// What the desk remembers between questions to the simulator: plans by their key, and the names of areas.
#pragma once

#include <algorithm>
#include <list>
#include <map>
#include <mutex>

#include "centre/targeting/simulation/shapes.hpp"

namespace targeting::simulation {

// A moving slider brings many plans a second: each officer has a few of the newest, so that nobody drives out another's.
class RecentPlans {
 public:
  void keep(const std::string& owner, const std::string& key, const engine::Plan& plan) {
    std::lock_guard lock(mutex_);
    auto same = [&](const Known& k) { return k.owner == owner; };
    plans_.remove_if([&](const Known& k) { return same(k) && k.key == key; });
    plans_.push_front({owner, key, plan});
    if (std::ranges::count_if(plans_, same) > kept_of_one_max)
      plans_.erase(std::prev(std::ranges::find_if(plans_.rbegin(), plans_.rend(), same).base()));
    if (plans_.size() > kept_max) plans_.pop_back();
  }
  std::optional<engine::Plan> find(const std::string& key) const {
    std::lock_guard lock(mutex_);
    auto known = std::ranges::find(plans_, key, &Known::key);
    return known == plans_.end() ? std::nullopt : std::optional(known->plan);
  }

 private:
  struct Known {
    std::string owner, key;
    engine::Plan plan;
  };
  static constexpr std::size_t kept_max = 512;
  static constexpr std::ptrdiff_t kept_of_one_max = 4;
  mutable std::mutex mutex_;
  std::list<Known> plans_;
};

// Names change once in years; a restart reads them anew.
class AreaNames {
 public:
  // False when `area` is not known yet.
  bool put_into(AreaResult& area) const {
    std::lock_guard lock(mutex_);
    auto known = names_.find(area.code);
    if (known == names_.end()) return false;
    area.name_th = known->second.name_th;
    area.name_en = known->second.name_en;
    area.lat = known->second.lat;
    area.lon = known->second.lon;
    return true;
  }
  void keep(const std::string& code, const std::optional<network::AreaBrief>& brief) {
    std::lock_guard lock(mutex_);
    names_[code] = brief.value_or(network::AreaBrief{.code = code, .name_th = code, .name_en = code, .full_th = code, .full_en = code});
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::string, network::AreaBrief> names_;
};

}  // namespace targeting::simulation
