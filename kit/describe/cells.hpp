// Spreadsheet cells into described structs: text as offices type it (Thai digits, separators, Thai
// dates) to the values that fields hold. Every faulty field at once; a fault's path is the field's
// name.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "kit/base/result.hpp"
#include "kit/describe/shape.hpp"

namespace kit {

using Cell = std::pair<std::string_view, std::string_view>;  // field name, what stands in the cell

struct CellHooks {
  // The choice that a label stands for ("ชาย" for "male"), when the cell is no choice name itself.
  std::function<std::optional<std::string>(const Field&, std::string_view label)> choice = {};
  std::optional<Date> today = {};  // two-digit years of the Buddhist era never lie after it
};

// Empty cells count as absent. Lists of plain values are separated by ";"; objects cannot be filled
// from cells. Leaves `object` half filled when refused.
Result<void> fill(const Shape& shape, void* object, std::span<const Cell> cells,
                  const CellHooks& hooks = {});

}  // namespace kit
