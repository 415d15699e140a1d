// The routes of duplicates.
#include "centre/frame/routes.hpp"

#include "centre/registry/desk.hpp"

namespace registry {

void Desk::add_duplicate_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/registry";
  auto yes = Sensitive::yes;

  routes.direct<AskLikeness, LikePeople>(
      base + "/likeness", change_person,
      [this](const Performer& performer, const Actor& actor, const Particulars& particulars,
             const AskLikeness& c) { return post_likeness(performer, actor, particulars, c); });
  routes.post<SweepOn, SweepView>(
      base + "/sweep", review_duplicates,
      [this](Act& act, const SweepOn& c) { return post_sweep(act, c); });
  routes.view<Page<PairRow>>(base + "/pairs", review_duplicates, Sensitive::no,
                             [this](Look& look) { return get_pairs(look); });
  routes.view<PairCounts>(base + "/pairs/counts", review_duplicates, Sensitive::no,
                          [this](Look& look) { return get_pair_counts(look); });
  routes.view<PairView>(base + "/pairs/{pair_id}", review_duplicates, yes,
                        [this](Look& look) { return get_pair(look); });
  routes.post<ReportPair, PairView>(
      base + "/pairs", review_duplicates,
      [this](Act& act, const ReportPair& c) { return post_pair(act, c); });
  routes.post<DecidePair, PairView>(
      base + "/pairs/{pair_id}/verdict", review_duplicates,
      [this](Act& act, const DecidePair& c) { return post_verdict(act, c); });
  routes.post<MergePeople, MergerView>(
      base + "/pairs/{pair_id}/merger", merge_people,
      [this](Act& act, const MergePeople& c) { return post_merger(act, c); });
  routes.view<MergerView>(base + "/mergers/{merger_id}", review_duplicates, yes,
                          [this](Look& look) { return get_merger(look); });
  routes.post<SeparatePeople, MergerView>(
      base + "/mergers/{merger_id}/separation", merge_people,
      [this](Act& act, const SeparatePeople& c) { return post_separation(act, c); });
  routes.view<Page<WatchRow>>(base + "/watch", review_duplicates, yes,
                              [this](Look& look) { return get_watches(look); });
  routes.post<SettleWatch, WatchRow>(
      base + "/watch/{watch_id}/settlement", review_duplicates,
      [this](Act& act, const SettleWatch& c) { return post_settlement(act, c); });
}

}  // namespace registry
