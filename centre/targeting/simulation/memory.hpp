// What the desk remembers between questions to the simulator: plans by their key, and the names of areas.
#pragma once

#include <list>
#include <map>
#include <mutex>

#include "centre/targeting/simulation/shapes.hpp"

namespace targeting::simulation {

class RecentPlans {
 public:
  void keep(const std::string& key, const engine::Plan& plan) {
    std::lock_guard lock(mutex_);
    plans_.remove_if([&](const auto& known) { return known.first == key; });
    plans_.emplace_front(key, plan);
    if (plans_.size() > kept_max) plans_.pop_back();
  }
  std::optional<engine::Plan> find(const std::string& key) const {
    std::lock_guard lock(mutex_);
    for (const auto& [known, plan] : plans_)
      if (known == key) return plan;
    return std::nullopt;
  }

 private:
  static constexpr std::size_t kept_max = 64;
  mutable std::mutex mutex_;
  std::list<std::pair<std::string, engine::Plan>> plans_;
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
