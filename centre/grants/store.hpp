// The only SQL of grants.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/grants/records.hpp"

namespace grants::store {

struct Size {
  std::string name_th, name_en;
};
Size size_of(frame::Db& db, std::int64_t asked_satang, kit::Date day);

std::vector<Call> calls(frame::Db& db);  // the next deadline first
std::optional<Call> find_call(frame::Db& db, std::string_view id);
void insert_call(frame::Db& db, const Call& call);

std::vector<Application> applications(frame::Db& db);
std::optional<Application> find_application(frame::Db& db, std::string_view id);
void insert_application(frame::Db& db, const Application& application);
void update_application(frame::Db& db, const Application& application);

std::vector<Target> targets_of(frame::Db& db, const Application& application);
std::vector<Activity> activities_of(frame::Db& db, const Application& application);
// In place of those that were there.
void set_targets(frame::Db& db, const Application& application, const std::vector<Target>& targets);
void set_activities(frame::Db& db, const Application& application, const std::vector<Activity>& activities);

std::vector<Instalment> instalments_of(frame::Db& db, const Application& application);
void put_instalment(frame::Db& db, const Application& application, const Instalment& instalment);
std::vector<Report> reports_of(frame::Db& db, const Application& application);
void put_report(frame::Db& db, const Application& application, const Report& report);

}  // namespace grants::store
