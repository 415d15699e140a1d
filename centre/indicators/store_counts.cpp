// Writing and comparing what is counted.
#include "centre/indicators/store.hpp"

#include <algorithm>

#include "kit/sql/record.hpp"

namespace indicators::store {
namespace {

using frame::OpenQuery;
using enum frame::Unscoped;

constexpr OpenQuery followed_q{system_job, "SELECT org_id, seq FROM indicators_followed ORDER BY org_id"};
constexpr OpenQuery put_followed_q{system_job,
                                   "INSERT INTO indicators_followed (org_id, seq) VALUES ($1, $2) "
                                   "ON CONFLICT (org_id) DO UPDATE SET seq = excluded.seq"};
constexpr OpenQuery hold_q{system_job, "UPDATE indicators_counting SET counted_ms = $1, rounds = rounds + 1 WHERE name = 'counts'"};
constexpr OpenQuery counted_q{reference_table, "SELECT counted_ms, rounds FROM indicators_counting WHERE name = 'counts'"};
constexpr OpenQuery remembered_q{system_job, "SELECT * FROM indicators_records WHERE org_id = $1 AND record_id = $2"};
constexpr OpenQuery put_remembered_q{
    system_job,
    "INSERT INTO indicators_records (org_id, record_id, measure, inside, area_code, dimension, at_ms, amount) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (org_id, record_id, measure) DO UPDATE SET inside = excluded.inside, "
    "area_code = excluded.area_code, dimension = excluded.dimension, at_ms = excluded.at_ms, amount = excluded.amount"};
constexpr frame::InsertQuery put_fact_q{
    "INSERT INTO indicators_facts (org_id, id, area_code, home_org, home_area, measure, record_id, about, day, month, dimension, "
    "bucket, n, amount, late, known_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery add_count_q{
    system_job,
    "INSERT INTO indicators_counts (org_id, measure, area_code, month, dimension, bucket, n, amount, late) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (measure, area_code, month, org_id, dimension, bucket) DO UPDATE SET "
    "n = indicators_counts.n + excluded.n, amount = indicators_counts.amount + excluded.amount, "
    "late = indicators_counts.late + excluded.late"};
constexpr OpenQuery add_sum_q{
    system_job,
    "INSERT INTO indicators_sums (org_id, measure, area_code, month, bucket, n, amount, late) "
    "VALUES ('all', $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (measure, month, area_code, bucket) DO UPDATE SET "
    "n = indicators_sums.n + excluded.n, amount = indicators_sums.amount + excluded.amount, "
    "late = indicators_sums.late + excluded.late"};
constexpr OpenQuery last_move_q{system_job, "SELECT closed, at_ms FROM indicators_moves WHERE about = $1"};
constexpr OpenQuery put_move_q{system_job,
                               "INSERT INTO indicators_moves (about, closed, at_ms) VALUES ($1, $2, $3) "
                               "ON CONFLICT (about) DO UPDATE SET closed = excluded.closed, at_ms = excluded.at_ms"};
constexpr OpenQuery forget_moves_q{system_job, "DELETE FROM indicators_moves"};
constexpr OpenQuery about_q{system_job, "SELECT * FROM indicators_facts WHERE about = $1 ORDER BY id"};
constexpr OpenQuery move_q{system_job,
                           "UPDATE indicators_facts SET org_id = $3, area_code = $4 WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery forget_facts_q{system_job, "DELETE FROM indicators_facts"};
constexpr OpenQuery forget_records_q{system_job, "DELETE FROM indicators_records"};
constexpr OpenQuery forget_counts_q{system_job, "DELETE FROM indicators_counts"};
constexpr OpenQuery forget_sums_q{system_job, "DELETE FROM indicators_sums"};
constexpr OpenQuery forget_followed_q{system_job, "DELETE FROM indicators_followed"};
constexpr OpenQuery all_counts_q{system_job,
                                 "SELECT * FROM indicators_counts WHERE n <> 0 OR amount <> 0 OR late <> 0"};
constexpr OpenQuery all_sums_q{system_job,
                               "SELECT org_id, measure, area_code, month, '' AS dimension, bucket, n, amount, late FROM indicators_sums "
                               "WHERE n <> 0 OR amount <> 0 OR late <> 0"};
constexpr OpenQuery of_facts_q{
    system_job,
    "SELECT org_id, measure, area_code, month, dimension, bucket, CAST(SUM(n) AS BIGINT) AS n, CAST(SUM(amount) AS BIGINT) AS amount, "
    "CAST(SUM(late) AS BIGINT) AS late FROM indicators_facts GROUP BY org_id, measure, area_code, month, dimension, bucket "
    "HAVING SUM(n) <> 0 OR SUM(amount) <> 0 OR SUM(late) <> 0"};
constexpr OpenQuery public_tables_q{public_view, "SELECT * FROM indicators_tables ORDER BY position"};
constexpr OpenQuery releases_q{public_view, "SELECT * FROM indicators_releases ORDER BY period DESC, root_area"};
constexpr OpenQuery put_release_q{reference_table,
                                  "INSERT INTO indicators_releases (id, period, root_area, released_ms) VALUES ($1, $2, $3, $4)"};
constexpr OpenQuery put_released_q{
    reference_table, "INSERT INTO indicators_released (release_id, table_code, place, shown) VALUES ($1, $2, $3, $4)"};
constexpr OpenQuery released_q{public_view,
                               "SELECT table_code, place, shown FROM indicators_released WHERE release_id = $1 "
                               "ORDER BY table_code, place"};

Counts counts_of(const frame::Rows& rows) {
  Counts out;
  for (const auto& row : rows)
    out[{row.text("org_id"), row.text("measure"), row.text("area_code"), row.text("month"), row.text("dimension"),
         row.integer("bucket")}] = {row.integer("n"), row.integer("amount"), row.integer("late")};
  return out;
}

}  // namespace

std::vector<Followed> followed(frame::Db& db) {
  std::vector<Followed> out;
  for (const auto& row : db.rows(followed_q)) out.push_back({row.text("org_id"), row.integer("seq")});
  return out;
}
void put_followed(frame::Db& db, const Followed& f) { db.put(put_followed_q, {f.org_id, f.seq}); }
void hold_counting(frame::Db& db, kit::Instant now) { ENSURE(db.change(hold_q, {now.ms}) == 1); }
kit::Instant counted_at(frame::Db& db) { return {db.find(counted_q)->integer("counted_ms")}; }
std::int64_t rounds(frame::Db& db) { return db.find(counted_q)->integer("rounds"); }

std::vector<Remembered> remembered(frame::Db& db, std::string_view org_id, std::string_view record_id) {
  return kit::sql::read_all<Remembered>(db.rows(remembered_q, {std::string(org_id), std::string(record_id)}));
}
void put_remembered(frame::Db& db, const Remembered& r) {
  db.put(put_remembered_q, {r.org_id, r.record_id, r.measure, r.inside, r.area_code, r.dimension, r.at_ms.ms, r.amount});
}
void put_fact(frame::Db& db, const Fact& fact) { db.insert(put_fact_q, kit::sql::values(fact)); }

void add_to_counts(frame::Db& db, const Fact& f, std::int64_t sign) {
  db.put(add_count_q, {f.org_id, f.measure, f.area_code, f.month, f.dimension, f.bucket, sign * f.n, sign * f.amount, sign * f.late});
  db.put(add_sum_q, {f.measure, counting::province_of(f.area_code), f.month, f.bucket, sign * f.n, sign * f.amount, sign * f.late});
}

std::optional<counting::Moved> last_move(frame::Db& db, std::string_view about) {
  auto row = db.find(last_move_q, {std::string(about)});
  if (!row) return std::nullopt;
  return counting::Moved{std::string(about), row->integer("closed") != 0, {row->integer("at_ms")}};
}
void put_move(frame::Db& db, const counting::Moved& moved) {
  db.put(put_move_q, {moved.about, std::int64_t{moved.closed}, moved.at.ms});
}

std::vector<Fact> facts_about(frame::Db& db, std::string_view about) {
  return kit::sql::read_all<Fact>(db.rows(about_q, {std::string(about)}));
}
void move_fact(frame::Db& db, const Fact& from, const Fact& to) {
  db.put(move_q, {from.org_id, from.id, to.org_id, to.area_code});
}

void forget_all(frame::Db& db) {
  for (const auto* query : {&forget_facts_q, &forget_records_q, &forget_counts_q, &forget_sums_q, &forget_followed_q, &forget_moves_q})
    db.change(*query);
}

void fill_facts(frame::Db& db, const std::vector<Fact>& facts) {
  static constexpr std::string_view columns[] = {"org_id", "id", "area_code", "home_org", "home_area", "measure", "record_id", "about",
                                                 "day", "month", "dimension", "bucket", "n", "amount", "late", "known_ms"};
  frame::fill(db, "indicators_facts", columns, [&](const auto& add) {
    for (const Fact& fact : facts) add(kit::sql::values(fact));
  });
}

void fill_remembered(frame::Db& db, const std::vector<Remembered>& rows) {
  static constexpr std::string_view columns[] = {"org_id", "record_id", "measure", "inside", "area_code", "dimension", "at_ms", "amount"};
  frame::fill(db, "indicators_records", columns, [&](const auto& add) {
    for (const Remembered& r : rows) add(kit::sql::values(r));
  });
}

void fill_counts(frame::Db& db, const Counts& counts) {
  static constexpr std::string_view columns[] = {"org_id", "measure", "area_code", "month", "dimension", "bucket", "n", "amount", "late"};
  frame::fill(db, "indicators_counts", columns, [&](const auto& add) {
    for (const auto& [k, c] : counts)
      add(std::array<frame::Value, 9>{k.org_id, k.measure, k.area_code, k.month, k.dimension, k.bucket, c.n, c.amount, c.late});
  });
}

void fill_sums(frame::Db& db, const Counts& sums) {
  static constexpr std::string_view columns[] = {"org_id", "measure", "area_code", "month", "bucket", "n", "amount", "late"};
  frame::fill(db, "indicators_sums", columns, [&](const auto& add) {
    for (const auto& [k, c] : sums)
      add(std::array<frame::Value, 8>{k.org_id, k.measure, k.area_code, k.month, k.bucket, c.n, c.amount, c.late});
  });
}

Counts all_counts(frame::Db& db) { return counts_of(db.rows(all_counts_q)); }
Counts all_sums(frame::Db& db) { return counts_of(db.rows(all_sums_q)); }
Counts counts_of_facts(frame::Db& db) { return counts_of(db.rows(of_facts_q)); }

std::vector<PublicTable> public_tables(frame::Db& db) { return kit::sql::read_all<PublicTable>(db.rows(public_tables_q)); }
std::vector<Release> releases(frame::Db& db) { return kit::sql::read_all<Release>(db.rows(releases_q)); }

void put_release(frame::Db& db, const Release& release, const std::vector<Released>& cells) {
  db.change(put_release_q, kit::sql::values(release));
  for (const Released& c : cells) db.put(put_released_q, {release.id, c.table_code, c.place, frame::or_null(c.shown)});
}

std::vector<Released> released(frame::Db& db, std::string_view release_id) {
  std::vector<Released> out;
  for (const auto& row : db.rows(released_q, {std::string(release_id)}))
    out.push_back({row.text("table_code"), row.text("place"), row.find_integer("shown")});
  std::ranges::sort(out, {}, [](const Released& r) { return std::pair(r.table_code, r.place); });  // by bytes on both databases
  return out;
}

}  // namespace indicators::store
