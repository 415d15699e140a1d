// Partners, campaigns with what they need, registrations of the receiving unit; and what other desks ask.
#include "centre/giving/desk.hpp"

#include "centre/frame/errand.hpp"
#include "centre/giving/rules.hpp"
#include "centre/giving/store.hpp"
#include "kit/promptpay/promptpay.hpp"
#include "kit/text/text.hpp"

namespace giving {
namespace {

using kit::Refused;
using kit::text::normalise_thai;
using kit::text::trim;

void fill_partner(Partner& p, const WritePartner& c) {
  p.name = normalise_thai(c.name);
  p.kind = c.kind;
  p.unnamed = c.unnamed;
  p.tax_number = trim(kit::text::digits_to_ascii(c.tax_number));
  p.contact = normalise_thai(c.contact);
  p.phone = trim(kit::text::digits_to_ascii(c.phone));
  p.email = trim(c.email);
  p.note = normalise_thai(c.note);
}

PartnerView partner_view(frame::Look& look, const Partner& p) {
  PartnerView out{.id = p.id, .name = p.name, .kind = p.kind, .unnamed = p.unnamed, .tax_number = p.tax_number,
                  .contact = p.contact, .phone = p.phone, .email = p.email, .note = p.note, .version = p.version};
  store::count_gifts_of(look, p, out);
  return out;
}

}  // namespace

kit::Result<frame::Page<PartnerView>> Desk::get_partners(frame::Look& look) {
  store::After from;
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 2));
    from = {keys[0], keys[1]};
  }
  auto wanted = look.limit();
  frame::Page<PartnerView> page{store::partners(look, trim(look.query("q")), from, wanted + 1), {}};
  if (page.items.size() > wanted) {
    page.items.resize(wanted);
    page.next = frame::make_cursor({page.items.back().name, page.items.back().id});
  }
  return page;
}

kit::Result<PartnerView> Desk::get_partner(frame::Look& look) {
  auto p = store::find_partner(look, look.path("partner_id"));
  if (!p) return kit::refuse(Refused::not_found, "giving.partner_unknown");
  look.saw(p->org_id, "giving.partner", p->id);
  return partner_view(look, *p);
}

kit::Result<PartnerView> Desk::post_partner(frame::Act& act, const WritePartner& c) {
  Partner p{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = act.actor().area_code};
  fill_partner(p, c);
  store::insert_partner(act, p);
  act.announce("giving.partner_added", p.org_id, p.area_code, p.id, PartnerNews{p.kind});
  return partner_view(act, p);
}

kit::Result<PartnerView> Desk::put_partner(frame::Act& act, const WritePartner& c) {
  auto p = store::find_partner(act, act.path("partner_id"));
  if (!p) return kit::refuse(Refused::not_found, "giving.partner_unknown");
  TRY(act.expect_version(p->version));
  fill_partner(*p, c);
  store::save_partner(act, *p);
  act.announce("giving.partner_changed", p->org_id, p->area_code, p->id, PartnerNews{p->kind});
  ++p->version;
  return partner_view(act, *p);
}

kit::Result<frame::Page<CampaignRow>> Desk::get_campaigns(frame::Look& look) {
  return frame::Page<CampaignRow>{store::campaigns(look), {}};
}

kit::Result<Campaign> Desk::campaign_in_path(frame::Look& look) {
  auto c = store::find_campaign(look, look.path("campaign_id"));
  if (!c) return kit::refuse(Refused::not_found, "giving.campaign_unknown");
  return *std::move(c);
}

std::vector<NeedView> Desk::needs_of(frame::Look& look, const Campaign& c) {
  auto figures = store::figures(look, c);
  std::vector<NeedView> out;
  for (const auto& need : store::needs_of(look, c)) {
    NeedView view{.kind = need.kind, .item_id = need.item_id, .for_whom_th = need.for_whom_th, .for_whom_en = need.for_whom_en,
                  .wanted = need.wanted};
    for (const auto& f : figures)
      if (f.kind == need.kind && f.item_id == need.item_id) {
        view.pledged = f.pledged;
        view.received = f.received;
      }
    view.still = std::max<std::int64_t>(0, need.wanted - std::max(view.pledged, view.received));
    out.push_back(std::move(view));
  }
  name_things(look, out);
  return out;
}

