// Online shops: opened, closed, and their sales out of a marketplace's statement, looked at first and taken in once.
#include <map>

#include "centre/livelihoods/desk.hpp"
#include "centre/livelihoods/rules.hpp"
#include "centre/livelihoods/sheet.hpp"
#include "centre/livelihoods/store.hpp"
#include "kit/text/text.hpp"

namespace livelihoods {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr std::size_t items_shown_max = 20, samples_max = 3;

// What a statement would change, against what is known of the shop.
struct Reading {
  PreviewView told;
  std::vector<Sale> added, changed;
  std::vector<Heading> headings;
};

bool same(const Sale& a, const Sale& b) {
  return a.order_no == b.order_no && a.sold_on == b.sold_on && a.item == b.item && a.quantity == b.quantity &&
         a.amount_satang == b.amount_satang && a.fee_satang == b.fee_satang && a.cancelled == b.cancelled;
}

void show_columns(const sheet::Statement& statement, const std::vector<Meaning>& meanings, Reading& out) {
  for (std::size_t n = 0; n < statement.headings.size(); ++n) {
    ColumnView column{.heading = statement.headings[n], .meaning = meanings[n]};
    for (const auto& line : statement.lines) {
      if (column.samples.size() == samples_max) break;
      if (n < line.cells.size() && !line.cells[n].empty()) column.samples.push_back(line.cells[n]);
    }
    out.headings.push_back({column.heading, column.meaning});
    out.told.columns.push_back(std::move(column));
  }
}

void compare(const Shop& shop, const std::vector<Sale>& known, sheet::Taken taken, Reading& out) {
  std::map<std::string, const Sale*> by_key;
  for (const auto& one : known) by_key[one.line_key] = &one;
  auto& told = out.told;
  for (auto& sale : taken.sales) {
    sale.org_id = shop.org_id, sale.shop_id = shop.id;
    if (sale.cancelled) ++told.cancelled;
    else told.amount_satang += sale.amount_satang;
    told.from_day = std::min(told.from_day.value_or(sale.sold_on), sale.sold_on);
    told.to_day = std::max(told.to_day.value_or(sale.sold_on), sale.sold_on);
    auto before = by_key.find(sale.line_key);
    if (before == by_key.end()) {
      out.added.push_back(std::move(sale));
    } else if (same(*before->second, sale)) {
      ++told.known;
    } else {
      out.changed.push_back(std::move(sale));
    }
  }
  told.added = static_cast<std::int64_t>(out.added.size());
  told.changed = static_cast<std::int64_t>(out.changed.size());
  told.refused = static_cast<std::int64_t>(taken.refusals.size());
  if (taken.refusals.size() > sheet::refusals_shown_max) taken.refusals.resize(sheet::refusals_shown_max);
  told.refusals = std::move(taken.refusals);
}

kit::Result<Reading> read(frame::Look& look, const Shop& shop, std::string_view bytes) {
  auto statement = TRY(sheet::read(bytes));
  Reading out;
  std::vector<Meaning> meanings;
  if (auto asked = look.query("columns"); !asked.empty()) {
    meanings = TRY(sheet::parse(asked, statement.headings.size()));
  } else {
    auto mapping = store::find_mapping(look, shop.org_id, kit::text::search_form(shop.marketplace));
    auto known = mapping ? sheet::remembered(statement.headings, mapping->headings) : std::nullopt;
    out.told.remembered = known.has_value();
    meanings = known ? *known : sheet::guess(statement.headings);
  }
  show_columns(statement, meanings, out);
  out.told.missing = sheet::missing(meanings);
  out.told.rows = static_cast<std::int64_t>(statement.lines.size());
  if (out.told.missing.empty())
    compare(shop, store::sales_of(look, shop), sheet::take(statement, meanings, shop.opened_on, look.today()), out);
  return out;
}

}  // namespace

kit::Result<Shop> Desk::shop_in_path(Look& look) {
  auto shop = store::find_shop(look, look.path("shop_id"));
  if (!shop) return kit::refuse(Refused::not_found, "livelihoods.shop_unknown");
  return *std::move(shop);
}

kit::Result<ShopView> Desk::post_shop(Act& act, const OpenShop& c) {
  auto e = TRY(running_enrolment(act));
  TRY(not_in_future(act, "/opened_on", c.opened_on));
  Shop shop{.org_id = e.org_id, .id = act.new_id(), .area_code = e.area_code, .enrolment_id = e.id,
            .marketplace = normalise_thai(c.marketplace), .name = normalise_thai(c.name), .address = kit::text::trim(c.address),
            .opened_on = c.opened_on};
  bool web = shop.address.starts_with("https://") || shop.address.starts_with("http://");
  if (!shop.address.empty() && !web) return kit::refuse_field("/address", "livelihoods.address_wrong");
  store::insert_shop(act, shop);
  store::save_enrolment(act, e);
  tell(act, "livelihoods.shop_opened", e, shop.marketplace);
  return view_of(act, shop);
}

