// What a handler gives back, before it becomes HTTP.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kit/http/http.hpp"

namespace frame {

// What a handler gives back, erased: JSON or bytes, and the version for the ETag.
struct Reply {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::optional<std::int64_t> version;
  std::vector<kit::http::Header> headers;
  kit::http::Pieces pieces = {};
  std::function<void(std::shared_ptr<kit::http::Events>)> events = {};
};

}  // namespace frame
