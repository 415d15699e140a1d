// Two records become one person: a link, nothing moved, both histories told.
#include "centre/registry/desk.hpp"
#include "centre/registry/duplicates/announcements.hpp"
#include "centre/registry/duplicates/rules.hpp"
#include "centre/registry/person/rules.hpp"
#include "kit/text/text.hpp"

namespace registry {
namespace {

using kit::Refused;

struct Both {
  PersonRecord survivor, merged;
};

kit::Result<PersonRecord> as_seen(frame::Look& look, const std::string& id, std::int64_t version,
                                  const std::string& path) {
  auto found = person::store::find(look.db, id);
  if (!found) return kit::refuse_field(path, "registry.person_unknown");
  if (found->version != version)
    return kit::refuse(Refused::stale, "frame.changed_since",
                       {{"current", std::to_string(found->version)}});
  return *std::move(found);
}

// Only what shows by itself is merged, so links form no circle: the roots of a circle are one.
kit::Result<Both> both_of(frame::Look& look, const MergePeople& c) {
  auto survivor = TRY(as_seen(look, c.survivor_id, c.survivor_version, "/survivor_id"));
  auto merged = TRY(as_seen(look, c.merged_id, c.merged_version, "/merged_id"));
  Both both{std::move(survivor), std::move(merged)};
  auto shown = [](const PersonRecord& p) { return p.survivor_id.value_or(p.id); };
  if (shown(both.survivor) == shown(both.merged))
    return kit::refuse(Refused::conflict, "registry.same_person_already");
  if (both.survivor.shows_elsewhere() || both.merged.shows_elsewhere())
    return kit::refuse(Refused::conflict, "registry.merged_meanwhile");
  return both;
}

// The pair must be about these two persons, by whichever of their records.
bool is_about(const std::vector<PersonRecord>& records, const PairRecord& pair) {
  return std::ranges::any_of(
      records, [&](const auto& r) { return r.id == pair.first_id || r.id == pair.second_id; });
}

std::string called(const PersonRecord& p) {
  return person::full_name(p, "th") + " #" + std::to_string(p.local_number);
}

void watch_two_numbers(frame::Act& act, const Both& both, const MergePeople& c) {
  duplicates::store::insert_watch(act, {.org_id = both.merged.org_id,
                                        .id = act.new_event_id(),
                                        .area_code = both.merged.area_code,
                                        .kind = WatchKind::one_person_two_numbers,
                                        .holder_id = both.survivor.id,
                                        .other_id = both.merged.id,
                                        .number_kind = "national",
                                        .masked = both.merged.masked_id,
                                        .said = {.name = c.number_reason},
                                        .noted = act.now(),
                                        .noted_by = act.actor().staff_id});
}

}  // namespace

void Desk::tell_both(frame::Act& act, const PersonRecord& survivor, const PersonRecord& merged,
                     std::string_view announced, std::string_view action,
                     const std::string& merger_id) {
  history::remember(act, history::subject(survivor), action, "record", "", called(merged));
  history::remember(act, history::subject(merged), action, "record", "", called(survivor));
  PeopleTied what{merger_id, survivor.id, merged.id, survivor.household_id.value_or("")};
  act.announce(announced, survivor.org_id, survivor.area_code, survivor.id, what);
  act.announce(announced, merged.org_id, merged.area_code, merged.id, what);
}

kit::Result<MergerView> Desk::post_merger(frame::Act& act, const MergePeople& command) {
  auto pair = TRY(pair_in_path(act));
  TRY(act.expect_version(pair.version));
  auto both = TRY(both_of(act, command));
  auto& [survivor, merged] = both;
  auto ones = records_of(act, survivor);
  auto others = records_of(act, merged);
  if (!is_about(ones, pair) || !is_about(others, pair))
    return kit::refuse_field("/merged_id", "registry.pair_of_others");
  if (ones.size() + others.size() > records_of_one_max)
    return kit::refuse(Refused::conflict, "registry.too_many_records",
                       {{"most", std::to_string(records_of_one_max)}});
  auto found = warnings_of(act, survivor, merged);
  TRY(duplicates::may_merge(found,
                            {.confirmed = command.confirmed,
                             .number_reason = kit::text::trim(command.number_reason),
                             .by_province = act.actor().role == frame::Role::provincial_officer}));
  if (std::ranges::find(found, MergeWarning::two_national_ids) != found.end())
    watch_two_numbers(act, both, command);
  MergeUndo undo;
  merge_households(act, survivor, merged, command.household, undo);
  LinkRecord link{.org_id = merged.org_id,
                  .id = act.new_event_id(),
                  .area_code = merged.area_code,
                  .person_id = merged.id,
                  .survivor_org_id = survivor.org_id,
                  .survivor_id = survivor.id,
                  .pair_id = pair.id,
                  .reason = kit::text::normalise_thai(command.reason),
                  .number_reason = kit::text::normalise_thai(command.number_reason),
                  .undo = kit::json::encode(undo),
                  .linked = act.now(),
                  .linked_by = act.actor().staff_id};
  duplicates::store::insert_link(act.db, link);
  duplicates::store::show_at(act.db, merged.id, survivor.id);
  decide(act, pair, PairState::merged, link.reason);
  tell_both(act, survivor, merged, "registry.people_merged", "merged", link.id);
  return view_of(act, link);
}

}  // namespace registry
