// The simulator's questions at the desk: plans in, counts out. Looking at counts is not journalled; lists of households are.
#include "centre/targeting/desk.hpp"
#include "centre/targeting/definition/store.hpp"
#include "centre/targeting/simulation/results.hpp"
#include "centre/targeting/simulation/selected.hpp"
#include "centre/targeting/simulation/store.hpp"

namespace targeting {
namespace {

using simulation::World;

std::string owner_of(const frame::Actor& actor) { return actor.session_id.empty() ? actor.staff_id : actor.session_id; }

PlanPreset preset_view(const PresetRecord& p) {
  auto plan = engine::read_plan(p.plan);
  ENSURE(plan);
  return {p.code, p.name_th, p.name_en, p.note_th, p.note_en, p.source, *std::move(plan)};
}

// What every indicator of the plans is called, the wholes of dimensions first.
std::vector<SimulatorIndicator> indicators_of(const simulation::Ground& ground) {
  std::vector<SimulatorIndicator> out;
  for (Dimension d : all_dimensions) out.push_back({std::string(kit::name_of(d)), std::string(kit::name_of(d)), "", "", true});
  for (int number : ground.layout.indicators())
    for (const auto& definition : ground.definitions) {
      const Indicator* i = definition.complete ? definition.find(number) : nullptr;
      if (!i) continue;
      auto dimension = i->counts_in ? i->counts_in : i->uncertain_in;
      out.push_back({"i" + std::to_string(number), dimension ? std::string(kit::name_of(*dimension)) : "", i->name_th, i->name_en, false});
      break;
    }
  return out;
}

}  // namespace

void Desk::know_simulation(const frame::Performer& performer, const std::string& folder, std::function<void(std::string_view)> broken) {
  simulator_.know(performer, folder, std::move(broken));
}
void Desk::start_simulation() { simulator_.start(); }
void Desk::heard(const frame::Announcement&) { simulator_.wake(); }

kit::Result<SimulatorView> Desk::get_simulator(frame::Look& look) {
  simulator_.start();
  SimulatorView view{.stage = simulator_.stage(), .people_so_far = simulator_.people_so_far(),
                     .roots = simulation::roots_of(look.actor().scope), .indicators = {}, .presets = {}};
  view.indicators = indicators_of(simulation::read_ground(look));
  for (const auto& preset : store::plan_presets(look.db)) view.presets.push_back(preset_view(preset));
  return view;
}

void Desk::put_names(const frame::Performer& performer, const frame::Actor& actor, std::vector<AreaResult*> areas) {
  std::erase_if(areas, [&](AreaResult* area) { return area->code.empty() || area_names_.put_into(*area); });
  if (areas.empty()) return;
  std::vector<frame::SeenRecord> none;
  auto looked = performer.look(actor, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    for (AreaResult* area : areas) {
      area_names_.keep(area->code, doors_.network.find_area(look, area->code));
      area_names_.put_into(*area);
    }
    return frame::Reply{};
  }, none);
  ENSURE(looked);
}

kit::Result<frame::Reply> Desk::post_simulation(const Performer& performer, const Actor& actor, const SimulationAsked& asked) {
  std::optional<Simulation> found;
  auto done = simulator_.with_world([&](World& world) -> kit::Result<void> {
    auto result = TRY(simulation::simulate(world, actor.scope, asked, owner_of(actor)));
    found = std::move(result);
    return {};
  });
  if (!done) return std::move(done).error();
  recent_plans_.keep(owner_of(actor), found->plan_key, asked.plan);
  std::vector<AreaResult*> areas{&found->area};
  for (auto& area : found->areas) areas.push_back(&area);
  put_names(performer, actor, std::move(areas));
  return frame::reply_of(*found, 200);
}

kit::Result<frame::Reply> Desk::post_comparison(const Actor& actor, const ComparisonAsked& asked) {
  std::optional<Comparison> found;
  auto done = simulator_.with_world([&](World& world) -> kit::Result<void> {
    auto result = TRY(simulation::compare(world, actor.scope, asked, owner_of(actor)));
    found = std::move(result);
    return {};
  });
  if (!done) return std::move(done).error();
  return frame::reply_of(*found, 200);
}

kit::Result<frame::Page<SelectedHousehold>> Desk::get_selected(frame::Look& look) {
  auto plan = recent_plans_.find(look.query("plan"));
  if (!plan) return kit::refuse(kit::Refused::not_found, "targeting.plan_gone");
  std::vector<std::string> after{"", ""};
  if (auto cursor = look.query("after"); !cursor.empty()) after = TRY(frame::read_cursor(cursor, 2));
  auto limit = look.limit(page_usual, page_most);
  frame::Page<SelectedHousehold> page;
  auto done = simulator_.with_world([&](World& world) -> kit::Result<void> {
    auto picked = TRY(simulation::pick(world, look.actor().scope, *plan, {look.query("area"), after[0], after[1], limit + 1}, owner_of(look.actor()) + "/list"));
    for (const auto& p : picked)
      page.items.push_back({simulation::unpacked(p.household), p.area_code, "", "", p.rows, simulation::reasons_of(world, *plan, p.reasons), p.score});
    return {};
  });
  if (!done) return std::move(done).error();
  if (page.items.size() > limit) {
    page.items.pop_back();
    page.next = frame::make_cursor({page.items.back().area_code, page.items.back().household_id});
  }
  for (auto& item : page.items) {
    auto house = doors_.registry.find_household(look, item.household_id);
    if (!house) continue;
    item.address = house->address;
    item.head_name = house->head_name;
    if (plan->unit == engine::Unit::household) item.people = house->members;
    look.saw(house->org_id, "targeting.selected_household", house->id);
  }
  return page;
}

}  // namespace targeting
