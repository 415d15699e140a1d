// Outlines with fewer points that still meet: what two areas have in common is one line, simplified once, so that
// neighbours neither gap nor overlap. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace network::boundary {

// In hundred-thousandths of a degree, about a metre; what is nearer than that is one point.
struct Point {
  std::int32_t x = 0;  // longitude
  std::int32_t y = 0;  // latitude
  auto operator<=>(const Point&) const = default;
};
inline constexpr double grid = 1e5;
using Ring = std::vector<Point>;  // without the first point again at its end

// All rings of all areas of one level. Points further than `tolerance` from the simpler line stay, and where three
// areas meet. A ring that would vanish keeps all its points; one smaller than the tolerance vanishes unless the area has
// no other.
void simplify(std::vector<std::vector<Ring>>& areas, std::int32_t tolerance);

// How far a line may move by what is drawn at that level: a province is looked at from further away than a village.
std::int32_t tolerance_of(std::size_t code_length);

// A ring as text: the differences from point to point in Google's polyline form, five decimals, latitude first.
std::string packed(const Ring& ring);
Ring unpacked(std::string_view text);  // of what packed() wrote

}  // namespace network::boundary
