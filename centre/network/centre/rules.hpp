// Decisions about centres. Pure.
#pragma once

#include "centre/network/centre/shapes.hpp"

namespace network::rules {

// Dates and places that cannot be.
kit::Result<void> check_point(const std::optional<double>& lat, const std::optional<double>& lon);
kit::Result<void> check_term(const std::optional<kit::Date>& from, const std::optional<kit::Date>& to);

// Without repeats and without what lies in another of them, in order.
std::vector<std::string> tidy_areas(std::vector<words::AreaCode> areas);

// The code and the codes of everything that it lies in: "521304", "5213", "52".
std::vector<std::string> with_parents(std::string_view area_code);

}  // namespace network::rules
