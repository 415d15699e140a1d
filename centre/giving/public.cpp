// What everybody may see of a campaign: what is needed, in numbers, and how to give money.
#include "centre/frame/errand.hpp"
#include "centre/giving/desk.hpp"
#include "centre/giving/store.hpp"
#include "kit/promptpay/promptpay.hpp"
#include "kit/text/text.hpp"

namespace giving {
namespace {

using kit::Refused;

constexpr std::int64_t gift_satang_most = 200'000'000;

const frame::Scope& whoever_asks() {
  static const auto scope = frame::SystemScope::everywhere("the public sees campaigns of every centre");
  return scope;
}

}  // namespace

PublicCampaign Desk::public_view(frame::Look& look, const Campaign& c) {
  return {.id = c.id, .title_th = c.title_th, .title_en = c.title_en, .purpose_th = c.purpose_th, .purpose_en = c.purpose_en,
          .place = c.place, .starts_on = c.starts_on, .ends_on = c.ends_on, .households = c.households,
          .takes_money = kit::promptpay::receiver_of(c.promptpay).has_value(), .needs = needs_of(look, c)};
}

kit::Result<frame::Page<PublicCampaign>> Desk::get_public_campaigns(frame::Look& look) {
  return frame::run_errand(look, whoever_asks(), [&](frame::Look& inner) -> kit::Result<frame::Page<PublicCampaign>> {
    frame::Page<PublicCampaign> page;
    for (const auto& c : store::published(inner)) page.items.push_back(public_view(inner, c));
    return page;
  });
}

kit::Result<PublicCampaign> Desk::get_public_campaign(frame::Look& look) {
  return frame::run_errand(look, whoever_asks(), [&](frame::Look& inner) -> kit::Result<PublicCampaign> {
    auto c = store::find_published(inner, look.path("campaign_id"));
    if (!c) return kit::refuse(Refused::not_found, "giving.campaign_unknown");
    return public_view(inner, *c);
  });
}

// The text of the QR; with ?satang= for one gift of that amount.
kit::Result<PaymentView> Desk::get_payment(frame::Look& look) {
  return frame::run_errand(look, whoever_asks(), [&](frame::Look& inner) -> kit::Result<PaymentView> {
    auto c = store::find_published(inner, look.path("campaign_id"));
    auto receiver = c ? kit::promptpay::receiver_of(c->promptpay) : std::nullopt;
    if (!receiver) return kit::refuse(Refused::not_found, "giving.campaign_unknown");
    auto asked = look.query("satang");
    auto satang = asked.empty() ? std::optional<std::int64_t>(0) : kit::text::parse_int(asked);
    if (!satang || *satang < 0 || *satang > gift_satang_most) return kit::refuse_field("/satang", "giving.amount_unreadable");
    return PaymentView{kit::promptpay::transfer_text(*receiver, *satang > 0 ? satang : std::nullopt), *satang};
  });
}

}  // namespace giving
