// COPY ... FROM STDIN (FORMAT binary) on one session.
#pragma once

#include <libpq-fe.h>

#include <string>
#include <vector>

#include "kit/sql/sql.hpp"

namespace kit::sql {

class PostgresBulk final : public BulkInsert {
 public:
  // `busy` stays true for as long as this lives.
  PostgresBulk(PGconn* handle, bool& busy, std::string_view table,
               std::span<const std::string_view> columns);
  ~PostgresBulk() override;
  PostgresBulk(const PostgresBulk&) = delete;
  PostgresBulk& operator=(const PostgresBulk&) = delete;

  void add(Params row) override;
  std::int64_t finish() override;

 private:
  void look_up_types(const std::string& table, const std::string& columns);
  void begin_copy();
  void put(const Value& value, Oid type);
  void put_number(std::uint64_t value, int bytes);  // most significant byte first
  void put_bytes(std::string_view bytes);
  void send();

  PGconn* handle_;
  bool& busy_;
  std::string sql_;
  std::vector<Oid> types_ = {};
  std::string buffer_ = {};
  bool copying_ = false;
};

}  // namespace kit::sql
