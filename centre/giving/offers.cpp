// Promises of people without an account: taken from the public page, and made a pledge or declined by the centre.
#include "centre/frame/errand.hpp"
#include "centre/giving/desk.hpp"
#include "centre/giving/rules.hpp"
#include "centre/giving/store.hpp"
#include "centre/words/phone.hpp"
#include "kit/text/text.hpp"

namespace giving {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

const frame::Scope& every_campaign() {
  static const auto scope = frame::SystemScope::everywhere("somebody promises a gift for a campaign of any centre");
  return scope;
}

std::string number_of(const std::string& id) {
  std::string out = id.substr(id.size() - 8);
  for (auto& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

Offer new_offer(frame::Act& act, const Campaign& c, const OfferGift& given, const std::string& phone) {
  Offer o{.org_id = c.org_id, .id = act.new_id(), .area_code = c.area_code, .campaign_id = c.id, .number = {},
          .name = normalise_thai(given.name), .partner_kind = given.partner_kind, .phone = phone,
          .email = kit::text::trim(given.email), .kind = given.kind, .item_id = given.item_id, .amount = given.amount,
          .due_on = given.due_on, .words = normalise_thai(given.words), .made_ms = act.now()};
  o.number = number_of(o.id);
  return o;
}

}  // namespace

// Only what is asked for may be promised here; all else is a matter of a call.
kit::Result<OfferReceipt> Desk::post_offer(frame::Act& act, const OfferGift& given) {
  if (!offers_.admit(act.particulars().peer, act.now())) return kit::refuse(Refused::too_many, "giving.too_many_offers");
  auto phone = words::Phone::parse(given.phone);
  if (!phone) return kit::refuse_field("/phone", std::string(words::Phone::fault));
  if (!given.may_call) return kit::refuse_field("/may_call", "giving.consent_needed");
  if (given.due_on && *given.due_on < act.today()) return kit::refuse_field("/due_on", "giving.day_gone");
  TRY(names_item_rightly(given.kind, given.item_id, "/item_id"));
  auto campaign = TRY(frame::run_errand(act, every_campaign(), [&](frame::Look& inner) -> kit::Result<Campaign> {
    auto c = store::find_published(inner, act.path("campaign_id"));
    if (!c) return kit::refuse(Refused::not_found, "giving.campaign_unknown");
    auto needs = store::needs_of(inner, *c);
    bool needed = std::ranges::any_of(needs, [&](const Need& n) { return n.kind == given.kind && n.item_id == given.item_id; });
    if (!needed) return kit::refuse_field(given.kind == GiftKind::goods ? "/item_id" : "/kind", "giving.not_needed");
    return *std::move(c);
  }));
  auto scope = frame::SystemScope::organisation("somebody promises a gift", campaign.org_id, {campaign.area_code});
  auto made = TRY(frame::do_errand(act, scope, [&](frame::Act& inner) -> kit::Result<Offer> {
    auto o = new_offer(inner, campaign, given, phone->text());
    store::insert_offer(inner, o);
    return o;
  }));
  act.announce("giving.offer_made", made.org_id, made.area_code, made.id, GivingNews{made.kind, made.item_id, made.amount});
  return OfferReceipt{made.number};
}

kit::Result<frame::Page<OfferView>> Desk::get_offers(frame::Look& look) {
  auto c = TRY(campaign_in_path(look));
  std::vector<OfferView> rows;
  for (const auto& o : store::offers_of(look, c)) {
    if (o.state == OfferState::waiting) look.saw(o.org_id, "giving.offer", o.id);
    rows.push_back({.id = o.id, .number = o.number, .name = o.name, .partner_kind = o.partner_kind, .phone = o.phone,
                    .email = o.email, .kind = o.kind, .item_id = o.item_id, .amount = o.amount, .due_on = o.due_on,
                    .words = o.words, .made_at = o.made_ms, .state = o.state, .reason = o.reason});
  }
  name_things(look, rows);
  return frame::Page<OfferView>{std::move(rows), {}};
}

namespace {
kit::Result<Offer> waiting_offer(frame::Act& act, const Campaign& campaign) {
  auto o = store::find_offer(act, act.path("offer_id"));
  if (!o || o->campaign_id != campaign.id) return kit::refuse(Refused::not_found, "giving.offer_unknown");
  if (o->state != OfferState::waiting) return kit::refuse(Refused::conflict, "giving.offer_answered");
  return *std::move(o);
}
}  // namespace

// By a partner who is known, or by a new one as the offer says.
kit::Result<frame::Page<OfferView>> Desk::post_offer_acceptance(frame::Act& act, const AcceptOffer& c) {
  auto campaign = TRY(campaign_in_path(act));
  auto o = TRY(waiting_offer(act, campaign));
  auto partner_id = c.partner_id;
  if (partner_id.empty()) {
    auto made = TRY(post_partner(act, {.name = o.name, .kind = o.partner_kind, .phone = o.phone, .email = o.email}));
    partner_id = made.id;
  }
  o.pledge_id = TRY(note_pledge(act, campaign, {.partner_id = partner_id, .kind = o.kind, .item_id = o.item_id, .amount = o.amount,
                                                .condition = o.words, .due_on = o.due_on}));
  o.state = OfferState::accepted;
  o.answered_by = act.actor().staff_id;
  store::answer_offer(act, o);
  act.announce("giving.offer_accepted", o.org_id, o.area_code, o.id, GivingNews{o.kind, o.item_id, o.amount});
  return get_offers(act);
}

kit::Result<frame::Page<OfferView>> Desk::post_offer_refusal(frame::Act& act, const WithdrawPledge& c) {
  auto campaign = TRY(campaign_in_path(act));
  auto o = TRY(waiting_offer(act, campaign));
  o.state = OfferState::declined;
  o.reason = normalise_thai(c.reason);
  o.answered_by = act.actor().staff_id;
  store::answer_offer(act, o);
  act.announce("giving.offer_declined", o.org_id, o.area_code, o.id, GivingNews{o.kind, o.item_id, o.amount});
  return get_offers(act);
}

// Noted wrongly: what it moved goes back, if it still lies where it was put, and it counts no more.
kit::Result<frame::Page<GiftRow>> Desk::post_correction(frame::Act& act, const WithdrawPledge& c) {
  auto g = store::find_gift(act, act.path("gift_id"));
  auto campaign = g ? store::find_campaign(act, g->campaign_id) : std::nullopt;
  if (!campaign) return kit::refuse(Refused::not_found, "giving.gift_unknown");
  if (g->corrected_on) return kit::refuse(Refused::conflict, "giving.corrected_already");
  for (const auto& letter : doors_.papers.issued_about(act, g->org_id, "giving.campaign/" + campaign->id))
    if (letter.part == g->id && !letter.withdrawn) return kit::refuse(Refused::conflict, "giving.letter_out", {{"number", letter.number}});
  auto sums = store::sums_of(act, *campaign);
  auto left = g->tied ? sums.tied - sums.tied_spent : (sums.money - sums.tied) - (sums.spent - sums.tied_spent);
  if (g->kind == GiftKind::money && g->amount > left)
    return kit::refuse(Refused::conflict, "giving.spent_already", {{"left", Money{left}.pretty()}});
  auto reason = normalise_thai(c.reason);
  if (g->kind == GiftKind::goods)
    TRY(doors_.stock.unreceive(act, {.store_id = campaign->store_id, .item_id = g->item_id, .quantity = g->amount,
                                     .kind = stock::EventKind::unreceived, .on_day = act.today(),
                                     .about = "giving.campaign/" + campaign->id, .part = g->id, .reason = reason}, g->lot_id));
  for (const auto& t : doors_.funds.transfers_for(act, "giving.gift/" + g->id))
    if (t.kind == funds::TransferKind::posted) TRY(doors_.funds.correct(act, t.id, reason, act.today()));
  g->corrected_on = act.today();
  g->correct_reason = reason;
  g->corrected_by = act.actor().staff_id;
  store::correct_gift(act, *g);
  act.announce("giving.gift_corrected", g->org_id, g->area_code, g->id, GivingNews{g->kind, g->item_id, g->amount});
  return gifts_page(act, *campaign);
}

}  // namespace giving
