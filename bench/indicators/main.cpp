// A national year: a million cases of 7,255 tambons in the journals, counted anew; the same numbers by the database's own SQL;
// what a dashboard of the country asks; and how long one more case takes to arrive. bench/README.md says how to read it.
#include <fmt/format.h>

#include <chrono>
#include <iostream>
#include <random>

#include "centre/frame/perform.hpp"
#include "centre/frame/wall.hpp"
#include "centre/indicators/counting/following.hpp"
#include "centre/indicators/results/grid.hpp"
#include "centre/indicators/store.hpp"
#include "kit/testing/database.hpp"
#include "kit/text/text.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}
namespace indicators {
std::span<const kit::sql::Migration> migrations();
}

namespace {

using Clock = std::chrono::steady_clock;

constexpr int tambons = 7'255;
constexpr std::int64_t year_ms = 365LL * 24 * 3'600'000;

double seconds_of(const std::function<void()>& work) {
  auto began = Clock::now();
  work();
  return std::chrono::duration<double>(Clock::now() - began).count();
}

std::string tambon(int n) {
  int province = 10 + n / 100 % 77, district = 1 + n / 10 % 10, own = 1 + n % 10 + n / 7'700 * 10;
  return fmt::format("{:02}{:02}{:02}", province, district, own);
}

// The lines of one centre's year, in the order of time.
class Centre {
 public:
  Centre(int number, int cases, std::mt19937& random) : random_(random), org_(fmt::format("centre-{}", number)), area_(tambon(number)) {
    for (int n = 0; n < cases; ++n) add_case(n);
    std::ranges::sort(lines_, {}, &Line::at);
  }
  std::int64_t write(kit::sql::BulkInsert& journal) const {
    std::int64_t seq = 0;
    for (const Line& l : lines_) {
      std::array<kit::sql::Value, 12> row{org_, ++seq, l.at, "op", "som", "desk_officer", l.name, l.subject, area_, l.detail, "", ""};
      journal.add(row);
    }
    return seq;
  }
  const std::string& org() const { return org_; }

 private:
  struct Line {
    std::int64_t at = 0;
    std::string name, subject, detail;
  };
  int any(int n) { return static_cast<int>(random_() % static_cast<unsigned>(n)); }
  void add_case(int n) {
    static const std::int64_t began = kit::Instant::parse("2022-10-01T00:00:00.000+07:00")->ms;
    static constexpr const char* channels[] = {"walk_in", "hotline", "volunteer", "public_page"};
    static constexpr const char* outcomes[] = {"solved", "eased", "referred_and_accepted", "client_refused"};
    auto id = fmt::format("{}-{:06}-case", org_, n);
    auto at = began + static_cast<std::int64_t>(random_() % (year_ms / 1000 * 9 / 10)) * 1000;
    lines_.push_back({at, "casework.case_opened", id,
                      fmt::format(R"({{"state":"received","urgency":"normal","secrecy":"ordinary","main_problem":"INC02","channel":"{}","quiet":false}})", channels[any(4)])});
    auto later = [&](int days) { return at + static_cast<std::int64_t>(1 + any(days)) * 24 * 3'600'000; };
    if (any(10) < 7)
      lines_.push_back({later(20), "casework.aid_given", id,
                        fmt::format(R"({{"kind":"goods","item":"","unit":"","quantity":1,"value_satang":{},"secrecy":"ordinary"}})", 1000 * any(200))});
    if (any(2))
      lines_.push_back({later(30), "casework.follow_up_done", id,
                        fmt::format(R"({{"planned":0,"result":"{}","secrecy":"ordinary"}})", any(2) ? "better" : "same")});
    if (any(10) < 8)
      lines_.push_back({later(36), "casework.case_closed", id,
                        fmt::format(R"({{"outcome":"{}","satisfaction":{},"secrecy":"ordinary","main_problem":"INC02","days_open":9}})", outcomes[any(4)], 1 + any(5))});
  }

  std::mt19937& random_;
  std::string org_, area_;
  std::vector<Line> lines_;
};

struct World {
  kit::testing::FreshDatabase fresh{"postgres"};
  std::unique_ptr<kit::sql::Database> db = kit::sql::Database::open(fresh.url());
  kit::crypto::Vault vault = kit::crypto::Vault::from_key(std::string(32, 'k'));
  kit::FixedClock clock{*kit::Instant::parse("2023-10-20T02:00:00Z")};
  frame::Performer performer{*db, vault, clock};
  indicators::counting::Following following;

