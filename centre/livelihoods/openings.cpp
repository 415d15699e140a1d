// What people can and wish, what work is to be had, who suits what and why, and who has it.
#include "centre/frame/errand.hpp"
#include "centre/frame/slice.hpp"
#include "centre/livelihoods/desk.hpp"
#include "centre/livelihoods/rules.hpp"
#include "centre/livelihoods/store.hpp"
#include "kit/text/text.hpp"

namespace livelihoods {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

constexpr std::size_t found_most = 40, stretch_rows = 200, profiles_most = 20'000, matches_most = 200;

void best_first(std::vector<Match>& matches) {
  std::ranges::sort(matches, [](const Match& a, const Match& b) { return std::tie(b.score, a.id) < std::tie(a.score, b.id); });
}

}  // namespace

kit::Result<registry::PersonBrief> Desk::get_person(Look& look, std::string_view person_id, std::string_view path) {
  auto person = doors_.registry.find_person(look, person_id);
  if (!person) {
    if (path.empty()) return kit::refuse(Refused::not_found, "livelihoods.person_unknown");
    return kit::refuse_field(std::string(path), "livelihoods.person_unknown");
  }
  return *std::move(person);
}

ProfileRow Desk::row_of(Look& look, const Profile& p) {
  auto person = doors_.registry.find_person(look, p.person_id);
  return {p.person_id, p.person_id, person ? person->full_name : "", p.household_id, p.area_code, p.skills, p.wishes, p.asked_on};
}

kit::Result<frame::Page<ProfileRow>> Desk::get_profiles(Look& look) {
  frame::Page<ProfileRow> page;
  if (auto typed = kit::text::trim(look.query("q")); !typed.empty()) {
    for (const auto& id : doors_.registry.people_meant(look, typed, found_most))
      if (auto found = store::find_profile(look, id)) page.items.push_back(row_of(look, *found));
    return page;
  }
  std::string from;
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 1));
    from = keys[0];
  }
  auto wanted = look.limit();
  auto skill = look.query("skill");
  // The skill is looked for in lists, so a page may read several stretches.
  while (page.items.size() < wanted) {
    auto stretch = store::profiles(look, from, stretch_rows);
    for (const auto& p : stretch) {
      from = p.id;
      if (!skill.empty() && std::ranges::find(p.skills, skill) == p.skills.end()) continue;
      page.items.push_back(row_of(look, p));
      if (page.items.size() == wanted) {
        page.next = frame::make_cursor({from});
        break;
      }
    }
    if (stretch.size() < stretch_rows) break;
  }
  return page;
}

ProfileView Desk::view_of(Look&, const registry::PersonBrief& person, const std::optional<Profile>& p) {
  ProfileView view{.person_id = person.id, .person_name = person.full_name, .household_id = person.household_id};
  if (!p) return view;
  view.skills = p->skills, view.wishes = p->wishes, view.note = p->note, view.asked_on = p->asked_on, view.version = p->version;
  return view;
}

kit::Result<ProfileView> Desk::get_profile(Look& look) {
  auto person = TRY(get_person(look, look.path("person_id"), ""));
  auto found = store::find_profile(look, person.id);
  if (found) look.saw(found->org_id, "livelihoods.profile", found->id);
  return view_of(look, person, found);
}

kit::Result<ProfileView> Desk::put_profile(Act& act, const WriteProfile& c) {
  auto person = TRY(get_person(act, act.path("person_id"), ""));
  auto skills = store::skills_on(act, act.today());
  if (auto at = rules::unknown_code(c.skills, skills, false); !at.empty()) return kit::refuse_field("/skills" + at, "livelihoods.skill_unknown");
  if (auto at = rules::unknown_code(c.wishes, skills, true); !at.empty()) return kit::refuse_field("/wishes" + at, "livelihoods.skill_unknown");
  auto found = store::find_profile(act, person.id);
  TRY(act.expect_version(found ? found->version : 0));
  Profile p = found ? *found : Profile{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = person.area_code, .person_id = person.id};
  p.household_id = person.household_id;
  p.skills = c.skills, p.wishes = c.wishes, p.note = normalise_thai(c.note);
  p.asked_on = act.today(), p.asked_by = act.actor().staff_id;
  if (found) {
    store::save_profile(act, p);
  } else {
    store::insert_profile(act, p);
    doors_.registry.hold_person(act, person.id);
  }
  act.announce("livelihoods.profile_written", p.org_id, p.area_code, p.id,
               ProfileNews{static_cast<std::int64_t>(p.skills.size()), static_cast<std::int64_t>(p.wishes.size())});
  return view_of(act, person, p);
}

