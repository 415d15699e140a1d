// Partners, campaigns and their needs as SQL.
#include "centre/giving/store.hpp"

#include "kit/sql/record.hpp"

namespace giving::store {
namespace {

using frame::InsertQuery;
using frame::OpenQuery;
using frame::ScopedQuery;
using enum frame::Unscoped;

constexpr ScopedQuery partners_q{
    "SELECT p.*, COALESCE(g.gifts, 0) AS gifts, COALESCE(g.given, 0) AS given FROM giving_partners p LEFT JOIN"
    " (SELECT org_id, partner_id, COUNT(*) AS gifts, CAST(SUM(value_satang) AS BIGINT) AS given FROM giving_gifts"
    " WHERE corrected_on IS NULL GROUP BY org_id, partner_id) g ON g.org_id = p.org_id AND g.partner_id = p.id"
    " WHERE {scope:p} AND ($1 = '' OR LOWER(p.name) LIKE LOWER($2)) AND (p.name, p.id) > ($3, $4) ORDER BY p.name, p.id LIMIT $5"};
constexpr ScopedQuery partner_q{"SELECT p.* FROM giving_partners p WHERE p.id = $1 AND {scope:p}"};
constexpr InsertQuery insert_partner_q{
    "INSERT INTO giving_partners (org_id, id, area_code, name, kind, unnamed, tax_number, contact, phone, email, note, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr OpenQuery save_partner_q{
    parent_checked,
    "UPDATE giving_partners SET area_code = $3, name = $4, kind = $5, unnamed = $6, tax_number = $7, contact = $8, phone = $9,"
    " email = $10, note = $11, version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $12"};
constexpr OpenQuery partner_gifts_q{
    parent_checked,
    "SELECT (SELECT COUNT(*) FROM giving_pledges WHERE org_id = $1 AND partner_id = $2 AND NOT withdrawn) AS pledges,"
    " (SELECT COUNT(*) FROM giving_gifts WHERE org_id = $1 AND partner_id = $2 AND corrected_on IS NULL) AS gifts,"
    " (SELECT CAST(COALESCE(SUM(value_satang), 0) AS BIGINT) FROM giving_gifts WHERE org_id = $1 AND partner_id = $2"
    " AND corrected_on IS NULL) AS given"};

constexpr ScopedQuery campaigns_q{
    "SELECT c.*, (SELECT COUNT(*) FROM giving_pledges p WHERE p.org_id = c.org_id AND p.campaign_id = c.id AND NOT p.withdrawn)"
    " AS pledges, COALESCE(g.gifts, 0) AS gifts, COALESCE(g.partners, 0) AS partners, COALESCE(g.money, 0) AS money,"
    " COALESCE(g.goods, 0) AS goods FROM giving_campaigns c LEFT JOIN (SELECT org_id, campaign_id, COUNT(*) AS gifts,"
    " COUNT(DISTINCT partner_id) AS partners, CAST(SUM(CASE WHEN kind = 'money' THEN amount ELSE 0 END) AS BIGINT) AS money,"
    " CAST(SUM(CASE WHEN kind = 'goods' THEN value_satang ELSE 0 END) AS BIGINT) AS goods FROM giving_gifts"
    " WHERE corrected_on IS NULL GROUP BY org_id, campaign_id) g ON g.org_id = c.org_id AND g.campaign_id = c.id"
    " WHERE {scope:c} ORDER BY c.starts_on DESC, c.id LIMIT 500"};
constexpr OpenQuery published_q{
    public_view, "SELECT * FROM giving_campaigns WHERE state = 'published' ORDER BY starts_on, id LIMIT 200"};
constexpr OpenQuery public_q{public_view, "SELECT * FROM giving_campaigns WHERE id = $1 AND state = 'published'"};
constexpr ScopedQuery campaign_q{"SELECT c.* FROM giving_campaigns c WHERE c.id = $1 AND {scope:c}"};
constexpr InsertQuery insert_campaign_q{
    "INSERT INTO giving_campaigns (org_id, id, area_code, title_th, title_en, purpose_th, purpose_en, place, starts_on, ends_on,"
    " households, store_id, fund_id, promptpay, state, version)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)"};
constexpr OpenQuery save_campaign_q{
    parent_checked,
    "UPDATE giving_campaigns SET area_code = $3, title_th = $4, title_en = $5, purpose_th = $6, purpose_en = $7, place = $8,"
    " starts_on = $9, ends_on = $10, households = $11, store_id = $12, fund_id = $13, promptpay = $14, state = $15,"
    " version = version + 1 WHERE org_id = $1 AND id = $2 AND version = $16"};
constexpr OpenQuery needs_q{parent_checked, "SELECT * FROM giving_needs WHERE org_id = $1 AND campaign_id = $2 ORDER BY n"};
constexpr OpenQuery clear_needs_q{parent_checked, "DELETE FROM giving_needs WHERE org_id = $1 AND campaign_id = $2"};
constexpr InsertQuery insert_need_q{
    "INSERT INTO giving_needs (org_id, campaign_id, n, kind, item_id, wanted, for_whom_th, for_whom_en)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};

constexpr ScopedQuery registrations_q{
    "SELECT r.* FROM giving_registrations r WHERE {scope:r} ORDER BY r.valid_from DESC, r.id"};
constexpr OpenQuery registration_q{
    parent_checked,
    "SELECT * FROM giving_registrations WHERE org_id = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until >= $2)"
    " ORDER BY valid_from DESC LIMIT 1"};
constexpr InsertQuery insert_registration_q{
    "INSERT INTO giving_registrations (org_id, id, area_code, number, unit_name, valid_from, valid_until)"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)"};

constexpr std::string_view partners_t = "giving_partners";

}  // namespace

std::vector<PartnerView> partners(frame::Look& look, std::string_view q, const After& after, std::size_t limit) {
  std::vector<PartnerView> out;
  for (const auto& row : look.db.rows(partners_q, {std::string(q), "%" + std::string(q) + "%", after.name, after.id, static_cast<std::int64_t>(limit)})) {
    auto p = kit::sql::read<Partner>(row);
    // A list shows whom, not how to reach them: what is sealed stays so.
    out.push_back({.id = p.id, .name = p.name, .kind = p.kind, .unnamed = p.unnamed, .tax_number = {}, .contact = {}, .phone = {},
                   .email = {}, .note = p.note, .gifts = row.integer("gifts"), .given_satang = row.integer("given"),
                   .version = p.version});
  }
  return out;
}

std::optional<Partner> find_partner(frame::Look& look, std::string_view id) {
  auto row = look.db.find(partner_q, {std::string(id)});
  return row ? std::optional(frame::read_sealed<Partner>(look, partners_t, *row)) : std::nullopt;
}
void insert_partner(frame::Act& act, const Partner& partner) { frame::insert_sealed(act, partners_t, insert_partner_q, partner); }
void save_partner(frame::Act& act, const Partner& partner) {
  auto kept = partner;
  frame::seal_personal(act.vault(), partners_t, kit::shape_of<Partner>(), &kept);
  if (act.db.change(save_partner_q, kit::sql::values(kit::shape_of<Partner>(), &kept)) == 0)
    throw kit::sql::TryAgain("the partner changed while being changed");
}
void count_gifts_of(frame::Look& look, const Partner& p, PartnerView& view) {
  auto row = look.db.find(partner_gifts_q, {p.org_id, p.id});
  view.pledges = row->integer("pledges");
  view.gifts = row->integer("gifts");
  view.given_satang = row->integer("given");
}

std::vector<CampaignRow> campaigns(frame::Look& look) {
  std::vector<CampaignRow> out;
  for (const auto& row : look.db.rows(campaigns_q)) {
    auto c = kit::sql::read<Campaign>(row);
    out.push_back({.id = c.id, .title_th = c.title_th, .title_en = c.title_en, .place = c.place, .starts_on = c.starts_on,
                   .ends_on = c.ends_on, .state = c.state, .households = c.households, .partners = row.integer("partners"),
                   .pledges = row.integer("pledges"), .gifts = row.integer("gifts"), .money_satang = row.integer("money"),
                   .goods_satang = row.integer("goods")});
  }
  return out;
}
std::vector<Campaign> published(frame::Look& look) { return kit::sql::read_all<Campaign>(look.db.rows(published_q)); }
std::optional<Campaign> find_campaign(frame::Look& look, std::string_view id) {
  return kit::sql::read_one<Campaign>(look.db.find(campaign_q, {std::string(id)}));
}
std::optional<Campaign> find_published(frame::Look& look, std::string_view id) {
  return kit::sql::read_one<Campaign>(look.db.find(public_q, {std::string(id)}));
}
void insert_campaign(frame::Act& act, const Campaign& c) {
  act.db.insert(insert_campaign_q, kit::sql::values(kit::shape_of<Campaign>(), &c));
}
void save_campaign(frame::Act& act, const Campaign& c) {
  if (act.db.change(save_campaign_q, kit::sql::values(kit::shape_of<Campaign>(), &c)) == 0)
    throw kit::sql::TryAgain("the campaign changed while it was being changed");
}
std::vector<Need> needs_of(frame::Look& look, const Campaign& c) { return kit::sql::read_all<Need>(look.db.rows(needs_q, {c.org_id, c.id})); }
void set_needs(frame::Act& act, const Campaign& c, const std::vector<NeedLine>& lines) {
  act.db.change(clear_needs_q, {c.org_id, c.id});
  std::int64_t n = 0;
  for (const auto& line : lines)
    act.db.insert(insert_need_q, {c.org_id, c.id, ++n, std::string(kit::name_of(line.kind)), line.item_id, line.wanted, line.for_whom_th,
                                  line.for_whom_en});
}

std::vector<RegistrationRow> registrations(frame::Look& look) {
  std::vector<RegistrationRow> out;
  auto today = look.today();
  for (const auto& r : kit::sql::read_all<Registration>(look.db.rows(registrations_q)))
    out.push_back({r.id, r.number, r.unit_name, r.valid_from, r.valid_until,
                   r.valid_from <= today && (!r.valid_until || *r.valid_until >= today)});
  return out;
}
std::optional<Registration> registration_on(frame::Look& look, std::string_view org_id, kit::Date day) {
  return kit::sql::read_one<Registration>(look.db.find(registration_q, {std::string(org_id), day.text()}));
}
void insert_registration(frame::Act& act, const Registration& r) {
  act.db.insert(insert_registration_q, kit::sql::values(kit::shape_of<Registration>(), &r));
}

}  // namespace giving::store
