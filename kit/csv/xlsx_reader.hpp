// Rows of the first visible sheet of an XLSX.
#pragma once

#include <memory>
#include <string_view>

#include "kit/csv/csv.hpp"

namespace kit::csv {

// `bytes` outlive the reader.
Result<std::unique_ptr<Reader>> open_xlsx(std::string_view bytes, const Limits& limits);

}  // namespace kit::csv
