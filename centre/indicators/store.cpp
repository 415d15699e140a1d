// Definitions, targets, and what the counts say.
#include "centre/indicators/store.hpp"

#include "kit/sql/record.hpp"

namespace indicators::store {
namespace {

using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery measures_q{reference_table, "SELECT * FROM indicators_measures ORDER BY code, valid_from"};
constexpr OpenQuery measure_q{reference_table,
                              "SELECT * FROM indicators_measures WHERE code = $1 AND valid_from <= $2 "
                              "AND (valid_until IS NULL OR valid_until >= $2)"};
constexpr OpenQuery closing_q{reference_table, "SELECT valid_from, days FROM indicators_closing ORDER BY valid_from"};
constexpr OpenQuery issues_q{reference_table, "SELECT * FROM indicators_issues ORDER BY position"};
constexpr OpenQuery flagships_q{reference_table, "SELECT * FROM indicators_flagships ORDER BY position"};
constexpr OpenQuery indicators_q{reference_table,
                                 "SELECT * FROM indicators_indicators WHERE valid_from <= $1 AND (valid_until IS NULL OR "
                                 "valid_until >= $1) AND ($2 = '' OR code = $2) ORDER BY flagship, position, code"};
constexpr OpenQuery targets_q{reference_table, "SELECT * FROM indicators_targets WHERE fiscal_year = $1 ORDER BY indicator, target_area"};
constexpr OpenQuery target_q{reference_table,
                             "SELECT * FROM indicators_targets WHERE indicator = $1 AND target_area = $2 AND fiscal_year = $3"};
constexpr OpenQuery put_target_q{
    reference_table,
    "INSERT INTO indicators_targets (indicator, target_area, fiscal_year, thousandths, set_by_org, set_ms, version) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (indicator, target_area, fiscal_year) DO UPDATE SET "
    "thousandths = excluded.thousandths, set_by_org = excluded.set_by_org, set_ms = excluded.set_ms, "
    "version = excluded.version WHERE indicators_targets.version = excluded.version - 1"};

// Counts of a part of what is asked for; the same of sums by province, of counts, and of facts known before an instant.
#define COUNTED                                                                                       \
  ", t.bucket, CAST(SUM(t.n) AS BIGINT) AS n, CAST(SUM(t.amount) AS BIGINT) AS amount, CAST(SUM(t.late) AS BIGINT) AS late " \
  "FROM indicators_"
#define WITHIN_AREA " t WHERE {scope:t} AND t.area_code >= $1 AND t.area_code < $2 AND "
#define OF_MONTHS "t.month >= $3 AND t.month <= $4"
#define OF_TWO "t.measure IN ($5, $6) AND t.month >= $3 AND t.month <= $4"

constexpr ScopedQuery sums_by_month_q{"SELECT t.measure, t.month AS part" COUNTED "sums" WITHIN_AREA OF_MONTHS " GROUP BY t.measure, t.month, t.bucket"};
constexpr ScopedQuery counts_by_month_q{"SELECT t.measure, t.month AS part" COUNTED "counts" WITHIN_AREA OF_MONTHS " GROUP BY t.measure, t.month, t.bucket"};
constexpr ScopedQuery facts_by_month_q{"SELECT t.measure, t.month AS part" COUNTED "facts" WITHIN_AREA OF_MONTHS " AND t.known_ms < $5 GROUP BY t.measure, t.month, t.bucket"};
constexpr ScopedQuery sums_before_q{"SELECT t.measure, '' AS part" COUNTED "sums" WITHIN_AREA "t.month < $3 GROUP BY t.measure, t.bucket"};
constexpr ScopedQuery counts_before_q{"SELECT t.measure, '' AS part" COUNTED "counts" WITHIN_AREA "t.month < $3 GROUP BY t.measure, t.bucket"};
constexpr ScopedQuery facts_before_q{"SELECT t.measure, '' AS part" COUNTED "facts" WITHIN_AREA "t.month < $3 AND t.known_ms < $4 GROUP BY t.measure, t.bucket"};
constexpr ScopedQuery by_province_q{"SELECT t.measure, t.area_code AS part" COUNTED "sums" WITHIN_AREA OF_TWO " GROUP BY t.measure, t.area_code, t.bucket"};
constexpr ScopedQuery facts_by_province_q{"SELECT t.measure, substr(t.area_code, 1, 2) AS part" COUNTED "facts" WITHIN_AREA OF_TWO " AND t.known_ms < $7 GROUP BY t.measure, substr(t.area_code, 1, 2), t.bucket"};
constexpr ScopedQuery by_district_q{"SELECT t.measure, substr(t.area_code, 1, 4) AS part" COUNTED "counts" WITHIN_AREA OF_TWO " GROUP BY t.measure, substr(t.area_code, 1, 4), t.bucket"};
constexpr ScopedQuery facts_by_district_q{"SELECT t.measure, substr(t.area_code, 1, 4) AS part" COUNTED "facts" WITHIN_AREA OF_TWO " AND t.known_ms < $7 GROUP BY t.measure, substr(t.area_code, 1, 4), t.bucket"};
constexpr ScopedQuery by_tambon_q{"SELECT t.measure, t.area_code AS part" COUNTED "counts" WITHIN_AREA OF_TWO " GROUP BY t.measure, t.area_code, t.bucket"};
constexpr ScopedQuery facts_by_tambon_q{"SELECT t.measure, t.area_code AS part" COUNTED "facts" WITHIN_AREA OF_TWO " AND t.known_ms < $7 GROUP BY t.measure, t.area_code, t.bucket"};
constexpr ScopedQuery by_org_q{"SELECT t.measure, t.org_id AS part" COUNTED "counts" WITHIN_AREA OF_TWO " GROUP BY t.measure, t.org_id, t.bucket"};
constexpr ScopedQuery facts_by_org_q{"SELECT t.measure, t.org_id AS part" COUNTED "facts" WITHIN_AREA OF_TWO " AND t.known_ms < $7 GROUP BY t.measure, t.org_id, t.bucket"};
constexpr ScopedQuery by_dimension_q{"SELECT t.measure, t.dimension AS part" COUNTED "counts" WITHIN_AREA OF_TWO " GROUP BY t.measure, t.dimension, t.bucket"};
constexpr ScopedQuery facts_by_dimension_q{"SELECT t.measure, t.dimension AS part" COUNTED "facts" WITHIN_AREA OF_TWO " AND t.known_ms < $7 GROUP BY t.measure, t.dimension, t.bucket"};
constexpr ScopedQuery behind_q{
    "SELECT f.* FROM indicators_facts f WHERE {scope:f} AND f.measure = $1 AND f.area_code >= $2 AND f.area_code < $3 "
    "AND f.month >= $4 AND f.month <= $5 AND f.org_id <> 'protected' AND f.n > 0 AND f.known_ms < $9 "
    "AND (SELECT SUM(g.n) FROM indicators_facts g WHERE g.org_id = f.org_id AND g.record_id = f.record_id "
    "AND g.measure = f.measure) > 0 "
    "AND ($6 = '' OR f.day < $6 OR (f.day = $6 AND f.id > $7)) ORDER BY f.day DESC, f.id LIMIT $8"};
constexpr ScopedQuery standing_q{
    "SELECT r.* FROM indicators_records r WHERE {scope:r} AND r.measure = $1 AND r.inside = 1 AND r.area_code >= $2 "
    "AND r.area_code < $3 AND r.record_id > $4 ORDER BY r.record_id LIMIT $5"};

constexpr std::int64_t always = std::numeric_limits<std::int64_t>::max();

struct Range {
  std::string from, to;
};
// "00" is the whole country.
Range range_of(const std::string& area) {
  if (area == "00") return {"00", "99"};
  auto range = frame::AreaRange::of(area);
  return {range.from, range.to};
}

bool by_province(const Asked& asked) { return asked.area.size() == 2; }

std::vector<Row> rows_of(const frame::Rows& rows) {
  std::map<std::pair<std::string, std::string>, Count> found;
  for (const auto& row : rows)
    found[{row.text("part"), row.text("measure")}].add(row.integer("bucket"), row.integer("n"), row.integer("amount"),
                                                       row.integer("late"));
  std::vector<Row> out;
  for (auto& [key, count] : found) out.push_back({key.first, key.second, std::move(count)});
  return out;
}

}  // namespace

Definitions definitions(frame::Db& db) {
  Definitions out{.measures = kit::sql::read_all<Measure>(db.rows(measures_q)), .closing = {}};
  for (const auto& row : db.rows(closing_q))
    out.closing.push_back({kit::Date::parse(row.text("valid_from")).value(), row.integer("days")});
  return out;
}

std::vector<Issue> issues(frame::Db& db) { return kit::sql::read_all<Issue>(db.rows(issues_q)); }
std::vector<Flagship> flagships(frame::Db& db) { return kit::sql::read_all<Flagship>(db.rows(flagships_q)); }

std::vector<Indicator> indicators(frame::Db& db, kit::Date day) {
  return kit::sql::read_all<Indicator>(db.rows(indicators_q, {day.text(), ""}));
}
std::optional<Indicator> find_indicator(frame::Db& db, std::string_view code, kit::Date day) {
  if (code.empty()) return std::nullopt;
  return kit::sql::read_one<Indicator>(db.find(indicators_q, {day.text(), std::string(code)}));
}
std::optional<Measure> find_measure(frame::Db& db, std::string_view code, kit::Date day) {
  return kit::sql::read_one<Measure>(db.find(measure_q, {std::string(code), day.text()}));
}

std::vector<Target> targets(frame::Db& db, std::int64_t fiscal_year) {
  return kit::sql::read_all<Target>(db.rows(targets_q, {fiscal_year}));
}
std::optional<Target> find_target(frame::Db& db, std::string_view indicator, std::string_view area, std::int64_t fiscal_year) {
  return kit::sql::read_one<Target>(db.find(target_q, {std::string(indicator), std::string(area), fiscal_year}));
}
bool put_target(frame::Db& db, const Target& target) { return db.change(put_target_q, kit::sql::values(target)) > 0; }

std::vector<Row> by_month(frame::Db& db, const Asked& asked) {
  auto [from, to] = range_of(asked.area);
  if (asked.as_of) return rows_of(db.rows(facts_by_month_q, {from, to, asked.from, asked.until, asked.as_of->ms}));
  return rows_of(db.rows(by_province(asked) ? sums_by_month_q : counts_by_month_q, {from, to, asked.from, asked.until}));
}

std::vector<Row> until_then(frame::Db& db, const Asked& asked) {
  auto [from, to] = range_of(asked.area);
  if (asked.as_of) return rows_of(db.rows(facts_before_q, {from, to, asked.from, asked.as_of->ms}));
  return rows_of(db.rows(by_province(asked) ? sums_before_q : counts_before_q, {from, to, asked.from}));
}

std::vector<Row> by_part(frame::Db& db, const Asked& asked, Part part, std::string_view measure, std::string_view other) {
  struct Pair {
    const ScopedQuery* now;
    const ScopedQuery* then;
  };
  static constexpr Pair queries[] = {{&by_province_q, &facts_by_province_q},
                                     {&by_district_q, &facts_by_district_q},
                                     {&by_tambon_q, &facts_by_tambon_q},
                                     {&by_org_q, &facts_by_org_q},
                                     {&by_dimension_q, &facts_by_dimension_q}};
  auto [from, to] = range_of(asked.area);
  std::string one(measure), two(other.empty() ? measure : other);
  const Pair& pair = queries[static_cast<std::size_t>(part)];
  if (asked.as_of) return rows_of(db.rows(*pair.then, {from, to, asked.from, asked.until, one, two, asked.as_of->ms}));
  return rows_of(db.rows(*pair.now, {from, to, asked.from, asked.until, one, two}));
}

std::vector<Fact> behind(frame::Db& db, const Asked& asked, std::string_view measure, std::string_view after_day,
                         std::string_view after_id, std::size_t most) {
  auto [from, to] = range_of(asked.area);
  return kit::sql::read_all<Fact>(db.rows(behind_q, {std::string(measure), from, to, asked.from, asked.until,
                                                     std::string(after_day), std::string(after_id),
                                                     static_cast<std::int64_t>(most), asked.as_of ? asked.as_of->ms : always}));
}

std::vector<Remembered> standing(frame::Db& db, std::string_view area, std::string_view measure, std::string_view after_id,
                                 std::size_t most) {
  auto [from, to] = range_of(std::string(area));
  return kit::sql::read_all<Remembered>(db.rows(
      standing_q, {std::string(measure), from, to, std::string(after_id), static_cast<std::int64_t>(most)}));
}

}  // namespace indicators::store
