// The giving desk at work.
#pragma once

#include "centre/frame/limiter.hpp"
#include "centre/frame/page.hpp"
#include "centre/giving/commands.hpp"
#include "centre/giving/shapes.hpp"

namespace giving {

class Desk final : public Giving {
 public:
  explicit Desk(const Doors& doors) : doors_(doors) {}

  std::string_view name() const override { return "giving"; }
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;

  std::optional<CampaignBrief> find_campaign(frame::Look& look, std::string_view campaign_id) override;
  std::vector<Figure> figures(frame::Look& look, std::string_view campaign_id) override;
  std::int64_t partners_of(frame::Look& look, std::string_view campaign_id) override;
  kit::Result<void> goods_given(frame::Act& act, std::string_view campaign_id, Money value, kit::Date on_day,
                                std::string_view purpose) override;

 private:
  void add_public_routes(frame::Routes& routes);
  // desk.cpp
  kit::Result<frame::Page<PartnerView>> get_partners(frame::Look& look);
  kit::Result<PartnerView> get_partner(frame::Look& look);
  kit::Result<PartnerView> post_partner(frame::Act& act, const WritePartner& command);
  kit::Result<PartnerView> put_partner(frame::Act& act, const WritePartner& command);
  kit::Result<frame::Page<CampaignRow>> get_campaigns(frame::Look& look);
  kit::Result<CampaignView> get_campaign(frame::Look& look);
  kit::Result<CampaignView> post_campaign(frame::Act& act, const WriteCampaign& command);
  kit::Result<CampaignView> put_campaign(frame::Act& act, const WriteCampaign& command);
  kit::Result<CampaignView> post_move(frame::Act& act, const MoveCampaign& command);
  kit::Result<frame::Page<RegistrationRow>> get_registrations(frame::Look& look);
  kit::Result<frame::Page<RegistrationRow>> post_registration(frame::Act& act, const WriteRegistration& command);
  // gifts.cpp
  kit::Result<frame::Page<PledgeRow>> get_pledges(frame::Look& look);
  kit::Result<frame::Page<PledgeRow>> post_pledge(frame::Act& act, const WritePledge& command);
  kit::Result<frame::Page<PledgeRow>> post_withdrawal(frame::Act& act, const WithdrawPledge& command);
  kit::Result<frame::Page<GiftRow>> get_gifts(frame::Look& look);
  kit::Result<frame::Page<GiftRow>> post_gift(frame::Act& act, const ReceiveGift& command);
  kit::Result<frame::Page<SpendingRow>> get_spendings(frame::Look& look);
  kit::Result<frame::Page<SpendingRow>> post_spending(frame::Act& act, const Spend& command);
  kit::Result<void> take_in(frame::Act& act, const Campaign& campaign, const ReceiveGift& command, Gift& gift);
  kit::Result<std::string> note_pledge(frame::Act& act, const Campaign& campaign, const WritePledge& command);  // its id
  frame::Page<GiftRow> gifts_page(frame::Look& look, const Campaign& campaign);
  // offers.cpp
  kit::Result<OfferReceipt> post_offer(frame::Act& act, const OfferGift& command);
  kit::Result<frame::Page<OfferView>> get_offers(frame::Look& look);
  kit::Result<frame::Page<OfferView>> post_offer_acceptance(frame::Act& act, const AcceptOffer& command);
  kit::Result<frame::Page<OfferView>> post_offer_refusal(frame::Act& act, const WithdrawPledge& command);
  kit::Result<frame::Page<GiftRow>> post_correction(frame::Act& act, const WithdrawPledge& command);
  // letters.cpp
  kit::Result<LetterView> post_letter(frame::Act& act, const AskLetter& command);
  kit::Result<frame::Reply> get_letter(frame::Look& look);
  // public.cpp
  kit::Result<frame::Page<PublicCampaign>> get_public_campaigns(frame::Look& look);
  kit::Result<PublicCampaign> get_public_campaign(frame::Look& look);
  kit::Result<PaymentView> get_payment(frame::Look& look);

  kit::Result<Campaign> campaign_in_path(frame::Look& look);
  kit::Result<void> fill(frame::Act& act, Campaign& campaign, const WriteCampaign& command);
  CampaignView view_of(frame::Look& look, const Campaign& campaign);
  std::vector<NeedView> needs_of(frame::Look& look, const Campaign& campaign);
  PublicCampaign public_view(frame::Look& look, const Campaign& campaign);
  template <class Row>
  void name_things(frame::Look& look, std::vector<Row>& rows);

  static constexpr std::int64_t hour_ms = 3'600'000;

  Doors doors_;
  frame::Limiter offers_{20, hour_ms};  // of one peer
};

// Titles of goods and partners in rows that carry their ids.
template <class Row>
void Desk::name_things(frame::Look& look, std::vector<Row>& rows) {
  for (auto& row : rows)
    if (auto item = row.item_id.empty() ? std::nullopt : doors_.stock.find_item(look, row.item_id)) {
      auto size = item->size.empty() ? "" : " " + item->size;
      row.item_th = item->name_th + size;
      row.item_en = item->name_en.empty() ? row.item_th : item->name_en + size;
      row.unit_th = item->unit_th;
      row.unit_en = item->unit_en;
    }
}

}  // namespace giving
