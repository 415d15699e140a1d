// Pledges, gifts and spendings of a campaign as SQL.
#include "centre/giving/store.hpp"

#include "kit/sql/record.hpp"

namespace giving::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr OpenQuery figures_q{
    parent_checked,
    "SELECT kind, item_id, CAST(SUM(pledged) AS BIGINT) AS pledged, CAST(SUM(received) AS BIGINT) AS received,"
    " CAST(SUM(used) AS BIGINT) AS used, COUNT(DISTINCT partner_id) AS givers FROM"
    " (SELECT kind, item_id, partner_id, amount AS pledged, 0 AS received, 0 AS used FROM giving_pledges"
    " WHERE org_id = $1 AND campaign_id = $2 AND NOT withdrawn"
    " UNION ALL SELECT kind, item_id, partner_id, 0, amount, 0 FROM giving_gifts WHERE org_id = $1 AND campaign_id = $2"
    " AND corrected_on IS NULL"
    " UNION ALL SELECT 'money', '', NULL, 0, 0, amount_satang FROM giving_spendings WHERE org_id = $1 AND campaign_id = $2) x"
    " GROUP BY kind, item_id ORDER BY kind, item_id"};
constexpr OpenQuery partners_of_q{
    parent_checked,
    "SELECT COUNT(DISTINCT partner_id) AS n FROM (SELECT partner_id FROM giving_pledges WHERE org_id = $1 AND campaign_id = $2"
    " AND NOT withdrawn UNION SELECT partner_id FROM giving_gifts WHERE org_id = $1 AND campaign_id = $2"
    " AND corrected_on IS NULL) x WHERE partner_id <> ''"};
constexpr OpenQuery sums_q{
    parent_checked,
    "SELECT CAST(COALESCE(SUM(CASE WHEN kind = 'money' THEN amount ELSE 0 END), 0) AS BIGINT) AS money,"
    " CAST(COALESCE(SUM(CASE WHEN kind = 'money' AND tied THEN amount ELSE 0 END), 0) AS BIGINT) AS tied,"
    " CAST(COALESCE(SUM(CASE WHEN kind = 'goods' THEN value_satang ELSE 0 END), 0) AS BIGINT) AS goods,"
    " CAST(COALESCE(SUM(CASE WHEN kind = 'time' THEN amount ELSE 0 END), 0) AS BIGINT) AS hours"
    " FROM giving_gifts WHERE org_id = $1 AND campaign_id = $2 AND corrected_on IS NULL"};
constexpr OpenQuery spent_q{
    parent_checked,
    "SELECT CAST(COALESCE(SUM(amount_satang), 0) AS BIGINT) AS spent,"
    " CAST(COALESCE(SUM(CASE WHEN tied THEN amount_satang ELSE 0 END), 0) AS BIGINT) AS tied_spent"
    " FROM giving_spendings WHERE org_id = $1 AND campaign_id = $2"};

constexpr OpenQuery pledges_q{
    parent_checked,
    "SELECT p.*, COALESCE(g.received, 0) AS received FROM giving_pledges p LEFT JOIN (SELECT org_id, pledge_id,"
    " CAST(SUM(amount) AS BIGINT) AS received FROM giving_gifts WHERE org_id = $1 AND campaign_id = $2 AND pledge_id <> ''"
    " AND corrected_on IS NULL"
    " GROUP BY org_id, pledge_id) g ON g.org_id = p.org_id AND g.pledge_id = p.id WHERE p.org_id = $1 AND p.campaign_id = $2"
    " ORDER BY CASE WHEN p.due_on IS NULL THEN 1 ELSE 0 END, p.due_on, p.id LIMIT 1000"};
constexpr ScopedQuery pledge_q{"SELECT p.* FROM giving_pledges p WHERE p.id = $1 AND {scope:p}"};
constexpr OpenQuery received_q{
    parent_checked,
    "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS n FROM giving_gifts WHERE org_id = $1 AND campaign_id = $2 AND pledge_id = $3"
    " AND corrected_on IS NULL"};
