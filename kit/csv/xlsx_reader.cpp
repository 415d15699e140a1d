// Streams a sheet: bytes go into the parser piece by piece, rows come out of a queue.
#include "kit/csv/xlsx_reader.hpp"

#include <array>
#include <charconv>
#include <deque>

#include "kit/csv/merges.hpp"
#include "kit/csv/refusals.hpp"
#include "kit/csv/workbook.hpp"
#include "kit/csv/xml.hpp"

namespace kit::csv {
namespace {

std::size_t number_or(std::string_view text, std::size_t otherwise) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

// First pass: merged ranges stand behind the rows that they concern. It also proves the XML whole.
struct MergeFinder final : XmlEvents {
  Merges merges;
  explicit MergeFinder(std::size_t columns_max) : merges(columns_max) {}
  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "mergeCell") merges.add(attributes.get("ref"));
  }
};

// Second pass: rows.
class SheetRows final : public XmlEvents {
 public:
  SheetRows(const Workbook& book, Merges merges, const Limits& limits)
      : book_(book), merges_(std::move(merges)), limits_(limits) {}

  std::deque<Line> ready;
  std::optional<Refusal> refused;

  void start(std::string_view name, const Attributes& attributes) override;
  void text(std::string_view piece) override;
  void end(std::string_view name) override;

 private:
  void start_row(const Attributes& attributes);
  void start_cell(const Attributes& attributes);
  void end_cell();
  void end_row();
  std::string cell_text();
  NumberFormat format() const;
  void stop(Refusal refusal) {
    if (!refused) refused = std::move(refusal);
  }

  const Workbook& book_;
  Merges merges_;
  const Limits& limits_;
  bool in_rows_ = false;
  bool taking_ = false;
  int phonetic_ = 0;
  std::size_t row_ = 0;
  std::size_t column_ = 0;  // of the cell being read
  std::size_t next_column_ = 0;
  std::string kind_;
  std::size_t style_ = 0;
  std::string value_;
  Line line_;
};

void SheetRows::start(std::string_view name, const Attributes& attributes) {
  if (name == "sheetData") in_rows_ = true;
  if (!in_rows_ || refused) return;
  if (name == "row") start_row(attributes);
  if (name == "c") start_cell(attributes);
  if (name == "rPh") ++phonetic_;
  if (name == "v" || (name == "t" && phonetic_ == 0)) taking_ = true;
}

void SheetRows::start_row(const Attributes& attributes) {
  const std::size_t number = number_or(attributes.get("r"), row_ + 1);
  if (number <= row_ || number > 1'048'576) return stop(refuse_broken_xlsx());
  if (number > limits_.rows_max) return stop(refuse_rows(limits_));
  row_ = number;
  next_column_ = 0;
  line_ = {.number = number, .cells = {}};
}

void SheetRows::start_cell(const Attributes& attributes) {
  column_ = next_column_;
  if (const auto place = attributes.find("r")) {
    const auto parsed = parse_cell_place(*place);
    if (!parsed || parsed->row != row_) return stop(refuse_broken_xlsx());
    column_ = parsed->column;
  }
  next_column_ = column_ + 1;
  kind_ = attributes.get("t");
  style_ = number_or(attributes.get("s"), 0);
  value_.clear();
}

void SheetRows::text(std::string_view piece) {
  if (!taking_ || refused) return;
  if (value_.size() + piece.size() > limits_.cell_bytes_max)
    return stop(refuse_cell(row_, limits_));
  value_ += piece;
}

void SheetRows::end(std::string_view name) {
  if (name == "sheetData") in_rows_ = false;
  if (!in_rows_ || refused) return;
  if (name == "v" || name == "t") taking_ = false;
  if (name == "rPh") --phonetic_;
  if (name == "c") end_cell();
  if (name == "row") end_row();
}

void SheetRows::end_cell() {
  std::string text = cell_text();
  if (text.empty()) return;
  if (column_ >= limits_.columns_max) return stop(refuse_columns(row_, limits_));
  if (text.size() > limits_.cell_bytes_max) return stop(refuse_cell(row_, limits_));
  if (line_.cells.size() <= column_) line_.cells.resize(column_ + 1);
  line_.cells[column_] = std::move(text);
}

std::string SheetRows::cell_text() {
  if (value_.empty()) return {};
  if (kind_ == "s") {
    const auto shared = book_.strings.at(number_or(value_, std::string::npos));
    if (!shared) stop(refuse_broken_xlsx());
    return std::string(shared.value_or(""));
  }
  if (kind_ == "b") return value_ == "0" || value_ == "false" ? "FALSE" : "TRUE";
  if (kind_ == "str" || kind_ == "inlineStr") return unescaped(value_);
  if (kind_ == "e" || kind_ == "d") return value_;
  return number_text(value_, format(), book_.from_1904);
}

NumberFormat SheetRows::format() const {
  return style_ < book_.formats.size() ? book_.formats[style_] : NumberFormat{};
}

void SheetRows::end_row() {
  merges_.fill(line_);
  if (!line_.cells.empty()) ready.push_back(std::move(line_));
  line_ = {};
}

class XlsxReader final : public Reader {
 public:
  XlsxReader(Package package, Workbook book, const Limits& limits)
      : limits_(limits), package_(std::move(package)), book_(std::move(book)) {}

  Result<void> start() {
    MergeFinder finder(limits_.columns_max);
    TRY(parse_part(package_, book_.sheet, finder));
    finder.merges.sort();
    auto part = TRY(package_.part(book_.sheet));
    part_.emplace(std::move(part));
    rows_.emplace(book_, std::move(finder.merges), limits_);
    parser_.emplace(*rows_);
    return {};
  }

  Result<bool> next(Line& line) override {
    while (rows_->ready.empty() && !done_) TRY(feed());
    if (rows_->ready.empty()) return false;
    line = std::move(rows_->ready.front());
    rows_->ready.pop_front();
    return true;
  }

  double progress() const override { return part_->progress(); }

 private:
  Result<void> feed() {
    std::array<char, 65536> buffer;
    const std::size_t got = TRY(part_->read(buffer));
    done_ = got == 0;
    if (!parser_->feed({buffer.data(), got}, done_)) return refuse_broken_xlsx();
    // Rows before the fault are not given out: the caller takes nothing from a refused file.
    if (rows_->refused) return *rows_->refused;
    return {};
  }

  const Limits limits_;
  Package package_;
  Workbook book_;
  std::optional<Part> part_;
  std::optional<SheetRows> rows_;
  std::optional<XmlParser> parser_;
  bool done_ = false;
};

}  // namespace

Result<std::unique_ptr<Reader>> open_xlsx(std::string_view bytes, const Limits& limits) {
  auto package = TRY(Package::open(bytes, limits));
  auto book = TRY(read_workbook(package, limits));
  auto reader = std::make_unique<XlsxReader>(std::move(package), std::move(book), limits);
  TRY(reader->start());
  return std::unique_ptr<Reader>(std::move(reader));
}

}  // namespace kit::csv
