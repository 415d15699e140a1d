// Fieldwork in the database.
#include "centre/fieldwork/store.hpp"

#include "centre/frame/sealing.hpp"

namespace fieldwork::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery terms_q{reference_table,
                            "SELECT lease_days, households_most, settle_days FROM fieldwork_terms WHERE valid_from <= $1"
                            " ORDER BY valid_from DESC LIMIT 1"};

constexpr InsertQuery ensure_counter_q{
    "INSERT INTO fieldwork_counters (org_id, seq, stable_seq) VALUES ($1, 0, 0) ON CONFLICT (org_id) DO NOTHING"};
constexpr InsertQuery insert_epoch_q{
    "INSERT INTO fieldwork_epochs (org_id, id, position, begins_after, begun_ms) VALUES ($1, $2, $3, $4, $5)"};
constexpr OpenQuery epochs_q{system_job,
                             "SELECT id, position, begins_after FROM fieldwork_epochs WHERE org_id = $1 ORDER BY position"};
constexpr OpenQuery counter_q{system_job, "SELECT seq, stable_seq FROM fieldwork_counters WHERE org_id = $1"};
constexpr OpenQuery counters_q{system_job, "SELECT org_id, seq FROM fieldwork_counters"};
constexpr OpenQuery hold_q{system_job, "UPDATE fieldwork_counters SET seq = seq WHERE org_id = $1"};
constexpr OpenQuery next_seq_q{system_job, "UPDATE fieldwork_counters SET seq = seq + 1 WHERE org_id = $1"};
constexpr OpenQuery note_copy_q{system_job,
                                "UPDATE fieldwork_counters SET stable_seq = $2 WHERE org_id = $1 AND stable_seq < $2"};

constexpr ScopedQuery find_device_q{"SELECT d.* FROM fieldwork_devices d WHERE {scope:d} AND d.id = $1"};
constexpr ScopedQuery devices_q{
    "SELECT d.* FROM fieldwork_devices d WHERE {scope:d} AND ($1 = '' OR d.staff_id = $1) ORDER BY d.seen_ms DESC, d.id"
    " LIMIT 500"};
constexpr InsertQuery insert_device_q{
    "INSERT INTO fieldwork_devices (org_id, id, area_code, staff_id, name, enrolled_ms, seen_ms, revoked_ms, revoked_by,"
    " version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery save_device_q{
    parent_checked,
    "UPDATE fieldwork_devices SET name = $3, seen_ms = $4, revoked_ms = $5, revoked_by = $6, version = version + 1"
    " WHERE org_id = $1 AND id = $2"};

constexpr InsertQuery lease_q{
    "INSERT INTO fieldwork_leases (org_id, device_id, card_id, until_ms) VALUES ($1, $2, $3, $4)"
    " ON CONFLICT (org_id, device_id, card_id) DO UPDATE SET until_ms = excluded.until_ms"};
constexpr OpenQuery end_leases_q{parent_checked, "DELETE FROM fieldwork_leases WHERE org_id = $1 AND device_id = $2"};
constexpr ScopedQuery leased_q{
    "SELECT c.id FROM fieldwork_cards c JOIN fieldwork_leases l ON l.org_id = c.org_id AND l.card_id = c.id"
    " WHERE {scope:c} AND l.device_id = $1 AND l.until_ms > $2 ORDER BY c.id"};

constexpr ScopedQuery find_card_q{"SELECT c.* FROM fieldwork_cards c WHERE {scope:c} AND c.id = $1"};
constexpr ScopedQuery card_of_q{"SELECT c.* FROM fieldwork_cards c WHERE {scope:c} AND c.household_id = $1 ORDER BY c.org_id"};
constexpr InsertQuery put_card_q{
    "INSERT INTO fieldwork_cards (org_id, id, area_code, household_id, changed_seq, body, open_conflicts)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (org_id, id) DO UPDATE SET household_id = excluded.household_id,"
    " changed_seq = excluded.changed_seq, body = excluded.body, open_conflicts = excluded.open_conflicts"};
