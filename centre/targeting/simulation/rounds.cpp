// Targeting rounds: a plan with what it came to on a day, approved by a second person and never changed after that.
#include "centre/targeting/desk.hpp"
#include "centre/targeting/simulation/results.hpp"
#include "centre/targeting/simulation/store.hpp"
#include "centre/targeting/simulation/suppress.hpp"

namespace targeting {
namespace {

using kit::Refused;
using simulation::alone;

std::string hash_of(RoundRecord round) {
  round.hash.clear();
  return kit::crypto::hex(kit::crypto::sha256(kit::json::encode(round)));
}

RoundView round_view(const frame::Actor& actor, const RoundRecord& r) {
  auto plan = engine::read_plan(r.plan);
  ENSURE(plan);
  RoundView view{.id = r.id, .name = r.name, .area = r.scope_area, .plan = *std::move(plan)};
  view.people = alone(r.people);
  view.people_selected = alone(r.people_selected);
  view.households = alone(r.households);
  view.households_selected = alone(r.households_selected);
  view.state = r.state;
  view.saved_name = r.saved_name;
  view.saved = {r.saved_ms};
  view.saved_by_me = r.saved_by == actor.staff_id;
  view.approved_name = r.approved_name;
  if (r.approved_ms) view.approved = kit::Instant{*r.approved_ms};
  view.snapshot_hash = r.snapshot_hash;
  view.list_hash = r.list_hash;
  view.hash = r.hash;
  view.version = r.version;
  return view;
}

void tell(frame::Act& act, std::string_view what, const RoundRecord& r) {
  act.announce(what, r.org_id, r.area_code, r.id, RoundTold{r.id, r.people_selected, r.households_selected, r.snapshot_hash, r.hash});
}

kit::Result<RoundRecord> round_in_path(frame::Look& look) {
  auto found = store::find_round(look.db, look.path("round_id"));
  if (!found) return kit::refuse(Refused::not_found, "targeting.round_unknown");
  return *std::move(found);
}

}  // namespace

kit::Result<frame::Reply> Desk::post_round(const Performer& performer, const Actor& actor, const Particulars& particulars,
                                           const SaveRound& command) {
  RoundRecord round{.org_id = actor.org_id, .area_code = actor.area_code, .name = command.name, .scope_area = command.area,
                    .plan = kit::json::encode(command.plan)};
  auto counted = simulator_.with_world([&](simulation::World& world) -> kit::Result<void> {
    auto selected = TRY(simulation::select(world, actor.scope, command.plan, command.area, actor.staff_id + "/round"));
    round.snapshot_hash = world.state_hash();
    round.list_hash = selected.list_hash;
    round.people = selected.people;
    round.people_selected = selected.people_selected;
    round.households = selected.households;
    round.households_selected = selected.households_selected;
    round.score = selected.score;
    return {};
  });
  if (!counted) return std::move(counted).error();
  auto done = performer.act(actor, particulars, "round " + kit::json::encode(command), [&](frame::Act& act) -> kit::Result<frame::Reply> {
    round.id = act.new_event_id();
    round.saved_by = actor.staff_id;
    round.saved_name = actor.name;
    round.saved_ms = act.now().ms;
    store::insert_round(act.db, round);
    tell(act, "targeting.round_saved", round);
    return frame::reply_of(round_view(actor, round), 201);
  });
  if (!done) return std::move(done).error();
  return std::move(done->reply);
}

kit::Result<frame::Page<RoundView>> Desk::get_rounds(frame::Look& look) {
  std::vector<std::string> after;
  if (auto cursor = look.query("after"); !cursor.empty()) after = TRY(frame::read_cursor(cursor, 2));
  auto limit = look.limit(page_usual, page_most);
  frame::Page<RoundView> page;
  for (const auto& round : store::rounds(look.db, after, limit + 1)) {
    if (page.items.size() == limit) {
      page.next = frame::make_cursor({std::to_string(page.items.back().saved.ms), page.items.back().id});
      break;
    }
    page.items.push_back(round_view(look.actor(), round));
  }
  return page;
}

kit::Result<RoundView> Desk::get_round(frame::Look& look) {
  auto round = TRY(round_in_path(look));
  return round_view(look.actor(), round);
}

kit::Result<RoundView> Desk::post_round_approval(frame::Act& act) {
  auto round = TRY(round_in_path(act));
  if (round.state == RoundState::approved) return kit::refuse(Refused::conflict, "targeting.round_approved_already");
  if (round.saved_by == act.actor().staff_id) return kit::refuse(Refused::forbidden, "targeting.round_own");
  auto approved = round;
  approved.state = RoundState::approved;
  approved.approved_by = act.actor().staff_id;
  approved.approved_name = act.actor().name;
  approved.approved_ms = act.now().ms;
  ++approved.version;
  approved.hash = hash_of(approved);
  auto stored = approved;
  stored.version = round.version;  // that it must still have
  if (!store::approve_round(act.db, stored)) return kit::refuse(Refused::conflict, "targeting.round_approved_already");
  tell(act, "targeting.round_approved", approved);
  return round_view(act.actor(), approved);
}

std::vector<std::string> Desk::faults(frame::Look& look) {
  std::vector<std::string> out;
  std::vector<std::string> after;
  for (;;) {
    auto page = store::rounds(look.db, after, page_most);
    for (const auto& round : page)
      if (round.state == RoundState::approved && round.hash != hash_of(round))
        out.push_back("targeting round " + round.id + " was changed after its approval");
    if (page.size() < page_most) return out;
    after = {std::to_string(page.back().saved_ms), page.back().id};
  }
}

}  // namespace targeting
