// Reads the header with the plain loop: it is one row.
#include "kit/columns/header.hpp"

#include <algorithm>

namespace kit::columns {
namespace {

Refusal broken_header() {
  return refuse(Refused::invalid, "kit.csv_header_broken");
}

// The end of the first row: its newline, or the end of the text; npos when a quote stays open.
std::size_t end_of_row(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == '\n' && !quoted) return i;
  }
  return quoted ? std::string_view::npos : text.size();
}

Result<std::vector<std::string>> names_in(std::string_view row, char delimiter) {
  if (row.ends_with('\r')) row.remove_suffix(1);
  if (row.find('\0') != std::string_view::npos || !is_utf8_plain(row)) return broken_header();
  std::vector<std::string> names;
  Unquoted unquoted;
  bool quoted = false;
  std::size_t from = 0;
  for (std::size_t i = 0; i <= row.size(); ++i) {
    if (i < row.size() && row[i] == '"') quoted = !quoted;
    if (i < row.size() && (row[i] != delimiter || quoted)) continue;
    std::string_view field = row.substr(from, i - from);
    if (!well_quoted(field)) return broken_header();
    if (field.starts_with('"')) field = unquoted.resolve(field.substr(1, field.size() - 2));
    names.emplace_back(field);
    from = i + 1;
  }
  return names;
}

Result<Header> look_up(const std::vector<std::string>& names,
                       const std::vector<WantedColumn>& wanted) {
  Header header{.columns = names.size()};
  std::string missing;
  for (const auto& column : wanted) {
    const auto at = std::find(names.begin(), names.end(), column.name);
    if (at == names.end()) {
      missing += (missing.empty() ? "" : ", ") + column.name;
      continue;
    }
    if (std::find(at + 1, names.end(), column.name) != names.end())
      return refuse(Refused::invalid, "kit.csv_column_twice", {{"column", column.name}});
    header.names.push_back(column.name);
    header.positions.push_back(static_cast<std::uint32_t>(at - names.begin()));
    header.texts.push_back(column.text == Text::yes);
  }
  if (!missing.empty())
    return refuse(Refused::invalid, "kit.csv_columns_missing", {{"columns", missing}});
  return header;
}

}  // namespace

Result<FoundHeader> read_header(const InputFile& file, const ScanOptions& options) {
  std::string first(options.line_bytes_max + byte_order_mark.size() + 1, '\0');
  first.resize(file.read_at(0, first.data(), first.size()));
  std::string_view text = first;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  if (text.empty()) return refuse(Refused::invalid, "kit.file_empty");
  const std::size_t end = end_of_row(text);
  if (end == std::string_view::npos || end > options.line_bytes_max) return broken_header();
  const auto names = TRY(names_in(text.substr(0, end), options.delimiter));
  auto header = TRY(look_up(names, options.columns));
  FoundHeader found{.header = std::move(header)};
  const std::size_t start = static_cast<std::size_t>(text.data() - first.data());
  found.rows_from = std::min<std::uint64_t>(start + end + 1, file.size());
  return found;
}

}  // namespace kit::columns
