// The only SQL of giving.
#pragma once

#include "centre/frame/sealing.hpp"
#include "centre/giving/commands.hpp"
#include "centre/giving/shapes.hpp"

namespace giving::store {

// In scope, by name, after the last one of the page before.
struct After {
  std::string name, id;
};
std::vector<PartnerView> partners(frame::Look& look, std::string_view q, const After& after, std::size_t limit);
std::optional<Partner> find_partner(frame::Look& look, std::string_view id);
void insert_partner(frame::Act& act, const Partner& partner);
void save_partner(frame::Act& act, const Partner& partner);
// How often and how much: into the view.
void count_gifts_of(frame::Look& look, const Partner& partner, PartnerView& view);

std::vector<CampaignRow> campaigns(frame::Look& look);
std::vector<Campaign> published(frame::Look& look);  // of every centre
std::optional<Campaign> find_campaign(frame::Look& look, std::string_view id);
std::optional<Campaign> find_published(frame::Look& look, std::string_view id);
void insert_campaign(frame::Act& act, const Campaign& campaign);
void save_campaign(frame::Act& act, const Campaign& campaign);
std::vector<Need> needs_of(frame::Look& look, const Campaign& campaign);
void set_needs(frame::Act& act, const Campaign& campaign, const std::vector<NeedLine>& lines);

std::vector<Figure> figures(frame::Look& look, const Campaign& campaign);
std::int64_t partners_of(frame::Look& look, const Campaign& campaign);
struct Sums {
  std::int64_t money = 0, tied = 0, spent = 0, tied_spent = 0, goods = 0, hours = 0;
};
Sums sums_of(frame::Look& look, const Campaign& campaign);

std::vector<PledgeRow> pledges_of(frame::Look& look, const Campaign& campaign);  // the next day first
std::optional<Pledge> find_pledge(frame::Look& look, std::string_view id);
std::int64_t received_for(frame::Look& look, const Pledge& pledge);
void insert_pledge(frame::Act& act, const Pledge& pledge);
void withdraw_pledge(frame::Act& act, const Pledge& pledge);

std::vector<GiftRow> gifts_of(frame::Look& look, const Campaign& campaign);  // newest first
std::optional<Gift> find_gift(frame::Look& look, std::string_view id);
void insert_gift(frame::Act& act, const Gift& gift);
void correct_gift(frame::Act& act, const Gift& gift);

std::vector<Offer> offers_of(frame::Look& look, const Campaign& campaign);  // what waits first, then the newest
std::optional<Offer> find_offer(frame::Look& look, std::string_view id);
void insert_offer(frame::Act& act, const Offer& offer);
void answer_offer(frame::Act& act, const Offer& offer);
std::vector<SpendingRow> spendings_of(frame::Look& look, const Campaign& campaign);
void insert_spending(frame::Act& act, const Spending& spending);

std::vector<RegistrationRow> registrations(frame::Look& look);
std::optional<Registration> registration_on(frame::Look& look, std::string_view org_id, kit::Date day);
void insert_registration(frame::Act& act, const Registration& registration);

}  // namespace giving::store
