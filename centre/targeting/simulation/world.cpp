#include "centre/targeting/simulation/world.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <numeric>

#include "centre/targeting/engine/build.hpp"
#include "centre/targeting/simulation/sums.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/json/json.hpp"

namespace targeting::simulation {
namespace {

using engine::Change;
using engine::Engine;
using engine::PlanNumber;
using engine::Snapshot;
using engine::Unit;
using engine::Words;

constexpr std::uint32_t no_place = 0xFFFF'FFFF;

kit::Refusal damaged() { return kit::refuse(kit::Refused::invalid, "targeting.snapshot_damaged"); }

std::string read_all(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

engine::Plan with_unit(engine::Plan plan, Unit unit) {
  plan.unit = unit;
  return plan;
}

// Whether only the cut-off differs.
bool same_but_for_cutoff(engine::Plan one, const engine::Plan& other) {
  if (!one.cutoff_ppm || !other.cutoff_ppm) return false;
  one.cutoff_ppm = other.cutoff_ppm;
  return kit::json::encode(one) == kit::json::encode(other);
}

}  // namespace

const kit::Shape& describe(const Head*) {
  static const kit::Shape shape = kit::shape<Head>(
      "SimulatorHead", kit::field<&Head::format>("format"), kit::field<&Head::stem>("stem"), kit::field<&Head::built>("built"),
      kit::field<&Head::people>("people"), kit::field<&Head::hash>("hash"), kit::field<&Head::indicators>("indicators"),
      kit::field<&Head::places>("places"), kit::field<&Head::positions>("positions"));
  return shape;
}

kit::Result<std::unique_ptr<World>> World::open(const Files& files, const engine::Names& names) {
  if (!std::filesystem::exists(files.head())) return std::unique_ptr<World>();
  auto read = kit::json::decode<Head>(read_all(files.head()), {.list = 1'000'000});
  if (!read) return damaged();
  auto world = std::make_unique<World>();
  world->head_ = *std::move(read);
  const Head& head = world->head_;
  if (head.format != head_format || head.indicators != names.indicators)
    return kit::refuse(kit::Refused::invalid, "targeting.snapshot_of_another_version");
  for (const auto& path : {files.people(head.stem), files.households(head.stem), files.rows(head.stem)})
    if (!std::filesystem::exists(path)) return damaged();
  auto people = TRY(Snapshot::open(files.people(head.stem)));
  auto households = TRY(Snapshot::open(files.households(head.stem)));
  auto rows = TRY(RowsFile::open(files.rows(head.stem)));
  world->rows_ = std::move(rows);
  bool fits = static_cast<std::int64_t>(world->rows_->size()) == head.people &&
              people.cube().people() == world->rows_->size() && people.names().groups == names.groups;
  if (!fits) return damaged();
  world->people_ = std::make_unique<Engine>(std::move(people));
  world->households_ = std::make_unique<Engine>(std::move(households));
  world->state_ = head.hash;
  const auto& places = world->people_->snapshot().places();
  for (std::uint32_t i = 0; i < places.size(); ++i) world->place_by_code_[places[i].tambon] = i;
  for (const auto& code : head.places) world->place_numbers_.push_back(world->place_of(code).value_or(no_place));
  if (std::ranges::count(world->place_numbers_, no_place) > 0) return damaged();
  return world;
}

std::optional<std::uint32_t> World::place_of(const std::string& area_code) const {
  auto at = place_by_code_.find(area_code);
  return at == place_by_code_.end() ? std::nullopt : std::optional(at->second);
}

kit::Result<Pair> World::plan(const engine::Plan& plan, const std::string& owner) {
  Slot* slot = TRY(slot_for(plan, owner));
  TRY(put_plan(*slot, plan, Unit::person));
  TRY(put_plan(*slot, plan, Unit::household));
  return slot->plans;
}

kit::Result<PlanNumber> World::own_plan(const engine::Plan& plan, const std::string& owner) {
  Slot* slot = TRY(slot_for(plan, owner));
  TRY(put_plan(*slot, plan, plan.unit));
  return slot->plans.of(plan.unit);
}

kit::Result<engine::HeadCount> World::others(const engine::Plan& plan, const std::vector<std::string>& areas) {
  auto unit = plan.unit == Unit::person ? Unit::household : Unit::person;
  std::vector<engine::PlaceSpan> spans;
  for (const auto& area : areas) {
    auto span = place_range(of(unit).snapshot().places(), area);
    if (!spans.empty() && spans.back().second == span.first) spans.back().second = span.second;  // all provinces are the nation
    else spans.push_back(span);
  }
  return of(unit).head_count(with_unit(plan, unit), spans);
}

kit::Result<World::Slot*> World::slot_for(const engine::Plan& plan, const std::string& owner) {
  if (plan.unit == Unit::household_members) return kit::refuse_field("/plan/unit", "targeting.plan_unit_differs");
  auto key = kit::json::encode(with_unit(plan, Unit::person));
  auto found = std::ranges::find(slots_, key, &Slot::key);
  if (found == slots_.end()) found = std::ranges::find(slots_, owner, &Slot::owner);
  if (found == slots_.end()) {
    if (slots_.size() < plans_kept_max) slots_.push_back({});
    found = std::prev(slots_.end());
  }
  slots_.splice(slots_.begin(), slots_, found);
  slots_.front().owner = owner;
  slots_.front().key = std::move(key);
  return &slots_.front();
}

kit::Result<void> World::put_plan(Slot& slot, engine::Plan plan, Unit unit) {
  plan.unit = unit;
  auto& number = slot.plans.of(unit);
  auto stood = slot.stands.find(unit);
  if (stood != slot.stands.end() && kit::json::encode(stood->second) == kit::json::encode(plan)) return {};
  const bool moved = stood != slot.stands.end() && of(unit).judge(number).has_cutoff() && same_but_for_cutoff(stood->second, plan);
  if (moved && *plan.cutoff_ppm >= 0 && *plan.cutoff_ppm <= engine::ppm) {
    TRY(of(unit).move_cutoff(number, *plan.cutoff_ppm));
  } else if (number != 0) {
    slot.stands.erase(unit);  // in case the plan is refused
    TRY(of(unit).change(number, plan));
  } else {
    auto kept = TRY(of(unit).keep(plan));
    number = kept;
  }
  slot.stands.insert_or_assign(unit, std::move(plan));
  return {};
}

std::vector<World::Member> World::members_of(const PackedId& household) const {
  if (auto at = changed_.find(household); at != changed_.end()) return at->second;
  std::vector<Member> out;
  auto [from, to] = rows_->of_household(household);
  for (auto i = from; i < to; ++i) {
    const RowRecord& row = rows_->row(i);
    out.push_back({static_cast<std::uint32_t>(i), row.person, place_numbers_[row.place], row.words});
  }
  return out;
}

bool World::put(const std::string& household_id, const std::vector<Now>& people) {
  auto household = packed(household_id);
  auto before = members_of(household);
  std::vector<Member> after;
  for (const Now& now : people) {
    auto place = place_of(now.area_code);
    if (!place) return false;
    Member member{.person = packed(now.person_id), .place = *place, .words = now.words};
    auto known = std::ranges::find(before, member.person, &Member::person);
    if (known != before.end()) {
      member.row = known->row;
    } else {
      member.row = static_cast<std::uint32_t>(rows_->size() + later_rows_.size());
      later_rows_.push_back({household, member.person});
    }
    after.push_back(member);
  }
  auto same = [](const Member& a, const Member& b) { return a.person == b.person && a.place == b.place && a.words == b.words; };
  if (std::ranges::equal(before, after, same)) return true;
  if (!move(household, before, after)) return false;
  state_ = kit::crypto::hex(kit::crypto::sha256(state_ + household_id + std::to_string(++changes_)));
  return true;
}

bool World::move(const PackedId& household, const std::vector<Member>& before, const std::vector<Member>& after) {
  auto in = [](const std::vector<Member>& list, const Member& m) { return std::ranges::find(list, m.person, &Member::person); };
  for (const Member& m : before)
    if (in(after, m) == after.end() && !people_->apply({.row = m.row, .place_before = m.place, .before = m.words})) return false;
  for (const Member& m : after) {
    Change change{.row = m.row, .place_after = m.place, .after = m.words};
    if (auto was = in(before, m); was != before.end()) change.place_before = was->place, change.before = was->words;
    if (!people_->apply(change)) return false;
  }
  if (!move_household(before, after)) return false;
  changed_[household] = after;
  return true;
}

bool World::move_household(const std::vector<Member>& before, const std::vector<Member>& after) {
  auto words = [](const std::vector<Member>& members) {
    auto all = members.front().words;
    for (const Member& m : members) all = engine::build::joined(all, m.words);
    return all;
  };
  if (before.empty() && after.empty()) return true;
  // Whoever came first names the household in lists; when that person leaves, the household is another row.
  if (!before.empty() && !after.empty() && before.front().row != after.front().row)
    return move_household(before, {}) && move_household({}, after);
  Change change{.row = after.empty() ? before.front().row : after.front().row};
  if (!before.empty()) change.place_before = before.front().place, change.before = words(before);
  if (!after.empty()) change.place_after = after.front().place, change.after = words(after);
  return households_->apply(change).has_value();
}

World::Who World::who(std::uint32_t row) const {
  if (row >= rows_->size()) return later_rows_[row - rows_->size()];
  return {rows_->row(row).household, rows_->row(row).person};
}

}  // namespace targeting::simulation