constexpr InsertQuery insert_pledge_q{
    "INSERT INTO giving_pledges (org_id, id, area_code, campaign_id, partner_id, kind, item_id, amount, condition, due_on,"
    " noted_on, withdrawn, reason, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"};
constexpr OpenQuery withdraw_q{
    parent_checked,
    "UPDATE giving_pledges SET withdrawn = TRUE, reason = $4, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $3"};
constexpr OpenQuery gifts_q{
    parent_checked, "SELECT * FROM giving_gifts WHERE org_id = $1 AND campaign_id = $2 ORDER BY id DESC LIMIT 1000"};
constexpr ScopedQuery gift_q{"SELECT g.* FROM giving_gifts g WHERE g.id = $1 AND {scope:g}"};
constexpr InsertQuery insert_gift_q{
    "INSERT INTO giving_gifts (org_id, id, area_code, campaign_id, partner_id, pledge_id, kind, item_id, amount, value_satang,"
    " tied, purpose, received_on, lot_id, document, staff_id, corrected_on, correct_reason, corrected_by)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)"};
constexpr OpenQuery correct_q{
    parent_checked,
    "UPDATE giving_gifts SET corrected_on = $3, correct_reason = $4, corrected_by = $5 WHERE org_id = $1 AND id = $2"
    " AND corrected_on IS NULL"};
constexpr OpenQuery offers_q{
    parent_checked,
    "SELECT * FROM giving_offers WHERE org_id = $1 AND campaign_id = $2 ORDER BY CASE WHEN state = 'waiting' THEN 0 ELSE 1 END,"
    " made_ms DESC, id LIMIT 1000"};
constexpr ScopedQuery offer_q{"SELECT o.* FROM giving_offers o WHERE o.id = $1 AND {scope:o}"};
constexpr InsertQuery insert_offer_q{
    "INSERT INTO giving_offers (org_id, id, area_code, campaign_id, number, name, partner_kind, phone, email, kind, item_id, amount,"
    " due_on, words, made_ms, state, pledge_id, reason, answered_by, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
    " $12, $13, $14, $15, $16, $17, $18, $19, $20)"};
constexpr OpenQuery answer_offer_q{
    parent_checked,
    "UPDATE giving_offers SET state = $4, pledge_id = $5, reason = $6, answered_by = $7, version = version + 1 WHERE org_id = $1"
    " AND id = $2 AND version = $3"};
constexpr OpenQuery spendings_q{
    parent_checked, "SELECT * FROM giving_spendings WHERE org_id = $1 AND campaign_id = $2 ORDER BY id DESC LIMIT 1000"};
constexpr InsertQuery insert_spending_q{
    "INSERT INTO giving_spendings (org_id, id, area_code, campaign_id, what, amount_satang, tied, on_day, document, staff_id)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};

}  // namespace

std::vector<Figure> figures(frame::Look& look, const Campaign& c) {
  std::vector<Figure> out;
  for (const auto& row : look.db.rows(figures_q, {c.org_id, c.id}))
    out.push_back({kit::choice_of<GiftKind>(row.text("kind")).value_or(GiftKind::goods), row.text("item_id"), row.integer("pledged"),
                   row.integer("received"), row.integer("used"), row.integer("givers")});
  return out;
}
std::int64_t partners_of(frame::Look& look, const Campaign& c) { return look.db.find(partners_of_q, {c.org_id, c.id})->integer("n"); }

Sums sums_of(frame::Look& look, const Campaign& c) {
  auto in = look.db.find(sums_q, {c.org_id, c.id});
  auto out = look.db.find(spent_q, {c.org_id, c.id});
  return {in->integer("money"), in->integer("tied"), out->integer("spent"), out->integer("tied_spent"), in->integer("goods"),
          in->integer("hours")};
}

