// Terms, points and sets of areas.
#include "centre/network/centre/rules.hpp"

#include <algorithm>

namespace network::rules {

kit::Result<void> check_point(const std::optional<double>& lat, const std::optional<double>& lon) {
  if (lat.has_value() != lon.has_value())
    return kit::refuse_field(lat ? "/lon" : "/lat", "network.point_incomplete");
  if (lat && (*lat < 5 || *lat > 21)) return kit::refuse_field("/lat", "network.outside_thailand");
  if (lon && (*lon < 97 || *lon > 106)) return kit::refuse_field("/lon", "network.outside_thailand");
  return {};
}

kit::Result<void> check_term(const std::optional<kit::Date>& from, const std::optional<kit::Date>& to) {
  if (from && to && *to < *from) return kit::refuse_field("/term_to", "network.ends_before_it_begins");
  return {};
}

std::vector<std::string> tidy_areas(std::vector<words::AreaCode> areas) {
  std::ranges::sort(areas);
  std::vector<std::string> out;
  for (const auto& area : areas)  // what contains it stands before it
    if (out.empty() || !area.code.starts_with(out.back())) out.push_back(area.code);
  return out;
}

std::vector<std::string> with_parents(std::string_view area_code) {
  std::vector<std::string> out;
  for (std::size_t size = area_code.size(); size >= 2; size -= 2) out.emplace_back(area_code.substr(0, size));
  return out;
}

}  // namespace network::rules
