// Rows in PostgreSQL's own binary form: for each the number of values, for each value its length
// and its bytes. The server believes the bytes, so every value is held against its column's type
// first.
#include "kit/sql/postgres_bulk.hpp"

#include <array>
#include <bit>
#include <cstdlib>

#include "kit/sql/postgres_connection.hpp"
#include "kit/sql/postgres_errors.hpp"
#include "kit/sql/postgres_values.hpp"
#include "kit/sql/streaming.hpp"

namespace kit::sql {
namespace {

constexpr std::size_t buffer_bytes = 64 << 10;
constexpr std::string_view signature("PGCOPY\n\377\r\n\0", 11);

}  // namespace

PostgresBulk::PostgresBulk(PGconn* handle, bool& busy, std::string_view table,
                           std::span<const std::string_view> columns)
    : handle_(handle), busy_(busy) {
  std::string names;
  for (std::size_t i = 0; i < columns.size(); ++i)
    names += (i == 0 ? "" : ", ") + std::string(columns[i]);
  look_up_types(std::string(table), names);
  sql_ = "COPY " + std::string(table) + " (" + names + ") FROM STDIN (FORMAT binary)";
  begin_copy();
  busy_ = true;
}

void PostgresBulk::look_up_types(const std::string& table, const std::string& columns) {
  const std::string sql = "SELECT " + columns + " FROM " + table + " LIMIT 0";
  const PostgresResult result(PQexec(handle_, sql.c_str()));
  if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) throw_postgres(handle_, result.get(), sql);
  for (int i = 0; i < PQnfields(result.get()); ++i) types_.push_back(PQftype(result.get(), i));
}

void PostgresBulk::begin_copy() {
  const PostgresResult result(PQexec(handle_, sql_.c_str()));
  if (PQresultStatus(result.get()) != PGRES_COPY_IN) throw_postgres(handle_, result.get(), sql_);
  copying_ = true;
  buffer_.reserve(2 * buffer_bytes);
  buffer_ = signature;
  put_number(0, 4);  // flags
  put_number(0, 4);  // length of what may follow the head
}

// Given up: the server forgets the rows, and the transaction is to be rolled back.
PostgresBulk::~PostgresBulk() {
  if (copying_ && PQputCopyEnd(handle_, "given up") == 1)
    while (PGresult* rest = PQgetResult(handle_)) PQclear(rest);
  busy_ = false;
}

void PostgresBulk::add(Params row) {
  ENSURE(copying_ && row.size() == types_.size());
  const std::size_t before = buffer_.size();
  try {
    put_number(row.size(), 2);
    for (std::size_t i = 0; i < row.size(); ++i) put(row[i], types_[i]);
  } catch (...) {
    buffer_.resize(before);
    throw;
  }
  if (buffer_.size() >= buffer_bytes) send();
}

void PostgresBulk::put(const Value& value, Oid type) {
  switch (value.index()) {
    case 0:
      return put_number(0xFFFFFFFF, 4);
    case 1:
      ENSURE(type == bool_id);
      put_number(1, 4);
      return put_number(std::get<bool>(value) ? 1 : 0, 1);
    case 2:
      ENSURE(type == int8_id || type == float8_id);
      put_number(8, 4);
      if (type == int8_id)
        return put_number(static_cast<std::uint64_t>(std::get<std::int64_t>(value)), 8);
      return put_number(
          std::bit_cast<std::uint64_t>(static_cast<double>(std::get<std::int64_t>(value))), 8);
    case 3:
      ENSURE(type == float8_id);
      put_number(8, 4);
      return put_number(std::bit_cast<std::uint64_t>(std::get<double>(value)), 8);
    case 4:
      ENSURE(type == text_id);
      refuse_nul(std::get<std::string>(value));
      return put_bytes(std::get<std::string>(value));
    default:
      ENSURE(type == bytea_id);
      return put_bytes(std::get<Blob>(value).bytes);
  }
}

void PostgresBulk::put_number(std::uint64_t value, int bytes) {
  value = __builtin_bswap64(value << (64 - 8 * bytes));
  const auto most_first = std::bit_cast<std::array<char, 8>>(value);
  buffer_.append(most_first.data(), static_cast<std::size_t>(bytes));
}

void PostgresBulk::put_bytes(std::string_view bytes) {
  if (bytes.size() > 0x3FFFFFFF) throw Breakage("a value of more than 1 GB cannot be stored");
  put_number(bytes.size(), 4);
  buffer_.append(bytes);
}

void PostgresBulk::send() {
  if (PQputCopyData(handle_, buffer_.data(), static_cast<int>(buffer_.size())) != 1)
    throw_postgres(handle_, nullptr, sql_);
  buffer_.clear();
}

std::int64_t PostgresBulk::finish() {
  ENSURE(copying_);
  put_number(0xFFFF, 2);  // no more rows
  send();
  copying_ = false;
  if (PQputCopyEnd(handle_, nullptr) != 1) throw_postgres(handle_, nullptr, sql_);
  const PostgresResult result(PQgetResult(handle_));
  const PostgresResult end_of_answer(PQgetResult(handle_));
  if (PQresultStatus(result.get()) != PGRES_COMMAND_OK) throw_postgres(handle_, result.get(), sql_);
  return std::strtoll(PQcmdTuples(result.get()), nullptr, 10);
}

}  // namespace kit::sql
