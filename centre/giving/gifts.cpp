// What was promised, what came, and what money was used for.
#include "centre/giving/desk.hpp"
#include "centre/giving/rules.hpp"
#include "centre/giving/store.hpp"
#include "kit/text/text.hpp"

namespace giving {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

std::string about_campaign(const Campaign& c) { return "giving.campaign/" + c.id; }

}  // namespace

kit::Result<frame::Page<PledgeRow>> Desk::get_pledges(frame::Look& look) {
  auto c = TRY(campaign_in_path(look));
  auto rows = store::pledges_of(look, c);
  name_things(look, rows);
  for (auto& row : rows)
    if (auto partner = store::find_partner(look, row.partner_id)) row.partner_name = partner->name;
  return frame::Page<PledgeRow>{std::move(rows), {}};
}

kit::Result<std::string> Desk::note_pledge(frame::Act& act, const Campaign& campaign, const WritePledge& c) {
  TRY(takes_gifts(campaign));
  TRY(names_item_rightly(c.kind, c.item_id, "/item_id"));
  if (!store::find_partner(act, c.partner_id)) return kit::refuse_field("/partner_id", "giving.partner_unknown");
  if (!c.item_id.empty() && !doors_.stock.find_item(act, c.item_id)) return kit::refuse_field("/item_id", "giving.item_unknown");
  Pledge p{.org_id = campaign.org_id, .id = act.new_event_id(), .area_code = campaign.area_code, .campaign_id = campaign.id,
           .partner_id = c.partner_id, .kind = c.kind, .item_id = c.item_id, .amount = c.amount,
           .condition = normalise_thai(c.condition), .due_on = c.due_on, .noted_on = act.today()};
  store::insert_pledge(act, p);
  act.announce("giving.pledge_made", p.org_id, p.area_code, p.id, GivingNews{p.kind, p.item_id, p.amount});
  return p.id;
}

kit::Result<frame::Page<PledgeRow>> Desk::post_pledge(frame::Act& act, const WritePledge& c) {
  auto campaign = TRY(campaign_in_path(act));
  TRY(note_pledge(act, campaign, c));
  return get_pledges(act);
}

kit::Result<frame::Page<PledgeRow>> Desk::post_withdrawal(frame::Act& act, const WithdrawPledge& c) {
  auto campaign = TRY(campaign_in_path(act));
  auto p = store::find_pledge(act, act.path("pledge_id"));
  if (!p || p->campaign_id != campaign.id) return kit::refuse(Refused::not_found, "giving.pledge_unknown");
  if (p->withdrawn) return kit::refuse(Refused::conflict, "giving.withdrawn_already");
  if (store::received_for(act, *p) > 0) return kit::refuse(Refused::conflict, "giving.something_came");
  p->reason = normalise_thai(c.reason);
  store::withdraw_pledge(act, *p);
  act.announce("giving.pledge_withdrawn", p->org_id, p->area_code, p->id, GivingNews{p->kind, p->item_id, p->amount});
  return get_pledges(act);
}

kit::Result<frame::Page<GiftRow>> Desk::get_gifts(frame::Look& look) {
  auto c = TRY(campaign_in_path(look));
  return gifts_page(look, c);
}

frame::Page<GiftRow> Desk::gifts_page(frame::Look& look, const Campaign& c) {
  auto rows = store::gifts_of(look, c);
  name_things(look, rows);
  auto letters = doors_.papers.issued_about(look, c.org_id, about_campaign(c));
  for (auto& row : rows) {
    if (auto partner = row.partner_id.empty() ? std::nullopt : store::find_partner(look, row.partner_id)) row.partner_name = partner->name;
    for (const auto& letter : letters)
      if (letter.part == row.id && !letter.withdrawn && row.letter_id.empty()) {
        row.letter_id = letter.id;
        row.letter_number = letter.number;
      }
  }
  return frame::Page<GiftRow>{std::move(rows), {}};
}

// Goods go into the store, money into the bank or the cash box; both into the books of the campaign's fund.
kit::Result<void> Desk::take_in(frame::Act& act, const Campaign& campaign, const ReceiveGift& c, Gift& gift) {
  std::string debit = c.way == Way::cash ? "cash" : "bank", credit = c.tied ? "tied" : "donations";
  if (c.kind == GiftKind::goods) {
    if (campaign.store_id.empty()) return kit::refuse(Refused::conflict, "giving.store_missing");
    gift.lot_id = TRY(doors_.stock.receive(act, {.store_id = campaign.store_id, .item_id = c.item_id, .quantity = c.amount,
                                                 .expires_on = c.expires_on, .value_satang = c.value_satang / c.amount,
                                                 .on_day = c.received_on, .about = about_campaign(campaign), .part = gift.id}));
    debit = "goods";
    credit = "goods_received";
  }
  if (c.kind == GiftKind::money && campaign.fund_id.empty()) return kit::refuse(Refused::conflict, "giving.fund_missing");
  if (c.kind == GiftKind::time || campaign.fund_id.empty() || gift.value_satang == 0) return {};
  auto made = TRY(doors_.funds.transfer(act, {.fund_id = campaign.fund_id, .debit_code = debit, .credit_code = credit,
                                              .amount = Money{gift.value_satang}, .effective_on = c.received_on,
                                              .series = funds::Series::receipt, .purpose = "giving.gift/" + gift.id,
                                              .memo = campaign.title_th}));
  gift.document = made.number;
  return {};
}

