// The few calls of DuckDB's C interface that a measurement needs, looked up by name.
#include "bench/peers/duckdb.hpp"

#include <dlfcn.h>

#include <cstring>

#include "kit/base/breakage.hpp"

namespace peers {
namespace {

constexpr const char* library_path =
    "build/peers/node_modules/@duckdb/node-bindings-linux-x64/libduckdb.so";

// Kinds of columns, as duckdb.h numbers them.
enum Kind { tinyint = 2, smallint, integer, bigint, utinyint, usmallint, uinteger, ubigint };
constexpr int kind_double = 11;
constexpr int kind_hugeint = 16;
constexpr int kind_varchar = 17;

}  // namespace

struct DuckDb::Calls {
  // duckdb_result of duckdb.h: five members that are not used any more, and its own.
  struct Result {
    std::uint64_t unused_counts[3];
    void* unused_columns;
    char* unused_message;
    void* internal;
  };

  int (*open)(const char*, void**);
  void (*close)(void**);
  int (*connect)(void*, void**);
  void (*disconnect)(void**);
  const char* (*version)();
  int (*query)(void*, const char*, Result*);
  void (*destroy_result)(Result*);
  const char* (*result_error)(Result*);
  std::uint64_t (*column_count)(Result*);
  int (*column_type)(Result*, std::uint64_t);
  void* (*fetch_chunk)(Result);
  void (*destroy_chunk)(void**);
  std::uint64_t (*chunk_size)(void*);
  void* (*chunk_vector)(void*, std::uint64_t);
  void* (*vector_data)(void*);
  std::uint64_t* (*vector_validity)(void*);

  static const Calls& get() {
    static const Calls calls = load();
    return calls;
  }

  static Calls load() {
    void* library = ::dlopen(library_path, RTLD_NOW | RTLD_LOCAL);
    if (!library) throw kit::Breakage(std::string("run bench/peers/fetch first: ") + ::dlerror());
    auto find = [&](auto& call, const char* name) {
      void* found = ::dlsym(library, name);
      if (!found) throw kit::Breakage(std::string("libduckdb.so lacks ") + name);
      std::memcpy(&call, &found, sizeof found);
    };
    Calls calls{};
    find(calls.open, "duckdb_open");
    find(calls.close, "duckdb_close");
    find(calls.connect, "duckdb_connect");
    find(calls.disconnect, "duckdb_disconnect");
    find(calls.version, "duckdb_library_version");
    find(calls.query, "duckdb_query");
    find(calls.destroy_result, "duckdb_destroy_result");
    find(calls.result_error, "duckdb_result_error");
    find(calls.column_count, "duckdb_column_count");
    find(calls.column_type, "duckdb_column_type");
    find(calls.fetch_chunk, "duckdb_fetch_chunk");
    find(calls.destroy_chunk, "duckdb_destroy_data_chunk");
    find(calls.chunk_size, "duckdb_data_chunk_get_size");
    find(calls.chunk_vector, "duckdb_data_chunk_get_vector");
    find(calls.vector_data, "duckdb_vector_get_data");
    find(calls.vector_validity, "duckdb_vector_get_validity");
    return calls;
  }
};

// One answer, walked chunk by chunk.
class DuckDb::Answer {
 public:
  Answer(const Calls& calls, void* connection, const std::string& sql) : calls_(calls) {
    if (calls_.query(connection, sql.c_str(), &result_) == 0) return;
    const std::string message = calls_.result_error(&result_);
    calls_.destroy_result(&result_);
    throw kit::Breakage("DuckDB: " + message + "\n" + sql);
  }
  Answer(const Answer&) = delete;
  Answer& operator=(const Answer&) = delete;
  ~Answer() { calls_.destroy_result(&result_); }

