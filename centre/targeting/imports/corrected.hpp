// The sheet to correct: the refused rows as they came, with what is wrong and how to put it right.
#pragma once

#include "centre/targeting/imports/records.hpp"

namespace targeting {

struct CorrectedSheet {
  std::vector<std::vector<std::string>> rows;  // the heading first
};
CorrectedSheet corrected_sheet(const sheet::Layout& layout, const std::vector<RefusedRow>& refused,
                               std::string_view language, const TextOf& texts);

}  // namespace targeting
