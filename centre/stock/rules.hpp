// Decisions about goods; touches nothing.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "centre/stock/commands.hpp"

namespace stock {

// What lies in one store of one item: a lot and how much of it.
struct Held {
  std::string lot_id;
  std::int64_t quantity = 0;
  std::int64_t value_satang = 0;
  std::optional<kit::Date> expires_on;
};
struct Take {
  std::string lot_id;
  std::int64_t quantity = 0;
  std::int64_t value_satang = 0;
  std::optional<kit::Date> expires_on;
};
// From the lots in their order; nothing when there is not enough.
std::optional<std::vector<Take>> plan_take(const std::vector<Held>& lots, std::int64_t quantity);

// What one line of a recipe is made up of for a number of kits.
struct Portion {
  std::string item_id;
  std::int64_t quantity = 0;
  bool instead = false;
};
struct Missing {
  std::string item_id;
  std::int64_t kits = 0;  // so many can not be filled
};
// The line's own item first, then its substitutes in their order, kit by kit: a kit is never filled with half of each.
// `left` is what is there, and afterwards what would remain.
std::vector<Portion> plan_line(const RecipeLine& line, std::int64_t kits, bool substitute,
                               std::map<std::string, std::int64_t>& left, std::optional<Missing>& missing);
// The most kits that a stock makes.
std::int64_t most_kits(const std::vector<RecipeLine>& recipe, bool substitute, const std::map<std::string, std::int64_t>& there);
std::optional<kit::Date> sooner(std::optional<kit::Date> a, std::optional<kit::Date> b);
// A recipe names each item once and not the kit itself.
kit::Result<void> may_be_recipe(const std::string& kit_id, const std::vector<RecipeLine>& lines);
bool leads_outside(EventKind kind);

}  // namespace stock
