// Areas of four levels over the sorted places, and totals added up from level to level.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "centre/targeting/engine/people.hpp"
#include "centre/targeting/engine/totals.hpp"
#include "kit/describe/shape.hpp"

namespace targeting::engine {

enum class Level : std::uint8_t { tambon, district, province, nation };
constexpr auto choices(const Level*) { return kit::Choices{"tambon", "district", "province", "nation"}; }
inline constexpr std::size_t level_count = 4;

struct Area {
  std::string code;  // "" for the nation
  std::uint32_t place_from = 0;
  std::uint32_t place_to = 0;
};

class Levels {
 public:
  explicit Levels(const std::vector<Place>& sorted);
  const std::vector<Area>& areas(Level level) const { return areas_[static_cast<std::size_t>(level)]; }
  // The number of the area of this level that a place lies in.
  std::uint32_t area_of(Level level, std::uint32_t place) const { return area_of_[static_cast<std::size_t>(level)][place]; }

 private:
  std::array<std::vector<Area>, level_count> areas_;
  std::array<std::vector<std::uint32_t>, level_count> area_of_;
};

// Totals of every level; rows are numbered as the areas of the level.
struct Rolled {
  std::array<Totals, level_count> levels;
  Rolled() = default;
  Rolled(const Levels& all, unsigned lanes) {
    for (std::size_t l = 0; l < level_count; ++l) levels[l] = Totals(all.areas(static_cast<Level>(l)).size(), lanes);
  }
  Totals& operator[](Level level) { return levels[static_cast<std::size_t>(level)]; }
  const Totals& operator[](Level level) const { return levels[static_cast<std::size_t>(level)]; }
  bool operator==(const Rolled&) const = default;
};
// Districts, provinces and the nation from the rows of places.
void roll_up(const Levels& levels, Rolled& rolled);

}  // namespace targeting::engine