  World() {
    std::vector<kit::sql::Migration> all;
    for (auto part : {frame::migrations(), indicators::migrations()}) all.insert(all.end(), part.begin(), part.end());
    auto writer = db->write();
    kit::sql::migrate(*writer, all);
    frame::raise_wall(*writer);
  }
  std::int64_t announce(std::int64_t cases) {
    static constexpr std::string_view columns[] = {"org_id", "seq", "at_ms", "op_id", "staff_id", "role", "name", "subject", "area_code", "detail", "previous_hash", "hash"};
    std::mt19937 random{2566};
    auto writer = db->write();
    kit::sql::Transaction transaction(*writer);
    std::vector<std::pair<std::string, std::int64_t>> heads;
    auto bulk = writer->bulk_insert("frame_journal", columns);
    for (int n = 0; n < tambons; ++n) {
      Centre centre(n, static_cast<int>(cases * (n + 1) / tambons - cases * n / tambons), random);
      heads.emplace_back(centre.org(), centre.write(*bulk));
    }
    auto lines = bulk->finish();
    for (const auto& [org, seq] : heads) {
      std::array<kit::sql::Value, 3> row{org, seq, ""};
      writer->send("INSERT INTO frame_chain_heads (org_id, seq, hash) VALUES ($1, $2, $3)", row);
    }
    transaction.commit();
    writer->script("ANALYZE frame_journal");
    return lines;
  }
};

// The counts of the same measures as SQL over the journal. `kept` decides whether a line of each record stands for it.
constexpr const char* by_sql = R"(
CREATE TABLE by_sql AS
WITH lines AS MATERIALIZED (
  SELECT name, subject, org_id, seq, substr(area_code, 1, 6) AS area, (to_timestamp(at_ms / 1000.0) AT TIME ZONE 'Asia/Bangkok') AS at, detail::jsonb AS d
  FROM frame_journal WHERE name IN ('casework.case_opened', 'casework.aid_given', 'casework.follow_up_done', 'casework.case_closed')),
opened AS (SELECT DISTINCT ON (org_id, subject) * FROM lines WHERE name = 'casework.case_opened' ORDER BY org_id, subject, seq),
helped AS (SELECT DISTINCT ON (org_id, subject) * FROM lines WHERE name = 'casework.aid_given' ORDER BY org_id, subject, seq),
closed AS (SELECT DISTINCT ON (org_id, subject) * FROM lines WHERE name = 'casework.case_closed' ORDER BY org_id, subject, seq)
SELECT measure, area, month, dimension, bucket, count(*) AS n, sum(amount) AS amount FROM (
  SELECT 'cases_opened' AS measure, area, to_char(at, 'YYYY-MM') AS month, d->>'channel' AS dimension, 0 AS bucket, 0::bigint AS amount FROM opened
  UNION ALL SELECT 'cases_online', area, to_char(at, 'YYYY-MM'), '', 0, 0 FROM opened WHERE d->>'channel' = 'public_page'
  UNION ALL SELECT 'cases_closed', area, to_char(at, 'YYYY-MM'), d->>'outcome', 0, 0 FROM lines WHERE name = 'casework.case_closed'
  UNION ALL SELECT 'cases_helped', area, to_char(at, 'YYYY-MM'), '', 0, 0 FROM lines WHERE name = 'casework.case_closed' AND d->>'outcome' IN ('solved', 'eased', 'referred_and_accepted')
  UNION ALL SELECT 'cases_scored', area, to_char(at, 'YYYY-MM'), '', 0, 0 FROM lines WHERE name = 'casework.case_closed' AND (d->>'satisfaction')::int >= 1
  UNION ALL SELECT 'cases_satisfied', area, to_char(at, 'YYYY-MM'), '', 0, 0 FROM lines WHERE name = 'casework.case_closed' AND (d->>'satisfaction')::int >= 4
  UNION ALL SELECT 'follow_ups_done', area, to_char(at, 'YYYY-MM'), d->>'result', 0, 0 FROM lines WHERE name = 'casework.follow_up_done'
  UNION ALL SELECT 'follow_ups_better', area, to_char(at, 'YYYY-MM'), '', 0, 0 FROM lines WHERE name = 'casework.follow_up_done' AND d->>'result' = 'better'
  UNION ALL SELECT 'aid_given', area, to_char(at, 'YYYY-MM'), d->>'kind', 0, (d->>'value_satang')::bigint FROM lines WHERE name = 'casework.aid_given'
  UNION ALL SELECT 'help_days', h.area, to_char(h.at, 'YYYY-MM'), '', h.at::date - o.at::date, 0 FROM helped h JOIN opened o USING (org_id, subject)
  UNION ALL SELECT 'case_days', c.area, to_char(c.at, 'YYYY-MM'), '', c.at::date - o.at::date, 0 FROM closed c JOIN opened o USING (org_id, subject)
) all_of_it GROUP BY measure, area, month, dimension, bucket)";

