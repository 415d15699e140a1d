#include "centre/frame/following.hpp"

#include "centre/frame/wall.hpp"

namespace frame {
namespace {

constexpr OpenQuery heads_q{Unscoped::system_job, "SELECT org_id, seq FROM frame_chain_heads"};
constexpr OpenQuery after_q{Unscoped::system_job,
                            "SELECT org_id, seq, at_ms, name, subject, area_code, detail FROM frame_journal "
                            "WHERE org_id = $1 AND seq > $2 AND seq <= $3 AND name NOT LIKE '%!_read' ESCAPE '!' ORDER BY seq LIMIT $4"};
constexpr std::string_view each_sql =
    "SELECT org_id, seq, at_ms, name, subject, area_code, detail FROM frame_journal "
    "WHERE org_id = $1 AND seq > $2 AND name NOT LIKE '%!_read' ESCAPE '!' ORDER BY seq";

NumberedAnnouncement read(const Row& row) {
  return {row.integer("seq"),
          {row.text("org_id"), row.text("name"), row.text("subject"), row.text("area_code"), row.text("detail")},
          {row.integer("at_ms")}};
}

}  // namespace

std::vector<JournalHead> journal_heads(Db& db) {
  std::vector<JournalHead> out;
  for (const auto& row : db.rows(heads_q)) out.push_back({row.text("org_id"), row.integer("seq")});
  return out;
}

Announced announced_after(Db& db, const JournalHead& from, std::int64_t to, std::size_t limit) {
  Announced out;
  for (const auto& row : db.rows(after_q, {from.org_id, from.seq, to, static_cast<std::int64_t>(limit)})) out.lines.push_back(read(row));
  out.until = out.lines.size() < limit ? to : out.lines.back().seq;
  return out;
}

void each_announcement(Db& db, const JournalHead& head, const std::function<void(const NumberedAnnouncement&)>& see) {
  std::array<kit::sql::Value, 2> from{head.org_id, head.seq};
  db.connection().each(each_sql, from, [&](const Row& row) { see(read(row)); });
}

namespace {

constexpr int derive_tries_max = 3;

void derive_once(const Performer& performer, const Actor& actor, const std::function<void(Look&)>& work) {
  auto connection = performer.database().write();
  kit::sql::Transaction transaction(*connection);
  stand_behind_wall(*connection, actor.scope);
  Particulars none;
  Look look(actor, performer.clock().now(), *connection, performer.vault(), none);
  work(look);
  transaction.commit();
}

}  // namespace

void derive(const Performer& performer, const Actor& actor, const std::function<void(Look&)>& work) {
  for (int tried = 1;; ++tried) {
    try {
      return derive_once(performer, actor, work);
    } catch (const kit::sql::TryAgain&) {
      if (tried == derive_tries_max) throw;
    }
  }
}

std::int64_t fill(Db& db, std::string_view table, std::span<const std::string_view> columns,
                  const std::function<void(const std::function<void(std::span<const Value>)>& add)>& rows) {
  auto& c = db.connection();
  auto into = [&](std::string_view where) {
    auto bulk = c.bulk_insert(where, columns);
    rows([&](std::span<const Value> row) { bulk->add(row); });
    return bulk->finish();
  };
  if (db.dialect() != kit::sql::Dialect::postgres) return into(table);
  // PostgreSQL refuses COPY where the wall stands.
  std::string names;
  for (auto column : columns) names += (names.empty() ? "" : ", ") + std::string(column);
  c.script("CREATE TEMPORARY TABLE frame_filling (LIKE " + std::string(table) + ") ON COMMIT DROP");
  auto filled = into("frame_filling");
  c.script("INSERT INTO " + std::string(table) + " (" + names + ") SELECT " + names + " FROM frame_filling; DROP TABLE frame_filling");
  return filled;
}

}  // namespace frame
