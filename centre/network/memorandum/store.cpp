// Partners, memoranda and committees as SQL; whom to call is sealed.
#include "centre/network/memorandum/store.hpp"

#include "centre/frame/update.hpp"

namespace network::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery partners_q{
    "SELECT p.* FROM network_partners p WHERE (p.name_th > $1 OR (p.name_th = $1 AND p.id > $2))"
    " AND ($3 = '' OR LOWER(p.name_th || ' ' || p.name_en) LIKE $3) AND {scope:p} ORDER BY p.name_th, p.id LIMIT $4"};
constexpr ScopedQuery partner_q{"SELECT p.* FROM network_partners p WHERE p.id = $1 AND {scope:p}"};
constexpr InsertQuery insert_partner_q{
    "INSERT INTO network_partners (org_id, id, area_code, name_th, name_en, kind, contact, phone, email, note, active, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery save_partner_q{
    parent_checked,
    "UPDATE network_partners SET area_code = $3, name_th = $4, name_en = $5, kind = $6, contact = $7, phone = $8, email = $9,"
    " note = $10, active = $11, version = $12 WHERE org_id = $1 AND id = $2 AND version = $12 - 1"};

constexpr ScopedQuery memoranda_q{"SELECT m.* FROM network_memoranda m WHERE {scope:m} ORDER BY m.ends_on DESC, m.id LIMIT 500"};
constexpr ScopedQuery to_renew_q{
    "SELECT m.* FROM network_memoranda m WHERE m.state = 'in_force' AND m.remind_on <= $1 AND {scope:m} ORDER BY m.ends_on, m.id LIMIT 200"};
constexpr ScopedQuery memorandum_q{"SELECT m.* FROM network_memoranda m WHERE m.id = $1 AND {scope:m}"};
constexpr InsertQuery insert_memorandum_q{
    "INSERT INTO network_memoranda (org_id, id, area_code, state, title_th, title_en, number, purpose, signed_on, starts_on, ends_on,"
    " remind_days, remind_on, renews_id, ended_reason, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery save_memorandum_q{
    parent_checked,
    "UPDATE network_memoranda SET area_code = $3, state = $4, title_th = $5, title_en = $6, number = $7, purpose = $8,"
    " signed_on = $9, starts_on = $10, ends_on = $11, remind_days = $12, remind_on = $13, renews_id = $14, ended_reason = $15,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $16"};
constexpr OpenQuery parties_q{
    parent_checked, "SELECT partner_id, name_th, name_en FROM network_memorandum_parties WHERE org_id = $1 AND memorandum_id = $2 ORDER BY n"};
constexpr OpenQuery drop_parties_q{parent_checked, "DELETE FROM network_memorandum_parties WHERE org_id = $1 AND memorandum_id = $2"};
constexpr InsertQuery insert_party_q{
    "INSERT INTO network_memorandum_parties (org_id, memorandum_id, n, partner_id, name_th, name_en) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr OpenQuery duties_q{
    parent_checked,
    "SELECT d.id, d.party, d.what, d.measure, d.target, CAST((SELECT COALESCE(SUM(r.amount), 0) FROM network_memorandum_results r"
    " WHERE r.org_id = d.org_id AND r.duty_id = d.id) AS BIGINT) AS done"
    " FROM network_memorandum_duties d WHERE d.org_id = $1 AND d.memorandum_id = $2 ORDER BY d.n"};
constexpr OpenQuery drop_duty_q{parent_checked, "DELETE FROM network_memorandum_duties WHERE org_id = $1 AND id = $2"};
constexpr OpenQuery save_duty_q{
    parent_checked,
    "UPDATE network_memorandum_duties SET n = $3, party = $4, what = $5, measure = $6, target = $7 WHERE org_id = $1 AND id = $2"};
constexpr InsertQuery insert_party_duty_q{
    "INSERT INTO network_memorandum_duties (org_id, id, memorandum_id, n, party, what, measure, target)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr OpenQuery results_q{
    parent_checked,
    "SELECT r.id, r.duty_id, r.on_day, r.amount, r.what FROM network_memorandum_results r JOIN network_memorandum_duties d"
    " ON d.org_id = r.org_id AND d.id = r.duty_id WHERE d.org_id = $1 AND d.memorandum_id = $2 ORDER BY r.on_day DESC, r.id LIMIT 500"};
constexpr InsertQuery insert_result_q{
    "INSERT INTO network_memorandum_results (org_id, id, duty_id, on_day, amount, what, staff_id) VALUES ($1, $2, $3, $4, $5, $6, $7)"};

constexpr ScopedQuery committees_q{"SELECT c.* FROM network_committees c WHERE {scope:c} ORDER BY c.name_th, c.id LIMIT 500"};
constexpr ScopedQuery committee_q{"SELECT c.* FROM network_committees c WHERE c.id = $1 AND {scope:c}"};
constexpr InsertQuery insert_committee_q{
    "INSERT INTO network_committees (org_id, id, area_code, name_th, name_en, purpose, order_number, order_date, memorandum_id, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr OpenQuery save_committee_q{
    parent_checked,
    "UPDATE network_committees SET area_code = $3, name_th = $4, name_en = $5, purpose = $6, order_number = $7, order_date = $8,"
    " memorandum_id = $9, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $10"};
constexpr OpenQuery seats_q{parent_checked, "SELECT * FROM network_committee_members WHERE org_id = $1 AND committee_id = $2 ORDER BY n"};
constexpr OpenQuery drop_seats_q{parent_checked, "DELETE FROM network_committee_members WHERE org_id = $1 AND committee_id = $2"};
constexpr InsertQuery insert_seat_q{
    "INSERT INTO network_committee_members (org_id, id, committee_id, n, part, name, position, term_from, term_to)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"};