std::vector<PledgeRow> pledges_of(frame::Look& look, const Campaign& c) {
  std::vector<PledgeRow> rows;
  for (const auto& row : look.db.rows(pledges_q, {c.org_id, c.id})) {
    auto p = kit::sql::read<Pledge>(row);
    PledgeRow out{.id = p.id, .partner_id = p.partner_id, .kind = p.kind, .item_id = p.item_id, .amount = p.amount,
                  .received = row.integer("received"), .condition = p.condition, .due_on = p.due_on, .reason = p.reason,
                  .version = p.version};
    using enum PledgeState;
    out.state = p.withdrawn ? withdrawn : out.received >= p.amount ? kept : out.received > 0 ? partly : promised;
    out.late = (out.state == promised || out.state == partly) && p.due_on && *p.due_on < look.today();
    rows.push_back(std::move(out));
  }
  return rows;
}
std::optional<Pledge> find_pledge(frame::Look& look, std::string_view id) { return kit::sql::read_one<Pledge>(look.db.find(pledge_q, {std::string(id)})); }
std::int64_t received_for(frame::Look& look, const Pledge& p) {
  return look.db.find(received_q, {p.org_id, p.campaign_id, p.id})->integer("n");
}
void insert_pledge(frame::Act& act, const Pledge& p) {
  act.db.insert(insert_pledge_q, kit::sql::values(kit::shape_of<Pledge>(), &p));
}
void withdraw_pledge(frame::Act& act, const Pledge& p) {
  if (act.db.change(withdraw_q, {p.org_id, p.id, p.version, p.reason}) == 0)
    throw kit::sql::TryAgain("the pledge changed while it was being changed");
}

std::vector<GiftRow> gifts_of(frame::Look& look, const Campaign& c) {
  std::vector<GiftRow> out;
  for (const auto& row : look.db.rows(gifts_q, {c.org_id, c.id})) {
    auto g = kit::sql::read<Gift>(row);
    out.push_back({.id = g.id, .partner_id = g.partner_id, .pledge_id = g.pledge_id, .kind = g.kind, .item_id = g.item_id,
                   .amount = g.amount, .value_satang = g.value_satang, .tied = g.tied, .purpose = g.purpose,
                   .received_on = g.received_on, .document = g.document, .letter_id = {}, .letter_number = {},
                   .corrected_on = g.corrected_on, .correct_reason = g.correct_reason});
  }
  return out;
}
std::optional<Gift> find_gift(frame::Look& look, std::string_view id) { return kit::sql::read_one<Gift>(look.db.find(gift_q, {std::string(id)})); }
void insert_gift(frame::Act& act, const Gift& g) { act.db.insert(insert_gift_q, kit::sql::values(kit::shape_of<Gift>(), &g)); }

void correct_gift(frame::Act& act, const Gift& g) {
  if (act.db.change(correct_q, {g.org_id, g.id, g.corrected_on->text(), g.correct_reason, g.corrected_by}) == 0)
    throw kit::sql::TryAgain("the gift was corrected by somebody else");
}

std::vector<Offer> offers_of(frame::Look& look, const Campaign& c) {
  return frame::read_all_sealed<Offer>(look, "giving_offers", look.db.rows(offers_q, {c.org_id, c.id}));
}
std::optional<Offer> find_offer(frame::Look& look, std::string_view id) {
  auto row = look.db.find(offer_q, {std::string(id)});
  return row ? std::optional(frame::read_sealed<Offer>(look, "giving_offers", *row)) : std::nullopt;
}
void insert_offer(frame::Act& act, const Offer& o) { frame::insert_sealed(act, "giving_offers", insert_offer_q, o); }
void answer_offer(frame::Act& act, const Offer& o) {
  if (act.db.change(answer_offer_q, {o.org_id, o.id, o.version, std::string(kit::name_of(o.state)), o.pledge_id, o.reason, o.answered_by}) == 0)
    throw kit::sql::TryAgain("the offer was answered by somebody else");
}

std::vector<SpendingRow> spendings_of(frame::Look& look, const Campaign& c) {
  std::vector<SpendingRow> out;
  for (const auto& row : look.db.rows(spendings_q, {c.org_id, c.id})) {
    auto s = kit::sql::read<Spending>(row);
    out.push_back({s.id, s.what, s.amount_satang, s.tied, s.on_day, s.document});
  }
  return out;
}
void insert_spending(frame::Act& act, const Spending& s) {
  act.db.insert(insert_spending_q, kit::sql::values(kit::shape_of<Spending>(), &s));
}

}  // namespace giving::store
