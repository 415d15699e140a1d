// What phones say, whenever they can: nothing that happened is refused, what does not fit waits to be settled.
#include "centre/handout/desk.hpp"
#include "centre/handout/store.hpp"
#include "kit/text/text.hpp"

namespace handout {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

TickNews news_of(const Tick& tick) { return {tick.n, tick.outcome, tick.standing, tick.covered}; }

bool is_real(const Tick& tick) {
  return tick.outcome == Outcome::given && (tick.standing == Standing::counted || tick.standing == Standing::extra);
}

// A word that comes after the signature takes the signature away: the figures are no longer those that were signed.
void drop_signature(frame::Act& act, Day& day) {
  if (day.state != State::signed_off) return;
  day.state = State::frozen;
  day.signed_ms = std::nullopt;
  day.signed_by.clear();
  store::save_day(act, day);
  day = *store::find_day(act, day.id);
  act.announce("handout.signature_fell", day.org_id, day.area_code, day.id, DayNews{day.state, 0, day.list_hash});
}

}  // namespace

// The goods leave the place's store; false when the books hold none.
bool Desk::cover(frame::Act& act, const Day& day, const Tick& tick) {
  auto gone = doors_.stock.issue(act, {.store_id = day.store_id, .item_id = tick.item_id, .quantity = tick.quantity,
                                       .kind = stock::EventKind::given, .on_day = day.on_day, .about = about(day), .part = tick.id,
                                       .reason = {}});
  return static_cast<bool>(gone);
}

void Desk::note_help(frame::Act& act, const Day& day, const Tick& tick, const std::string& household_id) {
  auto members = doors_.registry.members_of(act, household_id);
  auto item = doors_.stock.find_item(act, tick.item_id);
  if (members.empty() || !item) return;
  // The register of help is a copy of what the tick says: a refusal there does not undo what was handed over.
  (void)doors_.benefits.note_help(act, {.person_id = members.front().id, .household_id = household_id, .code = {},
                                        .from = benefits::HelpFrom::giver, .form = benefits::HelpForm::goods, .giver = day.title,
                                        .what = item->name_th + " " + std::to_string(tick.quantity) + " " + item->unit_th,
                                        .value = words::Money{item->value_satang * tick.quantity}, .given_on = day.on_day,
                                        .document = about(tick)});
}

void Desk::take_back(frame::Act& act, const Day& day, const Tick& tick) {
  if (tick.covered) doors_.stock.take_back(act, about(day), tick.id, day.on_day, tick.settled_why);
  doors_.benefits.withdraw_help(act, about(tick), tick.settled_why);
}

kit::Result<TickView> Desk::post_tick(frame::Act& act, const GiveShare& c) {
  auto day = TRY(day_in_path(act));
  if (day.state == State::drafting) return kit::refuse(Refused::conflict, "handout.not_frozen");
  if (c.instead && day.instead_id.empty()) return kit::refuse_field("/instead", "handout.nothing_instead");
  if (c.collector == Collector::proxy && c.proxy_name.empty()) return kit::refuse_field("/proxy_name", "handout.proxy_needed");
  auto card = kit::text::trim(c.card);
  if (card.starts_with("CH1:")) card = card.substr(4);
  auto entry = store::hold_entry(act, day, card);
  if (!entry) return kit::refuse_field("/card", "handout.card_unknown");
  Tick tick{.org_id = day.org_id, .id = act.new_event_id(), .day_id = day.id, .n = entry->n, .outcome = c.outcome,
            .item_id = c.instead ? day.instead_id : day.item_id, .quantity = c.instead ? day.instead_share : day.share,
            .collector = c.collector, .proxy_name = normalise_thai(c.proxy_name), .proxy_reason = normalise_thai(c.proxy_reason),
            .device = normalise_thai(c.device), .at_ms = c.at, .received_ms = act.now(), .covered = true,
            .staff_id = act.actor().staff_id};
  tick.standing = standing_of(tick, store::ticks_of(act, day, entry->n));
  drop_signature(act, day);
  if (is_real(tick)) {
    tick.covered = cover(act, day, tick);
    note_help(act, day, tick, entry->household_id);
  }
  store::insert_tick(act, tick);
  act.announce("handout.tick_kept", day.org_id, day.area_code, tick.id, news_of(tick));
  return TickView{tick.id, tick.n, tick.outcome, tick.standing, tick.covered};
}

kit::Result<frame::Page<TickRow>> Desk::get_ticks(frame::Look& look) {
  auto day = TRY(day_in_path(look));
  std::map<std::int64_t, std::string> heads;
  for (const auto& entry : store::entries_of(look, day)) heads[entry.n] = called_name(look, entry.household_id);
  auto open_only = look.query("open") == "true";
  frame::Page<TickRow> page;
  for (const auto& t : store::ticks_of(look, day)) {
    if (open_only && t.standing != Standing::doubled && !(is_real(t) && !t.covered)) continue;
    auto item = doors_.stock.find_item(look, t.item_id);
    page.items.push_back({.id = t.id, .n = t.n, .head_name = heads[t.n], .outcome = t.outcome, .item_th = item ? item->name_th : "",
                          .item_en = item ? item->name_en : "", .instead = t.item_id != day.item_id, .quantity = t.quantity,
                          .collector = t.collector, .proxy_name = t.proxy_name, .proxy_reason = t.proxy_reason, .device = t.device,
                          .at = t.at_ms, .received_at = t.received_ms, .standing = t.standing, .covered = t.covered,
                          .by = staff_name(look, t.staff_id), .settled_at = t.settled_ms, .settled_by = staff_name(look, t.settled_by),
                          .settled_why = t.settled_why});
  }
  look.saw(day.org_id, "handout.day", day.id);
  return page;
}

kit::Result<DayView> Desk::post_settlement(frame::Act& act, const Settle& c) {
  auto day = TRY(day_in_path(act));
  if (day.state != State::frozen) return kit::refuse(Refused::conflict, "handout.not_frozen");
  auto tick = store::find_tick(act, day, act.path("tick_id"));
  if (!tick) return kit::refuse(Refused::not_found, "handout.tick_unknown");
  TRY(may_settle(*tick, c.standing));
  bool was_real = is_real(*tick);
  tick->standing = c.standing;
  tick->settled_ms = act.now();
  tick->settled_by = act.actor().staff_id;
  tick->settled_why = normalise_thai(c.reason);
  if (c.standing == Standing::extra) tick->covered = cover(act, day, *tick);
  else if (was_real) take_back(act, day, *tick);
  store::settle_tick(act, *tick);
  act.announce("handout.tick_settled", day.org_id, day.area_code, tick->id, news_of(*tick));
  return view_of(act, day);
}

// Goods that were found meanwhile, or received late, cover what was given without them.
kit::Result<DayView> Desk::post_covering(frame::Act& act) {
  auto day = TRY(day_in_path(act));
  if (day.state != State::frozen) return kit::refuse(Refused::conflict, "handout.not_frozen");
  for (auto tick : store::ticks_of(act, day)) {
    if (!is_real(tick) || tick.covered) continue;
    tick.covered = cover(act, day, tick);
    if (!tick.covered) continue;
    store::settle_tick(act, tick);
    act.announce("handout.tick_settled", day.org_id, day.area_code, tick.id, news_of(tick));
  }
  auto view = view_of(act, day);
  if (view.uncovered > 0) return kit::refuse(Refused::conflict, "handout.uncovered_open", {{"n", std::to_string(view.uncovered)}});
  act.announce("handout.list_changed", day.org_id, day.area_code, day.id, DayNews{day.state, view.households, day.list_hash});
  return view;
}

}  // namespace handout