constexpr ScopedQuery changed_q{
    "SELECT c.* FROM fieldwork_cards c JOIN fieldwork_leases l ON l.org_id = c.org_id AND l.card_id = c.id"
    " WHERE {scope:c} AND l.device_id = $1 AND l.until_ms > $2 AND c.changed_seq > $3 ORDER BY c.changed_seq LIMIT $4"};
constexpr ScopedQuery in_conflict_q{
    "SELECT c.* FROM fieldwork_cards c WHERE {scope:c} AND c.open_conflicts > 0 AND c.id > $1 ORDER BY c.id LIMIT $2"};

constexpr ScopedQuery find_op_q{"SELECT o.* FROM fieldwork_ops o WHERE {scope:o} AND o.id = $1"};
constexpr InsertQuery put_op_q{
    "INSERT INTO fieldwork_ops (org_id, id, area_code, card_id, device_id, user_id, type, body, body_hash, verdict, reason,"
    " epoch, seq, observed_ms, received_ms, reviewed_ms, reviewed_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)"
    " ON CONFLICT (org_id, id) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, epoch = excluded.epoch,"
    " seq = excluded.seq"};
constexpr ScopedQuery quarantined_q{
    "SELECT o.* FROM fieldwork_ops o WHERE {scope:o} AND o.verdict = 'quarantined' AND o.reviewed_ms IS NULL"
    " AND ($1 = 0 OR o.seq < $1) ORDER BY o.seq DESC LIMIT $2"};
constexpr OpenQuery review_q{parent_checked,
                             "UPDATE fieldwork_ops SET reviewed_ms = $3, reviewed_by = $4 WHERE org_id = $1 AND id = $2"};

constexpr OpenQuery find_file_q{parent_checked, "SELECT * FROM fieldwork_files WHERE org_id = $1 AND id = $2"};
constexpr InsertQuery put_file_q{
    "INSERT INTO fieldwork_files (org_id, id, received, whole, seq, content, scan_id) VALUES ($1, $2, $3, $4, $5, $6, $7)"
    " ON CONFLICT (org_id, id) DO UPDATE SET received = excluded.received, whole = excluded.whole,"
    " seq = excluded.seq, content = excluded.content, scan_id = excluded.scan_id"};

std::optional<CardRow> card(frame::Look& look, const std::optional<frame::Row>& row) {
  if (!row) return std::nullopt;
  return frame::read_sealed<CardRow>(look, "fieldwork_cards", *row);
}

std::vector<std::string> ids(const frame::Rows& rows) {
  std::vector<std::string> out;
  for (const auto& row : rows) out.push_back(row.text("id"));
  return out;
}

frame::Value number(std::size_t n) { return static_cast<std::int64_t>(n); }

}  // namespace

Terms terms_on(frame::Look& look, kit::Date day) {
  auto row = look.db.find(terms_q, {day.text()});
  if (!row) throw kit::Breakage("no terms of fieldwork are in force");
  return {row->integer("lease_days"), row->integer("households_most"), row->integer("settle_days")};
}

void ensure_centre(frame::Act& act, const std::string& org_id) {
  act.db.insert(ensure_counter_q, {org_id});
  act.db.change(hold_q, {org_id});
  if (epochs(act, org_id).empty()) begin_epoch(act, org_id, 0);
}
std::int64_t stable_seq(frame::Look& look, const std::string& org_id) {
  auto row = look.db.find(counter_q, {org_id});
  return row ? row->integer("stable_seq") : 0;
}
std::int64_t take_seq(frame::Act& act, const std::string& org_id) {
  act.db.change(next_seq_q, {org_id});
  return act.db.find(counter_q, {org_id})->integer("seq");
}
std::vector<engine::Epoch> epochs(frame::Look& look, const std::string& org_id) {
  std::vector<engine::Epoch> out;
  for (const auto& row : look.db.rows(epochs_q, {org_id})) out.push_back({row.text("id"), row.integer("begins_after")});
  return out;
}
std::map<std::string, std::int64_t> counters(frame::Look& look) {
  std::map<std::string, std::int64_t> out;
  for (const auto& row : look.db.rows(counters_q)) out[row.text("org_id")] = row.integer("seq");
  return out;
}
void note_copy(frame::Act& act, const std::string& org_id, std::int64_t seq) {
  act.db.change(note_copy_q, {org_id, seq});
}
void begin_epoch(frame::Act& act, const std::string& org_id, std::int64_t after) {
  auto position = static_cast<std::int64_t>(epochs(act, org_id).size());
  act.db.insert(insert_epoch_q, {org_id, act.new_id(), position, after, act.now().ms});
}

