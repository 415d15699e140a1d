// Sound rows pass in bulk; only those that a kernel found odd or suspicious are looked at singly.
#include "kit/columns/batch.hpp"

#include <algorithm>

namespace kit::columns {

std::string_view Unquoted::resolve(std::string_view inner) {
  std::string& field = fields_.emplace_back();
  field.reserve(inner.size());
  for (std::size_t i = 0; i < inner.size(); ++i) {
    field += inner[i];
    if (inner[i] == '"') ++i;
  }
  return field;
}

std::string_view Rows::unquote(std::string_view field) const {
  const std::string_view inner = field.substr(1, field.size() - 2);
  return inner.find('"') == std::string_view::npos ? inner : unquoted_->resolve(inner);
}

bool well_quoted(std::string_view field) {
  if (field.empty() || field.front() != '"') return field.find('"') == std::string_view::npos;
  if (field.size() < 2 || field.back() != '"') return false;
  const std::string_view inner = field.substr(1, field.size() - 2);
  for (std::size_t i = 0; (i = inner.find('"', i)) != std::string_view::npos; i += 2)
    if (i + 1 == inner.size() || inner[i + 1] != '"') return false;
  return true;
}

void Batch::refuse_long(RefusedRows& refused, std::uint64_t line, std::string_view start,
                        std::size_t bytes_max) {
  start = start.substr(0, bytes_max + 1);
  const bool quote_open = std::count(start.begin(), start.end(), '"') % 2 != 0;
  if (quote_open) broken_at_ = std::min(broken_at_.value_or(line), line);
  refused.add(line, "kit.csv_line_too_long", {}, {{"max", std::to_string(bytes_max)}});
}

Rows Batch::rows(Split& split, const char* text, std::uint64_t first_line, RefusedRows& refused) {
  before_ = text - 1;
  first_line_ = first_line;
  unquoted_.clear();
  refuse_odd(split, refused);
  // With one column a blank row looks like any other.
  if (split.suspicious || header_.columns == 1) keep_sound(split, refused);
  keep_utf8(split, refused);
  Rows rows;
  rows.text_ = before_;
  rows.separator_ = split.separators.data();
  rows.row_ = split.rows.data();
  rows.line_ = split.lines.data();
  rows.column_ = header_.positions.data();
  rows.unquoted_ = &unquoted_;
  rows.size_ = split.row_count;
  rows.last_column_ = header_.columns - 1;
  rows.first_line_ = first_line_;
  return rows;
}

void Batch::refuse_odd(const Split& split, RefusedRows& refused) {
  for (const OddRow& row : split.odd)
    examine({split.separators.begin() + row.from, split.separators.begin() + row.to + 1},
            first_line_ + row.line, split.line_bytes_max, refused);
}

void Batch::keep_sound(Split& split, RefusedRows& refused) {
  std::uint32_t kept = 0;
  for (std::uint32_t r = 0; r < split.row_count; ++r) {
    const auto first = split.separators.begin() + split.rows[r];
    const std::uint64_t line = first_line_ + split.lines[r];
    if (!examine({first, first + split.columns + 1}, line, split.line_bytes_max, refused)) continue;
    split.rows[kept] = split.rows[r];
    split.lines[kept++] = split.lines[r];
  }
  split.row_count = kept;
}

bool Batch::examine(Ends ends, std::uint64_t line, std::size_t bytes_max, RefusedRows& refused) {
  const std::string_view row = between(ends.front(), ends.back());
  if (row.empty() || row == "\r") return false;
  const char* code = fault_of(ends, bytes_max);
  if (!code) return true;
  if (row.size() > bytes_max) {
    refuse_long(refused, line, row, bytes_max);
  } else {
    refused.add(line, code, {},
                {{"row", std::to_string(line)},
                 {"expected", std::to_string(header_.columns)},
                 {"found", std::to_string(ends.size() - 1)}});
  }
  return false;
}

const char* Batch::fault_of(Ends ends, std::size_t bytes_max) const {
  const std::string_view row = between(ends.front(), ends.back());
  if (row.size() > bytes_max) return "kit.csv_line_too_long";
  if (row.find('\0') != std::string_view::npos) return "kit.csv_nul";
  for (std::size_t i = 1; i < ends.size(); ++i) {
    std::string_view field = between(ends[i - 1], ends[i]);
    if (i + 1 == ends.size() && field.ends_with('\r')) field.remove_suffix(1);
    if (!well_quoted(field)) return "kit.csv_quote_broken";
  }
  return ends.size() - 1 == header_.columns ? nullptr : "kit.csv_field_count";
}

// Separators are ASCII: when the text of all rows together is UTF-8, so is every field.
void Batch::keep_utf8(Split& split, RefusedRows& refused) {
  if (split.row_count == 0 || std::ranges::count(header_.texts, true) == 0) return;
  const std::uint32_t* separators = split.separators.data();
  const std::uint32_t last = split.rows[split.row_count - 1] + split.columns;
  if (is_utf8(kernel_, between(separators[split.rows[0]], separators[last]))) return;
  auto faulty = [&](const std::uint32_t* row, std::size_t wanted) {
    const std::uint32_t column = header_.positions[wanted];
    return header_.texts[wanted] && !is_utf8(kernel_, between(row[column], row[column + 1]));
  };
  std::uint32_t kept = 0;
  for (std::uint32_t r = 0; r < split.row_count; ++r) {
    std::size_t wanted = 0;
    while (wanted < header_.names.size() && !faulty(separators + split.rows[r], wanted)) ++wanted;
    if (wanted < header_.names.size()) {
      refused.add(first_line_ + split.lines[r], "kit.text_broken", header_.names[wanted]);
      continue;
    }
    split.rows[kept] = split.rows[r];
    split.lines[kept++] = split.lines[r];
  }
  split.row_count = kept;
}

}  // namespace kit::columns
