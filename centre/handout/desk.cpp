// A day is planned: its list, frozen by a hash, and the cards.
#include "centre/handout/desk.hpp"

#include <set>

#include "centre/frame/errand.hpp"
#include "centre/handout/store.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/text/text.hpp"

namespace handout {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr std::size_t entries_most = 5000;

// Twelve signs without look-alikes.
std::string make_card() {
  static constexpr std::string_view signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  constexpr unsigned fair = 256 / signs.size() * signs.size();
  std::string out;
  while (out.size() < 12) {
    auto byte = static_cast<unsigned char>(kit::crypto::random_bytes(1)[0]);
    if (byte < fair) out += signs[byte % signs.size()];
  }
  return out;
}

// Households that live in the area, as far as the actor sees them.
std::vector<std::string> households_in(frame::Look& look, registry::Census& registry, const std::string& area_code) {
  auto scope = frame::SystemScope::organisation("households of one area, which the actor reaches", "", {area_code});
  return frame::run_errand(look, scope, [&](frame::Look& inner) {
    std::vector<std::string> out;
    for (std::string after;;) {
      auto page = registry.household_ids(inner, after, 500);
      out.insert(out.end(), page.begin(), page.end());
      if (page.size() < 500 || out.size() > entries_most) return out;
      after = page.back();
    }
  });
}

}  // namespace

std::string Desk::staff_name(frame::Look& look, const std::string& id) {
  auto member = id.empty() ? std::nullopt : doors_.staff.find_member(look, id);
  return member ? member->name : "";
}

std::string Desk::called_name(frame::Look& look, const std::string& household_id) {
  auto home = doors_.registry.find_household(look, household_id);
  if (!home || !home->head_name.empty()) return home ? home->head_name : "";
  auto members = doors_.registry.members_of(look, household_id);
  return members.empty() ? "" : members.front().full_name;
}

kit::Result<Day> Desk::day_in_path(frame::Look& look) {
  auto day = store::find_day(look, look.path("day_id"));
  if (!day) return kit::refuse(Refused::not_found, "handout.day_unknown");
  return *std::move(day);
}

Product Desk::product_of(frame::Look& look, const Day& day, const std::string& item_id, std::int64_t share) {
  auto item = item_id.empty() ? std::nullopt : doors_.stock.find_item(look, item_id);
  if (!item) return {};
  auto size = item->size.empty() ? "" : " " + item->size;
  return {item->id, item->name_th + size, (item->name_en.empty() ? item->name_th : item->name_en) + size, item->unit_th, item->unit_en,
          share, doors_.stock.available(look, day.store_id, item_id)};
}

DayView Desk::view_of(frame::Look& look, const Day& day) {
  auto entries = store::entries_of(look, day);
  auto counts = count(day, entries, store::ticks_of(look, day));
  auto campaign = doors_.giving.find_campaign(look, day.campaign_id);
  auto place = doors_.stock.find_store(look, day.store_id);
  DayView out{.id = day.id, .campaign_id = day.campaign_id, .campaign_th = campaign ? campaign->title_th : "",
              .campaign_en = campaign ? campaign->title_en : "", .title = day.title, .place = day.place, .area_code = day.area_code,
              .on_day = day.on_day, .store_id = day.store_id, .store_name = place ? place->name : "",
              .product = product_of(look, day, day.item_id, day.share),
              .instead = product_of(look, day, day.instead_id, day.instead_share), .state = day.state, .list_hash = day.list_hash,
              .frozen_at = day.frozen_ms, .frozen_by = staff_name(look, day.frozen_by), .signed_at = day.signed_ms,
              .signed_by = staff_name(look, day.signed_by), .signed_words = day.signed_words, .households = counts.households,
              .given = counts.given, .given_instead = counts.given_instead, .by_proxy = counts.by_proxy, .absent = counts.absent,
              .still = counts.still, .doubles = counts.doubles, .uncovered = counts.uncovered, .version = day.version};
  out.short_by = std::max<std::int64_t>(0, counts.still * day.share - out.product.there);
  return out;
}

kit::Result<frame::Page<DayRow>> Desk::get_days(frame::Look& look) {
  frame::Page<DayRow> page;
  auto campaign = look.query("campaign");
  for (const auto& day : campaign.empty() ? store::days(look) : store::days_of(look, campaign)) {
    auto counts = count(day, store::entries_of(look, day), store::ticks_of(look, day));
    page.items.push_back({day.id, day.title, day.place, day.on_day, day.state, counts.households, counts.given + counts.given_instead,
                          counts.absent, counts.still});
  }
  return page;
}

