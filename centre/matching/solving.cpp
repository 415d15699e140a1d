// A run is solved: what each family's file says is gathered, the engine asked outside of any transaction, and the answer kept.
#include <cmath>

#include "centre/frame/errand.hpp"
#include "centre/frame/perform.hpp"
#include "centre/matching/desk.hpp"
#include "centre/matching/store.hpp"
#include "centre/words/calendar.hpp"

namespace matching {
namespace {

using kit::Refused;

constexpr std::size_t families_most = 20'000, at_once = 500, lines_most = 400'000;
constexpr std::int64_t told_every = 50;

struct Point {
  double lat = 0, lon = 0;
};

// Along the great circle.
std::int64_t metres_between(const Point& a, const Point& b) {
  constexpr double radius_m = 6'371'000, half_turn = 180;
  const double turn = std::acos(-1.0) / half_turn;
  double lat = (b.lat - a.lat) * turn / 2, lon = (b.lon - a.lon) * turn / 2;
  double h = std::sin(lat) * std::sin(lat) + std::cos(a.lat * turn) * std::cos(b.lat * turn) * std::sin(lon) * std::sin(lon);
  return std::llround(2 * radius_m * std::asin(std::min(1.0, std::sqrt(h))));
}

// Of an area, or of what it lies in.
std::optional<Point> place_of(frame::Look& look, network::Network& network, std::string code) {
  for (; code.size() >= 4; code.resize(code.size() - 2))
    if (auto area = network.find_area(look, code); area && area->lat && area->lon) return Point{*area->lat, *area->lon};
  return std::nullopt;
}

// What the register says of everybody in a stretch of households.
struct Home {
  std::string area_code;
  std::int64_t members = 0;
  std::map<std::string, std::int64_t> groups;
};
std::map<std::string, Home> homes_between(frame::Look& look, registry::Census& registry, const std::string& first, const std::string& last,
                                          const Points& points) {
  std::map<std::string, Home> out;
  registry.each_circumstance(look, first, last, [&](const registry::Circumstances& person) {
    if (person.died_on) return;
    auto& home = out[person.household_id];
    home.area_code = person.area_code;
    ++home.members;
    for (const auto& code : person.group_codes)
      if (points.knows("group." + code)) ++home.groups[code];
  });
  return out;
}

std::string groups_text(const std::map<std::string, std::int64_t>& groups) {
  std::string out;
  for (const auto& [code, n] : groups) out += (out.empty() ? "" : ",") + code + ":" + std::to_string(n);
  return out;
}

char letter(targeting::Finding finding) {
  return finding == targeting::Finding::deprived ? 'd' : finding == targeting::Finding::not_deprived ? 'n' : 'u';
}

// What open ordinary requests add to a family.
struct Asked {
  Urgency urgency = Urgency::none;
  std::string dimensions_asked = "-----";
};
std::map<std::string, Asked> asked_in(frame::Look& look, casework::Casework& casework, const std::string& area) {
  std::map<std::string, Asked> out;
  for (const auto& need : casework.open_needs(look, area)) {
    auto& asked = out[need.household_id];
    asked.urgency = std::max(asked.urgency, static_cast<Urgency>(static_cast<int>(need.urgency) + 1));
    if (auto dimension = kit::choice_of<Dimension>(kit::name_of(need.dimension))) asked.dimensions_asked[static_cast<std::size_t>(*dimension)] = 'y';
  }
  return out;
}

std::int64_t shares_in(const std::vector<engine::Lot>& lots) {
  std::int64_t sum = 0;
  for (const auto& lot : lots) sum += lot.shares;
  return sum;
}

// FNV-1a: the draw of equal shares hangs on the run alone.
std::uint64_t seed_of(std::string_view text) {
  std::uint64_t seed = 14695981039346656037u;
  for (unsigned char c : text) seed = (seed ^ c) * 1099511628211u;
  return seed;
}

// The most urgent stand first.
void put_in_order(std::vector<Family>& families) {
  auto key = [](const Family& f) { return std::tuple(-static_cast<int>(f.urgency), f.area_code, f.household_id); };
  std::ranges::sort(families, {}, key);
  for (std::size_t i = 0; i < families.size(); ++i) families[i].n = static_cast<std::int64_t>(i) + 1;
}

}  // namespace

void Desk::tell(const std::string& run_id, Step step, std::int64_t done, std::int64_t all) {
  std::scoped_lock lock(telling_);
  if (step == Step::waiting)
    told_.erase(run_id);
  else
    told_[run_id] = {step, done, all};
}

void Desk::see_families(frame::Look& look, const Run& run, Question& question) {
  Points points(weights_in_force(look, run.org_id, run.on_day).weights);
  auto store = run.store_id.empty() ? std::nullopt : doors_.stock.find_store(look, run.store_id);
  auto from = place_of(look, doors_.network, store ? store->area_code : run.area_code);
  std::map<std::string, Point> pins;
  for (const auto& place : doors_.registry.places_of_houses(look, run.area_code)) pins[place.household_id] = {place.latitude, place.longitude};
  auto asked = asked_in(look, doors_.casework, run.area_code);
  std::map<std::string, std::optional<Point>> villages;
  auto year = words::fiscal_year(run.on_day);
  for (std::string after;;) {
    auto ids = doors_.registry.household_ids(look, after, at_once);
    if (ids.empty()) return;
    auto homes = homes_between(look, doors_.registry, ids.front(), ids.back(), points);
    for (const auto& id : ids) {
      auto home = homes.find(id);
      if (home == homes.end() || !frame::AreaRange::of(run.area_code).contains(home->second.area_code)) continue;
      Family family{.org_id = run.org_id, .run_id = run.id, .n = static_cast<std::int64_t>(question.families.size()) + 1, .household_id = id,
                    .area_code = home->second.area_code, .people_in_groups = groups_text(home->second.groups), .members = home->second.members};
      auto status = doors_.targeting.status_of(look, id);
      for (std::size_t d = 0; d < dimensions; ++d) family.findings[d] = letter(status.findings[d]);
      if (auto found = asked.find(id); found != asked.end()) {
        family.urgency = found->second.urgency;
        family.asked = found->second.dimensions_asked;
      }
      for (const auto& help : doors_.benefits.help_of_household(look, id, year))
        if (!help.withdrawn) family.help_satang += help.note.value.satang;
      auto pin = pins.find(id);
      if (pin == pins.end() && !villages.contains(family.area_code)) villages[family.area_code] = place_of(look, doors_.network, family.area_code);
      auto place = pin != pins.end() ? std::optional(pin->second) : villages[family.area_code];
      if (from && place) family.metres = metres_between(*from, *place);
      question.families.push_back(std::move(family));
      if (question.families.back().n % told_every == 0) tell(run.id, Step::families, question.families.back().n, 0);
    }
    after = ids.back();
    if (ids.size() < at_once || question.families.size() > families_most) return;
  }
}

std::map<std::string, std::int64_t> Desk::promised_by_others(frame::Look& look, const Run& run) {
  std::map<std::string, std::int64_t> out;
  if (run.store_id.empty()) return out;
  for (const auto& promise : store::promises_of_others(look, run)) {
    auto lists = store::lists_of(look, {.org_id = promise.org_id, .id = promise.run_id}, promise.item_n);
    auto units = lists.empty() ? promise.units : 0;
    // Once there are lists, what is still to be given on their days.
    for (const auto& list : lists) units += doors_.handout.still_promised(look, list.day_id);
    out[promise.item_id] += units;
  }
  return out;
}

std::vector<engine::Lot> Desk::lots_there(frame::Look& look, const Points& points, const Run& run, const Item& item) {
  std::vector<stock::LotBrief> held;
  if (item.kind == giving::GiftKind::goods) held = without_promised(doors_.stock.lots_of(look, run.store_id, item.item_id), item.promised);
  return lots_of(points, item, held, run.on_day);
}

kit::Result<void> Desk::may_promise(frame::Act& act, const Run& run) {
  if (run.store_id.empty()) return {};
  store::hold_runs_of(act, run.store_id);
  Points points(weights_of(act, run));
  auto promised = promised_by_others(act, run);
  for (auto item : store::items_of(act, run)) {
    if (item.kind != giving::GiftKind::goods || item.given == 0) continue;
    item.promised = promised[item.item_id];
    if (auto there = shares_in(lots_there(act, points, run, item)); there < item.given) {
      auto thing = doors_.stock.find_item(act, item.item_id);
      return kit::refuse(Refused::conflict, "matching.promised_meanwhile",
                         {{"what", thing ? thing->name_th : ""}, {"there", std::to_string(there)}, {"given", std::to_string(item.given)}});
    }
  }
  return {};
}

kit::Result<Question> Desk::ask(frame::Look& look, const Run& run) {
  Question question{.items = store::items_of(look, run), .families = {}, .lines = {}, .lots = {}, .locks = store::locks_of(look, run), .ceiling_satang = {}};
  Points points(weights_in_force(look, run.org_id, run.on_day).weights);
  tell(run.id, Step::families, 0, 0);
  // Only who lives in the area, as far as the actor sees.
  auto scope = frame::SystemScope::organisation("families of one area, which the actor reaches", "", {run.area_code});
  auto area = look.actor().scope.reaches("", run.area_code) ? scope : look.actor().scope;
  frame::run_errand(look, area, [&](frame::Look& inner) { see_families(inner, run, question); return 0; });
  if (question.families.size() > families_most) return kit::refuse(Refused::conflict, "matching.too_many_families");
  put_in_order(question.families);
  tell(run.id, Step::needs, 0, 0);
  question.ceiling_satang = ceiling_of(points, run);
  std::vector<std::map<std::string, std::int64_t>> got;
  auto promised = promised_by_others(look, run);
  for (auto& item : question.items) {
    bool goods = item.kind == giving::GiftKind::goods;
    item.value_satang = value_of(item, goods ? doors_.stock.find_item(look, item.item_id) : std::nullopt);
    item.promised = goods ? promised[item.item_id] : 0;
    question.lots.push_back(lots_there(look, points, run, item));
    item.there = shares_in(question.lots.back());
    got.push_back(goods && !run.campaign_id.empty() ? doors_.handout.given_in(look, run.campaign_id, item.item_id) : std::map<std::string, std::int64_t>{});
  }
  draw_lines(question, points, got);
  if (question.lines.size() > lines_most) return kit::refuse(Refused::conflict, "matching.too_many_lines");
  return question;
}

kit::Result<frame::Reply> Desk::solve(const frame::Performer& performer, const frame::Actor& actor, const frame::Particulars& particulars) {
  Question question;
  Run run;
  InForce in_force;
  std::vector<frame::SeenRecord> seen;
  auto gathered = performer.look(actor, particulars, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    run = TRY(run_in_path(look));
    TRY(may_change(run));
    in_force = weights_in_force(look, run.org_id, run.on_day);
    question = TRY(ask(look, run));
    return frame::Reply{};
  }, seen);
  tell(run.id, gathered ? Step::solving : Step::waiting, 0, static_cast<std::int64_t>(question.lines.size()));
  if (!gathered) return std::move(gathered).error();
  Points points(in_force.weights);
  auto problem = problem_of(question, points);
  auto over = engine::laid_down_beyond_stock(problem);
  if (!over.empty()) {
    tell(run.id, Step::waiting, 0, 0);
    return kit::refuse(Refused::conflict, "matching.laid_too_much", {{"wanted", std::to_string(over[0].wanted)}, {"there", std::to_string(over[0].there)}});
  }
  auto began = performer.clock().now();
  auto plan = engine::solve(problem);
  auto figures = take_answer(question, problem, plan, seed_of(run.id));
  figures.took_ms = performer.clock().now().ms - began.ms;
  tell(run.id, Step::keeping, 0, 0);
  auto done = performer.act(actor, particulars, "solve " + run.id, [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto now = TRY(run_in_path(act));
    if (now.version != run.version) return kit::refuse(Refused::conflict, "matching.changed_meanwhile");
    now.state = State::proposed;
    now.stale = false;
    now.weights_id = in_force.weights_id;
    now.solved_ms = act.now();
    now.figures = kit::json::encode(figures);
    store::set_items(act, now, question.items);
    store::set_families(act, now, question.families);
    store::set_lines(act, now, question.lines);
    store::save_run(act, now);
    announce(act, now, "matching.run_solved");
    return frame::reply_of(view_of(act, now), 201);
  });
  tell(run.id, Step::waiting, 0, 0);
  if (!done) return std::move(done).error();
  return std::move(done->reply);
}

}  // namespace matching
