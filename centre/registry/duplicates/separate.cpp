// One person becomes two records again; what was written since stays where it was written.
#include "centre/registry/desk.hpp"
#include "centre/registry/duplicates/announcements.hpp"
#include "kit/text/text.hpp"

namespace registry {
namespace {

using kit::Refused;

constexpr std::size_t since_most = 100;

}  // namespace

std::string Desk::staff_name(frame::Look& look, const std::string& staff_id) {
  auto member = staff_id.empty() ? std::nullopt : staff_.find_member(look, staff_id);
  return member ? member->name : "";
}

MergerView Desk::view_of(frame::Look& look, const LinkRecord& link) {
  Places places(look, network_);
  MergerView view{.id = link.id,
                  .reason = link.reason,
                  .merged_by_name = staff_name(look, link.linked_by),
                  .merged_at = link.linked,
                  .separated_at = link.unlinked,
                  .separated_by_name = staff_name(look, link.unlinked_by),
                  .separated_reason = link.unlinked_reason,
                  .later_first = !link.unlinked && duplicates::store::has_later(look.db, link),
                  .version = link.version};
  auto survivor = person::store::find_any(look.db, link.survivor_id);
  auto merged = person::store::find_any(look.db, link.person_id);
  if (merged) view.merged = card_of(look, places, *merged);
  if (!survivor) return view;
  view.survivor = card_of(look, places, *survivor);
  view.survivor.masked_id = survivor->masked_id;
  auto changes = history::page(look, staff_, {history::subject(*survivor)}, {}, since_most);
  for (auto& change : changes.items)
    if (change.at.ms >= link.linked.ms && change.action != "merged" &&
        change.action != "separated" && (!link.unlinked || change.at.ms < link.unlinked->ms))
      view.since.push_back(std::move(change));
  return view;
}

kit::Result<MergerView> Desk::get_merger(frame::Look& look) {
  auto link = duplicates::store::find_link(look.db, look.path("merger_id"));
  if (!link || !person::store::find_any(look.db, link->survivor_id))
    return kit::refuse(Refused::not_found, "registry.merger_unknown");
  look.saw(link->survivor_org_id, "registry.person", link->survivor_id);
  look.saw(link->org_id, "registry.person", link->person_id);
  return view_of(look, *link);
}

kit::Result<MergerView> Desk::post_separation(frame::Act& act, const SeparatePeople& command) {
  auto link = duplicates::store::find_link(act.db, act.path("merger_id"));
  auto survivor = link ? person::store::find(act.db, link->survivor_id) : std::nullopt;
  auto merged = link ? person::store::find(act.db, link->person_id) : std::nullopt;
  if (!survivor || !merged) return kit::refuse(Refused::not_found, "registry.merger_unknown");
  TRY(act.expect_version(link->version));
  if (link->unlinked) return kit::refuse(Refused::conflict, "registry.separated_already");
  // What a later merger did to the households stands upon this one.
  if (duplicates::store::has_later(act.db, *link)) return kit::refuse(Refused::conflict, "registry.later_merger_first");
  link->unlinked = act.now();
  link->unlinked_by = act.actor().staff_id;
  link->unlinked_reason = kit::text::normalise_thai(command.reason);
  duplicates::store::close_link(act.db, *link);
  ++link->version;
  auto undo = kit::json::decode<MergeUndo>(link->undo);
  ENSURE(undo);
  restore_households(act, *survivor, *merged, *undo);
  duplicates::store::show_again(act.db, merged->id);
  duplicates::store::show_again(act.db, survivor->id);
  if (auto pair = duplicates::store::find_pair(act.db, link->pair_id))
    decide(act, *pair, command.ask_again ? PairState::open : PairState::different,
           link->unlinked_reason);
  tell_both(act, *survivor, *merged, "registry.people_separated", "separated", link->id);
  return view_of(act, *link);
}

}  // namespace registry
