// Who read a record, and what for: the readings that the journal keeps, newest first.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/query.hpp"
#include "kit/base/time.hpp"

namespace frame {

struct Reading {
  kit::Instant at;
  std::string staff_id;
  std::string role;
  std::string purpose;
};
// Of a record of this organisation that the caller has found in scope.
std::vector<Reading> readings_of(Db& db, std::string_view org_id, std::string_view subject, std::size_t limit);

}  // namespace frame