kit::Result<ShopView> Desk::get_shop(Look& look) {
  auto shop = TRY(shop_in_path(look));
  look.saw(shop.org_id, "livelihoods.shop", shop.id);
  return view_of(look, shop);
}

kit::Result<ShopView> Desk::post_shop_end(Act& act, const CloseShop& c) {
  auto shop = TRY(shop_in_path(act));
  if (shop.closed_on) return kit::refuse(Refused::conflict, "livelihoods.ended_already");
  TRY(not_in_future(act, "/closed_on", c.closed_on));
  if (c.closed_on < shop.opened_on) return kit::refuse_field("/closed_on", "livelihoods.ends_before_start");
  shop.closed_on = c.closed_on;
  store::save_shop(act, shop);
  auto e = store::find_enrolment(act, shop.enrolment_id);
  ENSURE(e);
  tell(act, "livelihoods.shop_closed", *e, shop.marketplace);
  return view_of(act, shop);
}

ShopView Desk::view_of(Look& look, const Shop& shop) {
  auto e = store::find_enrolment(look, shop.enrolment_id);
  ENSURE(e);
  auto person = doors_.registry.find_person(look, e->person_id);
  auto programme = store::find_programme(look, e->programme_id);
  ShopView view{.id = shop.id, .enrolment_id = e->id, .person_name = person ? person->full_name : "", .programme_id = e->programme_id,
                .programme_th = programme ? programme->title_th : "", .programme_en = programme ? programme->title_en : "",
                .marketplace = shop.marketplace, .name = shop.name, .address = shop.address, .opened_on = shop.opened_on,
                .closed_on = shop.closed_on, .may_change = look.actor().may(keep_participants), .version = shop.version};
  std::map<std::string, MonthSales> months;
  std::map<std::string, ItemSales> items;
  std::map<std::string, std::string> orders;  // order and its month
  for (const auto& sale : store::sales_of(look, shop)) {
    if (sale.cancelled) {
      ++view.cancelled;
      continue;
    }
    auto month = sale.sold_on.text().substr(0, 7);
    view.amount_satang += sale.amount_satang, view.fee_satang += sale.fee_satang;
    months[month].amount_satang += sale.amount_satang;
    if (orders.emplace(sale.order_no, month).second) ++months[month].orders;
    items[sale.item].quantity += sale.quantity, items[sale.item].amount_satang += sale.amount_satang;
  }
  view.orders = static_cast<std::int64_t>(orders.size());
  for (auto& [month, of] : months) view.months.push_back({month + "-01", of.orders, of.amount_satang});
  for (auto& [item, of] : items) view.items.push_back({item, of.quantity, of.amount_satang});
  std::ranges::sort(view.items, [](const ItemSales& a, const ItemSales& b) { return std::tie(b.amount_satang, a.item) < std::tie(a.amount_satang, b.item); });
  if (view.items.size() > items_shown_max) view.items.resize(items_shown_max);
  for (const auto& one : store::imports_of(look, shop))
    view.imports.push_back({one.id, one.file_name, one.rows, one.added, one.changed, one.known, one.cancelled, one.refused,
                            one.amount_satang, doors_.staff_name(look, one.imported_by), one.imported_ms});
  return view;
}

kit::Result<PreviewView> Desk::preview_sales(Look& look, std::string_view bytes) {
  auto shop = TRY(shop_in_path(look));
  auto reading = TRY(read(look, shop, bytes));
  return std::move(reading.told);
}

kit::Result<PreviewView> Desk::post_sales(Act& act, std::string_view bytes) {
  auto shop = TRY(shop_in_path(act));
  auto reading = TRY(read(act, shop, bytes));
  auto& told = reading.told;
  auto before = store::sales_satang(act, shop);
  if (!told.missing.empty()) return kit::refuse_field("/columns", "livelihoods.columns_missing");
  for (const auto& sale : reading.added) store::insert_sale(act, sale);
  for (const auto& sale : reading.changed) store::save_sale(act, sale);
  std::erase_if(reading.headings, [](const Heading& one) { return one.meaning == Meaning::ignored; });
  store::put_mapping(act, {shop.org_id, kit::text::search_form(shop.marketplace), reading.headings});
  auto name = act.query("name");
  SalesImport import{.org_id = shop.org_id, .id = act.new_event_id(), .shop_id = shop.id,
                     .file_name = kit::text::is_utf8(name) ? normalise_thai(name.substr(0, 200)) : "", .rows = told.rows, .added = told.added,
                     .changed = told.changed, .known = told.known, .cancelled = told.cancelled, .refused = told.refused,
                     .amount_satang = told.amount_satang, .imported_by = act.actor().staff_id, .imported_ms = act.now()};
  store::insert_import(act, import);
  told.import_id = import.id;
  auto e = store::find_enrolment(act, shop.enrolment_id);
  ENSURE(e);
  act.announce("livelihoods.sales_imported", shop.org_id, shop.area_code, shop.id, SalesNews{e->programme_id, told.added, store::sales_satang(act, shop) - before});
  return std::move(told);
}

}  // namespace livelihoods
