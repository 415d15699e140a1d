// From the features of a file to boundaries of known areas, level by level.
#pragma once

#include <functional>
#include <map>

#include "centre/network/boundary/topology.hpp"
#include "centre/network/network.hpp"

namespace network::boundary {

struct Read {
  std::map<std::string, std::string> rings;  // packed, by code
  BoundaryImportReport report;               // added and changed are not known yet
};

// `bytes` is GeoJSON or TopoJSON, perhaps packed with gzip. Refuses kit.json_..., kit.outlines_..., kit.file_...,
// network.boundaries_packing_broken.
kit::Result<Read> read_boundaries(std::string_view bytes, const std::function<bool(std::string_view code)>& known);

}  // namespace network::boundary
