#include "kit/sql/postgres_values.hpp"

#include <charconv>
#include <cstdlib>

#include "kit/sql/streaming.hpp"

namespace kit::sql {
namespace {

template <class T>
std::string written(T number) {
  char buffer[32];
  auto end = std::to_chars(buffer, buffer + sizeof buffer, number).ptr;
  return std::string(buffer, end);
}

int digit(char c) {
  return c <= '9' ? c - '0' : c - 'a' + 10;
}

Blob unhex(std::string_view text) {
  if (!text.starts_with("\\x")) throw Breakage("PostgreSQL must give bytea_output = hex");
  Blob blob;
  blob.bytes.reserve(text.size() / 2);
  for (std::size_t i = 2; i + 1 < text.size(); i += 2)
    blob.bytes += static_cast<char>(digit(text[i]) * 16 + digit(text[i + 1]));
  return blob;
}

// sum() of BIGINT is numeric: whole numbers come back as integers, as on SQLite.
Value number_of(std::string_view text) {
  std::int64_t whole = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
  if (error == std::errc{} && end == text.data() + text.size()) return whole;
  return std::strtod(std::string(text).c_str(), nullptr);
}

Value value_of(Oid type, std::string_view text) {
  switch (type) {
    case bool_id:
      return text == "t";
    case int2_id:
    case int4_id:
    case int8_id:
    case oid_id:
    case numeric_id:
      return number_of(text);
    case float4_id:
    case float8_id:
      return std::strtod(std::string(text).c_str(), nullptr);
    case bytea_id:
      return unhex(text);
    default:
      return std::string(text);
  }
}

}  // namespace

PostgresParams::PostgresParams(Params params) {
  texts_.reserve(params.size());
  auto add = [&](Oid type, const char* value, std::size_t length = 0, int format = 0) {
    types_.push_back(type);
    values_.push_back(value);
    lengths_.push_back(static_cast<int>(length));
    formats_.push_back(format);
  };
  for (const Value& value : params) {
    if (auto* flag = std::get_if<bool>(&value)) {
      add(bool_id, *flag ? "t" : "f");
    } else if (auto* whole = std::get_if<std::int64_t>(&value)) {
      add(int8_id, texts_.emplace_back(written(*whole)).c_str());
    } else if (auto* real = std::get_if<double>(&value)) {
      add(float8_id, texts_.emplace_back(written(*real)).c_str());
    } else if (auto* text = std::get_if<std::string>(&value)) {
      refuse_nul(*text);
      add(unknown_id, text->c_str());
    } else if (auto* blob = std::get_if<Blob>(&value)) {
      add(bytea_id, blob->bytes.data(), blob->bytes.size(), 1);
    } else {
      add(unknown_id, nullptr);
    }
  }
}

std::string PostgresParams::key_of(std::string_view sql) const {
  std::string out;
  out.reserve(sql.size() + 1 + types_.size());
  out = sql;
  out += '\0';
  for (Oid type : types_) out += static_cast<char>(type & 0xff);  // ours differ in the low byte
  return out;
}

ColumnNames names_of(const PGresult* result) {
  auto names = std::make_shared<std::vector<std::string>>();
  for (int i = 0; i < PQnfields(result); ++i) names->emplace_back(PQfname(result, i));
  return names;
}

Row row_of(const PGresult* result, int row, ColumnNames names) {
  std::vector<Value> values;
  values.reserve(names->size());
  for (int i = 0; i < static_cast<int>(names->size()); ++i) {
    if (PQgetisnull(result, row, i))
      values.emplace_back();
    else
      values.push_back(value_of(
          PQftype(result, i),
          {PQgetvalue(result, row, i), static_cast<std::size_t>(PQgetlength(result, row, i))}));
  }
  return Row(std::move(names), std::move(values));
}

}  // namespace kit::sql
