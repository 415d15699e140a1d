// Reads delimited text (RFC 4180 and what offices make of it). The text is UTF-8 without a mark.
#pragma once

#include <string>
#include <string_view>

#include "kit/csv/csv.hpp"

namespace kit::csv {

class DelimitedReader final : public Reader {
 public:
  // `text` outlives the reader.
  DelimitedReader(std::string_view text, char delimiter, Limits limits)
      : text_(text), delimiter_(delimiter), limits_(limits) {}

  Result<bool> next(Line& line) override;
  double progress() const override;

 private:
  enum class After { cell, row };

  Result<void> read_record(Line& line);
  Result<After> read_quoted(std::string& cell);
  Result<After> read_plain(std::string& cell);
  After after_cell();
  Refusal broken_quote() const;

  std::string_view text_;
  char delimiter_;
  Limits limits_;
  std::size_t at_ = 0;
  std::size_t row_ = 0;
};

// Which of , ; TAB | splits the first rows most evenly.
char detect_delimiter(std::string_view text, const Limits& limits);

}  // namespace kit::csv
