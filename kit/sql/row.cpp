// Reading a row by column name.
#include <stdexcept>

#include "kit/sql/sql.hpp"

namespace kit::sql {
namespace {

[[noreturn]] void wrong(std::string_view column, std::string_view expected) {
  throw Bug("column " + std::string(column) + " is not " + std::string(expected));
}

}  // namespace

std::size_t Row::index(std::string_view column) const {
  for (std::size_t i = 0; i < names_->size(); ++i)
    if ((*names_)[i] == column) return i;
  throw Bug("the query gives no column " + std::string(column));
}

bool Row::is_null(std::string_view column) const {
  return std::holds_alternative<std::monostate>(at(column));
}

std::string Row::text(std::string_view column) const {
  return find_text(column).value_or("");
}

std::optional<std::string> Row::find_text(std::string_view column) const {
  const Value& value = at(column);
  if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
  if (auto* text = std::get_if<std::string>(&value)) return *text;
  wrong(column, "text");
}

std::int64_t Row::integer(std::string_view column) const {
  if (auto found = find_integer(column)) return *found;
  wrong(column, "an integer but null");
}

std::optional<std::int64_t> Row::find_integer(std::string_view column) const {
  const Value& value = at(column);
  if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
  if (auto* number = std::get_if<std::int64_t>(&value)) return *number;
  wrong(column, "an integer");
}

double Row::real(std::string_view column) const {
  const Value& value = at(column);
  if (auto* number = std::get_if<double>(&value)) return *number;
  if (auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
  wrong(column, "a number");
}

bool Row::flag(std::string_view column) const {
  const Value& value = at(column);
  if (auto* flag = std::get_if<bool>(&value)) return *flag;
  auto* number = std::get_if<std::int64_t>(&value);  // SQLite has no booleans of its own
  if (number && (*number == 0 || *number == 1)) return *number == 1;
  wrong(column, "true or false");
}

std::string Row::blob(std::string_view column) const {
  const Value& value = at(column);
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (auto* blob = std::get_if<Blob>(&value)) return blob->bytes;
  wrong(column, "a blob");
}

Answer& Asked::arrived() {
  if (!answer_->arrived) connection_->wait();
  ENSURE(answer_->arrived);
  return *answer_;
}

}  // namespace kit::sql
