// Parses and walks.
#include "kit/json/pointer.hpp"

#include <boost/json.hpp>

namespace kit::json {

std::optional<std::string> find(std::string_view json, std::string_view pointer) {
  boost::system::error_code wrong;
  auto parsed = boost::json::parse(boost::json::string_view(json.data(), json.size()), wrong);
  if (wrong) return std::nullopt;
  auto* value = parsed.find_pointer(boost::json::string_view(pointer.data(), pointer.size()), wrong);
  if (!value) return std::nullopt;
  return value->is_string() ? std::string(value->as_string()) : boost::json::serialize(*value);
}

}  // namespace kit::json