  // Each cell as `read(kind, values, row)` sees it; NULL gives T{}.
  template <class T, class Read>
  std::vector<std::vector<T>> columns(Read read) {
    std::vector<std::vector<T>> columns(calls_.column_count(&result_));
    while (void* chunk = calls_.fetch_chunk(result_)) {
      const auto rows = calls_.chunk_size(chunk);
      for (std::uint64_t c = 0; c < columns.size(); ++c) {
        void* vector = calls_.chunk_vector(chunk, c);
        const auto* valid = calls_.vector_validity(vector);
        const void* values = calls_.vector_data(vector);
        const int kind = calls_.column_type(&result_, c);
        for (std::uint64_t r = 0; r < rows; ++r) {
          const bool null = valid && !(valid[r / 64] >> (r % 64) & 1);
          columns[c].push_back(null ? T{} : read(kind, values, r));
        }
      }
      calls_.destroy_chunk(&chunk);
    }
    return columns;
  }

 private:
  const Calls& calls_;
  Calls::Result result_ = {};
};

DuckDb::DuckDb(unsigned threads) : calls_(Calls::get()) {
  if (calls_.open(nullptr, &database_) != 0 || calls_.connect(database_, &connection_) != 0)
    throw kit::Breakage("DuckDB does not open a database in memory");
  if (threads > 0) run("SET threads = " + std::to_string(threads));
}

DuckDb::~DuckDb() {
  calls_.disconnect(&connection_);
  calls_.close(&database_);
}

std::string DuckDb::version() const {
  return calls_.version();
}

void DuckDb::run(const std::string& sql) {
  Answer answer(calls_, connection_, sql);
}

std::int64_t DuckDb::number(const std::string& sql) {
  const auto columns = integers(sql);
  if (columns.size() != 1 || columns[0].size() != 1)
    throw kit::Breakage("DuckDB was to answer with one number\n" + sql);
  return columns[0][0];
}

std::vector<std::vector<std::int64_t>> DuckDb::integers(const std::string& sql) {
  auto read = [&](int kind, const void* values, std::uint64_t row) -> std::int64_t {
    switch (kind) {
      case tinyint:
        return static_cast<const std::int8_t*>(values)[row];
      case smallint:
        return static_cast<const std::int16_t*>(values)[row];
      case integer:
        return static_cast<const std::int32_t*>(values)[row];
      case bigint:
        return static_cast<const std::int64_t*>(values)[row];
      case utinyint:
        return static_cast<const std::uint8_t*>(values)[row];
      case usmallint:
        return static_cast<const std::uint16_t*>(values)[row];
      case uinteger:
        return static_cast<const std::uint32_t*>(values)[row];
      case ubigint:
        return static_cast<std::int64_t>(static_cast<const std::uint64_t*>(values)[row]);
      case kind_hugeint:  // its low half
        return static_cast<const std::int64_t*>(values)[2 * row];
      default:
        throw kit::Breakage("DuckDB answered with no integer; cast it to BIGINT\n" + sql);
    }
  };
  return Answer(calls_, connection_, sql).columns<std::int64_t>(read);
}

std::vector<std::vector<double>> DuckDb::doubles(const std::string& sql) {
  auto read = [&](int kind, const void* values, std::uint64_t row) {
    if (kind != kind_double) throw kit::Breakage("DuckDB answered with no DOUBLE\n" + sql);
    return static_cast<const double*>(values)[row];
  };
  return Answer(calls_, connection_, sql).columns<double>(read);
}

std::vector<std::vector<std::string>> DuckDb::texts(const std::string& sql) {
  // A string of DuckDB: four bytes of length, then the bytes if they are at most 12, or else their
  // first four and a pointer.
  auto read = [&](int kind, const void* values, std::uint64_t row) {
    if (kind != kind_varchar) throw kit::Breakage("DuckDB answered with no VARCHAR\n" + sql);
    const char* string = static_cast<const char*>(values) + row * 16;
    std::uint32_t length = 0;
    std::memcpy(&length, string, sizeof length);
    if (length <= 12) return std::string(string + 4, length);
    const char* bytes = nullptr;
    std::memcpy(&bytes, string + 8, sizeof bytes);
    return std::string(bytes, length);
  };
  return Answer(calls_, connection_, sql).columns<std::string>(read);
}

}  // namespace peers
