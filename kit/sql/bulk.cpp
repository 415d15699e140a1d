// Bulk insertion as any database can do it: one prepared statement, row after row.
#include "kit/sql/sql.hpp"

namespace kit::sql {
namespace {

class StatementBulk final : public BulkInsert {
 public:
  StatementBulk(Connection& connection, std::string sql, std::size_t columns)
      : connection_(connection), sql_(std::move(sql)), columns_(columns) {}

  void add(Params row) override {
    ENSURE(row.size() == columns_);
    rows_ += connection_.execute(sql_, row);
  }
  std::int64_t finish() override { return rows_; }

 private:
  Connection& connection_;
  std::string sql_;
  std::size_t columns_;
  std::int64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<BulkInsert> Connection::bulk_insert(std::string_view table,
                                                    std::span<const std::string_view> columns) {
  std::string sql = "INSERT INTO " + std::string(table) + " (";
  for (std::size_t i = 0; i < columns.size(); ++i)
    sql += (i == 0 ? "" : ", ") + std::string(columns[i]);
  sql += ") VALUES (" + placeholders(columns.size()) + ")";
  return std::make_unique<StatementBulk>(*this, std::move(sql), columns.size());
}

}  // namespace kit::sql
