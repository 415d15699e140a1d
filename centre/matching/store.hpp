// The only SQL of matching.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/matching/shapes.hpp"

namespace matching::store {

std::vector<Run> runs(frame::Look& look, std::string_view area_from, std::string_view area_to);  // the newest first
std::optional<Run> find_run(frame::Look& look, std::string_view id);
void insert_run(frame::Act& act, const Run& run);
void save_run(frame::Act& act, Run& run);

std::vector<Item> items_of(frame::Look& look, const Run& run);
// What approved runs other than this one give of goods from its store; some of it may have left the store since.
struct Promise {
  std::string org_id, run_id;
  std::int64_t item_n = 0;
  std::string item_id;
  std::int64_t units = 0;
};
std::vector<Promise> promises_of_others(frame::Look& look, const Run& run);
// Whoever approves a run of this store next waits until this act is over.
void hold_runs_of(frame::Act& act, std::string_view store_id);
void set_items(frame::Act& act, const Run& run, const std::vector<Item>& items);
void set_families(frame::Act& act, const Run& run, const std::vector<Family>& families);
void set_lines(frame::Act& act, const Run& run, const std::vector<Line>& lines);

// Of a run that was found in scope; `show` is "", "served", "unserved" or "laid", `urgency` "" for any.
struct FamilyFilter {
  std::string show, urgency;
  std::int64_t after = 0;
  std::size_t limit = 50;
};
std::vector<Family> families_of(frame::Look& look, const Run& run, const FamilyFilter& filter);
std::optional<Family> find_family(frame::Look& look, const Run& run, std::int64_t n);
std::vector<Line> lines_between(frame::Look& look, const Run& run, std::int64_t first, std::int64_t last);
// Shares of an item that are wanted by others with more points and were not given.
std::int64_t wanted_before(frame::Look& look, const Run& run, const Line& line);
// Who gets how much of an item, by shares.
struct Getting {
  std::int64_t shares = 0;
  std::string household_id;
};
std::vector<Getting> getting(frame::Look& look, const Run& run, std::int64_t item_n);

std::vector<Lock> locks_of(frame::Look& look, const Run& run);
void lay_down(frame::Act& act, const Lock& lock);
void lift(frame::Act& act, const Run& run, std::string_view household_id, std::int64_t item_n);

std::vector<ListMade> lists_of(frame::Look& look, const Run& run, std::int64_t item_n);
void insert_list(frame::Act& act, const Run& run, std::int64_t item_n, const ListMade& list);

// Of the actor's own organisation, the newest first; and those of the program, in their order.
std::vector<Weights> sets(frame::Look& look, std::string_view org_id);
std::vector<Weight> points_of_set(frame::Look& look, std::string_view org_id, std::string_view weights_id);
std::vector<Weight> usual_points(frame::Look& look, kit::Date day);
void insert_weights(frame::Act& act, const Weights& weights, const std::vector<Weight>& points);

}  // namespace matching::store