CampaignView Desk::view_of(frame::Look& look, const Campaign& c) {
  auto sums = store::sums_of(look, c);
  auto shop = doors_.stock.find_store(look, c.store_id);
  auto fund = doors_.funds.find_fund(look, c.fund_id);
  auto receiver = kit::promptpay::receiver_of(c.promptpay);
  return {.id = c.id, .title_th = c.title_th, .title_en = c.title_en, .purpose_th = c.purpose_th, .purpose_en = c.purpose_en,
          .place = c.place, .area_code = c.area_code, .starts_on = c.starts_on, .ends_on = c.ends_on, .state = c.state,
          .households = c.households, .store_id = c.store_id, .store_name = shop ? shop->name : "", .fund_id = c.fund_id,
          .fund_th = fund ? fund->name_th : "", .fund_en = fund ? fund->name_en : "", .promptpay = c.promptpay,
          .payment_text = receiver ? kit::promptpay::transfer_text(*receiver, std::nullopt) : "", .needs = needs_of(look, c),
          .partners = store::partners_of(look, c), .money_satang = sums.money, .tied_satang = sums.tied,
          .spent_satang = sums.spent, .tied_spent_satang = sums.tied_spent, .goods_satang = sums.goods, .hours = sums.hours,
          .version = c.version};
}

kit::Result<CampaignView> Desk::get_campaign(frame::Look& look) {
  auto c = TRY(campaign_in_path(look));
  return view_of(look, c);
}

kit::Result<void> Desk::fill(frame::Act& act, Campaign& campaign, const WriteCampaign& c) {
  TRY(may_be_campaign(c));
  auto area = c.area_code.empty() ? act.actor().area_code : c.area_code;
  if (!act.actor().scope.reaches("", area) && area != act.actor().area_code)
    return kit::refuse_field("/area_code", "giving.area_out_of_reach");
  if (!c.store_id.empty() && !doors_.stock.find_store(act, c.store_id)) return kit::refuse_field("/store_id", "giving.store_unknown");
  auto fund = c.fund_id.empty() ? std::nullopt : doors_.funds.find_fund(act, c.fund_id);
  if (!c.fund_id.empty() && (!fund || fund->kind != "giving_fund")) return kit::refuse_field("/fund_id", "giving.fund_unknown");
  for (std::size_t n = 0; n < c.needs.size(); ++n)
    if (!c.needs[n].item_id.empty() && !doors_.stock.find_item(act, c.needs[n].item_id))
      return kit::refuse_field("/needs/" + std::to_string(n) + "/item_id", "giving.item_unknown");
  campaign.area_code = area;
  campaign.title_th = normalise_thai(c.title_th);
  campaign.title_en = trim(c.title_en);
  campaign.purpose_th = normalise_thai(c.purpose_th);
  campaign.purpose_en = trim(c.purpose_en);
  campaign.place = normalise_thai(c.place);
  campaign.starts_on = c.starts_on;
  campaign.ends_on = c.ends_on;
  campaign.households = c.households;
  campaign.store_id = c.store_id;
  campaign.fund_id = c.fund_id;
  campaign.promptpay = trim(kit::text::digits_to_ascii(c.promptpay));
  return {};
}

kit::Result<CampaignView> Desk::post_campaign(frame::Act& act, const WriteCampaign& c) {
  Campaign campaign{.org_id = act.actor().org_id, .id = act.new_id()};
  TRY(fill(act, campaign, c));
  store::insert_campaign(act, campaign);
  store::set_needs(act, campaign, c.needs);
  act.announce("giving.campaign_written", campaign.org_id, campaign.area_code, campaign.id,
               CampaignNews{campaign.title_th, campaign.state});
  return view_of(act, campaign);
}