kit::Result<DayView> Desk::get_day(frame::Look& look) {
  auto day = TRY(day_in_path(look));
  return view_of(look, day);
}

kit::Result<DayView> Desk::post_day(frame::Act& act, const PlanDay& c) {
  auto campaign = doors_.giving.find_campaign(act, c.campaign_id);
  if (!campaign) return kit::refuse_field("/campaign_id", "handout.campaign_unknown");
  if (!act.actor().scope.reaches("", c.area_code) && c.area_code != act.actor().area_code)
    return kit::refuse_field("/area_code", "handout.area_out_of_reach");
  auto place = doors_.stock.find_store(act, c.store_id);
  if (!place) return kit::refuse_field("/store_id", "handout.store_unknown");
  if (!doors_.stock.find_item(act, c.item_id)) return kit::refuse_field("/item_id", "handout.item_unknown");
  if (!c.instead_id.empty() && (c.instead_id == c.item_id || c.instead_share < 1 || !doors_.stock.find_item(act, c.instead_id)))
    return kit::refuse_field("/instead_id", "handout.item_unknown");
  Day day{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = c.area_code, .campaign_id = c.campaign_id,
          .title = normalise_thai(c.title), .place = normalise_thai(c.place), .on_day = c.on_day, .item_id = c.item_id,
          .share = c.share, .instead_id = c.instead_id, .instead_share = c.instead_id.empty() ? 0 : c.instead_share,
          .store_id = c.store_id};
  store::insert_day(act, day);
  act.announce("handout.day_planned", day.org_id, day.area_code, day.id, DayNews{day.state, 0, ""});
  return view_of(act, day);
}

kit::Result<DayView> Desk::post_entries(frame::Act& act, const AddEntries& c) {
  auto day = TRY(day_in_path(act));
  if (day.state != State::drafting) return kit::refuse(Refused::conflict, "handout.frozen_already");
  auto wanted = c.households;
  if (!c.area_code.empty()) {
    if (!act.actor().scope.reaches("", c.area_code)) return kit::refuse_field("/area_code", "handout.area_out_of_reach");
    for (auto& id : households_in(act, doors_.registry, c.area_code)) wanted.push_back(std::move(id));
  }
  TRY(add_households(act, day, wanted));
  return view_of(act, day);
}

kit::Result<void> Desk::add_households(frame::Act& act, const Day& day, const std::vector<std::string>& wanted) {
  std::set<std::string> known;
  std::int64_t n = 0;
  for (const auto& entry : store::entries_of(act, day)) {
    known.insert(entry.household_id);
    n = std::max(n, entry.n);
  }
  if (known.size() + wanted.size() > entries_most) return kit::refuse_field("/households", "handout.too_many");
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!doors_.registry.find_household(act, wanted[i]))
      return kit::refuse_field("/households/" + std::to_string(i), "handout.household_unknown");
    if (!known.insert(wanted[i]).second) continue;
    store::insert_entry(act, {.org_id = day.org_id, .day_id = day.id, .n = ++n, .household_id = wanted[i], .card_code = make_card()});
    doors_.registry.hold_household(act, wanted[i]);
  }
  act.announce("handout.list_changed", day.org_id, day.area_code, day.id,
               DayNews{day.state, static_cast<std::int64_t>(known.size()), ""});
  return {};
}

kit::Result<DayView> Desk::delete_entry(frame::Act& act) {
  auto day = TRY(day_in_path(act));
  if (day.state != State::drafting) return kit::refuse(Refused::conflict, "handout.frozen_already");
  store::remove_entry(act, day, kit::text::parse_int(act.path("n")).value_or(0));
  auto view = view_of(act, day);
  act.announce("handout.list_changed", day.org_id, day.area_code, day.id, DayNews{day.state, view.households, ""});
  return view;
}

