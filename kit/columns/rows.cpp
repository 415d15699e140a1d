// Keeps the first refused rows. Who refuses column by column adds them a little out of order.
#include "kit/columns/rows.hpp"

#include <algorithm>
#include <tuple>

namespace kit::columns {

void sort_by_line(std::vector<RefusedRow>& rows) {
  std::ranges::sort(rows, [](const RefusedRow& a, const RefusedRow& b) {
    return std::tie(a.line, a.column, a.code) < std::tie(b.line, b.column, b.code);
  });
}

void RefusedRows::add(std::uint64_t line, std::string_view code, std::string_view column,
                      Values values) {
  ++count_;
  kept_.push_back({line, std::string(code), std::string(column), std::move(values)});
  if (kept_.size() > 2 * keep_) drop_last();
}

std::vector<RefusedRow>& RefusedRows::kept() {
  drop_last();
  return kept_;
}

void RefusedRows::drop_last() {
  sort_by_line(kept_);
  if (kept_.size() > keep_) kept_.erase(kept_.begin() + std::ptrdiff_t(keep_), kept_.end());
}

}  // namespace kit::columns
