#include "centre/targeting/simulation/build.hpp"

#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "centre/targeting/definition/store.hpp"
#include "centre/targeting/household/store.hpp"
#include "centre/targeting/simulation/merged.hpp"
#include "centre/targeting/simulation/store.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/json/json.hpp"

namespace targeting::simulation {
namespace {

constexpr std::size_t surveys_per_page = 20'000;

// The numbers of indicators that presets name ("i23").
std::vector<int> indicators_of_presets(frame::Db& db) {
  std::vector<int> out;
  for (const auto& preset : store::plan_presets(db)) {
    auto plan = engine::read_plan(preset.plan);
    ENSURE(plan);
    for (const auto& i : plan->indicators)
      if (auto measure = Measure::parse(std::string_view(i.indicator).substr(1)); i.indicator.starts_with("i") && measure)
        out.push_back(measure->indicator);
  }
  return out;
}

// The columns that the engine takes, as they grow.
struct Columns {
  std::vector<std::uint32_t> place, deprived, not_applicable, missing, group, household;
  std::vector<std::string> places;
  std::map<std::string, std::uint32_t> place_numbers;
  std::uint32_t households = 0;

  std::uint32_t place_of(const std::string& code) {
    auto [at, fresh] = place_numbers.try_emplace(code, static_cast<std::uint32_t>(places.size()));
    if (fresh) places.push_back(code);
    return at->second;
  }
  void add(std::uint32_t place_number, const engine::Words& words) {
    place.push_back(place_number);
    deprived.push_back(words.deprived);
    not_applicable.push_back(words.not_applicable);
    missing.push_back(words.missing);
    group.push_back(words.group);
    household.push_back(households);
  }
  engine::People people() const { return {place, deprived, not_applicable, missing, group, household}; }
};

class Builder {
 public:
  Builder(registry::Registry& registry, const std::string& rows_path) : registry_(registry), rows_(rows_path) {}

  void know(Merged merged) { merged_ = std::move(merged); }
  // The next page of households; false after the last.
  bool take_page(frame::Look& look, const Ground& ground, kit::Date ages_on) {
    SurveysByHousehold surveys;
    for (auto& s : store::surveys_after(look.db, after_, surveys_per_page)) surveys[s.household_id].push_back(std::move(s));
    merged_.put_into(surveys, after_);
    if (surveys.empty()) return false;
    std::string last, hashed = hash_;
    auto first = surveys.begin()->first, end = surveys.rbegin()->first;
    registry_.each_resident(look, first, end, [&](const registry::Resident& r) {
      auto known = surveys.find(r.household_id);
      if (known == surveys.end()) return;
      ENSURE(last <= r.household_id);  // both databases order ids as bytes do
      if (last != r.household_id) ++columns_.households, last = r.household_id;
      auto words = words_of({r.person_id, r.gender, r.birth}, known->second, ground.layout, ground.definitions, ground.rule, ages_on);
      add(r, words, hashed);
    });
    hash_ = kit::crypto::hex(kit::crypto::sha256(hashed));
    after_ = end;
    return true;
  }

  Columns& columns() { return columns_; }
  RowsWriter& rows() { return rows_; }
  const std::string& hash() const { return hash_; }

 private:
  void add(const registry::Resident& r, const engine::Words& words, std::string& hashed) {
    auto place = columns_.place_of(r.area_code);
    columns_.add(place, words);
    rows_.add({packed(r.household_id), packed(r.person_id), place, words});
    hashed += r.household_id + r.person_id + r.area_code;
    for (auto word : {words.deprived, words.not_applicable, words.missing, words.group}) hashed += "|" + std::to_string(word);
  }

