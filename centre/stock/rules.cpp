// Decides; touches nothing.
#include "centre/stock/rules.hpp"

#include <algorithm>
#include <set>

namespace stock {

std::optional<std::vector<Take>> plan_take(const std::vector<Held>& lots, std::int64_t quantity) {
  std::vector<Take> out;
  for (const auto& lot : lots) {
    auto taken = std::min(lot.quantity, quantity);
    if (taken <= 0) continue;
    out.push_back({lot.lot_id, taken, lot.value_satang, lot.expires_on});
    quantity -= taken;
  }
  return quantity == 0 ? std::optional(std::move(out)) : std::nullopt;
}

std::vector<Portion> plan_line(const RecipeLine& line, std::int64_t kits, bool substitute,
                               std::map<std::string, std::int64_t>& left, std::optional<Missing>& missing) {
  std::vector<Portion> out;
  auto fill = [&](const std::string& item_id, std::int64_t each, bool instead) {
    auto n = std::min(kits, left[item_id] / each);
    if (n <= 0) return;
    out.push_back({item_id, n * each, instead});
    left[item_id] -= n * each;
    kits -= n;
  };
  fill(line.item_id, line.quantity, false);
  if (substitute)
    for (const auto& other : line.substitutes) fill(other.item_id, other.quantity, true);
  if (kits > 0) missing = Missing{line.item_id, kits};
  return out;
}

std::int64_t most_kits(const std::vector<RecipeLine>& recipe, bool substitute, const std::map<std::string, std::int64_t>& there) {
  std::int64_t low = 0, high = 0;
  for (const auto& [item, quantity] : there) high = std::max(high, quantity);
  auto enough = [&](std::int64_t kits) {
    auto left = there;
    std::optional<Missing> missing;
    for (const auto& line : recipe) plan_line(line, kits, substitute, left, missing);
    return !missing;
  };
  while (low < high) {
    auto middle = low + (high - low + 1) / 2;
    if (enough(middle)) low = middle;
    else high = middle - 1;
  }
  return recipe.empty() ? 0 : low;
}

std::optional<kit::Date> sooner(std::optional<kit::Date> a, std::optional<kit::Date> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

kit::Result<void> may_be_recipe(const std::string& kit_id, const std::vector<RecipeLine>& lines) {
  std::set<std::string> seen{kit_id};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto at = "/lines/" + std::to_string(i);
    if (!seen.insert(lines[i].item_id).second) return kit::refuse_field(at + "/item_id", "stock.item_twice");
    for (const auto& other : lines[i].substitutes)
      if (other.item_id == kit_id || other.item_id == lines[i].item_id)
        return kit::refuse_field(at + "/substitutes", "stock.item_twice");
  }
  return {};
}

bool leads_outside(EventKind kind) {
  using enum EventKind;
  return kind == given || kind == lost || kind == expired || kind == counted_short || kind == used || kind == unreceived;
}

}  // namespace stock
