// Gathers what a reader may see of a request.
#pragma once

#include "centre/aid/file/records.hpp"
#include "centre/aid/request/seen.hpp"
#include "centre/aid/views.hpp"

namespace aid {

RequestRow row_of(frame::Look& look, const Doors& doors, const Seen& seen);
BenefitView view_of(const benefits::BenefitBrief& benefit);
FileView file_view(frame::Look& look, const Doors& doors, const File& file);
RequestView view_of(frame::Look& look, const Doors& doors, const Seen& seen);

// Requests under way that look like this one: the same benefit for the same person, or for the same family where the
// family is counted. Those in reach, and how many elsewhere.
struct Alike {
  std::vector<Seen> seen;
  std::int64_t elsewhere = 0;
};
Alike alike(frame::Look& look, const Doors& doors, const Request& request);
// The rate by whose rules the request is decided.
std::optional<benefits::BenefitBrief> rate_of(frame::Look& look, const Doors& doors, const Request& request);

}  // namespace aid
