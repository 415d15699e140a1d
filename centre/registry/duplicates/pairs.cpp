// The list of pairs, one pair side by side, and what an officer says of it.
#include <cmath>

#include "centre/frame/asked.hpp"
#include "centre/registry/desk.hpp"
#include "centre/registry/duplicates/announcements.hpp"
#include "centre/registry/papers/store.hpp"
#include "centre/registry/person/rules.hpp"
#include "kit/text/text.hpp"

namespace registry {
namespace {

using kit::Refused;

constexpr std::size_t photographs_most = 4;

// The weights of a band: from the first to below the second.
std::pair<std::int64_t, std::int64_t> weights_of(PairBand band) {
  const std::int64_t sure = std::llround(kit::linkage::weight_of(0.95) * 1000), even = 0;
  if (band == PairBand::nearly_sure) return {sure, INT64_MAX};
  if (band == PairBand::likely) return {even, sure};
  return {INT64_MIN, even};
}

void take_band(duplicates::store::PairFilter& filter, PairBand band) {
  auto [from, below] = weights_of(band);
  filter.weight_least_milli = from;
  if (filter.weight_milli < below) return;  // further down the list
  filter.weight_milli = below;
  filter.id = below == INT64_MAX ? "~" : "";
}

kit::Result<duplicates::store::PairFilter> filter_of(frame::Look& look) {
  auto state = TRY(frame::choice_asked<PairState>(look, "state"));
  if (state.empty()) state = kit::name_of(PairState::open);
  auto how = TRY(frame::choice_asked<FoundHow>(look, "found_how"));
  auto q = kit::text::search_form(look.query("q"));
  q = kit::text::replace_all(kit::text::replace_all(q, "%", ""), "_", "");
  auto named_band = TRY(frame::choice_asked<PairBand>(look, "band"));
  auto band = kit::choice_of<PairBand>(named_band);
  auto after = TRY(place_in_list(look, 2));
  constexpr std::int64_t heaviest = INT64_MAX;
  duplicates::store::PairFilter filter{.state = state,
                                       .found_how = how,
                                       .found_in = look.query("import"),
                                       .person_id = look.query("person_id"),
                                       .search = q.empty() ? "" : q + "%",
                                       .weight_milli = after.empty() ? heaviest : kit::text::parse_int(after[0]).value_or(heaviest),
                                       .id = after.empty() ? "~" : after[1],
                                       .limit = look.limit(page_usual, page_most) + 1};
  if (band) take_band(filter, *band);
  return filter;
}

}  // namespace

kit::Result<PairRecord> Desk::pair_in_path(frame::Look& look) {
  auto found = duplicates::store::find_pair(look.db, look.path("pair_id"));
  if (!found) return kit::refuse(Refused::not_found, "registry.pair_unknown");
  return *std::move(found);
}

kit::Result<frame::Page<PairRow>> Desk::get_pairs(frame::Look& look) {
  auto filter = TRY(filter_of(look));
  auto found = duplicates::store::pairs(look.db, filter);
  frame::Page<PairRow> page;
  if (found.size() == filter.limit) {
    found.pop_back();
    page.next = frame::make_cursor({std::to_string(found.back().weight_milli), found.back().id});
  }
  Places places(look, network_);
  for (const auto& pair : found) {
    auto first = find_shown(look, pair.first_id);
    auto second = find_shown(look, pair.second_id);
    if (!first || !second) continue;
    page.items.push_back({.id = pair.id,
                          .state = pair.state,
                          .found_how = pair.found_how,
                          .weight_milli = pair.weight_milli,
                          .found = pair.found,
                          .first = card_of(look, places, *first),
                          .second = card_of(look, places, *second)});
  }
  return page;
}

kit::Result<PairCounts> Desk::get_pair_counts(frame::Look& look) {
  auto filter = TRY(filter_of(look));
  auto all = duplicates::store::count_pairs(look.db, filter);
  PairCounts counts{.pairs = all.pairs, .people = all.people, .bands = {}};
  for (auto band : {PairBand::nearly_sure, PairBand::likely, PairBand::perhaps}) {
    auto of_band = filter;
    take_band(of_band, band);
    auto found = duplicates::store::count_pairs(look.db, of_band);
    counts.bands.push_back({band, found.pairs, found.people});
  }
  return counts;
}

PairSide Desk::side_of(frame::Look& look, const PersonRecord& person) {
  PairSide side{.person = view_of(look, person), .target_groups = group_codes_of(look, person)};
  for (const auto& record : records_of(look, person))
    for (const auto& photograph :
         papers::store::photographs(look.db, {record.org_id, "person", record.id}))
      if (side.photographs.size() < photographs_most) side.photographs.push_back(photograph.id);
  auto house =
      person.household_id ? household::store::find(look.db, *person.household_id) : std::nullopt;
  if (!house) return side;
  for (const auto& member : household::store::members(look.db, *house, true))
    if (member.person.id != person.id)
      side.household_names.push_back(person::full_name(member.person, look.actor().language));
  return side;
}

PairView Desk::view_of(frame::Look& look, const PairRecord& pair) {
  auto first = find_shown(look, pair.first_id);
  auto second = find_shown(look, pair.second_id);
  ENSURE(first && second);
  PairView view{.id = pair.id,
                .state = pair.state,
                .found_how = pair.found_how,
                .weight_milli = pair.weight_milli,
                .found = pair.found,
                .decided_by_name = staff_name(look, pair.decided_by),
                .reason = pair.reason,
                .decided = pair.decided,
                .first = side_of(look, *first),
                .second = side_of(look, *second),
                .same_already = first->id == second->id,
                .version = pair.version};
  if (view.same_already) return view;
  auto likeness = likeness_of(look, *first, *second);
  view.permille = std::llround(likeness.probability * 1000);
  view.why = why(likeness, duplicates::store::people_in_register(look.db));
  view.warnings = warnings_of(look, *first, *second);
  view.may_merge =
      std::ranges::find(view.warnings, MergeWarning::two_national_ids) == view.warnings.end() ||
      look.actor().role == frame::Role::provincial_officer;
  return view;
}

kit::Result<PairView> Desk::get_pair(frame::Look& look) {
  auto pair = TRY(pair_in_path(look));
  auto view = view_of(look, pair);
  look.saw(view.first.person.org_id, "registry.person", view.first.person.id);
  look.saw(view.second.person.org_id, "registry.person", view.second.person.id);
  return view;
}

kit::Result<PairView> Desk::post_pair(frame::Act& act, const ReportPair& command) {
  auto first = find_shown(act, command.first_id);
  if (!first) return kit::refuse_field("/first_id", "registry.person_unknown");
  auto second = find_shown(act, command.second_id);
  if (!second) return kit::refuse_field("/second_id", "registry.person_unknown");
  if (first->id == second->id)
    return kit::refuse(Refused::conflict, "registry.same_person_already");
  auto known = duplicates::store::pair_between(act.db, first->id, second->id);
  auto pair = known.value_or(pair_of(act, *first, *second, FoundHow::officer, ""));
  auto likeness = likeness_of(act, *first, *second);
  pair.weight_milli = std::llround(likeness.weight * 1000);
  pair.levels = std::to_string(likeness.pattern);
  if (!known) duplicates::store::insert_pair(act.db, pair);
  // Whoever brings a pair back wants to look at it again.
  if (known && known->state != PairState::open) {
    decide(act, pair, PairState::open, "");
    return view_of(act, pair);
  }
  act.announce("registry.pair_reported", pair.org_id, pair.area_code, pair.id,
               PairTold{pair.id, pair.state});
  return view_of(act, pair);
}

// The row lies with the record that came later.
PairRecord Desk::pair_of(frame::Act& act, const PersonRecord& one, const PersonRecord& other,
                         FoundHow how, const std::string& found_in) {
  bool one_is_later = one.registered.ms >= other.registered.ms;
  const auto& later = one_is_later ? one : other;
  return {.org_id = later.org_id,
          .id = act.new_event_id(),
          .area_code = later.area_code,
          .first_id = std::min(one.id, other.id),
          .second_id = std::max(one.id, other.id),
          .found_how = how,
          .found_in = found_in,
          .found = act.now()};
}

void Desk::decide(frame::Act& act, PairRecord& pair, PairState state, const std::string& reason) {
  pair.state = state;
  pair.decided = state == PairState::open ? std::nullopt : std::optional(act.now());
  pair.decided_by = state == PairState::open ? "" : act.actor().staff_id;
  pair.reason = reason;
  ++pair.version;
  duplicates::store::update_pair(act.db, pair, pair.version - 1);
  act.announce("registry.pair_decided", pair.org_id, pair.area_code, pair.id,
               PairTold{pair.id, pair.state});
}

kit::Result<PairView> Desk::post_verdict(frame::Act& act, const DecidePair& command) {
  auto pair = TRY(pair_in_path(act));
  TRY(act.expect_version(pair.version));
  auto first = find_shown(act, pair.first_id);
  auto second = find_shown(act, pair.second_id);
  ENSURE(first && second);
  if (first->id == second->id)
    return kit::refuse(Refused::conflict, "registry.same_person_already");
  auto state = kit::choice_of<PairState>(kit::name_of(command.verdict));
  ENSURE(state);
  decide(act, pair, *state, kit::text::normalise_thai(command.reason));
  return view_of(act, pair);
}

}  // namespace registry
