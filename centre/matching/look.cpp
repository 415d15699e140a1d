// What a run says of its families, and the points: which are in force, and new ones from a day on.
#include <set>

#include "centre/matching/desk.hpp"
#include "centre/matching/store.hpp"
#include "kit/text/text.hpp"

namespace matching {
namespace {

using kit::Refused;

constexpr std::int64_t points_most = 1'000;  // baht may be more
constexpr std::size_t families_usual = 50, families_at_most = 500;

}  // namespace

InForce weights_in_force(frame::Look& look, const std::string& org_id, kit::Date day) {
  for (const auto& set : store::sets(look, org_id))
    if (set.valid_from <= day) return {set.id, set.valid_from, store::points_of_set(look, set.org_id, set.id)};
  return {"", std::nullopt, store::usual_points(look, day)};
}

std::vector<Weight> weights_of(frame::Look& look, const Run& run) {
  return run.weights_id.empty() ? store::usual_points(look, run.on_day) : store::points_of_set(look, run.org_id, run.weights_id);
}

FamilyRow Desk::row_of(frame::Look& look, const Family& f, std::span<const Line> lines, std::span<const Item> items) {
  FamilyRow out{.n = f.n, .household_id = f.household_id, .urgency = f.urgency, .findings = f.findings, .asked = f.asked,
                .people_in_groups = f.people_in_groups, .members = f.members, .help_satang = f.help_satang, .metres = f.metres,
                .wanted = f.wanted, .given = f.given};
  if (auto home = doors_.registry.find_household(look, f.household_id)) {
    out.head_name = home->head_name;
    out.address = home->address;
    // By whom a household goes that has no head: whoever stands first.
    if (auto members = out.head_name.empty() ? doors_.registry.members_of(look, f.household_id) : std::vector<registry::PersonBrief>{}; !members.empty())
      out.head_name = members.front().full_name;
  }
  for (const auto& line : lines) out.value_satang += line.shares * items[static_cast<std::size_t>(line.item_n) - 1].value_satang;
  for (const auto& line : lines) out.items.push_back({line.item_n, line.wanted, line.shares, line.equal_shares, line.gain_milli, line.laid});
  return out;
}

kit::Result<frame::Page<FamilyRow>> Desk::get_families(frame::Look& look) {
  auto run = TRY(run_in_path(look));
  store::FamilyFilter filter{.show = look.query("show"), .urgency = look.query("urgency"), .after = 0, .limit = look.limit(families_usual, families_at_most)};
  if (auto after = look.query("after"); !after.empty()) {
    auto keys = TRY(frame::read_cursor(after, 1));
    filter.after = kit::text::parse_int(keys[0]).value_or(0);
  }
  auto limit = filter.limit++;
  auto families = store::families_of(look, run, filter);
  frame::Page<FamilyRow> page;
  if (families.size() > limit) {
    families.resize(limit);
    page.next = frame::make_cursor({std::to_string(families.back().n)});
  }
  auto items = store::items_of(look, run);
  std::map<std::int64_t, std::vector<Line>> lines;
  if (!families.empty())
    for (auto& line : store::lines_between(look, run, families.front().n, families.back().n)) lines[line.family_n].push_back(std::move(line));
  for (const auto& family : families) page.items.push_back(row_of(look, family, lines[family.n], items));
  look.saw(run.org_id, "matching.run", run.id);
  return page;
}

kit::Result<FamilyView> Desk::get_family(frame::Look& look) {
  auto run = TRY(run_in_path(look));
  auto family = store::find_family(look, run, kit::text::parse_int(look.path("n")).value_or(0));
  if (!family) return kit::refuse(Refused::not_found, "matching.family_unknown");
  auto lines = store::lines_between(look, run, family->n, family->n);
  auto items = store::items_of(look, run);
  auto locks = store::locks_of(look, run);
  Points points(weights_of(look, run));
  FamilyView out{.family = row_of(look, *family, lines, items), .items = {}};
  for (const auto& item : items) {
    auto found = std::ranges::find(lines, item.n, &Line::item_n);
    auto line = found != lines.end() ? *found : Line{.item_n = item.n, .gain_milli = gain_of(points, *family, item)};
    auto told = explain(points, *family, item, line, lines, items, line.laid ? 0 : store::wanted_before(look, run, line), ceiling_of(points, run));
    for (const auto& lock : locks)
      if (lock.household_id == family->household_id && lock.item_n == item.n) {
        told.laid_reason = lock.reason;
        told.laid_by = doors_.staff_name(look, lock.laid_by);
      }
    out.items.push_back(std::move(told));
  }
  look.saw(run.org_id, "matching.run", run.id);
  return out;
}

kit::Result<ProgressView> Desk::get_progress(frame::Look& look) {
  auto run = TRY(run_in_path(look));
  std::scoped_lock lock(telling_);
  auto told = told_.find(run.id);
  return told == told_.end() ? ProgressView{} : told->second;
}

kit::Result<WeightsView> Desk::get_weights(frame::Look& look) {
  auto now = weights_in_force(look, look.actor().org_id, look.today());
  WeightsView out{.weights_id = now.weights_id, .weights = now.weights, .usual = store::usual_points(look, look.today()), .sets = {}};
  for (const auto& set : store::sets(look, look.actor().org_id))
    out.sets.push_back({set.id, set.valid_from, set.reason, doors_.staff_name(look, set.set_by), set.set_ms});
  return out;
}

kit::Result<WeightsView> Desk::post_weights(frame::Act& act, const SetWeights& c) {
  auto usual = store::usual_points(act, c.valid_from);
  std::set<std::string> told;
  for (std::size_t i = 0; i < c.weights.size(); ++i) {
    auto known = std::ranges::find(usual, c.weights[i].factor, &Weight::factor);
    if (known == usual.end() || !told.insert(c.weights[i].factor).second)
      return kit::refuse_field("/weights/" + std::to_string(i) + "/factor", "matching.factor_unknown");
    if (c.weights[i].factor != "ceiling.baht" && c.weights[i].points > points_most)
      return kit::refuse_field("/weights/" + std::to_string(i) + "/points", "matching.too_many_points");
  }
  if (told.size() != usual.size()) return kit::refuse_field("/weights", "matching.factor_missing");
  Weights set{.org_id = act.actor().org_id, .id = act.new_id(), .area_code = act.actor().area_code, .valid_from = c.valid_from,
              .reason = kit::text::normalise_thai(c.reason), .set_by = act.actor().staff_id, .set_ms = act.now()};
  store::insert_weights(act, set, c.weights);
  act.announce("matching.weights_set", set.org_id, set.area_code, set.id, MatchingNews{});
  return get_weights(act);
}

}  // namespace matching
