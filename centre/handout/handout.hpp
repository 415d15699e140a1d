// The front door of handout: the day on which each household gets its share once, and what it came to.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "centre/benefits/benefits.hpp"
#include "centre/giving/giving.hpp"
#include "centre/registry/registry.hpp"

namespace handout {

using frame::Role;

inline constexpr frame::Permission read_handout{
    "handout.read_handout",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer, Role::auditor}};
// The list, its freezing, the cards.
inline constexpr frame::Permission plan_day{"handout.plan_day", {Role::desk_officer, Role::centre_head, Role::provincial_officer}};
inline constexpr frame::Permission give_share{
    "handout.give_share",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer}};
// Doubles, corrections, and the signature under the figures.
inline constexpr frame::Permission settle_day{"handout.settle_day", {Role::centre_head, Role::provincial_officer}};
// Counts alone: what partners are shown.
inline constexpr frame::Permission read_impact{
    "handout.read_impact",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive, Role::auditor}};

// A day with its list, as another desk worked it out; everybody on it gets the same share.
struct ListToPlan {
  std::string campaign_id;
  std::string title;
  std::string place;
  std::string area_code;
  kit::Date on_day;
  std::string store_id;
  std::string item_id;
  std::int64_t share = 0;
  std::vector<std::string> households;
};

class Handout : public frame::Module {
 public:
  // What households got of an item on the days of a campaign.
  virtual std::map<std::string, std::int64_t> given_in(frame::Look& look, std::string_view campaign_id, std::string_view item_id) = 0;
  // Units that the store still has to give for this day, until it is signed off.
  virtual std::int64_t still_promised(frame::Look& look, std::string_view day_id) = 0;
  // A day that is still drafted; gives its id. Refuses as the page does.
  virtual kit::Result<std::string> plan_list(frame::Act& act, const ListToPlan& list) = 0;
};

struct Doors {
  registry::Census& registry;
  benefits::Benefits& benefits;
  stock::Stock& stock;
  giving::Giving& giving;
  papers::Papers& papers;
  staff::Staff& staff;
};
std::unique_ptr<Handout> open_handout(const Doors& doors);

}  // namespace handout
