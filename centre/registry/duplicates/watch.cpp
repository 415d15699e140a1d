// The watch list: a number claimed for two people, a person with two numbers.
#include "centre/registry/desk.hpp"
#include "centre/registry/duplicates/announcements.hpp"
#include "centre/registry/person/rules.hpp"
#include "kit/text/text.hpp"

namespace registry {
namespace {

using kit::Refused;

}  // namespace

void Desk::watch_number(frame::Act& act, const NewIdentity& identity, const SaidOf& said,
                        const std::string& person_id) {
  auto number = person::read_identity(identity.kind, identity.value, "");
  if (!number) return;
  auto index = person::store::identity_index(act.vault(), number->value);
  auto holder = duplicates::store::holder_of(act.db, identity.kind, index);
  auto shown = holder.empty() ? std::nullopt : find_shown(act, holder);
  if (holder.empty() || (shown && shown->id == person_id)) return;
  WatchRecord watch{.org_id = act.actor().org_id,
                    .id = act.new_event_id(),
                    .area_code = act.actor().area_code,
                    .kind = WatchKind::two_people_one_number,
                    .holder_id = holder,
                    .other_id = person_id,
                    .number_kind = std::string(kit::name_of(identity.kind)),
                    .number_index = index,
                    .masked = number->masked,
                    .said = said,
                    .noted = act.now(),
                    .noted_by = act.actor().staff_id};
  if (!duplicates::store::insert_watch(act, watch)) return;  // said before
  act.announce("registry.number_watched", watch.org_id, watch.area_code, watch.id,
               WatchTold{watch.id, watch.kind});
}

void Desk::watch_claim(frame::Act& act, const PersonFacts& facts) {
  auto kind = kit::choice_of<words::IdKind>(facts.id_kind);
  if (!kind || facts.id_value.empty()) return;
  watch_number(act, {.kind = *kind, .value = facts.id_value},
               {words::full_name(facts.title, facts.first_name, facts.last_name), facts.birth}, "");
}

WatchRow Desk::row_of(frame::Look& look, Places& places, const WatchRecord& w) {
  auto holder = find_shown(look, w.holder_id);
  auto other = w.other_id.empty() ? std::nullopt : person::store::find_any(look.db, w.other_id);
  WatchRow row{.id = w.id,
               .kind = w.kind,
               .masked = w.masked,
               .said_name = w.said.name,
               .said_birth = w.said.birth,
               .noted_by_name = staff_name(look, w.noted_by),
               .noted = w.noted,
               .settled = w.settled,
               .settled_by_name = staff_name(look, w.settled_by),
               .settled_reason = w.settled_reason,
               .version = w.version};
  if (holder) row.holder = card_of(look, places, *holder);
  if (other) row.other = card_of(look, places, *other);
  return row;
}

kit::Result<frame::Page<WatchRow>> Desk::get_watches(frame::Look& look) {
  auto after = TRY(place_in_list(look, 2));
  constexpr std::int64_t latest = INT64_MAX;
  auto before = after.empty() ? latest : kit::text::parse_int(after[0]).value_or(latest);
  auto limit = look.limit(page_usual, page_most);
  auto found = duplicates::store::watches(look, look.query("settled") == "yes", before, after.empty() ? "~" : after[1], limit + 1);
  frame::Page<WatchRow> page;
  if (found.size() > limit) {
    found.pop_back();
    page.next = frame::make_cursor({std::to_string(found.back().noted.ms), found.back().id});
  }
  Places places(look, network_);
  for (const auto& watch : found) {
    look.saw(watch.org_id, "registry.watch", watch.id);
    page.items.push_back(row_of(look, places, watch));
  }
  return page;
}

kit::Result<WatchRow> Desk::post_settlement(frame::Act& act, const SettleWatch& command) {
  auto watch = duplicates::store::find_watch(act, act.path("watch_id"));
  if (!watch) return kit::refuse(Refused::not_found, "registry.watch_unknown");
  TRY(act.expect_version(watch->version));
  if (watch->settled) return kit::refuse(Refused::conflict, "registry.watch_settled");
  watch->settled = act.now();
  watch->settled_by = act.actor().staff_id;
  watch->settled_reason = kit::text::normalise_thai(command.reason);
  duplicates::store::settle_watch(act.db, *watch);
  ++watch->version;
  act.announce("registry.watch_closed", watch->org_id, watch->area_code, watch->id,
               WatchTold{watch->id, watch->kind});
  Places places(act, network_);
  return row_of(act, places, *watch);
}

}  // namespace registry
