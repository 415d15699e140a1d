// The front door of giving: who gives what for which campaign, what was promised, and what came.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/funds/funds.hpp"
#include "centre/papers/papers.hpp"
#include "centre/staff/staff.hpp"
#include "centre/stock/stock.hpp"

namespace giving {

using frame::Role;
using words::Money;

inline constexpr frame::Permission read_giving{
    "giving.read_giving",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer, Role::executive, Role::auditor}};
// Partners, pledges, gifts that come in.
inline constexpr frame::Permission keep_giving{
    "giving.keep_giving", {Role::desk_officer, Role::centre_head, Role::provincial_officer}};
// What is asked of the public, and what a gift of money is used for.
inline constexpr frame::Permission lead_campaign{"giving.lead_campaign", {Role::centre_head, Role::provincial_officer}};

enum class GiftKind : std::uint8_t { goods, money, time };
constexpr auto choices(const GiftKind*) { return kit::Choices{"goods", "money", "time"}; }

struct CampaignBrief {
  std::string id;
  std::string org_id;
  std::string area_code;
  std::string title_th, title_en;
  std::string store_id;  // where goods come in
  std::string fund_id;   // whose books
  std::int64_t households = 0;
};
// Of one kind and item: units, satang or hours.
struct Figure {
  GiftKind kind = GiftKind::goods;
  std::string item_id;
  std::int64_t pledged = 0, received = 0, used = 0;
  std::int64_t givers = 0;
};

class Giving : public frame::Module {
 public:
  virtual std::optional<CampaignBrief> find_campaign(frame::Look& look, std::string_view campaign_id) = 0;
  // What was promised and came, by kind and item; money used stands under money. Withdrawn promises are left out.
  virtual std::vector<Figure> figures(frame::Look& look, std::string_view campaign_id) = 0;
  virtual std::int64_t partners_of(frame::Look& look, std::string_view campaign_id) = 0;
  // Goods that were handed out leave the books of the campaign's fund; nothing when it has none. Below zero: they came
  // back.
  virtual kit::Result<void> goods_given(frame::Act& act, std::string_view campaign_id, Money value, kit::Date on_day,
                                        std::string_view purpose) = 0;
};

// stock, funds, papers: doors that giving knocks at.
struct Doors {
  stock::Stock& stock;
  funds::Funds& funds;
  papers::Papers& papers;
  network::Network& network;
  staff::Staff& staff;
};
std::unique_ptr<Giving> open_giving(const Doors& doors);

}  // namespace giving
