// Nine columns, as wide as a register's: numbers as text, names in Thai, a digest of the identity
// number.
#include "bench/columns/register_load.hpp"

#include <functional>

#include "kit/columns/threads.hpp"

namespace register_load {
namespace {

using kit::sql::Blob;
using kit::sql::Value;

constexpr std::string_view columns[] = {"id",         "area_code", "household_id",
                                        "given_name", "surname",   "born",
                                        "sex",        "id_index",  "version"};
constexpr const char* table =
    "DROP TABLE IF EXISTS people; CREATE TABLE people (id BIGINT NOT NULL, area_code TEXT NOT "
    "NULL, "
    "household_id BIGINT NOT NULL, given_name TEXT NOT NULL, surname TEXT NOT NULL, born TEXT NOT "
    "NULL, "
    "sex BIGINT NOT NULL, id_index BYTEA NOT NULL, version BIGINT NOT NULL)";

constexpr std::string_view given[] = {"สมชาย",   "มะลิ",  "บุญมี",   "ดวงใจ",
                                      "ประเสริฐ", "จันทร์", "อำนวย", "วิไล"};
constexpr std::string_view family[] = {"ใจดี", "แสงทอง", "วงศ์คำ", "ศรีสุข", "ทองดี", "คำมูล", "สุขใจ"};

// The row's values are written over those of the row before, so that strings keep their room.
void write_row(std::vector<Value>& row, std::int64_t id) {
  const auto mixed = static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15;
  row.resize(std::size(columns));
  auto text = [&](std::size_t c) -> std::string& {
    if (!std::holds_alternative<std::string>(row[c])) row[c] = std::string();
    return std::get<std::string>(row[c]);
  };
  row[0] = id;
  text(1).assign("5213").append(std::to_string(1000 + mixed % 9000));
  row[2] = id / 3;
  text(3) = given[mixed >> 20 & 7];
  text(4) = family[(mixed >> 30) % 7];
  text(5).assign("19").append(std::to_string(10 + (mixed >> 40) % 90)).append("-06-09");
  row[6] = static_cast<std::int64_t>(1 + (mixed >> 50 & 1));
  if (!std::holds_alternative<Blob>(row[7])) row[7] = Blob{};
  std::get<Blob>(row[7]).bytes.assign(16, static_cast<char>(mixed >> 56));
  row[8] = std::int64_t{1};
}

void fill(kit::sql::Connection& connection, std::int64_t from, std::int64_t to) {
  kit::sql::Transaction all(connection);
  auto bulk = connection.bulk_insert("people", columns);
  std::vector<Value> row;
  for (std::int64_t id = from; id < to; ++id) {
    write_row(row, id);
    bulk->add(row);
  }
  if (bulk->finish() != to - from) throw kit::Breakage("rows were lost");
  bulk.reset();
  all.commit();
}

}  // namespace

Load::Load(std::int64_t rows) : rows_(rows) {}

std::vector<peers::Contestant> Load::contestants() {
  return {{"making the rows (limit of this one thread)", [this] { make_rows(); }},
          {"PostgreSQL, binary COPY, 1 stream", [this] { fill_postgres(1); }},
          {"PostgreSQL, binary COPY, 2 streams", [this] { fill_postgres(2); }},
          {"PostgreSQL, primary key and one index after it", [this] { index_postgres(); }},
          {"SQLite, one prepared INSERT, one transaction", [this] { fill_sqlite(); }}};
}

std::string Load::about_postgres() {
  auto database = kit::sql::Database::open(postgres_.url());
  auto c = database->read();
  return "PostgreSQL " + c->query("SHOW server_version")[0].text("server_version") +
         " with fsync " + c->query("SHOW fsync")[0].text("fsync");
}

void Load::make_rows() {
  std::vector<Value> row;
  for (std::int64_t id = 0; id < rows_; ++id) {
    write_row(row, id);
    asm volatile("" ::"r"(row.data()) : "memory");
  }
}

void Load::fill_postgres(unsigned streams) {
  auto database = kit::sql::Database::open(postgres_.url());
  database->write()->script(table);
  kit::columns::for_each_range(
      streams, static_cast<std::size_t>(rows_), [&](unsigned, std::size_t from, std::size_t to) {
        auto c = database->write();
        fill(*c, static_cast<std::int64_t>(from), static_cast<std::int64_t>(to));
      });
}

void Load::index_postgres() {
  auto database = kit::sql::Database::open(postgres_.url());
  database->write()->script(
      "ALTER TABLE people ADD PRIMARY KEY (id); CREATE INDEX ON people (area_code)");
}

void Load::fill_sqlite() {
  const kit::testing::FreshDatabase fresh("sqlite");
  auto database = kit::sql::Database::open(fresh.url());
  auto c = database->write();
  c->script(table);
  fill(*c, 0, rows_);
}

}  // namespace register_load
