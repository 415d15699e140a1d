// Decides; touches nothing.
#include "centre/giving/rules.hpp"

#include "kit/promptpay/promptpay.hpp"

namespace giving {

using kit::Refused;

kit::Result<void> names_item_rightly(GiftKind kind, const std::string& item_id, const std::string& field) {
  if (kind == GiftKind::goods && item_id.empty()) return kit::refuse_field(field, "giving.item_needed");
  if (kind != GiftKind::goods && !item_id.empty()) return kit::refuse_field(field, "giving.item_not_meant");
  return {};
}

kit::Result<void> may_be_campaign(const WriteCampaign& c) {
  if (c.ends_on < c.starts_on) return kit::refuse_field("/ends_on", "giving.ends_before_start");
  if (!c.promptpay.empty() && !kit::promptpay::receiver_of(c.promptpay))
    return kit::refuse_field("/promptpay", "giving.promptpay_unreadable");
  for (std::size_t n = 0; n < c.needs.size(); ++n)
    TRY(names_item_rightly(c.needs[n].kind, c.needs[n].item_id, "/needs/" + std::to_string(n) + "/item_id"));
  return {};
}

kit::Result<void> may_move(const Campaign& campaign, CampaignState to, bool has_needs) {
  using enum CampaignState;
  auto from = campaign.state;
  bool allowed = (from == draft && to == published) || (from == published && to == closed) || (from == published && to == draft) ||
                 (from == closed && to == published);
  if (!allowed) return kit::refuse(Refused::conflict, "giving.no_such_move");
  if (to == published && !has_needs) return kit::refuse(Refused::conflict, "giving.needs_missing");
  return {};
}

kit::Result<void> takes_gifts(const Campaign& campaign) {
  if (campaign.state == CampaignState::closed) return kit::refuse(Refused::conflict, "giving.campaign_closed");
  return {};
}

bool is_tax_receipt(GiftKind kind, const std::optional<Registration>& registration) {
  return kind == GiftKind::money && registration.has_value();
}

}  // namespace giving