constexpr std::string_view partners_t = "network_partners";

std::string seat_place(const Committee& c, const std::string& id) { return "network_committee_members.name/" + c.org_id + "/" + id; }

}  // namespace

std::vector<Partner> partners(frame::Look& look, const PartnerFilter& f) {
  return frame::read_all_sealed<Partner>(look, partners_t,
                                         look.db.rows(partners_q, {f.after_name, f.after_id, f.text, static_cast<std::int64_t>(f.limit)}));
}
std::optional<Partner> find_partner(frame::Look& look, std::string_view id) {
  auto row = look.db.find(partner_q, {std::string(id)});
  return row ? std::optional(frame::read_sealed<Partner>(look, partners_t, *row)) : std::nullopt;
}
void insert_partner(frame::Act& act, const Partner& partner) { frame::insert_sealed(act, partners_t, insert_partner_q, partner); }
void save_partner(frame::Act& act, Partner& partner) { frame::update_sealed(act, partners_t, save_partner_q, partner); }

std::vector<Memorandum> memoranda(frame::Look& look) { return kit::sql::read_all<Memorandum>(look.db.rows(memoranda_q)); }
std::vector<Memorandum> to_renew(frame::Look& look, kit::Date until) { return kit::sql::read_all<Memorandum>(look.db.rows(to_renew_q, {until.text()})); }
std::optional<Memorandum> find_memorandum(frame::Look& look, std::string_view id) {
  return kit::sql::read_one<Memorandum>(look.db.find(memorandum_q, {std::string(id)}));
}
void insert_memorandum(frame::Act& act, const Memorandum& m) { act.db.insert(insert_memorandum_q, kit::sql::values(m)); }
void save_memorandum(frame::Act& act, Memorandum& m) {
  frame::update_record(act.db, save_memorandum_q, m);
  ++m.version;
}
std::vector<Party> parties_of(frame::Look& look, const Memorandum& m) { return kit::sql::read_all<Party>(look.db.rows(parties_q, {m.org_id, m.id})); }
void set_parties(frame::Act& act, const Memorandum& m, const std::vector<Party>& parties) {
  act.db.change(drop_parties_q, {m.org_id, m.id});
  std::int64_t n = 0;
  for (const auto& p : parties) act.db.insert(insert_party_q, {m.org_id, m.id, ++n, p.partner_id, p.name_th, p.name_en});
}
std::vector<DutyRecord> duties_of(frame::Look& look, const Memorandum& m) { return kit::sql::read_all<DutyRecord>(look.db.rows(duties_q, {m.org_id, m.id})); }
kit::Result<void> set_duties(frame::Act& act, const Memorandum& m, const std::vector<WriteDuty>& duties) {
  auto known = duties_of(act, m);
  auto results = results_of(act, m);
  for (const auto& old : known) {
    if (std::ranges::find(duties, old.id, &WriteDuty::id) != duties.end()) continue;
    if (std::ranges::find(results, old.id, &ResultView::duty_id) != results.end())
      return kit::refuse_field("/duties", "network.duty_has_results");
    act.db.change(drop_duty_q, {m.org_id, old.id});
  }
  std::int64_t n = 0;
  for (const auto& d : duties) {
    ++n;
    if (std::ranges::find(known, d.id, &DutyRecord::id) != known.end())
      act.db.change(save_duty_q, {m.org_id, d.id, n, d.party, d.what, d.measure, d.target});
    else
      act.db.insert(insert_party_duty_q, {m.org_id, act.new_event_id(), m.id, n, d.party, d.what, d.measure, d.target});
  }
  return {};
}
std::vector<ResultView> results_of(frame::Look& look, const Memorandum& m) { return kit::sql::read_all<ResultView>(look.db.rows(results_q, {m.org_id, m.id})); }
void insert_result(frame::Act& act, const Memorandum& m, const NoteResult& r) {
  act.db.insert(insert_result_q, {m.org_id, act.new_event_id(), r.duty_id, r.on_day.text(), r.amount, r.what, act.actor().staff_id});
}

std::vector<Committee> committees(frame::Look& look) { return kit::sql::read_all<Committee>(look.db.rows(committees_q)); }
std::optional<Committee> find_committee(frame::Look& look, std::string_view id) { return kit::sql::read_one<Committee>(look.db.find(committee_q, {std::string(id)})); }
void insert_committee(frame::Act& act, const Committee& c) { act.db.insert(insert_committee_q, kit::sql::values(c)); }
void save_committee(frame::Act& act, Committee& c) {
  frame::update_record(act.db, save_committee_q, c);
  ++c.version;
}
std::vector<Seat> seats_of(frame::Look& look, const Committee& c) {
  auto out = kit::sql::read_all<Seat>(look.db.rows(seats_q, {c.org_id, c.id}));
  for (auto& seat : out) seat.name = look.vault().open(seat_place(c, seat.id), kit::crypto::unbase64url(seat.name).value_or("")).value_or("");
  return out;
}
void set_seats(frame::Act& act, const Committee& c, const std::vector<Seat>& seats) {
  act.db.change(drop_seats_q, {c.org_id, c.id});
  std::int64_t n = 0;
  for (const auto& s : seats) {
    auto id = act.new_event_id();
    auto name = kit::crypto::base64url(act.vault().seal(seat_place(c, id), s.name));
    act.db.insert(insert_seat_q, {c.org_id, id, c.id, ++n, std::string(kit::name_of(s.part)), name, s.position, s.term_from.text(), frame::or_null(s.term_to)});
  }
}

}  // namespace network::store