kit::Result<DayView> Desk::post_freezing(frame::Act& act) {
  auto day = TRY(day_in_path(act));
  if (day.state != State::drafting) return kit::refuse(Refused::conflict, "handout.frozen_already");
  auto entries = store::entries_of(act, day);
  if (entries.empty()) return kit::refuse(Refused::conflict, "handout.list_empty");
  day.state = State::frozen;
  day.list_hash = hash_of(day, entries);
  day.frozen_ms = act.now();
  day.frozen_by = act.actor().staff_id;
  store::save_day(act, day);
  act.announce("handout.list_frozen", day.org_id, day.area_code, day.id,
               DayNews{day.state, static_cast<std::int64_t>(entries.size()), day.list_hash});
  return view_of(act, *store::find_day(act, day.id));
}

kit::Result<ListView> Desk::get_list(frame::Look& look) {
  auto day = TRY(day_in_path(look));
  ListView out{.day_id = day.id, .list_hash = day.list_hash, .state = day.state};
  std::map<std::int64_t, std::vector<Tick>> ticks;
  for (auto& tick : store::ticks_of(look, day)) ticks[tick.n].push_back(std::move(tick));
  for (const auto& entry : store::entries_of(look, day)) {
    auto home = doors_.registry.find_household(look, entry.household_id);
    auto known = counts_for(ticks[entry.n]);
    bool doubled = std::ranges::any_of(ticks[entry.n], [](const Tick& t) { return t.standing == Standing::doubled; });
    out.items.push_back({.n = entry.n, .card = entry.card_code, .household_id = entry.household_id,
                         .head_name = called_name(look, entry.household_id), .address = home ? home->address : "",
                         .members = home ? home->members : 0, .outcome = known ? known->outcome : Outcome::given,
                         .done = known.has_value(), .instead = known && known->item_id != day.item_id && known->outcome == Outcome::given,
                         .proxy = known && known->collector == Collector::proxy, .doubled = doubled});
  }
  look.saw(day.org_id, "handout.day", day.id);
  return out;
}

kit::Result<frame::Reply> Desk::get_cards(frame::Look& look) {
  auto day = TRY(day_in_path(look));
  if (day.state == State::drafting) return kit::refuse(Refused::conflict, "handout.not_frozen");
  bool english = look.query("language") == "en";
  auto words = doors_.papers.words(english ? "en" : "th");
  kit::paper::Codes codes{.codes = {}, .columns = 3, .side_mm = 34};
  for (const auto& entry : store::entries_of(look, day)) {
    codes.codes.push_back({"CH1:" + entry.card_code, std::to_string(entry.n) + "  " + called_name(look, entry.household_id) + "\n" + entry.card_code});
  }
  look.saw(day.org_id, "handout.day", day.id);
  look.keep_off_devices();
  kit::paper::Paper paper{.title = words("handout.cards"), .subtitle = day.title + " · " + day.place, .subject = words("handout.cards"),
                          .language = english ? "en" : "th", .blocks = {std::move(codes)}};
  return papers::reply_of_pdf(doors_.papers.blank(look, day.org_id, std::move(paper)), "cards.pdf");
}

std::map<std::string, std::int64_t> Desk::given_in(frame::Look& look, std::string_view campaign_id, std::string_view item_id) {
  std::map<std::string, std::int64_t> out;
  for (const auto& day : store::days_of(look, std::string(campaign_id))) {
    std::map<std::int64_t, std::int64_t> by_entry;
    for (const auto& tick : store::ticks_of(look, day))
      if (tick.standing == Standing::counted && tick.outcome == Outcome::given && tick.item_id == item_id) by_entry[tick.n] += tick.quantity;
    if (by_entry.empty()) continue;
    for (const auto& entry : store::entries_of(look, day))
      if (auto got = by_entry.find(entry.n); got != by_entry.end()) out[entry.household_id] += got->second;
  }
  return out;
}

// Who was absent may still come.
std::int64_t Desk::still_promised(frame::Look& look, std::string_view day_id) {
  auto day = store::find_day(look, day_id);
  if (!day || day->state == State::signed_off) return 0;
  auto counts = count(*day, store::entries_of(look, *day), store::ticks_of(look, *day));
  return (counts.still + counts.absent) * day->share;
}

kit::Result<std::string> Desk::plan_list(frame::Act& act, const ListToPlan& list) {
  auto made = TRY(post_day(act, {.campaign_id = list.campaign_id, .title = list.title, .place = list.place, .area_code = list.area_code,
                                 .on_day = list.on_day, .item_id = list.item_id, .share = list.share, .store_id = list.store_id}));
  TRY(add_households(act, *store::find_day(act, made.id), list.households));
  return made.id;
}

std::unique_ptr<Handout> open_handout(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace handout
