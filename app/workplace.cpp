// Opens the database, the keys and the desks, and acts as the program itself.
#include "app/workplace.hpp"

#include <filesystem>

#include <spdlog/spdlog.h>

#include "app/embedded.hpp"
#include "centre/frame/wall.hpp"

namespace app {
namespace {

std::unique_ptr<kit::sql::Database> open_database(const Settings& settings) {
  return kit::sql::Database::open(settings.database, {.connections_max = settings.connections});
}

// The folder of the usual key file is ours to make; of a path that somebody typed it must be there already.
kit::crypto::Vault open_vault(const Settings& settings, bool may_make) {
  const std::filesystem::path path = settings.key_path();
  if (may_make && settings.key_file.empty() && path.has_parent_path())
    std::filesystem::create_directories(path.parent_path());
  return kit::crypto::Vault::from_file(path, may_make);
}

}  // namespace

frame::Actor system_actor(std::string_view reason) {
  return {.name = std::string(reason), .role = frame::Role::system, .org_id = "system", .area_code = "00",
          .scope = frame::SystemScope::everywhere(reason)};
}

Workplace::Workplace(const Settings& settings, bool migrate, const kit::Clock& clock)
    : database_(open_database(settings)),
      vault_(open_vault(settings, migrate)),
      performer_(*database_, vault_, clock) {
  if (!migrate) return;
  bring_schema_up_to_date();
  load_areas();
}

void Workplace::bring_schema_up_to_date() {
  auto connection = database_->write();
  auto migrations = house_.migrations();
  auto report = kit::sql::migrate(*connection, migrations);
  frame::raise_wall(*connection);
  if (report.applied > 0)
    spdlog::info("{{\"event\":\"migrated\",\"applied\":{},\"total\":{}}}", report.applied, report.total);
}

void Workplace::load_areas() {
  auto lists = embedded_data();
  auto list = std::ranges::find(lists, "areas.csv", &Embedded::path);
  if (list == lists.end()) return;  // the web app was not built before the program
  auto actor = system_actor("areas of the program");
  std::vector<frame::SeenRecord> seen;
  bool loaded = false;
  auto asked = performer_.look(actor, {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
    loaded = house_.network().areas_loaded(look, list->etag);
    return frame::Reply{};
  }, seen);
  ENSURE(asked);
  if (loaded) return;
  auto done = act("areas of the program", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    auto report = TRY(house_.network().load_areas(act, list->etag, list->bytes));
    spdlog::info("{{\"event\":\"areas_loaded\",\"added\":{},\"changed\":{}}}", report.added, report.changed);
    return frame::Reply{};
  });
  ENSURE(done);
}

Workplace::~Workplace() {
  for (frame::Module* module : house_.modules()) module->leave();
}

kit::Result<frame::Performed> Workplace::act_as(const frame::Actor& actor, std::string op_id,
                                                std::string_view request, const frame::Work& work) {
  frame::Particulars particulars{.op_id = std::move(op_id)};
  return performer_.act(actor, particulars, request, work);
}

kit::Result<frame::Performed> Workplace::act(std::string_view reason, const frame::Work& work) {
  return act_as(system_actor(reason), kit::make_uuid_v7(performer_.clock().now()), reason, work);
}

}  // namespace app
