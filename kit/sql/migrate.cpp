// Brings a database to the schema this program knows, and refuses one that another program changed.
#include <map>

#include "kit/base/time.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/sql/sql.hpp"

namespace kit::sql {
namespace {

constexpr std::int64_t lock_key =
    0x63686165736f6e;  // any number nobody else locks in this database

// Two servers starting at once: the second waits here and then finds the work done.
class MigrationLock {
 public:
  explicit MigrationLock(Connection& c) : c_(c), taken_(c.dialect() == Dialect::postgres) {
    if (!taken_) return;  // SQLite lets in one process only
    timeout_ = c_.query("SELECT current_setting('lock_timeout') AS t").front().text("t");
    set_timeout("0");
    c_.query("SELECT pg_advisory_lock($1)", std::vector<Value>{lock_key});
  }
  ~MigrationLock() {
    if (!taken_) return;
    try {
      c_.query("SELECT pg_advisory_unlock($1)", std::vector<Value>{lock_key});
      set_timeout(timeout_);
    } catch (const Breakage&) {
      // A lost session has given up its locks already.
    }
  }
  MigrationLock(const MigrationLock&) = delete;
  MigrationLock& operator=(const MigrationLock&) = delete;

 private:
  void set_timeout(const std::string& value) {
    c_.query("SELECT set_config('lock_timeout', $1, false)", std::vector<Value>{value});
  }
  Connection& c_;
  bool taken_;
  std::string timeout_;
};

using Applied = std::map<std::string, std::map<std::int64_t, std::string>>;  // module, number, hash

void prepare_tables(Connection& c) {
  if (c.dialect() == Dialect::postgres)
    c.script("CREATE COLLATION IF NOT EXISTS th (provider = icu, locale = 'th')");
  c.script(
      "CREATE TABLE IF NOT EXISTS kit_migrations (module TEXT NOT NULL, number BIGINT NOT NULL,"
      " name TEXT NOT NULL, hash TEXT NOT NULL, applied_ms BIGINT NOT NULL,"
      " PRIMARY KEY (module, number))");
}

Applied applied_in(Connection& c) {
  Applied out;
  for (const Row& row : c.query("SELECT module, number, hash FROM kit_migrations"))
    out[row.text("module")][row.integer("number")] = row.text("hash");
  return out;
}

std::string hash_of(const Migration& m) {
  std::string all(m.sql);
  ((((all += '\0') += m.sqlite) += '\0') += m.postgres);
  return crypto::hex(crypto::sha256(all));
}

std::string label(const Migration& m) {
  return std::string(m.module) + " " + std::to_string(m.number) + " (" + std::string(m.name) + ")";
}

void refuse_newer(const Applied& applied, std::span<const Migration> migrations) {
  std::map<std::string_view, std::int64_t> newest;
  for (const Migration& m : migrations) {
    std::int64_t& known = newest[m.module];
    ENSURE(m.number > known);  // in order and each once
    known = m.number;
  }
  for (auto& [module, known] : newest) {
    auto found = applied.find(std::string(module));
    if (found == applied.end() || found->second.rbegin()->first <= known) continue;
    throw Breakage("the database is newer than this program: " + std::string(module) +
                   " has migration " + std::to_string(found->second.rbegin()->first) +
                   ", known here up to " + std::to_string(known));
  }
}

bool is_applied(const Applied& applied, const Migration& m) {
  auto module = applied.find(std::string(m.module));
  if (module == applied.end()) return false;
  auto found = module->second.find(m.number);
  if (found != module->second.end()) {
    if (found->second == hash_of(m)) return true;
    throw Breakage("migration " + label(m) + " was changed after it had been applied");
  }
  if (module->second.rbegin()->first > m.number)
    throw Breakage("migration " + label(m) + " is missing although a later one is applied");
  return false;
}

void apply(Connection& c, const Migration& m) {
  Transaction transaction(c);
  if (!m.sql.empty()) c.script(m.sql);
  auto own = c.dialect() == Dialect::sqlite ? m.sqlite : m.postgres;
  if (!own.empty()) c.script(own);
  c.execute(
      "INSERT INTO kit_migrations (module, number, name, hash, applied_ms) VALUES ($1, $2, $3, $4, "
      "$5)",
      std::vector<Value>{std::string(m.module), std::int64_t{m.number}, std::string(m.name),
                         hash_of(m), system_clock().now().ms});
  transaction.commit();
}

}  // namespace

MigrationReport migrate(Connection& writer, std::span<const Migration> migrations) {
  MigrationLock lock(writer);
  prepare_tables(writer);
  Applied applied = applied_in(writer);
  refuse_newer(applied, migrations);
  MigrationReport report{.applied = 0, .total = static_cast<int>(migrations.size())};
  std::vector<const Migration*> missing;
  for (const Migration& m : migrations)
    if (!is_applied(applied, m)) missing.push_back(&m);
  for (const Migration* m : missing) {
    apply(writer, *m);
    ++report.applied;
  }
  return report;
}

}  // namespace kit::sql
