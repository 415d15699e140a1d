// Receipts, transfers, losses, counts, and kits made by their recipe.
#include <map>

#include "centre/stock/desk.hpp"
#include "centre/stock/store.hpp"
#include "kit/text/text.hpp"

namespace stock {
namespace {

using kit::Refused;

kit::Result<void> not_in_future(frame::Act& act, kit::Date day) {
  if (day > act.today()) return kit::refuse_field("/on_day", "stock.in_future");
  return {};
}

}  // namespace

kit::Result<StoreView> Desk::post_receipt(frame::Act& act, const Receive& c) {
  TRY(receive(act, {.store_id = c.store_id, .item_id = c.item_id, .quantity = c.quantity, .expires_on = c.expires_on,
                    .value_satang = c.value_satang, .on_day = c.on_day, .about = "", .part = {}, .reason = kit::text::normalise_thai(c.reason)}));
  return view_of(act, *store::find_store(act, c.store_id));
}

kit::Result<StoreView> Desk::post_transfer(frame::Act& act, const Transfer& c) {
  TRY(not_in_future(act, c.on_day));
  auto from = TRY(open_store_of(act, c.from_store, "/from_store"));
  auto to = TRY(open_store_of(act, c.to_store, "/to_store"));
  if (from.id == to.id) return kit::refuse_field("/to_store", "stock.same_store");
  // Goods keep their owner; what goes to another organisation is given there and received here.
  if (from.org_id != to.org_id) return kit::refuse_field("/to_store", "stock.other_owner");
  for (std::size_t n = 0; n < c.lines.size(); ++n)
    TRY(take_from(act, from,
                  {.store_id = from.id, .item_id = c.lines[n].item_id, .quantity = c.lines[n].quantity, .kind = EventKind::moved,
                   .on_day = c.on_day, .about = {}, .part = {}, .reason = kit::text::normalise_thai(c.reason)},
                  "/lines/" + std::to_string(n) + "/quantity", &to));
  return view_of(act, from);
}

kit::Result<StoreView> Desk::post_loss(frame::Act& act, const Lose& c) {
  TRY(not_in_future(act, c.on_day));
  if (c.kind != EventKind::lost && c.kind != EventKind::expired) return kit::refuse_field("/kind", "stock.not_a_loss");
  auto s = TRY(open_store_of(act, c.store_id, "/store_id"));
  auto lot = store::find_lot(act, s.org_id, c.lot_id);
  if (!lot) return kit::refuse_field("/lot_id", "stock.lot_unknown");
  if (!store::take(act, s, lot->id, c.quantity))
    return kit::refuse_field("/quantity", "stock.not_enough",
                             {{"item", lot->code}, {"available", std::to_string(store::quantity_of(act, s, lot->id))}});
  store::insert_event(act, {.org_id = s.org_id, .id = act.new_event_id(), .area_code = s.area_code, .kind = c.kind,
                            .at_ms = act.now(), .on_day = c.on_day, .item_id = lot->item_id, .lot_id = lot->id,
                            .from_store = s.id, .to_store = {}, .quantity = c.quantity, .value_satang = lot->value_satang,
                            .about = {}, .part = {}, .reason = kit::text::normalise_thai(c.reason),
                            .staff_id = act.actor().staff_id});
  act.announce("stock.goods_went", s.org_id, s.area_code, s.id, StockNews{c.kind, lot->item_id, c.quantity, s.id});
  return view_of(act, s);
}

// What was counted is right; the difference to the books becomes an event, with the reason.
kit::Result<StoreView> Desk::post_count(frame::Act& act, const Count& c) {
  TRY(not_in_future(act, c.on_day));
  auto s = TRY(open_store_of(act, act.path("store_id"), "/store_id"));
  for (std::size_t n = 0; n < c.lines.size(); ++n) {
    auto lot = store::find_lot(act, s.org_id, c.lines[n].lot_id);
    if (!lot) return kit::refuse_field("/lines/" + std::to_string(n) + "/lot_id", "stock.lot_unknown");
    auto known = store::quantity_of(act, s, lot->id), over = c.lines[n].counted - known;
    if (over == 0) continue;
    if (c.reason.empty()) return kit::refuse_field("/reason", "stock.difference_needs_reason");
    if (over > 0) store::add(act, s, lot->id, lot->item_id, over);
    else if (!store::take(act, s, lot->id, -over)) throw kit::sql::TryAgain("the store changed while it was counted");
    auto kind = over > 0 ? EventKind::counted_over : EventKind::counted_short;
    store::insert_event(act, {.org_id = s.org_id, .id = act.new_event_id(), .area_code = s.area_code, .kind = kind,
                              .at_ms = act.now(), .on_day = c.on_day, .item_id = lot->item_id, .lot_id = lot->id,
                              .from_store = over > 0 ? "" : s.id, .to_store = over > 0 ? s.id : "",
                              .quantity = over > 0 ? over : -over, .value_satang = lot->value_satang, .about = {}, .part = {},
                              .reason = kit::text::normalise_thai(c.reason), .staff_id = act.actor().staff_id});
    act.announce("stock.goods_counted", s.org_id, s.area_code, s.id, StockNews{kind, lot->item_id, over > 0 ? over : -over, s.id});
  }
  act.announce("stock.store_counted", s.org_id, s.area_code, s.id, ThingNews{s.name});
  return view_of(act, s);
}

kit::Result<KitsMade> Desk::post_kits(frame::Act& act, const MakeKits& c) {
  TRY(not_in_future(act, c.on_day));
  auto kit_item = TRY(item_of(act, act.path("item_id"), ""));
  auto s = TRY(open_store_of(act, c.store_id, "/store_id"));
  auto recipe = store::recipe_of(act, kit_item);
  if (recipe.empty()) return kit::refuse(Refused::conflict, "stock.no_recipe");
  std::map<std::string, std::int64_t> there;
  for (const auto& line : recipe) {
    there[line.item_id] = available(act, s.id, line.item_id);
    for (const auto& other : line.substitutes) there[other.item_id] = available(act, s.id, other.item_id);
  }
  auto left = there;
  std::vector<Portion> portions;
  std::optional<Missing> missing;
  for (const auto& line : recipe)
    for (auto& portion : plan_line(line, c.quantity, c.substitute, left, missing)) portions.push_back(std::move(portion));
  if (missing) {
    auto item = TRY(item_of(act, missing->item_id, "/quantity"));
    return kit::refuse_field("/quantity", "stock.kit_short",
                             {{"item", item.name_th}, {"kits", std::to_string(missing->kits)},
                              {"most", std::to_string(most_kits(recipe, c.substitute, there))}});
  }
  KitsMade out{.lot_id = {}, .lot_code = {}, .quantity = c.quantity, .expires_on = {}, .used = {}};
  std::int64_t value = 0;
  for (const auto& portion : portions) {
    auto taken = TRY(take_from(act, s,
                               {.store_id = s.id, .item_id = portion.item_id, .quantity = portion.quantity, .kind = EventKind::used,
                                .on_day = c.on_day, .about = "stock.kit/" + kit_item.id, .part = act.op_id(), .reason = {}},
                               "/quantity"));
    for (const auto& one : taken) {
      out.expires_on = sooner(out.expires_on, one.expires_on);
      value += one.value_satang * one.quantity;
    }
    auto item = TRY(item_of(act, portion.item_id, "/quantity"));
    out.used.push_back({item.id, item.name_th, item.name_en, item.unit_th, item.unit_en, portion.quantity, portion.instead});
  }
  auto lot = put_into(act, s, EventKind::made,
                      {.store_id = s.id, .item_id = kit_item.id, .quantity = c.quantity, .expires_on = out.expires_on,
                       .value_satang = value / c.quantity, .on_day = c.on_day, .about = "stock.kit/" + kit_item.id,
                       .part = act.op_id()});
  out.lot_id = lot.id;
  out.lot_code = lot.code;
  return out;
}

}  // namespace stock
