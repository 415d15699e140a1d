// Outlines out of GeoJSON (RFC 7946) and TopoJSON, in one pass and without a tree of the file: files of boundaries are
// large, and all that is wanted of them is rings of points and the few words beside.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kit/base/result.hpp"

namespace kit::json {

struct OutlinePoint {
  double lon = 0;
  double lat = 0;
};
using OutlineRing = std::vector<OutlinePoint>;  // as written: the last point is the first again

struct Outline {
  std::size_t number = 0;                                        // of the feature in the file, from 1
  std::string geometry;                                          // "Polygon", "MultiPolygon", "Point"...; "" for none
  std::vector<std::pair<std::string, std::string>> properties;   // texts and numbers; the feature's own "id" too
  std::vector<OutlineRing> rings;                                // of areas: every ring of every part, holes as well
};

struct OutlineLimits {
  std::size_t features = 200'000;
  std::size_t points = 20'000'000;
};

// Refuses kit.json_broken, kit.json_too_deep, kit.text_broken, kit.file_too_many_rows, kit.outlines_none (no features),
// kit.outlines_arc_unknown (TopoJSON that names an arc it has not).
Result<std::vector<Outline>> read_outlines(std::string_view text, OutlineLimits limits = {});

}  // namespace kit::json
