// What other desks do with goods, and the one way in which a balance moves: together with its event.
#include "centre/stock/desk.hpp"

#include "centre/stock/store.hpp"
#include "kit/crypto/crypto.hpp"

namespace stock {
namespace {

using kit::Refused;

// Ten signs without look-alikes: 59 bits, and the table refuses a second of the same.
std::string make_code() {
  static constexpr std::string_view signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  constexpr unsigned fair = 256 / signs.size() * signs.size();
  std::string out;
  while (out.size() < 10) {
    auto byte = static_cast<unsigned char>(kit::crypto::random_bytes(1)[0]);
    if (byte < fair) out += signs[byte % signs.size()];
  }
  return out;
}

}  // namespace

std::vector<std::string> Desk::faults(frame::Look& look) { return store::faults(look); }

std::optional<ItemBrief> Desk::find_item(frame::Look& look, std::string_view item_id) {
  auto i = store::find_item(look, item_id);
  if (!i) return std::nullopt;
  return ItemBrief{i->id, i->org_id, i->name_th, i->name_en, i->unit_th, i->unit_en, i->size, i->value_satang};
}

std::optional<StoreBrief> Desk::find_store(frame::Look& look, std::string_view store_id) {
  auto s = store::find_store(look, store_id);
  if (!s) return std::nullopt;
  return StoreBrief{s->id, s->org_id, s->area_code, s->name};
}

std::int64_t Desk::available(frame::Look& look, std::string_view store_id, std::string_view item_id) {
  auto s = store::find_store(look, store_id);
  std::int64_t sum = 0;
  if (s)
    for (const auto& lot : store::held(look, *s, item_id)) sum += lot.quantity;
  return sum;
}

std::vector<LotBrief> Desk::lots_of(frame::Look& look, std::string_view store_id, std::string_view item_id) {
  std::vector<LotBrief> out;
  if (auto s = store::find_store(look, store_id))
    for (const auto& lot : store::held(look, *s, item_id)) out.push_back({lot.quantity, lot.expires_on});
  return out;
}

kit::Result<Store> Desk::open_store_of(frame::Act& act, std::string_view store_id, std::string_view field) {
  auto s = store::find_store(act, store_id);
  if (!s) return kit::refuse_field(std::string(field), "stock.store_unknown");
  if (s->closed) return kit::refuse_field(std::string(field), "stock.store_closed");
  return *std::move(s);
}

Lot Desk::put_into(frame::Act& act, const Store& s, EventKind kind, const Receiving& r) {
  Lot lot{.org_id = s.org_id, .id = act.new_event_id(), .code = make_code(), .item_id = r.item_id, .expires_on = r.expires_on,
          .value_satang = r.value_satang, .received_on = r.on_day};
  store::insert_lot(act, lot);
  store::add(act, s, lot.id, lot.item_id, r.quantity);
  store::insert_event(act, {.org_id = s.org_id, .id = act.new_event_id(), .area_code = s.area_code, .kind = kind,
                            .at_ms = act.now(), .on_day = r.on_day, .item_id = lot.item_id, .lot_id = lot.id,
                            .from_store = {}, .to_store = s.id, .quantity = r.quantity, .value_satang = r.value_satang,
                            .about = r.about, .part = r.part, .reason = r.reason, .staff_id = act.actor().staff_id});
  act.announce("stock.goods_came", s.org_id, s.area_code, lot.id, StockNews{kind, lot.item_id, r.quantity, s.id});
  return lot;
}

kit::Result<std::string> Desk::receive(frame::Act& act, const Receiving& r) {
  auto s = TRY(open_store_of(act, r.store_id, "/store_id"));
  TRY(item_of(act, r.item_id, "/item_id"));
  if (r.on_day > act.today()) return kit::refuse_field("/on_day", "stock.in_future");
  return put_into(act, s, EventKind::received, r).id;
}

kit::Result<std::vector<Take>> Desk::take_from(frame::Act& act, const Store& s, const Issue& issue, std::string_view field,
                                               const Store* into) {
  auto plan = plan_take(store::held(act, s, issue.item_id), issue.quantity);
  if (!plan) {
    auto item = TRY(item_of(act, issue.item_id, field));
    return kit::refuse_field(std::string(field), "stock.not_enough",
                             {{"item", item.name_th}, {"available", std::to_string(available(act, s.id, issue.item_id))}});
  }
  for (const auto& one : *plan) {
    if (!store::take(act, s, one.lot_id, one.quantity)) throw kit::sql::TryAgain("somebody else took from the same lot");
    if (into) store::add(act, *into, one.lot_id, issue.item_id, one.quantity);
    store::insert_event(act, {.org_id = s.org_id, .id = act.new_event_id(), .area_code = into ? into->area_code : s.area_code,
                              .kind = issue.kind, .at_ms = act.now(), .on_day = issue.on_day, .item_id = issue.item_id,
                              .lot_id = one.lot_id, .from_store = s.id, .to_store = into ? into->id : "",
                              .quantity = one.quantity, .value_satang = one.value_satang, .about = issue.about,
                              .part = issue.part, .reason = issue.reason, .staff_id = act.actor().staff_id});
  }
  act.announce("stock.goods_went", s.org_id, s.area_code, s.id, StockNews{issue.kind, issue.item_id, issue.quantity, s.id});
  return *std::move(plan);
}

kit::Result<void> Desk::issue(frame::Act& act, const Issue& issue) {
  ENSURE(leads_outside(issue.kind));
  auto s = TRY(open_store_of(act, issue.store_id, "/store_id"));
  TRY(take_from(act, s, issue, "/item_id"));
  return {};
}

kit::Result<void> Desk::unreceive(frame::Act& act, const Issue& issue, std::string_view lot_id) {
  ENSURE(issue.kind == EventKind::unreceived);
  auto s = TRY(open_store_of(act, issue.store_id, "/store_id"));
  auto lot = store::find_lot(act, s.org_id, lot_id);
  if (!lot || !store::take(act, s, lot_id, issue.quantity)) return kit::refuse(kit::Refused::conflict, "stock.lot_touched");
  store::insert_event(act, {.org_id = s.org_id, .id = act.new_event_id(), .area_code = s.area_code, .kind = issue.kind,
                            .at_ms = act.now(), .on_day = issue.on_day, .item_id = issue.item_id, .lot_id = lot->id,
                            .from_store = s.id, .to_store = {}, .quantity = issue.quantity, .value_satang = lot->value_satang,
                            .about = issue.about, .part = issue.part, .reason = issue.reason, .staff_id = act.actor().staff_id});
  act.announce("stock.goods_went", s.org_id, s.area_code, s.id, StockNews{issue.kind, issue.item_id, issue.quantity, s.id});
  return {};
}

void Desk::take_back(frame::Act& act, std::string_view about, std::string_view part, kit::Date on_day, std::string_view reason) {
  auto events = store::given_for(act, about, part);
  for (const auto& e : events) {
    bool back = e.kind != EventKind::given || std::ranges::any_of(events, [&](const Event& other) {
      return other.kind == EventKind::taken_back && other.lot_id == e.lot_id;
    });
    if (back) continue;
    auto s = store::find_store(act, e.from_store);
    ENSURE(s);
    store::add(act, *s, e.lot_id, e.item_id, e.quantity);
    Event again = e;
    again.id = act.new_event_id();
    again.kind = EventKind::taken_back;
    again.at_ms = act.now();
    again.on_day = on_day;
    std::swap(again.from_store, again.to_store);
    again.reason = reason;
    again.staff_id = act.actor().staff_id;
    store::insert_event(act, again);
    act.announce("stock.goods_came", s->org_id, s->area_code, e.lot_id, StockNews{again.kind, e.item_id, e.quantity, s->id});
  }
}

std::vector<Moved> Desk::moved_for(frame::Look& look, std::string_view about) { return store::moved_for(look, about); }
std::vector<Moved> Desk::moved_through(frame::Look& look, std::string_view store_id) {
  return store::moved_through(look, store_id);
}

}  // namespace stock
