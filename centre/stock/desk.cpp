// Kinds of goods, stores, lists of what lies where, recipes of kits, and labels.
#include "centre/stock/desk.hpp"

#include "centre/stock/store.hpp"
#include "kit/text/text.hpp"

namespace stock {
namespace {

using kit::Refused;
using kit::text::normalise_thai;
using kit::text::trim;

constexpr std::size_t labels_most = 500;

void fill(Item& i, const WriteItem& c) {
  i.name_th = normalise_thai(c.name_th);
  i.name_en = trim(c.name_en);
  i.kind = c.kind;
  i.size = trim(c.size);
  i.unit_th = normalise_thai(c.unit_th);
  i.unit_en = trim(c.unit_en);
  i.value_satang = c.value_satang;
  i.low_at = c.low_at;
  i.retired = c.retired;
}

}  // namespace

kit::Result<frame::Page<ItemRow>> Desk::get_items(frame::Look& look) {
  return frame::Page<ItemRow>{store::items(look, trim(look.query("q"))), {}};
}

ItemView Desk::view_of(frame::Look& look, const Item& item) {
  ItemView out{.item = {.id = item.id, .name_th = item.name_th, .name_en = item.name_en, .kind = item.kind, .size = item.size,
                        .unit_th = item.unit_th, .unit_en = item.unit_en, .value_satang = item.value_satang,
                        .low_at = item.low_at, .own = item.org_id == look.actor().org_id, .retired = item.retired,
                        .next_expiry = {}, .version = item.version},
               .lots = store::lots(look, {.store_id = {}, .item_id = item.id, .code = {}}),
               .recipe = {},
               .version = item.version};
  for (const auto& lot : out.lots) {
    out.item.on_hand += lot.quantity;
    out.item.next_expiry = sooner(out.item.next_expiry, lot.expires_on);
  }
  out.item.low = out.item.on_hand < item.low_at;
  for (const auto& line : store::recipe_of(look, item)) {
    auto part = store::find_item(look, line.item_id);
    ENSURE(part);
    out.recipe.push_back({part->id, part->name_th, part->name_en, part->unit_th, part->unit_en, line.quantity, line.substitutes});
  }
  return out;
}

kit::Result<Item> Desk::item_of(frame::Look& look, std::string_view item_id, std::string_view field) {
  auto item = store::find_item(look, item_id);
  if (item) return *std::move(item);
  if (field.empty()) return kit::refuse(Refused::not_found, "stock.item_unknown");
  return kit::refuse_field(std::string(field), "stock.item_unknown");
}

kit::Result<ItemView> Desk::get_item(frame::Look& look) {
  auto item = TRY(item_of(look, look.path("item_id"), ""));
  return view_of(look, item);
}

kit::Result<ItemView> Desk::post_item(frame::Act& act, const WriteItem& command) {
  Item item{.org_id = act.actor().org_id, .id = act.new_id()};
  fill(item, command);
  if (store::name_taken(act, item)) return kit::refuse_field("/name_th", "stock.name_taken");
  store::insert_item(act, item);
  act.announce("stock.item_added", item.org_id, act.actor().area_code, item.id, ThingNews{item.name_th});
  return view_of(act, item);
}

kit::Result<ItemView> Desk::put_item(frame::Act& act, const WriteItem& command) {
  auto item = TRY(item_of(act, act.path("item_id"), ""));
  if (item.org_id != act.actor().org_id) return kit::refuse(Refused::not_found, "stock.item_unknown");
  TRY(act.expect_version(item.version));
  fill(item, command);
  if (store::name_taken(act, item)) return kit::refuse_field("/name_th", "stock.name_taken");
  store::save_item(act, item);
  act.announce("stock.item_changed", item.org_id, act.actor().area_code, item.id, ThingNews{item.name_th});
  return view_of(act, *store::find_item(act, item.id));
}

kit::Result<ItemView> Desk::post_recipe(frame::Act& act, const WriteRecipe& command) {
  auto item = TRY(item_of(act, act.path("item_id"), ""));
  if (item.org_id != act.actor().org_id || item.kind != ItemKind::kit) return kit::refuse(Refused::conflict, "stock.not_a_kit");
  TRY(may_be_recipe(item.id, command.lines));
  for (std::size_t n = 0; n < command.lines.size(); ++n) {
    auto at = "/lines/" + std::to_string(n);
    TRY(item_of(act, command.lines[n].item_id, at + "/item_id"));
    for (const auto& other : command.lines[n].substitutes) TRY(item_of(act, other.item_id, at + "/substitutes"));
  }
  store::set_recipe(act, item, command.lines);
  act.announce("stock.recipe_written", item.org_id, act.actor().area_code, item.id, ThingNews{item.name_th});
  return view_of(act, item);
}

kit::Result<frame::Page<StoreRow>> Desk::get_stores(frame::Look& look) {
  return frame::Page<StoreRow>{store::stores(look), {}};
}

StoreView Desk::view_of(frame::Look& look, const Store& s) {
  StoreView out{.store = {.id = s.id, .name = s.name, .kind = s.kind, .place = s.place, .area_code = s.area_code,
                          .closed = s.closed, .version = s.version},
                .lots = store::lots(look, {.store_id = s.id, .item_id = {}, .code = {}}),
                .version = s.version};
  std::string last;
  for (const auto& lot : out.lots) out.store.quantity += lot.quantity;
  std::vector<std::string> kinds;
  for (const auto& lot : out.lots) kinds.push_back(lot.item_id);
  std::ranges::sort(kinds);
  out.store.items = std::ranges::unique(kinds).begin() - kinds.begin();
  return out;
}

kit::Result<StoreView> Desk::get_store(frame::Look& look) {
  auto s = store::find_store(look, look.path("store_id"));
  if (!s) return kit::refuse(Refused::not_found, "stock.store_unknown");
  return view_of(look, *s);
}

kit::Result<StoreView> Desk::post_store(frame::Act& act, const WriteStore& c) {
  Store s{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = c.area_code.empty() ? act.actor().area_code : c.area_code,
          .name = normalise_thai(c.name), .kind = c.kind, .place = normalise_thai(c.place), .closed = c.closed};
  if (!act.actor().scope.reaches("", s.area_code) && s.area_code != act.actor().area_code)
    return kit::refuse_field("/area_code", "stock.area_out_of_reach");
  store::insert_store(act, s);
  act.announce("stock.store_opened", s.org_id, s.area_code, s.id, ThingNews{s.name});
  return view_of(act, s);
}

kit::Result<StoreView> Desk::put_store(frame::Act& act, const WriteStore& c) {
  auto s = store::find_store(act, act.path("store_id"));
  if (!s) return kit::refuse(Refused::not_found, "stock.store_unknown");
  TRY(act.expect_version(s->version));
  auto view = view_of(act, *s);
  if (c.closed && view.store.quantity > 0) return kit::refuse_field("/closed", "stock.store_not_empty");
  s->name = normalise_thai(c.name);
  s->kind = c.kind;
  s->place = normalise_thai(c.place);
  s->closed = c.closed;
  store::save_store(act, *s);
  act.announce("stock.store_changed", s->org_id, s->area_code, s->id, ThingNews{s->name});
  return view_of(act, *store::find_store(act, s->id));
}

// What the camera read, "CS1:" and the lot's code, or what is typed.
kit::Result<frame::Page<LotRow>> Desk::get_lots(frame::Look& look) {
  auto code = trim(look.query("code"));
  if (code.starts_with("CS1:")) code = code.substr(4);
  return frame::Page<LotRow>{store::lots(look, {.store_id = look.query("store"), .item_id = look.query("item"), .code = code}), {}};
}

kit::Result<frame::Page<EventRow>> Desk::get_events(frame::Look& look) {
  store::EventFilter filter{.store_id = look.query("store"), .item_id = look.query("item"), .about = look.query("about"),
                            .before = {}, .limit = look.limit(50, 200)};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 1));
    filter.before = keys[0];
  }
  auto wanted = filter.limit++;
  frame::Page<EventRow> page{store::events(look, filter), {}};
  if (page.items.size() > wanted) {
    page.items.resize(wanted);
    page.next = frame::make_cursor({page.items.back().id});
  }
  for (auto& event : page.items) {
    auto member = staff_.find_member(look, event.by);
    event.by = member ? member->name : "";
  }
  return page;
}

