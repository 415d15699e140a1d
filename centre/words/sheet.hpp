// Tables that offices bring: the first line says which column is which, in whatever words; what cannot be read is told by line,
// column and code, and the rest is taken.
#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kit/csv/csv.hpp"
#include "kit/text/text.hpp"

namespace words {

struct Synonym {
  std::string_view header, field;
};

// The fields of the columns, "" for those that nobody asked for.
inline std::vector<std::string_view> fields_of(const kit::csv::Line& header, std::span<const Synonym> synonyms) {
  std::vector<std::string_view> out;
  for (const auto& cell : header.cells) {
    auto plain = kit::text::lower_ascii(kit::text::trim(kit::csv::rearm(cell)));
    auto known = std::ranges::find(synonyms, std::string_view(plain), &Synonym::header);
    out.push_back(known == synonyms.end() ? std::string_view{} : known->field);
  }
  return out;
}

// A cell as it is kept; "" where the line is too short.
inline std::string cell_of(const kit::csv::Line& line, std::size_t column) {
  return column < line.cells.size() ? kit::text::normalise_thai(kit::csv::rearm(line.cells[column])) : std::string();
}

// `header` takes the first line and may refuse the table, `row` every other one.
template <class Header, class Row>
kit::Result<void> read_sheet(std::string_view bytes, kit::csv::Limits limits, const Header& header, const Row& row) {
  auto reader = TRY(kit::csv::open(bytes, limits));
  kit::csv::Line line;
  bool first = TRY(reader->next(line));
  if (!first) return kit::refuse(kit::Refused::invalid, "kit.file_empty");
  TRY(header(line));
  while (true) {
    bool more = TRY(reader->next(line));
    if (!more) return {};
    row(line);
  }
}

}  // namespace words