kit::Result<CampaignView> Desk::put_campaign(frame::Act& act, const WriteCampaign& c) {
  auto campaign = TRY(campaign_in_path(act));
  TRY(act.expect_version(campaign.version));
  TRY(takes_gifts(campaign));
  TRY(fill(act, campaign, c));
  store::save_campaign(act, campaign);
  store::set_needs(act, campaign, c.needs);
  act.announce("giving.campaign_written", campaign.org_id, campaign.area_code, campaign.id,
               CampaignNews{campaign.title_th, campaign.state});
  return view_of(act, *store::find_campaign(act, campaign.id));
}

kit::Result<CampaignView> Desk::post_move(frame::Act& act, const MoveCampaign& c) {
  auto campaign = TRY(campaign_in_path(act));
  TRY(may_move(campaign, c.state, !store::needs_of(act, campaign).empty()));
  campaign.state = c.state;
  store::save_campaign(act, campaign);
  act.announce("giving.campaign_moved", campaign.org_id, campaign.area_code, campaign.id,
               CampaignNews{campaign.title_th, campaign.state});
  return view_of(act, *store::find_campaign(act, campaign.id));
}

kit::Result<frame::Page<RegistrationRow>> Desk::get_registrations(frame::Look& look) {
  return frame::Page<RegistrationRow>{store::registrations(look), {}};
}

kit::Result<frame::Page<RegistrationRow>> Desk::post_registration(frame::Act& act, const WriteRegistration& c) {
  if (c.valid_until && *c.valid_until < c.valid_from) return kit::refuse_field("/valid_until", "giving.ends_before_start");
  Registration r{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = act.actor().area_code, .number = trim(c.number),
                 .unit_name = normalise_thai(c.unit_name), .valid_from = c.valid_from, .valid_until = c.valid_until};
  store::insert_registration(act, r);
  act.announce("giving.registration_noted", r.org_id, r.area_code, r.id, RegistrationNews{r.number});
  return get_registrations(act);
}

std::optional<CampaignBrief> Desk::find_campaign(frame::Look& look, std::string_view campaign_id) {
  auto c = store::find_campaign(look, campaign_id);
  if (!c) return std::nullopt;
  return CampaignBrief{c->id, c->org_id, c->area_code, c->title_th, c->title_en, c->store_id, c->fund_id, c->households};
}

std::vector<Figure> Desk::figures(frame::Look& look, std::string_view campaign_id) {
  auto c = store::find_campaign(look, campaign_id);
  return c ? store::figures(look, *c) : std::vector<Figure>{};
}

std::int64_t Desk::partners_of(frame::Look& look, std::string_view campaign_id) {
  auto c = store::find_campaign(look, campaign_id);
  return c ? store::partners_of(look, *c) : 0;
}

kit::Result<void> Desk::goods_given(frame::Act& act, std::string_view campaign_id, Money value, kit::Date on_day,
                                    std::string_view purpose) {
  auto c = store::find_campaign(act, campaign_id);
  if (!c || c->fund_id.empty() || value.satang == 0) return {};
  // Whoever signs a day may work elsewhere than the fund is kept.
  auto scope = frame::SystemScope::organisation("goods handed out leave the books of the campaign's fund", c->org_id, {});
  return frame::do_errand(act, scope, [&](frame::Act& inner) -> kit::Result<void> {
    bool out = value.satang > 0;
    TRY(doors_.funds.transfer(inner, {.fund_id = c->fund_id, .debit_code = out ? "goods_given" : "goods",
                                      .credit_code = out ? "goods" : "goods_given",
                                      .amount = Money{out ? value.satang : -value.satang}, .effective_on = on_day,
                                      .series = funds::Series::journal, .purpose = std::string(purpose), .memo = c->title_th}));
    return {};
  });
}

std::unique_ptr<Giving> open_giving(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace giving