kit::Result<frame::Page<Match>> Desk::get_suiting_openings(Look& look) {
  auto person = TRY(get_person(look, look.path("person_id"), ""));
  auto profile = store::find_profile(look, person.id);
  frame::Page<Match> page;
  if (!profile) return page;
  auto weights = store::weights_on(look, look.today());
  for (const auto& opening : store::openings(look)) {
    if (!rules::open_on(opening, look.today()) || placed_anywhere(look, opening.id) >= opening.places) continue;
    auto match = rules::match_of(opening, *profile, weights);
    match.id = opening.id, match.title = opening.title, match.area_code = opening.area_code;
    page.items.push_back(std::move(match));
  }
  best_first(page.items);
  if (page.items.size() > matches_most) page.items.resize(matches_most);
  return page;
}

// Wherever they live: an opening has so many places and no more.
std::int64_t Desk::placed_anywhere(Look& look, std::string_view opening_id) {
  auto scope = frame::SystemScope::everywhere("an opening has so many places, whichever centre sends people");
  return frame::run_errand(look, scope, [&](Look& inner) { return store::placed_now(inner, opening_id); });
}

kit::Result<frame::Page<OpeningRow>> Desk::get_openings(Look& look) {
  std::vector<OpeningRow> rows;
  auto q = kit::text::search_form(look.query("q"));
  auto kind = look.query("kind");
  bool all = look.query("all") == "yes";
  for (const auto& o : store::openings(look)) {
    bool open = rules::open_on(o, look.today());
    auto words = kit::text::search_form(o.title + " " + o.employer);
    if ((!open && !all) || (!kind.empty() && kind != kit::name_of(o.kind)) || (!q.empty() && words.find(q) == words.npos)) continue;
    auto area = doors_.network.find_area(look, o.area_code);
    rows.push_back({o.id, o.title, o.kind, o.employer, o.area_code, area ? area->full_th : "", area ? area->full_en : "", o.skills, o.places,
                    placed_anywhere(look, o.id), o.pay_satang_month, o.open_from, o.open_until, open});
  }
  return frame::page_of(std::move(rows), look.query("after"), look.limit());
}

kit::Result<Opening> Desk::opening_in_path(Look& look) {
  auto o = store::find_opening(look, look.path("opening_id"));
  if (!o) return kit::refuse(Refused::not_found, "livelihoods.opening_unknown");
  return *std::move(o);
}

OpeningView Desk::view_of(Look& look, const Opening& o) {
  auto area = doors_.network.find_area(look, o.area_code);
  OpeningView view{.id = o.id, .title = o.title, .kind = o.kind, .employer = o.employer, .programme_id = o.programme_id,
                   .area_code = o.area_code, .area_th = area ? area->full_th : "", .area_en = area ? area->full_en : "",
                   .skills = o.skills, .places = o.places, .pay_satang_month = o.pay_satang_month, .conditions = o.conditions,
                   .apply_to = o.apply_to, .open_from = o.open_from, .open_until = o.open_until, .closed = o.closed,
                   .open = rules::open_on(o, look.today()), .placed = placed_anywhere(look, o.id),
                   .may_change = o.owner_org_id == look.actor().org_id && look.actor().may(keep_participants), .version = o.version};
  if (look.actor().may(read_participants))
    for (const auto& one : store::placements_of(look, o.id)) {
      auto person = doors_.registry.find_person(look, one.person_id);
      view.placements.push_back({one.id, one.person_id, person ? person->full_name : "", one.household_id, one.placed_on, one.ended_on,
                                 one.end_reason});
    }
  return view;
}

kit::Result<OpeningView> Desk::get_opening(Look& look) {
  auto o = TRY(opening_in_path(look));
  return view_of(look, o);
}

kit::Result<void> Desk::fill(Act& act, Opening& o, const WriteOpening& c) {
  auto area = c.area_code.empty() ? act.actor().area_code : kit::text::digits_to_ascii(c.area_code);
  if (!doors_.network.find_area(act, area)) return kit::refuse_field("/area_code", "livelihoods.area_unknown");
  if (!c.programme_id.empty() && !store::find_programme(act, c.programme_id))
    return kit::refuse_field("/programme_id", "livelihoods.programme_unknown");
  auto skills = store::skills_on(act, act.today());
  if (auto at = rules::unknown_code(c.skills, skills, false); !at.empty()) return kit::refuse_field("/skills" + at, "livelihoods.skill_unknown");
  o.area_code = area;
  o.title = normalise_thai(c.title), o.kind = c.kind, o.employer = normalise_thai(c.employer);
  o.programme_id = c.programme_id, o.skills = c.skills, o.places = c.places, o.pay_satang_month = c.pay_satang_month;
  o.conditions = normalise_thai(c.conditions), o.apply_to = normalise_thai(c.apply_to);
  o.open_from = c.open_from, o.open_until = c.open_until, o.closed = c.closed;
  return rules::may_be_opening(o);
}

