// What the marks of a field say about one value; the same for JSON, cells and anything else that
// reads.
#pragma once

#include <optional>

#include "kit/base/result.hpp"
#include "kit/describe/shape.hpp"

namespace kit {

// The fault without its path: blank though required, control characters, too long, too short, out
// of range.
std::optional<Fault> limit_fault(const Type& type, const Marks& marks, const Scalar& value);
Values bounds(const Marks& marks);  // "min" and "max" as far as they are set

}  // namespace kit
