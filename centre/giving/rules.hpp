// Decisions about giving; touches nothing.
#pragma once

#include "centre/giving/commands.hpp"

namespace giving {

// Goods name an item, money and time do not.
kit::Result<void> names_item_rightly(GiftKind kind, const std::string& item_id, const std::string& field);
kit::Result<void> may_be_campaign(const WriteCampaign& command);
// draft -> published -> closed, and back from published to draft; a published one can be given to.
kit::Result<void> may_move(const Campaign& campaign, CampaignState to, bool has_needs);
kit::Result<void> takes_gifts(const Campaign& campaign);
// What a letter may call itself: a receipt for tax only for money, and only while the unit is registered.
bool is_tax_receipt(GiftKind kind, const std::optional<Registration>& registration);

}  // namespace giving
