// A book as a file that needs no database: one record a line.
#include "centre/funds/audit/audit.hpp"
#include "kit/json/json.hpp"

namespace funds::audit {
namespace {

constexpr std::string_view first_line = "chaeson-books 1";

template <class T>
void put(std::string& out, std::string_view kind, const T& record) {
  out += kind;
  out += ' ';
  out += kit::json::encode(record);
  out += '\n';
}

template <class T>
kit::Result<void> take(std::vector<T>& into, std::string_view json) {
  auto record = TRY(kit::json::decode<T>(json));
  into.push_back(std::move(record));
  return {};
}

kit::Result<void> read_record(Book& book, std::string_view kind, std::string_view json) {
  if (kind == "fund") {
    auto fund = TRY(kit::json::decode<Fund>(json));
    book.fund = std::move(fund);
    return {};
  }
  if (kind == "account") return take(book.accounts, json);
  if (kind == "transfer") return take(book.transfers, json);
  if (kind == "closing") return take(book.closings, json);
  if (kind == "run") return take(book.runs, json);
  if (kind == "journal") return take(book.told, json);
  return kit::refuse(kit::Refused::invalid, "funds.export_broken");
}

}  // namespace

std::string export_of(const Book& book) {
  std::string out = std::string(first_line) + "\n";
  put(out, "fund", book.fund);
  for (const auto& a : book.accounts) put(out, "account", a);
  for (const auto& r : book.runs) put(out, "run", r);
  for (const auto& t : book.transfers) put(out, "transfer", t);
  for (const auto& c : book.closings) put(out, "closing", c);
  for (const auto& t : book.told) put(out, "journal", t);
  return out;
}

kit::Result<Book> import_of(std::string_view text) {
  Book book;
  std::size_t line = 0;
  auto broken = [&] { return kit::refuse(kit::Refused::invalid, "funds.export_broken", {{"line", std::to_string(line)}}); };
  while (!text.empty()) {
    ++line;
    auto end = text.find('\n');
    auto one = text.substr(0, end);
    text.remove_prefix(end == text.npos ? text.size() : end + 1);
    if (line == 1 && one != first_line) return broken();
    if (line == 1 || one.empty()) continue;
    auto gap = one.find(' ');
    if (gap == one.npos) return broken();
    if (!read_record(book, one.substr(0, gap), one.substr(gap + 1))) return broken();
  }
  if (book.fund.id.empty()) return broken();
  book.with_journal = !book.told.empty();
  return book;
}

}  // namespace funds::audit
