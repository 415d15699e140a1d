// The refusals that both readers share.
#pragma once

#include <string>

#include "kit/base/result.hpp"
#include "kit/csv/csv.hpp"

namespace kit::csv {

inline Refusal refuse_large(std::size_t bytes_max) {
  return refuse(Refused::too_large, "kit.file_too_large",
                {{"max_mb", std::to_string(bytes_max >> 20)}});
}
inline Refusal refuse_rows(const Limits& limits) {
  return refuse(Refused::too_large, "kit.file_too_many_rows",
                {{"max", std::to_string(limits.rows_max)}});
}
inline Refusal refuse_columns(std::size_t row, const Limits& limits) {
  return refuse(Refused::invalid, "kit.file_too_many_columns",
                {{"row", std::to_string(row)}, {"max", std::to_string(limits.columns_max)}});
}
inline Refusal refuse_cell(std::size_t row, const Limits& limits) {
  return refuse(Refused::invalid, "kit.file_cell_too_long",
                {{"row", std::to_string(row)}, {"max", std::to_string(limits.cell_bytes_max)}});
}
inline Refusal refuse_broken_xlsx() {
  return refuse(Refused::invalid, "kit.xlsx_broken");
}

}  // namespace kit::csv
