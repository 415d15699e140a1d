// Checks rows one by one and keeps the positions of the good ones.
#include "kit/columns/batch.hpp"

#include <cstring>

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

void Batch::start(const char* before, std::uint64_t first_line) {
  text_ = before;
  first_line_ = first_line;
  separators_.clear();
  rows_.clear();
  lines_.clear();
  unquoted_.clear();
}

void Batch::add(std::uint64_t line, std::uint32_t before, const std::vector<std::uint32_t>& ends,
                RefusedRows& refused) {
  if (const char* code = fault_of(before, ends)) {
    if (std::string_view(code) == "kit.csv_field_count")
      return refused.add(
          line, code, {},
          {{"expected", std::to_string(header_.columns)}, {"found", std::to_string(ends.size())}});
    return refused.add(line, code, {}, {{"row", std::to_string(line)}});
  }
  for (std::size_t i = 0; i < header_.positions.size(); ++i) {
    const std::uint32_t c = header_.positions[i];
    const std::uint32_t from = c == 0 ? before : ends[c - 1];
    if (header_.texts[i] && !is_utf8({text_ + from + 1, ends[c] - from - 1}))
      return refused.add(line, "kit.text_broken", header_.names[i]);
  }
  rows_.push_back(static_cast<std::uint32_t>(separators_.size()));
  lines_.push_back(static_cast<std::uint32_t>(line - first_line_));
  separators_.push_back(before);
  separators_.insert(separators_.end(), ends.begin(), ends.end());
}

const char* Batch::fault_of(std::uint32_t before, const std::vector<std::uint32_t>& ends) const {
  const std::string_view row(text_ + before + 1, ends.back() - before - 1);
  if (row.find('\0') != std::string_view::npos) return "kit.csv_nul";
  std::uint32_t from = before;
  for (const std::uint32_t end : ends) {
    std::string_view field(text_ + from + 1, end - from - 1);
    if (end == ends.back() && field.ends_with('\r')) field.remove_suffix(1);
    if (!well_quoted(field)) return "kit.csv_quote_broken";
    from = end;
  }
  return ends.size() == header_.columns ? nullptr : "kit.csv_field_count";
}

Rows Batch::rows() {
  Rows rows;
  rows.text_ = text_;
  rows.separator_ = separators_.data();
  rows.row_ = rows_.data();
  rows.line_ = lines_.data();
  rows.column_ = header_.positions.data();
  rows.unquoted_ = &unquoted_;
  rows.size_ = rows_.size();
  rows.last_column_ = header_.columns - 1;
  rows.first_line_ = first_line_;
  return rows;
}

bool is_utf8(std::string_view bytes) {
  const auto* s = reinterpret_cast<const unsigned char*>(bytes.data());
  const std::size_t size = bytes.size();
  auto follows = [&](std::size_t i, unsigned low, unsigned high) {
    return i < size && s[i] >= low && s[i] <= high;
  };
  for (std::size_t i = 0; i < size;) {
    const unsigned c = s[i];
    if (c < 0x80) {
      ++i;
    } else if (c >= 0xC2 && c <= 0xDF) {
      if (!follows(i + 1, 0x80, 0xBF)) return false;
      i += 2;
    } else if (c >= 0xE0 && c <= 0xEF) {
      // No overlong forms and no halves of surrogate pairs.
      if (!follows(i + 1, c == 0xE0 ? 0xA0 : 0x80, c == 0xED ? 0x9F : 0xBF)) return false;
      if (!follows(i + 2, 0x80, 0xBF)) return false;
      i += 3;
    } else if (c >= 0xF0 && c <= 0xF4) {
      if (!follows(i + 1, c == 0xF0 ? 0x90 : 0x80, c == 0xF4 ? 0x8F : 0xBF)) return false;
      if (!follows(i + 2, 0x80, 0xBF) || !follows(i + 3, 0x80, 0xBF)) return false;
      i += 4;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace kit::columns