kit::Result<frame::Page<GiftRow>> Desk::post_gift(frame::Act& act, const ReceiveGift& c) {
  auto campaign = TRY(campaign_in_path(act));
  TRY(takes_gifts(campaign));
  TRY(names_item_rightly(c.kind, c.item_id, "/item_id"));
  if (c.received_on > act.today()) return kit::refuse_field("/received_on", "giving.in_future");
  if (!c.partner_id.empty() && !store::find_partner(act, c.partner_id)) return kit::refuse_field("/partner_id", "giving.partner_unknown");
  if (c.tied && c.purpose.empty()) return kit::refuse_field("/purpose", "giving.purpose_needed");
  Gift gift{.org_id = campaign.org_id, .id = act.new_event_id(), .area_code = campaign.area_code, .campaign_id = campaign.id,
            .partner_id = c.partner_id, .pledge_id = c.pledge_id, .kind = c.kind, .item_id = c.item_id, .amount = c.amount,
            .value_satang = c.kind == GiftKind::money ? c.amount : c.value_satang, .tied = c.tied,
            .purpose = normalise_thai(c.purpose), .received_on = c.received_on, .lot_id = {}, .document = {},
            .staff_id = act.actor().staff_id};
  if (!c.pledge_id.empty()) {
    auto p = store::find_pledge(act, c.pledge_id);
    if (!p || p->campaign_id != campaign.id || p->withdrawn || p->kind != c.kind || p->item_id != c.item_id)
      return kit::refuse_field("/pledge_id", "giving.pledge_unknown");
    gift.partner_id = p->partner_id;
  }
  TRY(take_in(act, campaign, c, gift));
  store::insert_gift(act, gift);
  act.announce("giving.gift_received", gift.org_id, gift.area_code, gift.id, GivingNews{gift.kind, gift.item_id, gift.amount});
  return get_gifts(act);
}

kit::Result<frame::Page<SpendingRow>> Desk::get_spendings(frame::Look& look) {
  auto c = TRY(campaign_in_path(look));
  return frame::Page<SpendingRow>{store::spendings_of(look, c), {}};
}

// A gift tied to a purpose is used for that purpose: it leaves what is owed to givers when it is spent.
kit::Result<frame::Page<SpendingRow>> Desk::post_spending(frame::Act& act, const Spend& c) {
  auto campaign = TRY(campaign_in_path(act));
  if (campaign.fund_id.empty()) return kit::refuse(Refused::conflict, "giving.fund_missing");
  if (c.on_day > act.today()) return kit::refuse_field("/on_day", "giving.in_future");
  auto sums = store::sums_of(act, campaign);
  auto left = c.tied ? sums.tied - sums.tied_spent : (sums.money - sums.tied) - (sums.spent - sums.tied_spent);
  if (c.amount_satang > left) return kit::refuse_field("/amount_satang", "giving.not_enough_money", {{"left", Money{left}.pretty()}});
  Spending s{.org_id = campaign.org_id, .id = act.new_event_id(), .area_code = campaign.area_code, .campaign_id = campaign.id,
             .what = normalise_thai(c.what), .amount_satang = c.amount_satang, .tied = c.tied, .on_day = c.on_day, .document = {},
             .staff_id = act.actor().staff_id};
  funds::Posting posting{.fund_id = campaign.fund_id, .debit_code = "gifts", .credit_code = "bank", .amount = Money{c.amount_satang},
                         .effective_on = c.on_day, .series = funds::Series::payment, .purpose = "giving.spending/" + s.id, .memo = s.what};
  auto made = TRY(doors_.funds.transfer(act, posting));
  s.document = made.number;
  if (c.tied) {
    posting.debit_code = "tied";
    posting.credit_code = "donations";
    posting.series = funds::Series::journal;
    TRY(doors_.funds.transfer(act, posting));
  }
  store::insert_spending(act, s);
  act.announce("giving.money_spent", s.org_id, s.area_code, s.id, GivingNews{GiftKind::money, "", s.amount_satang});
  return get_spendings(act);
}

}  // namespace giving
