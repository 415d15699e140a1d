// The delimited text reader. A newline inside quotes belongs to the cell and starts no row.
#include "kit/csv/delimited.hpp"

#include <algorithm>
#include <map>

#include "kit/csv/refusals.hpp"

namespace kit::csv {
namespace {

bool is_blank(const Line& line) {
  return std::all_of(line.cells.begin(), line.cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

}  // namespace

Result<bool> DelimitedReader::next(Line& line) {
  while (at_ < text_.size()) {
    ++row_;
    if (row_ > limits_.rows_max) return refuse_rows(limits_);
    TRY(read_record(line));
    line.number = row_;
    if (!is_blank(line)) return true;
  }
  line.cells.clear();
  return false;
}

double DelimitedReader::progress() const {
  return text_.empty() ? 1.0 : static_cast<double>(at_) / static_cast<double>(text_.size());
}

// Cells of the row before are reused, so that a long file needs few allocations.
Result<void> DelimitedReader::read_record(Line& line) {
  std::size_t count = 0;
  After after = After::cell;
  while (after == After::cell) {
    if (count == limits_.columns_max) return refuse_columns(row_, limits_);
    if (count == line.cells.size()) line.cells.emplace_back();
    std::string& cell = line.cells[count++];
    cell.clear();
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    after = TRY(quoted ? read_quoted(cell) : read_plain(cell));
  }
  line.cells.resize(count);
  return {};
}

Result<DelimitedReader::After> DelimitedReader::read_plain(std::string& cell) {
  const char stops[] = {delimiter_, '\n', '\r'};
  const std::size_t end =
      std::min(text_.find_first_of(std::string_view(stops, sizeof stops), at_), text_.size());
  if (end - at_ > limits_.cell_bytes_max) return refuse_cell(row_, limits_);
  cell.assign(text_.substr(at_, end - at_));
  at_ = end;
  return after_cell();
}

Result<DelimitedReader::After> DelimitedReader::read_quoted(std::string& cell) {
  ++at_;
  while (true) {
    const std::size_t quote = text_.find('"', at_);
    // A quote left open swallows the rows below it until the cell is too long: that is the likelier
    // fault.
    if (quote == std::string_view::npos || cell.size() + quote - at_ > limits_.cell_bytes_max) {
      return broken_quote();
    }
    cell.append(text_.substr(at_, quote - at_));
    at_ = quote + 1;
    if (at_ == text_.size() || text_[at_] != '"') break;
    cell += '"';
    ++at_;
  }
  const bool ends =
      at_ == text_.size() || text_[at_] == delimiter_ || text_[at_] == '\n' || text_[at_] == '\r';
  if (!ends) return broken_quote();
  return after_cell();
}

// Takes the delimiter or the newline (CRLF, LF or CR) after a cell.
DelimitedReader::After DelimitedReader::after_cell() {
  if (at_ == text_.size()) return After::row;
  const char c = text_[at_++];
  if (c == delimiter_) return After::cell;
  if (c == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
  return After::row;
}

Refusal DelimitedReader::broken_quote() const {
  return refuse(Refused::invalid, "kit.csv_quote_broken", {{"row", std::to_string(row_)}});
}

char detect_delimiter(std::string_view text, const Limits& limits) {
  constexpr std::size_t sample_rows = 20;
  char best = ',';
  std::size_t best_score = 0;
  for (const char candidate : {',', ';', '\t', '|'}) {
    DelimitedReader reader(text, candidate, limits);
    Line line;
    std::map<std::size_t, std::size_t> rows_by_width;
    for (std::size_t row = 0; row < sample_rows; ++row) {
      const auto more = reader.next(line);
      if (!more || !*more) break;
      ++rows_by_width[line.cells.size()];
    }
    // Rows of one width weigh more than many columns: commas inside text come and go. A title above
    // the table has one cell and does not count.
    std::size_t score = 0;
    for (const auto& [width, rows] : rows_by_width) {
      if (width > 1) score = std::max(score, rows * 1000 + width);
    }
    if (score > best_score) {
      best = candidate;
      best_score = score;
    }
  }
  return best;
}

}  // namespace kit::csv