kit::Result<frame::Reply> Desk::get_labels(frame::Look& look) {
  auto lots = store::lots(look, {.store_id = look.query("store"), .item_id = look.query("item"), .code = {}});
  if (lots.size() > labels_most) lots.resize(labels_most);
  bool english = look.query("language") == "en";
  auto words = papers_.words(english ? "en" : "th");
  kit::paper::Codes codes{.codes = {}, .columns = 4, .side_mm = 26};
  for (const auto& lot : lots) {
    auto name = english && !lot.item_en.empty() ? lot.item_en : lot.item_th;
    auto until = lot.expires_on ? "\n" + words("stock.label_until") + " " + lot.expires_on->text() : std::string();
    codes.codes.push_back({"CS1:" + lot.code, lot.code + "\n" + name + (lot.size.empty() ? "" : " " + lot.size) + until});
  }
  kit::paper::Paper paper{.title = words("stock.labels"), .language = english ? "en" : "th", .blocks = {std::move(codes)}};
  return papers::reply_of_pdf(papers_.blank(look, look.actor().org_id, std::move(paper)), "labels.pdf");
}

std::unique_ptr<Stock> open_stock(papers::Papers& papers, staff::Staff& staff) { return std::make_unique<Desk>(papers, staff); }

}  // namespace stock
