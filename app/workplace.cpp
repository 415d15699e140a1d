// Opens the database, the keys and the desks, and acts as the program itself.
#include "app/workplace.hpp"

#include <spdlog/spdlog.h>

#include "centre/frame/wall.hpp"

namespace app {
namespace {

std::unique_ptr<kit::sql::Database> open_database(const Settings& settings) {
  return kit::sql::Database::open(settings.database, {.connections_max = settings.connections});
}

}  // namespace

frame::Actor system_actor(std::string_view reason) {
  return {.name = std::string(reason), .role = frame::Role::system, .org_id = "system", .area_code = "00",
          .scope = frame::SystemScope::everywhere(reason)};
}

Workplace::Workplace(const Settings& settings, bool migrate, const kit::Clock& clock)
    : database_(open_database(settings)),
      vault_(kit::crypto::Vault::from_file(settings.key_path(), migrate)),
      performer_(*database_, vault_, clock) {
  if (!migrate) return;
  auto connection = database_->write();
  auto migrations = house_.migrations();
  auto report = kit::sql::migrate(*connection, migrations);
  frame::raise_wall(*connection);
  if (report.applied > 0)
    spdlog::info("{{\"event\":\"migrated\",\"applied\":{},\"total\":{}}}", report.applied, report.total);
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
