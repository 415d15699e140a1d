// The watch list; names that were only said are sealed.
#include "centre/registry/duplicates/store.hpp"

namespace registry::duplicates::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr InsertQuery insert_watch_q{
    "INSERT INTO registry_watch (org_id, id, area_code, kind, holder_id, other_id, number_kind, "
    "number_index, masked, said_sealed, said_index, noted_ms, noted_by, settled_ms, settled_by, "
    "settled_reason, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, "
    "NULL, '', '', 1) ON CONFLICT DO NOTHING"};
// Who can reach only one side learns nothing, not even that there is another.
constexpr ScopedQuery find_watch_q{
    "SELECT w.* FROM registry_watch w JOIN registry_people h ON h.id = w.holder_id "
    "WHERE w.id = $1 AND {scope:w} AND {scope:h}"};
constexpr ScopedQuery watches_q{
    "SELECT w.* FROM registry_watch w JOIN registry_people h ON h.id = w.holder_id "
    "WHERE (w.settled_ms IS NOT NULL) = $1 AND (w.noted_ms, w.id) < ($2, $3) AND {scope:w} "
    "AND {scope:h} ORDER BY w.noted_ms DESC, w.id DESC LIMIT $4"};
constexpr OpenQuery settle_q{
    parent_checked,
    "UPDATE registry_watch SET settled_ms = $3, settled_by = $4, settled_reason = $5, "
    "version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $6"};
constexpr OpenQuery holder_q{
    system_job,
    "SELECT person_id FROM registry_identity_claims WHERE kind = $1 AND value_index = $2"};

std::string said_place(const std::string& org_id, const std::string& id) {
  return "registry_watch.said_sealed/" + org_id + "/" + id;
}

WatchRecord record(const frame::Look& look, const frame::Row& row) {
  auto plain =
      look.vault().open(said_place(row.text("org_id"), row.text("id")), row.blob("said_sealed"));
  auto said = plain ? kit::json::decode<SaidOf>(*plain) : kit::Result<SaidOf>(kit::Refusal{});
  if (!said) throw kit::Breakage("a line of the watch list does not open with this key");
  auto settled = row.find_integer("settled_ms");
  return {
      .org_id = row.text("org_id"),
      .id = row.text("id"),
      .area_code = row.text("area_code"),
      .kind =
          kit::choice_of<WatchKind>(row.text("kind")).value_or(WatchKind::two_people_one_number),
      .holder_id = row.text("holder_id"),
      .other_id = row.text("other_id"),
      .number_kind = row.text("number_kind"),
      .number_index = row.text("number_index"),
      .masked = row.text("masked"),
      .said = *said,
      .noted = {row.integer("noted_ms")},
      .noted_by = row.text("noted_by"),
      .settled = settled ? std::optional(kit::Instant{*settled}) : std::nullopt,
      .settled_by = row.text("settled_by"),
      .settled_reason = row.text("settled_reason"),
      .version = row.integer("version")};
}

}  // namespace

bool insert_watch(frame::Act& act, const WatchRecord& w) {
  auto said = kit::json::encode(w.said);
  auto inserted =
      act.db.ask(insert_watch_q,
                 {w.org_id, w.id, w.area_code, std::string(kit::name_of(w.kind)), w.holder_id,
                  w.other_id, w.number_kind, w.number_index, w.masked,
                  kit::sql::Blob{act.vault().seal(said_place(w.org_id, w.id), said)},
                  act.vault().blind_index("registry_watch.said", said), w.noted.ms, w.noted_by});
  return inserted.changed() == 1;
}

std::optional<WatchRecord> find_watch(frame::Look& look, std::string_view id) {
  auto row = look.db.find(find_watch_q, {std::string(id)});
  if (!row) return std::nullopt;
  return record(look, *row);
}

void settle_watch(frame::Db& db, const WatchRecord& w) {
  auto changed = db.change(
      settle_q, {w.org_id, w.id, w.settled->ms, w.settled_by, w.settled_reason, w.version});
  if (changed == 0) throw kit::sql::TryAgain("the line changed while being settled");
}

std::vector<WatchRecord> watches(frame::Look& look, bool settled, std::int64_t before_ms,
                                 std::string_view before_id, std::size_t limit) {
  std::vector<WatchRecord> out;
  for (const auto& row : look.db.rows(watches_q, {settled, before_ms, std::string(before_id),
                                                  static_cast<std::int64_t>(limit)}))
    out.push_back(record(look, row));
  return out;
}

std::string holder_of(frame::Db& db, words::IdKind kind, std::string_view number_index) {
  auto row = db.find(holder_q, {std::string(kit::name_of(kind)), std::string(number_index)});
  return row ? row->text("person_id") : "";
}

}  // namespace registry::duplicates::store
