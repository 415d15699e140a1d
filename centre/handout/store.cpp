// Days, lists and ticks as SQL; what is said of proxies is sealed.
#include "centre/handout/store.hpp"

#include "kit/text/text.hpp"

namespace handout::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery days_q{"SELECT d.* FROM handout_days d WHERE {scope:d} ORDER BY d.on_day DESC, d.id LIMIT 500"};
constexpr ScopedQuery days_of_q{"SELECT d.* FROM handout_days d WHERE d.campaign_id = $1 AND {scope:d} ORDER BY d.on_day, d.id"};
constexpr ScopedQuery day_q{"SELECT d.* FROM handout_days d WHERE d.id = $1 AND {scope:d}"};
constexpr InsertQuery insert_day_q{
    "INSERT INTO handout_days (org_id, id, area_code, campaign_id, title, place, on_day, item_id, share, instead_id, instead_share,"
    " store_id, state, list_hash, frozen_ms, frozen_by, signed_ms, signed_by, signed_words, posted_satang, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)"};
constexpr OpenQuery save_day_q{
    parent_checked,
    "UPDATE handout_days SET area_code = $3, campaign_id = $4, title = $5, place = $6, on_day = $7, item_id = $8, share = $9,"
    " instead_id = $10, instead_share = $11, store_id = $12, state = $13, list_hash = $14, frozen_ms = $15, frozen_by = $16,"
    " signed_ms = $17, signed_by = $18, signed_words = $19, posted_satang = $20, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $21"};
constexpr OpenQuery entries_q{parent_checked, "SELECT * FROM handout_entries WHERE org_id = $1 AND day_id = $2 ORDER BY n"};
constexpr InsertQuery insert_entry_q{
    "INSERT INTO handout_entries (org_id, day_id, n, household_id, card_code, ticks) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery remove_entry_q{parent_checked, "DELETE FROM handout_entries WHERE org_id = $1 AND day_id = $2 AND n = $3"};
constexpr OpenQuery hold_entry_q{
    parent_checked, "UPDATE handout_entries SET ticks = ticks + 1 WHERE org_id = $1 AND day_id = $2 AND card_code = $3 RETURNING *"};
constexpr OpenQuery hold_numbered_q{
    parent_checked, "UPDATE handout_entries SET ticks = ticks + 1 WHERE org_id = $1 AND day_id = $2 AND n = $3 RETURNING *"};
constexpr OpenQuery ticks_q{
    parent_checked, "SELECT * FROM handout_ticks WHERE org_id = $1 AND day_id = $2 ORDER BY received_ms, id"};
constexpr OpenQuery ticks_of_q{
    parent_checked, "SELECT * FROM handout_ticks WHERE org_id = $1 AND day_id = $2 AND n = $3 ORDER BY received_ms, id"};
constexpr OpenQuery tick_q{parent_checked, "SELECT * FROM handout_ticks WHERE org_id = $1 AND day_id = $2 AND id = $3"};
constexpr InsertQuery insert_tick_q{
    "INSERT INTO handout_ticks (org_id, id, day_id, n, outcome, item_id, quantity, collector, proxy_name, proxy_reason, device, at_ms,"
    " received_ms, standing, covered, staff_id, settled_ms, settled_by, settled_why)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"};
constexpr OpenQuery settle_q{
    parent_checked,
    "UPDATE handout_ticks SET standing = $3, covered = $4, settled_ms = $5, settled_by = $6, settled_why = $7"
    " WHERE org_id = $1 AND id = $2"};

constexpr std::string_view ticks_t = "handout_ticks";

template <class T>
std::vector<T> all(const frame::Rows& rows) {
  std::vector<T> out;
  for (const auto& row : rows) out.push_back(kit::sql::read<T>(row));
  return out;
}
template <class T>
std::optional<T> one(const std::optional<frame::Row>& row) {
  return row ? std::optional(kit::sql::read<T>(*row)) : std::nullopt;
}

}  // namespace

std::vector<Day> days(frame::Look& look) { return all<Day>(look.db.rows(days_q)); }
std::vector<Day> days_of(frame::Look& look, std::string_view campaign_id) {
  return all<Day>(look.db.rows(days_of_q, {std::string(campaign_id)}));
}
std::optional<Day> find_day(frame::Look& look, std::string_view id) { return one<Day>(look.db.find(day_q, {std::string(id)})); }
void insert_day(frame::Act& act, const Day& day) { act.db.insert(insert_day_q, kit::sql::values(kit::shape_of<Day>(), &day)); }
void save_day(frame::Act& act, const Day& day) {
  if (act.db.change(save_day_q, kit::sql::values(kit::shape_of<Day>(), &day)) == 0)
    throw kit::sql::TryAgain("the day changed while it was being changed");
}

std::vector<Entry> entries_of(frame::Look& look, const Day& day) { return all<Entry>(look.db.rows(entries_q, {day.org_id, day.id})); }
void insert_entry(frame::Act& act, const Entry& entry) {
  act.db.insert(insert_entry_q, kit::sql::values(kit::shape_of<Entry>(), &entry));
}
void remove_entry(frame::Act& act, const Day& day, std::int64_t n) { act.db.change(remove_entry_q, {day.org_id, day.id, n}); }
std::optional<Entry> hold_entry(frame::Act& act, const Day& day, std::string_view card_code) {
  // A card's code has letters in it; digits alone are the number on the card, typed where a camera does not read.
  if (auto n = card_code.size() < 6 ? kit::text::parse_int(card_code) : std::nullopt)
    return one<Entry>(act.db.find(hold_numbered_q, {day.org_id, day.id, *n}));
  return one<Entry>(act.db.find(hold_entry_q, {day.org_id, day.id, std::string(card_code)}));
}

std::vector<Tick> ticks_of(frame::Look& look, const Day& day) {
  return frame::read_all_sealed<Tick>(look, ticks_t, look.db.rows(ticks_q, {day.org_id, day.id}));
}
std::vector<Tick> ticks_of(frame::Look& look, const Day& day, std::int64_t n) {
  return frame::read_all_sealed<Tick>(look, ticks_t, look.db.rows(ticks_of_q, {day.org_id, day.id, n}));
}
std::optional<Tick> find_tick(frame::Look& look, const Day& day, std::string_view id) {
  auto row = look.db.find(tick_q, {day.org_id, day.id, std::string(id)});
  return row ? std::optional(frame::read_sealed<Tick>(look, ticks_t, *row)) : std::nullopt;
}
void insert_tick(frame::Act& act, const Tick& tick) { frame::insert_sealed(act, ticks_t, insert_tick_q, tick); }
void settle_tick(frame::Act& act, const Tick& t) {
  act.db.change(settle_q, {t.org_id, t.id, std::string(kit::name_of(t.standing)), t.covered, t.settled_ms ? frame::Value(t.settled_ms->ms) : frame::Value(),
                           t.settled_by, t.settled_why});
}

}  // namespace handout::store