  registry::Registry& registry_;
  RowsWriter rows_;
  Columns columns_;
  Merged merged_;
  std::string after_, hash_;
};

engine::Place place(const std::string& code) { return {code, code.substr(0, 4), code.substr(0, 2)}; }

void save(const Columns& columns, const engine::Names& names, engine::Unit unit, const std::string& path) {
  std::vector<engine::Place> places;
  for (const auto& code : columns.places) places.push_back(place(code));
  auto snapshot = engine::Snapshot::build(names, std::move(places), columns.people(), {.unit = unit, .threads = 1});
  if (!snapshot) throw kit::Breakage("the snapshot cannot be built: " + snapshot.error().code);
  snapshot->save(path);
  ::chmod(path.c_str(), 0600);
}

void write_head(const Files& files, const Head& head) {
  auto beside = files.head() + ".new";
  std::ofstream out(beside, std::ios::binary);
  out << kit::json::encode(head);
  out.close();
  if (!out) throw kit::Breakage("cannot write " + beside);
  ::chmod(beside.c_str(), 0600);
  std::filesystem::rename(beside, files.head());
}

// Whoever has the old files open keeps them until it lets go.
void take_away_others(const Files& files, const std::string& stem) {
  for (const auto& entry : std::filesystem::directory_iterator(files.folder)) {
    auto name = entry.path().filename().string();
    if (name != "simulator.json" && name.find(stem) == std::string::npos) std::filesystem::remove(entry.path());
  }
}

}  // namespace

kit::Result<void> look_everywhere(const frame::Performer& performer, const std::function<kit::Result<void>(frame::Look&)>& work) {
  frame::Actor actor{.name = "targeting simulator", .role = frame::Role::system, .org_id = "system", .area_code = "00",
                     .scope = frame::SystemScope::everywhere("the simulator counts the whole register; only counts leave, within each officer's reach")};
  std::vector<frame::SeenRecord> none;
  auto done = performer.look(actor, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    TRY(work(look));
    return frame::Reply{};
  }, none);
  if (!done) return std::move(done).error();
  return {};
}

Ground read_ground(frame::Look& look) {
  auto definitions = store::definitions(look.db);
  Layout layout(definitions, indicators_of_presets(look.db));
  return {std::move(layout), std::move(definitions), store::level_rule(look.db, look.today())};
}

std::vector<World::Now> household_now(frame::Look& look, registry::Registry& registry, const Ground& ground,
                                      const std::string& household_id, kit::Date ages_on) {
  std::vector<World::Now> out;
  auto surveys = store::surveys_of(look.db, household_id, store::Which::counting);
  put_merged(look, registry, household_id, surveys);
  if (surveys.empty()) return out;
  registry.each_resident(look, household_id, household_id, [&](const registry::Resident& r) {
    out.push_back({r.person_id, r.area_code,
                   words_of({r.person_id, r.gender, r.birth}, surveys, ground.layout, ground.definitions, ground.rule, ages_on)});
  });
  return out;
}

bool build_files(const frame::Performer& performer, registry::Registry& registry, const Files& files, const Progress& progress) {
  std::filesystem::create_directories(files.folder);
  Head head{.format = head_format, .stem = std::to_string(performer.clock().now().ms) + "-" + kit::make_uuid_v4().substr(0, 8),
            .built = performer.clock().now()};
  Builder builder(registry, files.rows(head.stem));
  std::optional<Ground> ground;
  auto started = look_everywhere(performer, [&](frame::Look& look) -> kit::Result<void> {
    ground.emplace(read_ground(look));
    for (auto& h : frame::journal_heads(look.db)) head.positions.push_back({h.org_id, h.seq});
    builder.know(Merged::everywhere(look, registry));
    return {};
  });
  ENSURE(started);
  for (bool more = true; more;) {
    auto paged = look_everywhere(performer, [&](frame::Look& look) -> kit::Result<void> {
      more = builder.take_page(look, *ground, head.built.bangkok_day());
      return {};
    });
    ENSURE(paged);
    if (progress.stop()) return false;
    progress.told(static_cast<std::int64_t>(builder.rows().count()));
  }
  builder.rows().finish();
  head.people = static_cast<std::int64_t>(builder.rows().count());
  head.hash = kit::crypto::hex(kit::crypto::sha256(builder.hash() + head.stem));
  head.indicators = ground->layout.names().indicators;
  auto& columns = builder.columns();
  if (columns.places.empty()) columns.places.emplace_back("00");  // nobody surveyed yet: one place without people
  head.places = columns.places;
  save(columns, ground->layout.names(), engine::Unit::person, files.people(head.stem));
  save(columns, ground->layout.names(), engine::Unit::household, files.households(head.stem));
  write_head(files, head);
  take_away_others(files, head.stem);
  return true;
}

}  // namespace targeting::simulation
