// What people decide: conflicts, and what was set aside.
#include <algorithm>
#include <set>

#include "centre/fieldwork/desk.hpp"
#include "kit/json/json.hpp"

namespace fieldwork {
namespace {

using kit::Refused;

constexpr std::size_t rows_usual = 50, rows_most = 200;

}  // namespace

CardView Desk::view_of(frame::Look& look, const CardRow& row) {
  TableShelf shelf(look, nullptr, doors_, {});
  CardView view{engine::told(shelf, card_of(row)), row.household_id, {}};
  std::set<std::string> ids;
  for (const auto& field : view.card.fields) ids.insert(field.by);
  for (const auto& entry : view.card.entries) ids.insert(entry.by);
  for (const auto& conflict : view.card.conflicts) ids.insert(conflict.by);
  for (const auto& id : ids) view.people.push_back(id + "\t" + doors_.staff_name(look, id));
  look.saw(row.org_id, "fieldwork.card", row.id);
  return view;
}

std::string Desk::head_of(frame::Look& look, std::string_view household_id) {
  auto household = household_id.empty() ? std::nullopt : doors_.registry.find_household(look, household_id);
  if (!household) return "";
  if (!household->head_name.empty()) return household->head_name;
  auto people = doors_.registry.members_of(look, household->id);
  return people.empty() ? household->address : people.front().full_name;
}

kit::Result<CardView> Desk::card(frame::Look& look) {
  auto row = store::find_card_of(look, look.path("household_id"));
  if (!row) row = store::find_card(look, look.path("household_id"));
  if (!row) return kit::refuse(Refused::not_found, "fieldwork.card_unknown");
  return view_of(look, *row);
}

kit::Result<frame::Reply> Desk::picture(frame::Look& look) {
  auto row = store::find_card(look, look.path("card_id"));
  if (!row) return kit::refuse(Refused::not_found, "fieldwork.card_unknown");
  auto card = card_of(*row);
  const auto& sha256 = look.path("sha256");
  const bool named = std::ranges::find(card.entries, sha256, &engine::Entry::attachment) != card.entries.end();
  auto file = named ? store::find_file(look, row->org_id, sha256) : std::nullopt;
  if (!file || file->scan_id.empty()) return kit::refuse(Refused::not_found, "fieldwork.file_unknown");
  look.saw(row->org_id, "fieldwork.card", row->id);
  look.keep_off_devices();
  return doors_.registry.scan(look, row->org_id, file->scan_id);
}

kit::Result<frame::Page<ConflictRow>> Desk::conflicts(frame::Look& look) {
  auto most = look.limit(rows_usual, rows_most);
  std::string after;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    after = keys.front();
  }
  auto rows = store::cards_in_conflict(look, after, most);
  auto terms = store::terms_on(look, look.today());
  frame::Page<ConflictRow> page;
  for (const auto& row : rows) {
    auto card = card_of(row);
    look.saw(row.org_id, "fieldwork.card", row.id);
    for (const auto& conflict : card.conflicts) {
      if (!conflict.open) continue;
      auto field = std::ranges::find(card.fields, conflict.field, &engine::FieldValue::field);
      const bool has = !conflict.field.empty() && field != card.fields.end();
      page.items.push_back({row.id, row.household_id, head_of(look, row.household_id),
                            doors_.staff_name(look, conflict.by), has ? doors_.staff_name(look, field->by) : "",
                            has ? std::optional(field->observed_at) : std::nullopt,
                            conflict.observed_at.bangkok_day().plus_days(static_cast<int>(terms.settle_days)), conflict});
    }
  }
  if (rows.size() == most) page.next = frame::make_cursor({rows.back().id});
  return page;
}

kit::Result<CardView> Desk::settle(frame::Act& act, const SettleConflict& given) {
  store::ensure_centre(act, act.actor().org_id);
  auto row = store::find_card(act, act.path("card_id"));
  if (!row) return kit::refuse(Refused::not_found, "fieldwork.card_unknown");
  auto card = card_of(*row);
  auto done = engine::settle(card, {act.path("conflict_id"), given.choice, act.actor().staff_id,
                                    store::take_seq(act, row->org_id), act.now()});
  if (done == engine::Settled::unknown) return kit::refuse(Refused::not_found, "fieldwork.conflict_unknown");
  if (done == engine::Settled::already) return kit::refuse(Refused::conflict, "fieldwork.conflict_settled");
  if (done == engine::Settled::same_hand) return kit::refuse(Refused::conflict, "fieldwork.second_hand_needed");
  row->body = kit::json::encode(card);
  row->changed_seq = card.version;
  row->open_conflicts = open_conflicts(card);
  store::put_card(act, *row);
  act.announce("fieldwork.conflict_settled", row->org_id, row->area_code, row->id,
               FieldNews{.verdict = std::string(kit::name_of(given.choice))});
  return view_of(act, *row);
}

AsideRow Desk::view_of(frame::Look& look, const OpRow& row) {
  auto op = kit::json::decode<engine::Op>(row.body);
  auto card = store::find_card(look, row.card_id);
  look.saw(row.org_id, "fieldwork.op", row.id);
  return {row.id, row.card_id, head_of(look, card ? card->household_id : row.card_id), row.type, row.reason,
          doors_.staff_name(look, row.user_id), row.observed_ms, row.received_ms, op ? op->field : "",
          op ? op->value : "", op ? op->payload : row.body};
}

kit::Result<frame::Page<AsideRow>> Desk::quarantine(frame::Look& look) {
  auto most = look.limit(rows_usual, rows_most);
  std::int64_t before = 0;
  if (auto cursor = look.query("after"); !cursor.empty()) {
    auto keys = TRY(frame::read_cursor(cursor, 1));
    before = std::atoll(keys.front().c_str());
  }
  auto rows = store::quarantined(look, before, most);
  frame::Page<AsideRow> page;
  for (const auto& row : rows) page.items.push_back(view_of(look, row));
  if (rows.size() == most) page.next = frame::make_cursor({std::to_string(rows.back().seq)});
  return page;
}

kit::Result<OpRow> Desk::get_aside(frame::Look& look) {
  auto row = store::find_op(look, look.path("op_id"));
  if (!row || row->verdict != "quarantined") return kit::refuse(Refused::not_found, "fieldwork.op_unknown");
  return *row;
}

// It is applied as if it arrived now; what cannot be read stays aside.
kit::Result<AsideRow> Desk::release(frame::Act& act, const Reason&) {
  store::ensure_centre(act, act.actor().org_id);
  auto row = TRY(get_aside(act));
  auto device = store::find_device(act, row.device_id);
  TableShelf shelf(act, &act, doors_, device.value_or(Device{.id = row.device_id}));
  auto released = engine::release(shelf, {row.id, row.body}, act.now());
  if (released.again || released.outcome.verdict == engine::Verdict::quarantined)
    return kit::refuse(Refused::conflict, "fieldwork.op_stays_aside");
  after(act, device.value_or(Device{.id = row.device_id}), released);
  act.announce("fieldwork.op_released", row.org_id, row.area_code, row.id, FieldNews{.type = row.type});
  auto now = store::find_op(act, row.id);
  return view_of(act, now.value_or(row));
}

// Seen, and nothing comes of it; it stays where it is.
kit::Result<AsideRow> Desk::review(frame::Act& act, const Reason&) {
  auto row = TRY(get_aside(act));
  store::review(act, row);
  act.announce("fieldwork.op_reviewed", row.org_id, row.area_code, row.id, FieldNews{.type = row.type, .reason = row.reason});
  return view_of(act, row);
}

}  // namespace fieldwork
