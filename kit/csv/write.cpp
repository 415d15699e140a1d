// Delimited text out. Spreadsheets run what begins like a formula, so such text gets an apostrophe.
#include "kit/csv/csv.hpp"

namespace kit::csv {
namespace {

bool begins_a_formula(std::string_view text) {
  if (text.empty()) return false;
  if (std::string_view("=+-@\t\r\n\0", 8).find(text[0]) != std::string_view::npos) return true;
  for (const char* twin : {"＝", "＋", "－", "＠"}) {
    if (text.starts_with(twin)) return true;
  }
  return false;
}

// Apostrophes before it do not count: else text that had one of its own would lose it on import.
bool is_armed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
  return begins_a_formula(text);
}

// Other delimiters too: a spreadsheet set to another one must not split the text and run its tail.
bool needs_quotes(std::string_view text) {
  return text.find_first_of(",;|\"\t\r\n") != std::string_view::npos || text.starts_with(' ') ||
         text.ends_with(' ');
}

}  // namespace

std::string cell(std::string_view text) {
  std::string out = is_armed(text) ? "'" : "";
  if (!needs_quotes(text)) return out.append(text);
  out.insert(out.begin(), '"');
  for (const char c : text) out.append(c == '"' ? 2 : 1, c);
  return out += '"';
}

std::string rearm(std::string_view text) {
  const bool disarmed = text.starts_with('\'') && is_armed(text.substr(1));
  return std::string(disarmed ? text.substr(1) : text);
}

std::string row(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    out += cell(cells[i]);
  }
  return out += "\r\n";
}

}  // namespace kit::csv