std::optional<Device> find_device(frame::Look& look, std::string_view id) {
  auto row = look.db.find(find_device_q, {std::string(id)});
  return row ? std::optional<Device>(kit::sql::read<Device>(*row)) : std::nullopt;
}
std::vector<Device> devices(frame::Look& look, std::string_view staff_id) {
  std::vector<Device> out;
  for (const auto& row : look.db.rows(devices_q, {std::string(staff_id)})) out.push_back(kit::sql::read<Device>(row));
  return out;
}
void insert_device(frame::Act& act, const Device& device) {
  act.db.insert(insert_device_q, kit::sql::values(kit::shape_of<Device>(), &device));
}
void save_device(frame::Act& act, const Device& d) {
  auto revoked = d.revoked_ms ? frame::Value(d.revoked_ms->ms) : frame::Value();
  act.db.change(save_device_q, {d.org_id, d.id, d.name, d.seen_ms.ms, revoked, d.revoked_by});
}

void lease(frame::Act& act, const Device& device, std::string_view card_id, kit::Instant until) {
  act.db.insert(lease_q, {device.org_id, device.id, std::string(card_id), until.ms});
}
void end_leases(frame::Act& act, const Device& device) { act.db.change(end_leases_q, {device.org_id, device.id}); }
std::vector<std::string> leased(frame::Look& look, std::string_view device_id) {
  return ids(look.db.rows(leased_q, {std::string(device_id), look.now().ms}));
}

std::optional<CardRow> find_card(frame::Look& look, std::string_view card_id) {
  return card(look, look.db.find(find_card_q, {std::string(card_id)}));
}
std::optional<CardRow> find_card_of(frame::Look& look, std::string_view household_id) {
  return card(look, look.db.find(card_of_q, {std::string(household_id)}));
}
void put_card(frame::Act& act, const CardRow& card) { frame::insert_sealed(act, "fieldwork_cards", put_card_q, card); }
std::vector<CardRow> changed_cards(frame::Look& look, std::string_view device_id, std::int64_t after, std::size_t most) {
  return frame::read_all_sealed<CardRow>(
      look, "fieldwork_cards", look.db.rows(changed_q, {std::string(device_id), look.now().ms, after, number(most)}));
}
std::vector<CardRow> cards_in_conflict(frame::Look& look, std::string_view after, std::size_t most) {
  return frame::read_all_sealed<CardRow>(look, "fieldwork_cards",
                                         look.db.rows(in_conflict_q, {std::string(after), number(most)}));
}

std::optional<OpRow> find_op(frame::Look& look, std::string_view op_id) {
  auto row = look.db.find(find_op_q, {std::string(op_id)});
  return row ? std::optional<OpRow>(frame::read_sealed<OpRow>(look, "fieldwork_ops", *row)) : std::nullopt;
}
void put_op(frame::Act& act, const OpRow& op) { frame::insert_sealed(act, "fieldwork_ops", put_op_q, op); }
std::vector<OpRow> quarantined(frame::Look& look, std::int64_t before, std::size_t most) {
  return frame::read_all_sealed<OpRow>(look, "fieldwork_ops", look.db.rows(quarantined_q, {before, number(most)}));
}
void review(frame::Act& act, const OpRow& op) {
  act.db.change(review_q, {op.org_id, op.id, act.now().ms, act.actor().staff_id});
}

std::optional<FileRow> find_file(frame::Look& look, const std::string& org_id, std::string_view sha256) {
  auto row = look.db.find(find_file_q, {org_id, std::string(sha256)});
  return row ? std::optional<FileRow>(frame::read_sealed<FileRow>(look, "fieldwork_files", *row)) : std::nullopt;
}
void put_file(frame::Act& act, const FileRow& file) { frame::insert_sealed(act, "fieldwork_files", put_file_q, file); }

}  // namespace fieldwork::store
