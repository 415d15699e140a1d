// Values of XLSX cells as text: numbers as a person would write them, dates by number format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kit::csv {

struct NumberFormat {
  enum class Kind { plain, date, time, zeros } kind = Kind::plain;
  std::size_t width = 0;  // of `zeros`: "0000000000" shows 812345678 as 0812345678
};

NumberFormat format_of_id(std::string_view built_in_id);
NumberFormat format_of_code(std::string_view code);

// `value` as the file holds it; returned as it is when it is no number.
std::string number_text(std::string_view value, NumberFormat format, bool from_1904);

// "_x000D_" stands for a character that XML cannot hold.
std::string unescaped(std::string_view text);

}  // namespace kit::csv
