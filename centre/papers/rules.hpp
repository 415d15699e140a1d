// Numbers and codes of papers; no database, no clock.
#pragma once

#include "centre/papers/shapes.hpp"

namespace papers {

// Buddhist; the fiscal year 2570 begins on 1 October 2569.
std::int64_t year_of(YearKind kind, kit::Date day);
// "ที่ {prefix} {number}/{year}" with its holes filled.
std::string number_of(const Series& series, std::string_view prefix, std::int64_t year, std::int64_t sequence);
// Twelve signs without the look-alikes 0 O 1 I L, 59 bits: "K7QM-4TXD-9WNA".
std::string make_code();
// As people type it: lower case, spaces, without its dashes. "" when it cannot be a code.
std::string code_typed(std::string_view typed);

}  // namespace papers