kit::Result<OpeningView> Desk::post_opening(Act& act, const WriteOpening& c) {
  Opening o{.owner_org_id = act.actor().org_id, .id = act.new_id()};
  TRY(fill(act, o, c));
  store::insert_opening(act, o);
  act.announce("livelihoods.opening_written", o.owner_org_id, o.area_code, o.id, PlacementNews{o.id, o.kind});
  return view_of(act, o);
}

kit::Result<OpeningView> Desk::put_opening(Act& act, const WriteOpening& c) {
  auto o = TRY(opening_in_path(act));
  if (o.owner_org_id != act.actor().org_id) return kit::refuse(Refused::not_found, "livelihoods.opening_unknown");
  TRY(act.expect_version(o.version));
  TRY(fill(act, o, c));
  store::save_opening(act, o);
  act.announce("livelihoods.opening_written", o.owner_org_id, o.area_code, o.id, PlacementNews{o.id, o.kind});
  return view_of(act, o);
}

kit::Result<frame::Page<Match>> Desk::get_candidates(Look& look) {
  auto o = TRY(opening_in_path(look));
  auto weights = store::weights_on(look, look.today());
  auto placed = store::placements_of(look, o.id);
  frame::Page<Match> page;
  for (const auto& profile : store::profiles(look, "", profiles_most)) {
    auto has_it = [&](const Placement& one) { return one.person_id == profile.person_id && !one.ended_on; };
    if (std::ranges::any_of(placed, has_it)) continue;
    auto match = rules::match_of(o, profile, weights);
    match.id = profile.person_id;
    page.items.push_back(std::move(match));
  }
  best_first(page.items);
  if (page.items.size() > matches_most) page.items.resize(matches_most);
  std::erase_if(page.items, [&](Match& match) {
    auto person = doors_.registry.find_person(look, match.id);
    match.title = person ? person->full_name : "";
    return !person || person->deceased;
  });
  return page;
}

kit::Result<OpeningView> Desk::post_placement(Act& act, const Place& c) {
  auto o = TRY(opening_in_path(act));
  auto person = TRY(get_person(act, c.person_id, "/person_id"));
  if (person.deceased) return kit::refuse_field("/person_id", "livelihoods.person_dead");
  TRY(not_in_future(act, "/placed_on", c.placed_on));
  if (!rules::open_on(o, c.placed_on)) return kit::refuse(Refused::conflict, "livelihoods.opening_closed");
  if (placed_anywhere(act, o.id) >= o.places) return kit::refuse(Refused::conflict, "livelihoods.opening_full");
  for (const auto& one : store::placements_of(act, o.id))
    if (one.person_id == person.id && !one.ended_on) return kit::refuse_field("/person_id", "livelihoods.placed_already");
  Placement one{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = person.area_code, .opening_id = o.id, .person_id = person.id,
                .household_id = person.household_id, .placed_on = c.placed_on, .placed_by = act.actor().staff_id};
  store::insert_placement(act, one);
  doors_.registry.hold_person(act, person.id);
  act.announce("livelihoods.placed", one.org_id, one.area_code, one.id, PlacementNews{o.id, o.kind});
  return view_of(act, o);
}

kit::Result<OpeningView> Desk::post_placement_end(Act& act, const EndPlacement& c) {
  auto one = store::find_placement(act, act.path("placement_id"));
  auto o = one ? store::find_opening(act, one->opening_id) : std::nullopt;
  if (!o) return kit::refuse(Refused::not_found, "livelihoods.placement_unknown");
  if (one->ended_on) return kit::refuse(Refused::conflict, "livelihoods.ended_already");
  TRY(not_in_future(act, "/ended_on", c.ended_on));
  if (c.ended_on < one->placed_on) return kit::refuse_field("/ended_on", "livelihoods.ends_before_start");
  one->ended_on = c.ended_on;
  one->end_reason = std::string(kit::name_of(c.reason));
  store::save_placement(act, *one);
  act.announce("livelihoods.placement_ended", one->org_id, one->area_code, one->id, PlacementNews{o->id, o->kind});
  return view_of(act, *o);
}

}  // namespace livelihoods
