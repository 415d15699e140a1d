// Runs: planned, changed by hand, approved by a second person, and turned into lists.
#include "centre/matching/desk.hpp"

#include <set>

#include "centre/matching/store.hpp"
#include "kit/text/text.hpp"

namespace matching {
namespace {

using kit::Refused;
using kit::text::normalise_thai;

kit::Result<Item> item_of(frame::Look& look, const Doors& doors, const Points& points, const PlanItem& c, std::size_t at) {
  auto path = "/items/" + std::to_string(at);
  bool goods = c.kind == giving::GiftKind::goods;
  if (goods && !doors.stock.find_item(look, c.item_id)) return kit::refuse_field(path + "/item_id", "matching.item_unknown");
  if (!goods && c.there < c.units) return kit::refuse_field(path + "/there", "matching.nothing_there");
  std::string groups;
  for (const auto& code : c.target_groups) {
    if (!points.knows("group." + code)) return kit::refuse_field(path + "/target_groups", "matching.group_unknown");
    groups += (groups.empty() ? "" : ",") + code;
  }
  return Item{.kind = c.kind, .item_id = goods ? c.item_id : "", .units = c.units, .dimension = c.dimension, .target_groups = groups,
              .whom = c.whom, .each = c.each, .most = c.most, .there = goods ? 0 : c.there / c.units};
}

}  // namespace

kit::Result<Run> Desk::run_in_path(frame::Look& look) {
  auto run = store::find_run(look, look.path("run_id"));
  if (!run) return kit::refuse(Refused::not_found, "matching.run_unknown");
  return *std::move(run);
}

void Desk::announce(frame::Act& act, const Run& run, std::string_view what) {
  auto figures = kit::json::decode<Figures>(run.figures);
  act.announce(what, run.org_id, run.area_code, run.id,
               MatchingNews{run.state, figures ? figures->families : 0, figures ? figures->shares : 0});
}

ItemView Desk::item_view(frame::Look& look, const Run& run, const Item& item) {
  auto thing = item.item_id.empty() ? std::nullopt : doors_.stock.find_item(look, item.item_id);
  ItemView out{.n = item.n, .kind = item.kind, .item_id = item.item_id, .units = item.units, .dimension = item.dimension,
               .target_groups = item.target_groups, .whom = item.whom, .each = item.each, .most = item.most, .there = item.there,
               .wanted = item.wanted, .given = item.given, .equal_given = item.equal_given, .price_milli = item.price_milli,
               .value_satang = item.value_satang, .promised = item.promised,
               .lists = store::lists_of(look, run, item.n)};
  if (thing) {
    auto size = thing->size.empty() ? "" : " " + thing->size;
    out.name_th = thing->name_th + size;
    out.name_en = (thing->name_en.empty() ? thing->name_th : thing->name_en) + size;
    out.unit_th = thing->unit_th;
    out.unit_en = thing->unit_en;
  }
  return out;
}

RunView Desk::view_of(frame::Look& look, const Run& run) {
  auto campaign = run.campaign_id.empty() ? std::nullopt : doors_.giving.find_campaign(look, run.campaign_id);
  auto place = run.store_id.empty() ? std::nullopt : doors_.stock.find_store(look, run.store_id);
  auto figures = kit::json::decode<Figures>(run.figures);
  ENSURE(figures);
  RunView out{.id = run.id, .title = run.title, .area_code = run.area_code, .campaign_id = run.campaign_id,
              .campaign_th = campaign ? campaign->title_th : "", .campaign_en = campaign ? campaign->title_en : "", .store_id = run.store_id,
              .store_name = place ? place->name : "", .on_day = run.on_day, .state = run.state, .stale = run.stale, .weights_id = run.weights_id,
              .made_by = doors_.staff_name(look, run.made_by), .made_at = run.made_ms, .solved_at = run.solved_ms,
              .approved_by = doors_.staff_name(look, run.approved_by), .approved_at = run.approved_ms, .approved_words = run.approved_words,
              .may_approve = may_approve(run, look.actor().staff_id).has_value() && look.actor().may(approve_run), .figures = *figures,
              .locks = static_cast<std::int64_t>(store::locks_of(look, run).size()), .version = run.version};
  // Of a draft, what is in force; of what is solved, what it was solved by.
  auto points = run.solved_ms ? weights_of(look, run) : weights_in_force(look, run.org_id, run.on_day).weights;
  out.ceiling_satang = ceiling_of(Points(points), run);
  for (const auto& set : store::sets(look, run.org_id))
    if (set.id == run.weights_id) out.weights_from = set.valid_from;
  for (const auto& item : store::items_of(look, run)) out.items.push_back(item_view(look, run, item));
  return out;
}

kit::Result<frame::Page<RunRow>> Desk::get_runs(frame::Look& look) {
  auto area = look.query("area");
  auto range = area.empty() ? frame::AreaRange{"", "~"} : frame::AreaRange::of(area);
  frame::Page<RunRow> page;
  for (const auto& run : store::runs(look, range.from, range.to)) {
    auto figures = kit::json::decode<Figures>(run.figures);
    ENSURE(figures);
    page.items.push_back({run.id, run.title, run.on_day, run.state, run.stale, run.area_code, figures->families, figures->served, figures->shares});
  }
  return page;
}

kit::Result<RunView> Desk::get_run(frame::Look& look) {
  auto run = TRY(run_in_path(look));
  return view_of(look, run);
}

kit::Result<RunView> Desk::post_run(frame::Act& act, const PlanRun& c) {
  if (!words::AreaCode::parse(c.area_code)) return kit::refuse_field("/area_code", std::string(words::AreaCode::fault));
  if (!act.actor().scope.reaches("", c.area_code) && c.area_code != act.actor().area_code)
    return kit::refuse_field("/area_code", "matching.area_out_of_reach");
  if (!c.campaign_id.empty() && !doors_.giving.find_campaign(act, c.campaign_id)) return kit::refuse_field("/campaign_id", "matching.campaign_unknown");
  bool goods = std::ranges::any_of(c.items, [](const PlanItem& item) { return item.kind == giving::GiftKind::goods; });
  if (goods && !doors_.stock.find_store(act, c.store_id)) return kit::refuse_field("/store_id", "matching.store_unknown");
  if (c.items.empty()) return kit::refuse_field("/items", "matching.items_needed");
  Run run{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = c.area_code, .title = normalise_thai(c.title), .campaign_id = c.campaign_id,
          .store_id = c.store_id, .on_day = c.on_day, .made_by = act.actor().staff_id, .made_ms = act.now(), .edited_by = act.actor().staff_id,
          .figures = kit::json::encode(Figures{}), .ceiling_satang = c.ceiling_satang};
  Points points(weights_in_force(act, run.org_id, run.on_day).weights);
  std::vector<Item> items;
  std::set<std::string> things;
  for (std::size_t i = 0; i < c.items.size(); ++i) {
    auto item = TRY(item_of(act, doors_, points, c.items[i], i));
    if (!item.item_id.empty() && !things.insert(item.item_id).second)
      return kit::refuse_field("/items/" + std::to_string(i) + "/item_id", "matching.item_twice");
    item.org_id = run.org_id;
    item.run_id = run.id;
    item.n = static_cast<std::int64_t>(i) + 1;
    items.push_back(std::move(item));
  }
  store::insert_run(act, run);
  store::set_items(act, run, items);
  announce(act, run, "matching.run_made");
  return view_of(act, run);
}

kit::Result<RunView> Desk::post_lock(frame::Act& act, const LayDown& c) {
  auto run = TRY(run_in_path(act));
  TRY(may_change(run));
  auto family = store::find_family(act, run, c.family_n);
  if (!family) return kit::refuse_field("/family_n", "matching.family_unknown");
  auto items = store::items_of(act, run);
  if (c.item_n < 1 || c.item_n > static_cast<std::int64_t>(items.size())) return kit::refuse_field("/item_n", "matching.item_unknown");
  if (c.laying == Laying::lift)
    store::lift(act, run, family->household_id, c.item_n);
  else
    store::lay_down(act, {.org_id = run.org_id, .run_id = run.id, .household_id = family->household_id, .item_n = c.item_n,
                          .shares = c.laying == Laying::give ? c.shares : 0, .reason = normalise_thai(c.reason),
                          .laid_by = act.actor().staff_id, .laid_ms = act.now()});
  run.stale = run.state == State::proposed;
  run.edited_by = act.actor().staff_id;
  store::save_run(act, run);
  announce(act, run, "matching.share_laid_down");
  return view_of(act, run);
}

kit::Result<RunView> Desk::post_approval(frame::Act& act, const Approve& c) {
  auto run = TRY(run_in_path(act));
  TRY(may_approve(run, act.actor().staff_id));
  // Neither may anybody who laid something down.
  for (const auto& lock : store::locks_of(act, run))
    if (lock.laid_by == act.actor().staff_id) return kit::refuse(Refused::conflict, "matching.second_person_needed");
  TRY(may_promise(act, run));
  run.state = State::approved;
  run.approved_by = act.actor().staff_id;
  run.approved_ms = act.now();
  run.approved_words = normalise_thai(c.words);
  store::save_run(act, run);
  announce(act, run, "matching.run_approved");
  return view_of(act, run);
}

kit::Result<RunView> Desk::post_drop(frame::Act& act) {
  auto run = TRY(run_in_path(act));
  if (run.state == State::released || run.state == State::dropped) TRY(may_change(run));
  run.state = State::dropped;
  store::save_run(act, run);
  announce(act, run, "matching.run_dropped");
  return view_of(act, run);
}

kit::Result<RunView> Desk::post_lists(frame::Act& act, const MakeLists& c) {
  auto run = TRY(run_in_path(act));
  if (run.state != State::approved && run.state != State::released) return kit::refuse(Refused::conflict, "matching.not_approved");
  auto items = store::items_of(act, run);
  if (c.item_n < 1 || c.item_n > static_cast<std::int64_t>(items.size())) return kit::refuse_field("/item_n", "matching.item_unknown");
  const auto& item = items[static_cast<std::size_t>(c.item_n) - 1];
  if (item.kind != giving::GiftKind::goods || run.campaign_id.empty()) return kit::refuse_field("/item_n", "matching.no_list_for_it");
  if (!store::lists_of(act, run, c.item_n).empty()) return kit::refuse_field("/item_n", "matching.list_made_already");
  // Everybody on a list gets the same, so there is one for each number of shares.
  std::map<std::int64_t, std::vector<std::string>> by_shares;
  for (auto& one : store::getting(act, run, c.item_n)) by_shares[one.shares].push_back(std::move(one.household_id));
  if (by_shares.empty()) return kit::refuse_field("/item_n", "matching.nobody_gets_it");
  for (const auto& [shares, households] : by_shares) {
    auto day = TRY(doors_.handout.plan_list(act, {.campaign_id = run.campaign_id, .title = run.title, .place = normalise_thai(c.place),
                                                  .area_code = run.area_code, .on_day = c.on_day, .store_id = run.store_id, .item_id = item.item_id,
                                                  .share = shares * item.units, .households = households}));
    store::insert_list(act, run, c.item_n, {shares, day});
  }
  run.state = State::released;
  store::save_run(act, run);
  announce(act, run, "matching.lists_made");
  return view_of(act, run);
}

std::unique_ptr<Matching> open_matching(const Doors& doors) { return std::make_unique<Desk>(doors); }

}  // namespace matching