std::string totals(kit::sql::Connection& c, const std::string& table) {
  std::string out;
  for (const auto& row : c.query("SELECT measure, CAST(SUM(n) AS BIGINT) AS n, CAST(SUM(amount) AS BIGINT) AS amount, CAST(SUM(n * bucket) AS BIGINT) AS days FROM " + table + " GROUP BY measure ORDER BY measure"))
    out += fmt::format("{} {} {} {}\n", row.text("measure"), row.integer("n"), row.integer("amount"), row.integer("days"));
  return out;
}

frame::Actor everywhere() {
  return {.name = "bench", .role = frame::Role::system, .org_id = "system", .area_code = "00", .scope = frame::SystemScope::everywhere("bench")};
}

// Reads and folds every journal, and keeps the counts alone, as the SQL beside it does.
std::int64_t fold_all(World& world) {
  std::int64_t cells = 0;
  std::vector<frame::SeenRecord> seen;
  auto done = world.performer.look(everywhere(), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    indicators::counting::Fold fold(indicators::store::definitions(look.db));
    indicators::store::Counts counts;
    for (const auto& head : frame::journal_heads(look.db)) {
      indicators::counting::Memory memory;
      indicators::counting::Changes changes;
      frame::each_announcement(look.db, {head.org_id, 0}, [&](const auto& line) { fold.take(line, memory, changes); });
      for (const auto& f : changes.facts) {
        auto& c = counts[{f.org_id, f.measure, f.area_code, f.month, f.dimension, f.bucket}];
        c.n += f.n, c.amount += f.amount;
      }
      cells += static_cast<std::int64_t>(counts.size());
      counts.clear();  // no two journals share a cell here
    }
    return frame::Reply{};
  }, seen);
  ENSURE(done);
  return cells;
}

void dashboards(World& world) {
  std::vector<frame::SeenRecord> seen;
  auto done = world.performer.look(everywhere(), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    for (const char* area : {"00", "52", "5201", "520101"}) {
      auto period = indicators::rules::read_period("2566").value();
      auto took = seconds_of([&] {
        indicators::results::Grid grid(look.db, area, indicators::results::first_month(period), period.until, {});
        for (const auto& i : indicators::store::indicators(look.db, period.last)) (void)grid.value(i, period);
      });
      std::cout << fmt::format("dashboard of {:6}  {:8.1f} ms\n", area, took * 1000);
    }
    return frame::Reply{};
  }, seen);
  ENSURE(done);
}

void one_more(World& world) {
  frame::JournalLine line{.org_id = "centre-0", .at = world.clock.now(), .op_id = "op", .staff_id = "som", .role = "desk_officer",
                          .what = {"centre-0", "casework.case_opened", "new", tambon(0), R"({"secrecy":"ordinary","channel":"walk_in"})"}};
  {
    auto writer = world.db->write();
    kit::sql::Transaction transaction(*writer);
    frame::write_journal(*writer, std::span(&line, 1));
    transaction.commit();
  }
  auto took = seconds_of([&] { world.following.count_now(world.performer); });
  std::cout << fmt::format("one new case counted {:8.1f} ms after its act\n", took * 1000);
}

}  // namespace

int main(int argc, char** argv) {
  std::int64_t cases = argc > 1 ? kit::text::parse_int(argv[1]).value() : 1'000'000;
  World world;
  std::int64_t lines = 0, cells = 0, facts = 0;
  auto wrote = seconds_of([&] { lines = world.announce(cases); });
  std::cout << fmt::format("{} cases, {} announcements in {} journals (written in {:.1f} s)\n", cases, lines, tambons, wrote);
  auto folded = seconds_of([&] { cells = fold_all(world); });
  std::cout << fmt::format("folded from the journals  {:8.1f} s   {} counts\n", folded, cells);
  auto sql = seconds_of([&] { world.db->write()->script(by_sql); });
  std::cout << fmt::format("the database's own SQL    {:8.1f} s   ratio {:.2f}\n", sql, folded / sql);
  auto rebuilt = seconds_of([&] { facts = world.following.rebuild(world.performer); });
  std::cout << fmt::format("counted anew and written  {:8.1f} s   {} facts with their records\n", rebuilt, facts);
  auto reader = world.db->write();
  bool equal = totals(*reader, "by_sql") == totals(*reader, "indicators_counts");
  std::cout << (equal ? "both say the same\n" : "THEY DIFFER\n" + totals(*reader, "by_sql") + "---\n" + totals(*reader, "indicators_counts"));
  reader->script("ANALYZE indicators_facts; ANALYZE indicators_counts; ANALYZE indicators_sums");
  dashboards(world);
  one_more(world);
  return equal ? 0 : 1;
}
