// The program on its stage, and visitors who talk to it.
#include <spdlog/spdlog.h>
#include <stdlib.h>

#include "kit/text/text.hpp"
#include "tests/story/story.hpp"

namespace story {
namespace {

std::string temporary_folder() {
  std::string name = (std::filesystem::temp_directory_path() / "chaeson-story-XXXXXX").string();
  if (!::mkdtemp(name.data())) throw kit::Breakage("no temporary folder");
  return name;
}

kit::Result<frame::Reply> nothing() { return frame::Reply{.body = "{}"}; }

void must(const kit::Result<frame::Performed>& done) {
  if (!done) {
    auto why = done.error().code;
    for (const auto& fault : done.error().faults) why += " " + fault.path + ":" + fault.code;
    throw kit::Bug("the stage could not be set: " + why);
  }
}

}  // namespace

Stage::Stage(const std::string& engine, const std::string& url)
    : clock(*kit::Instant::parse("2022-06-09T02:00:00.000Z")),
      own_(url.empty() ? std::make_unique<kit::testing::FreshDatabase>(engine) : nullptr),
      url_(own_ ? own_->url() : url),
      folder_(temporary_folder()) {
  spdlog::set_level(spdlog::level::err);
  // Cheap passwords: stories are about what happens behind the door.
  staff::set_password_cost({.operations = 1, .memory_bytes = 8u << 10});
  app::Settings settings;
  settings.database = url_;
  settings.key_file = folder_ + "/chaeson.key";
  settings.port = 0;
  workplace_ = std::make_unique<app::Workplace>(settings, true, clock);
  reception_ = std::make_unique<app::Reception>(settings, *workplace_);
  thread_ = std::thread([this] { reception_->run(); });
}

Stage::~Stage() {
  reception_->stop();
  thread_.join();
  reception_.reset();
  workplace_.reset();
  std::filesystem::remove_all(folder_);
}

void Stage::add_organisation(const std::string& org_id, const std::string& kind, const std::string& area_code,
                             const std::string& name) {
  auto known = kit::choice_of<staff::OrgKind>(kind);
  if (!known) throw kit::Bug("no such kind of organisation: " + kind);
  must(workplace_->act("story", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(workplace_->house().staff().add_organisation(act, {org_id, *known, name, name, area_code}));
    return nothing();
  }));
}

void Stage::set_area(const std::string& org_id, const std::vector<std::string>& codes) {
  must(workplace_->act("story", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(workplace_->house().staff().set_service_area(act, org_id, codes));
    return nothing();
  }));
}

void Stage::add_member(const std::string& user_name, const std::string& role, const std::string& org_id,
                       const std::vector<std::string>& areas) {
  auto known = kit::choice_of<frame::Role>(role);
  if (!known) throw kit::Bug("no such role: " + role);
  must(workplace_->act("story", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    TRY(workplace_->house().staff().add_member(act, {.org_id = org_id,
                                                     .user_name = user_name,
                                                     .name = user_name,
                                                     .role = *known,
                                                     .password = password,
                                                     .must_change_password = false,
                                                     .areas = areas}));
    return nothing();
  }));
}

void Stage::bring_list(const std::string& org_id, const std::string& area_code, int survey_year_be, const std::string& csv) {
  frame::Actor actor{.name = "story", .role = frame::Role::system, .org_id = org_id, .area_code = area_code};
  actor.scope = frame::SystemScope::organisation("a story's list", org_id, {area_code});
  auto counts = workplace_->house().targeting().import_people(
      workplace_->performer(), actor, {.file_name = "list.csv", .bytes = csv, .area_code = area_code, .survey_year_be = survey_year_be},
      [](auto, auto) {});
  if (!counts) throw kit::Bug("the list was refused: " + counts.error().code);
  if (counts->rows_refused > 0) throw kit::Bug("a row of the list was refused: " + counts->faults.at(0).code);
}

std::vector<std::string> Stage::problems() {
  reception_->readings().flush();
  std::vector<std::string> out;
  auto connection = workplace_->database().read();
  for (const auto& fault : frame::verify_journal(*connection).faults)
    out.push_back("journal of " + fault.org_id + " line " + std::to_string(fault.seq) + ": " + fault.problem);
  if (connection->dialect() != kit::sql::Dialect::sqlite) return out;
  for (const auto& row : connection->query("PRAGMA foreign_key_check"))
    out.push_back("foreign key of " + row.text("table"));
  return out;
}

void Visitor::sign_in(const std::string& user_name) {
  cookie_.clear();
  auto answer = send(kit::http::Method::post, "/api/v1/staff/session", {},
                     "{\"user_name\":" + kit::json::quote(user_name) + ",\"password\":" + kit::json::quote(Stage::password) + "}");
  auto cookie = answer.header("Set-Cookie");
  if (answer.status != 201 || !cookie) throw kit::Bug("cannot sign in as " + user_name + ": " + answer.body);
  cookie_ = std::string(cookie->substr(0, cookie->find(';')));
}

kit::http::ClientResponse Visitor::send(kit::http::Method method, const std::string& target,
                                        std::vector<kit::http::Header> headers, const std::string& body) {
  auto given = [&](std::string_view name) {
    return std::ranges::any_of(headers, [&](const auto& h) { return kit::text::lower_ascii(h.name) == name; });
  };
  auto add = [&](std::string name, std::string value) {
    if (!given(kit::text::lower_ascii(name))) headers.push_back({std::move(name), std::move(value)});
  };
  if (!cookie_.empty()) add("Cookie", cookie_);
  add("Accept-Language", language);
  add("Purpose", purpose);
  if (method != kit::http::Method::get && method != kit::http::Method::head) {
    add("Idempotency-Key", kit::make_uuid_v7(stage_.clock.now()));
    add("Content-Type", "application/json");
  }
  // "-" takes a header away.
  std::erase_if(headers, [](const auto& h) { return h.value == "-"; });
  return client_.send(method, target, headers, body);
}

}  // namespace story
