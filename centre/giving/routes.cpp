// The routes of giving: method, path, permission, command, view.
#include "centre/frame/routes.hpp"

#include "centre/giving/desk.hpp"

namespace giving {
namespace {

const std::string base = "/api/v1/giving";
const std::string campaign = base + "/campaigns/{campaign_id}";
constexpr auto no = frame::Sensitive::no;
constexpr auto yes = frame::Sensitive::yes;

}  // namespace

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const { return giving::migrations(); }

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string partner = base + "/partners/{partner_id}";
  const std::string gift = base + "/gifts/{gift_id}";
  routes.view<Page<PartnerView>>(base + "/partners", read_giving, no, [this](Look& look) { return get_partners(look); });
  routes.post<WritePartner, PartnerView>(base + "/partners", keep_giving, [this](Act& act, const WritePartner& c) { return post_partner(act, c); });
  routes.view<PartnerView>(partner, read_giving, yes, [this](Look& look) { return get_partner(look); });
  routes.put<WritePartner, PartnerView>(partner, keep_giving, [this](Act& act, const WritePartner& c) { return put_partner(act, c); });
  routes.view<Page<CampaignRow>>(base + "/campaigns", read_giving, no, [this](Look& look) { return get_campaigns(look); });
  routes.post<WriteCampaign, CampaignView>(base + "/campaigns", lead_campaign, [this](Act& act, const WriteCampaign& c) { return post_campaign(act, c); });
  routes.view<CampaignView>(campaign, read_giving, no, [this](Look& look) { return get_campaign(look); });
  routes.put<WriteCampaign, CampaignView>(campaign, lead_campaign, [this](Act& act, const WriteCampaign& c) { return put_campaign(act, c); });
  routes.post<MoveCampaign, CampaignView>(campaign + "/moves", lead_campaign, [this](Act& act, const MoveCampaign& c) { return post_move(act, c); });
  routes.view<Page<PledgeRow>>(campaign + "/pledges", read_giving, no, [this](Look& look) { return get_pledges(look); });
  routes.post<WritePledge, Page<PledgeRow>>(campaign + "/pledges", keep_giving, [this](Act& act, const WritePledge& c) { return post_pledge(act, c); });
  routes.post<WithdrawPledge, Page<PledgeRow>>(campaign + "/pledges/{pledge_id}/withdrawal", keep_giving,
                                               [this](Act& act, const WithdrawPledge& c) { return post_withdrawal(act, c); });
  routes.view<Page<GiftRow>>(campaign + "/gifts", read_giving, no, [this](Look& look) { return get_gifts(look); });
  routes.post<ReceiveGift, Page<GiftRow>>(campaign + "/gifts", keep_giving, [this](Act& act, const ReceiveGift& c) { return post_gift(act, c); });
  routes.post<WithdrawPledge, Page<GiftRow>>(gift + "/correction", lead_campaign, [this](Act& act, const WithdrawPledge& c) { return post_correction(act, c); });
  routes.view<Page<OfferView>>(campaign + "/offers", keep_giving, yes, [this](Look& look) { return get_offers(look); });
  routes.post<AcceptOffer, Page<OfferView>>(campaign + "/offers/{offer_id}/acceptance", keep_giving,
                                            [this](Act& act, const AcceptOffer& c) { return post_offer_acceptance(act, c); });
  routes.post<WithdrawPledge, Page<OfferView>>(campaign + "/offers/{offer_id}/refusal", keep_giving,
                                               [this](Act& act, const WithdrawPledge& c) { return post_offer_refusal(act, c); });
  routes.view<Page<SpendingRow>>(campaign + "/spendings", read_giving, no, [this](Look& look) { return get_spendings(look); });
  routes.post<Spend, Page<SpendingRow>>(campaign + "/spendings", lead_campaign, [this](Act& act, const Spend& c) { return post_spending(act, c); });
  routes.post<AskLetter, LetterView>(gift + "/letter", keep_giving, [this](Act& act, const AskLetter& c) { return post_letter(act, c); });
  routes.raw(gift + "/letter", read_giving, yes, [this](Look& look) { return get_letter(look); });
  routes.view<Page<RegistrationRow>>(base + "/registrations", read_giving, no, [this](Look& look) { return get_registrations(look); });
  routes.post<WriteRegistration, Page<RegistrationRow>>(base + "/registrations", lead_campaign,
                                                        [this](Act& act, const WriteRegistration& c) { return post_registration(act, c); });
  add_public_routes(routes);
}

void Desk::add_public_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string open = base + "/public/campaigns";
  routes.view<Page<PublicCampaign>>(open, anyone, no, [this](Look& look) { return get_public_campaigns(look); });
  routes.view<PublicCampaign>(open + "/{campaign_id}", anyone, no, [this](Look& look) { return get_public_campaign(look); });
  routes.post<OfferGift, OfferReceipt>(open + "/{campaign_id}/offers", anyone, [this](Act& act, const OfferGift& c) { return post_offer(act, c); });
  routes.view<PaymentView>(open + "/{campaign_id}/payment", anyone, no, [this](Look& look) { return get_payment(look); });
}

}  // namespace giving
